//! Every Dutch sentence of ours on the page. Plain Dutch (B1). Quoted text never comes from here.

pub mod citation;
pub mod embed;
pub mod pages;
pub mod waiting;

use crate::explorer::{BlockKind, DocumentKind, Voice};
use crate::explorer::{Day, Explorer, FactKind, Opened};

pub mod finding;
pub mod ledger;
pub mod links;
pub mod lists;
pub mod matrix;
pub mod money;

/// Name of the product.
pub const NAME: &str = "Beleidsspoor";
/// Menu and title of the start view.
pub const START: &str = "Start";
/// Title of an address that leads nowhere.
pub const UNKNOWN: &str = "Niet gevonden";
/// The button beside it.
pub const SEARCH_GO: &str = "Zoek";
/// Label of the search box.
pub const SEARCH_BOX: &str = "Zoeken in de documenten";
/// Shown in the empty search box.
pub const SEARCH_HINT: &str = "Zoek woord of naam";
/// Name of the main menu.
pub const MAIN_MENU: &str = "Hoofdmenu";
/// The button that opens the menu on a phone.
pub const MENU: &str = "Menu";
/// The button that opens the entries that are folded.
pub const MORE: &str = "Meer";
/// Skip link.
pub const SKIP: &str = "Naar de inhoud";
/// While the collection loads.
pub const LOADING: &str = "De documenten worden geladen en gelezen …";
/// After copying.
pub const COPIED: &str = "Gekopieerd.";
/// Where the browser refuses to copy.
pub const NOT_COPIED: &str =
    "Kopiëren lukt niet in deze browser. Selecteer de tekst en kopieer die zelf.";

/// The window's title for a view.
pub fn window_title(view: &str) -> String {
    format!("{view} – {NAME}")
}

pub mod dossier;

/// Loading and failing.
pub mod failure {
    /// Heading.
    pub const HEADING: &str = "De documenten konden niet worden geladen";
    /// The same where only a part of the program is missing.
    pub const LACKING: &str = "Dit onderdeel kon niet worden geladen";
    /// What to do.
    pub const ADVICE: &str = "Controleer uw internetverbinding en laad deze pagina opnieuw. Helpt dat niet? Dan is de website misschien net vernieuwd: sluit de pagina en open haar over een paar minuten weer.";
    /// The button that loads the page again.
    pub const AGAIN: &str = "Opnieuw laden";
    /// Before the technical reason.
    pub const REASON: &str = "Technische melding:";
    /// Heading of an unknown address.
    pub const UNKNOWN: &str = "Deze pagina bestaat niet";
    /// Advice there.
    pub const UNKNOWN_ADVICE: &str = "Het adres klopt niet of is verouderd.";
    /// Heading of an unknown document.
    pub const NO_DOCUMENT: &str = "Dit document zit niet in de verzameling";
    /// Advice there.
    pub const NO_DOCUMENT_ADVICE: &str =
        "Bekijk de lijst van documenten, of zoek op een woord uit de tekst.";
}

/// The start view.
pub mod start {
    /// What one can do here, behind what the dossier says of its subject.
    pub const LEAD: &str =
        "U kunt alles doorzoeken, en bij elke datum en elk bedrag ziet u de zin waar het staat.";
    /// Before the first questions.
    pub const ASK: &str = "Begin met een vraag:";
    /// Before the examples.
    pub const EXAMPLES: &str = "Zoek bijvoorbeeld op:";
    /// Heading of the documents.
    pub const DOCUMENTS: &str = "De documenten, van oud naar nieuw";
    /// Heading of what people ask first.
    pub const SHORT: &str = "In het kort";
    /// Link to all answers.
    pub const ALL_ANSWERS: &str = "Lees alle antwoorden, met bewijs";
    /// Heading of the ways on.
    pub const WAYS: &str = "Wat kunt u hier doen?";
    /// Where the collection ends.
    pub fn updated(day: &str) -> String {
        format!("De stukken gaan tot en met {day}. Wat daarna gebeurde, staat hier niet.")
    }
    /// Said where documents were left out.
    pub fn left_out(titles: &str) -> String {
        format!("Niet in deze uitgave, omdat het auteursrecht bij de uitgever ligt: {titles}.")
    }
}

/// The list of documents.
pub mod documents {
    /// In the menu, and its title.
    pub const TITLE: &str = "Documenten";
    /// What one can do there, on the start view.
    pub const INVITATION: &str = "lees de stukken en verwijs naar elke alinea";
}

