//! Names of those who wrote or said something, taken apart as reference managers want them.

use crate::dutch::classes::FAMILY_PARTICLES;
use crate::dutch::letters::single_spaced;
use std::ops::Range;

/// Who is named as the author.
#[derive(Clone, Debug, PartialEq)]
pub enum Creator {
    /// A person.
    Person {
        /// Given names or initials; may be empty.
        given: String,
        /// `van der`; may be empty.
        particle: String,
        /// The family name without its particle.
        family: String,
    },
    /// An organisation, or a name that is not to be taken apart.
    Literal(String),
}

impl Creator {
    /// Takes a name apart: `drs. M.J. van Rijn`. What does not look like a person's name stays whole.
    pub(super) fn read(name: &str) -> Self {
        let words: Vec<&str> = name
            .split_whitespace()
            .filter(|word| !is_title(word))
            .collect();
        let capital = |word: &&str| word.starts_with(char::is_uppercase);
        let particle = |word: &&str| FAMILY_PARTICLES.contains(word);
        let looks_so = words.len() <= 6
            && words.last().is_some_and(capital)
            && words.iter().all(|word| {
                capital(word) && !word.contains(['+', '&', '(', ',']) || particle(word)
            });
        let Some((first, rest)) = words.split_first().filter(|_| looks_so) else {
            return Self::Literal(single_spaced(name));
        };
        if rest.is_empty() {
            return Self::Person {
                given: String::new(),
                particle: String::new(),
                family: (*first).to_owned(),
            };
        }
        let family = words.iter().position(particle).unwrap_or(words.len() - 1);
        let particles = words.iter().skip(family).take_while(|word| particle(word));
        let end = family + particles.count();
        let part = |range: Range<usize>| words.get(range).unwrap_or_default().join(" ");
        Self::Person {
            given: part(0..family),
            particle: part(family..end),
            family: part(end..words.len()),
        }
    }

    /// `van Rijn, M.J.`, as RIS and BibTeX write persons.
    pub fn reversed(&self) -> String {
        match self {
            Self::Literal(name) => name.clone(),
            Self::Person {
                given,
                particle,
                family,
            } => {
                let space = if particle.is_empty() { "" } else { " " };
                let comma = if given.is_empty() { "" } else { ", " };
                format!("{particle}{space}{family}{comma}{given}")
            }
        }
    }
}

/// `drs.`, `mr.`, `dr.`, and degrees behind a name.
fn is_title(word: &str) -> bool {
    word.ends_with('.') && word.starts_with(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(given: &str, particle: &str, family: &str) -> Creator {
        Creator::Person {
            given: given.to_owned(),
            particle: particle.to_owned(),
            family: family.to_owned(),
        }
    }

    #[test]
    fn dutch_names_are_taken_apart() {
        assert_eq!(
            Creator::read("drs. M.J. van Rijn"),
            person("M.J.", "van", "Rijn")
        );
        assert_eq!(
            Creator::read("Anna van der Berg-Jansen"),
            person("Anna", "van der", "Berg-Jansen")
        );
        assert_eq!(Creator::read("Hugo Jansen"), person("Hugo", "", "Jansen"));
        assert_eq!(Creator::read("Lodders"), person("", "", "Lodders"));
        assert_eq!(Creator::read("M. van Ooijen").reversed(), "van Ooijen, M.");
    }

    #[test]
    fn what_is_no_persons_name_stays_whole() {
        for name in [
            "VVD-fractie (Kamer)",
            "vaste commissie voor Zorg",
            "Zorg + Welzijn",
            "",
            "van",
            "de van",
        ] {
            assert_eq!(Creator::read(name), Creator::Literal(name.to_owned()));
        }
    }
}
