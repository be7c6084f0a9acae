//! Native tests of the whole: formats, facts, search, timeline, bundle, layers. `tests/README.md` tells how to add a case.
// A test that reaches beyond what is there shall fail.
#![allow(clippy::indexing_slicing)]

mod adding;
mod answering;
mod checks;
mod citation;
mod claims;
mod dating;
mod embedding;
mod evaluation;
mod export;
mod facets;
mod facts_dates;
mod facts_dialogue;
mod facts_file;
mod facts_kinds;
mod facts_names;
mod facts_numbers;
mod facts_promises;
mod facts_promises_of_others;
mod facts_promises_told;
mod facts_unseen;
mod files;
mod frames;
mod graph;
mod growth;
mod language;
mod layers;
mod letters;
mod limits;
mod links;
mod numbering;
mod pages;
mod pasted;
mod program;
mod quote;
mod quote_table;
mod reading;
mod reading_level;
mod records;
mod relevance;
mod robustness;
mod search;
mod search_results;
mod shipped;
mod snapshots;
mod supply;
mod timeline;
mod timeline_rules;
mod variants;

#[path = "../promises.rs"]
mod promises;
#[path = "../sealed.rs"]
mod sealed;
#[path = "../shown.rs"]
mod shown;
