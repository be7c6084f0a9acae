//! Words of somebody else in quotation marks within a paragraph: `‘Dat kan beter’, zegt wethouder X.`
//!
//! Most of what stands in quotation marks is nobody's words: titles, names of programmes, a word held at arm's length.
//! Only where the sentence tells whose words they are, by a verb of saying with a name beside it or as a motion's text, are
//! they taken to be spoken; in the press also where a whole sentence stands in marks and the last speaker goes on. There,
//! longer words without a name are somebody's, and nobody says whose.

mod marks;

use super::{Certainty, Facts, Name, Person, Place, Task};
use crate::document::{Block, BlockKind, Voice, VoiceKind};
use crate::dutch::Reading;
use crate::dutch::classes::{MOVING, NAME_PARTICLES, SAYING_VERBS};
use crate::dutch::letters::fold;
use crate::extract::place::of_block;
use serde::Serialize;
use std::ops::Range;

/// From so many words on, words in quotation marks can be somebody's: shorter ones are mostly a name or a title.
const LEAST_WORDS: usize = 5;
/// So many words from the marks a verb of saying, and from that verb a name, are looked for.
const REACH: usize = 8;
/// The rule for the words of whoever spoke last.
const GOES_ON: &str = "goes-on";
/// The longest name of a motion that is taken over, in bytes.
const LONGEST_NAME: usize = 120;

/// Words of somebody else within a paragraph.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct QuotedWords {
    /// Where, without the quotation marks.
    #[serde(flatten)]
    pub place: Place,
    /// The words, repaired.
    pub text: String,
    /// Whose they are; its name is empty where the text does not say.
    pub voice: Voice,
    /// How it is known.
    pub certainty: Certainty,
    /// Which rule found it.
    pub rule: &'static str,
}

impl QuotedWords {
    /// What was understood, for the reader.
    pub fn understood(&self) -> String {
        if self.voice.name.is_empty() {
            "woorden van een ander".to_owned()
        } else {
            format!("woorden van {}", self.voice.name)
        }
    }
}

/// Adds the words in quotation marks that are somebody's.
pub(super) fn extract(task: &Task<'_>, facts: &mut Facts) {
    let mut last = None;
    for (number, block) in task.document.blocks.iter().enumerate() {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) {
            continue;
        }
        let reading = task.reading(number);
        let found = Passage {
            block,
            reading: &reading,
            people: of_block(&facts.people, number, |person| &person.place),
            organisations: of_block(&facts.organisations, number, |name| &name.place),
        };
        for range in marks::quoted(&block.text) {
            let Some((voice, rule)) = found.speaker(&range, number, last.as_ref()) else {
                continue;
            };
            last = (!voice.name.is_empty()).then(|| Last {
                voice: voice.clone(),
                block: number,
                end: range.end,
            });
            let place = Place::new(number, block, range.clone());
            let text = block.text.get(range).unwrap_or_default().to_owned();
            facts.quoted.extend(place.map(|place| QuotedWords {
                place,
                text,
                certainty: Certainty::unless(voice.name.is_empty() || rule == GOES_ON),
                voice,
                rule,
            }));
        }
    }
}

/// Who was quoted last, and where that ended.
struct Last {
    voice: Voice,
    block: usize,
    end: usize,
}

/// A paragraph in which somebody may be quoted.
struct Passage<'a> {
    block: &'a Block,
    reading: &'a Reading<'a>,
    people: &'a [Person],
    organisations: &'a [Name],
}

