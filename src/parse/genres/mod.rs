//! What a paper is, and so what its headings, its voices and its numbered parts mean.
//!
//! [`GENRES`] is the one list. Adding a genre is one file or folder here and one row there. A genre knows no site and no
//! portal: those are the [frame](super::frames)'s, and any genre goes with any frame.

pub(crate) mod article;
pub(crate) mod consultation;
pub(crate) mod debate;
pub(crate) mod decision_list;
pub(crate) mod genre;
pub(crate) mod letter;
pub(crate) mod motion;
pub(crate) mod other;
pub(crate) mod question_list;
pub(crate) mod questions;
pub(crate) mod voices;

use genre::{Genre, Signs};

/// All genres.
pub(crate) const GENRES: &[Genre] = &[
    letter::GENRE,
    consultation::GENRE,
    questions::GENRE,
    question_list::GENRE,
    debate::GENRE,
    decision_list::GENRE,
    motion::MOTION,
    motion::AMENDMENT,
    article::GENRE,
    other::GENRE,
];

/// The genre that claims a paper with these signs.
pub(crate) fn genre_of(signs: &Signs) -> &'static Genre {
    let claims = |genre: &&Genre| (genre.claims)(signs);
    GENRES.iter().find(claims).unwrap_or(&other::GENRE)
}
