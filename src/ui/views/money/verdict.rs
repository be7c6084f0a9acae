//! Whether the sums of a table follow, said first, and the division that the text makes beside what the table makes of it.

use crate::explorer::{MoneyTable, Share, Spending, dutch_number};
use crate::ui::route::Position;
use crate::ui::text::money as words;
use yew::prelude::*;

/// Less than half of the last digit that is shown: no difference.
const NOTHING: f64 = 0.005;

/// A sentence or two on the sums, then the small table where the text divides the whole.
pub(super) fn show(found: &MoneyTable, unit: &str) -> Html {
    let in_table = found
        .sums
        .iter()
        .filter(|sum| !sum.names_rows() && !sum.certainty.is_guess());
    let (right, wrong): (Vec<_>, Vec<_>) = in_table.partition(|sum| sum.agrees);
    let spending = found.spending.as_ref();
    let divided = spending.filter(|spending| !spending.shares.is_empty());
    html! {
        <>
            if right.len() + wrong.len() > 0 || divided.is_some() {
                <h3>{ words::CHECKED }</h3>
                <p class="verdict">
                    { words::table_follows(right.len(), wrong.len()) }
                    if let Some(spending) = divided { { " " }{ of_shares(spending, unit) } }
                </p>
            }
            { divided.map(|spending| shares(spending, unit)).unwrap_or_default() }
        </>
    }
}

/// What is to be said of the division in the text.
fn of_shares(spending: &Spending, unit: &str) -> String {
    let wrong: Vec<(&str, f64, f64)> = spending
        .shares
        .iter()
        .filter(|share| !share.agrees)
        .map(|share| (share.name.as_str(), share.stated, share.computed))
        .collect();
    let (stated, computed) = together(&spending.shares);
    let whole = ((stated - computed).abs() < NOTHING).then(|| words::sum(computed, unit));
    words::division(&wrong, whole)
}

/// What all shares make, as the text and as the table has them.
fn together(shares: &[Share]) -> (f64, f64) {
    shares.iter().fold((0.0, 0.0), |(stated, computed), share| {
        (stated + share.stated, computed + share.computed)
    })
}

/// The text's own division beside what the table makes of it; its words below.
fn shares(spending: &Spending, unit: &str) -> Html {
    let [stated, computed, difference] = words::SHARE_COLUMNS;
    let head = |column: &'static str| html! { <th role="columnheader" scope="col">{ column }</th> };
    let (all_stated, all_computed) = together(&spending.shares);
    html! {
        <>
            <div class="table">
                <table role="table" class="sums">
                    <caption>{ words::in_unit(words::SHARES, unit) }</caption>
                    <thead role="rowgroup"><tr role="row"><td role="cell"></td>{ head(stated) }{ head(computed) }{ head(difference) }</tr></thead>
                    <tbody role="rowgroup">{ for spending.shares.iter().map(share_row) }</tbody>
                    <tfoot role="rowgroup">
                        <tr role="row"><th role="rowheader" scope="row">{ words::TOGETHER }</th>{ numbers(all_stated, all_computed, (all_stated - all_computed).abs() < NOTHING) }</tr>
                    </tfoot>
                </table>
            </div>
            <details>
                <summary>{ words::SHARE_WORDS }</summary>
                <ul>{ for spending.shares.iter().map(|share| html! { <li><a class="quoted" href={Position::of_words(&share.mention).route().href()}>{ &share.mention.text }</a></li> }) }</ul>
            </details>
        </>
    }
}

fn share_row(share: &Share) -> Html {
    let href = Position::of_words(&share.mention).route().href();
    html! {
        <tr role="row">
            <th role="rowheader" scope="row"><a class="quoted" {href}>{ &share.name }</a></th>
            { numbers(share.stated, share.computed, share.agrees) }
        </tr>
    }
}

/// What is stated, what is made, and the difference with its sign.
fn numbers(stated: f64, computed: f64, agrees: bool) -> Html {
    let difference = words::signed(stated - computed);
    html! {
        <>
            <td role="cell" class="number">{ dutch_number(stated, 2) }</td>
            <td role="cell" class="number">{ dutch_number(computed, 2) }</td>
            <td role="cell" class="number">if agrees { { difference } } else { <strong class="differs">{ difference }</strong> }</td>
        </>
    }
}
