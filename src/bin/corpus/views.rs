//! What the views of the page show, on the command line.

use crate::arguments::{Arguments, usage};
use crate::{collection, output};
use beleidsspoor::error::Error;
use beleidsspoor::explorer::{DialogueAnswer, Hit, SearchOptions};
use beleidsspoor::export::state_name;
use beleidsspoor::search::Fragment;
use beleidsspoor::timeline::Filter;

/// `corpus search QUERY [--json] [--limit N]`
pub(crate) fn search(arguments: &Arguments) -> Result<(), Error> {
    if arguments.words.is_empty() {
        return Err(usage("search wants a query"));
    }
    let explorer = collection::open(arguments)?;
    let limit = arguments.number("limit")?.or(Some(10));
    let options = SearchOptions {
        limit,
        ..SearchOptions::default()
    };
    let started = std::time::Instant::now();
    let mut results = explorer.search(&arguments.words.join(" "), &options);
    results.took_ms = started.elapsed().as_secs_f64() * 1000.0;
    if arguments.has("json") {
        return output::json(&results);
    }
    output::line(&format!(
        "{} passages in {} documents",
        results.total, results.documents
    ))?;
    results.hits.iter().try_for_each(print_hit)
}

fn print_hit(hit: &Hit) -> Result<(), Error> {
    let show = |part: &Fragment| {
        if part.matches {
            format!("[{}]", part.text)
        } else {
            part.text.clone()
        }
    };
    let voice = hit
        .voice
        .as_ref()
        .map(|voice| format!(", {}", voice.name))
        .unwrap_or_default();
    let snippet: String = hit.snippet.iter().map(show).collect();
    output::line(&format!(
        "\n{} {}{voice} ({})\n  {snippet}",
        hit.document,
        hit.passage,
        hit.why.join(", ")
    ))
}

/// `corpus timeline [--json]`
pub(crate) fn timeline(arguments: &Arguments) -> Result<(), Error> {
    let explorer = collection::open(arguments)?;
    let entries = explorer.timeline(&Filter::default());
    if arguments.has("json") {
        return output::json(&entries);
    }
    for entry in entries {
        let passage = entry
            .passage
            .map(|passage| format!(" {passage}"))
            .unwrap_or_default();
        output::line(&format!(
            "{:<24} {} {}{passage}: {}",
            entry.interval.dutch(),
            entry.certainty.name(),
            entry.document,
            entry.text
        ))?;
    }
    Ok(())
}

/// `corpus questions [--json]`
pub(crate) fn questions(arguments: &Arguments) -> Result<(), Error> {
    let dialogues = collection::open(arguments)?.questions();
    if arguments.has("json") {
        return output::json(&dialogues);
    }
    for dialogue in &dialogues {
        for question in &dialogue.questions {
            let answers: Vec<String> = question
                .answers
                .iter()
                .filter_map(|number| dialogue.answers.get(*number))
                .map(name_of)
                .collect();
            let answer = if answers.is_empty() {
                "geen antwoord gevonden".to_owned()
            } else {
                answers.join("; ")
            };
            let guess = if question.is_guess() { "?" } else { "" };
            output::line(&format!(
                "{} {}: {}\n    → {}{guess}: {answer}",
                dialogue.document,
                question.id,
                question.mention.text,
                state_name(question.state)
            ))?;
            if !question.same_as.is_empty() {
                output::line(&format!("    = {}", question.same_as.join(", ")))?;
            }
        }
    }
    Ok(())
}

/// How many words tell one answer from another.
const TELLING_WORDS: usize = 8;

/// The heading that an answer stands under; where there is none, its first words.
fn name_of(answer: &DialogueAnswer) -> String {
    if !answer.heading.is_empty() {
        return answer.heading.clone();
    }
    let text = answer.paragraphs.first().map_or("", |first| &first.text);
    let words: Vec<&str> = text.split_whitespace().take(TELLING_WORDS + 1).collect();
    match words.get(..TELLING_WORDS) {
        Some(first) if words.len() > TELLING_WORDS => format!("{} …", first.join(" ")),
        _ => words.join(" "),
    }
}