impl Passage<'_> {
    /// Whose words stand in this range, and by which rule; `last` is who was quoted before. `None` where they are nobody's.
    fn speaker(
        &self,
        range: &Range<usize>,
        number: usize,
        last: Option<&Last>,
    ) -> Option<(Voice, &'static str)> {
        let words = self.words_in(range.clone());
        let sentence = self.sentence(range)?;
        let is_sentence = self.is_whole(range, &sentence);
        if words.len() < LEAST_WORDS && !is_sentence {
            return None;
        }
        let before = self.words_in(sentence.start..range.start);
        let behind = self.words_in(range.end..sentence.end);
        if let Some(motion) = self.motion(&before, sentence.start..range.start) {
            return Some((Voice::new(VoiceKind::Quoted, motion), "motion"));
        }
        if self.is_own(&before) || self.is_own(&behind) {
            return None;
        }
        if let Some(voice) = self.said_behind(&behind, range.start) {
            return Some((voice, "said-behind"));
        }
        if let Some(voice) = self.said_before(&before, range.start) {
            return Some((voice, "said-before"));
        }
        let in_press = self
            .block
            .voice
            .as_ref()
            .is_some_and(|voice| voice.kind == VoiceKind::Journalist);
        if !in_press {
            return None;
        }
        match last.filter(|last| is_sentence && self.goes_on(last, number, range.start)) {
            Some(last) => Some((last.voice.clone(), GOES_ON)),
            None => Some((Voice::new(VoiceKind::Quoted, ""), "nobody-named")),
        }
    }

    /// Whether the last speaker speaks still: in the same paragraph nobody else was named since, in a later one only he.
    fn goes_on(&self, last: &Last, number: usize, quote: usize) -> bool {
        let from = if last.block == number { last.end } else { 0 };
        let between = from..quote;
        let mut named = self
            .people
            .iter()
            .filter(|person| between.contains(&person.place.range.start))
            .peekable();
        let is_near = last.block == number || named.peek().is_some();
        is_near && named.all(|person| person.canonical == last.voice.name)
    }

    /// Numbers of the words in a range of the text.
    fn words_in(&self, range: Range<usize>) -> Range<usize> {
        self.reading.index_from(range.start)..self.reading.index_from(range.end)
    }

    /// From the beginning of the sentence in which the quoted words begin up to the end of that in which they end, with
    /// what follows the closing mark.
    fn sentence(&self, range: &Range<usize>) -> Option<Range<usize>> {
        let sentences = self.reading.sentences();
        let first = sentences
            .iter()
            .find(|sentence| range.start < sentence.end)?;
        let at = sentences
            .iter()
            .position(|sentence| range.end <= sentence.end)
            .unwrap_or(sentences.len().saturating_sub(1));
        let mut end = sentences.get(at)?.end;
        // A full stop inside the marks ends no sentence that goes on behind them: `‘Dat kan.’, zegt zij.`
        let rest = self.block.text.get(range.end..).unwrap_or("");
        let rest = rest
            .trim_start_matches(marks::is_mark)
            .trim_start_matches(',')
            .trim_start();
        if end <= range.end + 4 && rest.starts_with(char::is_lowercase) {
            end = sentences.get(at + 1).map_or(end, |next| next.end);
        }
        Some(first.start..end)
    }

    /// Whether the marks hold a whole sentence and nothing else stands in it.
    fn is_whole(&self, range: &Range<usize>, sentence: &Range<usize>) -> bool {
        let none = |range: Range<usize>| self.words_in(range).is_empty();
        let text = self.block.text.get(range.clone()).unwrap_or("");
        text.starts_with(char::is_uppercase)
            && none(sentence.start.min(range.start)..range.start)
            && none(range.end..sentence.end.max(range.end))
            && self.words_in(range.clone()).len() > 2
    }

    /// Whether the writer quotes himself: `heb ik gemeenten gevraagd “…”`.
    fn is_own(&self, words: &Range<usize>) -> bool {
        words.clone().any(|at| {
            ["ik", "wij", "we"]
                .iter()
                .any(|own| self.reading.is(at, own))
        })
    }

    fn says(&self, at: usize) -> bool {
        self.reading.any(at, &SAYING_VERBS)
    }

    /// `…’, zegt wethouder X`: the verb comes first, then the name.
    fn said_behind(&self, behind: &Range<usize>, quote: usize) -> Option<Voice> {
        let verb = behind.clone().take(REACH).find(|at| self.says(*at))?;
        let near = verb + 1..(verb + 1 + REACH).min(behind.end);
        // `…’, X zegt` where none follows.
        self.named(&near)
            .or_else(|| self.named(&(behind.start..verb)))
            .or_else(|| self.meant(behind, quote))
    }

    /// Who is named among these words: a person in office, an organisation, or any name with what somebody is before it.
    fn named(&self, words: &Range<usize>) -> Option<Voice> {
        let stands = |place: &Place| words.contains(&self.reading.index_from(place.range.start));
        let person = self.people.iter().find(|person| stands(&person.place));
        person
            .map(voice_of)
            .or_else(|| self.written(words))
            .or_else(|| {
                let mut organisations = self.organisations.iter();
                let organisation = organisations.find(|name| stands(&name.place))?;
                Some(Voice::new(
                    VoiceKind::Quoted,
                    organisation.canonical.clone(),
                ))
            })
    }

    /// A first and a family name: `onderzoeker Anna de Boer`.
    fn written(&self, words: &Range<usize>) -> Option<Voice> {
        let capital = |at: usize| self.reading.at(at).starts_with(char::is_uppercase);
        let small = |at: usize| self.reading.any(at, &NAME_PARTICLES);
        let first = words.clone().find(|at| capital(*at))?;
        let goes_on = |at: &usize| capital(*at) || small(*at);
        let length = (first..words.end).take_while(goes_on).count();
        let end = (first..first + length).rev().find(|at| capital(*at))?;
        let name = self.reading.range(first, end)?;
        if end == first
            || self.organisations.iter().any(|known| {
                known.place.range.start < name.end && name.start < known.place.range.end
            })
        {
            return None;
        }
        let name = self.block.text.get(name)?;
        Some(Voice::new(VoiceKind::Quoted, name).of_person(name))
    }

    /// `zegt hij`: the only person who was named before in the paragraph.
    fn meant(&self, behind: &Range<usize>, quote: usize) -> Option<Voice> {
        let is_pronoun = |at: usize| {
            ["hij", "zij", "ze"]
                .iter()
                .any(|word| self.reading.is(at, word))
        };
        behind.clone().take(REACH).find(|at| is_pronoun(*at))?;
        let mut named = self
            .people
            .iter()
            .filter(|person| person.place.range.end <= quote);
        let first = named.next()?;
        named
            .all(|other| other.canonical == first.canonical)
            .then(|| voice_of(first))
    }

    /// `X zegt: ‘…`, `volgens X ‘…`, `is voor X ‘…`.
    fn said_before(&self, before: &Range<usize>, quote: usize) -> Option<Voice> {
        let lead = self.block.text.get(..quote).unwrap_or("");
        let lead = lead.trim_end_matches(marks::is_mark).trim_end();
        let near = before.end.saturating_sub(REACH).max(before.start)..before.end;
        let is_told = lead.ends_with(':')
            || near
                .clone()
                .any(|at| self.says(at) || self.reading.is(at, "voor"));
        let people = self.people.iter().rev();
        let mut people = people
            .filter(|person| near.contains(&self.reading.index_from(person.place.range.start)));
        people.next().filter(|_| is_told).map(voice_of)
    }

    /// The name of the motion that says the words, where one does.
    fn motion(&self, before: &Range<usize>, bytes: Range<usize>) -> Option<String> {
        let named = before.clone().rev().find(|at| {
            let word = fold(self.reading.at(*at));
            word.starts_with("motie") || word.ends_with("motie")
        })?;
        let moves = |at: &usize| self.reading.any(*at, &MOVING);
        // `verzoekt de regering «…»`, `wordt verzocht «…»`: what stands further off is another one's name or title.
        (named..before.end).rev().take(3).find(moves)?;
        // The name goes on up to the paper's number, or to what the motion does.
        let ends = |at: &usize| {
            moves(at)
                || ["waarin", "die"]
                    .iter()
                    .any(|end| self.reading.is(*at, end))
        };
        let end = (named..before.end)
            .find(ends)
            .map_or(bytes.end, |at| self.reading.start(at));
        let name = self.block.text.get(self.reading.start(named)..end)?;
        let name = name.split('(').next()?.trim().trim_end_matches([',', ':']);
        Some(if name.len() > LONGEST_NAME {
            "een motie".to_owned()
        } else {
            format!("de {name}")
        })
    }
}

/// A person as the voice of quoted words.
fn voice_of(person: &Person) -> Voice {
    Voice::new(VoiceKind::Quoted, person.canonical.clone())
        .of_person(person.canonical.clone())
        .in_office(person.role.clone().unwrap_or_default())
        .of_party(person.party.clone().unwrap_or_default())
}

#[cfg(test)]
mod tests;
