//! All themes: what each is about, and from when to when it goes.

use crate::explorer::{Explorer, Step, ThemePage};
use crate::ui::route::{Route, THEME, THEMES};
use crate::ui::text::themes as words;
use crate::ui::view::Page;
use yew::prelude::*;

/// The list.
pub(super) fn show(page: &Page<'_>) -> Html {
    let themes = page.explorer.themes();
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ words::TITLE }</h1>
            <p class="lead">{ words::LEAD }</p>
            <ol class="themes">{ for themes.iter().map(|theme| entry(page.explorer, theme)) }</ol>
        </div>
    }
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
            <h2 class="theme__name"><a href={Route::part(THEME, &theme.slug).href()}>{ &theme.name }</a></h2>
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
