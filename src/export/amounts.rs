//! Sums of money with their sentences, as a table.

use super::Csv;
use crate::explorer::{Explorer, MoneyAmount, dutch_number};

/// A line an amount, under these headings: the words, euros, for how long, how it is known, the paper's date, its title, who speaks, the
/// whole sentence, its passage and the citation of the paper.
pub fn amounts(explorer: &Explorer, amounts: &[MoneyAmount], headings: &[&str; 10]) -> String {
    let mut table = Csv::new(headings);
    for amount in amounts {
        let mention = &amount.mention;
        let opened = explorer.document(&mention.document).ok();
        let voice = mention.voice.as_ref().map(|voice| voice.dutch());
        table.line(&[
            amount.amount.text.as_str(),
            &dutch_number(amount.eur, 2),
            amount.per.name(),
            amount.amount.certainty.name(),
            &opened
                .and_then(|opened| opened.date())
                .map(|date| date.dutch())
                .unwrap_or_default(),
            opened
                .map(|opened| opened.short_title())
                .unwrap_or_default(),
            &voice.unwrap_or_default(),
            &mention.text,
            &format!(
                "#/document/{}?passage={}",
                mention.document, mention.passage
            ),
            &opened.map(|opened| opened.citation()).unwrap_or_default(),
        ]);
    }
    table.finish()
}
