//! The papers of the collection with other laws, months, offices, parties and sums, made by a generator: whatever is
//! understood must follow. A rule that knows one paper's words does not survive it.
//!
//! The raw text is rewritten in one pass, the longest words first, so that names may change places. Months change with
//! months of the same length, so that every day exists.

use super::files::{root, text};
use beleidsspoor::document::{Document, Source};
use beleidsspoor::extract::{Context, Facts, extract};
use std::sync::OnceLock;

/// What a variant puts for what.
type Words = &'static [(&'static str, &'static str)];

const MONTHS: Words = &[
    ("januari", "maart"),
    ("maart", "mei"),
    ("mei", "juli"),
    ("juli", "augustus"),
    ("augustus", "oktober"),
    ("oktober", "december"),
    ("december", "januari"),
    ("april", "juni"),
    ("juni", "september"),
    ("september", "november"),
    ("november", "april"),
];

const LAWS: Words = &[
    ("Wmo 2015", "Wi 2021"),
    ("Wmo2015", "Wi2021"),
    ("Wmo", "Wi"),
    ("Wlz", "Wpr"),
    (
        "Wet maatschappelijke ondersteuning 2015",
        "Wet inclusieve visserij 2021",
    ),
    (
        "Wet maatschappelijke ondersteuning",
        "Wet inclusieve visserij",
    ),
    ("Wet langdurige zorg", "Wet passende reizen"),
    ("Jeugdwet", "Pontveerwet"),
    ("Participatiewet", "Meevaarwet"),
];

/// Laws of the same year: the letter that counts fifteen months from it keeps its day.
const LAWS_OF_2015: Words = &[
    ("Wmo 2015", "Wi 2015"),
    ("Wmo2015", "Wi2015"),
    ("Wmo", "Wi"),
    ("Wlz", "Wpr"),
    (
        "Wet maatschappelijke ondersteuning",
        "Wet inclusieve visserij",
    ),
    ("Wet langdurige zorg", "Wet passende reizen"),
    ("Jeugdwet", "Pontveerwet"),
    ("Participatiewet", "Meevaarwet"),
];

const OFFICES: Words = &[
    (
        "Volksgezondheid, Welzijn en Sport",
        "Infrastructuur en Waterstaat",
    ),
    (
        "VOLKSGEZONDHEID, WELZIJN EN SPORT",
        "INFRASTRUCTUUR EN WATERSTAAT",
    ),
    (
        "volksgezondheid, welzijn en sport",
        "infrastructuur en waterstaat",
    ),
    ("VWS", "IenW"),
    ("Hugo de Jonge", "Bram de Water"),
    ("De Jonge", "De Water"),
    ("de Jonge", "de Water"),
    ("Martin van Rijn", "Pieter van Loon"),
    ("M.J. van Rijn", "P.K. van Loon"),
    ("Van Rijn", "Van Loon"),
];

const PARTIES: Words = &[
    ("VVD", "BBB"),
    ("PVV", "VVD"),
    ("CDA", "SGP"),
    ("D66", "Volt"),
    ("GroenLinks", "DENK"),
    ("ChristenUnie", "JA21"),
    ("CU", "JA21"),
    ("PvdA", "SP"),
];

const SUMS: Words = &[
    ("55 miljoen", "83 miljoen"),
    ("10 miljoen", "12 miljoen"),
    ("15 miljoen", "19 miljoen"),
    ("2,7 miljoen", "3,4 miljoen"),
    ("34,2 miljoen", "41,6 miljoen"),
    ("16 miljoen", "23 miljoen"),
];

const PAPERS: &[&str] = &[
    "kst-33841-21",
    "vws-954002-149168",
    "zorgwelzijn-2018-clientondersteuning",
    "kst-31476-24",
    "kst-29538-350",
];

/// How many bytes of a text the words take at its start: white space is any white space, as lines break anywhere.
fn taken(text: &str, words: &str) -> Option<usize> {
    let mut rest = text;
    for (number, word) in words.split(' ').enumerate() {
        let trimmed = rest.trim_start();
        if number > 0 && trimmed.len() == rest.len() {
            return None;
        }
        rest = if number > 0 { trimmed } else { rest }.strip_prefix(word)?;
    }
    (!rest.starts_with(char::is_alphanumeric)).then_some(text.len() - rest.len())
}

