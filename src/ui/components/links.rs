//! What connects a document with the others, at its end: looked for when it is asked for, since that reads all of them.

use super::pages::Pages;
use crate::explorer::quote::{Piece, PieceKind};
use crate::explorer::{Certainty, Explorer, Link, LinkKind, Mention};
use crate::ui::hooks::{in_browser, use_details};
use crate::ui::route::{Position, Route};
use crate::ui::text::{self, links as words};
use crate::ui::use_explorer;
use gloo::timers::callback::Timeout;
use std::ops::Range;
use std::rc::Rc;
use yew::prelude::*;

/// Links of one kind that are shown before one asks for the others.
const FIRST: usize = 5;

/// Which document.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) document: AttrValue,
}

/// The section; nothing where the document stands alone.
#[component]
pub(crate) fn Links(props: &Props) -> Html {
    let explorer = use_explorer();
    let (open, ontoggle) = use_details();
    let found = use_state(|| None::<Rc<Vec<Link>>>);
    use_effect_with((props.document.clone(), open), {
        let (explorer, setter) = (Rc::clone(&explorer), found.setter());
        move |(id, open): &(AttrValue, bool)| {
            let id = id.clone();
            let later = (*open && in_browser()).then(|| {
                // After the words that ask for patience are on the screen.
                Timeout::new(20, move || setter.set(Some(links_of(&explorer, &id))))
            });
            move || drop(later)
        }
    });
    if explorer.opened().len() < 2 {
        return Html::default();
    }
    html! {
        <section class="apparatus" id="verbanden">
            <h2 class="ours">{ words::TITLE }</h2>
            <p class="muted">{ words::LEAD }</p>
            <details {ontoggle}>
                <summary>{ words::OPEN }</summary>
                <p role="status" class="muted">{ status(found.as_ref()) }</p>
                if let Some(found) = found.as_ref() { { by_kind(&explorer, found) } }
            </details>
        </section>
    }
}

fn links_of(explorer: &Explorer, id: &str) -> Rc<Vec<Link>> {
    Rc::new(explorer.links(id).unwrap_or_default())
}

fn status(found: Option<&Rc<Vec<Link>>>) -> &'static str {
    match found {
        None => words::WORKING,
        Some(found) if found.is_empty() => words::NONE,
        Some(_) => "",
    }
}

/// Links by their kind.
fn by_kind(explorer: &Explorer, found: &Rc<Vec<Link>>) -> Html {
    let section = |kind: LinkKind| {
        let first = found.partition_point(|link| link.kind < kind);
        let end = found.partition_point(|link| link.kind <= kind);
        if first == end {
            return Html::default();
        }
        let shown = first..end.min(first + FIRST);
        let rest = shown.end..end;
        html! {
            <section>
                <h3>{ words::kind(kind, end - first) }</h3>
                if kind == LinkKind::SaidAgain { { legend() } }
                { list(explorer, found.get(shown).unwrap_or_default()) }
                if !rest.is_empty() { <Rest found={Found(Rc::clone(found))} {rest} /> }
            </section>
        }
    };
    LinkKind::ALL.into_iter().map(section).collect()
}

/// What the marks mean.
fn legend() -> Html {
    html! {
        <p class="muted checked"><ins>{ words::LEGEND_HERE }</ins>{ "; " }<del>{ words::LEGEND_THERE }</del>{ "." }</p>
    }
}

/// Links, compared by identity.
#[derive(Clone)]
struct Found(Rc<Vec<Link>>);

impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The others of a kind.
#[derive(Clone, PartialEq, Properties)]
struct RestProps {
    found: Found,
    rest: Range<usize>,
}

/// The others of a kind, folded, and made when they are asked for.
#[component]
fn Rest(props: &RestProps) -> Html {
    let (open, ontoggle) = use_details();
    let (count, start) = (props.rest.len(), props.rest.start);
    let draw = {
        let found = Rc::clone(&props.found.0);
        Callback::from(move |(explorer, range): (Rc<Explorer>, Range<usize>)| {
            let links = found.get(start + range.start..start + range.end);
            list(&explorer, links.unwrap_or_default())
        })
    };
    html! {
        <details {ontoggle}>
            <summary>{ words::more(count) }</summary>
            if open || !in_browser() { <Pages id={format!("verbanden-{start}")} {count} {draw} /> }
        </details>
    }
}

fn list(explorer: &Explorer, links: &[Link]) -> Html {
    html! { <ol class="cases">{ for links.iter().map(|link| link_view(explorer, link)) }</ol> }
}

fn link_view(explorer: &Explorer, link: &Link) -> Html {
    let Ok(other) = explorer.document(&link.document) else {
        return Html::default();
    };
    let said = match link.certainty {
        Certainty::Guessed => words::PERHAPS,
        Certainty::Checked => words::CHECKED,
        Certainty::Stated | Certainty::Concluded => "",
    };
    let about = [text::date(other), words::order(link.order).to_owned()].join(" · ");
    html! {
        <li class="case">
            <p class="case__title"><a href={Route::document(other.id()).href()}>{ other.short_title() }</a></p>
            <p class="muted">{ about }</p>
            if let Some(about) = &link.about { <p>{ about }</p> }
            { sides(link) }
            if !link.turning.is_empty() { <p><strong>{ words::turning(&link.turning) }</strong></p> }
            if !said.is_empty() { <p class="muted">{ said }</p> }
        </li>
    }
}

