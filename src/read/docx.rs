//! Word files (since 2007): a zip of XML parts, of which `word/document.xml` is the text.
//!
//! Words that Word cut over runs are whole again, what was deleted is gone and what was added is there. Lists get the
//! numbers or bullets that Word would draw, notes a number glued to their word and their text at the end, as in a printed
//! paper. Heads and feet of pages are set apart. A row of a table is a line, its cells parted by tabs.

use super::layout::Layout;
use super::tree::{self, Element, Node};
use super::writer::Writer;
use super::{Content, Fault, limits};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// What other files of the same make are, by a part that they hold.
const OTHERS: &[(&str, &str)] = &[
    (
        "xl/workbook.xml",
        "dit is een Excel-bestand; sla het op als pdf of html",
    ),
    (
        "ppt/presentation.xml",
        "dit is een PowerPoint-bestand; sla het op als pdf",
    ),
    (
        "content.xml",
        "dit is een OpenDocument-bestand; sla het op als .docx of pdf",
    ),
];

/// The text of the file, its notes behind it.
pub(super) fn read(bytes: &[u8]) -> Result<Content, Fault> {
    let mut parts = Parts::open(bytes)?;
    let Some(document) = parts.tree("word/document.xml")? else {
        let other = OTHERS.iter().find(|(part, _)| parts.has(part));
        return Err(Fault::Unknown(
            other
                .map_or(super::containers::PACKED, |(_, what)| what)
                .into(),
        ));
    };
    let styles = parts
        .tree("word/styles.xml")?
        .map(|part| styles(&part))
        .unwrap_or_default();
    let numbering = parts
        .tree("word/numbering.xml")?
        .map(|part| Numbering::of(&part))
        .unwrap_or_default();
    let (heads, feet) = (
        parts.numbered("word/header")?,
        parts.numbered("word/footer")?,
    );
    let notes = [
        ("footnote", parts.tree("word/footnotes.xml")?),
        ("endnote", parts.tree("word/endnotes.xml")?),
    ];
    let mut paper = Paper {
        writer: Writer::new(Layout::default()),
        styles,
        numbering,
        counted: BTreeMap::new(),
        marks: Vec::new(),
    };
    paper.set_aside(&heads);
    paper.blocks(&document);
    paper.notes(&notes);
    paper.set_aside(&feet);
    let (text, layout) = paper.writer.finish();
    Ok((text, Some(layout)))
}

/// The parts of the file.
struct Parts<'f> {
    archive: ZipArchive<Cursor<&'f [u8]>>,
    /// How many bytes may still be unpacked.
    left: usize,
}

impl<'f> Parts<'f> {
    fn open(bytes: &'f [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
        Ok(Self {
            archive,
            left: limits::UNPACKED,
        })
    }

    fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// The tree of a part; nothing where the file has none of this name.
    fn tree(&mut self, name: &str) -> Result<Option<Element>, Fault> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(
                ZipError::InvalidPassword
                | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED),
            ) => {
                return Err(Fault::Password);
            }
            Err(_) => return Err(Fault::Broken),
        };
        let mut unpacked = Vec::new();
        let limit = self.left as u64;
        part.take(limit + 1)
            .read_to_end(&mut unpacked)
            .map_err(|_| Fault::Broken)?;
        self.left = self
            .left
            .checked_sub(unpacked.len())
            .ok_or(Fault::TooLarge)?;
        tree::of_xml(&super::decode(&unpacked)).map(Some)
    }

    /// The trees of `word/header1.xml`, `word/header2.xml`, …
    fn numbered(&mut self, start: &str) -> Result<Vec<Element>, Fault> {
        let mut found = Vec::new();
        for number in 1..=20 {
            found.extend(self.tree(&format!("{start}{number}.xml"))?);
        }
        Ok(found)
    }
}

/// How paragraphs of a style are set.
#[derive(Clone, Default)]
struct Style {
    /// Level of the heading that they are.
    heading: Option<u8>,
    /// The list that they are items of, and at which level.
    list: Option<(String, usize)>,
}

