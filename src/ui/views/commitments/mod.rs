//! Promises: those that editors followed first, the others by what they are about, and apart what is no promise.

mod choices;
mod entry;
mod frame;
mod take;

use crate::explorer::{
    Explorer, Interval, LedgerEntry, LedgerFilter, PromiseKind, Standing, ledger_period,
};
use crate::ui::charts::strip;
use crate::ui::components::{AT_ONCE as A_PAGE, Pages, fold};
use crate::ui::hooks::{current, in_browser, replace, stay};
use crate::ui::route::PromiseState;
use crate::ui::text::{commitments as words, ledger};
use crate::ui::view::Page;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Most entries that are shown before one asks for the others.
const AT_ONCE: usize = 15;
/// Of more entries than these, what is folded is made when it is asked for.
const MANY: usize = 4 * A_PAGE;
/// What links within the view lead to.
const SHOWN: &str = "toezeggingen-getoond";

/// What entries are drawn with.
#[derive(Clone, Copy)]
struct Ledger<'a> {
    explorer: &'a Explorer,
    state: &'a PromiseState,
    /// The scale of all strips.
    period: Option<Interval>,
    /// Until when the papers go.
    until: Option<Interval>,
    /// How many entries there are to show.
    count: usize,
}

/// The same for a list that is drawn later.
#[derive(Clone)]
struct Kept {
    state: PromiseState,
    period: Option<Interval>,
    until: Option<Interval>,
    count: usize,
}

impl Kept {
    fn of(ledger: &Ledger<'_>) -> Self {
        Self {
            state: ledger.state.clone(),
            period: ledger.period,
            until: ledger.until,
            count: ledger.count,
        }
    }

    fn ledger<'a>(&'a self, explorer: &'a Explorer) -> Ledger<'a> {
        Ledger {
            explorer,
            state: &self.state,
            period: self.period,
            until: self.until,
            count: self.count,
        }
    }
}

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    let explorer = page.explorer;
    let entries = explorer.ledger();
    let state = PromiseState::read(page.route);
    let ends = explorer
        .opened()
        .iter()
        .filter_map(|opened| opened.date().map(|date| date.end));
    let ledger = Ledger {
        explorer,
        state: &state,
        period: ledger_period(&entries),
        until: ends.max().map(Interval::day),
        count: entries.len(),
    };
    if page.route.frame {
        return frame::show(&ledger, &entries);
    }
    if let Some(key) = &state.only {
        return alone(&ledger, entries.iter().find(|entry| entry.key() == *key));
    }
    let shown: Vec<&LedgerEntry> = entries
        .iter()
        .filter(|entry| state.filter.admits(entry))
        .collect();
    let is_promise = |entry: &&LedgerEntry| entry.promise.kind() == PromiseKind::Promise;
    let all = entries.iter().filter(is_promise).count();
    let promises: Vec<&LedgerEntry> = shown.iter().copied().filter(is_promise).collect();
    let (mut followed, others): (Vec<&LedgerEntry>, Vec<&LedgerEntry>) = promises
        .iter()
        .copied()
        .partition(|entry| entry.standing.is_followed());
    followed.sort_by_key(|entry| entry.standing.openness());
    let apart = [
        PromiseKind::Refusal,
        PromiseKind::Announcement,
        PromiseKind::Enclosure,
        PromiseKind::Guess,
    ];
    let clear = PromiseState::default().route();
    html! {
        <div class="ledger">
            <div class="prose">
                <h1 tabindex="-1">{ words::TITLE }</h1>
                <p>{ words::LEAD }</p>
                <p class="muted">{ words::CAUTION }</p>
            </div>
            { tally(&state, &entries) }
            { choices::choices(&state, &entries) }
            <div class="prose">
                <p id={SHOWN} tabindex="-1" role="status" class="status">{ ledger::status(promises.len(), all) }</p>
                if promises.is_empty() { <p>{ ledger::NONE }</p> }
                if state.filter != LedgerFilter::default() {
                    <p><a href={clear.href()} onclick={stay(clear, SHOWN)}>{ ledger::CLEAR }</a></p>
                }
            </div>
            if !followed.is_empty() { { followed_view(&ledger, &followed) } }
            if !others.is_empty() { { others_view(&ledger, &others, AT_ONCE.saturating_sub(followed.len())) } }
            { for apart.map(|kind| apart_view(&ledger, kind, &shown)) }
            <take::Take entries={take::Entries::of(shown.into_iter().cloned().collect())} />
        </div>
    }
}

