//! A hard word in the reader with what it means: told on focus, under the pointer, and when it is tapped.
//!
//! As WCAG 1.4.13 wants it: Escape takes it away, the pointer may move onto it, and it stays until one leaves. The word
//! itself is text that can be selected, so it is no `button`. What is told stands in the page only while it is told, and
//! quotations leave it out (`.explained__said`).

use crate::explorer::Explained;
use crate::ui::hooks::in_browser;
use crate::ui::text::terms as words;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The word and where it stands.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// What it means.
    pub(crate) explained: Explained,
    /// Told apart from the same word elsewhere.
    pub(crate) id: String,
    /// The word as the text has it.
    pub(crate) children: Html,
}

/// How its meaning came to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// Not at all.
    No,
    /// By the pointer: it goes when the pointer does.
    Pointed,
    /// By focus or a tap: it goes with the focus.
    Kept,
}

/// The word.
#[component]
pub(crate) fn ExplainedWord(props: &Props) -> Html {
    let told = use_state_eq(|| Told::No);
    let set = |next: fn(Told) -> Told| {
        let told = told.clone();
        move || told.set(next(*told))
    };
    let (focus, blur) = (set(|_| Told::Kept), set(|_| Told::No));
    let enter = set(|now| if now == Told::No { Told::Pointed } else { now });
    let leave = set(|now| if now == Told::Pointed { Told::No } else { now });
    let shown = *told != Told::No;
    // Escape also takes away what the pointer brought, wherever the focus is.
    use_effect_with(shown, {
        let told = told.setter();
        move |shown| {
            let window = web_sys::window().filter(|_| *shown && in_browser());
            let listener = window.map(|window| {
                EventListener::new(&window, "keydown", move |event| {
                    let key = event.dyn_ref::<web_sys::KeyboardEvent>();
                    if key.is_some_and(|key| key.key() == "Escape") {
                        told.set(Told::No);
                    }
                })
            });
            move || drop(listener)
        }
    });
    let onkeydown = {
        let told = told.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                told.set(Told::Kept);
            }
        })
    };
    // The focus comes before the click: a second tap takes the meaning away.
    let was_kept = use_mut_ref(|| false);
    let onmousedown = {
        let (told, was_kept) = (told.clone(), was_kept.clone());
        Callback::from(move |_: MouseEvent| *was_kept.borrow_mut() = *told == Told::Kept)
    };
    let onclick = {
        let told = told.setter();
        Callback::from(move |_: MouseEvent| {
            let next = if was_kept.take() {
                Told::No
            } else {
                Told::Kept
            };
            told.set(next);
        })
    };
    let id = format!("uitleg-{}", props.id);
    let described = shown.then(|| id.clone());
    let Explained { name, text, .. } = &props.explained;
    html! {
        <span class="explained" onmouseenter={move |_| enter()} onmouseleave={move |_| leave()}>
            <span class="explained__word" role="button" tabindex="0" aria-expanded={shown.to_string()} aria-describedby={described}
                onfocus={move |_| focus()} onblur={move |_| blur()} {onmousedown} {onclick} {onkeydown}>{ props.children.clone() }</span>
            if shown {
                <span class="explained__said ours" role="tooltip" {id}><strong>{ name }</strong>{ " " }{ text }{ " " }<span class="muted">{ words::OURS }</span></span>
            }
        </span>
    }
}
