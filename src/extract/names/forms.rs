//! Names by one of their forms.

use super::reader::end_of;
use crate::names::{Entry, Gazetteer, first_word};

/// The entry that has exactly this form, whatever its capitals.
pub(super) fn entry_named<'n>(names: &'n Gazetteer, name: &str) -> Option<&'n Entry> {
    let mut forms = names.beginning_with(&first_word(name));
    let whole = forms.find(|(form, _)| end_of(name, 0, &form.text, true) == Some(name.len()))?;
    Some(whole.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_found_by_any_of_its_forms() {
        let named =
            |name| entry_named(Gazetteer::general(), name).map(|entry| entry.canonical.as_str());
        assert_eq!(
            named("sociaal cultureel planbureau"),
            Some("Sociaal en Cultureel Planbureau")
        );
        assert_eq!(named("Sociaal"), None);
    }
}
