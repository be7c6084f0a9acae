//! `corpus generate N DIR`: an invented collection, to try how the program goes with very many papers (`corpus measure`).

mod paper;

use crate::arguments::{Arguments, usage};
use crate::output;
use beleidsspoor::error::{Error, ErrorKind};
use std::path::Path;

/// Writes so many papers into a folder, as text files.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let [count, folder] = arguments.words.as_slice() else {
        return Err(usage("generate wants a number of papers and a folder"));
    };
    let count: u32 = count
        .parse()
        .map_err(|_| usage(format!("'{count}' is no number of papers")))?;
    let folder = Path::new(folder);
    let failed = |path: &Path, error: std::io::Error| {
        Error::new(ErrorKind::Io, format!("{}: {error}", path.display()))
    };
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, error))?;
    for number in 0..count {
        let path = folder.join(format!("stuk-{number:05}.txt"));
        let paper = paper::paper(number, paper::LENGTH);
        std::fs::write(&path, paper).map_err(|error| failed(&path, error))?;
    }
    output::line(&format!("{}: {count} papers", folder.display()))
}
