//! What sort of happening a sentence tells of, by the verb of the clause in which its time stands and what that verb is
//! about; else by the paper or the meeting that bears the time (`mijn brief van 3 mei`). A word somewhere in the sentence
//! says nothing.

use super::clause;
use crate::dutch::Reading;
use crate::dutch::classes::{
    ANNOUNCING_VERBS, AUXILIARIES, BEGINNINGS_AND_ENDS, Class, DEEDS_OF_AGREEMENT, DEEDS_OF_COMING,
    DEEDS_OF_EFFECT, DEEDS_OF_LAW, DEEDS_OF_MEETING, DEEDS_OF_PUBLICATION, DEEDS_OF_RESEARCH,
    DEEDS_ON_AGREEMENTS, DEEDS_ON_BILLS, DEEDS_ON_MOTIONS, DEEDS_TO_RESEARCH, DEEDS_WITH_MONEY,
    DETERMINERS, MONEY_WORDS, PAST_VERBS, QUANTITIES, THINGS_AGREED, THINGS_MET, THINGS_MOVED,
    THINGS_OF_LAW, THINGS_PROMISED, THINGS_PUBLISHED, THINGS_RESEARCHED, THINGS_RUN, WordSet,
};
use crate::extract::date::is_participle;
use crate::extract::{EventKind, Tense};
use std::collections::BTreeMap;
use std::ops::Range;

/// So many words before a time the noun that bears it is looked for.
const REACH: usize = 9;

/// Verbs that say by themselves what happens, the most telling first.
const DEEDS: &[(EventKind, &Class)] = &[
    (EventKind::Law, &DEEDS_OF_LAW),
    (EventKind::Meeting, &DEEDS_OF_MEETING),
    (EventKind::Research, &DEEDS_OF_RESEARCH),
    (EventKind::Effect, &DEEDS_OF_EFFECT),
    (EventKind::Publication, &DEEDS_OF_PUBLICATION),
];

/// Things with the verbs that say what becomes of them.
const DEEDS_ON_THINGS: &[(EventKind, &Class, &Class)] = &[
    (EventKind::Motion, &THINGS_MOVED, &DEEDS_ON_MOTIONS),
    (EventKind::Agreement, &THINGS_AGREED, &DEEDS_ON_AGREEMENTS),
    (EventKind::Law, &THINGS_OF_LAW, &DEEDS_ON_BILLS),
    (EventKind::Meeting, &THINGS_MET, &BEGINNINGS_AND_ENDS),
    (EventKind::Research, &THINGS_RESEARCHED, &DEEDS_TO_RESEARCH),
    (EventKind::Research, &THINGS_RESEARCHED, &DEEDS_OF_COMING),
    (EventKind::Publication, &THINGS_PUBLISHED, &DEEDS_OF_COMING),
    (EventKind::Programme, &THINGS_RUN, &BEGINNINGS_AND_ENDS),
];

/// Things that bear a time, as the end of the word for them.
const DATED_THINGS: &[(EventKind, &Class)] = &[
    // A motion is a dated paper too.
    (EventKind::Motion, &THINGS_MOVED),
    (EventKind::Publication, &THINGS_PUBLISHED),
    (EventKind::Promise, &THINGS_PROMISED),
    (EventKind::Meeting, &THINGS_MET),
    (EventKind::Research, &THINGS_RESEARCHED),
    (EventKind::Agreement, &THINGS_AGREED),
];

/// Words that make what stands behind them the circumstance of a deed: `na overleg`, `tijdens de bijeenkomst`.
const CIRCUMSTANCES: [&str; 5] = ["na", "tijdens", "voorafgaand", "vanwege", "uit"];

/// The words of a sentence around one of its times.
pub(super) struct Around<'s, 't> {
    /// The sentence.
    pub(super) reading: &'s Reading<'t>,
    /// Numbers of the words of the time.
    pub(super) time: Range<usize>,
    /// Numbers of the words of its clause.
    clause: Vec<usize>,
}

impl<'s, 't> Around<'s, 't> {
    pub(super) fn new(reading: &'s Reading<'t>, time: Range<usize>) -> Self {
        let clause = clause::around(reading, &time);
        Self {
            reading,
            time,
            clause,
        }
    }

