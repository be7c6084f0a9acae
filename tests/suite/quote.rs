//! The quote check on the real collection: what stands there is found, as it stands there; what does not is not.

use super::files::explorer;
use beleidsspoor::Explorer;
use beleidsspoor::document::Voice;
use beleidsspoor::dossier::Collection;
use beleidsspoor::dutch::sentences::sentences;
use beleidsspoor::explorer::quote::{LONGEST, LeftOut, PieceKind, QuoteCheck, QuoteStatus, Side};

/// Numbers that look random and are the same every time (Numerical Recipes).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit.max(1)
    }
}

/// Sentences of at least `least` words with the id of their document.
fn all_sentences(explorer: &Explorer, least: usize) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for opened in explorer.opened() {
        for block in opened
            .document
            .blocks
            .iter()
            .filter(|block| block.table.is_none() && !block.spans.is_empty())
        {
            for range in sentences(&block.text) {
                let sentence = block.text[range].trim().to_owned();
                if sentence.split(' ').count() >= least {
                    found.push((opened.id().to_owned(), sentence));
                }
            }
        }
    }
    found
}

fn source(check: &QuoteCheck) -> String {
    check
        .places
        .first()
        .map(|place| place.parts.iter().map(|part| part.text.as_str()).collect())
        .unwrap_or_default()
}

#[test]
fn every_sentence_is_found_word_for_word_with_its_speaker() {
    let explorer = explorer();
    for (id, sentence) in all_sentences(&explorer, 3).into_iter().step_by(5) {
        let check = explorer.check_quote(&sentence);
        assert!(
            matches!(check.status, QuoteStatus::Exact | QuoteStatus::Typographic),
            "{sentence}: {:?}",
            check.status
        );
        let place = check
            .places
            .iter()
            .find(|place| place.document == id)
            .expect("in its own document");
        let part = place.parts.first().expect("one part");
        let opened = explorer.document(&id).expect("in the collection");
        let passage = part.passage.expect("a place");
        let words = explorer
            .quotation(opened, passage, part.until)
            .expect("words");
        assert_eq!(words.speakers, part.speakers);
        assert!(
            words.text.replace('\n', " ").contains(part.text.trim()),
            "{} / {}",
            words.text,
            part.text
        );
    }
}

#[test]
fn white_space_never_counts_and_variants_of_marks_are_said_to_be_such() {
    let explorer = explorer();
    let quote = "«professionele en informele, laagdrempelige en onafhankelijke cliëntondersteuning wettelijk te borgen";
    assert_eq!(explorer.check_quote(quote).status, QuoteStatus::Exact);
    assert_eq!(
        explorer
            .check_quote(&quote.replace(' ', "\n \u{a0}"))
            .status,
        QuoteStatus::Exact
    );
    assert_eq!(
        explorer.check_quote(&format!("“{quote}”")).status,
        QuoteStatus::Exact
    );
    let within = format!("waarin de regering wordt verzocht {quote}");
    assert_eq!(explorer.check_quote(&within).status, QuoteStatus::Exact);
    assert_eq!(
        explorer.check_quote(&within.replace('«', "\"")).status,
        QuoteStatus::Typographic
    );
    assert_eq!(
        explorer.check_quote(&format!("{within}.")).status,
        QuoteStatus::Typographic
    );
    let hyphen = "mensen met een handicap (de MEE-doelgroep)";
    assert_eq!(explorer.check_quote(hyphen).status, QuoteStatus::Exact);
    assert_eq!(
        explorer.check_quote(&hyphen.replace('-', " – ")).status,
        QuoteStatus::Typographic
    );
    let decomposed = quote.replace('ë', "e\u{308}");
    assert_eq!(
        explorer.check_quote(&decomposed).status,
        QuoteStatus::Typographic
    );
}

#[test]
fn changed_words_are_shown_one_by_one() {
    let explorer = explorer();
    let check = explorer
        .check_quote("De belofte los ik hierbij in. Het verheugt mij u te kunnen mededelen");
    assert_eq!(check.status, QuoteStatus::Altered);
    let pieces = &check.places[0].parts[0].pieces;
    let shown: Vec<(PieceKind, &str)> = pieces
        .iter()
        .map(|piece| (piece.kind, piece.text.trim()))
        .collect();
    assert_eq!(
        shown,
        [
            (PieceKind::Missing, "Deze"),
            (PieceKind::Added, "De"),
            (PieceKind::Same, "belofte los ik"),
            (PieceKind::Missing, "bij deze"),
            (PieceKind::Added, "hierbij"),
            (PieceKind::Same, "in. Het verheugt mij"),
            (PieceKind::Added, "u"),
            (PieceKind::Same, "te kunnen mededelen"),
        ]
    );
    let capital = explorer.check_quote("De Belofte los ik bij deze in");
    assert_eq!(
        capital.status,
        QuoteStatus::Altered,
        "other capitals are other words"
    );
}