/// The search view.
pub mod search {
    /// In the menu, and its title.
    pub const TITLE: &str = "Zoeken";
    /// What one can do there, on the start view.
    pub const INVITATION: &str = "vind elk woord in alle documenten tegelijk";
    /// In the window's title, with what was typed.
    pub fn title(query: &str) -> String {
        let short: String = query.trim().chars().take(60).collect();
        format!("{short} – {TITLE}")
    }
    /// What to do before anything is typed.
    pub const EMPTY: &str =
        "Typ hierboven een of meer woorden. U ziet meteen in welke alinea’s ze staan.";
    /// Name of the list of hits.
    pub const RESULTS: &str = "Zoekresultaten";
    /// Nothing found.
    pub const NOTHING: &str = "Niet gevonden in deze verzameling.";
    /// What to do then.
    pub const NOTHING_ADVICE: &str = "Controleer de spelling, of gebruik minder of andere woorden.";
    /// Choice of document.
    pub const WITHIN: &str = "Zoek in";
    /// All documents.
    pub const EVERYWHERE: &str = "alle documenten";
    /// Hits shown beyond the first ones.
    pub const MORE: &str = "Toon meer resultaten";
    /// The status line.
    pub fn status(passages: usize, documents: usize) -> String {
        let passages = if passages == 1 {
            "1 passage".to_owned()
        } else {
            format!("{passages} passages")
        };
        let documents = if documents == 1 {
            "1 document".to_owned()
        } else {
            format!("{documents} documenten")
        };
        format!("{passages} in {documents}")
    }
    /// A document that is so many years newer than the one above it.
    pub fn newer(years: i32) -> String {
        match years {
            0 => "nieuwer dan het stuk hierboven".to_owned(),
            _ => format!("{years} jaar nieuwer dan het stuk hierboven"),
        }
    }
    /// Hits in one document.
    pub fn in_document(hits: usize) -> String {
        if hits == 1 {
            "1 passage".to_owned()
        } else {
            format!("{hits} passages")
        }
    }
}

pub mod timeline;

/// Questions and answers.
pub mod questions {
    use crate::explorer::{AnswerState, Asks, DialogueQuestion, Voice, VoiceKind};

    /// In the menu, and its title.
    pub const TITLE: &str = "Vragen en antwoorden";
    /// What one can do there, on the start view.
    pub const INVITATION: &str = "wat vroegen de fracties, en wat antwoordde de minister?";
    /// Words by which one searches for it.
    pub const SOUGHT: &[&str] = &["fractie", "kamervragen", "gevraagd", "beantwoord"];
    /// What it is.
    pub const LEAD: &str =
        "Wie vroeg wat, en wat was het antwoord? De tabel toont het in één blik.";
    /// What it is not.
    pub const CAUTION: &str = "Een programma koppelde de antwoorden aan de vragen en keek of het gevraagde erin staat. Waar het programma dat niet zeker weet, staat er ‘waarschijnlijk’ bij, en telt de vraag als ‘niet zeker’. Staat er geen antwoord, dan is het niet gevonden in deze verzameling. Het kan er toch zijn.";
    /// Choice of fractie.
    pub const FRACTIE: &str = "Fractie";
    /// All fracties.
    pub const ALL: &str = "alle fracties";
    /// Choice of what became of a question.
    pub const STATE: &str = "Wat gebeurde ermee";
    /// Whatever became of it.
    pub const ANY_STATE: &str = "alle vragen";
    /// Before those who ask the same.
    pub const SAME: &str = "Hetzelfde vroegen ook:";
    /// Opens the files.
    pub const SAVE: &str = "Bewaar deze vragen";
    /// Their names without ending.
    pub const FILE: &str = "vragen-en-antwoorden";

