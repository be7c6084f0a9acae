//! Words of the ledger of promises.

use crate::explorer::{CommitmentStatus, PromiseKind, Standing};

/// Name of the choices.
pub const CHOICES: &str = "Kies welke toezeggingen u ziet";
/// Choice of how a promise stands.
pub const STANDING: &str = "Stand";
/// All of them.
pub const ANY_STANDING: &str = "elke stand";
/// Choice of who promises.
pub const WHO: &str = "Van wie";
/// All of them.
pub const ANYONE: &str = "iedereen";
/// Choice of theme.
pub const THEME: &str = "Thema";
/// All of them.
pub const ANY_THEME: &str = "alle thema’s";
/// Choice of year.
pub const YEAR: &str = "Jaar van het stuk";
/// All of them.
pub const ANY_YEAR: &str = "alle jaren";
/// Takes all choices back.
pub const CLEAR: &str = "Toon weer alles";
/// Name of the row of counts.
pub const TALLY: &str = "Hoe staat het ervoor?";
/// Said over what editors followed.
pub const FOLLOWED_LEAD: &str = "De makers van deze pagina zochten in latere stukken wat ervan kwam. Wat nog openstaat, staat vooraan.";
/// Said over the others.
pub const OTHERS_LEAD: &str =
    "Hier zochten de makers niet in latere stukken. Soms zegt het stuk zelf wat ervan kwam.";
/// Beside the mark of the promise, in the key of the strips.
pub const KEY_MADE: &str = "beloofd";
/// Beside the mark of a term.
pub const KEY_DUE: &str = "beloofde datum";
/// Beside the mark at the end of a strip of what was sought.
pub const KEY_SOUGHT: &str = "tot hier gezocht, niet gevonden";
/// Beside the last day of the papers.
pub fn key_until(day: &str) -> String {
    format!("stippellijn: de tijd na {day}; daarover zijn hier geen stukken")
}
/// Over the words of the promise.
pub const PROMISE: &str = "De toezegging";
/// Over later words.
pub const LATER: &str = "Wat er later staat";
/// Over later words that only likely are about it.
pub const LATER_LIKELY: &str = "Wat er later staat; of het hierover gaat, is niet bewezen";
/// Shown beside the last paper that was searched.
pub fn sought_until(day: &str) -> String {
    format!("gezocht in stukken tot en met {day}, niet gevonden")
}
/// Beside the point of the promise: what its own paper says of it.
pub fn made(kind: PromiseKind, status: CommitmentStatus, day: &str) -> String {
    said_later(day, manner(kind, status).unwrap_or(KEY_MADE))
}
/// Beside the mark of a later paper.
pub fn said_later(day: &str, how: &str) -> String {
    format!("in het stuk ({day}): {how}")
}
/// Where no time was found in the words.
pub const NO_TERM: &str = "geen termijn gevonden";
/// How it is known where the words say it outright, in the file.
pub const STATED: &str = "staat er";
/// Where no promise is as chosen.
pub const NONE: &str = "Geen toezegging past bij deze keuze.";
/// Heading of a single one.
pub const ONE: &str = "Eén toezegging";
/// The way back to all.
pub const ALL: &str = "Alle toezeggingen";
/// An address that names none.
pub const UNKNOWN: &str = "Deze toezegging is niet gevonden in deze verzameling.";
/// Leads to one promise alone.
pub const ALONE: &str = "Toon alleen deze";
/// Opens the file.
pub const TAKE: &str = "Meenemen als tabel";
/// What is in it.
pub const TAKE_LEAD: &str = "Een regel per toezegging, met stand, zekerheid, wat er later staat en een link. Wat apart staat, staat er ook in.";
/// Saves it.
pub const SAVE: &str = "Bewaar als tabel (CSV)";
/// Its name.
pub const FILE: &str = "beleidsspoor-toezeggingen.csv";
/// Its columns before those of every list.
pub const COLUMNS: [&str; 14] = [
    "soort",
    "stand",
    "zekerheid",
    "thema",
    "van wie",
    "status in het stuk",
    "termijn van",
    "termijn tot",
    "termijn in woorden",
    "later stuk",
    "datum later stuk",
    "hoe ver",
    "later citaat",
    "toelichting van de makers",
];