/// The text with these words put for those, as whole words, all at once.
fn rewritten(text: &str, words: &[(&str, &str)]) -> String {
    let mut longest_first = words.to_vec();
    longest_first.sort_by_key(|(from, _)| std::cmp::Reverse(from.len()));
    let (mut out, mut at) = (String::new(), 0);
    let mut before: Option<char> = None;
    while let Some(letter) = text[at..].chars().next() {
        let rest = &text[at..];
        let begins = !before.is_some_and(char::is_alphanumeric);
        let found = longest_first
            .iter()
            .filter(|_| begins)
            .find_map(|(from, to)| Some((taken(rest, from)?, *to)));
        match found {
            Some((length, to)) => {
                out.push_str(to);
                at += length;
                before = to.chars().next_back();
            }
            None => {
                out.push(letter);
                at += letter.len_utf8();
                before = Some(letter);
            }
        }
    }
    out
}

/// A paper as it is understood.
struct Understood {
    document: Document,
    facts: Facts,
}

fn understood(id: &str, text: String) -> Understood {
    let name = id.to_owned();
    let document = beleidsspoor::explorer::read_paper(&Source { name, text }, None);
    let facts = extract(&Context::alone(&document));
    Understood { document, facts }
}

/// Both papers, and what a text of the first must be in the second.
fn each(words: &[Words], hold: impl Fn(&str, &Understood, &Understood, &dyn Fn(&str) -> String)) {
    static FIRST: OnceLock<Vec<Understood>> = OnceLock::new();
    let words: Vec<(&str, &str)> = words.concat();
    let raw = |id: &str| text(&root().join(format!("corpus/{id}.txt")));
    let papers = FIRST.get_or_init(|| PAPERS.iter().map(|id| understood(id, raw(id))).collect());
    for (id, first) in PAPERS.iter().zip(papers) {
        let second = understood(id, rewritten(&raw(id), &words));
        hold(id, first, &second, &|text| rewritten(text, &words));
    }
}

/// Says where two lists part.
fn same(id: &str, what: &str, right: &[String], found: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    let missing = right
        .iter()
        .filter(|one| count(right, one) > count(found, one));
    let added = found
        .iter()
        .filter(|one| count(found, one) > count(right, one));
    wrong.extend(missing.map(|one| format!("{id}: {what} is missing: {one}")));
    wrong.extend(added.map(|one| format!("{id}: {what} is new: {one}")));
    wrong
}

fn count(list: &[String], one: &str) -> usize {
    list.iter().filter(|other| *other == one).count()
}

/// What of a paper is compared, by name.
type Lists = &'static [(&'static str, fn(&Understood) -> Vec<String>)];

