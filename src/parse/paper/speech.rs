//! Who is given the word in the record of a meeting: a line that names the speaker and ends in a colon, or goes on with
//! what is said.
//!
//! ```text
//! De voorzitter:
//! Mevrouw Jansen (VVD):
//! De heer Van der Berg (GroenLinks-PvdA): Voorzitter. Ik heb één vraag.
//! Minister De Vries:
//! ```

use super::closing;
use super::speakers::offices;
use crate::document::{Voice, VoiceKind};
use crate::dutch::letters::{Letters, capitalised};
use crate::names::party;
use crate::parse::lines::Line;
use crate::parse::text::{after_any, after_words, ends_sentence, split};

/// Most bytes of a line's part that names the speaker.
const LONGEST: usize = 120;

/// Titles by which members and guests are called.
const TITLES: &[&str] = &["De heer", "Mevrouw", "Het lid", "De leden"];

/// Chairs of meetings.
const CHAIRS: &[&str] = &[
    "De voorzitter",
    "De fungerend voorzitter",
    "De waarnemend voorzitter",
    "De plaatsvervangend voorzitter",
    "De ondervoorzitter",
];

/// Among how many lines a record of a meeting says who is there in what office.
const PRESENT: usize = 60;

/// Among how many lines the first speaker is given the word.
const OPENING: usize = 80;

/// A line that gives somebody the word.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Speech {
    /// To whom.
    pub(crate) voice: Voice,
    /// Where what is said begins on the same line; the line's length where the name stands alone.
    pub(crate) text: usize,
}

/// The speaker whom the line gives the word, if it does.
pub(crate) fn speech(text: &str) -> Option<Speech> {
    let colon = text.find(':').filter(|colon| *colon <= LONGEST)?;
    let named = text
        .get(..colon)?
        .trim_matches(|edge: char| edge == '*' || edge.is_whitespace());
    let behind = text
        .get(colon + 1..)?
        .trim_start_matches(|lead: char| lead == '*' || lead.is_whitespace());
    let opens = |first: char| !first.is_lowercase() && !first.is_ascii_digit();
    if !behind.is_empty() && !behind.starts_with(opens) {
        return None;
    }
    Some(Speech {
        voice: voice(named)?,
        text: text.len() - behind.len(),
    })
}

fn voice(named: &str) -> Option<Voice> {
    if CHAIRS.iter().any(|chair| named.eq_ignore_ascii_case(chair)) {
        return Some(Voice::new(VoiceKind::Chair, "Voorzitter"));
    }
    if let Some((_, rest)) = after_any(named, TITLES) {
        return member(rest.trim());
    }
    let office = after_words(named, "De").map_or(named, str::trim_start);
    let word = split(office).next()?;
    if !closing::is_government_word(word) {
        return None;
    }
    let name = office.get(word.len()..)?.split('(').next()?.trim();
    let voice = Voice::new(VoiceKind::Government, capitalised(word)).in_office(capitalised(word));
    (name.is_empty() || closing::is_name(name)).then(|| voice.of_person(name))
}

/// `Jansen (VVD)`; a guest of a hearing has no party, and speaks for nobody whom the record names.
fn member(named: &str) -> Option<Voice> {
    let (name, party) = match named.split_once('(') {
        Some((name, behind)) => (name.trim(), behind.split(')').next()?.trim()),
        None => (named, ""),
    };
    if !closing::is_name(name) {
        return None;
    }
    if party.is_empty() {
        return Some(Voice::new(VoiceKind::Quoted, name).of_person(name));
    }
    let known = party::at_start(party).map_or(party, |party| party.name);
    Some(
        Voice::new(VoiceKind::Member, name)
            .of_person(name)
            .of_party(known),
    )
}

