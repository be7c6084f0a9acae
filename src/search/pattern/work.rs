//! How much work a regular expression may make.

/// Steps for one question asked of the collection: to find its passages, or to show the places in them. Six million take
/// some 160 ms in Chromium at worst; the hardest pattern that fits needs a thousand a byte, `/gemeente(n|s)/` needs one for four bytes.
const QUESTION: usize = 6_000_000;
/// Steps for one text that is shown with its marks: so many a byte, and some for the shortest. Whoever reads a paper waits for
/// all of its texts together.
const BYTE: usize = 24;
const TEXT: usize = 2_000;

/// The work's budget is spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spent;

/// Steps that may still be taken.
#[derive(Debug)]
pub struct Work {
    left: usize,
    spent: bool,
}

impl Work {
    pub(super) const fn of(steps: usize) -> Self {
        Self {
            left: steps,
            spent: false,
        }
    }

    /// For one question.
    pub const fn question() -> Self {
        Self::of(QUESTION)
    }

    /// For the marks of one text of so many bytes.
    pub(crate) const fn text(bytes: usize) -> Self {
        Self::of(bytes.saturating_mul(BYTE).saturating_add(TEXT))
    }

    /// Whether something was left undone for want of steps.
    pub const fn is_spent(&self) -> bool {
        self.spent
    }

    /// Takes steps, if there are so many.
    pub(super) fn take(&mut self, steps: usize) -> Result<(), Spent> {
        match self.left.checked_sub(steps) {
            Some(left) => {
                self.left = left;
                Ok(())
            }
            None => {
                (self.left, self.spent) = (0, true);
                Err(Spent)
            }
        }
    }
}