/// The words on both sides: of a sentence that returns once, with what changed; of a paper as a whole its title says it.
fn sides(link: &Link) -> Html {
    match link.kind {
        LinkKind::SameText => ways(link),
        LinkKind::Names => side(words::HERE, words::READ_HERE, &link.here),
        LinkKind::NamedBy => side(words::THERE, words::READ_THERE, &link.there),
        LinkKind::SaidAgain => html! {
            <figure class="quotation">
                <blockquote class="quoted checked">{ changed(link) }</blockquote>
                <figcaption>{ ways(link) }</figcaption>
            </figure>
        },
        LinkKind::Promise | LinkKind::AskedBefore | LinkKind::SameSum | LinkKind::BothName => {
            html! {
                <>
                    { side(words::HERE, words::READ_HERE, &link.here) }
                    { side(words::THERE, words::READ_THERE, &link.there) }
                </>
            }
        }
    }
}

/// The ways to the words of both papers.
fn ways(link: &Link) -> Html {
    let way = |mention: &Mention, name: &'static str| {
        html! { <a href={Position::of_words(mention).route().href()}>{ name }</a> }
    };
    let speaks = |mention: &Mention| mention.voice.as_ref().map(text::voice);
    let (ours, theirs) = (speaks(&link.here), speaks(&link.there));
    let same = if link.kind == LinkKind::SaidAgain && link.changes.is_empty() {
        words::SAME_WORDS
    } else {
        ""
    };
    let said = |voice: &Option<String>| voice.as_ref().map(|voice| format!("{voice} · "));
    html! {
        <p class="muted">
            { same }{ " " }{ said(&ours) }{ way(&link.here, words::READ_HERE) }{ " · " }{ said(&theirs) }{ way(&link.there, words::READ_THERE) }
        </p>
    }
}

/// Words of one side, with who speaks.
fn side(label: &'static str, name: &'static str, mention: &Mention) -> Html {
    let voice = mention.voice.as_ref();
    let voice = voice.map(|voice| format!("{} · ", text::voice(voice)));
    let href = Position::of_words(mention).route().href();
    html! {
        <figure class="quotation">
            <p class="muted">{ label }</p>
            <blockquote class="quoted">{ &mention.text }</blockquote>
            <figcaption class="muted">{ voice }<a {href}>{ name }</a></figcaption>
        </figure>
    }
}

/// The sentence, with the words marked that only one paper has.
fn changed(link: &Link) -> Html {
    if link.changes.is_empty() {
        return html! { { &link.here.text } };
    }
    let spoken = |words: &'static str| html! { <span class="hidden">{ words }</span> };
    let piece = |piece: &Piece| match piece.kind {
        PieceKind::Same => html! { <>{ &piece.text }{ " " }</> },
        PieceKind::Added => {
            html! { <><ins>{ spoken(words::HERE_SPOKEN) }{ &piece.text }{ spoken(words::END_SPOKEN) }</ins>{ " " }</> }
        }
        PieceKind::Missing => {
            html! { <><del>{ spoken(words::THERE_SPOKEN) }{ &piece.text }{ spoken(words::END_SPOKEN) }</del>{ " " }</> }
        }
    };
    link.changes.iter().map(piece).collect()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;
    use crate::explorer::Opening;

    /// Something drawn.
    #[derive(Clone, PartialEq, Properties)]
    struct DrawnProps {
        drawn: Html,
    }

    #[component]
    fn Drawn(props: &DrawnProps) -> Html {
        props.drawn.clone()
    }

    fn shown(papers: &[(&str, &str)], id: &str) -> String {
        let mut opening = Opening::default();
        for (name, text) in papers {
            opening.add_text(name, text, None);
        }
        let explorer = Explorer::of(opening);
        let drawn = by_kind(&explorer, &links_of(&explorer, id));
        let renderer = yew::LocalServerRenderer::<Drawn>::with_props(DrawnProps { drawn });
        futures_executor::block_on(renderer.hydratable(false).render())
    }

    const OLD: &str = "Veren\n\nDe houten steiger bij het oude veerhuis blijft tot aan de winter gratis open voor fietsers.\n";
    const NEW: &str = "Ponten\n\nDe houten steiger bij het oude veerhuis blijft tot aan de winter niet open voor fietsers.\n";

    #[test]
    fn a_sentence_that_returns_shows_what_changed_and_leads_to_both_papers() {
        let html = shown(&[("oud", OLD), ("nieuw", NEW)], "nieuw");
        assert_eq!(html.matches("<li class=\"case\"").count(), 1, "{html}");
        for wanted in [
            "niet<span class=\"hidden\"> einde. </span></ins>",
            "gratis<span class=\"hidden\"> einde. </span></del>",
            "#/document/oud?passage=",
            "#/document/nieuw?passage=",
            "<strong>Let op: ‘niet’",
        ] {
            assert!(html.contains(wanted), "{wanted}: {html}");
        }
    }

    #[test]
    fn papers_without_anything_in_common_show_nothing() {
        assert_eq!(shown(&[("oud", OLD), ("nieuw", "Iets anders.")], "oud"), "");
    }

    #[test]
    fn of_many_sentences_the_first_are_shown_and_the_others_counted() {
        let sentence = |number: usize| {
            format!(
                "Het {number}e veerhuis met de rode luiken verkoopt warme wafels, verse koffie en oude kaarten.\n\n"
            )
        };
        let same: String = (0..8).map(sentence).collect();
        let (one, other) = (format!("{same}Slot een."), format!("{same}Slot twee."));
        let html = shown(&[("een", &one), ("twee", &other)], "een");
        assert!(
            html.contains("(8)") && html.contains("Toon er nog 3"),
            "{html}"
        );
    }
}
