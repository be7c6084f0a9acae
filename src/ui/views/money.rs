//! Money: tables with their sums recomputed, and every amount in the text.

use crate::explorer::{Explorer, MoneyAmount, MoneyTable};
use crate::explorer::{Sum, dutch_number};
use crate::ui::components::{maybe, quoted, table_view};
use crate::ui::route::Route;
use crate::ui::text;
use crate::ui::view::Page;
use yew::prelude::*;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let money = explorer.money();
    let (guesses, amounts): (Vec<_>, Vec<_>) = money
        .amounts
        .iter()
        .partition(|found| found.amount.certainty.is_guess());
    let list = |amounts: &[&MoneyAmount]| {
        html! { <ol class="cases">{ for amounts.iter().map(|found| amount_view(explorer, found)) }</ol> }
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::money::TITLE }</h1>
            <p>{ text::money::LEAD }</p>
            { for money.tables.iter().map(|found| money_table(explorer, found)) }
            <h2>{ text::money::AMOUNTS }</h2>
            <p>{ text::money::AMOUNTS_LEAD }</p>
            { list(&amounts) }
            { maybe(guesses.len(), text::MAYBE, list(&guesses)) }
        </div>
    }
}

/// A table under the title of its document, with its unit before the numbers: a reader takes 55,00 for euros otherwise.
fn money_table(explorer: &Explorer, found: &MoneyTable) -> Html {
    let title = explorer
        .document(&found.document)
        .map(|opened| opened.short_title().to_owned())
        .unwrap_or_default();
    let (guesses, sums): (Vec<&Sum>, Vec<&Sum>) =
        found.sums.iter().partition(|sum| sum.certainty.is_guess());
    let (wrong, right): (Vec<&Sum>, Vec<&Sum>) = sums.into_iter().partition(|sum| !sum.agrees);
    let sum = |sum: &&Sum| sum_view(found, sum);
    html! {
        <section>
            <h2>{ text::money::TABLE }{ ": " }{ title }</h2>
            <p class="muted">
                if let Some(unit) = &found.table.unit { { text::reader::UNIT }{ " " }{ unit }{ " · " } }
                <a href={Route::passage(&found.document, found.passage).href()}>{ text::money::WHERE }</a>
            </p>
            { table_view(&found.table) }
            <h3>{ text::money::WRONG }</h3>
            if wrong.is_empty() {
                <p>{ text::money::NONE_WRONG }</p>
            } else {
                <p>{ text::money::WRONG_LEAD }</p>
                <ul class="cases">{ for wrong.iter().map(sum) }</ul>
            }
            if !right.is_empty() {
                <details><summary>{ text::money::right(right.len()) }</summary><ul class="cases">{ for right.iter().map(sum) }</ul></details>
            }
            { maybe(guesses.len(), text::MAYBE, html! { <ul class="cases">{ for guesses.iter().map(sum) }</ul> }) }
        </section>
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
                { text::money::STATED }{ " " }<strong>{ dutch_number(sum.stated, 2) }</strong>{ " · " }
                { text::money::COMPUTED }{ " " }<strong>{ dutch_number(sum.computed, 2) }</strong>
                if !sum.agrees { { " · " }{ text::money::DIFFERENCE }{ " " }<strong>{ dutch_number(sum.stated - sum.computed, 2) }</strong> }
                { " " }<span class="muted">{ &sum.unit }</span>
            </p>
            <p class="muted number">{ parts.join(" + ") }</p>
        </li>
    }
}

fn amount_view(explorer: &Explorer, found: &MoneyAmount) -> Html {
    html! {
        <li class="case">
            <p class="case__title">{ found.amount.understood() }<span class="muted">{ text::timeline::WRITTEN }<q class="quoted">{ &found.amount.text }</q></span></p>
            { quoted(explorer, &found.mention) }
        </li>
    }
}