/// `corpus answers [--json]`
pub(crate) fn answers(arguments: &Arguments) -> Result<(), Error> {
    let replies = collection::open(arguments)?.answers();
    if arguments.has("json") {
        return output::json(&replies);
    }
    for reply in replies {
        output::line(&reply.question)?;
        for said in reply.said {
            let proof = said.proofs.first();
            let proof = proof.map_or("", |mention| mention.document.as_str());
            output::line(&format!("  {} ({proof})", said.text))?;
        }
    }
    Ok(())
}

/// `corpus themes [--json]`
pub(crate) fn themes(arguments: &Arguments) -> Result<(), Error> {
    let themes = collection::open(arguments)?.themes();
    if arguments.has("json") {
        return output::json(&themes);
    }
    for theme in themes {
        output::line(&theme.name)?;
        for step in theme.steps {
            output::line(&format!("  {} ({})", step.change, step.mention.document))?;
        }
    }
    Ok(())
}

/// `corpus contradictions [--json]`
pub(crate) fn contradictions(arguments: &Arguments) -> Result<(), Error> {
    let found = collection::open(arguments)?.contradictions();
    if arguments.has("json") {
        return output::json(&found);
    }
    for one in found {
        output::line(&one.title)?;
        for side in one.sides {
            output::line(&format!("  {}: {}", side.document, side.text))?;
        }
    }
    Ok(())
}

/// `corpus commitments [--json]`
pub(crate) fn commitments(arguments: &Arguments) -> Result<(), Error> {
    let promises = collection::open(arguments)?.commitments();
    if arguments.has("json") {
        return output::json(&promises);
    }
    for promise in &promises {
        let due = promise
            .due
            .as_ref()
            .map(|due| format!(", uiterlijk {}", due.end))
            .unwrap_or_default();
        let mention = &promise.mention;
        output::line(&format!(
            "{} {} {:?} {:?}{due}: {}",
            mention.document,
            mention.passage,
            promise.kind(),
            promise.status,
            mention.text
        ))?;
        for later in &promise.taken_up {
            output::line(&format!(
                "    → {} {}: {}",
                later.mention.document, later.mention.passage, later.mention.text
            ))?;
        }
    }
    Ok(())
}

/// `corpus terms [--json]`
pub(crate) fn terms(arguments: &Arguments) -> Result<(), Error> {
    let terms = collection::open(arguments)?.terms();
    if arguments.has("json") {
        return output::json(&terms);
    }
    for term in terms {
        let years = term.years.iter();
        let years: Vec<String> = years
            .map(|year| format!("{} {}×", year.year, year.count))
            .collect();
        output::line(&format!(
            "{}: {} ({})",
            term.name,
            term.text,
            years.join(", ")
        ))?;
    }
    Ok(())
}

/// `corpus references [--json]`
pub(crate) fn references(arguments: &Arguments) -> Result<(), Error> {
    let papers = collection::open(arguments)?.references();
    if arguments.has("json") {
        return output::json(&papers);
    }
    papers.iter().try_for_each(|paper| {
        let place = paper
            .target
            .as_deref()
            .or(paper.url.as_deref())
            .unwrap_or("adres niet bekend");
        output::line(&format!(
            "{} ({}×): {place}",
            paper.citation,
            paper.mentions.len()
        ))
    })
}

/// `corpus money [--json]`
pub(crate) fn money(arguments: &Arguments) -> Result<(), Error> {
    let money = collection::open(arguments)?.money();
    if arguments.has("json") {
        return output::json(&money);
    }
    for table in &money.tables {
        for sum in &table.sums {
            output::line(&format!(
                "{} {}: {}: {}",
                table.document,
                table.passage,
                sum.text,
                sum.understood()
            ))?;
        }
    }
    money.amounts.iter().try_for_each(|found| {
        let mention = &found.mention;
        output::line(&format!(
            "{} {}: {} = {}",
            mention.document,
            mention.passage,
            found.amount.text,
            found.amount.understood()
        ))
    })
}
