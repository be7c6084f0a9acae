//! How one sentence became another: the words that both have, and those that stand in one of them only.

use super::near::{Step, align};
use super::result::{Piece, PieceKind, push, turning};
use super::tokens::{Token, read};

/// What changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::explorer) struct Changes {
    /// Nothing where both have the same words, whatever their marks and capitals. Else all words of both, those of the
    /// earlier text alone as missing, those of the later alone as added.
    pub(in crate::explorer) pieces: Vec<Piece>,
    /// Words that turn or limit the meaning and stand on one side only.
    pub(in crate::explorer) turning: Vec<String>,
    /// How many words both have.
    pub(in crate::explorer) same_words: usize,
}

/// What changed between two short texts.
pub(in crate::explorer) fn between(before: &str, after: &str) -> Changes {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    read(before, 0, &mut old);
    read(after, 0, &mut new);
    // Marks change with every edition of a text.
    old.retain(|token| token.word);
    new.retain(|token| token.word);
    let steps = whole(&align(&new, &old), old.len());
    let is_same = |step: &&Step| matches!(step, Step::Same(..));
    let same_words = steps.iter().filter(is_same).count();
    if same_words == steps.len() {
        return Changes {
            same_words,
            ..Changes::default()
        };
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for step in &steps {
        let (kind, text, token) = match *step {
            Step::Same(_, at) => (PieceKind::Same, after, new.get(at)),
            Step::Missing(at) => (PieceKind::Missing, before, old.get(at)),
            Step::Added(at) => (PieceKind::Added, after, new.get(at)),
        };
        let word = token.map_or("", |token: &Token| token.text(text));
        push(&mut pieces, kind, &format!("{word} "));
    }
    for piece in &mut pieces {
        piece.text.truncate(piece.text.trim_end().len());
    }
    Changes {
        turning: turning(&pieces),
        pieces,
        same_words,
    }
}

/// The steps with the words of the old text before and behind the piece that they reach.
fn whole(steps: &[Step], length: usize) -> Vec<Step> {
    let reached = super::near::range(steps).unwrap_or(0..0);
    let before = (0..reached.start).map(Step::Missing);
    let behind = (reached.end..length).map(Step::Missing);
    before.chain(steps.iter().copied()).chain(behind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let sign = |kind: PieceKind| match kind {
            PieceKind::Same => "",
            PieceKind::Missing => "-",
            PieceKind::Added => "+",
        };
        let pieces = between(before, after).pieces;
        let shown = pieces
            .iter()
            .map(|piece| format!("{}[{}]", sign(piece.kind), piece.text));
        shown.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_words_that_differ_are_changes() {
        assert_eq!(
            shown("De pont vaart, elke dag.", "De pont vaart elke dag"),
            ""
        );
        assert_eq!(
            shown(
                "De pont vaart elke dag.",
                "De pont vaart niet elke zondag meer."
            ),
            "[De pont vaart] +[niet] [elke] +[zondag meer] -[dag]"
        );
        assert_eq!(
            shown("Vandaag vaart de pont wel.", "De pont vaart."),
            "-[Vandaag vaart] [De pont] +[vaart] -[wel]"
        );
    }

    #[test]
    fn words_that_turn_the_meaning_are_named() {
        let changes = between("De pont vaart gratis.", "De pont vaart niet gratis.");
        assert_eq!(changes.turning, ["niet"]);
    }
}
