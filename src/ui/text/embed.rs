//! Words about taking a view along: embedding, downloading, the reader's own selection.

/// Name of everything about embedding.
pub const EMBED: &str = "Inbedden";
/// What that means, behind it.
pub const EMBED_WHERE: &str = "in uw eigen pagina of artikel";
/// Link from an embed to the page itself.
pub const WHOLE_PAGE: &str = "Bekijk op Beleidsspoor";
/// An embed whose address leads nowhere.
pub const UNKNOWN: &str = "Deze weergave bestaat niet";
/// Advice there.
pub const UNKNOWN_ADVICE: &str =
    "Het adres van deze inbedding klopt niet. Op de volledige pagina vindt u alle onderdelen.";
/// Link from a quote to its place.
pub const IN_CONTEXT: &str = "Lees in context";
/// Over the answer to an embedded question.
pub const ANSWER: &str = "Het antwoord dat hierbij hoort";
/// Over the questions that an embedded answer takes up.
pub const QUESTION: &str = "De vraag die hierbij hoort";
/// Where a question has no answer, or an answer no question.
pub const NO_COUNTERPART: &str =
    "Een vraag of antwoord dat hierbij hoort: niet gevonden in deze verzameling.";
/// How the coupling was made.
pub const COUPLED: &str = "Een programma koppelde vraag en antwoord aan elkaar.";
/// What embedding is for.
pub const LEAD: &str = "Plak deze code in uw eigen pagina of artikel. De weergave past zich aan de breedte en de hoogte aan, en vraagt niets aan andere websites.";
/// Choice between a quotation and a frame.
pub const FORM: &str = "Vorm";
/// The forms.
pub const FORMS: [(&str, &str); 2] = [
    ("citaat", "citaat (gewone tekst)"),
    ("", "kader met citaat en antwoord"),
];
/// Choice of view.
pub const VIEW: &str = "Onderdeel";
/// The view at hand.
pub fn this_view(title: &str) -> String {
    format!("{title}, zoals u het nu ziet")
}
/// Choice of colours.
pub const COLOUR: &str = "Kleuren";
/// The colours.
pub const COLOURS: [(&str, &str); 3] = [
    ("", "zoals de lezer het heeft"),
    ("licht", "licht"),
    ("donker", "donker"),
];
/// Height before the frame tells its own.
pub const HEIGHT: &str = "Hoogte bij het laden, in pixels";
/// Whether the frame says that its words are Dutch.
pub const LANGUAGE: &str = "zeg dat de taal Nederlands is (voor een pagina in een andere taal)";
/// The code.
pub const CODE: &str = "Code om te plakken";
/// Copies it.
pub const COPY: &str = "Kopieer code";
/// Before the preview.
pub const PREVIEW: &str = "Zo ziet het eruit:";
/// Name of the preview's frame.
pub const PREVIEW_NAME: &str = "Voorbeeld van de inbedding";
/// What a quotation does.
pub const QUOTE_HELP: &str = "Dit citaat klopt ook zonder script. Met het script krijgt het een link naar de plaats in het document. Hoort er een vraag of antwoord bij, dan kan de lezer dat openklappen.";
/// Name of the offline file's link.
pub const DOWNLOAD: &str = "Download deze pagina";
/// What the offline file is.
pub const DOWNLOAD_LEAD: &str = "U krijgt één bestand waarin alles zit: alle documenten, zoeken en alle overzichten. Het werkt zonder internet. Open het met een dubbelklik.";
/// Says when the offline file was made.
pub fn made(day: &str) -> String {
    format!("Dit bestand is gemaakt op {day}")
}
/// Keeps a passage.
pub const KEEP: &str = "Bewaar in mijn selectie";
/// The same beside words that are quoted.
pub const KEEP_SHORT: &str = "Bewaar";
/// They are kept.
pub const KEPT_SHORT: &str = "Bewaard ✓";
/// Keeps all passages of a list.
pub fn keep_all(count: usize) -> String {
    format!("Bewaar alle {count} passages")
}
/// They are kept.
pub fn kept_all(count: usize) -> String {
    format!("Alle {count} passages bewaard ✓")
}
/// The reader's selection.
pub const SELECTION: &str = "Mijn selectie";
/// The way to it, with how much it holds.
pub fn selection(kept: usize) -> String {
    format!("{SELECTION} ({kept})")
}
/// What it is.
pub const SELECTION_LEAD: &str = "Passages die u bewaarde, met uw eigen notities.";
/// This browser keeps it.
pub const KEPT_IN_BROWSER: &str = "Alleen deze browser onthoudt ze; niemand anders ziet ze.";
/// This browser keeps it, for this copy.
pub const KEPT_IN_COPY: &str = "Dit bestand is een kopie met een eigen selectie. Wat u hier verandert, onthoudt alleen deze browser, bij deze kopie. Het bestand zelf verandert niet. Wilt u uw veranderingen doorgeven? Bewaar dan een nieuw bestand.";
/// Nothing can be stored.
pub const KEPT_NOWHERE: &str = "Let op: deze browser kan uw selectie niet onthouden. De opslag staat uit of is vol. Sluit u deze pagina, dan bent u kwijt wat u hier bewaarde of veranderde.";
/// A newer version of the program stored it.
pub const KEPT_NEWER: &str = "Let op: een nieuwere versie van deze pagina heeft hier al passages bewaard. Deze oudere versie verandert daar niets aan, en onthoudt niet wat u hier doet. Laad de pagina opnieuw.";
/// What to do then.
pub const KEEP_AS_FILE: &str = "Bewaar uw selectie daarom als bestand.";
/// What to do where no file can be saved.
pub const KEEP_BY_COPYING: &str = "Kopieer daarom uw notities.";
/// Nothing kept.
pub const SELECTION_EMPTY: &str = "U hebt nog niets bewaard. Kies ‘Bewaar’ onder een citaat. Of kies bij een passage in een document het teken ¶, en dan ‘Bewaar in mijn selectie’.";
/// A kept passage of a document that is not here.
pub const KEPT_ELSEWHERE: &str = "Dit document zit niet in deze verzameling.";
/// A note.
pub const NOTE: &str = "Uw notitie";
/// Before a note that another tab wrote while the reader was writing here.
pub const NOTE_ELSEWHERE: &str = "In een ander tabblad schreef u:";
/// Keeps it no longer.
pub const REMOVE: &str = "Verwijder uit mijn selectie";
/// A passage that was removed just now.
pub const REMOVED: &str = "Verwijderd uit uw selectie.";
/// Brings it back, with its note.
pub const UNDO: &str = "Ongedaan maken";
/// Over saving.
pub const SAVE_HEADING: &str = "Bewaren als bestand";
/// What is saved.
pub const SAVE_LEAD: &str = "U krijgt één bestand met alle documenten, uw selectie en uw notities. Het werkt zonder internet. Documenten die u zelf toevoegde, zitten er ook in.";
/// Saves.
pub const SAVE: &str = "Bewaar mijn selectie als bestand";
/// Saved.
pub const SAVED: &str = "Het bestand staat bij uw downloads.";
/// Not saved.
pub const NOT_SAVED: &str =
    "Bewaren lukt nu niet. Controleer uw internetverbinding en probeer het opnieuw.";
/// What a frame shows of a source's end.
pub fn source(name: &str, day: &str) -> String {
    format!("Bron: {name}, stukken tot en met {day}")
}
