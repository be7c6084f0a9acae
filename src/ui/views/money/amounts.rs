//! The sums that the text names: which return, when, and in what sentences.

use crate::explorer::{Explorer, MoneyAmount, NamedAmount};
use crate::export::{self, Places};
use crate::ui::charts::{DotRow, Dots, figure};
use crate::ui::components::{AT_ONCE, Pages, address_of, maybe, quoted};
use crate::ui::route::encode;
use crate::ui::text::{self, money as words};
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Most rows of the strip: what is read at a look.
const MOST_ROWS: usize = 25;

/// A strip of those that return, then each with its sentences.
pub(super) fn show(explorer: &Explorer, amounts: Vec<MoneyAmount>) -> Html {
    if amounts.is_empty() {
        return Html::default();
    }
    let link = &address_of;
    let csv = export::amounts(&amounts, &words::COLUMNS, Places { explorer, link });
    let (guesses, sure): (Vec<_>, Vec<_>) = amounts
        .into_iter()
        .partition(|found| found.amount.certainty.is_guess());
    let (named, guessed) = (
        explorer.named_amounts(sure),
        explorer.named_amounts(guesses),
    );
    html! {
        <section>
            <h2>{ words::AMOUNTS }</h2>
            <p>{ words::AMOUNTS_LEAD }</p>
            { strip(&named) }
            { list(explorer, "bedragen", named) }
            { maybe(guessed.len(), text::MAYBE, list(explorer, "misschien-bedragen", guessed)) }
            <p><a download={words::FILE} href={format!("data:text/csv;charset=utf-8,{}", encode(&csv))}>{ words::SAVE }</a></p>
        </section>
    }
}

/// Amounts as a list; a long one page by page.
fn list(explorer: &Explorer, id: &'static str, named: Vec<NamedAmount>) -> Html {
    let items = |explorer: &Explorer, named: &[NamedAmount]| {
        html! { <ul class="amounts">{ for named.iter().map(|found| amount_view(explorer, found)) }</ul> }
    };
    if named.len() <= AT_ONCE {
        return items(explorer, &named);
    }
    let count = named.len();
    let draw = Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
        items(&explorer, named.get(range).unwrap_or_default())
    });
    html! { <Pages {id} {count} item=".amounts > li" {draw} /> }
}

/// The amounts that are named more than once, along time, those that are named most; nothing where none is.
fn strip(named: &[NamedAmount]) -> Html {
    let returning = named.iter().filter(|found| found.places.len() > 1);
    let returning = returning.take(MOST_ROWS);
    let rows: Vec<DotRow> = returning
        .map(|found| DotRow {
            label: found.understood.clone(),
            dots: found.papers.clone(),
        })
        .collect();
    let years = |row: &DotRow| {
        row.dots
            .iter()
            .map(|(day, _)| day.year)
            .collect::<Vec<i32>>()
    };
    let years: BTreeSet<i32> = rows.iter().flat_map(years).collect();
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return Html::default();
    };
    let chart = Dots {
        described: words::AMOUNTS_DESCRIBED.to_owned(),
        years: (*first, *last),
        rows,
    };
    figure(
        words::AMOUNTS_STRIP,
        |width| chart.draw(width),
        Html::default(),
    )
}

/// An amount, with the sentences that name it behind it.
fn amount_view(explorer: &Explorer, found: &NamedAmount) -> Html {
    let place = |place: &MoneyAmount| {
        html! {
            <li class="case">
                <p class="muted">{ text::timeline::WRITTEN }<q class="quoted">{ &place.amount.text }</q></p>
                { quoted(explorer, &place.mention) }
            </li>
        }
    };
    html! {
        <li>
            <details>
                <summary><strong>{ &found.understood }</strong>{ " · " }<span class="muted">{ words::times(found.places.len(), found.papers.len()) }</span></summary>
                <ol class="cases">{ for found.places.iter().map(place) }</ol>
            </details>
        </li>
    }
}
