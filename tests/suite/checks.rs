//! What `corpus check` says of the mistakes that editors of a dossier make. Each case is one such mistake in the small
//! dossier, which has none.

use super::files::{dossiers, root};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A copy of the small dossier, gone afterwards.
struct Copy(PathBuf);

impl Copy {
    fn new(case: &str) -> Self {
        let name = format!("beleidsspoor-check-{case}-{}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&folder).expect("a folder");
        let original = root().join("tests/dossiers/veerponten");
        for entry in std::fs::read_dir(original).expect("readable") {
            let entry = entry.expect("readable");
            std::fs::copy(entry.path(), folder.join(entry.file_name())).expect("copied");
        }
        Self(folder)
    }

    /// Replaces words of a file once; where there are none to replace, puts the new ones at its end.
    fn edit(&self, file: &str, old: &str, new: &str) {
        let path = self.0.join(file);
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let edited = if old.is_empty() {
            format!("{text}{new}")
        } else {
            assert!(text.contains(old), "{file} has no {old}");
            text.replacen(old, new, 1)
        };
        std::fs::write(path, edited).expect("written");
    }

    fn check(&self) -> Output {
        check(&self.0)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn check(folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_corpus"))
        .arg("check")
        .arg(folder)
        .output()
        .expect("runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A mistake: a name for it, the file, the words that are right, those that are not, and what must be said.
type Mistake = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// Mistakes that are said and refused.
const REFUSED: &[Mistake] = &[
    (
        "key of the dossier",
        "manifest.toml",
        "intro =",
        "inleiding =",
        "line 7: unknown field `inleiding`",
    ),
    (
        "key of a document",
        "manifest.toml",
        "publisher =",
        "uitgever =",
        "unknown field `uitgever`",
    ),
    (
        "table of the manifest",
        "manifest.toml",
        "[[document]]",
        "[[documents]]",
        "unknown field `documents`",
    ),
    (
        "key of a milestone",
        "milestones.toml",
        "title =",
        "titel =",
        "milestones.toml: line 11: unknown field `titel`",
    ),
    (
        "key of a theme",
        "milestones.toml",
        "words =",
        "word =",
        "milestones.toml: line 6: unknown field `word`",
    ),
    (
        "key of the story",
        "story.json",
        "",
        r#"{"promises": []}"#,
        "story.json: unknown field `promises`",
    ),
    (
        "key of a quote",
        "story.json",
        "",
        r#"{"promises_open": [{"document": "kst-31409-362", "quote": "Aanleiding"}]}"#,
        "story.json: unknown field `document`",
    ),
    (
        "no short title",
        "manifest.toml",
        "short_title = \"Brief over de toekomst van de veerponten\"",
        "",
        "kst-31409-362: short_title is missing",
    ),
    (
        "no file",
        "manifest.toml",
        "file = \"kst-31409-362.txt\"",
        "",
        "\"kst-31409-362\" names no file",
    ),
    (
        "format of another paper",
        "manifest.toml",
        "format = \"openkamer\"",
        "format = \"pamo\"",
        "kst-31409-362: format is \"pamo\", but the text is that of \"openkamer\"",
    ),
    (
        "number of another paper",
        "manifest.toml",
        "id = \"kst-31409-370\"",
        "id = \"kst-31409-999\"",
        "id is kst-31409-999, the paper itself says kst-31409-370",
    ),
    (
        "example that finds nothing",
        "manifest.toml",
        "\"schone ponten\"",
        "\"olifanten\"",
        "the example \"olifanten\" finds nothing",
    ),
    (
        "key of an answer",
        "answers.toml",
        "",
        "[[answer]]\nvraag = \"Wat is een pont?\"\n",
        "answers.toml: line 2: unknown field `vraag`",
    ),
    (
        "answer that nothing proves",
        "answers.toml",
        "",
        r#"
            [[answer]]
            slug = "duur"
            question = "Wat kost een pont?"
            [[answer.sentence]]
            text = "Een pont is gratis."
            document = "kst-31409-362"
            quote = "De pont is gratis voor iedereen."
        "#,
        "answers.toml: Wat kost een pont?: kst-31409-362: quote not found: De pont is gratis voor iedereen.",
    ),
    (
        "address that the proof does not name",
        "answers.toml",
        "",
        r#"
            [[answer]]
            slug = "waar"
            question = "Waar vaart een pont?"
            [[answer.sentence]]
            text = "Kijk op www.veren.example."
            document = "kst-31409-362"
            quote = "afspraken gemaakt over schone ponten"
            address = "www.veren.example"
        "#,
        "www.veren.example must stand in the sentence and in its quote",
    ),
    (
        "two answers to one question",
        "answers.toml",
        "",
        r#"
            [[answer]]
            slug = "een"
            question = "Wat kost een pont?"
            sentence = [{ text = "Er zijn afspraken.", document = "kst-31409-362", quote = "afspraken gemaakt over schone ponten" }]
            [[answer]]
            slug = "twee"
            question = "Wat kost de pont?"
            sentence = [{ text = "Er zijn afspraken.", document = "kst-31409-362", quote = "afspraken gemaakt over schone ponten" }]
        "#,
        "\"Wat kost de pont?\" asks the same as een",
    ),
    (
        "theme with a sentence that nothing proves",
        "story.json",
        "",
        r#"{"threads": [{"theme_nl": "Schoon", "slug": "schoon", "intro": [{"text_nl": "Alles wordt schoon."}]}]}"#,
        "story.json: theme \"Schoon\": a statement has no proof",
    ),
    (
        "theme whose passages go back in time",
        "story.json",
        "",
        r#"{"threads": [{"theme_nl": "Schoon", "slug": "schoon", "passages": [
            {"doc": "waterkrant-2023-veerpont", "quote": "eerste elektrische veerpont in de vaart genomen"},
            {"doc": "kst-31409-362", "quote": "afspraken gemaakt over schone ponten"}]}]}"#,
        "story.json: theme \"Schoon\": its passages are not in the order of time",
    ),
    (
        "contradiction with one side",
        "story.json",
        "",
        r#"{"contradictions": [{"slug": "a", "title_nl": "Schoon?", "explanation_nl": "Een zin.", "sides": [
            {"doc": "kst-31409-362", "quote": "afspraken gemaakt over schone ponten"}]}]}"#,
        "story.json: contradiction \"a\": it has fewer than two sides",
    ),
    (
        "number that its quote does not state",
        "milestones.toml",
        "title = \"Afspraken over schone ponten\"",
        "title = \"Afspraken over schone ponten\"\nshort = \"Afspraken\"\nfigure = \"12 ponten\"",
        "milestones.toml: Afspraken over schone ponten: figure must stand in a quote of it",
    ),
    (
        "kind of words",
        "thesaurus.list",
        "syn |",
        "zie |",
        "thesaurus.list: line 3: no kind \"zie\"",
    ),
    (
        "words without a kind",
        "thesaurus.list",
        "",
        "steiger; kade\n",
        "thesaurus.list: line 4: no kind \"steiger; kade\"",
    ),
    (
        "words with a comma",
        "thesaurus.list",
        "",
        "afk | RWS, Rijkswaterstaat\n",
        "thesaurus.list: line 4: words for one another are at least two",
    ),
    (
        "the same word twice",
        "thesaurus.list",
        "",
        "syn | steiger; Steiger\n",
        "thesaurus.list: line 4: words for one another are at least two",
    ),
    (
        "paper without an entry",
        "kst-31409-371.txt",
        "",
        "Een stuk.\n",
        "kst-31409-371.txt: no [[document]] of manifest.toml names it",
    ),
    (
        "name of a file",
        "milestone.toml",
        "",
        "",
        "milestone.toml: is not read; a dossier has the files of its documents, manifest.toml, milestones.toml",
    ),
];