    /// What one chooses to see.
    pub const fn choice(state: AnswerState) -> &'static str {
        match state {
            AnswerState::Answered => "beantwoord",
            AnswerState::AnsweredWithOthers => "samen met een andere vraag beantwoord",
            AnswerState::Addressed => "er wordt op ingegaan, maar het gevraagde staat er niet",
            AnswerState::NotFound => "zonder gevonden antwoord",
        }
    }

    /// What became of a question.
    pub fn state(question: &DialogueQuestion) -> String {
        let guess = question.is_guess();
        match question.state {
            AnswerState::Answered if guess => "Waarschijnlijk beantwoord".to_owned(),
            AnswerState::Answered => "Beantwoord".to_owned(),
            AnswerState::AnsweredWithOthers if guess => {
                "Waarschijnlijk beantwoord, samen met een andere vraag".to_owned()
            }
            AnswerState::AnsweredWithOthers => "Beantwoord, samen met een andere vraag".to_owned(),
            AnswerState::Addressed => {
                let probably = if guess { " waarschijnlijk" } else { "" };
                format!(
                    "Er wordt op ingegaan, maar {} staat er{probably} niet",
                    asked(question.asks)
                )
            }
            AnswerState::NotFound => "Antwoord niet gevonden in deze verzameling".to_owned(),
        }
    }

    /// What was asked, by its kind.
    const fn asked(asks: Asks) -> &'static str {
        match asks {
            Asks::YesNo => "een ja of nee",
            Asks::Number => "het gevraagde aantal",
            Asks::Money => "het gevraagde bedrag",
            Asks::Time => "het gevraagde moment",
            Asks::Who => "wie het is",
            Asks::Which => "welke het zijn",
            Asks::List => "het gevraagde overzicht",
            Asks::Reason => "de gevraagde reden",
            Asks::Way | Asks::Opinion | Asks::Other => "het gevraagde",
        }
    }

    /// How many are shown, and what became of those of which that is certain.
    pub fn status<'a>(shown: impl Iterator<Item = &'a DialogueQuestion> + Clone) -> String {
        let count = shown.clone().count();
        let questions = if count == 1 { "vraag" } else { "vragen" };
        let of = |state: AnswerState| {
            let certain = shown
                .clone()
                .filter(|question| question.state == state && !question.is_guess())
                .count();
            (certain > 0).then(|| format!("{certain} {}", counted(state)))
        };
        let states = [
            AnswerState::Answered,
            AnswerState::AnsweredWithOthers,
            AnswerState::Addressed,
            AnswerState::NotFound,
        ];
        let mut parts: Vec<String> = states.into_iter().filter_map(of).collect();
        let guesses = shown.filter(|question| question.is_guess()).count();
        if guesses > 0 {
            parts.push(format!("bij {guesses} is het niet zeker"));
        }
        let parts = parts.join(", ");
        if parts.is_empty() {
            format!("{count} {questions} getoond")
        } else {
            format!("{count} {questions} getoond: {parts}")
        }
    }

    const fn counted(state: AnswerState) -> &'static str {
        match state {
            AnswerState::Answered => "beantwoord",
            AnswerState::AnsweredWithOthers => "beantwoord samen met een andere vraag",
            AnswerState::Addressed => "waarop wordt ingegaan zonder het gevraagde",
            AnswerState::NotFound => "zonder gevonden antwoord",
        }
    }

    /// Said where nothing is shown; `asked` is how many questions the fractie put.
    pub fn empty(fractie: Option<&str>, state: Option<AnswerState>, asked: usize) -> String {
        let who = fractie.map(named);
        let of_state = state.map(which).unwrap_or_default();
        match (who, asked) {
            (Some(who), 0) => format!("De {who} stelde in deze stukken geen vragen."),
            (Some(who), 1) => {
                format!("De {who} stelde 1 vraag. Dat is geen vraag {of_state}.")
            }
            (Some(who), _) => {
                format!("De {who} stelde {asked} vragen. Daar is geen vraag bij {of_state}.")
            }
            (None, 0) => "In deze stukken staan geen vragen.".to_owned(),
            (None, _) => format!("In deze stukken staat geen vraag {of_state}."),
        }
    }

    const fn which(state: AnswerState) -> &'static str {
        match state {
            AnswerState::Answered => "die apart is beantwoord",
            AnswerState::AnsweredWithOthers => "die samen met een andere is beantwoord",
            AnswerState::Addressed => "waarop wordt ingegaan zonder dat het gevraagde er staat",
            AnswerState::NotFound => "zonder gevonden antwoord",
        }
    }

    /// A fractie by name.
    pub fn named(fractie: &str) -> String {
        super::voice(&Voice::new(VoiceKind::Fractie, fractie))
    }

    /// Heading over the questions of a fractie.
    pub fn of_fractie(fractie: &str) -> String {
        format!("Vragen van de {}", named(fractie))
    }
}

/// How a fact is known.
pub const fn certainty(certainty: crate::explorer::Certainty) -> &'static str {
    use crate::explorer::Certainty;
    match certainty {
        Certainty::Checked => "nagekeken",
        Certainty::Stated => "staat er",
        Certainty::Concluded => "afgeleid",
        Certainty::Guessed => "misschien",
    }
}

/// Over what only may be so, which stands apart, and how much of it there is.
pub fn maybe(count: usize) -> String {
    format!("Ook misschien ({count})")
}

/// Said under it.
pub const MAYBE: &str = "Hiervoor is maar één aanwijzing. Dit telt nergens mee.";

/// Promises.
pub mod commitments {
    use crate::explorer::{Certainty, Interval, PromiseKind, Proof};

