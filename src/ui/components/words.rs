//! A block's text with its footnote marks, the words of a search marked, and a quoted range shown.

use super::chosen::WORDS;
use super::found::{InBlock, Target, TermMarks};
use super::{ExplainedWord, note_link};
use crate::explorer::{Block, Document, Explained, FactKind, Resolved};
use crate::ui::route::Route;
use crate::ui::text;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// The words of a search, to be marked; compared by identity.
#[derive(Clone, Debug, Default)]
pub(crate) struct SearchMarks(pub(crate) Rc<Resolved>);

impl PartialEq for SearchMarks {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What is special about a block's words now.
#[derive(Clone, Copy)]
pub(crate) struct Special<'a> {
    /// The number of the block.
    pub(crate) block: usize,
    /// Facts and references to mark.
    pub(crate) found: Option<&'a InBlock>,
    /// Words that editors explain.
    pub(crate) terms: &'a TermMarks,
    /// Words to mark.
    pub(crate) search: &'a Resolved,
    /// The part of the text that a link quotes.
    pub(crate) quoted: Option<&'a Range<usize>>,
}

impl<'a> Special<'a> {
    fn facts(self) -> &'a [(Range<usize>, FactKind)] {
        self.found.map_or(&[], |found| found.facts.as_slice())
    }

    /// References and explained words in the order of the text; of those that overlap the reference.
    fn wraps(self) -> Vec<(Range<usize>, Wrap<'a>)> {
        let links = self.found.map_or(&[][..], |found| found.links.as_slice());
        let mut wraps: Vec<(Range<usize>, Wrap<'a>)> = Vec::new();
        for (range, target) in links {
            if wraps.last().is_none_or(|(last, _)| last.end <= range.start) {
                wraps.push((range.clone(), Wrap::Link(target)));
            }
        }
        let linked = wraps.len();
        for explained in self.terms.in_block(self.block) {
            let range = &explained.range;
            let mut links = wraps.iter().take(linked);
            if links.all(|(link, _)| link.end <= range.start || range.end <= link.start) {
                wraps.push((range.clone(), Wrap::Term(explained)));
            }
        }
        wraps.sort_by_key(|(range, _)| range.start);
        wraps
    }
}

/// What stands around a part of the words.
#[derive(Clone, Copy)]
enum Wrap<'a> {
    /// A reference leads somewhere.
    Link(&'a Target),
    /// Editors explain the word.
    Term(&'a Explained),
}

impl Wrap<'_> {
    fn around(self, id: String, words: Html) -> Html {
        match self {
            Self::Link(Target::Here(document)) => {
                html! { <a href={Route::document(document).href()}>{ words }</a> }
            }
            Self::Link(Target::Elsewhere(address)) => {
                html! { <a href={address.clone()} rel="noreferrer">{ words }</a> }
            }
            Self::Term(explained) => {
                html! { <ExplainedWord explained={explained.clone()} {id}>{ words }</ExplainedWord> }
            }
        }
    }
}

/// The words.
pub(crate) fn words(document: &Document, block: &Block, special: Special<'_>) -> Html {
    let marks = special.search.marks(&block.text);
    let found: Vec<Range<usize>> = marks.iter().map(|mark| mark.start..mark.end).collect();
    let wraps = special.wraps();
    let mut edges: Vec<usize> = vec![0, block.text.len()];
    edges.extend(found.iter().flat_map(|range| [range.start, range.end]));
    edges.extend(block.marks.iter().map(|mark| mark.at));
    let facts = special.facts().iter().map(|(range, _)| range);
    let wrapped = wraps.iter().map(|(range, _)| range);
    let ranges = special.quoted.into_iter().chain(facts).chain(wrapped);
    edges.extend(ranges.flat_map(|range| [range.start, range.end]));
    edges.sort_unstable();
    edges.dedup();
    let mut shown = marks_at(document, block, 0);
    // What stands around pieces until one ends with it, those pieces, and footnote marks among them: links hold no links.
    let (mut inside, mut behind): (Vec<Html>, Vec<Html>) = (Vec::new(), Vec::new());
    let mut wraps = wraps.into_iter().peekable();
    for (start, end) in edges.iter().zip(edges.iter().skip(1)) {
        let words = piece(block, special, &found, *start..*end);
        let wrap = wraps.next_if(|(range, _)| range.start <= *start && range.end == *end);
        let goes_on = wraps
            .peek()
            .is_some_and(|(range, _)| range.start <= *start && *end < range.end);
        match wrap {
            Some((range, wrap)) => {
                inside.push(words);
                let words = html! { <>{ for inside.drain(..) }</> };
                shown.push(wrap.around(format!("{}-{}", special.block, range.start), words));
                shown.append(&mut behind);
                shown.extend(marks_at(document, block, *end));
            }
            None if goes_on => {
                inside.push(words);
                behind.extend(marks_at(document, block, *end));
            }
            None => {
                shown.push(words);
                shown.extend(marks_at(document, block, *end));
            }
        }
    }
    // Marked otherwise it is another element: one that is kept gives its texts other words, which a browser takes for words
    // that moved.
    html! { <span key={edges.len()} class={WORDS}>{ shown }</span> }
}

