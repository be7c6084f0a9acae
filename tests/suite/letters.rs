//! An invented letter of a member of government, for what is found in one.

use beleidsspoor::document::Source;
use beleidsspoor::extract::{Context, Facts, extract};

/// What is found in a paper.
pub(crate) fn facts(text: &str) -> Facts {
    let source = Source {
        name: "stuk.txt".to_owned(),
        text: text.to_owned(),
    };
    let document = beleidsspoor::explorer::read_paper(&source, None);
    extract(&Context::alone(&document))
}

/// What is found in a letter of this day by the minister of IenW, behind two paragraphs that say what it is.
pub(crate) fn of_letter(day: &str, body: &str) -> Facts {
    facts(&format!(
        "31 409 Zee- en binnenvaart\n\nNr. 99 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT\n\nAan de Voorzitter \
         van de Tweede Kamer der Staten-Generaal\n\nDen Haag, {day}\n\nVeerponten zijn belangrijk voor reizigers aan beide \
         oevers.\n\nNederland telt ruim driehonderd veerdiensten.\n\n{body}\n\nDe Minister van Infrastructuur en \
         Waterstaat, J. Jansen\n"
    ))
}
