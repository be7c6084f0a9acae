//! Native tests of the whole: formats, facts, search, timeline, bundle, layers. `tests/README.md` tells how to add a case.

mod robustness;
