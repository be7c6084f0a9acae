//! Words about the reader's own papers.

use crate::explorer::{Opened, Twin};
use crate::ui::own::state::{Keeping, State};

/// In the menu, and its title.
pub const TITLE: &str = "Eigen stukken";
/// What one can do there, on the start view.
pub const INVITATION: &str = "lees uw eigen brieven en stukken hier, naast deze documenten";
/// What it is for.
pub const LEAD: &str = "Hebt u zelf een brief, verslag of ander stuk? Open het hier. U kunt het lezen, doorzoeken en naast de documenten van deze pagina leggen.";
/// That nothing is sent.
pub const PRIVACY: &str = "Uw stukken blijven op uw eigen apparaat. Wij zien ze niet.";
/// The button that is also where files are dropped.
pub const CHOOSE: &str = "Kies bestanden";
/// Behind it.
pub const DROP: &str = "of sleep ze hierheen";
/// What can be read.
pub const FORMS: &str = "PDF, Word (.docx), webpagina’s, XML en gewone tekst. Ook een bestand dat u hier eerder bewaarde.";
/// The same where nothing but text can be read.
pub const FORMS_OF_TEXT: &str = "Dit bestand leest alleen gewone tekst. Het bestand beleidsspoor-lezers.html leest ook PDF en Word. U vindt het naast dit bestand op de website.";
/// Before the link to the file that reads everything.
pub const OFFLINE: &str =
    "Liever zonder internet? Download deze pagina als bestand dat ook PDF en Word leest:";
/// The names of both files.
pub const FILE: &str = "beleidsspoor.html";
/// The one that reads everything.
pub const FILE_WITH_READERS: &str = "beleidsspoor-lezers.html";
/// Field for a text.
pub const PASTE: &str = "Of plak hier een tekst";
/// Takes it.
pub const PASTE_BUTTON: &str = "Voeg de tekst toe";
/// Where there was nothing in the field.
pub const PASTE_EMPTY: &str = "Plak eerst een tekst in het veld.";
/// What a pasted text is called.
pub const PASTED: &str = "Geplakte tekst";
/// Name of the list.
pub const LIST: &str = "Uw stukken";
/// Where there are none.
pub const NONE: &str = "U hebt nog geen stukken geopend.";
/// Stops.
pub const STOP: &str = "Stop met lezen";
/// Shows all.
pub const ALL: &str = "Toon alle stukken";
/// Where else they are.
pub const ELSEWHERE: &str = "U vindt ze ook bij Zoeken, Tijdlijn, Toezeggingen, Vragen en antwoorden en Geld. Daar staat ‘uw stuk’ bij. Onder aan elk stuk ziet u de verbanden met de andere.";
/// Keeps them.
pub const KEEP: &str = "Bewaar deze stukken in deze browser";
/// Corrects one.
pub const CORRECT: &str = "Verbeter titel, datum of soort";
/// Its fields.
pub const FIELD_TITLE: &str = "Titel";
/// Its date.
pub const FIELD_DATE: &str = "Datum";
/// Its kind.
pub const FIELD_KIND: &str = "Soort stuk";
/// Takes what was corrected.
pub const CORRECT_BUTTON: &str = "Pas aan";
/// Takes it back.
pub const UNCORRECT: &str = "Terug naar wat in het stuk staat";
/// Said of a paper that its reader corrected.
pub const CORRECTED: &str = "door u aangepast";
/// What the program wants to say of a paper.
pub const WARNINGS: &str = "Let op bij het lezen";
/// Takes one out.
pub const REMOVE: &str = "Verwijder";
/// Takes all out.
pub const REMOVE_ALL: &str = "Verwijder alle stukken";
/// Brings one back.
pub const UNDO: &str = "Zet terug";
/// Brings all back.
pub const UNDO_ALL: &str = "Zet alle verwijderde stukken terug";
/// Puts a paper in although another has its number.
pub const ADD_ANYWAY: &str = "Voeg het toch toe";
/// Over taking them along.
pub const TAKE_HEADING: &str = "Meenemen of doorgeven";
/// What that is.
pub const TAKE_LEAD: &str = "U krijgt één bestand met uw stukken, uw aanpassingen, uw selectie en uw notities. Open het later hier weer, of geef het aan iemand die u vertrouwt.";
/// One file that is a page.
pub const TAKE_PAGE: &str = "Bewaar als pagina die zonder internet werkt (HTML)";
/// One file for programs.
pub const TAKE_DATA: &str = "Bewaar als gegevens (JSON)";
/// Name of that file.
pub const DATA_FILE: &str = "beleidsspoor-eigen-stukken.json";
/// A file that the browser does not give.
pub const NO_FILE: &str =
    "uw browser geeft dit bestand niet; is het een map, kies dan de bestanden daarin";
