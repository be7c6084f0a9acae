//! Who speaks in a paper: the committee that puts the questions, and the member of government that answers, by the
//! names that the opening paragraphs give them.

use super::closing;
use crate::dutch::letters::{Letters, capitalised};
use crate::names::party;
use crate::parse::lines::Line;
use crate::parse::text::words;

/// How many lines from the start of a paper name its speakers.
const OPENING: usize = 30;

/// The names found in the opening.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Speakers {
    /// `vaste commissie voor Volksgezondheid, Welzijn en Sport`.
    pub(crate) committee: Option<String>,
    /// Offices of government in the order of the text, full names only.
    pub(crate) offices: Vec<String>,
    /// The fractie of the member who puts written questions: `Vragen van het lid Jansen (SP)`.
    pub(crate) asker: Option<String>,
}

impl Speakers {
    /// Those named in the first lines.
    pub(crate) fn of(lines: &[Line<'_>]) -> Self {
        let opening = opening(lines);
        let opening = || opening.iter().map(String::as_str);
        Self {
            committee: opening().find_map(committee),
            offices: speaking(opening()),
            asker: opening().find_map(asker),
        }
    }

    /// The full office that a heading means by `Reactie van de Minister`.
    pub(crate) fn answering(&self, heading: &str) -> Option<String> {
        if let Some(full) = offices(heading).into_iter().next() {
            return Some(full);
        }
        let lower = heading.lower();
        let wanted = ["staatssecretaris", "minister"]
            .into_iter()
            .find(|word| lower.contains(word));
        let fits = |office: &&String| wanted.is_none_or(|word| office.lower().starts_with(word));
        self.offices
            .iter()
            .find(fits)
            .cloned()
            .or_else(|| wanted.map(capitalised))
    }
}

/// The first lines, those together between which a name is broken: `van Volksgezondheid, Welzijn en`, `Sport`.
fn opening(lines: &[Line<'_>]) -> Vec<String> {
    let mut opening: Vec<String> = Vec::new();
    for line in lines.iter().take(OPENING) {
        let is_broken = |above: &String| {
            let ends = [" en", ",", " van", " voor"];
            let last = above.split_whitespace().next_back().unwrap_or("");
            let of_what = ["van ", "voor "].iter().any(|of| line.text.starts_with(of));
            let is_open = ends.iter().any(|end| above.ends_with(end));
            line.gap == 0 && (is_open || of_what && closing::is_government_word(last))
        };
        match opening.last_mut().filter(|above| is_broken(above)) {
            Some(above) => {
                above.push(' ');
                above.push_str(line.text);
            }
            None => opening.push(line.text.to_owned()),
        }
    }
    opening
}

/// In whose name somebody speaks besides his own.
const BEHALF: &str = "mede namens";

/// The offices that lines name, without those in whose name somebody else speaks: `Ik stuur u, mede namens de Minister van
/// …`. The words may be parted by a line's end.
fn speaking<'l>(lines: impl Iterator<Item = &'l str>) -> Vec<String> {
    let mut found = Vec::new();
    let mut behalf = false;
    for line in lines {
        let own = line.split(BEHALF).next().unwrap_or("");
        found.extend(offices(own).into_iter().skip(usize::from(behalf)));
        let rest = line.rsplit_once(BEHALF);
        behalf = rest.is_some_and(|(_, rest)| offices(rest).is_empty());
    }
    found
}

/// The offices in whose name an answer or a letter is given too: `mede namens de Minister van Defensie`.
pub(crate) fn on_behalf(text: &str) -> Vec<String> {
    let Some((_, behind)) = text.split_once(BEHALF) else {
        return Vec::new();
    };
    let end = behind.find(['.', ';']).unwrap_or(behind.len());
    let end = behind.find(" (ontvangen").unwrap_or(end).min(end);
    offices(behind.get(..end).unwrap_or(""))
}

/// The office of somebody who speaks in others' names too.
pub(crate) fn with_behalf(office: String, behalf: &[String]) -> String {
    if behalf.is_empty() {
        return office;
    }
    format!("{office}, {BEHALF} de {}", behalf.join(" en de "))
}

/// The committee that a text names: `De vaste commissie voor Financiën heeft …`.
pub(crate) fn committee(text: &str) -> Option<String> {
    let at = text.find("commissie voor ")?;
    let before = text.get(..at)?;
    let adjective = before
        .split_whitespace()
        .next_back()
        .filter(|word| word.ends_with("e") && word.len() > 3);
    let start = adjective.map_or(at, |word| before.rfind(word).unwrap_or(at));
    name_from(text.get(start..)?, at - start + "commissie voor ".len())
}

/// The offices of government that a text names in full: `Minister van Financiën`.
pub(crate) fn offices(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, word) in words(text) {
        let rest = text.get(at..).unwrap_or("");
        let between = ["van ", "voor "].iter().find(|between| {
            rest.get(word.len() + 1..)
                .is_some_and(|rest| rest.starts_with(**between))
        });
        if closing::is_government_word(word) && between.is_none() {
            found.extend(ministry_behind_name(word, rest));
        }
        let (Some(between), true) = (between, closing::is_government_word(word)) else {
            continue;
        };
        found
            .extend(name_from(rest, word.len() + 1 + between.len()).map(|name| capitalised(&name)));
    }
    found
}

