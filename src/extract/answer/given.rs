//! Whether an answer gives what was asked.
//!
//! An answer may go into a subject and still leave out what was asked: how many, when, who pays, a yes or no. What stands
//! there is told by its kind: a number by a number that is no date, a time by a time, a yes by the words that say so. A
//! sentence that says that something is not known or not yet decided gives nothing. Where several questions are answered
//! together, a figure counts only in a sentence about this one.

use super::gaps::Gaps;
use super::sentence::Sentence;
use crate::document::{BlockKind, Document};
use crate::dutch::classes::{
    ACTORS, ASKED_MONEY, DETERMINERS, HERE_IT_IS, PHRASE_PREPOSITIONS, POINTING_WORDS, SAID_HOW,
    SAID_WHY, SAID_YES_OR_NO, SAYING_LITTLE, SOON, TELLING,
};
use crate::dutch::numbers::{Shape, numbers};
use crate::dutch::sentences::sentences;
use crate::dutch::stems::root;
use crate::extract::phrase::{Word, words};
use crate::extract::question::Asks;
use crate::extract::similarity::{Passage, Rarity};
use crate::extract::{Certainty, CommitmentStatus, Facts, Place};
use std::ops::Range;

/// How much of a question a sentence must say to be about it, where other questions are answered beside it.
const ABOUT_IT: f32 = 0.15;
/// How much of a question its answer must take up where nothing else tells whether it gives what was asked.
const TAKEN_UP: f32 = 0.2;

/// How much for that to be more than a guess.
const TAKEN_UP_WELL: f32 = 0.35;

/// Words of a question that asks whether somebody will do something.
const WILLING: &[&str] = &[
    "bereid",
    "toezeggen",
    "toezegging",
    "garanderen",
    "garantie",
    "beloven",
];

/// Most words of a sentence that is an enumeration and little else.
const ENUMERATION: usize = 14;

/// What gives a question's answer, asked for in this way.
pub(super) struct Wanted<'q> {
    /// What it asks for.
    pub(super) asks: Asks,
    /// Its words.
    pub(super) text: &'q str,
    /// The same, weighed.
    pub(super) passage: &'q Passage,
    /// The same in the answer's words, where it says the question again.
    pub(super) reworded: Option<&'q Passage>,
    /// Whether other questions are answered in the same words.
    pub(super) beside_others: bool,
}

impl Wanted<'_> {
    /// How much of the question these words hold, as it was put or as it was said again.
    fn held_by(&self, rarity: &Rarity, said: &Passage) -> f32 {
        // A question without a telling word of its own says nothing that could be missing.
        if self.passage.len() == 0 {
            return 1.0;
        }
        let held = rarity.coverage(self.passage, said);
        self.reworded
            .map_or(held, |again| held.max(rarity.coverage(again, said)))
    }
}

/// What an answer says itself, without the questions that it says again.
pub(super) struct Said<'d> {
    facts: &'d Facts,
    sentences: Vec<Sentence<'d>>,
    whole: Passage,
    has_table: bool,
    items: usize,
}

/// Whether an answer that stands elsewhere is none: the question does not itself ask to be told something later.
pub(super) fn may_be_elsewhere(asked: &str) -> bool {
    let mut asked = words(asked).into_iter();
    !asked.any(|word| word.is_one_of(&TELLING))
}

impl<'d> Said<'d> {
    /// The words of these blocks, of each from that byte on; `may_be_elsewhere` as [`may_be_elsewhere`] tells of the question.
    pub(super) fn of(
        document: &'d Document,
        facts: &'d Facts,
        rarity: &Rarity,
        blocks: &[(usize, usize)],
        may_be_elsewhere: bool,
    ) -> Self {
        let mut said = Self {
            facts,
            sentences: Vec::new(),
            whole: Passage::default(),
            has_table: false,
            items: 0,
        };
        for (index, from) in blocks {
            let Some(block) = document.blocks.get(*index) else {
                continue;
            };
            said.has_table |= block.kind == BlockKind::Table;
            said.items += usize::from(block.kind == BlockKind::ListItem);
            let text = block.text.get(*from..).unwrap_or("");
            for range in sentences(text) {
                let sentence = text.get(range.clone()).unwrap_or("");
                // The answerer's own questions give nothing.
                if sentence.trim_end().ends_with('?') {
                    continue;
                }
                let words = words(sentence);
                let gaps = Gaps::of(&words, may_be_elsewhere);
                let passage = rarity.passage(sentence);
                if !gaps.gives_nothing {
                    said.whole.join(&passage);
                }
                said.sentences.push(Sentence {
                    block: *index,
                    range: from + range.start..from + range.end,
                    gaps,
                    passage,
                    words,
                    text: sentence,
                });
            }
        }
        said
    }

