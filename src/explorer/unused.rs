//! Which words of the dossier's own do nothing? For who keeps a dossier.

use super::Explorer;
use crate::document::Block;
use crate::dutch::tokens::tokens;
use crate::extract::speaks_of;
use crate::search::fold;

impl Explorer {
    /// Terms of the subject, words of themes and beginnings of words that no document has, one sentence each with the file
    /// they stand in.
    pub fn unused_words(&self) -> Vec<String> {
        let blocks = || {
            self.opened
                .iter()
                .flat_map(|opened| &opened.document.blocks)
        };
        let terms = self.dossier.terms.iter().filter(|term| {
            let speaks = |document| speaks_of(document, term);
            !self.opened.iter().any(|opened| speaks(&opened.document))
        });
        let mut unused: Vec<String> = terms
            .map(|term| format!("manifest.toml: term {term:?} stands in no document"))
            .collect();
        for (kind, beginnings) in &self.dossier.events {
            let absent = beginnings
                .iter()
                .filter(|beginning| !blocks().any(|block| has_beginning(block, beginning)));
            unused.extend(absent.map(|beginning| {
                format!("manifest.toml: {kind}: no word of any document begins with {beginning:?}")
            }));
        }
        let texts: Vec<String> = blocks().map(|block| fold(&block.text)).collect();
        for theme in &self.milestones.themes {
            let absent = theme
                .words
                .iter()
                .filter(|word| !texts.iter().any(|text| text.contains(word.as_str())));
            unused.extend(absent.map(|word| {
                format!(
                    "milestones.toml: theme {:?}: {}",
                    theme.slug,
                    absent_word(word)
                )
            }));
        }
        unused.extend(self.idle_terms());
        unused
    }
}

fn has_beginning(block: &Block, beginning: &str) -> bool {
    tokens(&block.text)
        .iter()
        .any(|token| token.starts_with(beginning))
}

/// Words of themes are compared as they stand with texts that are folded.
fn absent_word(word: &str) -> String {
    let folded = fold(word);
    if folded == word {
        format!("{word:?} stands in no document")
    } else {
        format!("{word:?} is never found: write {folded:?}, without capitals and diacritics")
    }
}
