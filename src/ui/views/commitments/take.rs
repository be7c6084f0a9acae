//! The ledger as a table to take along.

use crate::explorer::{Explorer, LedgerEntry};
use crate::export::{self, LedgerWords, Places};
use crate::ui::components::address_of;
use crate::ui::hooks::use_details;
use crate::ui::route::encode;
use crate::ui::text::{commitments as words, ledger};
use crate::ui::use_explorer;
use std::rc::Rc;
use yew::prelude::*;

/// What is taken along.
#[derive(Clone)]
pub(super) struct Entries(Rc<Vec<LedgerEntry>>);

impl Entries {
    pub(super) fn of(entries: Vec<LedgerEntry>) -> Self {
        Self(Rc::new(entries))
    }
}

impl PartialEq for Entries {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) entries: Entries,
}

/// The table, made when one asks for it.
#[component]
pub(super) fn Take(props: &Props) -> Html {
    let explorer = use_explorer();
    let (open, ontoggle) = use_details();
    html! {
        <details class="carry" {ontoggle}>
            <summary>{ ledger::TAKE }</summary>
            if open {
                <p class="muted">{ ledger::TAKE_LEAD }</p>
                <p><a download={ledger::FILE} href={format!("data:text/csv;charset=utf-8,{}", encode(&table(&explorer, &props.entries.0)))}>{ ledger::SAVE }</a></p>
            }
        </details>
    }
}

fn table(explorer: &Explorer, entries: &[LedgerEntry]) -> String {
    export::ledger(
        entries,
        &LedgerWords {
            columns: &ledger::COLUMNS,
            kind: ledger::kind,
            standing: ledger::standing,
            certainty: |certainty| words::certainty(certainty).unwrap_or(ledger::STATED),
            status: |promise| ledger::in_its_paper(promise.kind(), promise.status),
            who: words::promiser,
            how_far: super::entry::how_far,
        },
        Places {
            explorer,
            link: &address_of,
        },
    )
}
