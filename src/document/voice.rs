//! Who speaks in a block.

use serde::{Deserialize, Serialize};

/// On whose behalf a block speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum VoiceKind {
    /// A minister or staatssecretaris.
    Government,
    /// A fractie (parliamentary group).
    Fractie,
    /// A committee of parliament.
    Committee,
    /// The press.
    Journalist,
    /// A reader who commented.
    Reader,
    /// Somebody quoted by the author.
    Quoted,
}

/// Who speaks in a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Voice {
    /// In what capacity.
    pub kind: VoiceKind,
    /// Their name as used on the page (`VVD`, `Minister van Volksgezondheid, Welzijn en Sport`); may be empty.
    pub name: String,
}

impl Voice {
    /// A voice of this kind and name.
    pub fn new(kind: VoiceKind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
        }
    }

    /// Who speaks, in words: `VVD-fractie`, `Minister van …`, `journalist`.
    pub fn dutch(&self) -> String {
        let plain = match self.kind {
            VoiceKind::Government => "bewindspersoon",
            VoiceKind::Fractie if !self.name.is_empty() => return format!("{}-fractie", self.name),
            VoiceKind::Fractie => "Kamerfractie",
            VoiceKind::Committee => "Kamercommissie",
            VoiceKind::Journalist => "journalist",
            VoiceKind::Reader if !self.name.is_empty() => return format!("lezer {}", self.name),
            VoiceKind::Reader => "lezer",
            VoiceKind::Quoted => "geciteerd",
        };
        if self.name.is_empty() {
            plain.to_owned()
        } else {
            self.name.clone()
        }
    }
}
