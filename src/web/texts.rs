//! Texts that JavaScript gives, by column.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};

/// Texts that cross the boundary at once.
const BATCH: u32 = 64;

/// Names, texts and formats, an array each.
#[derive(Clone, Debug)]
pub struct Texts {
    names: Array,
    texts: Array,
    formats: Array,
}

impl Texts {
    /// From an array of objects `{name, text, format?}`.
    pub fn of(objects: &Array) -> Self {
        Self {
            names: column(objects, "name", false),
            texts: column(objects, "text", false),
            formats: column(objects, "format", true),
        }
    }

    /// From an array of the three columns.
    pub fn of_columns(columns: &Array) -> Self {
        let column = |number| columns.get(number).dyn_into().unwrap_or_default();
        Self {
            names: column(0),
            texts: column(1),
            formats: column(2),
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.length() as usize
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether a name or a text is missing.
    pub fn has_gaps(&self) -> bool {
        self.names.includes(&JsValue::UNDEFINED, 0) || self.texts.includes(&JsValue::UNDEFINED, 0)
    }

    /// Gives a text by its number, also when all were handed over: those that were not let go of.
    pub fn shelf(&self) -> impl Fn(u32) -> String + 'static {
        let kept = self.texts.clone();
        move |number| kept.get(number).as_string().unwrap_or_default()
    }

    /// Hands all over: name, text, format (empty where none is given). A text that `take` says it has kept is let go of.
    ///
    /// # Errors
    /// The first that `take` gives.
    pub fn hand_over<E>(
        &self,
        mut take: impl FnMut(&str, &str, &str) -> Result<bool, E>,
    ) -> Result<(), E> {
        for from in (0..self.texts.length()).step_by(BATCH as usize) {
            let batch = |column: &Array| strings(&column.slice(from, from + BATCH));
            let (names, texts, mut formats) =
                (batch(&self.names), batch(&self.texts), batch(&self.formats));
            formats.resize(texts.len(), String::new());
            for (at, ((name, text), format)) in (from..).zip(names.iter().zip(&texts).zip(&formats))
            {
                if take(name, text, format)? {
                    self.texts.set(at, JsValue::UNDEFINED);
                }
            }
        }
        Ok(())
    }
}

/// A field of all objects; undefined where it is no string, unless anything goes.
fn column(objects: &Array, key: &str, any: bool) -> Array {
    let key = JsValue::from_str(key);
    let value = |object: JsValue| {
        let value = js_sys::Reflect::get(&object, &key).unwrap_or(JsValue::UNDEFINED);
        if any || value.is_string() {
            value
        } else {
            JsValue::UNDEFINED
        }
    };
    objects.iter().map(value).collect()
}

/// The strings of an array. They cross the boundary together: a crossing costs more than most strings.
fn strings(array: &Array) -> Vec<String> {
    let together = String::from(array.join("\0"));
    let apart: Vec<String> = together.split('\0').map(str::to_owned).collect();
    if apart.len() == array.length() as usize {
        return apart;
    }
    // One of them holds what parts them.
    let string = |value: JsValue| value.as_string().unwrap_or_default();
    array.iter().map(string).collect()
}
