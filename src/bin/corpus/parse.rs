//! `corpus parse FILE… [--json]`

use beleidsspoor::document::{Document, Source};
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::extract::{Context, Understood, extract};

/// Parses the files and prints what was understood: an outline for people, or JSON.
pub(crate) fn run(words: &[&str]) -> Result<(), Error> {
    let json = words.contains(&"--json");
    let files: Vec<&str> = words.iter().copied().filter(|word| *word != "--json").collect();
    if let Some(option) = files.iter().find(|word| word.starts_with('-')) {
        return Err(Error::new(ErrorKind::Usage, format!("unknown option {option}")));
    }
    if files.is_empty() {
        return Err(Error::new(ErrorKind::Usage, "parse wants at least one file"));
    }
    let documents = files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    if json { print_json(&documents) } else { print_outline(&documents) }
}

fn read(file: &str) -> Result<Document, Error> {
    let bytes = std::fs::read(file).map_err(|error| Error::new(ErrorKind::Io, format!("{file}: {error}")))?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Ok(beleidsspoor::parse::parse(&Source { name: file.to_owned(), text }))
}

fn print_json(documents: &[Document]) -> Result<(), Error> {
    let facts: Vec<_> = documents.iter().map(|document| extract(&Context::alone(document))).collect();
    let shown: Vec<Understood<'_>> =
        documents.iter().zip(&facts).map(|(document, facts)| Understood::new(document, facts)).collect();
    let text = match shown.as_slice() {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(several),
    };
    println!("{}", text.map_err(|error| Error::new(ErrorKind::Io, error.to_string()))?);
    Ok(())
}

fn print_outline(documents: &[Document]) -> Result<(), Error> {
    for document in documents {
        println!("{}  [{:?}]  {}", document.id, document.meta.source_format, document.meta.title);
        for block in &document.blocks {
            let place = block.passage().map_or_else(|| "inferred".to_owned(), |start| start.to_string());
            let text: String = block.text.chars().take(90).collect();
            println!(
                "{place:>8}  {:?}{}  {}{text}",
                block.kind,
                block.level,
                block.label.as_deref().map(|l| format!("[{l}] ")).unwrap_or_default()
            );
        }
        for warning in &document.warnings {
            println!("{:>8}  ! {}: {}", warning.span.start, warning.kind, warning.text);
        }
    }
    Ok(())
}