    /// Whether it gives what was asked, and how that is known.
    pub(super) fn gives(&self, rarity: &Rarity, wanted: &Wanted<'_>) -> (bool, Certainty) {
        if self.agrees_to(wanted) || self.says_nothing_is_known(wanted) {
            return (true, Certainty::Concluded);
        }
        // "Het kabinet zal in een aparte brief op deze vraag ingaan": what stands beside that leads up to it.
        // A figure, a day or a name that stands there is given all the same.
        let is_told_by_words = !matches!(
            wanted.asks,
            Asks::Number | Asks::Money | Asks::Time | Asks::Who | Asks::List
        );
        let mut sentences = self.sentences.iter();
        if is_told_by_words
            && !wanted.beside_others
            && sentences.any(|here| here.gaps.is_all_elsewhere)
        {
            let first = self.sentences.first().and_then(|first| first.words.first());
            let says = first.is_some_and(|word| matches!(&*word.folded, "ja" | "nee" | "neen"));
            if !says {
                return (false, Certainty::Concluded);
            }
        }
        match wanted.asks {
            Asks::Number | Asks::Money if self.has_table => (true, Certainty::Concluded),
            Asks::Number => self.any(rarity, wanted, |here| self.counts(here, wanted)),
            Asks::Money => self.any(rarity, wanted, |here| self.pays(here)),
            Asks::Time => self.any(rarity, wanted, |here| self.dates(here)),
            Asks::Who => self.any(rarity, wanted, |here| self.names(here, wanted)),
            Asks::List => (self.lists(), Certainty::Concluded),
            Asks::Which => {
                let held = wanted.held_by(rarity, &self.whole) >= TAKEN_UP;
                let lists = self.lists();
                (lists || held, known_by(lists && held))
            }
            Asks::YesNo => self.decides(rarity, wanted),
            Asks::Reason => {
                let why = self.says(&SAID_WHY) || self.refuses_with_reason(wanted);
                (why || self.takes_up(rarity, wanted), known_by(why))
            }
            Asks::Way => {
                let much = wanted.held_by(rarity, &self.whole) >= TAKEN_UP_WELL;
                let how = self.says(&SAID_HOW) || self.says_by_what();
                (self.takes_up(rarity, wanted), known_by(much && how))
            }
            Asks::Opinion | Asks::Other => {
                let much = wanted.held_by(rarity, &self.whole) >= TAKEN_UP_WELL;
                (self.takes_up(rarity, wanted), known_by(much))
            }
        }
    }

    /// Whether it says yes to being asked to do something: `Wilt u de Kamer een overzicht sturen?` `Ja.`
    fn agrees_to(&self, wanted: &Wanted<'_>) -> bool {
        self.facts.commitments.iter().any(|fact| {
            let asked = fact
                .asked
                .as_ref()
                .filter(|_| fact.certainty != Certainty::Guessed);
            asked.is_some_and(|asked| wanted.text.contains(&asked.text))
                && self.sentences.iter().any(|here| is_in(&fact.place, here))
        })
    }

    /// `Is bekend hoeveel ponten stil liggen?` `Nee.`: that is what was asked.
    fn says_nothing_is_known(&self, wanted: &Wanted<'_>) -> bool {
        let asked = words(wanted.text);
        let asks_whether = asked
            .first()
            .is_some_and(|word| matches!(&*word.folded, "is" | "zijn"))
            && asked.iter().take(4).any(|word| word.folded == "bekend");
        let first = self.sentences.first().and_then(|first| first.words.first());
        asks_whether && first.is_some_and(|word| matches!(&*word.folded, "nee" | "neen"))
    }