fn piece(block: &Block, special: Special<'_>, found: &[Range<usize>], range: Range<usize>) -> Html {
    let words = block.text.get(range.clone()).unwrap_or("").to_owned();
    let inside = |outer: &Range<usize>| outer.start <= range.start && range.end <= outer.end;
    let shown = if found.iter().any(inside) {
        html! { <mark>{ words }</mark> }
    } else if special.quoted.is_some_and(inside) {
        html! { <mark class="quoted-part">{ words }</mark> }
    } else {
        html! { { words } }
    };
    match special.facts().iter().find(|(outer, _)| inside(outer)) {
        Some((_, kind)) => {
            html! { <span class="fact" title={text::fact_kind(*kind)}>{ shown }</span> }
        }
        None => shown,
    }
}

/// The footnote marks that stand at this byte of the text.
fn marks_at(document: &Document, block: &Block, at: usize) -> Vec<Html> {
    block
        .marks
        .iter()
        .filter(|mark| mark.at == at)
        .map(|mark| note_link(document, mark))
        .collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::super::FactMarks;
    use super::*;
    use crate::explorer::{Explorer, Opening};

    /// Something drawn.
    #[derive(Clone, PartialEq, Properties)]
    struct Props {
        drawn: Html,
    }

    #[component]
    fn Drawn(props: &Props) -> Html {
        props.drawn.clone()
    }

    /// The words of the block that has these, as a browser gets them.
    fn shown(explorer: &Explorer, id: &str, having: &str, query: &str) -> String {
        let opened = explorer.document(id).expect("it is here");
        let facts = FactMarks::of(explorer, opened, true);
        let mut blocks = opened.document.blocks.iter();
        let block = blocks.position(|block| block.text.contains(having));
        let block = block.expect("a block");
        let drawn = words(
            &opened.document,
            &opened.document.blocks[block],
            Special {
                block,
                found: facts.in_block(block),
                terms: &TermMarks::default(),
                search: &explorer.resolved(query),
                quoted: None,
            },
        );
        let renderer = yew::LocalServerRenderer::<Drawn>::with_props(Props { drawn });
        futures_executor::block_on(renderer.hydratable(false).render())
    }

    const CITING: &str = "Veren\n\nZie Kamerstuk 31 409, nr. 370, en de website www.veerponten.nl voor meer. Zie ook Kamerstuk 29 398, nr. 12.\n";

    fn explorer() -> Explorer {
        let paper = include_str!("../../../tests/dossiers/veerponten/kst-31409-370.txt");
        let mut opening = Opening::default();
        opening.add_text("brief.txt", CITING, None);
        opening.add_text("overleg.txt", paper, None);
        Explorer::of(opening)
    }

    /// The ids of the letter and of the paper that it refers to.
    fn ids(explorer: &Explorer) -> (&str, &str) {
        let of = |number: Option<&str>| {
            let mut opened = explorer.opened().iter();
            let found = opened.find(|opened| opened.document.meta.number.as_deref() == number);
            found.expect("it is here").id()
        };
        (of(None), of(Some("370")))
    }

    #[test]
    fn references_lead_to_the_paper_that_is_here_or_to_its_official_address() {
        let explorer = explorer();
        let (letter, here) = ids(&explorer);
        let html = shown(&explorer, letter, "www.veerponten.nl", "");
        assert!(
            html.contains(&format!("<a href=\"#/document/{here}\">")),
            "{html}"
        );
        for address in [
            "https://www.veerponten.nl",
            "https://zoek.officielebekendmakingen.nl/kst-29398-12.html",
        ] {
            assert!(html.contains(&format!("href=\"{address}\"")), "{html}");
        }
    }

    #[test]
    fn a_word_that_is_searched_for_stands_marked_inside_one_link() {
        let explorer = explorer();
        let (letter, _) = ids(&explorer);
        let html = shown(&explorer, letter, "www.veerponten.nl", "kamerstuk");
        assert_eq!(html.matches("<a ").count(), 3, "{html}");
        let first = html.split("</a>").next().unwrap_or_default();
        assert!(first.contains("<mark>Kamerstuk</mark>"), "{html}");
    }
}