/// The full office of a member of government, where the top of the record names it: `De Vries, minister van Financiën`.
pub(crate) fn office_of(lines: &[Line<'_>], voice: &Voice) -> Option<String> {
    let top = lines.iter().take(PRESENT);
    let wanted = format!("{}, {}", voice.person, voice.office).lower();
    top.filter(|_| !voice.person.is_empty()).find_map(|line| {
        let at = line.text.lower().find(&wanted)? + voice.person.len() + 2;
        offices(line.text.get(at..)?).into_iter().next()
    })
}

/// Whether these lines are the record of a meeting: under a title somebody leads it and gives the word, or something is on
/// the order and at least two speak.
pub(crate) fn is_record(lines: &[Line<'_>]) -> bool {
    let chaired = |line: &Line<'_>| {
        speech(line.text).is_some_and(|speech| speech.voice.kind == VoiceKind::Chair)
    };
    let titled = lines
        .first()
        .is_some_and(|line| !ends_sentence(line.text) && speech(line.text).is_none());
    let opening = || lines.iter().take(OPENING);
    let on_the_order = opening().any(|line| line.text.starts_with("Aan de orde is"));
    let spoken = || opening().filter(|line| speech(line.text).is_some());
    titled && (opening().any(chaired) || on_the_order && spoken().count() >= 2)
}

/// Whether nobody says this: the record tells what happened (`De vergadering wordt … geschorst.`, `(Applaus)`).
pub(crate) fn is_told(text: &str) -> bool {
    let bracketed = text.starts_with('(') && text.trim_end_matches('.').ends_with(')');
    let ends = |words: &[&str]| {
        words
            .iter()
            .any(|word| text.trim_end_matches('.').ends_with(word))
    };
    let session = after_any(
        text,
        &[
            "De vergadering",
            "De beraadslaging",
            "De algemene beraadslaging",
            "De heropende beraadslaging",
            "De behandeling",
        ],
    )
    .is_some_and(|(_, rest)| rest.trim_start().starts_with("wordt "))
        && ends(&[
            "geschorst",
            "gesloten",
            "geopend",
            "heropend",
            "hervat",
            "geëindigd",
        ]);
    let decided = ["Daartoe wordt", "Overeenkomstig", "Aldus wordt", "Conform"]
        .iter()
        .any(|opening| text.starts_with(opening))
        && ends(&["besloten"]);
    let noted = text == "Deze mededeling wordt voor kennisgeving aangenomen.";
    let clock = after_any(text, &["Aanvang", "Sluiting", "Schorsing"])
        .is_some_and(|(_, rest)| rest.starts_with([' ', ':']) && ends(&["uur"]));
    bracketed || session || decided || noted || clock
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    fn said(text: &str) -> Option<(VoiceKind, String, String, usize)> {
        speech(text).map(|speech| {
            let Voice {
                kind,
                person,
                party,
                ..
            } = speech.voice;
            (kind, person, party, text.len() - speech.text)
        })
    }

    #[test]
    fn names_with_a_colon_give_the_word() {
        let expected = |kind, person: &str, party: &str, behind| {
            Some((kind, person.to_owned(), party.to_owned(), behind))
        };
        assert_eq!(
            said("De voorzitter:"),
            expected(VoiceKind::Chair, "", "", 0)
        );
        assert_eq!(
            said("Mevrouw Van der Berg-Smit (GroenLinks-PvdA):"),
            expected(VoiceKind::Member, "Van der Berg-Smit", "GroenLinks-PvdA", 0)
        );
        assert_eq!(said("De heer **De Vries** (SP): Voorzitter. Dank."), None);
        assert_eq!(
            said("**De heer De Vries (SP)**: Voorzitter."),
            expected(VoiceKind::Member, "De Vries", "SP", 11)
        );
        assert_eq!(
            said("Minister De Vries:"),
            expected(VoiceKind::Government, "De Vries", "", 0)
        );
        assert_eq!(
            said("De heer Bakker:"),
            expected(VoiceKind::Quoted, "Bakker", "", 0)
        );
    }

    #[test]
    fn sentences_with_a_colon_do_not() {
        for text in [
            "De minister zegt: wij gaan dat doen",
            "De voorzitter van de commissie: Smit",
            "Ik zeg het de heer De Vries: dat kan niet",
            "Mevrouw De Vries zei het al: Dat kan niet.",
            "Aan de orde: Veren",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn the_top_says_in_what_office_somebody_speaks() {
        let raw = "De heer De Vries, minister van Financiën, en mevrouw Smit, staatssecretaris van Justitie en Veiligheid";
        let voice = speech("Minister De Vries:").map(|speech| speech.voice);
        let office = voice.and_then(|voice| office_of(&lines(raw), &voice));
        assert_eq!(office.as_deref(), Some("Minister van Financiën"));
    }

    #[test]
    fn what_the_record_tells_nobody_says() {
        assert!(is_told(
            "De vergadering wordt van 12.15 uur tot 12.20 uur geschorst."
        ));
        assert!(is_told("(Geroffel op de bankjes)") && is_told("Daartoe wordt besloten."));
        assert!(is_told("Sluiting 10.21 uur.") && !is_told("De vergadering wordt vandaag lang."));
    }
}
