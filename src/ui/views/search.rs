//! Search as one types.

use crate::explorer::{
    Answer, Concordance, Explorer, Field, FieldFilter, Hit, Line, Opened, Query, Results,
    SearchOptions,
};
use crate::ui::components::{Save, answer_box, chosen, facets, snippet_view};
use crate::ui::hooks::{focus, in_browser, is_chosen_here, replace, use_print};
use crate::ui::later;
use crate::ui::route::{ANSWERS, Layout, Position, QUOTE, Route, SearchState};
use crate::ui::view::{Page, Views, use_views};
use crate::ui::{Shared, text, use_explorer};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// Hits drawn at first; more on demand.
const FIRST: usize = 20;
/// Lines drawn; the table that one can keep holds all.
const MOST_LINES: usize = 500;
/// At a key the hits and lines are drawn that a window shows. The others, and what the hits can be divided by, wait until
/// the keys rest: nobody looks there while typing, and it would make every key twice as slow. Lines are so many …
const TYPING_LINES: usize = 25;
/// … and of the hits as many as fit between what stands above them and the end of the window, in pixels; at least so many.
const ABOVE: f64 = 380.0;
const HIT: f64 = 130.0;
const TYPING: usize = 3;
/// Milliseconds without a key after which all is drawn: more than between two keys of who types fast.
const REST: u32 = 150;
/// Milliseconds without a key after which one more document is searched for organisations and laws.
const LONG_REST: u32 = 250;

/// The view.
pub(super) fn show(page: &Page<'_>) -> Html {
    html! { <Search state={SearchState::read(page.route)} /> }
}

/// Whether a search needs all of the program: lines and regular expressions come later.
pub(super) fn needs_all(route: &Route) -> bool {
    let state = SearchState::read(route);
    state.layout == Layout::Lines || Query::parse(&state.query).pattern.is_some()
}

/// What is searched for.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// From the address.
    pub(crate) state: SearchState,
}

/// The search view.
#[component]
pub(crate) fn Search(props: &Props) -> Html {
    let explorer = use_explorer();
    let views = use_views();
    let state = &props.state;
    let typing = use_typing(&explorer, state);
    let divided = use_mut_ref(|| None);
    let collection = Shared(explorer.clone());
    let asked = (state.clone(), typing, explorer.lacks_names(), collection);
    let found = use_memo(asked, {
        let explorer = explorer.clone();
        move |(state, typing, ..)| Found::of(&explorer, state, *typing, &mut divided.borrow_mut())
    });
    let all = SearchState {
        more: true,
        ..state.clone()
    };
    let asked_for_more = use_mut_ref(|| None);
    let show_more = {
        let (route, before) = (all.route(), Rc::clone(&asked_for_more));
        Callback::from(move |_: MouseEvent| {
            before.replace(Some(hits()));
            replace(&route);
        })
    };
    // The hits that were asked for come when the page rests.
    use_effect(move || {
        let mut asked = asked_for_more.borrow_mut();
        if asked.as_ref().is_some_and(|before| focus_new(before)) {
            *asked = None;
        }
    });
    use_print(all, |all| replace(&all.route()));
    let led = led(views, &explorer, state);
    html! {
        <div class="finding">
            <h1 tabindex="-1">{ text::search::TITLE }</h1>
            { for explorer.answer_to(&state.query).map(|reply| answer_box(&explorer, &reply)) }
            { near(&explorer, state) }
            { for led.iter().cloned() }
            { head(&explorer, state, &found, led.is_some()) }
            if found.asked && found.results.total > 0 {
                { found.facets.clone() }
                <div class="finding__hits">
                    { arrangement(state) }
                    { body(&explorer, state, &found, typing) }
                    if state.layout != Layout::Lines && !state.more && found.results.total > FIRST {
                        <p><button type="button" class="button" onclick={show_more}>{ text::search::MORE }</button></p>
                    }
                    if cfg!(feature = "whole") && !typing { { save(state) } }
                </div>
            }
            { help(!found.asked) }
            <p class="muted"><a href={Route::to(QUOTE).href()}>{ text::citation::CHECK }</a>{ ": " }{ text::citation::CHECK_WAY }</p>
        </div>
    }
}

/// Questions that whoever looks for these words may want to ask.
fn near(explorer: &Explorer, state: &SearchState) -> Html {
    let question = |(slug, question): (&str, &str)| {
        let href = Route::part(ANSWERS, slug).href();
        html! { <>{ " " }<a {href}>{ question.to_owned() }</a></> }
    };
    let near = explorer.questions_near(&state.query).into_iter();
    let near: Vec<Html> = near.map(question).collect();
    html! { if !near.is_empty() { <p>{ text::finding::NEAR }{ for near }</p> } }
}

