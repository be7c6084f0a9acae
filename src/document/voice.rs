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
    /// Who leads a meeting.
    Chair,
    /// A member of parliament, in a meeting or as one who asks or moves.
    Member,
}

/// Who speaks in a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Voice {
    /// In what capacity.
    pub kind: VoiceKind,
    /// Their name as used on the page (`VVD`, `Minister van Volksgezondheid, Welzijn en Sport`); may be empty.
    pub name: String,
    /// Who it is, where the paper gives a name: `De Jonge`, `Westerveld`; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub person: String,
    /// In what office, where the paper gives one: `Minister van Binnenlandse Zaken en Koninkrijksrelaties`; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub office: String,
    /// Of which party, where the paper gives one: `GroenLinks-PvdA`; else empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub party: String,
}

impl Voice {
    /// A voice of this kind and name.
    pub fn new(kind: VoiceKind, name: impl Into<String>) -> Self {
        Self {
            kind,
            name: name.into(),
            person: String::new(),
            office: String::new(),
            party: String::new(),
        }
    }

    /// The same with who it is.
    #[must_use]
    pub fn of_person(mut self, person: impl Into<String>) -> Self {
        self.person = person.into();
        self
    }

    /// The same with the office.
    #[must_use]
    pub fn in_office(mut self, office: impl Into<String>) -> Self {
        self.office = office.into();
        self
    }

    /// The same with the party.
    #[must_use]
    pub fn of_party(mut self, party: impl Into<String>) -> Self {
        self.party = party.into();
        self
    }

    /// Who speaks, in words: `VVD-fractie`, `Minister van …`, `journalist`.
    pub fn dutch(&self) -> String {
        let plain = match self.kind {
            VoiceKind::Government => "bewindspersoon",
            VoiceKind::Fractie if self.name.contains(" en ") && self.party.is_empty() => {
                return format!("fracties van {}", self.name);
            }
            VoiceKind::Fractie if !self.name.is_empty() => return format!("{}-fractie", self.name),
            VoiceKind::Fractie => "Kamerfractie",
            VoiceKind::Committee => "Kamercommissie",
            VoiceKind::Journalist => "journalist",
            VoiceKind::Reader if !self.name.is_empty() => return format!("lezer {}", self.name),
            VoiceKind::Reader => "lezer",
            VoiceKind::Quoted => "geciteerd",
            VoiceKind::Chair => "voorzitter",
            VoiceKind::Member if !self.person.is_empty() && !self.party.is_empty() => {
                return format!("{} ({})", self.person, self.party);
            }
            VoiceKind::Member => "Kamerlid",
        };
        if self.name.is_empty() {
            plain.to_owned()
        } else {
            self.name.clone()
        }
    }
}
