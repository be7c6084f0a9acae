//! People behind what they are: `directeur Anna Smit`, `zegt schipper Piet Bakker`, `Griffier: De Vries`.
//!
//! A department, a field of work and a place stand with a capital behind a function too (`directeur Publieke Gezondheid`,
//! `burgemeester Smit van Utrecht`). So a name needs two words, but behind functions by which people are addressed, and
//! what no name is made of is left out.

use super::super::lexicon::Lexicon;
use super::super::reader::is_space;
use super::name::{Written, cut_to, is_particle, is_proper, name_at};
use crate::dutch::Reading;
use crate::dutch::classes::{
    ADDRESSED_FUNCTIONS, ENDS_OF_FIELDS, FUNCTIONS, GIVEN_NAMES, ORGANISATION_HEADS, PORTFOLIOS,
    SAYING_VERBS,
};

/// Those who lead a meeting or keep its record, as the head of the record names them.
const OF_MEETINGS: &[&str] = &["voorzitter", "griffier", "notulist"];

/// The person whose function the word at `index` is.
pub(super) fn named(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Written> {
    let function = reader.word(index)?;
    // "De Boer" is a name itself.
    let common = !function.is_capitalised() || reader.begins_sentence(index);
    let followed =
        is_space(reader.gap(index + 1)) && reader.word(index + 1)?.is_capitalised() && common;
    if !followed || !FUNCTIONS.words().any(|known| function.ends_with(known)) {
        return None;
    }
    let written = person(reader, lexicon, index + 1)?;
    let addressed = function.is_one_of(&ADDRESSED_FUNCTIONS);
    (addressed || whole(reader, &written) || belongs(reader, &written)).then_some(written)
}

/// The person who says something: behind the verb, by given name and family name.
pub(super) fn saying(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Written> {
    if !reader.any(index, &SAYING_VERBS) || !is_space(reader.gap(index + 1)) {
        return None;
    }
    let written = person(reader, lexicon, index + 1)?;
    (reader.any(written.first, &GIVEN_NAMES) && whole(reader, &written)).then_some(written)
}

/// Who leads a meeting, where the text says nothing else: `Voorzitter: De Vries`.
pub(super) fn of_meeting(reader: &Reading<'_>, lexicon: &Lexicon<'_>) -> Option<(String, Written)> {
    let head = (0..3).find(|at| reader.gap(at + 1) == ": ")?;
    let function = reader.word(head)?;
    function.is_one_of(OF_MEETINGS).then_some(())?;
    let written = name_at(reader, lexicon, head + 1, false)?;
    let role = reader.text.get(reader.range(0, head)?)?;
    let alone = written.last + 1 == reader.words.len();
    alone.then(|| (role.to_owned(), written))
}

/// The name at this word, if it is one of a person and not of a field, a department or a body.
fn person(reader: &Reading<'_>, lexicon: &Lexicon<'_>, index: usize) -> Option<Written> {
    let written = name_at(reader, lexicon, index, false)?;
    let written = without_place(reader, written)?;
    let no_name = |at: usize| {
        reader.any(at, &PORTFOLIOS)
            || reader.any(at, &ORGANISATION_HEADS)
            || reader
                .word(at)
                .is_some_and(|word| ENDS_OF_FIELDS.words().any(|end| word.ends_with(end)))
    };
    (!(written.first..=written.last).any(no_name)).then_some(written)
}

/// `Smit van Utrecht` is called Smit; `Anna van Utrecht` is not called Anna.
fn without_place(reader: &Reading<'_>, written: Written) -> Option<Written> {
    let second = written.first + 1;
    let placed = reader.is(second, "van")
        && written.last > second
        && reader.word(written.first).is_some_and(is_proper)
        && !reader.any(written.first, &GIVEN_NAMES)
        && written.name.initials.is_empty();
    if placed {
        return cut_to(reader, written.first, written.first);
    }
    Some(written)
}

/// Whether the name has a given name or initials before the family name.
fn whole(reader: &Reading<'_>, written: &Written) -> bool {
    let proper = (written.first..=written.last)
        .filter(|at| reader.word(*at).is_some_and(is_proper))
        .filter(|at| !reader.word(*at).is_some_and(is_particle));
    !written.name.initials.is_empty() || proper.count() > 1
}

/// Whether a family name with its small word stands before what the person is of: `directeur De Haan van het CBR`.
fn belongs(reader: &Reading<'_>, written: &Written) -> bool {
    let small = reader.word(written.first).is_some_and(is_particle);
    small && reader.is(written.last + 1, "van") && reader.gap(written.last + 1) == " "
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Gazetteer;

    /// The first person whom a text names by a function or a verb of saying.
    fn found(text: &str) -> Option<String> {
        let reader = Reading::new(text);
        let lexicon = Lexicon::learn(Gazetteer::general(), &[]);
        (0..reader.words.len()).find_map(|at| {
            let found = named(&reader, &lexicon, at).or_else(|| saying(&reader, &lexicon, at));
            found.map(|written| written.name.shown())
        })
    }

    #[test]
    fn people_stand_behind_what_they_are() {
        for (text, name) in [
            (
                "‘Het kan’, zegt brugbestuurder Anneke Dorsman.",
                "Anneke Dorsman",
            ),
            ("Burgemeester Dorsman van Hellevoort is blij.", "Dorsman"),
            (
                "Gedeputeerde Pieter van Hellevoort zwijgt.",
                "Pieter van Hellevoort",
            ),
            (
                "Hoogleraar Gert-Jan Dorsman van de universiteit",
                "Gert-Jan Dorsman",
            ),
            (
                "Algemeen directeur De Munnik van het veerbedrijf",
                "De Munnik",
            ),
            ("‘Nee’, zegt Corrie Dorsman.", "Corrie Dorsman"),
        ] {
            assert_eq!(found(text).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn fields_places_and_bodies_are_nobody() {
        for text in [
            "de directeur Publieke Gezondheid van de regio",
            "hoogleraar Staatsrecht in Hellevoort",
            "de directeur Strategie en Beleid",
            "een bewoner van Hellevoort",
            "Dat zegt Vereniging Veerpont.",
            "volgens Hellevoort Noord",
            "mevrouw De Boer Bruggenbouw",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }

    #[test]
    fn the_head_of_a_record_names_who_leads() {
        let reader = Reading::new("Griffier: Dorsman-Vis");
        let lexicon = Lexicon::learn(Gazetteer::general(), &[]);
        let found = of_meeting(&reader, &lexicon);
        assert_eq!(
            found.map(|(role, written)| (role, written.name.shown())),
            Some(("Griffier".to_owned(), "Dorsman-Vis".to_owned()))
        );
        let reader = Reading::new("Voorzitter: Dank u wel, wij gaan door.");
        assert!(of_meeting(&reader, &lexicon).is_none());
    }
}