    /// `Zo nee, waarom niet?` answered by a refusal with more than itself.
    fn refuses_with_reason(&self, wanted: &Wanted<'_>) -> bool {
        let declined = |here: &Sentence<'d>| {
            self.facts
                .commitments
                .iter()
                .any(|fact| fact.status == CommitmentStatus::Declined && is_in(&fact.place, here))
        };
        let asked = words(wanted.text);
        let why_not = asked
            .windows(2)
            .any(|two| matches!(two, [why, not] if why.folded == "waarom" && not.folded == "niet"));
        let said = self
            .sentences
            .iter()
            .filter(|here| !here.gaps.gives_nothing);
        why_not && said.count() >= 2 && self.sentences.iter().any(declined)
    }

    /// Whether a sentence about the question, which does not say that nothing is known, has what is looked for; a guess where
    /// it says little of this question and others are answered beside it.
    fn any(
        &self,
        rarity: &Rarity,
        wanted: &Wanted<'_>,
        has: impl Fn(&Sentence<'d>) -> bool,
    ) -> (bool, Certainty) {
        // Beside other questions a figure may be that of another one, unless its sentence says much of this one.
        let about = |here: &Sentence<'d>, share: f32| {
            !wanted.beside_others || wanted.held_by(rarity, &here.passage) >= share
        };
        let gives = |share: f32| {
            self.sentences.iter().any(|here| {
                !here.gaps.gives_nothing && has(here) && (about(here, share) || self.is_alone(here))
            })
        };
        if gives(TAKEN_UP_WELL) {
            return (true, Certainty::Concluded);
        }
        let given = gives(ABOUT_IT);
        (given, known_by(!given))
    }

    /// Whether an answer is so short that its one or two sentences are about whatever was asked.
    fn is_alone(&self, here: &Sentence<'d>) -> bool {
        self.sentences.len() <= 2
            || self
                .sentences
                .first()
                .is_some_and(|first| first.range == here.range && first.block == here.block)
    }

    /// `In 2024 zijn zeventien klachten ingediend`, `alle provincies`.
    fn counts(&self, here: &Sentence<'d>, wanted: &Wanted<'_>) -> bool {
        let free = |range: &Range<usize>| {
            let at = here.range.start + range.start..here.range.start + range.end;
            !overlapping(&self.facts.dates, here, &at, |fact| &fact.place)
                && !overlapping(&self.facts.references, here, &at, |fact| &fact.place)
                && !overlapping(&self.facts.laws, here, &at, |fact| &fact.place)
        };
        let number = numbers(here.text, &here.words).into_iter().any(|number| {
            let before = number
                .words
                .start
                .checked_sub(1)
                .and_then(|at| here.words.get(at));
            // "deze twee groepen", "de drie wetten": known before, and no answer.
            let points = before.is_some_and(|word| {
                POINTING_WORDS.contains(&word.folded) || matches!(&*word.folded, "de" | "beide")
            });
            let little = number.shape == Shape::Words && number.value() <= 1.0;
            free(&number.range) && !little && !points
        });
        let asked = words(wanted.text);
        let all_or_none = here.words.iter().enumerate().any(|(at, word)| {
            matches!(
                &*word.folded,
                "geen" | "alle" | "nul" | "iedere" | "elke" | "niemand"
            ) && (at + 1..at + 4).any(|next| {
                here.words
                    .get(next)
                    .is_some_and(|noun| shares(noun, &asked))
            })
        });
        number || all_or_none || within(&self.facts.amounts, here, |fact| &fact.place)
    }

    /// A sum, a share, or that it costs nothing.
    fn pays(&self, here: &Sentence<'d>) -> bool {
        let nothing = here.words.iter().enumerate().any(|(at, word)| {
            let next = (at + 1..at + 4).any(|next| {
                here.words
                    .get(next)
                    .is_some_and(|noun| ASKED_MONEY.contains(&noun.folded))
            });
            matches!(&*word.folded, "kosteloos" | "gratis" | "kostenneutraal")
                || word.folded == "geen" && next
        });
        let share = here.text.contains('%') || here.text.contains("procent");
        nothing || share || within(&self.facts.amounts, here, |fact| &fact.place)
    }

    /// A date, how long, or upon what it waits.
    fn dates(&self, here: &Sentence<'d>) -> bool {
        let soon = here.words.iter().any(|word| {
            SOON.contains(&word.folded)
                || matches!(
                    &*word.folded,
                    "zodra" | "nadat" | "jaarlijks" | "maandelijks"
                )
        });
        let lasts = numbers(here.text, &here.words).into_iter().any(|number| {
            here.words.get(number.words.end).is_some_and(|unit| {
                matches!(
                    &*unit.folded,
                    "dagen" | "weken" | "maanden" | "jaren" | "jaar" | "uur" | "minuten"
                )
            })
        });
        soon || lasts || within(&self.facts.dates, here, |fact| &fact.place)
    }

    /// Somebody whom the question does not name, or a clause with the question's own verb.
    fn names(&self, here: &Sentence<'d>, wanted: &Wanted<'_>) -> bool {
        let asked = words(wanted.text);
        let new = |text: &str| {
            words(text)
                .iter()
                .any(|word| !asked.iter().any(|known| known.folded == word.folded))
        };
        let organisation = self
            .facts
            .organisations
            .iter()
            .any(|fact| is_in(&fact.place, here) && new(&fact.text));
        let person = self
            .facts
            .people
            .iter()
            .any(|fact| is_in(&fact.place, here));
        let actor = here.words.iter().any(|word| {
            let known = asked.iter().any(|known| known.folded == word.folded);
            !known
                && (ACTORS.words().any(|actor| word.folded.ends_with(actor))
                    || matches!(
                        &*word.folded,
                        "rijk" | "overheid" | "gemeente" | "provincie" | "waterschap" | "kabinet"
                    ))
        });
        let acts = acting(&asked).any(|verb| {
            here.words
                .iter()
                .any(|word| root(&word.folded) == root(&verb.folded))
        });
        let does = here.words.first().is_some_and(|word| word.folded == "dat")
            && here
                .words
                .get(1)
                .is_some_and(|word| matches!(&*word.folded, "doet" | "doen" | "is" | "zijn"));
        organisation || person || actor || acts || does
    }

    /// A table, items, an enclosure, or names one after the other.
    fn lists(&self) -> bool {
        let named = |here: &Sentence<'d>| {
            let inside = here.words.iter().skip(1);
            let names = inside
                .filter(|word| word.text.starts_with(char::is_uppercase))
                .count();
            !here.gaps.gives_nothing && names >= 2
        };
        // "Theater, dans en muziek."
        let enumerates = |here: &Sentence<'d>| {
            let comma = here.text.find(',');
            let joined = comma.is_some_and(|at| {
                here.text
                    .get(at..)
                    .is_some_and(|rest| rest.contains(" en "))
            });
            !here.gaps.gives_nothing && joined && here.words.len() <= ENUMERATION
        };
        let here = |here: &Sentence<'d>| {
            !here.gaps.gives_nothing
                && here
                    .words
                    .iter()
                    .any(|word| HERE_IT_IS.contains(&word.folded))
        };
        let whole = |here: &Sentence<'d>| {
            here.words
                .iter()
                .take(2)
                .any(|word| matches!(&*word.folded, "alle" | "geen" | "iedere" | "elke"))
        };
        self.has_table
            || self.items >= 2
            || self.sentences.iter().any(|sentence| {
                named(sentence) || enumerates(sentence) || here(sentence) || whole(sentence)
            })
    }

    /// A yes, a no, or what the speaker does: certain in an answer to one question; else in a sentence about it.
    fn decides(&self, rarity: &Rarity, wanted: &Wanted<'_>) -> (bool, Certainty) {
        let first = self.sentences.first();
        let opens = first
            .and_then(|first| first.words.first())
            .is_some_and(|word| matches!(&*word.folded, "ja" | "nee" | "neen" | "inderdaad"));
        if opens {
            return (true, Certainty::Stated);
        }
        // "Dat is wettelijk verplicht" answers whether it is done.
        let is_put_off = self.sentences.iter().any(|here| here.gaps.is_put_off);
        let states =
            first.filter(|first| !wanted.beside_others && !first.gaps.gives_nothing && !is_put_off);
        let states = states.is_some_and(|first| {
            let word = |at: usize| first.words.get(at).map_or("", |word| &*word.folded);
            matches!(word(0), "dat" | "dit")
                && matches!(
                    word(1),
                    "is" | "zijn" | "wordt" | "kan" | "heeft" | "gebeurt" | "geldt"
                )
        });
        if states {
            return (true, Certainty::Concluded);
        }
        let promises = self.facts.commitments.iter().any(|fact| {
            let said = self.sentences.iter().filter(|here| !here.gaps.is_elsewhere);
            !fact.enclosure && said.into_iter().any(|here| is_in(&fact.place, here))
        });
        // "Mijn voorganger schreef hierover. Ik verwijs naar die brief": who speaks says nothing then.
        let is_elsewhere = self.sentences.iter().any(|here| here.gaps.is_elsewhere);
        let says = |here: &&Sentence<'d>| {
            !here.gaps.is_undecided
                && here.words.iter().any(|word| {
                    SAID_YES_OR_NO.contains(&word.folded)
                        || !is_elsewhere && matches!(&*word.folded, "ik" | "mij" | "mijn")
                })
        };
        let about = |here: &&Sentence<'d>| {
            !wanted.beside_others || wanted.held_by(rarity, &here.passage) >= ABOUT_IT
        };
        let asked = words(wanted.text);
        let willing = asked.iter().any(|word| WILLING.contains(&&*word.folded));
        let shows_will = willing && self.sentences.iter().any(Sentence::is_willing);
        let told = shows_will
            || self
                .sentences
                .iter()
                .any(|here| says(&here) && about(&here));
        // Without a word that says yes or no, only what it says of the question tells.
        let says_so = self
            .sentences
            .iter()
            .any(|here| here.says_yes_or_no() && about(&here));
        if wanted.beside_others {
            let sure = told && (says_so || willing);
            return (told || self.takes_up(rarity, wanted), known_by(sure));
        }
        let restates = wanted.held_by(rarity, &self.whole) >= TAKEN_UP_WELL;
        let sure = says_so || restates || promises || willing;
        (told || promises, known_by(sure))
    }

    /// Whether it takes up what the question says, and says more than that nothing is known yet.
    fn takes_up(&self, rarity: &Rarity, wanted: &Wanted<'_>) -> bool {
        let firm = self.sentences.iter().any(|here| !here.gaps.gives_nothing);
        let enough = !wanted.beside_others
            || wanted.held_by(rarity, &self.whole) >= TAKEN_UP
            || self.has_table;
        (firm || self.has_table || self.items > 0) && enough
    }

    /// `Door het landelijk meldpunt`, `door te meten`; not `loopt door tot 2021`.
    fn says_by_what(&self) -> bool {
        let by = |two: &[Word<'_>]| {
            let [by, what] = two else {
                return false;
            };
            let what = &what.folded;
            by.folded == "door"
                && (DETERMINERS.contains(what) || ["te", "middel"].contains(&&**what))
        };
        let mut sentences = self.sentences.iter();
        sentences.any(|here| here.words.windows(2).any(by))
    }

    fn says(&self, class: &crate::dutch::classes::Class) -> bool {
        self.sentences
            .iter()
            .any(|here| here.words.iter().any(|word| class.contains(&word.folded)))
    }
}

