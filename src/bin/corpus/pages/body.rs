//! The text of a document as HTML that needs neither script nor style.

use crate::html::{element, escape};
use beleidsspoor::document::{Block, BlockKind, Document, Table};
use beleidsspoor::ui::text;
use std::fmt::Write;

/// How the text stands in its page.
#[derive(Clone, Copy)]
pub(crate) struct Setting<'a> {
    /// Put before every id, where several documents stand in one page.
    pub(crate) prefix: &'a str,
    /// Level of the document's title; its headings come below.
    pub(crate) title_level: u8,
    /// Without the ids and classes that only links and the site's style need, and without the ends of lines, cells and rows
    /// that HTML does without (1.4 KB): the offline file counts every byte.
    pub(crate) bare: bool,
}

/// Everything in reading order: the text, comments under a heading of ours, footnotes last.
pub(crate) fn text_of(document: &Document, setting: Setting<'_>) -> String {
    let mut html = String::new();
    let mut speaker = None;
    let mut items = Items::default();
    for block in document.blocks.iter().filter(|block| !is_apparatus(block)) {
        items.turn(block, &mut html);
        let voice = block
            .voice
            .as_ref()
            .filter(|_| block.kind != BlockKind::Heading);
        if voice.is_some() && voice != speaker {
            items.close(&mut html);
            let words = text::reader::spoken(&voice.map(text::voice).unwrap_or_default());
            html.push_str(&element("p", "class=\"voice\"", &words));
            html.push('\n');
            items.turn(block, &mut html);
        }
        speaker = voice.or(speaker);
        html.push_str(&block_html(document, block, setting));
    }
    items.close(&mut html);
    html.push_str(&apparatus(
        document,
        BlockKind::Comment,
        text::reader::COMMENTS,
        setting,
    ));
    html.push_str(&apparatus(
        document,
        BlockKind::Footnote,
        text::reader::NOTES,
        setting,
    ));
    html
}

/// The outline: links to the headings, or nothing where there are none.
pub(crate) fn outline(document: &Document, setting: Setting<'_>) -> String {
    let headings = document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Heading && !block.text.is_empty());
    let entries: String = headings
        .filter_map(|block| {
            let address = format!("#{}", id(block, setting)?);
            let class = format!("outline__link outline__link--{}", block.level.clamp(1, 3));
            Some(format!(
                "<li><a class=\"{class}\" href=\"{address}\">{}</a></li>\n",
                escape(&block.text)
            ))
        })
        .collect();
    if entries.is_empty() {
        return entries;
    }
    let name = text::reader::OUTLINE;
    format!(
        "<nav aria-label=\"{name}\"><h2 class=\"ours\">{name}</h2>\n<ol class=\"outline__list\">\n{entries}</ol></nav>\n"
    )
}

/// Whether a list is open.
#[derive(Default)]
struct Items {
    open: bool,
}

impl Items {
    /// Opens or closes the list, as the next block wants it.
    fn turn(&mut self, next: &Block, html: &mut String) {
        let wanted = next.kind == BlockKind::ListItem;
        if wanted != self.open {
            html.push_str(if wanted {
                "<ul class=\"items\">\n"
            } else {
                "</ul>\n"
            });
            self.open = wanted;
        }
    }

    fn close(&mut self, html: &mut String) {
        if self.open {
            html.push_str("</ul>\n");
            self.open = false;
        }
    }
}

fn is_apparatus(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Comment | BlockKind::Footnote)
}

/// The id of a block: that of its passage, as in links to the explorer.
fn id(block: &Block, setting: Setting<'_>) -> Option<String> {
    Some(format!("{}p{}", setting.prefix, block.passage()?))
}

