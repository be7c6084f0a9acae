//! The wasm program: a panic hook and nothing else. The page's own start script calls the exported `mount(element)`.
#![forbid(unsafe_code)]

fn main() {
    beleidsspoor::ui::report_panics();
}
