//! A choice from a list, which follows the address also after one has chosen by hand.

use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What there is to choose.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// Id of the list.
    pub(crate) id: &'static str,
    /// Its label.
    pub(crate) label: &'static str,
    /// The first option, which chooses nothing.
    pub(crate) all: &'static str,
    /// Values and what they are called.
    pub(crate) options: Vec<(String, String)>,
    /// The value that is chosen.
    pub(crate) chosen: Option<String>,
    /// Told what is chosen now.
    pub(crate) onchoose: Callback<Option<String>>,
}

/// The list with its label. A value that only the address knows is an option too: the list says what is chosen.
#[component]
pub(crate) fn Choice(props: &Props) -> Html {
    let node = use_node_ref();
    {
        let node = node.clone();
        // A list of which one has chosen by hand no longer follows the attributes of its options.
        use_effect_with(props.chosen.clone(), move |chosen| {
            if let Some(select) = node.cast::<web_sys::HtmlSelectElement>() {
                select.set_value(chosen.as_deref().unwrap_or_default());
            }
        });
    }
    let onchange = {
        let onchoose = props.onchoose.clone();
        Callback::from(move |event: Event| {
            let select = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::HtmlSelectElement>().ok());
            let value = select.map(|select| select.value());
            onchoose.emit(value.filter(|value| !value.is_empty()));
        })
    };
    let unknown = props
        .chosen
        .iter()
        .filter(|chosen| props.options.iter().all(|(value, _)| value != *chosen))
        .map(|chosen| (chosen.clone(), chosen.clone()));
    let option = |(value, name): (String, String)| {
        let selected = props.chosen.as_ref() == Some(&value);
        html! { <option {value} {selected}>{ name }</option> }
    };
    let id = props.id;
    html! {
        <p class="choice">
            <label for={id}>{ props.label }</label>
            <select {id} ref={node} {onchange}>
                <option value="" selected={props.chosen.is_none()}>{ props.all }</option>
                { for props.options.iter().cloned().chain(unknown).map(option) }
            </select>
        </p>
    }
}