/// Views that show what these words look for.
fn led(views: Option<Views>, explorer: &Explorer, state: &SearchState) -> Option<Html> {
    let all = views.iter().flat_map(|views| views.all);
    let led =
        all.filter(|view| Explorer::has_word_of(&state.query, view.sought) && (view.has)(explorer));
    let led = led.map(|view| html! { <li>{ text::finding::LED }<a href={view.route().href()}>{ view.title }</a>{ ": " }{ view.invitation }</li> });
    let led: Vec<Html> = led.collect();
    (!led.is_empty()).then(|| html! { <ul class="items">{ for led }</ul> })
}

/// Where the hits lead that are drawn.
fn hits() -> Vec<String> {
    let page = web_sys::window().and_then(|window| window.document());
    let links = page.and_then(|page| page.query_selector_all("a.hit__link").ok());
    let href = |links: &web_sys::NodeList, at| {
        let link: web_sys::Element = links.get(at)?.dyn_into().ok()?;
        link.get_attribute("href")
    };
    links.map_or_else(Vec::new, |links| {
        (0..links.length())
            .filter_map(|at| href(&links, at))
            .collect()
    })
}

/// Moves the focus to the first hit that was not there before. Says whether there is one.
fn focus_new(before: &[String]) -> bool {
    let page = web_sys::window().and_then(|window| window.document());
    let new = hits().into_iter().find(|hit| !before.contains(hit));
    let link = new.and_then(|new| {
        page?
            .query_selector(&format!("a.hit__link[href='{new}']"))
            .ok()?
    });
    if let Some(link) = &link {
        focus(link);
        link.scroll_into_view_with_bool(false);
    }
    link.is_some()
}

/// Whether the reader is typing. Draws once more when the keys rest; then finds organisations and laws, which takes a
/// moment, a document at a time.
#[hook]
fn use_typing(explorer: &Rc<Explorer>, state: &SearchState) -> bool {
    let typing = is_chosen_here();
    let turn = use_state_eq(|| 0_u32);
    let (explorer, setter, next) = (Rc::clone(explorer), turn.setter(), *turn + 1);
    use_effect_with((state.clone(), *turn), move |(state, _)| {
        let reads = !typing && !state.query.is_empty() && explorer.lacks_names();
        // Who asks for a name waits for it: until then only its words are looked for.
        let asked = state.query.contains(':')
            || state
                .filters
                .iter()
                .any(|(field, _)| matches!(field, Field::Organisation | Field::Law));
        let pause = match (typing, asked) {
            (true, _) => REST,
            (false, true) => 0,
            (false, false) => LONG_REST,
        };
        let timer = (in_browser() && (typing || reads)).then(|| {
            Timeout::new(pause, move || {
                wasm_bindgen_futures::spawn_local(async move {
                    // Without the whole program there are no names, and nothing else is amiss.
                    if reads && later::load().await.is_err() {
                        return;
                    }
                    if reads {
                        explorer.find_names();
                    }
                    setter.set(next);
                });
            })
        });
        move || drop(timer)
    });
    typing
}

/// All that one state of the view shows.
struct Found {
    asked: bool,
    answer: Answer,
    results: Results,
    facets: Html,
    places: Concordance,
    mended: Option<String>,
}

impl Found {
    /// What is found; while the reader types the hits stay divided as they were (`divided`).
    fn of(
        explorer: &Explorer,
        state: &SearchState,
        typing: bool,
        divided: &mut Option<Html>,
    ) -> Self {
        let options = SearchOptions {
            limit: (!state.more).then_some(FIRST),
            by_document: state.layout == Layout::Groups,
            shown: typing.then(in_sight),
            ..options(state)
        };
        let answer = explorer.answer(&state.query, &options);
        let division = divided.take().filter(|_| typing).unwrap_or_else(|| {
            let found = if typing {
                Vec::new()
            } else {
                explorer.facets(&answer)
            };
            facets(&found, state, explorer.too_many_to_name())
        });
        // What was divided before there was nothing belongs to another search.
        *divided = (!answer.is_empty()).then(|| division.clone());
        let places = if cfg!(feature = "whole") && state.layout == Layout::Lines {
            explorer.concordance(&answer)
        } else {
            Concordance::default()
        };
        Self {
            asked: !state.query.trim().is_empty(),
            results: explorer.results(&answer, &options),
            facets: division,
            mended: explorer.did_you_mean(&state.query, &answer),
            places,
            answer,
        }
    }
}

