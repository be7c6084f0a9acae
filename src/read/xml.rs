//! XML of officielebekendmakingen.nl: papers, records of debates, written questions.
//!
//! Text is written as the site prints it: a speaker and a heading on a line of their own, a number before what it numbers.
//! An element stands within a line where text stands beside it, and makes a paragraph of its own otherwise; only what is
//! joined in spite of that is named here. Any other XML is read by the same rules.

use super::layout::{Layout, Stated};
use super::tree::{self, Element, Node};
use super::writer::Writer;
use super::{Content, Fault, text};

/// Elements that hold no text of the paper.
const SILENT: &[&str] = &[
    "metadata",
    "meta",
    "plaatje",
    "illustratie",
    "colspec",
    "spanspec",
];

/// Elements whose parts stand on one line.
const LINES: &[&str] = &[
    "kop",
    "spreker",
    "stuknr",
    "dossier",
    "dossiernummer",
    "naam",
    "agendapunt-kop",
    "persoon",
    "functie",
    "datumtekst",
    "tekstregel",
    "kamervraagnummer",
];

/// Elements that number what comes next, and stand on its line.
const NUMBERS: &[&str] = &["nr", "li.nr", "noot.nr", "nummer", "lidnr"];

/// Elements that make a heading; a title is one only in the head of a part.
const HEADINGS: &[&str] = &["tussenkop", "kop"];

/// Elements that always stand within a line.
const INLINE: &[&str] = &[
    "nadruk", "extref", "intref", "sup", "inf", "ondernr", "unl", "b", "i", "u",
];

