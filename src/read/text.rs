//! Plain text in UTF-8. A byte order mark is no part of it; bytes that are no UTF-8 become U+FFFD.

use super::layout::Layout;

/// How UTF-8 may announce itself.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// The text, which has no layout.
pub(super) fn read(bytes: &[u8]) -> (String, Option<Layout>) {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    (String::from_utf8_lossy(bytes).into_owned(), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_is_no_text() {
        let text = |bytes: &[u8]| read(bytes).0;
        assert_eq!(text(b"\xef\xbb\xbfbrief"), "brief");
        assert_eq!(text("één".as_bytes()), "één");
        assert_eq!(text(b"a\xffb"), "a\u{fffd}b");
        // Only the first mark announces anything.
        assert_eq!(text("\u{feff}\u{feff}a".as_bytes()), "\u{feff}a");
    }
}