fn block_html(document: &Document, block: &Block, setting: Setting<'_>) -> String {
    let words = words(document, block, setting);
    if setting.bare
        && matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Salutation | BlockKind::Signature
        )
    {
        return format!("<p>{words}");
    }
    let id = id(block, setting)
        .filter(|_| !setting.bare)
        .map(|id| format!(" id=\"{id}\""))
        .unwrap_or_default();
    match block.kind {
        BlockKind::Heading => heading(block, &id, &words, setting),
        BlockKind::Table => table(block.table.as_ref(), &id, setting),
        BlockKind::Quote => {
            format!("<blockquote class=\"quoted\"{id}><p>{words}</p></blockquote>\n")
        }
        BlockKind::ListItem if setting.bare => {
            let bullet = block
                .label
                .as_ref()
                .filter(|_| block.ordered)
                .map_or("•", String::as_str);
            format!("<li>{} {words}", escape(bullet))
        }
        BlockKind::ListItem => {
            let level = block.level.clamp(1, 4);
            let bullet = block
                .label
                .as_ref()
                .filter(|_| block.ordered)
                .map_or("•", String::as_str);
            let bullet = element("span", "class=\"item__bullet\"", bullet);
            format!(
                "<li class=\"item item--{level} quoted\"{id}>{bullet} <span>{words}</span></li>\n"
            )
        }
        BlockKind::Comment => {
            let author = text::reader::comment_by(block.author.as_deref().unwrap_or_default());
            let author = element("p", "class=\"comment__author\"", &author);
            format!("<div{id}>{author}<p class=\"quoted\">{words}</p></div>\n")
        }
        BlockKind::Footnote => footnote(document, block, &words, setting),
        BlockKind::Paragraph | BlockKind::Salutation | BlockKind::Signature => {
            format!("<p class=\"quoted\"{id}>{words}</p>\n")
        }
    }
}

fn heading(block: &Block, id: &str, words: &str, setting: Setting<'_>) -> String {
    let level = (block.level + setting.title_level).min(6);
    let label = block
        .label
        .as_ref()
        .filter(|label| !block.text.starts_with(label.as_str()));
    let label = label
        .map(|label| format!("{}. ", escape(label)))
        .unwrap_or_default();
    let inferred = if block.inferred {
        element("p", "class=\"muted\"", text::reader::INFERRED)
    } else {
        String::new()
    };
    // Without script the whole article is in the letter of quotations.
    let class = if setting.bare {
        ""
    } else {
        " class=\"quoted\""
    };
    format!("<h{level}{class}{id}>{label}{words}</h{level}>\n{inferred}")
}

fn table(table: Option<&Table>, id: &str, setting: Setting<'_>) -> String {
    let Some(table) = table else {
        return String::new();
    };
    let name = if table.caption.is_empty() {
        text::reader::TABLE
    } else {
        table.caption.as_str()
    };
    let name = escape(name);
    let region =
        format!("class=\"table\"{id} role=\"region\" tabindex=\"0\" aria-label=\"{name}\"");
    let mut html = format!("<div {region}><table class=\"quoted\">\n");
    if !table.caption.is_empty() {
        html.push_str(&element("caption", "", &table.caption));
    }
    if table.columns.iter().any(|column| !column.is_empty()) {
        let head = |column: &String| {
            if column.is_empty() {
                "<td></td>".to_owned()
            } else {
                element("th", "scope=\"col\"", column)
            }
        };
        let _ = writeln!(
            html,
            "<thead><tr>{}</tr></thead>",
            table.columns.iter().map(head).collect::<String>()
        );
    }
    html.push_str("<tbody>\n");
    for row in &table.rows {
        let cell = |(column, cell): (usize, &String)| match column {
            // HTML closes cells and rows by itself.
            0 if setting.bare => format!("<th scope=\"row\">{}", escape(cell)),
            _ if setting.bare => format!("<td>{}", escape(cell)),
            0 => element("th", "scope=\"row\"", cell),
            _ => element("td", "class=\"number\"", cell),
        };
        let end = if setting.bare { "" } else { "</tr>" };
        let _ = writeln!(
            html,
            "<tr>{}{end}",
            row.iter().enumerate().map(cell).collect::<String>()
        );
    }
    html.push_str("</tbody></table>\n");
    if let Some(unit) = &table.unit {
        html.push_str(&element(
            "p",
            "class=\"muted\"",
            &format!("{} {unit}", text::reader::UNIT),
        ));
    }
    if table.columns_inferred {
        html.push_str(&element(
            "p",
            "class=\"muted\"",
            text::reader::INFERRED_COLUMNS,
        ));
    }
    html.push_str("</div>\n");
    html
}

