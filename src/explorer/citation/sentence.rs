//! A sentence in plain Dutch that names source and speaker, for an article in a newspaper.

use super::Quotation;
use super::official::RESTATES;
use crate::document::{DocumentKind, Voice, VoiceKind};
use crate::dutch::letters::{capitalised, single_spaced, uncapitalised};
use crate::explorer::Opened;

impl Opened {
    /// The sentence: that it stands in the document; with words, who says them there.
    pub fn sentence_citation(&self, quotation: Option<&Quotation>) -> String {
        // The citation of an article says what the sentence says already.
        let brackets = self
            .series_and_number()
            .map(|_| format!(" ({})", self.citation()))
            .unwrap_or_default();
        let Some(quotation) = quotation else {
            return format!("Dit staat in {}{brackets}.", described(self, true));
        };
        let words = single_spaced(&quotation.text);
        let stop = if brackets.is_empty() && words.ends_with(['.', '?', '!']) {
            ""
        } else {
            "."
        };
        let restates = if quotation.restates {
            format!(", {RESTATES}")
        } else {
            String::new()
        };
        format!(
            "{}{restates}: “{words}”{brackets}{stop}",
            lead(self, &quotation.speakers)
        )
    }
}

/// What goes before the words. Only a single speaker is made to say them.
fn lead(opened: &Opened, speakers: &[Voice]) -> String {
    let signer = |voice: &Voice| {
        voice.kind == VoiceKind::Government && opened.document.meta.kind == DocumentKind::Letter
    };
    let source = described(opened, !speakers.first().is_some_and(signer));
    let [voice] = speakers else {
        let several = if speakers.is_empty() {
            ""
        } else {
            ", van meer dan één spreker"
        };
        return format!("In {source} staat{several}");
    };
    let name = voice.dutch();
    match voice.kind {
        VoiceKind::Government | VoiceKind::Committee => {
            format!("De {} schreef in {source}", uncapitalised(&name))
        }
        VoiceKind::Fractie => format!("De {name} schreef in {source}"),
        VoiceKind::Chair | VoiceKind::Member => format!("{} zei in {source}", capitalised(&name)),
        VoiceKind::Journalist => format!("In {source} staat"),
        VoiceKind::Reader => format!("{} schreef onder {source}", capitalised(&name)),
        VoiceKind::Quoted if voice.name.is_empty() => {
            format!("In {source} staat, als woorden van een ander")
        }
        VoiceKind::Quoted => format!("In {source} staat, als woorden van {name}"),
    }
}

/// The document in words: `de brief van de staatssecretaris van … van 25 februari 2014`; `een brief van 25 februari 2014`
/// where the sentence names the sender already.
fn described(opened: &Opened, with_sender: bool) -> String {
    let meta = &opened.document.meta;
    let from = |noun: &str| match (&meta.role, opened.publisher()) {
        (Some(role), _) => format!("{noun} van de {}", uncapitalised(role)),
        (None, "") => noun.to_owned(),
        (None, publisher) => format!("{noun} van {publisher}"),
    };
    let named = |noun: &str| format!("{noun} ‘{}’", single_spaced(opened.title()));
    // "Motie van het lid Jansen" says what it is itself.
    let entitled = |article: &str, noun: &str| {
        let title = uncapitalised(&single_spaced(opened.title()));
        let says = title.split(' ').take(3).any(|word| word == noun);
        if says {
            format!("{article} {title}")
        } else {
            named(&format!("{article} {noun}"))
        }
    };
    let what = match meta.kind {
        DocumentKind::Letter if with_sender => from("de brief"),
        DocumentKind::Letter => "een brief".to_owned(),
        DocumentKind::WrittenConsultation => "het verslag van een schriftelijk overleg".to_owned(),
        DocumentKind::NewsArticle if opened.publisher().is_empty() => named("het artikel"),
        DocumentKind::NewsArticle => format!("{} van {}", named("het artikel"), opened.publisher()),
        DocumentKind::QuestionsAnswers => "de antwoorden op Kamervragen".to_owned(),
        DocumentKind::Debate => "het verslag van een debat".to_owned(),
        DocumentKind::Other => named("het document"),
        DocumentKind::Motion => entitled("de", "motie"),
        DocumentKind::Amendment => entitled("het", "amendement"),
        DocumentKind::QuestionList => "de lijst van vragen".to_owned(),
        DocumentKind::DecisionList => "de besluitenlijst".to_owned(),
    };
    match opened.date().map(|date| date.days()) {
        None => what,
        Some((day, _)) if !opened.date_inferred() => format!("{what} van {}", day.dutch()),
        Some((first, last)) => format!(
            "{what} (zonder datum, tussen {} en {})",
            first.dutch(),
            last.dutch()
        ),
    }
}
