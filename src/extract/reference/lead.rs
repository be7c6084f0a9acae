//! What goes before a dossier's number: the word for a paper, the chamber and the parliamentary year, in any order.

use super::cursor::Cursor;
use crate::document::citation::Chamber;

/// What goes before a dossier's number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Lead {
    /// The chamber, where named.
    pub(super) chamber: Option<Chamber>,
    /// `2018-2019`, where named.
    pub(super) session: Option<String>,
    /// Whether a word said that papers follow.
    pub(super) named: bool,
    /// Whether that word stood in the plural.
    pub(super) plural: bool,
}

/// Words that announce a paper. The second says whether they stand in the plural.
const NAMES: &[(&str, bool)] = &[
    ("kamerstukdossiers", true),
    ("kamerstukdossier", false),
    ("kamerstuknummer", false),
    ("kamerstuknr.", false),
    ("dossiernr.", false),
    ("kamerstukken", true),
    ("kamerstuk", false),
    ("kamerst.", false),
    ("kamerdossier", false),
    ("dossiernummers", true),
    ("dossiernummer", false),
    ("dossiers", true),
    ("dossier", false),
    ("bijl. hand.", false),
];

/// Words that name a chamber.
pub(super) const CHAMBERS: &[(&str, Chamber)] = &[
    ("Tweede Kamer", Chamber::Second),
    ("Eerste Kamer", Chamber::First),
    ("TK", Chamber::Second),
    ("EK", Chamber::First),
    ("II", Chamber::Second),
    ("I", Chamber::First),
];

/// Words and marks that may stand between the parts of a lead.
const FILLERS: &[&str] = &[
    "der Staten-Generaal",
    "vergaderjaar",
    "verg. jaar",
    "nr.",
    "met nummer",
    "nummer",
];

/// Whether a lead, or a dossier's number, may begin with these letters: a quick look that spares most words a closer one.
pub(super) fn may_begin(word: &[u8]) -> bool {
    let letter = |at: usize| word.get(at).map_or(0, u8::to_ascii_lowercase);
    match (letter(0), letter(1)) {
        (b'0'..=b'9', _) => true,
        (b'i', second) => second == b'i' || !second.is_ascii_alphanumeric(),
        (first, second) => matches!(
            &[first, second],
            b"ka" | b"do" | b"bi" | b"ve" | b"tw" | b"tk" | b"ee" | b"ek"
        ),
    }
}

/// Reads `Kamerstukken II 2018/19,` in any order of its parts.
pub(super) fn lead(cursor: &mut Cursor<'_>) -> Lead {
    let mut lead = Lead::default();
    while lead_part(cursor, &mut lead) {
        let mut ahead = *cursor;
        ahead.spaces();
        while ahead.any_char(&[',', ':', '-', '–', '(', ')']) {
            ahead.spaces();
        }
        *cursor = ahead;
    }
    lead
}

fn lead_part(cursor: &mut Cursor<'_>, lead: &mut Lead) -> bool {
    if let Some((_, plural)) = NAMES.iter().find(|(name, _)| cursor.word(name)) {
        (lead.named, lead.plural) = (true, *plural);
        return true;
    }
    if let Some((_, chamber)) = CHAMBERS.iter().find(|(name, _)| exact_word(cursor, name)) {
        lead.chamber = Some(*chamber);
        return true;
    }
    if let Some(year) = session(cursor) {
        lead.session = Some(year);
        return true;
    }
    (lead.named || lead.chamber.is_some()) && cursor.any_word(FILLERS)
        || cursor.word("vergaderjaar")
}

/// A chamber is only meant in this very spelling: `ii` numbers a list.
fn exact_word(cursor: &mut Cursor<'_>, word: &str) -> bool {
    cursor.rest().starts_with(word) && cursor.word(word)
}

/// Reads a parliamentary year: `2018-2019`, `2018–2019`, `2018/19`.
pub(super) fn session(cursor: &mut Cursor<'_>) -> Option<String> {
    let mut ahead = *cursor;
    let first: u32 = ahead
        .digits(4)?
        .parse()
        .ok()
        .filter(|year| (1814..2200).contains(year))?;
    ahead.spaces();
    if !ahead.any_char(&['-', '–', '—', '/']) {
        return None;
    }
    ahead.spaces();
    let second = ahead.digits(4)?;
    let follows =
        second == (first + 1).to_string() || second == format!("{:02}", (first + 1) % 100);
    if !follows || !ahead.ends_word() {
        return None;
    }
    *cursor = ahead;
    Some(format!("{first}-{}", first + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_opening_may_begin() {
        let names = NAMES
            .iter()
            .map(|(name, _)| *name)
            .chain(CHAMBERS.iter().map(|(name, _)| *name));
        for opening in names.chain(["vergaderjaar", "2018-2019", "31 476"]) {
            assert!(
                may_begin(opening.as_bytes()) && may_begin(opening.to_uppercase().as_bytes()),
                "{opening}"
            );
        }
        assert!(!may_begin(b"de") && !may_begin(b"in") && !may_begin(b""));
    }
}
