//! How large labels are.

/// Height of a line of a label, pixels.
pub(super) const LINE_HEIGHT: i32 = 13;

/// Distance between labels beside the lanes, pixels: on a phone they take three lines, elsewhere two.
pub(super) const fn label_height(width: i32) -> i32 {
    if width < 480 {
        3 * LINE_HEIGHT + 4
    } else {
        2 * LINE_HEIGHT + 6
    }
}