/// `Minister Jansen (Financiën)` as `Minister van Financiën`.
fn ministry_behind_name(word: &str, rest: &str) -> Option<String> {
    let (name, behind) = rest.get(word.len()..)?.split_once('(')?;
    let ministry = behind.split(')').next()?;
    let named = ministry.starts_with(char::is_uppercase) && party::at_start(ministry).is_none();
    (named && closing::is_name(name) && ministry.chars().count() <= 80)
        .then(|| format!("{} van {ministry}", capitalised(word)))
}

/// The fractie of the first member named in `Vragen van het lid Jansen (SP) aan …`.
pub(crate) fn asker(text: &str) -> Option<String> {
    let asks = [
        "vragen van het lid",
        "vragen van de leden",
        "vragen van het kamerlid",
        "vragen van de kamerleden",
        "vragen gesteld door",
    ];
    let lower = text.lower();
    asks.iter().find(|start| lower.contains(**start))?;
    let open = text
        .match_indices('(')
        .find_map(|(at, _)| party::at_start(text.get(at + 1..)?))?;
    Some(open.name.to_owned())
}

/// A name that begins with `text` and whose capitalised words begin at `from`; `en` and commas join such words.
fn name_from(text: &str, from: usize) -> Option<String> {
    let mut end = from;
    let mut joined = true;
    for (at, word) in words(text.get(from..)?) {
        // A note's mark may be glued to the word, or to the stop behind it.
        let unmarked = word.trim_end_matches(|last: char| last.is_ascii_digit());
        let bare = unmarked.trim_end_matches(|last: char| !last.is_alphanumeric() && last != ')');
        let named = bare.starts_with(char::is_uppercase) && !closing::is_government_word(bare);
        match (named, word) {
            (true, _) if joined => {
                end = from + at + bare.len();
                joined = unmarked == bare || word.ends_with(',');
            }
            (false, "en" | "van" | "voor" | "de" | "het") => {}
            _ => break,
        }
    }
    (end > from).then(|| {
        text.get(..end)
            .unwrap_or("")
            .trim_end_matches(',')
            .to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_in_whose_name_another_speaks_does_not_speak() {
        let raw = "Hierbij stuur ik u, mede namens de\nStaatssecretaris van Veren, de antwoorden.\nDe Minister van Kaden,";
        let lines = crate::parse::lines::lines(raw);
        let texts = lines.iter().map(|line| line.text);
        assert_eq!(speaking(texts), ["Minister van Kaden"]);
        let told = "Ik stuur u, mede namens de Minister van Veren en de Staatssecretaris van Bruggen, dit. De Minister van Sluizen";
        assert_eq!(
            on_behalf(told),
            ["Minister van Veren", "Staatssecretaris van Bruggen"]
        );
    }

    #[test]
    fn committees_and_offices_end_where_the_sentence_goes_on() {
        let text = "De vaste commissie voor Onderwijs, Cultuur en Wetenschap heeft vragen voorgelegd aan de Minister van Onderwijs, Cultuur en Wetenschap over de brief.";
        assert_eq!(
            committee(text).as_deref(),
            Some("vaste commissie voor Onderwijs, Cultuur en Wetenschap")
        );
        assert_eq!(
            offices(text),
            ["Minister van Onderwijs, Cultuur en Wetenschap"]
        );
        assert_eq!(
            offices("brief van de Minister van Financiën.3 De leden"),
            ["Minister van Financiën"]
        );
        let two = "aan de Minister van Financiën en de Staatssecretaris voor Wonen. Bij brief";
        assert_eq!(
            offices(two),
            ["Minister van Financiën", "Staatssecretaris voor Wonen"]
        );
        assert_eq!(
            offices("Antwoord van Minister De Vries (Financiën) (ontvangen)"),
            ["Minister van Financiën"]
        );
    }

    #[test]
    fn a_heading_means_the_office_that_the_opening_names() {
        let speakers = Speakers {
            offices: vec![
                "Minister van Financiën".to_owned(),
                "Staatssecretaris van Justitie".to_owned(),
            ],
            ..Speakers::default()
        };
        assert_eq!(
            speakers
                .answering("II. Reactie van de Staatssecretaris")
                .as_deref(),
            Some("Staatssecretaris van Justitie")
        );
        assert_eq!(
            speakers
                .answering("II. Reactie van de bewindspersoon")
                .as_deref(),
            Some("Minister van Financiën")
        );
        assert_eq!(
            Speakers::default()
                .answering("Reactie van de minister")
                .as_deref(),
            Some("Minister")
        );
    }

    #[test]
    fn an_office_may_be_broken_between_two_lines() {
        let raw = "Er zijn vragen voorgelegd aan de Staatssecretaris van Veren, Kaden en\n    Sluizen over de brief.";
        let speakers = Speakers::of(&crate::parse::lines::lines(raw));
        assert_eq!(
            speakers.offices,
            ["Staatssecretaris van Veren, Kaden en Sluizen"]
        );
    }
}
