//! Written questions of members (Kamervragen), as the Aanhangsel van de Handelingen prints them: who asks, who answers, on
//! which days.
//!
//! ```text
//! Vragen van de leden Jansen (SP) en De Vries (CDA) aan de Minister van Financiën over bruggen (ingezonden 3 mei 2021).
//! Antwoord van Minister Bakker (Financiën), mede namens de Staatssecretaris van … (ontvangen 30 mei 2021). Zie ook …
//! Vraag 1   …   Antwoord 1 …
//! ```
//!
//! Instead of the answer there may be a *mededeling*: that the answer comes later, or elsewhere. Both sentences may run
//! over several printed lines.

use super::speech::speech;
use super::{closing, opening, speakers};
use crate::document::calendar::Day;
use crate::document::{Span, Voice, VoiceKind};
use crate::dutch::letters::Letters;
use crate::names::party;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::turns::turn;
use crate::parse::text::{after, after_any, after_words, folded, split};
use std::ops::Range;

/// Among how many lines the questions' sentence begins.
const TOP: usize = 12;

/// Most printed lines of a sentence that names who asks or who answers.
const LINES: usize = 14;

/// How the sentence of the questions begins.
const ASKED: &[&str] = &[
    "Vragen van het lid",
    "Vragen van de leden",
    "Vragen van het Kamerlid",
    "Vragen van de Kamerleden",
    "Vragen gesteld door het lid",
];

/// How the sentence of the answer begins.
const ANSWERED: &[&str] = &[
    "Antwoord van",
    "Antwoorden van",
    "Nader antwoord van",
    "Aanvullend antwoord van",
    "Antwoord mede namens",
    "Mededeling van",
    "Nadere mededeling van",
];

/// Somebody named, with party or office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Named {
    /// The name, as the paper writes it.
    pub(crate) name: String,
    /// Party of who asks, office of who answers; may be empty.
    pub(crate) of: String,
}

/// What the two sentences say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    /// The lines of the questions' sentence.
    pub(crate) asked: Range<usize>,
    /// The lines of the answer's; empty where there is none.
    pub(crate) answered: Range<usize>,
    /// `Vragen van het lid Jansen (SP) aan … over bruggen`.
    title: String,
    askers: Vec<Named>,
    answerers: Vec<Named>,
    /// Offices in whose name the answer is given too: `mede namens de Minister van …`.
    behalf: Vec<String>,
    /// The day of the answer, else that of the questions, and the line that says it.
    date: Option<(Day, Span)>,
}

