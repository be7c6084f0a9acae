//! Offices of the government of the country, as a role or a signature names them.

use crate::dutch::letters::Letters;
use crate::dutch::tokens::tokens;

/// `staatssecretaris`, `minister` or both: the office that a role names.
pub(super) fn office_of(role: &str) -> &'static str {
    let words = tokens(role);
    let has = |known: &[&str]| {
        words
            .iter()
            .any(|word| known.contains(&word.folded.as_ref()))
    };
    let minister = has(&["minister", "ministers"]);
    let secretary = has(&["staatssecretaris", "staatssecretarissen"]);
    match (minister, secretary) {
        // "BRIEF VAN DE MINISTER EN STAATSSECRETARIS VAN FINANCIËN": both write.
        (true, true) => "minister en staatssecretaris",
        (_, true) => "staatssecretaris",
        _ => "minister",
    }
}

/// Whether a voice of this name can be a member of government: an informateur is none.
pub(super) fn may_be_member(name: &str) -> bool {
    let name = name.lower();
    !["informateur", "formateur", "voorzitter"]
        .iter()
        .any(|other| name.contains(other))
}

/// Whether a role is an office in government.
pub(super) fn is_member(role: &str) -> bool {
    let role = role.lower();
    role.contains("minister") || role.contains("staatssecretaris")
}
