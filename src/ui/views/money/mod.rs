//! Money: where it goes, whether the sums add up, and which amounts return.

mod amounts;
mod budget;
mod own_sum;
mod verdict;

use crate::explorer::{Explorer, MoneyTable, Sum, dutch_number};
use crate::ui::components::{Pages, maybe, table_view};
use crate::ui::route::Route;
use crate::ui::text::{self, money as words};
use crate::ui::view::Page;
use own_sum::OwnSum;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Tables that stand in the view without asking.
const TABLES: usize = 20;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let money = explorer.money();
    let mut tables = money.tables.iter().enumerate();
    if page.route.frame {
        let framed = |(number, found)| in_frame(number, found);
        let first = tables.find(|(_, found)| found.spending.is_some());
        let framed_title =
            first.map_or_else(|| words::TITLE.to_owned(), |(_, found)| title_of(found));
        return html! {
            <div class="prose">
                <h1 class="card__title">{ framed_title }</h1>
                { first.map_or_else(|| html! { <p>{ words::LEAD }</p> }, framed) }
            </div>
        };
    }
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::TITLE }</h1>
            <p>{ words::LEAD }</p>
            { tables_view(explorer, money.tables) }
            { amounts::show(explorer, money.amounts) }
        </div>
    }
}

/// Tables one after the other; many page by page.
fn tables_view(explorer: &Explorer, tables: Vec<MoneyTable>) -> Html {
    let views = |explorer: &Explorer, tables: &[MoneyTable], first: usize| -> Html {
        let numbered = (first..).zip(tables);
        numbered
            .map(|(number, found)| money_table(explorer, number, found))
            .collect()
    };
    if tables.len() <= TABLES {
        return views(explorer, &tables, 0);
    }
    let count = tables.len();
    let draw = Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
        views(&explorer, tables.get(range).unwrap_or_default(), 0)
    });
    html! { <Pages id="tabellen" {count} item="section" {draw} /> }
}

/// What a frame is about: how much is divided, and over which years.
fn title_of(found: &MoneyTable) -> String {
    let unit = found.table.unit.as_deref().unwrap_or_default();
    let spending = found.spending.as_ref();
    spending.map_or_else(
        || words::TITLE.to_owned(),
        |spending| words::framed(spending.whole.total, unit, &spending.columns),
    )
}

/// How a table divides its sum, in a frame of another page; its numbers are folded.
fn in_frame(number: usize, found: &MoneyTable) -> Html {
    let unit = found.table.unit.clone().unwrap_or_default();
    let chart = found.spending.as_ref();
    html! {
        <>
            { chart.map(|spending| budget::first(number, spending, &unit)).unwrap_or_default() }
            <details>
                <summary>{ words::WHOLE_TABLE }</summary>
                { table_view(&found.table) }
            </details>
        </>
    }
}

/// A table under the title of its document: how it divides its sum, whether the sums add up, and all of its numbers.
fn money_table(explorer: &Explorer, number: usize, found: &MoneyTable) -> Html {
    let title = explorer
        .document(&found.document)
        .map(|opened| opened.short_title().to_owned())
        .unwrap_or_default();
    let unit = found.table.unit.clone().unwrap_or_default();
    let link = html! {
        <a href={Route::passage(&found.document, found.passage).href()}>{ words::WHERE }</a>
    };
    html! {
        <section>
            <h2>{ title }</h2>
            { verdict::show(found, &unit) }
            if let Some(spending) = &found.spending {
                <p>{ words::divided(spending.whole.total, &unit, spending.parts.len(), &spending.columns) }{ " " }{ link }</p>
                { budget::show(number, spending, &unit) }
                <details>
                    <summary>{ words::WHOLE_TABLE }</summary>
                    { table_view(&found.table) }
                </details>
                <OwnSum spending={spending.clone()} unit={unit.clone()} />
            } else {
                <p>{ link }</p>
                { table_view(&found.table) }
            }
            { sums(found) }
        </section>
    }
}

/// The sums that the document states, those that do not follow first; of a division that is shown already, none.
fn sums(found: &MoneyTable) -> Html {
    let divided = found
        .spending
        .as_ref()
        .is_some_and(|spending| !spending.shares.is_empty());
    let shown = found
        .sums
        .iter()
        .filter(|sum| !(divided && sum.names_rows()));
    let (guesses, sure): (Vec<&Sum>, Vec<&Sum>) = shown.partition(|sum| sum.certainty.is_guess());
    let (wrong, right): (Vec<&Sum>, Vec<&Sum>) = sure.into_iter().partition(|sum| !sum.agrees);
    let sum = |sum: &&Sum| sum_view(found, sum);
    html! {
        <>
            if !wrong.is_empty() {
                <h3>{ words::WRONG }</h3>
                <p>{ words::WRONG_LEAD }</p>
                <ul class="cases">{ for wrong.iter().map(sum) }</ul>
            }
            if !right.is_empty() {
                <details><summary>{ words::right(right.len()) }</summary><ul class="cases">{ for right.iter().map(sum) }</ul></details>
            }
            { maybe(guesses.len(), text::MAYBE, html! { <ul class="cases">{ for guesses.iter().map(sum) }</ul> }) }
        </>
    }
}

/// A sum that the document states, beside its parts.
fn sum_view(found: &MoneyTable, sum: &Sum) -> Html {
    let cell = |(row, column): &(usize, usize)| {
        found
            .table
            .rows
            .get(*row)
            .and_then(|cells| cells.get(column + 1))
            .cloned()
    };
    let parts: Vec<String> = sum.cells.iter().filter_map(cell).collect();
    html! {
        <li class="case">
            <p><a class="quoted" href={Route::passage(&found.document, sum.place.start()).href()}>{ &sum.text }</a></p>
            <p>
                { words::STATED }{ " " }<strong>{ dutch_number(sum.stated, 2) }</strong>{ " · " }
                { words::COMPUTED }{ " " }<strong>{ dutch_number(sum.computed, 2) }</strong>
                if !sum.agrees { { " · " }{ words::DIFFERENCE }{ " " }<strong>{ dutch_number(sum.stated - sum.computed, 2) }</strong> }
                { " " }<span class="muted">{ &sum.unit }</span>
            </p>
            <p class="muted number">{ parts.join(" + ") }</p>
        </li>
    }
}