    /// The kind of happening; `own` are the words that the collection brings.
    pub(super) fn kind(
        &self,
        tense: Tense,
        by_government: bool,
        own: &BTreeMap<String, Vec<String>>,
    ) -> EventKind {
        if self.is_limit() || self.is_asked_for() && tense == Tense::Future {
            return EventKind::Deadline;
        }
        if tense == Tense::Future && by_government && !self.is_of_object() && self.promises() {
            return EventKind::Promise;
        }
        let borne = self.borne();
        let deed = self.deed();
        match (borne, deed) {
            // What is agreed in a meeting is an agreement of that day.
            (Some(EventKind::Meeting), Some(EventKind::Agreement)) => EventKind::Agreement,
            (Some(borne), _) => borne,
            (None, Some(deed)) => deed,
            (None, None) => self.of_collection(own).unwrap_or(EventKind::Other),
        }
    }

    /// `nam het aantal af`: the verb and its particle stand apart.
    fn grows_or_shrinks(&self) -> bool {
        self.has(&["nam", "namen", "neemt", "nemen"]) && self.has(&["af", "toe"])
    }

    /// Whether a word of the clause is one of these.
    pub(super) fn has<W: WordSet + ?Sized>(&self, words: &W) -> bool {
        self.clause.iter().any(|at| self.reading.any(*at, words))
    }

    /// Whether a participle tells what was done: `zijn er 12 bruggen gebouwd`.
    pub(super) fn has_participle(&self) -> bool {
        let mut words = self.clause.iter().filter_map(|at| self.reading.word(*at));
        words.any(is_participle)
    }

    /// Whether a word of the clause is one of these, or ends with one, and no mere circumstance.
    fn has_acted_on(&self, ends: &Class) -> bool {
        let circumstance = |at: usize| {
            let far = at.saturating_sub(2);
            self.reading.follows_any(at, &CIRCUMSTANCES)
                || self.reading.any(at.saturating_sub(1), &DETERMINERS)
                    && self.reading.any(far, &CIRCUMSTANCES)
        };
        let mut words = self.clause.iter();
        words.any(|at| ends_with(self.reading, *at, ends) && !circumstance(*at))
    }

    /// Whether the clause is about how much or how many there was: `het aantal meldingen is gedaald`.
    pub(super) fn is_of_quantity(&self) -> bool {
        self.has(&QUANTITIES)
    }

    /// `informeer ik u over de wijzigingen per 2017`: the time of what the papers are about, not of the deed.
    fn is_of_object(&self) -> bool {
        let first = self.time.start;
        if !self.reading.follows_any(first, &["per"]) {
            return false;
        }
        let before = self.clause.iter().rev().filter(|at| **at < first);
        let mut nearer = before
            .take(2 * REACH)
            .take_while(|at| !matches!(self.thing(**at), Found::Verb));
        nearer.any(|at| self.reading.is(*at, "over"))
    }

    /// Whether it belongs to a noun and not to what is told: `meldingen uit 2014`, `een deel van de aanvragen in 2015
    /// heeft`. A noun that bears times by itself, a paper or a meeting, happened then.
    pub(super) fn is_attribute(&self) -> bool {
        if self.borne().is_some() {
            return false;
        }
        let first = self.time.start;
        let from = self.reading.follows_any(first, &["uit"]);
        // Only the first part of a sentence stands before its verb: what begins with a noun and ends in a time is one.
        let opens_with_noun = self.reading.any(0, &DETERMINERS) || self.reading.is(0, "een");
        let verb = self.reading.any(self.time.end, &AUXILIARIES)
            || self.reading.any(self.time.end, &PAST_VERBS);
        let inside = self.reading.follows_any(first, &["in", "over", "van"]) && first > 2;
        let told_before = (1..first).any(|at| {
            self.reading.any(at, &AUXILIARIES)
                || self.reading.any(at, &PAST_VERBS)
                || self.reading.gap(at).contains(',')
        });
        from || opens_with_noun && inside && verb && !told_before
    }

    /// Whether the words around it name a sum, or speak of money, in whatever clause.
    pub(super) fn is_of_money_at_all(&self) -> bool {
        let whole = Self {
            reading: self.reading,
            time: self.time.clone(),
            clause: clause::near(self.reading, &self.time).collect(),
        };
        whole.is_of_money()
    }