/// One promise and nothing else.
fn alone(ledger: &Ledger<'_>, entry: Option<&LedgerEntry>) -> Html {
    let all = PromiseState::default().route().href();
    html! {
        <div class="ledger">
            <h1 tabindex="-1">{ ledger::ONE }</h1>
            if let Some(entry) = entry {
                <ol class="cases">{ entry::entry(ledger, entry) }</ol>
            } else {
                <p>{ ledger::UNKNOWN }</p>
            }
            <p><a href={all}>{ ledger::ALL }</a></p>
        </div>
    }
}

/// How many promises stand how; each count leads to them.
fn tally(state: &PromiseState, entries: &[LedgerEntry]) -> Html {
    let count = |standing: Standing| {
        let own = LedgerFilter {
            standing: Some(standing),
            ..state.filter.clone()
        };
        let promises = entries
            .iter()
            .filter(|entry| entry.promise.kind() == PromiseKind::Promise);
        (standing, promises.filter(|entry| own.admits(entry)).count())
    };
    let item = |(standing, count): (Standing, usize)| {
        let on = state.filter.standing == Some(standing);
        let chosen = PromiseState {
            filter: LedgerFilter {
                standing: (!on).then_some(standing),
                ..state.filter.clone()
            },
            ..PromiseState::default()
        };
        let route = chosen.route();
        html! {
            <li>
                <a href={route.href()} onclick={stay(route, SHOWN)} aria-current={on.then_some("true")}>
                    { strip::sign(strip::mark(standing)) }<strong>{ count }</strong>{ " " }{ ledger::short(standing) }
                </a>
            </li>
        }
    };
    let counts = Standing::ALL.into_iter().map(count);
    html! {
        <ul class="tally" aria-label={ledger::TALLY}>{ for counts.filter(|(_, count)| *count > 0).map(item) }</ul>
    }
}

/// What editors followed, what is open first.
fn followed_view(ledger: &Ledger<'_>, followed: &[&LedgerEntry]) -> Html {
    let (first, rest) = followed.split_at(followed.len().min(AT_ONCE));
    html! {
        <section>
            <h2>{ ledger::followed(followed.len()) }</h2>
            <p class="muted">{ ledger::FOLLOWED_LEAD }</p>
            { key(ledger, followed) }
            { list(ledger, "nagekeken-eerst", first) }
            if !rest.is_empty() {
                { folded(ledger, "nagekeken", ledger::more(rest.len()), || list(ledger, "nagekeken-verder", rest)) }
            }
        </section>
    }
}

/// What the strips show, beside the tally, whose marks they have.
fn key(ledger: &Ledger<'_>, followed: &[&LedgerEntry]) -> Html {
    let is_sought = |entry: &&LedgerEntry| entry.standing == Standing::Sought;
    let until = ledger
        .until
        .map(|until| ledger::key_until(&until.end.dutch()));
    html! {
        <ul class="tally tally--key muted">
            <li>{ strip::sign(strip::promise()) }{ ledger::KEY_MADE }</li>
            <li>{ strip::term_sign() }{ ledger::KEY_DUE }</li>
            if followed.iter().any(is_sought) { <li>{ strip::sign(strip::mark(Standing::Sought)) }{ ledger::KEY_SOUGHT }</li> }
            if let Some(until) = until { <li>{ until }</li> }
        </ul>
    }
}

/// The others by what they are about, folded but for so many of the first group.
fn others_view(ledger: &Ledger<'_>, others: &[&LedgerEntry], room: usize) -> Html {
    let is_short = others.len() <= room;
    let groups = groups(ledger, others, !is_short);
    let shown = if groups.len() <= A_PAGE {
        groups_view(ledger, &groups, is_short)
    } else {
        let kept = Kept::of(ledger);
        let all: Rc<Vec<LedgerEntry>> = Rc::new(others.iter().copied().cloned().collect());
        let draw = Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
            let ledger = kept.ledger(&explorer);
            let groups = self::groups(&ledger, &all.iter().collect::<Vec<_>>(), !is_short);
            groups_view(&ledger, groups.get(range).unwrap_or_default(), is_short)
        });
        let of = choice(ledger);
        html! { <Pages id="toezeggingen-groepen" {of} count={groups.len()} item=".fold" {draw} /> }
    };
    html! {
        <section>
            <h2>{ ledger::others(others.len()) }</h2>
            <p class="muted">{ ledger::OTHERS_LEAD }</p>
            { shown }
        </section>
    }
}

fn groups_view(ledger: &Ledger<'_>, groups: &[Group<'_>], is_short: bool) -> Html {
    let view = |group: &Group<'_>| {
        let entries = || list(ledger, &group.key, &group.entries);
        if is_short {
            html! { <section><h3>{ &group.name }</h3>{ entries() }</section> }
        } else {
            let summary = ledger::group(&group.name, group.entries.len());
            folded(ledger, &group.key, summary, entries)
        }
    };
    groups.iter().map(view).collect()
}

