//! What this page is, what it does not do, and where everything comes from.

use crate::explorer::Opened;
use crate::ui::hooks::{choose_slash, slash_is_on};
use crate::ui::route::{QUOTE, Route};
use crate::ui::surroundings::surroundings;
use crate::ui::text::{self, about as words, citation};
use crate::ui::view::Page;
use yew::prelude::*;

/// The page about this page.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let offers = surroundings();
    let section = |(heading, paragraphs): &(&str, &[&str])| {
        html! { <section><h2>{ *heading }</h2>{ for paragraphs.iter().map(|words| html! { <p>{ *words }</p> }) }</section> }
    };
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::TITLE }</h1>
            if let Some(words) = text::dossier::collection(explorer.dossier()) { <p class="lead">{ words }</p> }
            { for words::SECTIONS.iter().map(section) }
            <h2>{ words::CONTACT }</h2>
            { report(&explorer.dossier().contact) }
            <h2>{ words::KEYS }</h2>
            <p>{ words::KEYS_LEAD }</p>
            <Slash />
            <p><a href={Route::to(QUOTE).href()}>{ citation::CHECK }</a>{ ": " }{ citation::CHECK_WAY }</p>
            if let Some(file) = offers.file {
                <h2>{ text::embed::DOWNLOAD }</h2>
                <p>{ text::embed::DOWNLOAD_LEAD }</p>
                <p><a class="button" href={file} download="beleidsspoor.html">{ text::embed::DOWNLOAD }</a></p>
            }
            <h2>{ words::CHECK_US }</h2>
            <p>
                { words::version(env!("CARGO_PKG_VERSION")) }
                if let Some(source) = &offers.source { { " " }{ words::SOURCE }{ " " }<code class="sum">{ source }</code> }
            </p>
            if let Some(facts) = &offers.facts {
                <p>{ words::FACTS }</p>
                <ul>{ for words::FACT_FILES.iter().map(|(ending, name)| html! { <li><a href={format!("{facts}.{ending}")} download={format!("facts.{ending}")}>{ *name }</a></li> }) }</ul>
            }
            <h2>{ words::SOURCES }</h2>
            <div class="table table--blocks" role="region" tabindex="0" aria-label={words::SOURCES}>
                <table>
                    <thead><tr>{ for words::COLUMNS.iter().map(|name| html! { <th scope="col">{ *name }</th> }) }</tr></thead>
                    <tbody>{ for explorer.opened().iter().filter(|opened| !opened.own).map(row) }</tbody>
                </table>
            </div>
        </div>
    }
}

/// Where to report what is wrong: an address for mail or of a page, as the dossier's manifest has it.
fn report(contact: &str) -> Html {
    if contact.is_empty() {
        return html! { <p>{ words::CONTACT_NONE }</p> };
    }
    html! { <p>{ words::CONTACT_ADDRESS }{ " " }<a href={text::reader::contact_href(contact)} rel="noreferrer">{ contact }</a></p> }
}

/// The switch for the key `/`.
#[component]
fn Slash() -> Html {
    let on = use_state(slash_is_on);
    let onchange = {
        let on = on.clone();
        Callback::from(move |_: Event| {
            choose_slash(!*on);
            on.set(!*on);
        })
    };
    html! {
        <p class="choice">
            <input type="checkbox" id="schuine-streep" checked={*on} {onchange} />
            <label for="schuine-streep">{ words::SLASH }</label>
        </p>
    }
}

fn row(opened: &Opened) -> Html {
    let address = match opened.url() {
        Some(url) => html! { <a href={url.to_owned()} rel="noreferrer">{ url }</a> },
        None => html! { { words::NO_ADDRESS } },
    };
    let [_, rights, place, sum] = words::COLUMNS;
    html! {
        <tr>
            <th scope="row">{ opened.short_title() }</th>
            <td data-head={rights}>{ &opened.entry.rights_note }</td>
            <td class="address" data-head={place}>{ address }</td>
            <td data-head={sum}><details><summary>{ words::SHOW_SUM }</summary><code class="sum">{ &opened.entry.sha256 }</code></details></td>
        </tr>
    }
}
