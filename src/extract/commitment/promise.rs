//! A promise as a sentence makes it, and what is known of the sentence besides its words.

use super::fact::CommitmentStatus;
use super::subject::Subject;
use crate::extract::Certainty;
use CommitmentStatus::{Declined, FulfilledHere, Released, Repeated};

/// Who promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// The member of government who speaks.
    Speaker,
    /// Somebody by name.
    Named(String),
    /// Nobody that the sentence names.
    Other,
}

/// A promise as a sentence makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Promise {
    /// How it stands.
    pub(super) status: CommitmentStatus,
    /// Who promises.
    pub(super) who: Who,
    /// Which rule found it.
    pub(super) rule: &'static str,
    /// How sure it is.
    pub(super) certainty: Certainty,
    /// Whether it only sends something along.
    pub(super) enclosure: bool,
    /// Whether it says what others will bring out.
    pub(super) announcement: bool,
    /// Number of the clause that makes it.
    pub(super) clause: Option<usize>,
    /// Numbers of the words of its predicate in the sentence; none where the whole clause is meant.
    pub(super) words: Vec<usize>,
    /// Whether it promises to send or tell something, later.
    pub(super) reports: bool,
    /// Who promises it together with the speaker.
    pub(super) partners: Vec<String>,
    /// Whether it holds under a condition only.
    pub(super) is_conditional: bool,
}

impl Promise {
    pub(super) fn new(
        status: CommitmentStatus,
        who: Who,
        rule: &'static str,
        certainty: Certainty,
    ) -> Self {
        Self {
            status,
            who,
            rule,
            certainty,
            enclosure: false,
            announcement: false,
            clause: None,
            words: Vec::new(),
            reports: false,
            partners: Vec::new(),
            is_conditional: false,
        }
    }

    pub(super) fn stated(status: CommitmentStatus, who: Who, rule: &'static str) -> Self {
        Self::new(status, who, rule, Certainty::Stated)
    }

    pub(super) fn concluded(status: CommitmentStatus, who: Who, rule: &'static str) -> Self {
        Self::new(status, who, rule, Certainty::Concluded)
    }

    pub(super) fn guessed(status: CommitmentStatus, who: Who, rule: &'static str) -> Self {
        Self::new(status, who, rule, Certainty::Guessed)
    }

    /// A guess unless there is more than one sign.
    pub(super) fn sure_if(mut self, sure: bool) -> Self {
        if !sure {
            self.certainty = Certainty::Guessed;
        }
        self
    }

    pub(super) fn is_guess(&self) -> bool {
        self.certainty == Certainty::Guessed
    }

    pub(super) fn reporting(mut self) -> Self {
        self.reports = true;
        self
    }

    pub(super) fn enclosed(mut self) -> Self {
        self.enclosure = true;
        self
    }

    pub(super) fn announced(mut self) -> Self {
        self.announcement = true;
        self
    }

    /// Announced, unless government has a part in it.
    pub(super) fn announced_unless(self, by_government: bool) -> Self {
        if by_government {
            self
        } else {
            self.announced()
        }
    }

    /// Of two promises of one sentence the one with the lower weight is told.
    pub(super) fn weight(&self) -> u8 {
        if self.is_guess() {
            return 5;
        }
        match (self.status, self.enclosure, self.announcement) {
            (_, true, _) => 7,
            (_, _, true) => 6,
            (FulfilledHere | Released, ..) => 0,
            _ if self.rule == "agreed" => 2,
            (Repeated, ..) if ["promised-before", "repeats-promise"].contains(&self.rule) => 2,
            (Declined, ..) => 1,
            _ if matches!(self.who, Who::Speaker) => 3,
            _ => 4,
        }
    }
}

/// What is known of a sentence besides its words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting {
    /// It names a time that lies ahead; while a main clause is judged: outside its inner clauses.
    pub(super) ahead: bool,
    /// It names a time that lies ahead outside its inner clauses.
    pub(super) ahead_in_main: bool,
    /// It names a time that lies ahead in any of its clauses.
    pub(super) ahead_anywhere: bool,
    /// The time that it names outside its inner clauses begins behind the day of the paper.
    pub(super) starts_ahead: bool,
    /// It names a time from which on something will be, and which lies ahead: `vanaf 2026`.
    pub(super) begins_ahead: bool,
    /// The first person is a member of government.
    pub(super) speaker: bool,
    /// That government is one of a municipality or a province.
    pub(super) local: bool,
    /// It is spoken in a meeting.
    pub(super) meeting: bool,
    /// The sentence before it makes a promise of a paper or a report.
    pub(super) after_promise: bool,
    /// It stands in the first paragraphs of a paper.
    pub(super) opening: bool,
    /// The press reports it.
    pub(super) press: bool,
    /// A chair or a committee tells what members of government have promised.
    pub(super) told_of: bool,
    /// It stands in the list of promises at the end of a debate.
    pub(super) listed: bool,
    /// It is an item of a list.
    pub(super) is_item: bool,
    /// What its main clauses say waits for something: `als …`, `zodra …`; known while they are judged.
    pub(super) waits: bool,
}

pub(super) fn who_of(subject: &Subject) -> Who {
    match subject {
        Subject::Speaker | Subject::Parliament | Subject::OwnPaper => Who::Speaker,
        Subject::Cabinet => Who::Named("kabinet".to_owned()),
        Subject::Office(name) | Subject::Named(name) => Who::Named(name.clone()),
        Subject::OthersPaper | Subject::Thing => Who::Other,
    }
}
