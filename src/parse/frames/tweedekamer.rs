//! Text of a paper's page on tweedekamer.nl: the site's title, then the paper with its lines broken but no empty ones.
//!
//! ```text
//! Antwoord schriftelijke vragen : Antwoord op vragen van het lid Jansen over bruggen     sort, colon, subject
//! Vragen van het lid Jansen (SP) aan de Minister van Financiën over bruggen (ingezonden …).
//! ```

use super::official::{self, signs::titled};
use super::pamo::portal_stands;
use super::unframed::Paper;
use crate::parse::draft::Draft;
use crate::parse::lines::Line;

/// Whether the site's title opens the text.
pub(super) fn claims(lines: &[Line<'_>]) -> bool {
    titled(lines).is_some() && !portal_stands(lines)
}

/// Takes the title off.
pub(super) fn read<'s>(draft: &mut Draft<'_>, lines: &[Line<'s>]) -> Paper<'s> {
    let Some((first, rest)) = lines.split_first() else {
        return official::read(draft, lines);
    };
    if let Some(subject) = titled(lines) {
        draft.meta.title = subject.to_owned();
    }
    draft.metadata.push(first.span);
    official::read(draft, rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::lines::lines;

    #[test]
    fn the_sites_title_says_sort_and_subject() {
        let found = |raw: &str| titled(&lines(raw)).map(str::to_owned);
        assert_eq!(
            found("Motie : Motie van het lid Bakker over bruggen\n30 000 Bruggen").as_deref(),
            Some("Motie van het lid Bakker over bruggen")
        );
        assert_eq!(found("Bruggen : een overzicht"), None);
    }
}