/// What an address asks for, without how much of it is shown.
fn options(state: &SearchState) -> SearchOptions {
    let filter = |(field, value): &(Field, String)| FieldFilter {
        field: *field,
        value: value.clone(),
        wanted: true,
    };
    SearchOptions {
        within: state.within.clone(),
        by_time: state.by_time,
        filters: state.filters.iter().map(filter).collect(),
        ..SearchOptions::default()
    }
}

/// All places that are found, each with its whole sentence, as a table to keep.
fn save(state: &SearchState) -> Html {
    let state = state.clone();
    let lines = Callback::from(move |explorer: Rc<Explorer>| {
        let answer = explorer.answer(&state.query, &options(&state));
        let found = explorer.found_sentences(&answer).into_iter();
        found
            .map(|(line, mention)| (vec![line.before, line.word, line.after], mention))
            .collect()
    });
    html! { <Save file={text::finding::FILE} columns={text::finding::COLUMNS.to_vec()} {lines} /> }
}

/// Count, corrections, suggestions and chosen filters.
fn head(explorer: &Explorer, state: &SearchState, found: &Found, is_led: bool) -> Html {
    let results = &found.results;
    let status = if found.asked {
        text::search::status(results.total, results.documents)
    } else {
        String::new()
    };
    let refused = results.refused.or(found.places.refused);
    let refused = refused.map(text::finding::refused);
    html! {
        <div class="finding__head">
            if !found.asked { <p class="muted">{ text::search::EMPTY }</p> }
            <p role="status" class="status">{ status }</p>
            if let Some(mended) = &found.mended { <p>{ text::finding::DID_YOU_MEAN }{ " " }{ query_link(state, mended) }{ "?" }</p> }
            { suggestions(explorer, state) }
            { chosen(state) }
            if let Some(refused) = refused { <p>{ refused }</p> }
            else if found.asked && results.total == 0 { <p>{ text::search::NOTHING }if !is_led { { " " }{ text::search::NOTHING_ADVICE } }</p> }
        </div>
    }
}

/// The same search for other words.
fn query_link(state: &SearchState, query: &str) -> Html {
    let other = SearchState {
        query: query.to_owned(),
        ..state.clone()
    };
    html! { <a href={other.route().href()}>{ query }</a> }
}

fn suggestions(explorer: &Explorer, state: &SearchState) -> Html {
    let found = explorer.suggest(&state.query);
    if found.is_empty() {
        return Html::default();
    }
    let shown = found
        .iter()
        .take(7)
        .map(|one| html! { <li>{ query_link(state, &one.text) }</li> });
    html! { <ul class="row muted" aria-label={text::finding::SUGGESTIONS}>{ for shown }</ul> }
}

/// How the hits are ordered and shown.
fn arrangement(state: &SearchState) -> Html {
    let option = |label: &'static str, to: SearchState| {
        let current = (to == *state).then_some("true");
        html! { <li><a href={to.route().href()} aria-current={current}>{ label }</a></li> }
    };
    let order = |by_time| SearchState {
        by_time,
        ..state.clone()
    };
    let layout = |layout| SearchState {
        layout,
        ..state.clone()
    };
    html! {
        <div class="arrangement muted">
            <ul class="row" aria-label={text::finding::ORDER}>
                { option(text::finding::BEST, order(false)) }{ option(text::finding::OLDEST, order(true)) }
            </ul>
            <ul class="row" aria-label={text::finding::LAYOUT}>
                { option(text::finding::GROUPED, layout(Layout::Groups)) }{ option(text::finding::FLAT, layout(Layout::Flat)) }
                { option(text::finding::LINES, layout(Layout::Lines)) }
            </ul>
        </div>
    }
}

fn body(explorer: &Explorer, state: &SearchState, found: &Found, typing: bool) -> Html {
    match state.layout {
        Layout::Groups => groups(explorer, found, state, typing),
        Layout::Flat => {
            let hits = found.results.hits.iter();
            let hits =
                hits.map(|hit| hit_view(hit, explorer.document(&hit.document).ok(), &state.query));
            html! { <ol class="hits" aria-label={text::search::RESULTS}>{ for hits }</ol> }
        }
        Layout::Lines => lines(
            &found.places.lines,
            &state.query,
            if typing { TYPING_LINES } else { MOST_LINES },
        ),
    }
}

/// Hits that the window shows.
fn in_sight() -> usize {
    let height = web_sys::window()
        .and_then(|window| window.inner_height().ok()?.as_f64())
        .unwrap_or_default();
    TYPING.max(((height - ABOVE) / HIT).round() as usize)
}

