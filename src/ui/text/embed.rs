//! Words about taking a view along: embedding, downloading, the reader's own selection.

/// Name of everything about embedding.
pub const EMBED: &str = "Inbedden";
/// Link from an embed to the page itself.
pub const WHOLE_PAGE: &str = "Bekijk op Beleidsspoor";
/// An embed that could not start.
pub const BROKEN: &str = "Deze weergave kon niet starten.";
/// An embed without script.
pub const NO_SCRIPT: &str = "Deze weergave werkt alleen met JavaScript.";
/// Before the name of the source.
pub const SOURCE: &str = "Bron:";
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
pub const NO_COUNTERPART: &str = "Een vraag of antwoord dat hierbij hoort: niet gevonden in deze verzameling.";
/// How the coupling was made.
pub const COUPLED: &str = "Een programma koppelde vraag en antwoord aan elkaar.";