/// The head of written questions among the first of these lines.
pub(crate) fn head(lines: &[Line<'_>]) -> Option<Head> {
    let opens = |line: &Line<'_>| after_any(line.text, ASKED).is_some();
    let start = lines.iter().take(TOP).position(opens)?;
    let asked = sentence(lines, start, "ingezonden");
    let text = joined(lines.get(asked.clone())?);
    let (who, _) = text.split_once(" aan ").unwrap_or((text.as_str(), ""));
    let askers = askers(after_any(who, ASKED).map_or("", |(_, rest)| rest));
    // In the question hour they are asked aloud: the word is given right below.
    let mut below = lines.iter().skip(asked.end).take(1);
    if askers.is_empty() || below.any(|line| speech(line.text).is_some()) {
        return None;
    }
    let mut head = Head {
        title: title(&text),
        askers,
        date: day(lines, &asked, "ingezonden"),
        ..Head::default()
    };
    let answers = |at: &usize| {
        let line = lines.get(*at);
        line.is_some_and(|line| {
            after_any(line.text, ANSWERED).is_some() && turn(line.text).is_none()
        })
    };
    if let Some(at) = (asked.end..lines.len()).find(answers) {
        let range = sentence(lines, at, "ontvangen");
        let text = joined(lines.get(range.clone()).unwrap_or(&[]));
        head.answerers = answerers(&text, &head.title);
        head.behalf = speakers::on_behalf(&text);
        head.date = day(lines, &range, "ontvangen").or(head.date);
        head.answered = range;
    }
    head.asked = asked;
    Some(head)
}

/// Whether a text begins with the sentence that names who asks.
pub(crate) fn opens(text: &str) -> bool {
    after_any(text, ASKED).is_some()
}

/// The members whose questions a letter answers, by the first sentence that names them: `Vragen van het lid Jansen (SP) aan
/// …`, `hierbij de antwoorden op de vragen van de leden …`. Each needs a party, since anybody asks questions.
pub(crate) fn asked_in(text: &str) -> Vec<String> {
    let lower = text.lower();
    let behind = ASKED.iter().find_map(|words| {
        let words = words.lower();
        let at = lower.find(&words)?;
        text.get(at + words.len()..)
    });
    let behind = behind.unwrap_or("");
    let end = [" over ", " aan "]
        .iter()
        .filter_map(|word| behind.find(word));
    let named = askers(
        behind
            .get(..end.min().unwrap_or(behind.len()))
            .unwrap_or(""),
    );
    named
        .into_iter()
        .filter(|named| !named.of.is_empty())
        .map(|named| named.name)
        .collect()
}

/// Reads what stands above written questions: chamber, parliamentary year, the Aanhangsel's title and the number. Returns
/// how many lines that takes, none where no written questions follow.
pub(crate) fn masthead(draft: &mut Draft<'_>, lines: &[Line<'_>]) -> usize {
    let Some(head) = head(lines) else {
        return 0;
    };
    let above = lines.get(..head.asked.start).unwrap_or(&[]);
    let official = |line: &Line<'_>| {
        super::chamber(line.text).is_some()
            || super::session_year(line.text).is_some()
            || after(line.text, "Aanhangsel").is_some()
            || after(line.text, "Vragen gesteld door").is_some()
            || is_number(line.text)
            || after(line.text, "regering gegeven antwoorden").is_some()
    };
    if !above.iter().all(official) {
        return 0;
    }
    for line in above {
        if let Some(chamber) = super::chamber(line.text) {
            let chamber = || chamber.to_owned();
            draft.meta.publisher.get_or_insert_with(chamber);
        }
        if let Some(years) = super::session_year(line.text) {
            draft.meta.session_year.get_or_insert(years);
        }
        draft.metadata.push(line.span);
    }
    // The chamber's own number stands in its seal; that of the questions right above them.
    let number = above.last().filter(|line| is_number(line.text));
    if let Some(number) = number {
        let number = || number.text.to_owned();
        draft.meta.number.get_or_insert_with(number);
    }
    above.len()
}