/// The paper's text.
pub(super) fn read(bytes: &[u8]) -> Result<Content, Fault> {
    let decoded = text::decode(bytes);
    let once = text::encoded_once(&decoded).unwrap_or(decoded);
    let root = tree::of_xml(once.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']))?;
    let mut paper = Paper {
        writer: Writer::new(Layout {
            stated: stated(&root),
            ..Layout::default()
        }),
        notes: Vec::new(),
    };
    paper.children(&root, false);
    paper.write_notes();
    let (text, layout) = paper.writer.finish();
    Ok((text, Some(layout)))
}

/// The address that the paper gives for itself, which holds its number.
fn stated(root: &Element) -> Stated {
    let names_record = |element: &Element| {
        element.name == "meta" && element.attribute("name").ends_with("externMetadataRecord")
    };
    let record = root
        .find(&names_record)
        .map(|meta| meta.attribute("content"));
    let address = record.and_then(|record| record.strip_suffix("/metadata.xml"));
    Stated {
        address: address
            .map(|address| format!("{address}.html"))
            .unwrap_or_default(),
        ..Stated::default()
    }
}

/// A paper while it is written.
struct Paper<'e> {
    writer: Writer,
    /// Notes whose mark was written: label and text.
    notes: Vec<(String, &'e Element)>,
}

impl<'e> Paper<'e> {
    /// Writes what stands in an element; `within` a line unless its parts are paragraphs.
    fn children(&mut self, element: &'e Element, within: bool) {
        let has_text =
            |child: &Node| matches!(child, Node::Text(words) if !words.trim().is_empty());
        let mixed = within || element.children.iter().any(has_text);
        for child in &element.children {
            match child {
                Node::Text(words) => self.words(words, mixed),
                Node::Element(inner) => self.element(inner, mixed),
            }
        }
    }

    /// Words between elements. Where a tool gave each element lines of its own, the break before a stop or behind a
    /// bracket is the tool's.
    fn words(&mut self, words: &str, mixed: bool) {
        if words.trim().is_empty() && !mixed {
            return;
        }
        let trimmed = words.trim_start();
        let lead = words.get(..words.len() - trimmed.len()).unwrap_or("");
        let broken = lead.contains('\n');
        if self.after_opening() {
            self.writer.close_up();
        }
        if trimmed.is_empty() {
            self.writer.blank();
        } else if broken && trimmed.starts_with(['.', ',', ';', ':', '?', '!', ')', ']', '”', '’'])
        {
            self.writer.close_up();
            self.writer.words(trimmed);
        } else if self.after_opening() {
            self.writer.words(trimmed);
        } else {
            self.writer.words(words);
        }
    }

    /// Whether the last sign is an opening bracket.
    fn after_opening(&self) -> bool {
        self.writer.last().is_some_and(|last| "([“‘".contains(last))
    }

    fn element(&mut self, element: &'e Element, within: bool) {
        let name = element.name.as_str();
        if SILENT.contains(&name) {
            return;
        }
        match name {
            "noot" => self.note(element),
            "table" | "tabel" => self.table(element),
            "li" => {
                self.writer.paragraph();
                if element.child("li.nr").is_some() {
                    self.joined(element);
                } else {
                    self.writer.words("• ");
                    self.behind(element.elements());
                }
                self.writer.paragraph();
            }
            _ if NUMBERS.contains(&name) => {
                self.children(element, true);
                self.writer.blank();
            }
            _ if HEADINGS.contains(&name) => {
                self.writer.begin_heading(2);
                self.line(element);
                self.writer.end_heading();
            }
            _ if within || INLINE.contains(&name) => self.children(element, true),
            _ if LINES.contains(&name) => {
                self.writer.paragraph();
                self.line(element);
                self.writer.paragraph();
            }
            _ => {
                self.writer.paragraph();
                self.joined(element);
                self.writer.paragraph();
            }
        }
    }

    /// The parts of an element, a number on the line of what it numbers.
    fn joined(&mut self, element: &'e Element) {
        let mut parts = element.elements();
        let numbered = parts
            .next()
            .filter(|first| NUMBERS.contains(&first.name.as_str()));
        let Some(number) = numbered else {
            self.children(element, false);
            return;
        };
        self.element(number, true);
        self.writer.blank();
        self.behind(parts);
    }

    /// The first of some parts goes on with its line; the others make their own.
    fn behind(&mut self, mut parts: impl Iterator<Item = &'e Element>) {
        if let Some(first) = parts.next() {
            self.children(first, false);
            self.writer.paragraph();
        }
        for other in parts {
            self.element(other, false);
        }
    }

    /// All parts of an element on one line, blanks between them.
    fn line(&mut self, element: &'e Element) {
        for child in &element.children {
            match child {
                Node::Text(words) => self.words(words, true),
                Node::Element(inner) => {
                    if !self.after_opening() {
                        self.writer.blank();
                    }
                    self.line_element(inner);
                }
            }
        }
    }

    fn line_element(&mut self, element: &'e Element) {
        match element.name.as_str() {
            "noot" => self.note(element),
            _ => self.line(element),
        }
    }

    /// The mark of a note, glued to the word before it as a raised figure is.
    fn note(&mut self, note: &'e Element) {
        let number = note
            .child("noot.nr")
            .map(|label| label.text().trim().to_owned());
        let label = number
            .filter(|label| !label.is_empty())
            .unwrap_or_else(|| (self.notes.len() + 1).to_string());
        self.writer.close_up();
        self.writer.raw(&label);
        self.notes.push((label, note));
    }

    /// The notes' texts, behind the paper.
    fn write_notes(&mut self) {
        for (label, note) in std::mem::take(&mut self.notes) {
            self.writer.paragraph();
            self.writer.words(&format!("{label} "));
            for part in note.elements().filter(|part| part.name != "noot.nr") {
                self.children(part, true);
                self.writer.blank();
            }
        }
    }

    /// A row a line, its cells parted by tabs.
    fn table(&mut self, table: &'e Element) {
        self.writer.paragraph();
        if let Some(title) = table.child("title") {
            self.children(title, true);
            self.writer.paragraph();
        }
        let mut rows = Vec::new();
        collect(table, "row", &mut rows);
        for row in rows {
            self.writer.line();
            for (at, cell) in row.elements().enumerate() {
                if at > 0 {
                    self.writer.close_up();
                    self.writer.raw("\t");
                }
                self.writer.words(cell.text().trim());
            }
        }
        self.writer.paragraph();
    }
}

fn collect<'e>(element: &'e Element, name: &str, found: &mut Vec<&'e Element>) {
    for inner in element.elements() {
        if inner.name == name {
            found.push(inner);
        } else {
            collect(inner, name, found);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_written_as_the_site_prints_it() {
        let raw = "\u{feff}<?xml version=\"1.0\"?>\n<officiele-publicatie><metadata><meta name=\"OVERHEIDop.externMetadataRecord\" content=\"https://x.nl/h-tk-20212022-44-7/metadata.xml\"/></metadata>\n<agendapunt>\n <nr>\n  7\n </nr>\n <item-titel>\n  Ponten\n </item-titel>\n <spreekbeurt>\n  <spreker>\n   <voorvoegsels>\n    Mevrouw\n   </voorvoegsels>\n   <naam>\n    <achternaam>\n     De Wit\n    </achternaam>\n   </naam>\n   (\n   <politiek>\n    SP\n   </politiek>\n   ):\n  </spreker>\n  <tekst>\n   <al>\n    Over\n    <nadruk>\n     ponten\n    </nadruk>\n    .\n   </al>\n  </tekst>\n </spreekbeurt>\n</agendapunt></officiele-publicatie>";
        let (text, layout) = read(raw.as_bytes()).expect("XML");
        assert_eq!(text, "7 Ponten\n\nMevrouw De Wit (SP):\n\nOver ponten.\n");
        assert_eq!(
            layout.expect("told").stated.address,
            "https://x.nl/h-tk-20212022-44-7.html"
        );
    }

    #[test]
    fn marks_of_notes_stand_at_their_word_and_the_notes_at_the_end() {
        let raw = "<?xml version=\"1.0\"?><kamerstuk><dossier><dossiernummer><dossiernr>30 000</dossiernr></dossiernummer><titel>Bruggen</titel></dossier><lijst><li><li.nr>1.</li.nr><al>Een brug<noot id=\"n1\"><noot.nr>1</noot.nr><noot.al>Zie de brief.</noot.al></noot> is open.</al></li><li><al>Een pont</al></li></lijst></kamerstuk>";
        let (text, _) = read(raw.as_bytes()).expect("XML");
        assert_eq!(
            text,
            "30 000 Bruggen\n\n1. Een brug1 is open.\n\n• Een pont\n\n1 Zie de brief.\n"
        );
    }

    #[test]
    fn xml_that_ends_too_early_is_broken_and_own_entities_are_not_followed() {
        assert_eq!(
            read(b"<?xml version=\"1.0\"?><a><b>x</b>"),
            Err(Fault::Broken)
        );
        let bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\">]><a>&b;&b;</a>";
        assert_eq!(read(bomb.as_bytes()).expect("XML").0, "&b;&b;\n");
    }
}