/// All styles by their id.
fn styles(part: &Element) -> BTreeMap<String, Style> {
    let mut found: BTreeMap<String, Style> = BTreeMap::new();
    let Some(all) = part.child("styles") else {
        return found;
    };
    // A style stands behind the one that it is based on nearly always; what does not, inherits nothing.
    for style in all.elements().filter(|style| style.name == "style") {
        let based = style
            .child("basedOn")
            .and_then(|based| found.get(based.attribute("val")));
        let mut own = based.cloned().unwrap_or_default();
        let name = style
            .child("name")
            .map_or("", |name| name.attribute("val"))
            .to_ascii_lowercase();
        let level = ["heading ", "kop "]
            .iter()
            .find_map(|start| name.strip_prefix(start));
        if let Some(level) = level.and_then(|level| level.parse().ok()) {
            own.heading = Some(level);
        }
        if let Some(set) = style.child("pPr") {
            own.heading = outline(set).or(own.heading);
            own.list = list_of(set, &own).or(own.list);
        }
        found.insert(style.attribute("styleId").to_owned(), own);
    }
    found
}

/// The level that a paragraph has in the outline; the tenth is that of running text.
fn outline(set: &Element) -> Option<u8> {
    let level: u8 = set.child("outlineLvl")?.attribute("val").parse().ok()?;
    (level < 9).then_some(level + 1)
}

/// The list that a paragraph is an item of.
fn list_of(set: &Element, style: &Style) -> Option<(String, usize)> {
    let own = set.child("numPr")?;
    let inherited = style.list.clone().unwrap_or_default();
    let list = own
        .child("numId")
        .map_or(inherited.0, |list| list.attribute("val").to_owned());
    let level = own
        .child("ilvl")
        .and_then(|level| level.attribute("val").parse().ok());
    Some((list, level.unwrap_or(inherited.1)))
}

/// How the items of lists are numbered.
#[derive(Default)]
struct Numbering {
    /// The levels of each list: form, text with `%1` for the number of the first level, and where it starts.
    lists: BTreeMap<String, Vec<(String, String, usize)>>,
}

impl Numbering {
    fn of(part: &Element) -> Self {
        let mut shapes = BTreeMap::new();
        let mut lists = BTreeMap::new();
        for element in part
            .child("numbering")
            .into_iter()
            .flat_map(Element::elements)
        {
            match element.name.as_str() {
                "abstractNum" => {
                    let level = |level: &Element| {
                        let value = |name: &str| {
                            level.child(name).map_or("", |child| child.attribute("val"))
                        };
                        (
                            value("numFmt").to_owned(),
                            value("lvlText").to_owned(),
                            value("start").parse().unwrap_or(1),
                        )
                    };
                    let levels: Vec<_> = element
                        .elements()
                        .filter(|level| level.name == "lvl")
                        .map(level)
                        .collect();
                    shapes.insert(element.attribute("abstractNumId").to_owned(), levels);
                }
                "num" => {
                    let shape = element
                        .child("abstractNumId")
                        .map_or("", |shape| shape.attribute("val"));
                    let levels = shapes.get(shape).cloned().unwrap_or_default();
                    lists.insert(element.attribute("numId").to_owned(), levels);
                }
                _ => {}
            }
        }
        Self { lists }
    }
}

/// A number as Word writes it in this form.
fn written(number: usize, form: &str) -> String {
    let letter = |first: u8| {
        let at = u8::try_from(number.saturating_sub(1) % 26).unwrap_or(0);
        char::from(first + at).to_string()
    };
    match form {
        "lowerLetter" => letter(b'a'),
        "upperLetter" => letter(b'A'),
        "lowerRoman" => roman(number).to_ascii_lowercase(),
        "upperRoman" => roman(number),
        _ => number.to_string(),
    }
}

