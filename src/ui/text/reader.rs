//! The list of documents and the reader.

/// Lead of the list.
pub const LEAD: &str = "De documenten van deze verzameling, van oud naar nieuw.";
/// Name of the outline.
pub const OUTLINE: &str = "Inhoud van dit document";
/// First entry of the outline.
pub const TOP: &str = "Begin";
/// Heading over the notes.
pub const NOTES: &str = "Voetnoten";
/// Heading over the comments.
pub const COMMENTS: &str = "Reacties van lezers";
/// Said over the comments.
pub const COMMENTS_LEAD: &str =
    "Reacties onder het artikel. Ze horen niet bij de tekst van de journalist.";
/// The document's own address.
pub const OFFICIAL: &str = "Officiële publicatie";
/// Copies the citation.
pub const COPY_CITATION: &str = "Kopieer verwijzing";
/// Name of a passage's button.
pub const PASSAGE: &str = "Over deze passage";
/// Link to a passage.
pub const LINK: &str = "Link naar deze passage";
/// Copies the link.
pub const COPY_LINK: &str = "Kopieer link";
/// Shows the raw text.
pub const SOURCE: &str = "Waar komt dit vandaan?";
/// Said over the raw text.
pub fn source(file: &str, places: &str) -> String {
    format!("Zo staat het in het bronbestand {file}, bytes {places}:")
}
/// The ready text for the maintainers.
pub const MISTAKE: &str = "Fout gezien?";
/// Before that text.
pub const MISTAKE_ADVICE: &str =
    "Stuur deze tekst naar de beheerders van de pagina, met wat er niet klopt:";
/// Copies it.
pub const COPY_MISTAKE: &str = "Kopieer melding";
/// That text.
pub fn mistake(link: &str, version: &str, words: &str) -> String {
    format!(
        "Ik zag een fout in Beleidsspoor {version}.\nPlaats: {link}\nTekst: “{words}”\nWat er niet klopt: "
    )
}
/// The link of an address for mail, or of a page.
pub fn contact_href(contact: &str) -> String {
    if ["https://", "http://", "mailto:"]
        .iter()
        .any(|start| contact.starts_with(start))
    {
        contact.to_owned()
    } else {
        format!("mailto:{contact}")
    }
}
/// Closes a passage's panel.
pub const CLOSE: &str = "Sluiten";
/// An inferred heading.
pub const INFERRED: &str = "Dit kopje ontbreekt in de bron. Wij hebben het toegevoegd.";
/// Inferred table headers.
pub const INFERRED_COLUMNS: &str =
    "De kolomkoppen ontbreken in de bron. Wij leiden ze af uit de tekst en de optelling.";
/// Name of a table without title.
pub const TABLE: &str = "Tabel";
/// Before a table's unit.
pub const UNIT: &str = "Bedragen in";
/// A note without text.
pub const NO_NOTE: &str = "De tekst van deze voetnoot ontbreekt in het bronbestand.";
/// Back from a note.
pub const BACK: &str = "Terug naar de tekst";
/// A mark's name.
pub fn note(label: &str) -> String {
    format!("Voetnoot {label}")
}
/// An inferred date.
pub const INFERRED_DATE: &str =
    "Het document noemt zelf geen datum. Deze periode volgt uit de tekst:";
/// Where the quoted words were said.
pub fn spoken(voice: &str) -> String {
    format!("aan het woord: {voice}")
}
/// Warnings of the parser.
pub const WARNINGS: &str = "Wat wij aan de bron zagen";
/// A reader's comment.
pub fn comment_by(author: &str) -> String {
    format!("Reactie van {author}")
}