/// Holds that each list of a rewritten paper is the rewritten list of the paper.
fn hold(words: &[Words], lists: Lists) {
    let wrong = std::cell::RefCell::new(Vec::new());
    each(words, |id, first, second, to| {
        for (what, list) in lists {
            let right: Vec<String> = list(first).iter().map(|one| to(one)).collect();
            wrong
                .borrow_mut()
                .extend(same(id, what, &right, &list(second)));
        }
    });
    let wrong = wrong.into_inner();
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn words_change_places() {
    assert_eq!(
        rewritten("mei en maart, de Wmo 2015-raad", &[MONTHS, LAWS].concat()),
        "juli en mei, de Wi 2021-raad"
    );
    assert_eq!(
        rewritten("meisje, éWmo", &[MONTHS, LAWS].concat()),
        "meisje, éWmo"
    );
}

#[test]
fn facts_follow_the_words_of_a_paper() {
    hold(
        &[MONTHS, LAWS, OFFICES, PARTIES, SUMS],
        &[
            ("a time", |paper| {
                let dates = paper.facts.dates.iter();
                dates.map(|date| date.text.clone()).collect()
            }),
            ("a sum", |paper| {
                let amounts = paper.facts.amounts.iter();
                amounts.map(|amount| amount.text.clone()).collect()
            }),
            ("a question", |paper| {
                let questions = paper.facts.questions.iter();
                questions
                    .map(|question| format!("{} {}", question.fractie, question.text))
                    .collect()
            }),
            ("an answer", |paper| {
                let answers = paper.facts.answers.iter();
                answers
                    .map(|answer| format!("{} {:?}", answer.fracties.join(" "), answer.blocks))
                    .collect()
            }),
            ("a voice", |paper| {
                let blocks = paper.document.blocks.iter();
                let voices = blocks.filter_map(|block| block.voice.as_ref());
                voices.map(|voice| voice.name.clone()).collect()
            }),
            ("a person", |paper| {
                let people = paper.facts.people.iter();
                people
                    .map(|person| {
                        format!("{} {:?} {:?}", person.canonical, person.role, person.party)
                    })
                    .collect()
            }),
            ("a quotation", |paper| {
                let quoted = paper.facts.quoted.iter();
                quoted
                    .map(|quoted| format!("{} {}", quoted.voice.name, quoted.text))
                    .collect()
            }),
            ("a reference", |paper| {
                let references = paper.facts.references.iter();
                references.map(|reference| reference.text.clone()).collect()
            }),
            ("a count", |paper| {
                let counts = paper.facts.counts.iter();
                counts
                    .map(|count| format!("{} {}", count.text, count.unit))
                    .collect()
            }),
        ],
    );
}

/// Neither months nor the year of a law, from which a letter counts: what is promised for a spring that is over when the
/// letter is written is no promise.
#[test]
fn promises_follow_the_words_of_a_paper() {
    hold(
        &[LAWS_OF_2015, OFFICES, PARTIES, SUMS],
        &[
            ("a promise", |paper| {
                let promises = paper.facts.commitments.iter();
                promises
                    .map(|promise| format!("{} {:?}", promise.text, promise.status))
                    .collect()
            }),
            ("a time", |paper| {
                let dates = paper.facts.dates.iter();
                dates
                    .map(|date| format!("{} {}", date.text, date.interval.days().0))
                    .collect()
            }),
        ],
    );
}

#[test]
fn whole_dates_shift() {
    let wrong = std::cell::RefCell::new(Vec::new());
    each(&[MONTHS], |id, first, second, to| {
        let whole = |paper: &Understood| -> Vec<(String, String)> {
            let dates = paper.facts.dates.iter();
            let whole = dates.filter(|date| {
                date.text.split(' ').count() == 3
                    && date
                        .text
                        .split(' ')
                        .next_back()
                        .is_some_and(|year| year.len() == 4 && year.parse::<u32>().is_ok())
                    && date
                        .text
                        .split(' ')
                        .next()
                        .is_some_and(|day| day.parse::<u32>().is_ok_and(|day| day <= 31))
            });
            whole
                .map(|date| (date.text.clone(), date.interval.days().0.to_string()))
                .collect()
        };
        for (text, iso) in whole(second) {
            let from = whole(first).into_iter().find(|(old, _)| to(old) == text);
            let day = text.split(' ').next().unwrap_or("");
            let year = text.split(' ').next_back().unwrap_or("");
            let fits = iso.starts_with(year) && iso.ends_with(&format!("{:0>2}", day));
            if from.is_none()
                || !fits
                || from.is_some_and(|(_, old)| old == iso && !text.contains("februari"))
            {
                wrong.borrow_mut().push(format!("{id}: {text} {iso}"));
            }
        }
    });
    let wrong = wrong.into_inner();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A law that no list knows is one by its words: `Wet …`, a word ending in `wet`, an abbreviation that the text explains.
#[test]
fn laws_that_no_list_knows_are_laws() {
    let by_its_words = |name: &str| {
        name.starts_with("Wet ")
            || name
                .split(' ')
                .next()
                .is_some_and(|word| word.len() > 5 && word.ends_with("wet"))
    };
    each(
        &[MONTHS, LAWS, OFFICES, PARTIES, SUMS],
        |id, first, second, to| {
            let names = |paper: &Understood| -> Vec<String> {
                paper
                    .facts
                    .laws
                    .iter()
                    .map(|law| law.text.clone())
                    .collect()
            };
            let right: Vec<String> = names(first)
                .iter()
                .map(|name| to(name))
                .filter(|name| by_its_words(name))
                .collect();
            let found: Vec<String> = names(second)
                .into_iter()
                .filter(|name| by_its_words(name))
                .collect();
            assert_eq!(same(id, "a law", &right, &found), Vec::<String>::new());
        },
    );
}
