//! Paragraphs of the government that say again what fracties asked.
//!
//! Such a paragraph names its fracties in its first sentence (`De leden van de fractie van X vragen …`, `Diverse fracties
//! (X, Y en Z) vragen …`, `Volgens de leden van X …`, `Op de vraag van de leden van X …`), or goes on with the one named
//! last (`Deze leden vragen ook …`), and asks somewhere in the sentences that go on so. The answer may begin in the same
//! paragraph.

use crate::dutch::classes::{ASKERS, REFERRING_OPENINGS};
use crate::dutch::sentences::sentences;
use crate::extract::phrase::{Word, words};
use crate::extract::question::Asking;
use crate::names::party;
use std::ops::Range;

/// A sentence that says again what fracties asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Restated {
    /// Bytes of the block's text.
    pub(super) range: Range<usize>,
    /// Who asked.
    pub(super) fracties: Vec<String>,
    /// Whether it joins the sentence before it: "Ook de leden van X vragen hiernaar."
    pub(super) joins: bool,
}

/// How many words may stand before those who ask: "Ten aanzien van het derde punt van de brief vragen de leden …".
const OPENING: usize = 14;

/// The sentences at the start of a block that say again what fracties asked; none where it does not begin so.
///
/// `known` is the fractie that was named last, for blocks that go on with it.
pub(super) fn restated(text: &str, known: &[String], asking: &Asking) -> Vec<Restated> {
    // Most paragraphs speak of no fractie and no question; that is quickly seen.
    if !["leden", "ractie", "vra", "Vra", "?"]
        .iter()
        .any(|sign| text.contains(sign))
    {
        return Vec::new();
    }
    let mut run: Vec<Restated> = Vec::new();
    let mut asks = false;
    // Under a fractie's name its questions may be copied as they were.
    let copies = !known.is_empty() && Asking::is_direct(text);
    for range in sentences(text) {
        let sentence = text.get(range.clone()).unwrap_or("");
        let named = party::names(before_pointing(sentence));
        let copied = copies && Asking::is_direct(sentence);
        if run.is_empty()
            && named.is_empty()
            && (known.is_empty() || !opens_with_members(sentence) && !copied)
        {
            break;
        }
        let words = words(sentence);
        let here = asking.asks(&words) || refers_to_question(&words) || Asking::is_direct(sentence);
        let last = run.last().map_or(known, |last| last.fracties.as_slice());
        let fracties = if named.is_empty() {
            last.to_vec()
        } else {
            named.clone()
        };
        let goes_on = if run.is_empty() {
            !named.is_empty() && names_members(&words, sentence)
                || !known.is_empty() && (opens_with_members(sentence) && here || copied)
        } else {
            let theirs = !named.is_empty() && (here || names_members(&words, sentence));
            theirs || here && !speaks_for_itself(&words) || opens(sentence, &["zij ", "ze "])
        };
        if !goes_on {
            break;
        }
        asks |= here;
        run.push(Restated {
            range,
            fracties,
            joins: opens(sentence, &["ook ", "eveneens "]),
        });
    }
    if asks { run } else { Vec::new() }
}

/// What a sentence says before it points elsewhere: whoever is named behind "verwijs ik naar mijn antwoord op de vraag van"
/// asked there, not here.
fn before_pointing(sentence: &str) -> &str {
    sentence.split(" verwijs ik ").next().unwrap_or(sentence)
}