fn roman(mut number: usize) -> String {
    const SIGNS: &[(usize, &str)] = &[
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut written = String::new();
    for (value, sign) in SIGNS {
        while number >= *value && written.len() < 20 {
            written.push_str(sign);
            number -= value;
        }
    }
    written
}

/// A paper while it is written.
struct Paper {
    writer: Writer,
    styles: BTreeMap<String, Style>,
    numbering: Numbering,
    /// How many items each list has had, level by level.
    counted: BTreeMap<String, Vec<usize>>,
    /// The notes whose marks were written, in order: sort and id.
    marks: Vec<(&'static str, String)>,
}

impl Paper {
    /// Paragraphs and tables, whatever they stand in.
    fn blocks(&mut self, element: &Element) {
        for inner in element.elements() {
            match inner.name.as_str() {
                "p" => self.paragraph(inner),
                "tbl" => self.table(inner),
                "del" | "moveFrom" | "sectPr" | "pPr" | "rPr" | "tblPr" | "trPr" | "tcPr" => {}
                "AlternateContent" => self.blocks(inner.elements().next().unwrap_or(inner)),
                _ => self.blocks(inner),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Element) {
        let set = paragraph.child("pPr");
        let named = set
            .and_then(|set| set.child("pStyle"))
            .map_or("", |style| style.attribute("val"));
        let style = self.styles.get(named).cloned().unwrap_or_default();
        let heading = set.and_then(outline).or(style.heading);
        let list = set
            .and_then(|set| list_of(set, &style))
            .or_else(|| style.list.clone());
        let (mut line, mut boxes) = (String::new(), Vec::new());
        self.runs(paragraph, &mut line, &mut boxes);
        if line.trim().is_empty() {
            self.writer.paragraph();
        } else {
            match heading {
                Some(level) => self.writer.begin_heading(level),
                None => self.writer.paragraph(),
            }
            if let Some(label) = list.and_then(|(list, level)| self.label(&list, level)) {
                self.writer.words(&format!("{label} "));
            }
            self.lines(&line);
            if heading.is_some() {
                self.writer.end_heading();
            }
            self.writer.paragraph();
        }
        for inner in boxes {
            self.blocks(inner);
        }
    }

    /// Words of which each line break stands.
    fn lines(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.writer.line_break();
            }
            self.writer.words(line);
        }
    }

    /// The words of all runs, and the text boxes among them.
    fn runs<'e>(&mut self, element: &'e Element, line: &mut String, boxes: &mut Vec<&'e Element>) {
        for inner in element.elements() {
            match inner.name.as_str() {
                "t" => inner.children.iter().for_each(|child| {
                    if let Node::Text(words) = child {
                        line.push_str(words);
                    }
                }),
                "tab" | "ptab" => line.push(' '),
                "br" if ["page", "column"].contains(&inner.attribute("type")) => {}
                "br" | "cr" => line.push('\n'),
                "noBreakHyphen" => line.push('-'),
                "footnoteReference" => self.mark("footnote", inner, line),
                "endnoteReference" => self.mark("endnote", inner, line),
                "txbxContent" => boxes.push(inner),
                "del" | "moveFrom" | "delText" | "instrText" | "pPr" | "rPr" | "footnoteRef"
                | "endnoteRef" => {}
                "r" if is_hidden(inner) => {}
                "AlternateContent" => {
                    self.runs(inner.elements().next().unwrap_or(inner), line, boxes)
                }
                _ => self.runs(inner, line, boxes),
            }
        }
    }

    /// The mark of a note, glued to its word.
    fn mark(&mut self, sort: &'static str, reference: &Element, line: &mut String) {
        self.marks
            .push((sort, reference.attribute("id").to_owned()));
        line.truncate(line.trim_end().len());
        line.push_str(&self.marks.len().to_string());
    }

    /// The number or bullet of the next item of a list; nothing where the list has none.
    fn label(&mut self, list: &str, level: usize) -> Option<String> {
        let levels = self.numbering.lists.get(list)?;
        let (form, text, _) = levels.get(level)?;
        let counted = self.counted.entry(list.to_owned()).or_default();
        counted.truncate(level + 1);
        while counted.len() <= level {
            let start = levels.get(counted.len()).map_or(1, |(_, _, start)| *start);
            counted.push(start.saturating_sub(1));
        }
        if let Some(count) = counted.get_mut(level) {
            *count = count.saturating_add(1);
        }
        match form.as_str() {
            "none" => None,
            "bullet" => Some("•".to_owned()),
            _ => {
                let mut label = text.clone();
                for (at, count) in counted.iter().enumerate() {
                    let form = levels.get(at).map_or("", |(form, _, _)| form);
                    label = label.replace(&format!("%{}", at + 1), &written((*count).max(1), form));
                }
                Some(label)
            }
        }
    }

    /// A row is a line where each of its cells is one paragraph; others are set in cells, not a table.
    fn table(&mut self, table: &Element) {
        self.writer.paragraph();
        for row in table.elements().filter(|row| row.name == "tr") {
            let cells: Vec<&Element> = row.elements().filter(|cell| cell.name == "tc").collect();
            let filled = |cell: &&&Element| !cell.text().trim().is_empty();
            let simple = |cell: &&Element| {
                cell.child("tbl").is_none()
                    && cell.elements().filter(|part| part.name == "p").count() == 1
            };
            match cells.iter().filter(filled).count() {
                0 => self.writer.paragraph(),
                1 => cells.iter().for_each(|cell| self.blocks(cell)),
                _ if cells.iter().all(simple) => self.row(&cells),
                _ => cells.iter().for_each(|cell| self.blocks(cell)),
            }
        }
        self.writer.paragraph();
    }

    fn row(&mut self, cells: &[&Element]) {
        self.writer.line();
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.writer.close_up();
                self.writer.raw("\t");
            }
            let (mut line, mut boxes) = (String::new(), Vec::new());
            self.runs(cell, &mut line, &mut boxes);
            self.writer.words(line.trim());
        }
        self.writer.line();
    }

    /// Heads or feet of pages, each text once.
    fn set_aside(&mut self, parts: &[Element]) {
        let mut written: Vec<String> = Vec::new();
        self.writer.set_aside(true);
        for part in parts {
            let text = part.text();
            if !written.contains(&text) {
                self.blocks(part);
                written.push(text);
            }
        }
        self.writer.set_aside(false);
    }

    /// The texts of the notes, in the order of their marks.
    fn notes(&mut self, parts: &[(&'static str, Option<Element>)]) {
        let marks = std::mem::take(&mut self.marks);
        for (at, (sort, id)) in marks.iter().enumerate() {
            let part = parts
                .iter()
                .find(|(name, _)| name == sort)
                .and_then(|(_, part)| part.as_ref());
            let is_it = |element: &Element| element.name == *sort && element.attribute("id") == id;
            let Some(note) = part.and_then(|part| part.find(&is_it)) else {
                continue;
            };
            let (mut line, mut boxes) = (String::new(), Vec::new());
            for paragraph in note.elements() {
                self.runs(paragraph, &mut line, &mut boxes);
                line.push(' ');
            }
            self.writer.paragraph();
            self.writer.words(&format!("{} {}", at + 1, line.trim()));
        }
        self.writer.paragraph();
    }
}

/// Whether a run is not shown.
fn is_hidden(run: &Element) -> bool {
    let vanish = run.child("rPr").and_then(|set| set.child("vanish"));
    vanish.is_some_and(|vanish| !["0", "false"].contains(&vanish.attribute("val")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    /// A file with these parts.
    fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, xml) in parts {
            writer
                .start_file(*name, SimpleFileOptions::default())
                .expect("a part");
            writer.write_all(xml.as_bytes()).expect("written");
        }
        writer.finish().expect("a file").into_inner()
    }

    #[test]
    fn words_lists_and_notes_are_as_word_shows_them() {
        let document = r#"<w:document xmlns:w="w"><w:body>
            <w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr><w:r><w:t>Pon</w:t></w:r><w:r><w:t>ten</w:t></w:r></w:p>
            <w:p><w:r><w:t xml:space="preserve">Er </w:t></w:r><w:del><w:r><w:delText>waren</w:delText></w:r></w:del><w:ins><w:r><w:t>zijn</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> ponten</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>.</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>Zwolle</w:t></w:r></w:p>
            <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>Deventer</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>2020</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>14</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            </w:body></w:document>"#;
        let styles = r#"<w:styles><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style></w:styles>"#;
        let numbering = r#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
        let notes = r#"<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Zie de brief.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
        let foot = r#"<w:ftr><w:p><w:r><w:t>Pagina 1</w:t></w:r></w:p></w:ftr>"#;
        let bytes = packed(&[
            ("word/document.xml", document),
            ("word/styles.xml", styles),
            ("word/numbering.xml", numbering),
            ("word/footnotes.xml", notes),
            ("word/footer1.xml", foot),
        ]);
        let (text, layout) = read(&bytes).expect("a Word file");
        assert_eq!(
            text,
            "Ponten\n\nEr zijn ponten1.\n\nc) Zwolle\n\nd) Deventer\n\n2020\t14\n\n1 Zie de brief.\n\nPagina 1\n"
        );
        let layout = layout.expect("told");
        assert_eq!(
            layout
                .headings
                .iter()
                .map(|(span, level)| (span.slice(&text), *level))
                .collect::<Vec<_>>(),
            [("Ponten", 1)]
        );
        assert_eq!(
            layout
                .aside
                .iter()
                .map(|span| span.slice(&text).trim())
                .collect::<Vec<_>>(),
            ["Pagina 1"]
        );
    }

    #[test]
    fn other_packed_files_and_broken_ones_are_told() {
        assert!(
            matches!(read(&packed(&[("xl/workbook.xml", "<a/>")])), Err(Fault::Unknown(what)) if what.contains("Excel"))
        );
        assert!(matches!(
            read(&packed(&[("foto.jpg", "x")])),
            Err(Fault::Unknown(_))
        ));
        let whole = packed(&[("word/document.xml", "<a><p/></a>")]);
        assert_eq!(read(&whole[..whole.len() / 2]), Err(Fault::Broken));
        let bomb = "x".repeat(limits::UNPACKED + 1);
        assert_eq!(
            read(&packed(&[("word/document.xml", &bomb)])),
            Err(Fault::TooLarge)
        );
    }
}
