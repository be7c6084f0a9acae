//! Elements within elements, as HTML and XML have them. A file that nests deeper than any paper is flattened there.

use super::{Fault, limits};
use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// A piece of text, or an element.
#[derive(Debug)]
pub(super) enum Node {
    Text(String),
    Element(Element),
}

/// An element with what stands in it. Names are without prefix.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

impl Element {
    /// The value of this attribute; empty where there is none.
    pub(super) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value)
    }

    /// The elements right within it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of this name right within it.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// The first element in it, at any depth, for which this holds; itself included.
    pub(super) fn find(&self, wanted: &impl Fn(&Self) -> bool) -> Option<&Self> {
        if wanted(self) {
            return Some(self);
        }
        self.elements().find_map(|element| element.find(wanted))
    }

    /// All its words.
    pub(super) fn text(&self) -> String {
        let mut text = String::new();
        self.collect(&mut text);
        text
    }

    fn collect(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(words) => text.push_str(words),
                Node::Element(element) => element.collect(text),
            }
        }
    }
}

/// A tree while it is built.
pub(super) struct Builder {
    /// The elements that are open, the root first.
    open: Vec<Element>,
    /// How many elements are open below the deepest that is kept.
    flat: usize,
}

impl Builder {
    pub(super) fn new() -> Self {
        Self {
            open: vec![Element::default()],
            flat: 0,
        }
    }

    /// The name of the innermost open element.
    pub(super) fn top(&self) -> &str {
        self.open.last().map_or("", |element| &element.name)
    }

    /// Whether an element of this name is open.
    pub(super) fn is_open(&self, name: &str) -> bool {
        self.open.iter().skip(1).any(|element| element.name == name)
    }

    pub(super) fn begin(&mut self, element: Element) {
        if self.open.len() >= limits::DEPTH {
            self.flat += 1;
        } else {
            self.open.push(element);
        }
    }

    /// Adds an element without children of its own.
    pub(super) fn leaf(&mut self, element: Element) {
        self.add(Node::Element(element));
    }

    pub(super) fn text(&mut self, words: &str) {
        if let Some(Node::Text(before)) =
            self.open.last_mut().and_then(|top| top.children.last_mut())
        {
            before.push_str(words);
        } else if !words.is_empty() {
            self.add(Node::Text(words.to_owned()));
        }
    }

    /// Closes the innermost element.
    pub(super) fn end(&mut self) {
        if self.flat > 0 {
            self.flat -= 1;
        } else if self.open.len() > 1
            && let Some(element) = self.open.pop()
        {
            self.add(Node::Element(element));
        }
    }

    /// Closes the innermost element of this name with all in it; nothing where none is open.
    pub(super) fn end_named(&mut self, name: &str) {
        if self.flat > 0 {
            self.flat -= 1;
        } else if self.is_open(name) {
            while self.open.len() > 1 {
                let last = self.top() == name;
                self.end();
                if last {
                    break;
                }
            }
        }
    }

    fn add(&mut self, node: Node) {
        if let Some(top) = self.open.last_mut() {
            top.children.push(node);
        }
    }

    /// The root, which has no name.
    pub(super) fn finish(mut self) -> Element {
        self.flat = 0;
        while self.open.len() > 1 {
            self.end();
        }
        self.open.pop().unwrap_or_default()
    }
}

/// The tree of an XML file.
///
/// # Errors
/// [`Fault::Broken`] where it is no XML, or ends before its root does.
pub(super) fn of_xml(text: &str) -> Result<Element, Fault> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut builder = Builder::new();
    loop {
        match reader.read_event().map_err(|_| Fault::Broken)? {
            Event::Start(start) => builder.begin(element(&start)),
            Event::Empty(start) => builder.leaf(element(&start)),
            Event::End(_) => builder.end(),
            Event::Text(words) => builder.text(&words),
            Event::CData(words) => builder.text(&words),
            Event::GeneralRef(entity) => builder.text(&resolved(&entity)),
            Event::Eof if builder.open.len() > 1 => return Err(Fault::Broken),
            Event::Eof => return Ok(builder.finish()),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> Element {
    let mut attributes = start.attributes();
    let attributes = attributes.with_checks(false).flatten().map(|found| {
        let value = quick_xml::escape::unescape(&found.value).unwrap_or_default();
        (
            found.key.local_name().as_ref().to_owned(),
            value.into_owned(),
        )
    });
    Element {
        attributes: attributes.collect(),
        name: start.local_name().as_ref().to_owned(),
        children: Vec::new(),
    }
}

/// What `&amp;` and `&#8217;` stand for. Entities that a file declares itself are not followed: a few lines of them
/// unpack to gigabytes.
fn resolved(entity: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        return letter.to_string();
    }
    let known = quick_xml::escape::resolve_predefined_entity(entity);
    known.map_or_else(|| format!("&{};", &**entity), str::to_owned)
}
