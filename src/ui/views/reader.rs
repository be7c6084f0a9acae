//! One document, clean and well set, with a link to every passage.

use crate::explorer::{BlockKind, Document, Span};
use crate::explorer::{Explorer, Opened};
use crate::ui::components::{
    Beside, BlockView, Chosen, Citations, FactMarks, Here, Links, Outline, Places, SearchMarks,
    TermMarks, mark_id, outline_of, quote_card,
};
use crate::ui::hooks::{element, focus, in_browser, use_copied, use_head, use_roving};
use crate::ui::own::{self, use_own};
use crate::ui::route::{CONTRADICTIONS, DOCUMENTS, Position, Route};
use crate::ui::view::Page;
use crate::ui::{Shared, text, use_explorer};
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// The view; in a frame a place in a document is a quote, with what belongs to it.
pub(super) fn show(page: &Page<'_>) -> Html {
    let position = Position::read(page.route);
    if page.route.frame && position.passage.is_some() {
        return quote_card(page.explorer, &position, true);
    }
    html! { <Reader {position} /> }
}

/// Where in which document.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// From the address.
    pub(crate) position: Position,
}

/// The reader.
#[component]
pub(crate) fn Reader(props: &Props) -> Html {
    let explorer = use_explorer();
    let panel = use_state(|| None::<usize>);
    let (facts, switch) = use_facts(&props.position.id);
    let marks = {
        let explorer = explorer.clone();
        let collection = Shared(explorer.clone());
        use_memo(
            (props.position.query.clone(), collection),
            move |(query, _)| SearchMarks(Rc::new(explorer.resolved(query))),
        )
    };
    let terms = {
        let explorer = explorer.clone();
        let collection = Shared(explorer.clone());
        use_memo((props.position.id.clone(), collection), move |(id, _)| {
            TermMarks::of(&explorer, id)
        })
    };
    // One's own papers may come after the page.
    let is_here = explorer.document(&props.position.id).is_ok();
    use_effect_with(
        (props.position.id.clone(), props.position.passage, is_here),
        {
            let explorer = explorer.clone();
            move |(id, passage, _)| {
                if let (Ok(opened), Some(passage)) = (explorer.document(id), passage) {
                    arrive(&opened.document, *passage);
                }
            }
        },
    );
    use_head(&props.position.id, &explorer);
    let onkeydown = use_roving(&props.position.id);
    let ontoggle = {
        let panel = panel.clone();
        use_callback(*panel, move |block, open| {
            panel.set(if *open == Some(block) {
                None
            } else {
                Some(block)
            })
        })
    };
    let show = {
        let panel = panel.setter();
        use_callback((), move |block, ()| panel.set(Some(block)))
    };
    use_own();
    let Ok(opened) = explorer.document(&props.position.id) else {
        if own::is_busy() {
            return html! { <p class="notice" role="status">{ text::own::COMING }</p> };
        }
        return missing();
    };
    let document = opened.document.dated();
    let target = props
        .position
        .passage
        .and_then(|passage| document.block_at(passage));
    let disagree = beside(&explorer, document);
    let block = |number: usize| {
        let beside = disagree
            .iter()
            .filter(|(block, _)| *block == number)
            .map(|(_, beside)| beside.clone())
            .collect::<Vec<_>>();
        let quoted = target.and_then(|target| quoted(document, target, number, &props.position));
        let cited = props.position.passage.zip(props.position.until);
        let cited = cited.filter(|_| target == Some(number) && quoted.is_some());
        html! {
            <BlockView key={number} document={AttrValue::from(document.id.clone())} block={number} marks={(*marks).clone()}
                target={target == Some(number)} {quoted} {cited} facts={facts.clone()} terms={(*terms).clone()} {beside} open={*panel == Some(number)} ontoggle={ontoggle.clone()} />
        }
    };
    html! {
        <div class="reader">
            <Outline entries={outline_of(document)} />
            <article class="reader__text" {onkeydown}>
                { title(opened) }
                { switch }
                <div class="reader__bar">
                    <Here document={AttrValue::from(document.id.clone())} />
                    if !props.position.query.is_empty() {
                        <Places of={AttrValue::from(format!("{} {}", props.position.id, props.position.query))} />
                    }
                </div>
                { body(document, &block) }
                { apparatus(document, BlockKind::Comment, text::reader::COMMENTS, Some(text::reader::COMMENTS_LEAD), &block) }
                { apparatus(document, BlockKind::Footnote, text::reader::NOTES, None, &block) }
                { warnings(document) }
                <Links key={document.id.clone()} document={AttrValue::from(document.id.clone())} />
            </article>
            <Chosen document={AttrValue::from(document.id.clone())} oncite={show} />
        </div>
    }
}