fn is_number(text: &str) -> bool {
    (1..=5).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Head {
    /// Writes into the metadata what the head says.
    pub(crate) fn tell(&self, draft: &mut Draft<'_>) {
        let meta = &mut draft.meta;
        if meta.title.is_empty() || after_any(&meta.title, ASKED).is_some() {
            meta.title.clone_from(&self.title);
        }
        let named = self.askers.iter().chain(&self.answerers);
        for named in named {
            if !meta.authors.contains(&named.name) {
                meta.authors.push(named.name.clone());
            }
        }
        if let Some(first) = self.answerers.first().filter(|first| !first.of.is_empty()) {
            meta.role.get_or_insert_with(|| first.of.clone());
        }
        if let Some((day, span)) = self.date {
            opening::state_date(draft, day, span);
        }
    }

    /// Who asks: the fractie, or all of them.
    pub(crate) fn asker(&self) -> Voice {
        let mut parties: Vec<&str> = Vec::new();
        for asker in &self.askers {
            if !asker.of.is_empty() && !parties.contains(&asker.of.as_str()) {
                parties.push(&asker.of);
            }
        }
        let voice = Voice::new(VoiceKind::Fractie, listed(&parties)).of_person(names(&self.askers));
        match parties.as_slice() {
            [party] => voice.of_party(*party),
            _ => voice,
        }
    }

    /// Who answers, if anybody does.
    pub(crate) fn answerer(&self) -> Option<Voice> {
        self.answerers.first()?;
        let offices: Vec<&str> = self
            .answerers
            .iter()
            .map(|named| named.of.as_str())
            .filter(|office| !office.is_empty())
            .collect();
        let office = listed(&offices);
        let voice = closing::government(&office).of_person(names(&self.answerers));
        Some(voice.in_office(speakers::with_behalf(office, &self.behalf)))
    }
}

fn names(named: &[Named]) -> String {
    let names: Vec<&str> = named.iter().map(|named| named.name.as_str()).collect();
    listed(&names)
}

/// `a`, `a en b`, `a, b en c`.
fn listed(things: &[&str]) -> String {
    match things.split_last() {
        Some((last, before)) if !before.is_empty() => format!("{} en {last}", before.join(", ")),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    }
}

/// The lines of the sentence that begins at `start`: to the bracket behind `word`, or as far as it stands together.
fn sentence(lines: &[Line<'_>], start: usize, word: &str) -> Range<usize> {
    let mut seen = false;
    for (at, line) in lines.iter().enumerate().skip(start).take(LINES) {
        if at > start && turn(line.text).is_some() {
            break;
        }
        let lower = line.text.lower();
        let from = lower.rfind(word);
        seen |= from.is_some();
        let rest = lower.get(from.unwrap_or(0)..).unwrap_or("");
        if seen && rest.contains(')') {
            return start..see_also(lines, at + 1);
        }
    }
    let more = lines.iter().skip(start + 1).take(LINES);
    let together = more.take_while(|line| line.gap == 0 && turn(line.text).is_none());
    start..start + 1 + together.count()
}

/// Where the pointer to earlier questions ends that may follow: `Zie ook Aanhangsel Handelingen, …`.
fn see_also(lines: &[Line<'_>], end: usize) -> usize {
    let last = end.checked_sub(1).and_then(|at| lines.get(at));
    let here = last.is_some_and(|line| line.text.contains("Zie ook"));
    let below = lines
        .get(end)
        .is_some_and(|line| after_words(line.text, "Zie ook").is_some());
    if !here && !below {
        return end;
    }
    let more = lines.iter().skip(end).take(LINES).enumerate();
    let goes_on = |(at, line): &(usize, &Line<'_>)| {
        (line.gap == 0 || *at == 0 && below)
            && turn(line.text).is_none()
            && after_any(line.text, ANSWERED).is_none()
    };
    end + more.take_while(goes_on).count()
}

/// The lines as one text.
fn joined(lines: &[Line<'_>]) -> String {
    let mut text = String::new();
    for line in lines {
        let lower = line.text.starts_with(char::is_lowercase);
        if lower && text.ends_with('-') {
            text.pop();
        } else if !text.is_empty() && !text.ends_with(['-', '–']) {
            text.push(' ');
        }
        text.push_str(line.text);
    }
    folded(&text)
}

/// The sentence without the day on which it was sent.
fn title(text: &str) -> String {
    let end = text
        .lower()
        .rfind("(ingezonden")
        .filter(|at| text.is_char_boundary(*at));
    let title = text.get(..end.unwrap_or(text.len())).unwrap_or(text);
    title.trim_end_matches([' ', '.', ',']).to_owned()
}

/// The day behind the word, and the line in which the word stands.
fn day(lines: &[Line<'_>], range: &Range<usize>, word: &str) -> Option<(Day, Span)> {
    let lines = lines.get(range.clone())?;
    let text = joined(lines);
    let lower = text.lower();
    let behind = lower.get(lower.rfind(word)? + word.len()..)?;
    let words: Vec<&str> = split(behind.split(')').next()?)
        .skip_while(|word| !word.starts_with(|first: char| first.is_ascii_digit()))
        .take(3)
        .map(|word| word.trim_matches(|edge: char| !edge.is_alphanumeric()))
        .collect();
    let day = Day::from_dutch(&words.join(" "))?;
    let holds = |line: &&Line<'_>| line.text.lower().contains(word);
    let span = lines.iter().rev().find(holds)?.span;
    Some((day, span))
}

/// `Jansen (SP), De Vries en Bakker (beiden CDA)`: names with parties.
fn askers(text: &str) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for part in enumerated(text) {
        let (name, party) = bracketed(part);
        let name = name.trim_end_matches(" c.s.").trim();
        if !closing::is_name(name) {
            break;
        }
        let several = after_any(party, &["beiden", "beide", "allen", "alle"]);
        let party = several.map_or(party, |(_, party)| party.trim_start());
        let party = party::at_start(party).map_or(party, |known| known.name);
        if several.is_some() {
            let without = found
                .iter_mut()
                .rev()
                .take_while(|named| named.of.is_empty());
            without.for_each(|named| named.of = party.to_owned());
        }
        found.push(Named {
            name: name.to_owned(),
            of: party.to_owned(),
        });
    }
    found
}

/// `Antwoord van Minister Bakker (Financiën) en Staatssecretaris Mulder (Justitie), mede namens …`: names with offices.
/// `asked` says to whom the questions went: `aan de Minister voor Klimaat`.
fn answerers(text: &str, asked: &str) -> Vec<Named> {
    let lower = text.lower();
    let end = ["mede namens", "(ontvangen"]
        .iter()
        .filter_map(|word| lower.find(word))
        .filter(|at| text.is_char_boundary(*at))
        .min();
    let text = text.get(..end.unwrap_or(text.len())).unwrap_or(text);
    let text = after_any(text, ANSWERED).map_or("", |(_, rest)| rest);
    let mut office = "";
    let mut found = Vec::new();
    for part in enumerated(text) {
        let (said, ministry) = bracketed(part);
        let said = after_any(said, &["van de", "van", "de"]).map_or(said, |(_, rest)| rest);
        let said = said.trim();
        let (first, name) = said.split_once(' ').unwrap_or((said, ""));
        let name = match office_word(first) {
            Some(word) => {
                office = word;
                name.trim()
            }
            None => said,
        };
        if office.is_empty() || !closing::is_name(name) {
            continue;
        }
        let without_portfolio = asked.contains(&format!("voor {ministry}"))
            && !asked.contains(&format!("van {ministry}"));
        let of = match (office, ministry) {
            (office, "") => office.to_owned(),
            ("Minister-President", _) => office.to_owned(),
            (office, named) if without_portfolio => format!("{office} voor {named}"),
            (office, named) => format!("{office} van {named}"),
        };
        found.push(Named {
            name: name.to_owned(),
            of,
        });
    }
    found
}

/// The office that a word names, of one or of several: `Ministers` is `Minister`.
fn office_word(word: &str) -> Option<&'static str> {
    match word.lower().as_str() {
        "minister" | "ministers" => Some("Minister"),
        "staatssecretaris" | "staatssecretarissen" => Some("Staatssecretaris"),
        "minister-president" => Some("Minister-President"),
        _ => None,
    }
}

/// The parts of an enumeration, outside brackets: commas and `en` part them.
fn enumerated(text: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0_i32, 0);
    let mut parts = Vec::new();
    for (at, letter) in text.char_indices() {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        let width = match letter {
            ',' if depth <= 0 => 1,
            ' ' if depth <= 0 && text.get(at..).is_some_and(|rest| rest.starts_with(" en ")) => 4,
            _ => continue,
        };
        parts.push(text.get(start..at).unwrap_or("").trim());
        start = at + width;
    }
    parts.push(text.get(start..).unwrap_or("").trim());
    parts.retain(|part| !part.is_empty());
    parts
}

/// What stands before a bracket, and what in it.
fn bracketed(text: &str) -> (&str, &str) {
    match text.split_once('(') {
        Some((before, inside)) => (
            before.trim(),
            inside
                .rsplit_once(')')
                .map_or(inside, |(inside, _)| inside)
                .trim(),
        ),
        None => (text.trim(), ""),
    }
}

/// A title that only written questions have beside questions and answers, and where the text behind it begins.
pub(crate) fn section(text: &str) -> Option<(Section, usize)> {
    let (word, rest) = after_any(text, &["Mededeling", "Toelichting"])?;
    let behind = rest.trim_start_matches(':').trim_start();
    if !behind.is_empty() && !rest.starts_with(':') {
        return None;
    }
    let section = if word.eq_ignore_ascii_case("Mededeling") {
        Section::Notice
    } else {
        Section::Explanation
    };
    Some((section, text.len() - behind.len()))
}

/// A part of written questions that is neither question nor answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// What the government says instead of an answer.
    Notice,
    /// What those who ask say of their questions.
    Explanation,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn a_head_says_who_asks_who_answers_and_when() {
        let raw = "Vragen van de leden Jansen (SP), De Vries en Van\nden Berg (beiden CDA) aan de Minister van Financiën over brug-\ngen (ingezonden 3 mei\n2021).\nAntwoord van Minister Bakker (Financiën) en van Staatssecretaris Mulder (Justitie en\nVeiligheid), mede namens de Minister van Defensie (ontvangen\n30 mei 2021). Zie ook Aanhangsel Handelingen, vergaderjaar\n2020–2021, nr. 12.\nVraag 1\nIs dat zo?";
        let found = head(&lines(raw)).unwrap_or_default();
        assert_eq!((found.asked.clone(), found.answered.clone()), (0..4, 4..8));
        assert_eq!(
            found.title,
            "Vragen van de leden Jansen (SP), De Vries en Van den Berg (beiden CDA) aan de Minister van Financiën over bruggen"
        );
        assert_eq!(found.date.map(|(day, _)| day), Day::new(2021, 5, 30));
        assert_eq!(found.behalf, ["Minister van Defensie"]);
        let asker = found.asker();
        assert_eq!(
            (asker.name.as_str(), asker.person.as_str()),
            ("SP en CDA", "Jansen, De Vries en Van den Berg")
        );
        assert_eq!(
            found.answerer().map(|voice| (voice.name, voice.person)),
            Some((
                "Minister van Financiën en Staatssecretaris van Justitie en Veiligheid".to_owned(),
                "Bakker en Mulder".to_owned()
            ))
        );
        assert!(found.answerer().is_some_and(|voice| {
            voice
                .office
                .ends_with("Veiligheid, mede namens de Minister van Defensie")
        }));
    }

    #[test]
    fn a_notice_dates_and_signs_as_an_answer_does() {
        let raw = "Vragen van het lid El Haddad (Nieuw Begin) aan de Staatssecretaris van Werk over fietsen (ingezonden 1 juli 2021).\n\nMededeling van Staatssecretaris De Wit (Werk) (ontvangen (ontvangen 20 juli 2021).\n\nVraag 1";
        let found = head(&lines(raw)).unwrap_or_default();
        assert_eq!(found.date.map(|(day, _)| day), Day::new(2021, 7, 20));
        assert_eq!(found.asker().party, "Nieuw Begin");
        let raw = "Vragen van het lid Smit (CDA) aan de Minister-President en de Minister voor Wonen over huizen (ingezonden 1 juli 2021).\n\nAntwoord van Minister-President Jansen (Algemene Zaken) en Minister Bakker (Wonen) (ontvangen 3 juli 2021).";
        let offices = head(&lines(raw)).and_then(|head| head.answerer());
        assert_eq!(
            offices.map(|voice| voice.office).as_deref(),
            Some("Minister-President en Minister voor Wonen")
        );
    }

    #[test]
    fn running_text_is_no_head() {
        assert_eq!(
            head(&lines("Vragen van het lid zijn er te over.\n\nMeer.")),
            None
        );
        assert_eq!(
            section("Mededeling").map(|(section, _)| section),
            Some(Section::Notice)
        );
        assert_eq!(
            section("Toelichting: dit volgt op").map(|(_, at)| at),
            Some(13)
        );
        assert_eq!(section("Mededeling van de Minister"), None);
    }
}
