//! Set-up, build, serve, test, bench, sizes.
fn main() {}