    /// Whether the clause names a sum, or speaks of money.
    pub(super) fn is_of_money(&self) -> bool {
        let sign = |at: &usize| self.reading.gap(*at).contains('€');
        let budget = |at: &usize| {
            let word = self.reading.word(*at);
            word.is_some_and(|word| word.ends_with("budget") || word.ends_with("circulaire"))
        };
        let mut words = self.clause.iter();
        // `beschikbaar` says what is done with it.
        let named = |word: &&str| *word != "beschikbaar" && self.has(&[*word]);
        let named = MONEY_WORDS.words().any(|word| named(&word));
        named || words.any(|at| sign(at) || budget(at))
    }

    /// `uiterlijk 1 mei`, `vóór 1 mei moeten`: a limit.
    fn is_limit(&self) -> bool {
        let first = self.time.start;
        // `uiterlijk in het voorjaar`
        let near = first.saturating_sub(3)..=first;
        let limit = |at: usize| self.reading.any(at, &["uiterlijk"]);
        let verb = |at: usize| self.reading.any(at, &AUXILIARIES);
        let last = near.clone().rfind(|at| limit(*at));
        last.is_some_and(|at| !(at..first).any(verb))
    }

    /// `Verzoekt de regering de Kamer vóór 1 juli te informeren`: a motion asks for it, so that nothing has happened yet.
    pub(super) fn is_asked_for(&self) -> bool {
        self.reading.any(0, &["verzoekt", "verzoeken"]) && self.reading.is(2, "regering")
    }

    /// `Hierbij ontvangt u een terugblik op dit jaar`: what is handed over now is about that time.
    pub(super) fn is_of_what_is_sent(&self) -> bool {
        // "Daarmee zijn in 2019 alle ponten veilig" hands over nothing.
        let hands_over = self.has(&["hierbij", "bijgaand", "bijgaande"]);
        hands_over && self.has(&["u", "uw", "kamer"]) && self.borne().is_none()
    }

    /// What the verbs of the clause say.
    fn deed(&self) -> Option<EventKind> {
        if self.in_force() {
            return Some(EventKind::Law);
        }
        if self.meets() {
            return Some(EventKind::Meeting);
        }
        if self.has(&DEEDS_OF_AGREEMENT) {
            return Some(EventKind::Agreement);
        }
        if self.announces() {
            return Some(EventKind::Publication);
        }
        if self.grows_or_shrinks() {
            return Some(EventKind::Effect);
        }
        let on_things = DEEDS_ON_THINGS
            .iter()
            .find(|(_, thing, verbs)| self.has_acted_on(thing) && self.has(*verbs))
            .map(|(kind, ..)| *kind);
        let is_paid = self.is_of_money() && self.has(&DEEDS_WITH_MONEY);
        let plain = || DEEDS.iter().find(|(_, verbs)| self.has(*verbs));
        is_paid
            .then_some(EventKind::Money)
            .or(on_things)
            .or_else(|| plain().map(|(kind, _)| *kind))
            .or_else(|| self.sets_out().then_some(EventKind::Programme))
    }

    /// `treedt in werking`.
    fn in_force(&self) -> bool {
        let phrase = |at: &usize| {
            self.reading.phrase(*at, &["in", "werking"])
                || self.reading.phrase(*at, &["inwerking", "treden"])
                || self.reading.phrase(*at, &["van", "kracht"])
        };
        self.clause.iter().any(phrase)
    }

    /// `kwamen … bij elkaar`, `vond een gesprek plaats`.
    fn meets(&self) -> bool {
        let together = |at: &usize| self.reading.phrase(*at, &["bij", "elkaar"]);
        let confer = |at: &usize| {
            self.reading.phrase(*at, &["overleg", "ik"])
                || self.reading.phrase(*at, &["ik", "overleg"])
        };
        self.clause.iter().any(confer)
            || self.has(&["kwam", "kwamen", "komen", "gekomen", "komt"])
                && self.clause.iter().any(together)
    }

    /// `zijn bekend gemaakt`.
    fn announces(&self) -> bool {
        let phrase = |at: &usize| self.reading.phrase(*at, &["bekend", "gemaakt"]);
        self.clause.iter().any(phrase)
    }

