//! Which promises are shown.

use crate::explorer::{LedgerEntry, LedgerFilter, PromiseKind, Standing, fold};
use crate::ui::components::Choice;
use crate::ui::hooks::replace;
use crate::ui::route::PromiseState;
use crate::ui::text::{commitments as words, ledger};
use yew::prelude::*;

/// Sets one choice.
type Set = fn(&mut LedgerFilter, Option<String>);

/// Choices of state, promiser, theme and year; of each what there is.
pub(super) fn choices(state: &PromiseState, entries: &[LedgerEntry]) -> Html {
    let promises: Vec<&LedgerEntry> = entries
        .iter()
        .filter(|entry| entry.promise.kind() == PromiseKind::Promise)
        .collect();
    let standings = Standing::ALL.into_iter();
    let standings = standings
        .filter(|standing| promises.iter().any(|entry| entry.standing == *standing))
        .map(|standing| {
            (
                PromiseState::name(standing).to_owned(),
                ledger::standing(standing).to_owned(),
            )
        });
    let mut who = found(promises.iter().map(|entry| {
        let who = entry.promise.who.clone();
        (words::promiser(&who), who)
    }));
    who.sort_by_key(|(_, name)| fold(name));
    let mut themes = found(promises.iter().filter_map(|entry| {
        let theme = entry.theme.as_ref()?;
        Some((theme.name.clone(), theme.slug.clone()))
    }));
    themes.sort_by_key(|(_, name)| fold(name));
    let mut years = found(
        promises
            .iter()
            .filter_map(|entry| entry.year())
            .map(|year| (year.to_string(), year.to_string())),
    );
    years.sort_unstable();
    let filter = &state.filter;
    let standing = filter.standing.map(PromiseState::name).map(str::to_owned);
    let year = filter.year.map(|year| year.to_string());
    let set = |set: Set| {
        let state = state.clone();
        Callback::from(move |value: Option<String>| {
            let mut chosen = PromiseState {
                only: None,
                group: None,
                ..state.clone()
            };
            set(&mut chosen.filter, value);
            replace(&chosen.route());
        })
    };
    html! {
        <Fold chosen={*filter != LedgerFilter::default()}>
            <div class="filters__fields" role="group" aria-label={ledger::CHOICES}>
            <Choice id="toezegging-stand" label={ledger::STANDING} all={ledger::ANY_STANDING} options={standings.collect::<Vec<_>>()} chosen={standing}
                onchoose={set(|filter, value| filter.standing = value.and_then(|name| PromiseState::named(&name)))} />
            <Choice id="toezegging-wie" label={ledger::WHO} all={ledger::ANYONE} options={who} chosen={filter.who.clone()}
                onchoose={set(|filter, value| filter.who = value)} />
            <Choice id="toezegging-thema" label={ledger::THEME} all={ledger::ANY_THEME} options={themes} chosen={filter.theme.clone()}
                onchoose={set(|filter, value| filter.theme = value)} />
            <Choice id="toezegging-jaar" label={ledger::YEAR} all={ledger::ANY_YEAR} options={years} chosen={year}
                onchoose={set(|filter, value| filter.year = value.and_then(|year| year.parse().ok()))} />
            </div>
        </Fold>
    }
}

/// Whether anything is chosen, and the choices.
#[derive(PartialEq, Properties)]
struct FoldProps {
    chosen: bool,
    children: Html,
}

/// The choices behind one line: the counts above choose too, and promises come first. Once something was chosen they stay in
/// sight, for one of them has the focus.
#[component]
fn Fold(props: &FoldProps) -> Html {
    let stays = use_mut_ref(|| false);
    let open = *stays.borrow() || props.chosen;
    *stays.borrow_mut() = open;
    html! { <details class="filters" {open}><summary>{ ledger::CHOICES }</summary>{ props.children.clone() }</details> }
}

/// Each value once, with its name in front, as an option: value, name and how often it occurs.
fn found(named: impl Iterator<Item = (String, String)>) -> Vec<(String, String)> {
    let mut counted: Vec<(String, String, usize)> = Vec::new();
    for (name, value) in named {
        match counted.iter_mut().find(|(_, known, _)| *known == value) {
            Some((.., count)) => *count += 1,
            None => counted.push((name, value, 1)),
        }
    }
    let option =
        |(name, value, count): (String, String, usize)| (value, ledger::group(&name, count));
    counted.into_iter().map(option).collect()
}