/// One sign is a guess, more than one are a conclusion.
const fn known_by(more_than_one: bool) -> Certainty {
    if more_than_one {
        Certainty::Concluded
    } else {
        Certainty::Guessed
    }
}

/// The verbs of a question that asks who: of a direct one right behind `wie`, else any word that no article and no
/// preposition makes a noun.
fn acting<'a, 'w>(asked: &'a [Word<'w>]) -> impl Iterator<Item = &'a Word<'w>> {
    let who = asked
        .iter()
        .position(|word| word.folded == "wie")
        .unwrap_or(0);
    let direct = who <= 1;
    let is_noun = move |at: usize| {
        at.checked_sub(1)
            .and_then(|before| asked.get(before))
            .is_some_and(|before| {
                DETERMINERS.contains(&before.folded) || PHRASE_PREPOSITIONS.contains(&before.folded)
            })
    };
    let behind = asked.iter().enumerate().skip(who + 1);
    behind
        .take(if direct { 1 } else { asked.len() })
        .filter(move |(at, word)| !is_noun(*at) && !SAYING_LITTLE.contains(&word.folded))
        .map(|(_, word)| word)
}

/// Whether the noun is one of the words that were asked.
fn shares(noun: &Word<'_>, asked: &[Word<'_>]) -> bool {
    !SAYING_LITTLE.contains(&noun.folded)
        && asked
            .iter()
            .any(|word| root(&word.folded) == root(&noun.folded))
}

fn is_in(place: &Place, here: &Sentence<'_>) -> bool {
    place.block == here.block
        && here.range.start < place.range.end
        && place.range.start < here.range.end
}

fn within<F>(facts: &[F], here: &Sentence<'_>, place: fn(&F) -> &Place) -> bool {
    facts.iter().any(|fact| is_in(place(fact), here))
}

fn overlapping<F>(
    facts: &[F],
    here: &Sentence<'_>,
    at: &Range<usize>,
    place: fn(&F) -> &Place,
) -> bool {
    facts.iter().map(place).any(|place| {
        place.block == here.block && place.range.start < at.end && at.start < place.range.end
    })
}