/// Facts to mark and references to link, found after the text is on the screen, and the switch that turns the marks off.
#[hook]
fn use_facts(id: &str) -> (FactMarks, Html) {
    let explorer = use_explorer();
    let marks = use_state_eq(FactMarks::default);
    let wanted = use_state_eq(|| true);
    {
        let marks = marks.setter();
        let collection = Shared(explorer.clone());
        use_effect_with(
            (id.to_owned(), *wanted, collection),
            move |(id, wanted, _)| {
                let (id, wanted) = (id.clone(), *wanted);
                let later = in_browser().then(|| {
                    gloo::timers::callback::Timeout::new(0, move || {
                        let opened = explorer.document(&id).ok();
                        let found = opened.map(|opened| FactMarks::of(&explorer, opened, wanted));
                        marks.set(found.unwrap_or_default());
                    })
                });
                move || drop(later)
            },
        );
    }
    let onchange = {
        let wanted = wanted.clone();
        Callback::from(move |_: Event| wanted.set(!*wanted))
    };
    let switch = html! {
        <p class="choice muted">
            <input type="checkbox" id="markeer" checked={*wanted} {onchange} />
            <label for="markeer">{ text::facts::SWITCH }</label>
        </p>
    };
    ((*marks).clone(), switch)
}

/// Notes for the blocks where editors found that another place does not agree.
fn beside(explorer: &Explorer, document: &Document) -> Vec<(usize, Beside)> {
    let found = explorer.contradictions_in(&document.id).into_iter();
    let notes = found.filter_map(|(place, found)| {
        let note = Beside {
            title: found.title.into(),
            href: Route::part(CONTRADICTIONS, &found.slug).href().into(),
        };
        Some((document.block_at(place.start)?, note))
    });
    let mut notes: Vec<(usize, Beside)> = notes.collect();
    // Two sides may stand in one paragraph.
    notes.dedup_by(|one, other| one == other);
    notes
}

fn missing() -> Html {
    html! {
        <div class="prose">
            <h1 tabindex="-1">{ text::failure::NO_DOCUMENT }</h1>
            <p>{ text::failure::NO_DOCUMENT_ADVICE }</p>
            <p><a href={Route::to(DOCUMENTS).href()}>{ text::documents::TITLE }</a></p>
        </div>
    }
}

/// Title, date, citation; where the date was inferred, the passages that prove it.
fn title(opened: &Opened) -> Html {
    html! {
        <header class="reader__title">
            <h1 class="quoted" tabindex="-1">{ opened.title() }</h1>
            <p class="muted">if opened.own { { text::own::MARK }{ " · " } }{ text::about(opened) }</p>
            <Citation citation={opened.citation()} url={opened.url().map(str::to_owned)} />
            <details class="muted">
                <summary>{ text::citation::OTHER_STYLES }</summary>
                <Citations document={opened.id().to_owned()} />
            </details>
            if opened.date_inferred() { { evidence(opened) } }
        </header>
    }
}

/// How to cite the document.
#[derive(Clone, PartialEq, Properties)]
struct CitationProps {
    citation: String,
    url: Option<String>,
}

#[component]
fn Citation(props: &CitationProps) -> Html {
    let (said, copy) = use_copied();
    let onclick = {
        let citation = format!("{}.", props.citation);
        Callback::from(move |_: MouseEvent| copy.emit(citation.clone()))
    };
    html! {
        <p class="muted">
            { &props.citation }{ ". " }
            <button type="button" class="button button--quiet" {onclick}>{ text::reader::COPY_CITATION }</button>
            if let Some(url) = &props.url { { " " }<a href={url.clone()} rel="noreferrer">{ text::reader::OFFICIAL }</a> }
            <span role="status">{ " " }{ said }</span>
        </p>
    }
}

