//! Long lists.

/// Shows so many more, of those that are left.
pub fn more(next: usize, left: usize) -> String {
    format!("Toon meer ({next} van de {left} die nog volgen)")
}

/// What a page without script leaves out.
pub fn left(left: usize) -> String {
    format!("Er zijn er nog {left}. Met JavaScript aan toont deze pagina ze allemaal.")
}
