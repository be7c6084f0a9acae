//! Why a file cannot be read, and what its owner can do about it.

use crate::{Error, ErrorKind};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// Which fault a file has. Its name is what programs may depend on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It opens with a password only.
    Password,
    /// It is a picture of a text: it holds no letters.
    Scan,
    /// It is damaged or cut off.
    Broken,
    /// It, or what is packed in it, is larger than what is read.
    TooLarge,
    /// It holds nothing.
    Empty,
    /// It is of a form that is not read; the words say which, and what to do.
    Unknown(Cow<'static, str>),
}

impl Fault {
    /// Its name for programs (`error.code` in JavaScript).
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::Scan => "scan",
            Self::Broken => "broken",
            Self::TooLarge => "too-large",
            Self::Empty => "empty",
            Self::Unknown(_) => "unknown",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Password => {
                "dit bestand is met een wachtwoord beveiligd; sla het op zonder wachtwoord"
            }
            Self::Scan => {
                "dit bestand is een scan: er staan alleen plaatjes in; laat er eerst tekst van maken (OCR)"
            }
            Self::Broken => "dit bestand is beschadigd of niet compleet; haal het opnieuw op",
            Self::TooLarge => "dit bestand is te groot om te lezen",
            Self::Empty => "dit bestand is leeg",
            Self::Unknown(what) => what,
        })
    }
}

impl std::error::Error for Fault {}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self::new(ErrorKind::Paper(fault.code()), fault.to_string())
    }
}