#[test]
fn words_left_out_are_gaps_and_each_part_has_its_place() {
    let explorer = explorer();
    let (start, end) = (
        "Ik heb recentelijk nog toegezegd de Tweede Kamer",
        "Deze belofte los ik bij deze in",
    );
    for gap in ["…", " ... ", "(…)", " [...] "] {
        let check = explorer.check_quote(&format!("{start}{gap}{end}"));
        assert_eq!(
            (check.status, check.total),
            (QuoteStatus::Exact, 1),
            "{gap}"
        );
        assert_eq!(check.places[0].parts.len(), 2);
    }
    let turned = explorer.check_quote(&format!("{end} … {start}"));
    assert_eq!(turned.status, QuoteStatus::Altered);
    assert!(!turned.places[0].in_order);
    assert!(
        turned.places[0]
            .parts
            .iter()
            .all(|part| part.status == QuoteStatus::Exact)
    );
    let half = explorer.check_quote(&format!(
        "{start} … olifanten dansen graag op vliegende tapijten boven Parijs"
    ));
    assert_eq!(half.status, QuoteStatus::Altered);
    assert_eq!(half.places[0].parts[1].status, QuoteStatus::NotFound);
}

#[test]
fn a_quotation_may_run_over_two_paragraphs_and_over_a_page_end() {
    let explorer = explorer();
    let mut pages = 0;
    for opened in explorer.opened() {
        for block in opened
            .document
            .blocks
            .iter()
            .filter(|block| block.spans.len() > 1 && block.table.is_none())
        {
            let check = explorer.check_quote(&block.text);
            pages += usize::from(matches!(
                check.status,
                QuoteStatus::Exact | QuoteStatus::Typographic
            ));
        }
    }
    assert!(pages >= 2, "only {pages} paragraphs run over a page end");
    let check = explorer
        .check_quote("op twee manieren de cliëntondersteuning voor alle burgers geborgd: Allereerst de wettelijke");
    assert_eq!(check.status, QuoteStatus::Exact);
}

