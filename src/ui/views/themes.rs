//! All themes: the whole trail in one picture, what each theme is about, and from when to when it goes.

use crate::explorer::{Explorer, Step, ThemePage};
use crate::ui::components::{Take, trail_view};
use crate::ui::route::{Route, THEME, THEMES};
use crate::ui::text::{themes as words, trail};
use crate::ui::view::Page;
use yew::prelude::*;

/// The part that is the picture of the whole trail: `#/inbedden/themas/spoor`.
const PICTURE: &str = "spoor";

/// The picture.
pub(super) fn parts(_: &Explorer) -> Vec<String> {
    vec![PICTURE.to_owned()]
}

/// The list; in a frame its names, or the picture.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    if page.route.frame && page.route.place == PICTURE {
        return html! { <><h1 class="card__title">{ trail::HEADING }</h1>{ trail_view(explorer, false) }</> };
    }
    let themes = explorer.themes();
    if page.route.frame {
        let name = |theme: &ThemePage| html! { <li>{ link(theme) }</li> };
        return html! { <><h1 class="card__title">{ words::TITLE }</h1><ul>{ for themes.iter().map(name) }</ul></> };
    }
    html! {
        <>
            <div class="prose">
                <h1 tabindex="-1">{ words::TITLE }</h1>
                <p class="lead">{ words::LEAD }</p>
                <ol class="themes">{ for themes.iter().map(|theme| entry(explorer, theme)) }</ol>
            </div>
            { trail_view(explorer, true) }
            <div class="prose"><Take route={Route::part(THEMES, PICTURE)} /></div>
        </>
    }
}

fn link(theme: &ThemePage) -> Html {
    html! { <a href={Route::part(THEME, &theme.slug).href()}>{ &theme.name }</a> }
}

fn entry(explorer: &Explorer, theme: &ThemePage) -> Html {
    let intro: Vec<&str> = theme.intro.iter().map(|said| said.text.as_str()).collect();
    let year = |step: Option<&Step>| {
        let opened = explorer.document(&step?.mention.document).ok()?;
        Some(opened.date()?.start.year.to_string())
    };
    let extent = year(theme.steps.first()).zip(year(theme.steps.last()));
    let extent = extent.map(|(from, until)| words::extent(theme.steps.len(), &from, &until));
    html! {
        <li class="theme">
            <h2 class="theme__name">{ link(theme) }</h2>
            <p>{ intro.join(" ") }</p>
            if let Some(extent) = extent { <p class="muted">{ extent }</p> }
        </li>
    }
}

/// Where an address leads to no theme: all of them.
pub(super) fn missing() -> Html {
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::UNKNOWN }</h1>
            <p><a href={Route::to(THEMES).href()}>{ words::ALL }</a></p>
        </div>
    }
}