/// Over what editors followed.
pub fn followed(count: usize) -> String {
    format!("Nagekeken ({count})")
}

/// Over the others.
pub fn others(count: usize) -> String {
    format!("Verder in de stukken ({count})")
}

/// A group with how many are in it.
pub fn group(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}

/// Unfolds the others of a list.
pub fn more(count: usize) -> String {
    if count == 1 {
        "Toon er nog 1".to_owned()
    } else {
        format!("Toon er nog {count}")
    }
}

/// How many are shown, of how many.
pub fn status(shown: usize, all: usize) -> String {
    let noun = |count: usize| {
        if count == 1 {
            "toezegging"
        } else {
            "toezeggingen"
        }
    };
    if shown == all {
        format!("{all} {}", noun(all))
    } else {
        format!("{shown} van {all} {}", noun(all))
    }
}

/// How a promise stands.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "Gedaan, volgens een later stuk",
        Standing::Partly => "Deels gedaan, volgens een later stuk",
        Standing::Likely => "Waarschijnlijk een vervolg, niet bewezen",
        Standing::Sought => "Gezocht, niet gevonden in deze verzameling",
        Standing::KeptHere => "Ingelost in dit stuk zelf, volgens de tekst",
        Standing::Withdrawn => "Vervallen of al eerder gedaan, volgens de tekst",
        Standing::Unchecked => "Niet nagekeken",
    }
}

/// The same in a word or two, behind a number.
pub const fn short(standing: Standing) -> &'static str {
    match standing {
        Standing::Done => "gedaan",
        Standing::Partly => "deels gedaan",
        Standing::Likely => "waarschijnlijk een vervolg",
        Standing::Sought => "niet gevonden",
        Standing::KeptHere => "in het stuk zelf ingelost",
        Standing::Withdrawn => "vervallen of eerder gedaan",
        Standing::Unchecked => "niet nagekeken",
    }
}

/// Unfolds the words of a promise.
pub const WORDS: &str = "Lees de woorden";
/// Unfolds its words and what was said later.
pub const WORDS_AND_LATER: &str = "Lees de woorden, en wat er later staat";

/// Most signs of a promise's own words in one line.
const LINE: usize = 110;

/// A text of one line: whole where it fits, else cut off at the end of a clause, or of a word where no clause ends in the
/// second half.
pub fn beginning(text: &str) -> String {
    let text = text.trim();
    let Some((cut, _)) = text.char_indices().nth(LINE) else {
        return text.to_owned();
    };
    let line = text.get(..cut).unwrap_or(text);
    let clause = line
        .rfind([',', ';', ':'])
        .filter(|end| *end > line.len() / 2);
    let end = clause.or_else(|| line.rfind(' ')).unwrap_or(line.len());
    format!("{} …", line.get(..end).unwrap_or(line).trim_end())
}

/// What is said of an entry that is no promise, or how its own paper speaks of it.
pub const fn in_its_paper(kind: PromiseKind, status: CommitmentStatus) -> &'static str {
    use super::commitments as words;
    match (kind, status) {
        (PromiseKind::Enclosure, _) => words::ENCLOSED,
        (PromiseKind::Announcement, _) => words::ANNOUNCED,
        (PromiseKind::Guess, CommitmentStatus::New) => words::PERHAPS,
        (_, CommitmentStatus::New) => words::NEW,
        (_, CommitmentStatus::Repeated) => words::REPEATED,
        (_, CommitmentStatus::FulfilledHere) => words::FULFILLED,
        (_, CommitmentStatus::Declined) => words::DECLINED,
        (_, CommitmentStatus::Released) => words::RELEASED,
    }
}

/// The same where it says more than that this is a promise.
pub fn manner(kind: PromiseKind, status: CommitmentStatus) -> Option<&'static str> {
    let is_plain = kind == PromiseKind::Promise && status == CommitmentStatus::New;
    (!is_plain).then(|| in_its_paper(kind, status))
}

/// Among what an entry is shown, in the file.
pub const fn kind(kind: PromiseKind) -> &'static str {
    match kind {
        PromiseKind::Promise => "toezegging",
        PromiseKind::Announcement => "aankondiging",
        PromiseKind::Enclosure => "meegestuurd",
        PromiseKind::Refusal => "afgewezen",
        PromiseKind::Guess => "misschien",
    }
}
