//! Native tests of the whole: formats, facts, search, timeline, bundle, layers. `tests/README.md` tells how to add a case.

mod robustness;
mod evaluation;
mod facts_dialogue;
mod files;
mod layers;
mod program;
mod snapshots;
mod facts_names;
mod facts_numbers;
mod facts_dates;
