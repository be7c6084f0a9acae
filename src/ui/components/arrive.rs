//! A part of a view that an address names is brought into sight when the view is drawn.

use crate::ui::hooks::{element, focus};
use yew::prelude::*;

/// Which part.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Id of its element; empty where the address names none.
    pub(crate) part: AttrValue,
}

/// Draws nothing: moves the window and the focus to the part.
#[component]
pub(crate) fn Arrive(props: &Props) -> Html {
    use_effect_with(props.part.clone(), |part| {
        let part = Some(part).filter(|part| !part.is_empty());
        if let Some(part) = part.and_then(|part| element(part)) {
            part.scroll_into_view();
            focus(&part);
        }
    });
    Html::default()
}
