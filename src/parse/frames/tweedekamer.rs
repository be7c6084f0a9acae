//! Text of a paper's page on tweedekamer.nl: the site's title, then the paper with its lines broken but no empty ones.
//!
//! ```text
//! Antwoord schriftelijke vragen : Antwoord op vragen van het lid Jansen over bruggen     sort, colon, subject
//! Vragen van het lid Jansen (SP) aan de Minister van Financiën over bruggen (ingezonden …).
//! ```

use super::official;
use super::pamo::portal_stands;
use super::unframed::Paper;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;
use crate::parse::paper::kind;

/// Whether the site's title opens the text.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    subject(lines).is_some() && !portal_stands(lines)
}

/// Takes the title off.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let Some((first, rest)) = lines.split_first() else {
        return official::read(draft, lines);
    };
    if let Some(subject) = subject(lines) {
        draft.meta.title = subject.to_owned();
    }
    draft.metadata.push(first.span);
    official::read(draft, rest)
}

/// The subject behind the sort and the colon that open the text.
fn subject<'s>(lines: &[Line<'s>]) -> Option<&'s str> {
    let (sort, subject) = lines.first()?.text.split_once(" : ")?;
    let named = kind::of(sort).is_some() || sort.starts_with("Brief");
    (named && sort.chars().count() <= 60).then_some(subject.trim())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn the_sites_title_says_sort_and_subject() {
        let found = |raw: &str| subject(&lines(raw)).map(str::to_owned);
        assert_eq!(
            found("Motie : Motie van het lid Bakker over bruggen\n30 000 Bruggen").as_deref(),
            Some("Motie van het lid Bakker over bruggen")
        );
        assert_eq!(found("Bruggen : een overzicht"), None);
    }
}