    /// In the menu, and its title.
    pub const TITLE: &str = "Toezeggingen";
    /// What one can do there, on the start view.
    pub const INVITATION: &str = "wat is er beloofd, en wat staat daar later over?";
    /// Words by which one searches for it.
    pub const SOUGHT: &[&str] = &[
        "toezegging",
        "toegezegd",
        "toezeggen",
        "belofte",
        "beloofd",
        "beloven",
        "nagekomen",
        "ingelost",
    ];
    /// What it is.
    pub const LEAD: &str =
        "Wat bewindspersonen en anderen in de stukken beloven, en wat daar later over staat.";
    /// What it is not.
    pub const CAUTION: &str = "Een programma zocht de toezeggingen. Wat ervan kwam, zochten mensen. ‘Niet nagekeken’ betekent: niemand zocht het. Het zegt niets over wat er is gebeurd.";
    /// Made here.
    pub const NEW: &str = "nieuwe toezegging";
    /// One sign only.
    pub const PERHAPS: &str = "misschien een toezegging";
    /// Made before.
    pub const REPEATED: &str = "eerder gedaan, hier herhaald";
    /// Kept here.
    pub const FULFILLED: &str = "hier ingelost, volgens de tekst";
    /// Not done.
    pub const DECLINED: &str = "gebeurt niet, volgens de tekst";
    /// Dropped, or done by another paper.
    pub const RELEASED: &str = "vervallen of al eerder gedaan, volgens de tekst";
    /// Sent along.
    pub const ENCLOSED: &str = "meegestuurd met het stuk";
    /// Others bring it out.
    pub const ANNOUNCED: &str = "aangekondigd";
    /// How far a later passage goes, as the editors judged it.
    pub fn strength(strength: &str) -> Option<&'static str> {
        match strength {
            "yes" => Some("gedaan, volgens dat stuk"),
            "exceeded" => Some("meer gedaan dan beloofd, volgens dat stuk"),
            "partly" => Some("deels gedaan, volgens dat stuk"),
            "late" => Some("later gedaan, volgens dat stuk"),
            _ => None,
        }
    }
    /// Whether a later passage is about this promise, where that is not proved.
    pub const fn proof(proof: Proof) -> Option<&'static str> {
        match proof {
            Proof::Proved => None,
            Proof::Likely => Some("gaat waarschijnlijk hierover, niet bewezen"),
            Proof::Unproved => Some("niet bewezen dat dit hierover gaat"),
        }
    }
    /// Before a note of the editors.
    pub const NOTE: &str = "Onze toelichting:";
    /// By when, in the words of the text and in days.
    pub fn due(due: &Interval, words: Option<&str>) -> String {
        let days = due.dutch();
        match words.filter(|words| !days.contains(words)) {
            Some(words) => format!("termijn: ‘{words}’ ({days})"),
            None => format!("termijn: {days}"),
        }
    }
    /// By when, where the text names no days.
    pub fn due_in_words(words: &str) -> String {
        format!("termijn: ‘{words}’")
    }
    /// It holds under a condition only.
    pub const CONDITIONAL: &str = "onder voorwaarde";
    /// Before what was asked, where the promise only says yes.
    pub const ASKED: &str = "Gevraagd was:";
    /// Between what was asked and the words that say yes to it.
    pub const REPLIED: &str = "Het antwoord:";
    /// Before the words by which the same paper tells a promise again: often the chair, at the end of a debate.
    pub const TOLD_AGAIN: &str = "Deze toezegging staat ook op een andere plaats in dit stuk:";
    /// How it is known, where the words do not say it outright.
    pub const fn certainty(certainty: Certainty) -> Option<&'static str> {
        match certainty {
            Certainty::Stated => None,
            Certainty::Concluded => Some("afgeleid uit de zin"),
            Certainty::Guessed => Some("misschien"),
            Certainty::Checked => Some("nagekeken"),
        }
    }
    /// What stands apart from the promises, and how many.
    pub fn apart(kind: PromiseKind, count: usize) -> String {
        let name = match kind {
            PromiseKind::Promise => "Toezeggingen",
            PromiseKind::Announcement => "Aangekondigd door anderen",
            PromiseKind::Enclosure => "Meegestuurd",
            PromiseKind::Refusal => "Afgewezen: dit gebeurt niet",
            PromiseKind::Guess => return super::maybe(count),
        };
        format!("{name} ({count})")
    }
    /// What it is.
    pub const fn apart_lead(kind: PromiseKind) -> &'static str {
        match kind {
            PromiseKind::Promise => LEAD,
            PromiseKind::Announcement => {
                "Onderzoeken en rapporten die volgens de stukken zouden verschijnen. Dit zijn geen toezeggingen."
            }
            PromiseKind::Enclosure => {
                "Wat met een stuk is meegestuurd. Dit zijn geen toezeggingen."
            }
            PromiseKind::Refusal => {
                "Hier zegt een stuk dat iets niet gebeurt. Dit zijn geen toezeggingen."
            }
            PromiseKind::Guess => {
                "Hier wijst maar één woord op een toezegging. Ze tellen niet mee."
            }
        }
    }
    /// Who promises.
    pub fn promiser(who: &str) -> String {
        if who == "other" {
            "andere partij".to_owned()
        } else {
            who.to_owned()
        }
    }
}

