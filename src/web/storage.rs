//! This browser's storage: a text by key, and word of what other tabs write there.
//!
//! Whether it keeps anything is found out by writing. Storage that is there may be full, throw in a sandboxed frame or
//! where the reader forbids it, or take a text and forget it.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// Storage that gives or takes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Refused;

/// Where [`can_write`] tries it.
const TRIAL: &str = "beleidsspoor:proef";
/// How much it tries: what less holds is full for whoever keeps a passage with a note.
const TRIAL_LENGTH: usize = 4096;

/// What is stored under a key.
///
/// # Errors
/// [`Refused`] where nothing can be read.
pub(crate) fn read(key: &str) -> Result<Option<String>, Refused> {
    storage()?.get_item(key).map_err(|_| Refused)
}

/// Stores a text under a key, and sees whether it is there.
///
/// # Errors
/// [`Refused`] where it is not; what was there before is then there still.
pub(crate) fn write(key: &str, text: &str) -> Result<(), Refused> {
    let storage = storage()?;
    storage.set_item(key, text).map_err(|_| Refused)?;
    match storage.get_item(key) {
        Ok(Some(found)) if found == text => Ok(()),
        _ => Err(Refused),
    }
}

/// Forgets what is stored under a key.
///
/// # Errors
/// [`Refused`] where nothing can be changed.
pub(crate) fn remove(key: &str) -> Result<(), Refused> {
    storage()?.remove_item(key).map_err(|_| Refused)
}

/// Whether there is room for something new.
pub(crate) fn can_write() -> bool {
    let written = write(TRIAL, &"x".repeat(TRIAL_LENGTH)).is_ok();
    if let Ok(storage) = storage() {
        // What cannot be removed was never written.
        let _ = storage.remove_item(TRIAL);
    }
    written
}

/// Calls when another tab wrote under this key, with the text, or when this page is shown again after it lay still and
/// may have missed that, without one. For as long as the page lives.
pub(crate) fn listen(key: &str, told: impl Fn(Option<String>) + Clone + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (key, again) = (key.to_owned(), told.clone());
    EventListener::new(&window, "storage", move |event| {
        let event = event.dyn_ref::<StorageEvent>();
        if let Some(event) = event.filter(|event| event.key().as_ref() == Some(&key)) {
            told(event.new_value());
        }
    })
    .forget();
    EventListener::new(&window, "pageshow", move |_| again(None)).forget();
}

/// The folder of this page's address. All files that lie on the reader's own machine are in one place: a file is moved, or
/// downloaded once more, and is the same to its reader.
pub(crate) fn place() -> String {
    let location = web_sys::window().map(|window| window.location());
    let part = |part: Result<String, wasm_bindgen::JsValue>| part.unwrap_or_default();
    let Some(location) = location.filter(|at| part(at.protocol()) != "file:") else {
        return "bestand".to_owned();
    };
    let path = part(location.pathname());
    let folder = path.rfind('/').and_then(|end| path.get(..=end));
    folder.unwrap_or("/").to_owned()
}

/// Milliseconds since 1970, as this machine's clock has them.
pub(crate) fn now() -> u64 {
    js_sys::Date::now().max(0.0) as u64
}

/// A number that nobody else is likely to have.
pub(crate) fn random() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

fn storage() -> Result<Storage, Refused> {
    let window = web_sys::window().ok_or(Refused)?;
    window.local_storage().ok().flatten().ok_or(Refused)
}
