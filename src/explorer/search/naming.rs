//! Which passages name an organisation or a law?

use super::named::Named;
use crate::explorer::Explorer;
use crate::search::Field;

/// Organisations and laws are offered only for collections of at most this many documents: their names are facts, and those
/// are too dear to find in thousands of papers.
const FEW: usize = 40;

impl Explorer {
    /// The number of documents up to which organisations and laws are offered, where there are more.
    pub fn too_many_to_name(&self) -> Option<usize> {
        (self.opened.len() > FEW).then_some(FEW)
    }

    /// Whether organisations and laws are still to be found.
    pub fn lacks_names(&self) -> bool {
        self.named.get().is_none() && self.too_many_to_name().is_none()
    }

    /// Goes on finding the organisations and laws in the passages. One call reads one document, for that takes a moment and
    /// somebody may be typing: call it as long as [names are lacking](Self::lacks_names).
    pub fn find_names(&self) {
        if let Some(unread) = self
            .opened
            .iter()
            .find(|opened| opened.facts.get().is_none())
        {
            self.facts(unread);
            return;
        }
        let mut named = Named::of(self.passages.len());
        for (number, opened) in (0_u32..).zip(&self.opened) {
            let facts = self.facts(opened);
            let organisations = facts
                .organisations
                .iter()
                .map(|name| (Field::Organisation, name));
            for (field, name) in
                organisations.chain(facts.laws.iter().map(|name| (Field::Law, name)))
            {
                if name.certainty.is_guess() {
                    continue;
                }
                let place = (number, name.place.block as u32);
                let Ok(passage) = self.passages.binary_search(&place) else {
                    continue;
                };
                named.note(passage, field, &name.canonical);
            }
        }
        // Whoever was first has found the same.
        let _ = self.named.set(named);
    }

    /// Passages whose facts name this, in full or as a part (`MEE` for `MEE Nederland`); `None` while
    /// [names are lacking](Self::lacks_names), or where no fact has such a name.
    pub(super) fn naming(&self, field: Field, name: &str) -> Option<Vec<u32>> {
        self.named.get()?.naming(field, name)
    }
}