fn footnote(document: &Document, block: &Block, words: &str, setting: Setting<'_>) -> String {
    let number = document
        .footnotes
        .iter()
        .position(|note| note.span.is_some() && note.span == block.hull());
    let id = number
        .map(|number| format!(" id=\"{}\"", note_id(number, setting)))
        .unwrap_or_default();
    let label = escape(block.label.as_deref().unwrap_or_default());
    if setting.bare {
        let missing = if block.text.is_empty() {
            text::reader::NO_NOTE
        } else {
            ""
        };
        return format!("<p{id}>{label} {words}{missing}\n");
    }
    let has_mark = |number: &usize| {
        document
            .footnotes
            .get(*number)
            .is_some_and(|note| !note.anchors.is_empty())
    };
    let back = number.filter(has_mark).map(|number| {
        let name = format!("{} {label}", text::reader::BACK);
        format!(
            " <a href=\"#{}\" aria-label=\"{name}\">{}</a>",
            mark_id(number, setting),
            text::pages::BACK
        )
    });
    let missing = if block.text.is_empty() {
        element("em", "class=\"ours\"", text::reader::NO_NOTE)
    } else {
        String::new()
    };
    let back = back.unwrap_or_default();
    format!(
        "<p class=\"note quoted\"{id}><span class=\"note__label\">{label}</span> <span>{words}{missing}{back}</span></p>\n"
    )
}

fn note_id(number: usize, setting: Setting<'_>) -> String {
    // The offline file's prefix tells enough, and a word less is 0.5 KB of its bar of 1.3 MB (1 December).
    let word = if setting.bare { "" } else { "noot-" };
    format!("{}{word}{}", setting.prefix, number + 1)
}

fn mark_id(number: usize, setting: Setting<'_>) -> String {
    format!("{}bij-noot-{}", setting.prefix, number + 1)
}

/// The words with their footnote marks as links.
fn words(document: &Document, block: &Block, setting: Setting<'_>) -> String {
    let mut html = String::new();
    let mut done = 0;
    for mark in &block.marks {
        html.push_str(&escape(block.text.get(done..mark.at).unwrap_or_default()));
        done = mark.at.max(done);
        html.push_str(&note_mark(document, mark, setting));
    }
    html.push_str(&escape(block.text.get(done..).unwrap_or_default()));
    html
}

/// A mark: a link to its note where there is one. The first mark of a note is where the note leads back to.
fn note_mark(
    document: &Document,
    mark: &beleidsspoor::document::Mark,
    setting: Setting<'_>,
) -> String {
    let label = escape(&mark.label);
    let Some(note) = document
        .footnotes
        .get(mark.footnote)
        .filter(|note| note.span.is_some())
    else {
        return format!("<sup class=\"note-mark\">{label}</sup>");
    };
    let to = note_id(mark.footnote, setting);
    if setting.bare {
        return format!("<sup><a href=\"#{to}\">{label}</a></sup>");
    }
    let first = note.anchors.first() == Some(&mark.span);
    let id = if first {
        format!(" id=\"{}\"", mark_id(mark.footnote, setting))
    } else {
        String::new()
    };
    let name = escape(&text::reader::note(&mark.label));
    format!(
        "<sup class=\"note-mark\"><a{id} href=\"#{to}\" aria-label=\"{name}\">{label}</a></sup>"
    )
}

/// Comments or notes, under a heading of ours.
fn apparatus(document: &Document, kind: BlockKind, heading: &str, setting: Setting<'_>) -> String {
    let blocks = document.blocks.iter().filter(|block| block.kind == kind);
    let shown: String = blocks
        .map(|block| block_html(document, block, setting))
        .collect();
    if shown.is_empty() {
        return shown;
    }
    let level = setting.title_level + 1;
    format!(
        "<section class=\"apparatus\"><h{level} class=\"ours\">{heading}</h{level}>\n{shown}</section>\n"
    )
}
