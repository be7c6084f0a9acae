//! The gazetteer by the first word of each form.

use super::reader::end_of;
use crate::dutch::tokens::tokens;
use crate::names::{Entry, Form, gazetteer};
use std::collections::HashMap;
use std::sync::OnceLock;

/// A form of the gazetteer with its entry.
pub(super) type Indexed = (&'static Form, &'static Entry);

/// The forms of the gazetteer whose first word, folded, is this.
pub(super) fn forms_with(first: &str) -> &'static [Indexed] {
    static FORMS: OnceLock<HashMap<String, Vec<Indexed>>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let mut forms: HashMap<String, Vec<Indexed>> = HashMap::new();
        for entry in gazetteer() {
            for form in &entry.forms {
                let same_first = forms.entry(first_word(form.text)).or_default();
                same_first.push((form, entry));
            }
        }
        forms
    });
    forms.get(first).map_or(&[], Vec::as_slice)
}

/// The first word of a form, folded.
pub(super) fn first_word(form: &str) -> String {
    let first = tokens(form).into_iter().next();
    first.map_or_else(String::new, |word| word.folded.into_owned())
}

/// The entry that has exactly this form, whatever its capitals.
pub(super) fn entry_named(name: &str) -> Option<&'static Entry> {
    let first = first_word(name);
    let mut forms = forms_with(&first).iter();
    let whole = forms.find(|(form, _)| end_of(name, 0, form.text, true) == Some(name.len()))?;
    Some(whole.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_any_of_its_forms() {
        assert_eq!(
            entry_named("sociaal cultureel planbureau").map(|e| e.canonical),
            Some("Sociaal en Cultureel Planbureau")
        );
        assert!(entry_named("Sociaal").is_none());
    }
}
