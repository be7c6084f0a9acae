//! `corpus cite` and `corpus quote`: how to cite, and whether a quotation is right.

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::error::Error;
use beleidsspoor::explorer::citation::CiteOptions;

/// `corpus cite ID [--passage N] [--until N] [--link URL] [--json]`
pub(crate) fn cite(arguments: &Arguments) -> Result<(), Error> {
    let [id] = arguments.words.as_slice() else { return Err(usage("cite wants one id of a document")) };
    let options = CiteOptions {
        passage: arguments.number("--passage")?,
        until: arguments.number("--until")?,
        link: arguments.value("--link").map(str::to_owned),
    };
    let citations = collection::open(arguments)?.cite(id, &options)?;
    if arguments.has("--json") {
        return output::json(&citations);
    }
    let all = [citations.official, citations.sentence, citations.bibtex, citations.ris, citations.csl];
    all.iter().try_for_each(|citation| output::line(&format!("{}\n", citation.trim_end())))
}
