//! One button that keeps quoted words in the reader's selection, and says that they are kept.

use crate::explorer::Explorer;
use crate::ui::kept::{self, Key, Words, use_kept};
use crate::ui::route::{Position, Route, SELECTION};
use crate::ui::text::embed as words;
use crate::ui::use_explorer;
use yew::prelude::*;

/// What is kept: words, or all words that are shown together.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Where they stand.
    pub(crate) places: Vec<Position>,
}

/// One of them.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kept {
    /// The passage that they stand in, as the sign beside it in the reader keeps it.
    key: Key,
    /// The words themselves, where they are less than the passage.
    said: Option<Words>,
}

impl Kept {
    fn of(explorer: &Explorer, position: &Position) -> Option<Self> {
        let at = position.passage?;
        let opened = explorer.document(&position.id).ok();
        let block = opened.and_then(|opened| {
            let number = opened.document.block_at(at)?;
            opened.document.blocks.get(number)
        });
        let is_part = |until: &usize| {
            let hull = block.and_then(|block| block.hull());
            hull.is_some_and(|hull| at > hull.start || *until < hull.end)
        };
        let passage = block.and_then(|block| block.passage());
        Some(Self {
            key: Key {
                document: position.id.clone(),
                passage: passage.unwrap_or(at),
            },
            said: position.until.filter(is_part).map(|until| (at, until)),
        })
    }

    fn is_kept(&self) -> bool {
        kept::said(&self.key).is_some_and(|said| {
            said.is_empty() || self.said.is_some_and(|words| said.contains(&words))
        })
    }

    fn keep(&self) {
        match self.said {
            Some(words) => kept::keep_words(&self.key, words),
            None => kept::keep(&self.key),
        }
    }

    fn remove(&self) {
        match self.said {
            Some(words) => kept::remove_words(&self.key, words),
            None => kept::remove(&self.key),
        }
    }
}

/// The way to the selection, with how much it holds.
pub(crate) fn to_selection() -> Html {
    let kept = kept::all().iter().filter(|(_, removed)| !removed).count();
    html! { <a href={Route::to(SELECTION).href()}>{ words::selection(kept) }</a> }
}

/// The button; where all of them are kept, it takes them out again. Whoever hears the page is told with the words.
#[component]
pub(crate) fn KeepHere(props: &Props) -> Html {
    use_kept();
    let explorer = use_explorer();
    let places = props.places.iter();
    let mut all: Vec<Kept> = places
        .filter_map(|place| Kept::of(&explorer, place))
        .collect();
    all.sort_unstable();
    all.dedup();
    let is_kept = !all.is_empty() && all.iter().all(Kept::is_kept);
    let label = match (is_kept, all.len()) {
        (false, 1) => words::KEEP_SHORT.to_owned(),
        (false, count) => words::keep_all(count),
        (true, 1) => words::KEPT_SHORT.to_owned(),
        (true, count) => words::kept_all(count),
    };
    let onclick = Callback::from(move |_: MouseEvent| {
        for one in &all {
            if is_kept {
                one.remove();
            } else {
                one.keep();
            }
        }
    });
    html! {
        <span class="keep-here">
            <button type="button" class="keep-here__button" aria-pressed={is_kept.to_string()} {onclick}>{ label }</button>
            if is_kept { { " " }{ to_selection() } }
        </span>
    }
}