/// Every word with this chance in hundredths replaced by one from elsewhere.
fn altered(
    sentence: &str,
    chance: &mut Chance,
    hundredths: usize,
    others: &[(String, String)],
) -> String {
    let word = |word: &str, chance: &mut Chance| {
        if chance.below(100) >= hundredths {
            return word.to_owned();
        }
        let other: Vec<&str> = others[chance.below(others.len())].1.split(' ').collect();
        other[chance.below(other.len())].to_owned()
    };
    sentence
        .split(' ')
        .map(|one| word(one, chance))
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn altered_quotations_are_found_where_they_stand() {
    let explorer = explorer();
    let all = all_sentences(&explorer, 8);
    let mut chance = Chance(7);
    for (hundredths, least) in [(10, 99), (20, 97), (30, 90)] {
        let (mut tried, mut right) = (0, 0);
        for (_, sentence) in all.iter().step_by(9) {
            let check = explorer.check_quote(&altered(sentence, &mut chance, hundredths, &all));
            tried += 1;
            let words: Vec<&str> = sentence.split(' ').collect();
            let found = source(&check);
            right += usize::from(
                words.iter().filter(|word| found.contains(**word)).count() * 2 > words.len(),
            );
        }
        eprintln!("{hundredths} % of the words replaced: {right} of {tried} found in place");
        assert!(
            right * 100 >= tried * least,
            "{hundredths} %: {right} of {tried}"
        );
    }
}

#[test]
fn sentences_of_a_paper_that_is_not_held_are_not_found() {
    let all = explorer();
    let (mut tried, mut found) = (0, Vec::new());
    for left_out in ["kst-29538-350", "kst-33841-21"] {
        let mut held = Explorer::open(Collection::default());
        for opened in all.opened().iter().filter(|opened| opened.id() != left_out) {
            held.add(&opened.source().name, &opened.source().text);
        }
        for (_, sentence) in all_sentences(&all, 8)
            .into_iter()
            .filter(|(id, _)| id == left_out)
        {
            tried += 1;
            let check = held.check_quote(&sentence);
            if check.status != QuoteStatus::NotFound {
                found.push(format!("{sentence}\n   = {}", source(&check)));
            }
        }
    }
    eprintln!(
        "{} of {tried} found where they do not stand:\n{}",
        found.len(),
        found.join("\n")
    );
    assert!(found.len() * 100 <= tried * 3, "{} of {tried}", found.len());
}

#[test]
fn whatever_is_pasted_is_survived() {
    let explorer = explorer();
    assert_eq!(explorer.check_quote("").status, QuoteStatus::Empty);
    assert_eq!(
        explorer.check_quote(" \n“…” [...] ?! ").status,
        QuoteStatus::Empty
    );
    assert_eq!(
        explorer.check_quote(&"a".repeat(50_000_000)).status,
        QuoteStatus::TooLong
    );
    assert_eq!(
        explorer.check_quote(&"é".repeat(LONGEST + 1)).status,
        QuoteStatus::TooLong
    );
    assert_eq!(
        explorer.check_quote(&"de ".repeat(LONGEST / 3)).status,
        QuoteStatus::TooLong
    );
    let mut chance = Chance(1);
    let letters: Vec<char> =
        "de van MEE het 2014 …[](). «»’‘-–é\u{301}\u{ad}\u{0}\u{1f600}\n\t\u{a0}ﬁ"
            .chars()
            .collect();
    for length in [1, 2, 3, 10, 100, 1000, 5000] {
        for _ in 0..2 {
            let text: String = (0..length)
                .map(|_| letters[chance.below(letters.len())])
                .collect();
            holds_together(&explorer, &text);
        }
    }
    for text in [
        "de ".repeat(700),
        "de … ".repeat(700),
        "(".repeat(9999),
        ". . . de".repeat(1000),
        "[… ".repeat(3000),
    ] {
        holds_together(&explorer, &text);
    }
}

/// Whatever a check says, it proves: places where it says that it found something, in documents that have those words.
fn holds_together(explorer: &Explorer, text: &str) {
    let check = explorer.check_quote(text);
    let found = matches!(
        check.status,
        QuoteStatus::Exact | QuoteStatus::Typographic | QuoteStatus::Altered
    );
    assert_eq!(
        found,
        !check.places.is_empty(),
        "{:?} {text:?}",
        check.status
    );
    assert!(check.places.len() <= check.total, "{text:?}");
    for place in &check.places {
        let opened = explorer
            .document(&place.document)
            .expect("in the collection");
        assert!(!place.parts.is_empty(), "{text:?}");
        for part in &place.parts {
            let Some((passage, until)) = part.passage.zip(part.until) else {
                assert_eq!(part.status, QuoteStatus::NotFound, "{text:?}");
                continue;
            };
            assert!(passage < until && !part.text.is_empty(), "{text:?}");
            assert!(opened.document.block_at(passage).is_some(), "{text:?}");
        }
    }
}

/// What is left out at the only place of a quotation.
fn left_out(explorer: &Explorer, pasted: &str) -> Vec<LeftOut> {
    let check = explorer.check_quote(pasted);
    assert_eq!(check.places.len(), 1, "{pasted}");
    check.places[0].left_out.clone()
}

#[test]
fn dots_hide_nothing() {
    let explorer = explorer();
    // The words that the dots stand for turn the sentence round.
    let cut = "Het is een zaak van goed beleid en goede afspraken, dat […] met regelgeving hoeft te worden afgedwongen.";
    let check = explorer.check_quote(cut);
    assert_eq!(check.status, QuoteStatus::Exact);
    assert_eq!(check.places[0].turning(), ["nog", "niet"]);
    let [rest] = &check.places[0].left_out[..] else {
        panic!("{:?}", check.places[0].left_out);
    };
    assert_eq!(rest.text, "zeker nog niet");
    assert_eq!((rest.side, rest.part, rest.words), (Side::Between, 0, 3));
    assert!(!rest.other_passage);
    // Words that turn nothing.
    let harmless = "Het is een zaak van […] afspraken, dat zeker nog niet met regelgeving hoeft te worden afgedwongen.";
    let [rest] = &left_out(&explorer, harmless)[..] else {
        panic!("one gap");
    };
    assert_eq!(rest.text, "goed beleid en goede");
    assert_eq!(rest.turning, Vec::<String>::new());
    // Without dots the same words are a difference, and it is named.
    let check = explorer.check_quote(
        "Het is een zaak van goed beleid en goede afspraken, dat met regelgeving hoeft te worden afgedwongen.",
    );
    assert_eq!(check.status, QuoteStatus::Altered);
    assert_eq!(check.places[0].turning(), ["nog", "niet"]);
}

#[test]
fn parts_of_different_passages_and_halves_of_sentences_are_said_to_be_such() {
    let documents = "Wij vergoeden de ondersteuning van iedereen, tenzij iemand dat weigert. Dat is beleid.\n\n\
                     Een tussenstuk van een andere alinea, die nergens over gaat en niemand raakt.\n\n\
                     De gemeente betaalt alles.";
    let mut explorer = Explorer::default();
    explorer.add("proef", documents);
    let [rest] = &left_out(&explorer, "Dat is beleid. (…) De gemeente betaalt alles.")[..] else {
        panic!("one gap");
    };
    assert!(rest.other_passage && rest.turning.is_empty(), "{rest:?}");
    assert!(rest.text.starts_with("Een tussenstuk"), "{}", rest.text);
    let [rest] = &left_out(
        &explorer,
        "Dat is beleid. … Een tussenstuk van een andere alinea, die nergens over gaat en niemand raakt.",
    )[..] else {
        panic!("passages that follow each other")
    };
    assert_eq!((rest.words, rest.other_passage), (0, true));
    let [rest] = &left_out(&explorer, "Wij vergoeden de ondersteuning van iedereen")[..] else {
        panic!("the rest of the sentence");
    };
    assert_eq!(rest.side, Side::After);
    assert_eq!(rest.text, "tenzij iemand dat weigert");
    assert_eq!(rest.turning, ["tenzij"]);
    let [rest] = &left_out(&explorer, "iemand dat weigert")[..] else {
        panic!("the beginning of the sentence");
    };
    assert_eq!(
        (rest.side, rest.turning.as_slice()),
        (Side::Before, ["tenzij".to_owned()].as_slice())
    );
    assert_eq!(left_out(&explorer, "De gemeente betaalt alles."), []);
    // What the gap skips in between is no warning, what is left of the cut sentences is.
    let [rest] = &left_out(
        &explorer,
        "Wij vergoeden de ondersteuning van iedereen … De gemeente betaalt alles.",
    )[..] else {
        panic!("one gap");
    };
    assert_eq!(rest.turning, ["tenzij"]);
}

/// Who says a quotation that stands at one place.
fn speakers(explorer: &Explorer, pasted: &str) -> Vec<String> {
    let check = explorer.check_quote(pasted);
    assert_eq!(check.places.len(), 1, "{pasted}");
    let part = &check.places[0].parts[0];
    part.speakers.iter().map(Voice::dutch).collect()
}

#[test]
fn words_in_quotation_marks_are_of_whom_the_text_names() {
    let explorer = explorer();
    let motion = "de motie Van ’t Wout, Van Dijk, Voortman en Van der Staaij";
    let words = "professionele en informele, laagdrempelige en onafhankelijke cliëntondersteuning wettelijk te borgen";
    assert_eq!(speakers(&explorer, words), [motion]);
    assert_eq!(speakers(&explorer, &format!("«{words}")), [motion]);
    let minister = speakers(
        &explorer,
        "Ze zijn soms bijna zorgcoördinator of casusregisseur",
    );
    assert_eq!(minister, ["Hugo de Jonge"]);
    // With words around them they are the writer's, who quotes.
    let writer = speakers(
        &explorer,
        &format!("waarin de regering wordt verzocht «{words}"),
    );
    assert_eq!(
        writer,
        ["Staatssecretaris van Volksgezondheid, Welzijn en Sport"]
    );
}

#[test]
fn a_footnote_is_of_whoever_wrote_the_words_it_stands_at() {
    let explorer = explorer();
    let said = speakers(
        &explorer,
        "Over het Right to Challenge en de notitie “grenzen aan informele zorg”",
    );
    assert_eq!(
        said,
        ["Staatssecretaris van Volksgezondheid, Welzijn en Sport"]
    );
}