/// A paper that is not here yet, in the reader.
pub const COMING: &str = "Uw stukken worden gelezen …";

/// What a reader's own paper is called over its text.
pub const MARK: &str = "Uw stuk";

/// A title of a reader's own paper, wherever it stands beside others.
pub fn marked(title: &str) -> String {
    format!("{title} (uw stuk)")
}

/// Why a file cannot be read where the page has no reader for it.
pub fn no_reader(reader: &str) -> String {
    let what = if reader == "pdf" {
        "een PDF"
    } else {
        "een Word-bestand, een webpagina of XML"
    };
    format!(
        "dit is {what}; dit bestand leest alleen gewone tekst, beleidsspoor-lezers.html leest ook zulke bestanden"
    )
}

/// How far it is.
pub fn progress(done: usize, total: usize) -> String {
    format!("{done} van {total} gelezen …")
}

/// What is here, and what could not be read.
pub fn status(here: usize, refused: usize) -> String {
    let here = match here {
        0 => String::new(),
        1 => "1 stuk is open.".to_owned(),
        _ => format!("{here} stukken zijn open."),
    };
    let refused = match refused {
        0 => String::new(),
        1 => " 1 bestand kunnen wij niet lezen; hieronder staat waarom.".to_owned(),
        _ => format!(" {refused} bestanden kunnen wij niet lezen; hieronder staat waarom."),
    };
    format!("{here}{refused}")
}

/// What became of a file that is no paper here, in words; empty of a paper that is here.
pub(crate) fn state(state: &State) -> String {
    match state {
        State::Waiting => "Wacht op de andere.".to_owned(),
        State::Reading => "Wordt gelezen …".to_owned(),
        State::Here => String::new(),
        State::Twin(Twin::Text(_)) => "Dit stuk is er al, met dezelfde tekst:".to_owned(),
        State::Twin(Twin::Number(_)) => {
            "Er is al een stuk met dit nummer. De tekst is niet helemaal gelijk:".to_owned()
        }
        State::Refused(reason) if reason.is_empty() => {
            "Niet gelezen. Probeer het nog eens.".to_owned()
        }
        State::Refused(reason) => format!("Niet gelezen: {reason}."),
        State::Saved(papers, passages) => {
            format!(
                "Dit is een bestand dat u eerder bewaarde. Daaruit kwamen {papers} stukken en {passages} bewaarde passages."
            )
        }
        State::Cancelled => "Niet gelezen: u stopte met lezen.".to_owned(),
        State::Removed => "Verwijderd.".to_owned(),
    }
}

/// What becomes of the papers.
pub(crate) const fn keeping(keeping: Keeping) -> &'static str {
    match keeping {
        Keeping::No => {
            "Sluit u deze pagina, dan zijn uw stukken hier weg. De bestanden op uw apparaat veranderen niet."
        }
        Keeping::Yes => {
            "Deze browser onthoudt uw stukken. Wie dit apparaat gebruikt, kan ze zien. Zet het vinkje uit, en ze zijn hier weg zodra u de pagina sluit."
        }
        Keeping::Refused => {
            "Let op: deze browser kan uw stukken niet allemaal bewaren. De opslag staat uit of is vol. Bewaar ze als bestand; dat kan onderaan deze pagina."
        }
        Keeping::Cannot => {
            "Deze pagina kan niets bewaren. Sluit u haar, dan zijn uw stukken hier weg."
        }
    }
}

/// How sure the date of a paper is; empty where nothing is to be said.
pub fn certainty(opened: &Opened) -> &'static str {
    match opened.date() {
        Some(_) if opened.date_inferred() => "datum afgeleid uit de tekst",
        _ => "",
    }
}

/// How many pages.
pub fn pages(pages: usize) -> String {
    if pages == 1 {
        "1 pagina".to_owned()
    } else {
        format!("{pages} pagina’s")
    }
}
