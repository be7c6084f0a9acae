//! HTML as text.

pub(crate) use beleidsspoor::export::escape;
use std::fmt::Write;

/// What [`escape`] wrote, as it was.
pub(crate) fn unescape(text: &str) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ];
    named
        .iter()
        .fold(text.to_owned(), |text, (escaped, plain)| {
            text.replace(escaped, plain)
        })
}

/// `<tag attributes>text</tag>`; the attributes are written as they are, the text is escaped.
pub(crate) fn element(tag: &str, attributes: &str, text: &str) -> String {
    let space = if attributes.is_empty() { "" } else { " " };
    format!("<{tag}{space}{attributes}>{}</{tag}>", escape(text))
}

/// A `<meta>` that names a value.
pub(crate) fn meta(kind: &str, name: &str, value: &str) -> String {
    format!("<meta {kind}=\"{name}\" content=\"{}\">\n", escape(value))
}

/// A link.
pub(crate) fn link(address: &str, text: &str) -> String {
    let mut link = String::new();
    // Writing to a String does not fail.
    let _ = write!(link, "<a href=\"{}\">{}</a>", escape(address), escape(text));
    link
}

/// JSON for a `<script>` data block: `<` is written as an escape, so that nothing in it can end the block.
pub(crate) fn data_block(value: &serde_json::Value) -> String {
    value.to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_a_tag_or_end_an_attribute() {
        assert_eq!(
            escape("<img src=\"x\" & 'y'>\u{1b}"),
            "&lt;img src=&quot;x&quot; &amp; 'y'&gt; "
        );
        assert_eq!(
            unescape(&escape("&lt; <a href=\"\">")),
            "&lt; <a href=\"\">"
        );
        assert_eq!(element("b", "", "<"), "<b>&lt;</b>");
        assert_eq!(link("a?b&c", "\""), "<a href=\"a?b&amp;c\">&quot;</a>");
    }

    #[test]
    fn a_data_block_cannot_be_ended_from_inside() {
        assert_eq!(
            data_block(&serde_json::json!(["</script>"])),
            "[\"\\u003c/script>\"]"
        );
    }
}