    /// `gaan aan de slag`, `gaat van start`.
    fn sets_out(&self) -> bool {
        let phrase = |at: &usize| {
            self.reading.phrase(*at, &["aan", "de", "slag"])
                || self.reading.phrase(*at, &["aan", "slag"])
                || self.reading.phrase(*at, &["van", "start"])
        };
        self.clause.iter().any(phrase)
    }

    /// The kind of what bears the time: `het ordedebat van 12 april`, `het AO ouderenzorg op 14 april`.
    fn borne(&self) -> Option<EventKind> {
        let first = self.time.start;
        let in_brackets = self.reading.gap(first).contains('(');
        let of = in_brackets || self.reading.follows_any(first, &["van", "d", "dd", "uit"]);
        let on = self.reading.follows_any(first, &["op"]);
        let within = self.reading.follows_any(first, &["in"]);
        if !of && !on && !within {
            return None;
        }
        let near = self.clause.iter().rev().filter(|at| **at < first);
        let kinds = near.take(REACH).map(|at| self.thing(*at));
        // Between a thing and its day stands no verb.
        let unbroken = kinds.take_while(|found| !matches!(found, Found::Verb));
        let found = unbroken.filter_map(|found| match found {
            Found::Thing(kind) => Some(kind),
            _ => None,
        });
        let mut fitting = found.filter(|kind| match kind {
            EventKind::Meeting => of || on,
            EventKind::Research => of || within,
            _ => of,
        });
        fitting.next()
    }

    /// What a word before a time is.
    fn thing(&self, at: usize) -> Found {
        if self.reading.any(at, &["ao", "cd", "wgo"]) {
            return Found::Thing(EventKind::Meeting);
        }
        let fits = |things: &Class| ends_with(self.reading, at, things);
        if let Some((kind, _)) = DATED_THINGS.iter().find(|(_, things)| fits(things)) {
            return Found::Thing(*kind);
        }
        let verb = DEEDS.iter().any(|(_, verbs)| self.reading.any(at, *verbs));
        if verb || self.reading.any(at, &AUXILIARIES) {
            Found::Verb
        } else {
            Found::Other
        }
    }

    /// What the collection's own words say.
    fn of_collection(&self, own: &BTreeMap<String, Vec<String>>) -> Option<EventKind> {
        let begins = |beginning: &String| {
            let words = self.clause.iter().filter_map(|at| self.reading.word(*at));
            words.into_iter().any(|word| word.starts_with(beginning))
        };
        let mut kinds = own.iter().filter(|(_, words)| words.iter().any(begins));
        kinds.next().and_then(|(kind, _)| EventKind::named(kind))
    }

    /// A member of government says what they will do: `ik zal`, `zal ik`, `ik verwacht uw Kamer`, `ik informeer u`.
    fn promises(&self) -> bool {
        let verb = |at: usize| self.reading.any(at, &ANNOUNCING_VERBS);
        let pair = |at: &usize| {
            let (left, right) = (*at, *at + 1);
            self.reading.is(left, "ik") && verb(right)
                || verb(left) && self.reading.is(right, "ik")
                || self.reading.phrase(left, &["mijn", "verwachting"])
        };
        // `ik heb toegezegd dat ik in mei …`, `ontvangt uw Kamer`
        let promised =
            clause::near(self.reading, &self.time).any(|at| self.reading.any(at, &["toegezegd"]));
        let receives = || {
            let chamber = |at: &usize| {
                self.reading.phrase(*at, &["uw", "kamer"]) || self.reading.is(*at, "u")
            };
            self.has(&["ontvangt", "ontvangen"]) && self.clause.iter().any(chamber)
        };
        let promised = promised || self.has(&["zeg"]) && self.has(&["toe"]);
        promised || self.clause.iter().any(pair) || receives()
    }
}

/// What a word before a time is.
enum Found {
    /// Something that may bear the time.
    Thing(EventKind),
    /// A verb: what stands before it bears no time behind it.
    Verb,
    Other,
}

/// Whether the word at this place ends with one of these words.
fn ends_with(reading: &Reading<'_>, at: usize, ends: &Class) -> bool {
    let Some(word) = reading.word(at) else {
        return false;
    };
    // Short ones are whole words: `wet` is not the end of `Wijwet`.
    let fits = |end: &str| word.is(end) || end.len() > 3 && word.ends_with(end);
    ends.words().any(fits)
}
