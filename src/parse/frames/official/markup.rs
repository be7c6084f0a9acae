//! What tools that make Markdown of a PDF put between and around the lines of a page.

/// Whether the line is a rule between pages.
pub(super) fn is_rule(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte == b'-')
}

/// Whether the line is nothing but signs.
pub(super) fn is_sign(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| b"#*_".contains(&byte))
}