/// What may be meant so: it is said, and nothing is refused.
const SAID: &[Mistake] = &[
    (
        "term that stands nowhere",
        "manifest.toml",
        "terms = [\"veerpont\"",
        "terms = [\"kabelbaan\"",
        "manifest.toml: term \"kabelbaan\" stands in no document",
    ),
    (
        "abbreviation that stands nowhere",
        "manifest.toml",
        "terms = [\"veerpont\"",
        "terms = [\"PONT\"",
        "manifest.toml: term \"PONT\" stands in no document",
    ),
    (
        "beginning that stands nowhere",
        "manifest.toml",
        "[\"elektrisch\"]",
        "[\"waterstof\"]",
        "programme: no word of any document begins with \"waterstof\"",
    ),
    (
        "word of a theme that stands nowhere",
        "milestones.toml",
        "\"diesel\"",
        "\"waterstof\"",
        "theme \"schone-ponten\": \"waterstof\" stands in no document",
    ),
    (
        "word of a theme in capitals",
        "milestones.toml",
        "\"diesel\"",
        "\"Diesel\"",
        "\"Diesel\" is never found: write \"diesel\"",
    ),
];

#[test]
fn dossiers_without_a_mistake_are_said_to_have_none() {
    for folder in dossiers() {
        let output = check(&folder);
        assert!(output.status.success(), "{}", said(&output));
        assert_eq!(said(&output), "", "{}", folder.display());
    }
}

#[test]
fn a_mistake_is_said_with_its_file_and_refused() {
    for (case, file, old, new, expected) in REFUSED {
        let copy = Copy::new(&case.replace(' ', "-"));
        copy.edit(file, old, new);
        let output = copy.check();
        assert_eq!(output.status.code(), Some(1), "{case}");
        let said = said(&output);
        assert!(said.contains(expected), "{case}: {said}");
    }
}

#[test]
fn words_that_do_nothing_are_said_and_not_refused() {
    for (case, file, old, new, expected) in SAID {
        let copy = Copy::new(&case.replace(' ', "-"));
        copy.edit(file, old, new);
        let output = copy.check();
        let said = said(&output);
        assert!(output.status.success(), "{case}: {said}");
        assert!(said.contains(expected), "{case}: {said}");
    }
}

/// Files that tell who keeps the folder something, and hidden ones, are no part of a dossier.
#[test]
fn notes_beside_a_dossier_are_let_alone() {
    let copy = Copy::new("beside");
    for file in ["README.md", ".gitattributes"] {
        copy.edit(file, "", "* -text\n");
    }
    let output = copy.check();
    assert!(output.status.success(), "{}", said(&output));
}