fn evidence(opened: &Opened) -> Html {
    let proof = |span: &Span| {
        let words = opened.document.block_at(span.start).and_then(|block| {
            let block = opened.document.blocks.get(block)?;
            block.text.get(
                block.text_offset(span.start)?
                    ..block.text_offset(span.end).unwrap_or(block.text.len()),
            )
        });
        let shown = words.map_or_else(
            || span.slice(&opened.source().text).to_owned(),
            str::to_owned,
        );
        html! { <li><a class="quoted" href={Route::passage(opened.id(), span.start).href()}>{ shown.trim() }</a></li> }
    };
    html! {
        <details class="muted">
            <summary>{ text::reader::INFERRED_DATE }</summary>
            <ul>{ for opened.date_evidence().iter().map(proof) }</ul>
        </details>
    }
}

/// Everything but comments and notes; who speaks is said wherever it changes. Items that follow each other are a list.
fn body(document: &Document, view: &dyn Fn(usize) -> Html) -> Html {
    let mut speaker = None;
    let (mut shown, mut items): (Vec<Html>, Vec<Html>) = (Vec::new(), Vec::new());
    for (number, block) in document.blocks.iter().enumerate() {
        if matches!(block.kind, BlockKind::Comment | BlockKind::Footnote) {
            continue;
        }
        let voice = block
            .voice
            .as_ref()
            .filter(|_| block.kind != BlockKind::Heading);
        let changed = voice.is_some() && voice != speaker;
        speaker = voice.or(speaker);
        if changed || block.kind != BlockKind::ListItem {
            shown.extend(list(&mut items));
        }
        let label = voice.filter(|_| changed).map(
            |voice| html! { <p class="voice">{ text::reader::spoken(&text::voice(voice)) }</p> },
        );
        shown.extend(label);
        if block.kind == BlockKind::ListItem {
            items.push(view(number));
        } else {
            shown.push(view(number));
        }
    }
    shown.extend(list(&mut items));
    html! { <>{ for shown }</> }
}

/// The items so far as a list, where there are any. Each is a block with a button of its own, so the list is one by its
/// role.
fn list(items: &mut Vec<Html>) -> Option<Html> {
    let items = std::mem::take(items);
    (!items.is_empty()).then(|| html! { <div role="list">{ for items }</div> })
}

/// Comments or notes, under a heading of ours.
fn apparatus(
    document: &Document,
    kind: BlockKind,
    heading: &'static str,
    lead: Option<&'static str>,
    view: &dyn Fn(usize) -> Html,
) -> Html {
    let blocks = document.blocks.iter().enumerate();
    let numbers: Vec<usize> = blocks
        .filter(|(_, block)| block.kind == kind)
        .map(|(number, _)| number)
        .collect();
    if numbers.is_empty() {
        return Html::default();
    }
    html! {
        <section class="apparatus">
            <h2 class="ours">{ heading }</h2>
            if let Some(lead) = lead { <p class="muted">{ lead }</p> }
            { for numbers.into_iter().map(view) }
        </section>
    }
}

/// What the parser wants the reader to know.
fn warnings(document: &Document) -> Html {
    if document.warnings.is_empty() {
        return Html::default();
    }
    let warning = |warning: &crate::explorer::Warning| {
        html! { <li><a href={Route::passage(&document.id, warning.span.start).href()}>{ &warning.text }</a></li> }
    };
    html! {
        <section class="apparatus">
            <h2 class="ours">{ text::reader::WARNINGS }</h2>
            <ul>{ for document.warnings.iter().map(warning) }</ul>
        </section>
    }
}

/// The part of a block's text that an address quotes: from `passage` to `tot`, over the paragraphs that follow too.
fn quoted(
    document: &Document,
    target: usize,
    number: usize,
    position: &Position,
) -> Option<Range<usize>> {
    let (block, until) = (document.blocks.get(number)?, position.until?);
    let apart = matches!(block.kind, BlockKind::Comment | BlockKind::Footnote);
    let start = match number.cmp(&target) {
        std::cmp::Ordering::Less => return None,
        std::cmp::Ordering::Equal => block.text_offset(position.passage?)?,
        std::cmp::Ordering::Greater if apart || block.passage()? >= until => return None,
        std::cmp::Ordering::Greater => 0,
    };
    let end = block.text_offset(until).unwrap_or(block.text.len());
    (start < end).then_some(start..end)
}

/// Brings a passage into view and moves the focus there: to the mark of a footnote where the address names one.
fn arrive(document: &Document, passage: usize) {
    let block = document
        .block_at(passage)
        .and_then(|block| element(&crate::ui::components::block_id(block)));
    if let Some(block) = &block {
        block.scroll_into_view();
        focus(block);
    }
    if let Some(mark) = element(&mark_id(passage)) {
        focus(&mark);
    }
}
