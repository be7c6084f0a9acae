//! The opened collection, as components are given it.

use crate::explorer::Explorer;
use std::rc::Rc;
use yew::prelude::*;

/// The opened collection, compared by identity.
#[derive(Clone, Debug)]
pub struct Shared(pub Rc<Explorer>);

impl PartialEq for Shared {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The opened collection, inside a view.
#[hook]
pub fn use_explorer() -> Rc<Explorer> {
    use_context::<Shared>()
        .map(|shared| shared.0)
        .unwrap_or_default()
}
