//! Ways to narrow the hits, with counts; the years also as a drawing.

use crate::explorer::Field;
use crate::explorer::{Facet, FacetValue};
use crate::ui::hooks::is_wide;
use crate::ui::route::SearchState;
use crate::ui::text::finding;
use yew::prelude::*;

/// All divisions; on a phone behind one line. Says why organisations and laws are missing from a large collection.
pub(crate) fn facets(found: &[Facet], state: &SearchState, few: Option<usize>) -> Html {
    html! {
        <details class="facets" open={is_wide()}>
            <summary>{ finding::NARROW }</summary>
            { for found.iter().map(|facet| division(facet, state)) }
            if let Some(few) = few { <p class="muted">{ finding::no_names(few) }</p> }
        </details>
    }
}

fn division(facet: &Facet, state: &SearchState) -> Html {
    let most = facet
        .values
        .iter()
        .map(|value| value.count)
        .max()
        .unwrap_or(1);
    let value = |value: &FacetValue| {
        let on = state.has(facet.field, &value.value);
        html! {
            <li>
                <a href={state.toggled(facet.field, &value.value).route().href()} aria-current={on.then_some("true")}>{ &value.label }</a>
                { " " }<span class="muted">{ value.count }</span>
                if facet.field == Field::Year { { bar(value.count, most) } }
            </li>
        }
    };
    // The node of a division stays its own when others come: the names of organisations and laws, after a moment.
    html! { <section key={facet.name}><h2>{ finding::facet(facet.field) }</h2><ul>{ for facet.values.iter().map(value) }</ul></section> }
}

/// How many hits a year has beside the fullest one. The number stands beside it.
fn bar(count: usize, most: usize) -> Html {
    let width = (count * 100 / most.max(1)).max(2).to_string();
    html! { <svg class="facets__bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect {width} height="4" /></svg> }
}

/// Filters that are on, each with a way to take it off.
pub(crate) fn chosen(state: &SearchState) -> Html {
    let within = state.within.iter().map(|id| (Field::Document, id.clone()));
    let all: Vec<(Field, String)> = within.chain(state.filters.iter().cloned()).collect();
    if all.is_empty() {
        return Html::default();
    }
    let one = |(field, value): &(Field, String)| {
        let href = state.toggled(*field, value).route().href();
        html! { <li><a {href} aria-label={finding::without_label(*field, value)}>{ finding::without(*field, value) }</a></li> }
    };
    html! { <ul class="row" aria-label={finding::CHOSEN}>{ for all.iter().map(one) }</ul> }
}
