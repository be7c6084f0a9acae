//! What a reader sees of HTML. Both native test programs ask it: of pages without script and of views.

/// The words, without tags, footnote marks and white space.
pub(crate) fn words(html: &str) -> String {
    let mut without_marks = String::new();
    for (number, part) in html.split("<sup").enumerate() {
        without_marks.push_str(if number == 0 {
            part
        } else {
            part.split_once("</sup>").map_or("", |(_, rest)| rest)
        });
    }
    let mut inside = false;
    let mut shown = String::new();
    for character in without_marks.chars() {
        match character {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside || character.is_whitespace() => {}
            _ => shown.push(character),
        }
    }
    unescape(shown)
}

/// Characters that HTML escapes, as they are read; the ampersand last, so that nothing is read twice.
pub(crate) fn unescape(text: String) -> String {
    let named = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&amp;", "&"),
    ];
    named
        .iter()
        .fold(text, |text, (escaped, plain)| text.replace(escaped, plain))
}
