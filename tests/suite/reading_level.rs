//! Our own words can be read at level B1: short sentences of short words. Held are the words of every dossier here (answers,
//! themes, contradictions) and those of the page.
//!
//! The measure is that of Douma (1960), the Dutch form of Flesch's: 206.84 − 0.77 × syllables in 100 words − 0.93 × words in
//! a sentence; from 70 on a text is easy for most.

use super::files::{below, collection, root, text};
use beleidsspoor::dutch::sentences::sentences;
use beleidsspoor::dutch::tokens::tokens;

/// Most words in a sentence, and most in a sentence on average.
const LONGEST: usize = 22;
const MEAN: f64 = 12.0;
/// Least by Douma's measure.
const EASY: f64 = 70.0;

#[test]
fn answers_can_be_read_at_b1() {
    let answers = collection().answers;
    let said = answers.answers.iter().flat_map(|answer| {
        let sentences = answer.sentences.iter();
        sentences
            .map(|sentence| sentence.text.clone())
            .chain([answer.question.clone()])
    });
    assert_easy("answers.toml", &said.collect::<Vec<_>>());
}

#[test]
fn explanations_of_words_can_be_read_at_b1() {
    let terms = collection().terms.terms;
    let texts: Vec<String> = terms.into_iter().map(|term| term.text).collect();
    assert!(!texts.is_empty());
    assert_easy("terms.toml", &texts);
}

#[test]
fn themes_and_contradictions_can_be_read_at_b1() {
    let story = collection().story;
    let mut themes = Vec::new();
    for thread in &story.threads {
        let stated = thread.intro.iter().chain(&thread.open);
        themes.extend(stated.map(|statement| statement.text_nl.clone()));
        themes.extend(thread.passages.iter().map(|step| step.change_nl.clone()));
    }
    assert_easy("story.json: threads", &themes);
    let followed = story.promises_followed.iter().map(|one| &one.what_nl);
    let promised = followed.chain(story.promises_open.iter().map(|quote| &quote.what_nl));
    let promised: Vec<String> = promised.filter(|what| !what.is_empty()).cloned().collect();
    assert!(!promised.is_empty());
    assert_easy("story.json: promises", &promised);
    let found = story.contradictions.iter();
    let explained = found.flat_map(|found| [found.title_nl.clone(), found.explanation_nl.clone()]);
    assert_easy("story.json: contradictions", &explained.collect::<Vec<_>>());
}

#[test]
fn the_page_can_be_read_at_b1() {
    let files = below(&root().join("src/ui/text"), "rs");
    let dutch = files.iter().filter(|file| !file.ends_with("english.rs"));
    let ours: Vec<String> = dutch.flat_map(|file| written(&text(file))).collect();
    assert!(ours.len() > 100, "{} texts", ours.len());
    assert_easy("src/ui/text", &ours);
}

/// Texts in quotation marks that are sentences, without what stands in comments and tests.
fn written(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let code: Vec<&str> = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect();
    let code = code.join("\n").replace("\\\"", "”");
    let texts = code.split('"').skip(1).step_by(2);
    let ends = |text: &&str| text.contains(' ') && text.ends_with(['.', '?', '!', '…']);
    texts.filter(ends).map(filled).collect()
}

/// With a word for each gap that the program fills.
fn filled(text: &str) -> String {
    let mut filled = String::new();
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '{' => {
                inside = true;
                filled.push_str("vijf");
            }
            '}' => inside = false,
            _ if !inside => filled.push(letter),
            _ => {}
        }
    }
    filled
}

fn assert_easy(what: &str, texts: &[String]) {
    let (mut count, mut words, mut syllables) = (0, 0, 0);
    for text in texts {
        for range in sentences(text) {
            let sentence = text.get(range).unwrap_or_default();
            let here: Vec<String> = tokens(sentence)
                .iter()
                .map(|token| token.text.to_lowercase())
                .collect();
            assert!(
                here.len() <= LONGEST,
                "{what}: {} words: {sentence}",
                here.len()
            );
            count += usize::from(!here.is_empty());
            words += here.len();
            syllables += here.iter().map(|word| syllables_of(word)).sum::<usize>();
        }
    }
    let mean = words as f64 / count as f64;
    let douma = 206.84 - 77.0 * syllables as f64 / words as f64 - 0.93 * mean;
    println!("{what}: {count} sentences, {mean:.1} words each, Flesch–Douma {douma:.0}");
    assert!(mean <= MEAN, "{what}: {mean:.1} words in a sentence");
    assert!(douma >= EASY, "{what}: Flesch–Douma {douma:.1}");
}

/// Groups of vowels; a diaeresis begins a new one, and `ij` is one.
fn syllables_of(word: &str) -> usize {
    let (mut count, mut before) = (0, false);
    for letter in word.replace("ij", "y").chars() {
        let parted = "ëïöü".contains(letter);
        let vowel = parted || "aeiouyáéíóúàèâêîôû".contains(letter);
        count += usize::from(vowel && (!before || parted));
        before = vowel;
    }
    count.max(1)
}

#[test]
fn the_measure_tells_easy_from_hard() {
    assert_eq!(syllables_of("cliënt"), 2);
    assert_eq!(syllables_of("gelijkheid"), 3);
    assert_eq!(syllables_of("beschikbaarheid"), 4);
    assert_eq!(syllables_of("5"), 1);
    let hard =
        "De verantwoordelijkheidsverdeling tussen uitvoeringsorganisaties behoeft verduidelijking.";
    let failed = std::panic::catch_unwind(|| assert_easy("hard", &[hard.to_owned()]));
    assert!(failed.is_err());
    let long = "en ".repeat(LONGEST + 1);
    let failed = std::panic::catch_unwind(|| assert_easy("long", &[long]));
    assert!(failed.is_err());
}
