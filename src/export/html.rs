//! Text inside HTML and XML: what must be escaped, and nothing else.

/// Text between tags or in a quoted attribute.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // Nothing else may stand in HTML or XML, and no reader could see it.
            control if control.is_control() && !matches!(control, '\n' | '\t') => escaped.push(' '),
            plain => escaped.push(plain),
        }
    }
    escaped
}