pub mod references;

/// Lists to take along.
pub mod save {
    /// Opens the file.
    pub const LIST: &str = "Bewaar deze lijst";
    /// What it is.
    pub const LEAD: &str =
        "Elke regel heeft de datum, het stuk, de spreker, de hele zin, een link en de bron.";
    /// The file.
    pub const TABLE: &str = "Bewaar als tabel (CSV)";
}

/// Facts in the reader.
pub mod facts {
    /// Name of the list.
    pub const UNDERSTOOD: &str = "Wat het programma hier herkende";
    /// Said over it.
    pub const LEAD: &str =
        "Dit is door regels gevonden, niet door mensen. De laatste kolom noemt de regel.";
    /// Its columns.
    pub const COLUMNS: [&str; 5] = ["Soort", "Woorden", "Begrepen als", "Zekerheid", "Regel"];
    /// The switch.
    pub const SWITCH: &str = "Markeer datums, bedragen, namen en verwijzingen";
}

pub mod reader;

pub mod about;

pub mod answers;
pub mod contradictions;
pub mod english;
pub mod own;
pub mod terms;
pub mod themes;
pub mod trail;

/// The footer.
pub mod footer {
    /// Version.
    pub fn version(version: &str) -> String {
        format!("Versie {version}")
    }
    /// Until when the documents go.
    pub fn updated(day: &str) -> String {
        format!("Bijgewerkt tot {day}")
    }
    /// No cookies.
    pub const PRIVACY: &str = "Geen cookies, geen volgers: alles gebeurt in uw eigen browser.";
}

/// What sort of paper.
pub const fn document_kind(kind: DocumentKind) -> &'static str {
    kind.dutch()
}

/// The kind with this name as data.
pub fn document_kind_named(name: &str) -> Option<DocumentKind> {
    let mut kinds = DocumentKind::ALL.iter();
    kinds.find(|kind| kind.name() == name).copied()
}

/// Who speaks, in words: `VVD-fractie`, `Minister van …`, `journalist`.
pub fn voice(voice: &Voice) -> String {
    voice.dutch()
}

/// What a document is, by whom, and of when, in one line.
pub fn about(opened: &Opened) -> String {
    let meta = &opened.document.meta;
    let parts = [
        Some(document_kind(meta.kind).to_owned()),
        meta.role.clone(),
        Some(date(opened)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" · ")
}

/// The last day of the documents, the reader's own papers apart.
pub fn last_day(explorer: &Explorer) -> Option<Day> {
    let dates = explorer.opened().iter().filter(|opened| !opened.own);
    dates.filter_map(|opened| Some(opened.date()?.end)).max()
}

/// A document's date in few words: of one that has none the year, where that is sure.
pub fn short_date(opened: &Opened) -> String {
    match opened.date() {
        Some(date) if opened.date_inferred() && date.start.year == date.end.year => {
            format!("{} (zonder datum)", date.start.year)
        }
        _ => date(opened),
    }
}

/// A document's date in words, with what must be said of it.
pub fn date(opened: &Opened) -> String {
    match opened.date() {
        Some(date) if opened.date_inferred() => {
            format!("tussen {} (zonder datum)", between(&date.dutch()))
        }
        Some(date) => date.dutch(),
        None => "zonder datum".to_owned(),
    }
}

fn between(interval: &str) -> String {
    interval.replace(" – ", " en ")
}

/// The kind of a fact.
pub const fn fact_kind(kind: FactKind) -> &'static str {
    kind.dutch()
}

/// What a hit is, where that matters.
pub const fn block_kind(kind: BlockKind) -> Option<&'static str> {
    match kind {
        BlockKind::Heading => Some("kop"),
        BlockKind::Footnote => Some("voetnoot"),
        BlockKind::Comment => Some("reactie"),
        BlockKind::Table => Some("tabel"),
        BlockKind::Quote => Some("citaat"),
        BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Salutation
        | BlockKind::Signature => None,
    }
}