/// "Op de vraag van de leden …", "In antwoord op de vragen van …", "Op de vraag of …".
fn refers_to_question(words: &[Word<'_>]) -> bool {
    let at = words
        .iter()
        .take(8)
        .position(|word| matches!(&*word.folded, "vraag" | "vragen" | "verzoek"));
    let asked = [
        "van", "of", "hoe", "hoeveel", "waarom", "wanneer", "wat", "welke", "waarop",
    ];
    at.is_some_and(|at| {
        words
            .get(at + 1)
            .is_some_and(|next| asked.contains(&&*next.folded))
    })
}

/// Whether those who ask are named near the start: `De leden van X`, `Diverse fracties`, `Het CDA`.
fn names_members(words: &[Word<'_>], sentence: &str) -> bool {
    let head = words.iter().take(OPENING);
    let members = head.clone().any(|word| ASKERS.contains(&word.folded));
    let first = party::parties(sentence)
        .first()
        .map_or(usize::MAX, |party| party.range.start);
    members || words.get(3).is_none_or(|fourth| first < fourth.range.start)
}

fn opens_with_members(sentence: &str) -> bool {
    opens(
        sentence,
        &[
            "deze leden",
            "genoemde leden",
            "voornoemde leden",
            "dezelfde leden",
            "zij vragen",
            "de leden",
            "op de vraag",
        ],
    ) || REFERRING_OPENINGS
        .words()
        .any(|opening| opens(sentence, &[opening]))
        && sentence.contains(" leden")
}

/// "Ik begrijp de vraag." is no part of what others asked.
fn speaks_for_itself(words: &[Word<'_>]) -> bool {
    let is = |index: usize, text: &str| words.get(index).is_some_and(|word| word.folded == text);
    is(0, "ik") || is(1, "ik") || is(0, "mijn") || is(0, "wij")
}

fn opens(sentence: &str, openings: &[&str]) -> bool {
    let same = |opening: &str| {
        sentence
            .get(..opening.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(opening))
    };
    openings.iter().any(|opening| same(opening))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, known: &[&str]) -> Vec<(Vec<String>, String)> {
        let known: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
        let run = restated(text, &known, Asking::ready());
        run.into_iter()
            .map(|part| (part.fracties, text[part.range].to_owned()))
            .collect()
    }

    #[test]
    fn paragraphs_restate_questions_until_they_answer() {
        let text = "De leden van de SP vinden bruggen mooi. Zij vragen wanneer de brug open gaat. Ook de leden van CU \
                    vragen hiernaar. De brug gaat in mei open, zoals de SP weet.";
        let found = read(text, &[]);
        let who: Vec<Vec<String>> = found.into_iter().map(|(fracties, _)| fracties).collect();
        assert_eq!(who, [vec!["SP"], vec!["SP"], vec!["ChristenUnie"]]);
    }

    #[test]
    fn several_fracties_ask_together() {
        let text = "Diverse fracties (VVD, D66 en GroenLinks) vragen naar de tol. Die is er niet.";
        assert_eq!(read(text, &[]).first().map(|found| found.0.len()), Some(3));
        assert_eq!(
            read(
                "Op de vraag van de leden van de VVD-fractie antwoord ik dat dit kan.",
                &[]
            )
            .len(),
            1
        );
        assert_eq!(
            read(
                "Volgens de leden van D66 is dit duur. Zij vragen mij wat ik doe.",
                &[]
            )
            .len(),
            2
        );
    }

    #[test]
    fn whoever_asked_elsewhere_does_not_ask_here() {
        let text = "Op de vraag van de leden van de SP hoeveel boten er zijn, verwijs ik naar mijn antwoord op de vraag van \
                    de leden van D66.";
        let found = read(text, &[]);
        assert_eq!(
            found.first().map(|found| found.0.clone()),
            Some(vec!["SP".to_owned()])
        );
    }

    #[test]
    fn a_fractie_may_go_on() {
        assert_eq!(
            read(
                "Deze leden vragen ook wat de brug kost. Dat is nog niet bekend.",
                &["SP"]
            )
            .len(),
            1
        );
        assert_eq!(
            read("Op de vraag of de brug open kan, antwoord ik ja.", &["SP"]).len(),
            1
        );
        assert_eq!(read("Deze leden vragen ook wat de brug kost.", &[]), []);
    }

    #[test]
    fn questions_may_be_copied_under_a_fractie() {
        let copied = "Hoe hoog is de brug? Waarom niet hoger?";
        assert_eq!(read(copied, &["SP"]).len(), 2);
        assert_eq!(read(copied, &[]), []);
        assert_eq!(read("Hoe hoog is de brug? Dat is bekend.", &["SP"]), []);
    }

    #[test]
    fn other_paragraphs_do_not() {
        assert_eq!(
            read(
                "Zoals veel leden hebben aangegeven, is de brug oud.",
                &["SP"]
            ),
            []
        );
        assert_eq!(
            read(
                "Ik heb de leden van de VVD toegezegd een brief te sturen.",
                &[]
            ),
            []
        );
        assert_eq!(
            read("Veel gemeenten vragen hoe zij de brug betalen.", &["SP"]),
            []
        );
    }
}