/// What is chosen, whatever is unfolded: of another choice a list begins anew.
fn choice(ledger: &Ledger<'_>) -> String {
    let chosen = PromiseState {
        filter: ledger.state.filter.clone(),
        ..PromiseState::default()
    };
    chosen.route().href()
}

/// Entries as a list; a long one page by page.
fn list(ledger: &Ledger<'_>, name: &str, entries: &[&LedgerEntry]) -> Html {
    let items = |ledger: &Ledger<'_>, entries: &[&LedgerEntry]| {
        html! { <ol class="cases">{ for entries.iter().map(|found| entry::entry(ledger, found)) }</ol> }
    };
    if entries.len() <= A_PAGE {
        return items(ledger, entries);
    }
    let kept = Kept::of(ledger);
    let all: Rc<Vec<LedgerEntry>> = Rc::new(entries.iter().copied().cloned().collect());
    let draw = Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
        let shown: Vec<&LedgerEntry> = all.get(range).unwrap_or_default().iter().collect();
        items(&kept.ledger(&explorer), &shown)
    });
    let of = choice(ledger);
    html! { <Pages id={format!("lijst-{name}")} {of} count={entries.len()} item=".pledge" {draw} /> }
}

/// What is no promise, or only may be one: apart, folded, not counted.
fn apart_view(ledger: &Ledger<'_>, kind: PromiseKind, shown: &[&LedgerEntry]) -> Html {
    let of_kind = |entry: &&LedgerEntry| entry.promise.kind() == kind;
    let found: Vec<&LedgerEntry> = shown.iter().copied().filter(of_kind).collect();
    let wanted = match ledger.state.filter.standing {
        None => true,
        // Who asks for what was dropped may mean what was declined.
        Some(Standing::Withdrawn) => kind == PromiseKind::Refusal,
        Some(_) => false,
    };
    if found.is_empty() || !wanted {
        return Html::default();
    }
    let name = match kind {
        PromiseKind::Announcement => "aangekondigd",
        PromiseKind::Enclosure => "meegestuurd",
        PromiseKind::Refusal => "afgewezen",
        PromiseKind::Promise | PromiseKind::Guess => "misschien",
    };
    let inside = || {
        html! { <><p class="muted">{ words::apart_lead(kind) }</p>{ list(ledger, name, &found) }</> }
    };
    folded(ledger, name, words::apart(kind, found.len()), inside)
}

/// Entries that are folded; of very many they are made when they are unfolded.
fn folded(ledger: &Ledger<'_>, name: &str, summary: String, inside: impl FnOnce() -> Html) -> Html {
    let state = ledger.state.clone();
    let open = state.group.as_deref() == Some(name);
    let waits = ledger.count > MANY && !open && in_browser();
    let inside = if waits { Html::default() } else { inside() };
    let remember = Callback::from(move |group: Option<String>| {
        let chosen = PromiseState {
            group,
            ..state.clone()
        };
        if current() != chosen.route() {
            replace(&chosen.route());
        }
    });
    fold((name, open), html! { summary }, inside, &remember)
}

/// Entries about one thing.
struct Group<'e> {
    key: String,
    name: String,
    entries: Vec<&'e LedgerEntry>,
}

/// Entries by theme, those of which no theme is sure by their paper; in the order of the first of each; in a long
/// list themes first.
fn groups<'e>(
    ledger: &Ledger<'_>,
    entries: &[&'e LedgerEntry],
    themes_first: bool,
) -> Vec<Group<'e>> {
    let (themed, plain): (Vec<&LedgerEntry>, Vec<&LedgerEntry>) = entries
        .iter()
        .partition(|entry| !themes_first || entry.theme.is_some());
    let mut groups: Vec<Group<'e>> = Vec::new();
    let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in themed.into_iter().chain(plain) {
        let id = &entry.promise.mention.document;
        let key = entry.theme.as_ref().map_or(id, |theme| &theme.slug);
        let known = numbers.get(key.as_str());
        if let Some(group) = known.and_then(|number| groups.get_mut(*number)) {
            group.entries.push(entry);
            continue;
        }
        numbers.insert(key, groups.len());
        let paper = || {
            let opened = ledger.explorer.document(id).ok();
            opened.map_or(id.as_str(), |opened| opened.short_title())
        };
        let name = entry
            .theme
            .as_ref()
            .map_or_else(paper, |theme| theme.name.as_str());
        groups.push(Group {
            key: key.clone(),
            name: name.to_owned(),
            entries: vec![entry],
        });
    }
    groups
}