/// Hits by document. Beside the best of them stands the newest: who reads what was so in one year sees what is said later.
fn groups(explorer: &Explorer, found: &Found, state: &SearchState, typing: bool) -> Html {
    let documents = found
        .results
        .hits
        .chunk_by(|left, right| left.document == right.document);
    let mut documents: Vec<(&Opened, &[Hit])> = documents
        .filter_map(|hits| Some((explorer.document(&hits.first()?.document).ok()?, hits)))
        .collect();
    let newer = if state.by_time || typing {
        None
    } else {
        newest_second(&mut documents)
    };
    let group = |(number, (opened, hits)): (usize, &(&Opened, &[Hit]))| {
        let id = opened.id();
        let said = newer.filter(|_| number == 1).map(text::search::newer);
        html! {
            <li class="group" key={id.to_owned()}>
                <h2 class="group__title">{ opened.short_title() }</h2>
                <p class="muted">
                    { text::date(opened) }{ " · " }{ text::search::in_document(explorer.hits_in(&found.answer, id)) }
                    if let Some(said) = said { { " · " }{ said } }
                </p>
                <ol class="hits">{ for hits.iter().map(|hit| hit_view(hit, None, &state.query)) }</ol>
            </li>
        }
    };
    html! { <ol class="groups" aria-label={text::search::RESULTS}>{ for documents.iter().enumerate().map(group) }</ol> }
}

/// Puts the newest document behind the first one, where it is newer; says by how many years.
fn newest_second(documents: &mut [(&Opened, &[Hit])]) -> Option<i32> {
    let written = |(opened, _): &(&Opened, &[Hit])| Some(opened.date()?.end);
    let (first, rest) = documents.split_first_mut()?;
    let best = written(first)?;
    let newest = rest.iter().filter_map(written).max()?;
    let place = rest.iter().position(|one| written(one) == Some(newest))?;
    if newest <= best {
        return None;
    }
    rest.get_mut(..=place)?.rotate_right(1);
    Some(newest.year - best.year)
}

/// Where a hit leads.
fn passage(document: &str, passage: usize, query: &str) -> String {
    let query = query.trim().to_owned();
    let position = Position {
        query,
        ..Position::of(document, Some(passage))
    };
    position.route().href()
}

/// One hit; `opened` names its document where the list does not.
fn hit_view(hit: &Hit, opened: Option<&Opened>, query: &str) -> Html {
    let about = [
        opened.map(|opened| format!("{}, {}", opened.short_title(), text::date(opened))),
        hit.voice.as_ref().map(text::voice),
        text::block_kind(hit.kind).map(str::to_owned),
        hit.heading.as_ref().map(|heading| format!("‘{heading}’")),
        Some(hit.why.join(", ")),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    html! {
        <li class="hit" key={format!("{}-{}", hit.document, hit.passage)}>
            <a class="hit__link" href={passage(&hit.document, hit.passage, query)}>{ snippet_view(&hit.snippet) }</a>
            <p class="muted">{ about.join(" · ") }</p>
        </li>
    }
}

/// Every place as a line with its word in the middle.
fn lines(lines: &[Line], query: &str, most: usize) -> Html {
    let line = |line: &Line| {
        html! {
            <li class="line">
                <a class="hit__link quoted" href={passage(&line.document, line.passage, query)}>
                    <span class="line__before">{ &line.before }</span><mark>{ &line.word }</mark><span>{ &line.after }</span>
                </a>
            </li>
        }
    };
    html! {
        <ol class="lines" aria-label={text::search::RESULTS}>{ for lines.iter().take(most).map(line) }</ol>
    }
}

/// What can be typed, each with an example that works.
fn help(open: bool) -> Html {
    let line = |(typed, does): &(&'static str, &'static str)| html! { <><dt><code>{ *typed }</code></dt><dd>{ *does }</dd></> };
    html! {
        <details class="finding__help" {open}>
            <summary>{ text::finding::HELP }</summary>
            <dl>{ for text::finding::HELP_LINES.iter().map(line) }</dl>
        </details>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_lines_and_patterns_wait_for_the_rest_of_the_program() {
        let needs = |query: &str| needs_all(&SearchState::of(query).route());
        for query in ["24/7", "en/of", "1/2", "/", "//", "zorg/ zorg", "/zorg"] {
            assert!(!needs(query), "{query}");
        }
        assert!(needs("/zorg/") && needs("de /en|of/ zorg"));
        let lines = SearchState {
            layout: Layout::Lines,
            ..SearchState::of("24/7")
        };
        assert!(needs_all(&lines.route()));
    }
}
