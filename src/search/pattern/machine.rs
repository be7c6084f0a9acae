//! Runs a pattern over bytes and counts what that takes.
//!
//! Pike's way (Cox, *Regular Expression Matching: the Virtual Machine Approach*, 2009): all ways in which a match may go on
//! are followed side by side, the preferred ones first, each with the place where it began. A match costs at most as many
//! steps a byte as the pattern has states. Finding all matches may cost that for every match anew, so every step is taken
//! from a budget ([`Work`]); steps, not time, so that the same query gives the same answer on every computer.

use super::work::{Spent, Work};
use regex_automata::nfa::thompson::{BuildError, Compiler, Config, NFA, State, WhichCaptures};
use regex_automata::util::primitives::StateID;
use regex_automata::util::syntax;
use std::ops::Range;

/// Bytes passed over at a glance for the price of one step.
const GLANCE: usize = 16;

/// A pattern, compiled.
#[derive(Clone, Debug)]
pub(super) struct Machine {
    nfa: NFA,
    /// For each byte whether a match can begin with it; `None` where one can be empty.
    first: Option<Box<[bool; 256]>>,
}

/// What is wanted of a match.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Whether there is one.
    Any,
    /// Where the first one lies.
    First,
}

/// Ways in which a match may go on, the preferred ones first.
#[derive(Default)]
struct Threads {
    /// State and beginning of each.
    list: Vec<(StateID, usize)>,
    /// The round in which each state was put on the list last.
    seen: Vec<usize>,
    round: usize,
}

impl Threads {
    fn clear(&mut self, states: usize) {
        self.list.clear();
        self.seen.resize(states, 0);
        self.round += 1;
    }

    /// Whether a state comes for the first time in this round.
    fn is_new(&mut self, state: StateID) -> bool {
        match self.seen.get_mut(state.as_usize()) {
            Some(round) if *round != self.round => {
                *round = self.round;
                true
            }
            _ => false,
        }
    }
}

/// Room to work in, used again for every text.
#[derive(Default)]
pub(super) struct Room {
    now: Threads,
    next: Threads,
    stack: Vec<StateID>,
}

impl Machine {
    /// Compiles a pattern whose brackets nest at most `deepest`, into at most `largest` bytes.
    pub(super) fn new(
        pattern: &str,
        largest: usize,
        deepest: u32,
    ) -> Result<Self, Box<BuildError>> {
        let nfa = Compiler::new()
            .syntax(
                syntax::Config::new()
                    .unicode(false)
                    .utf8(false)
                    .nest_limit(deepest),
            )
            .configure(
                Config::new()
                    .utf8(false)
                    .which_captures(WhichCaptures::None)
                    .nfa_size_limit(Some(largest)),
            )
            .build(pattern)
            .map_err(Box::new)?;
        let first = first_bytes(&nfa);
        Ok(Self { nfa, first })
    }

    /// Whether a match lies anywhere in the text.
    pub(super) fn matches(
        &self,
        text: &[u8],
        room: &mut Room,
        work: &mut Work,
    ) -> Result<bool, Spent> {
        let found = self.run(text, 0, Wanted::Any, room, work)?;
        Ok(found.is_some())
    }

    /// The first match that begins at `from` or later; of those that begin there the one that the pattern prefers.
    pub(super) fn find(
        &self,
        text: &[u8],
        from: usize,
        room: &mut Room,
        work: &mut Work,
    ) -> Result<Option<Range<usize>>, Spent> {
        self.run(text, from, Wanted::First, room, work)
    }

    fn run(
        &self,
        text: &[u8],
        from: usize,
        wanted: Wanted,
        room: &mut Room,
        work: &mut Work,
    ) -> Result<Option<Range<usize>>, Spent> {
        let Room { now, next, stack } = room;
        let (start, states) = (self.nfa.start_anchored(), self.nfa.states().len());
        let mut best = None;
        let mut at = from;
        now.clear(states);
        loop {
            if now.list.is_empty() {
                if best.is_some() {
                    return Ok(best);
                }
                let begin = self.beginning(text, at);
                work.take(1 + (begin - at) / GLANCE)?;
                at = begin;
            }
            if best.is_none() {
                work.take(self.follow(start, at, text, at, now, stack))?;
            }
            next.clear(states);
            let mut steps = 1;
            for (state, begin) in &now.list {
                steps += 1;
                let to = match self.nfa.state(*state) {
                    State::Match { .. } => {
                        best = Some(*begin..at);
                        // What follows is preferred less.
                        break;
                    }
                    State::ByteRange { trans } if trans.matches(text, at) => Some(trans.next),
                    State::Sparse(sparse) => sparse.matches(text, at),
                    State::Dense(dense) => dense.matches(text, at),
                    _ => None,
                };
                if let Some(to) = to {
                    steps += self.follow(to, *begin, text, at + 1, next, stack);
                }
            }
            work.take(steps)?;
            if at >= text.len() || best.is_some() && wanted == Wanted::Any {
                return Ok(best);
            }
            std::mem::swap(now, next);
            at += 1;
        }
    }

    /// Puts all states on the list that a match which began at `begin` reaches from `from` without reading a byte. Returns
    /// how many were looked at.
    fn follow(
        &self,
        from: StateID,
        begin: usize,
        text: &[u8],
        at: usize,
        threads: &mut Threads,
        stack: &mut Vec<StateID>,
    ) -> usize {
        let mut steps = 0;
        stack.push(from);
        while let Some(state) = stack.pop() {
            steps += 1;
            if !threads.is_new(state) {
                continue;
            }
            match self.nfa.state(state) {
                State::Union { alternates } => stack.extend(alternates.iter().rev()),
                State::BinaryUnion { alt1, alt2 } => stack.extend([*alt2, *alt1]),
                State::Capture { next, .. } => stack.push(*next),
                State::Look { look, next } => {
                    if self.nfa.look_matcher().matches(*look, text, at) {
                        stack.push(*next);
                    }
                }
                State::Fail => {}
                _ => threads.list.push((state, begin)),
            }
        }
        steps
    }

    /// Where a match can begin, at `from` or later; the end of the text where none can.
    fn beginning(&self, text: &[u8], from: usize) -> usize {
        let Some(first) = &self.first else {
            return from;
        };
        let rest = text.get(from..).unwrap_or(&[]);
        let found = rest
            .iter()
            .position(|byte| first.get(usize::from(*byte)) == Some(&true));
        found.map_or(text.len().max(from), |offset| from + offset)
    }
}

/// With which bytes a match can begin; `None` where one can be empty.
fn first_bytes(nfa: &NFA) -> Option<Box<[bool; 256]>> {
    let mut first = Box::new([false; 256]);
    let mut seen = vec![false; nfa.states().len()];
    let mut stack = vec![nfa.start_anchored()];
    while let Some(state) = stack.pop() {
        if std::mem::replace(seen.get_mut(state.as_usize())?, true) {
            continue;
        }
        match nfa.state(state) {
            State::Match { .. } => return None,
            State::Fail => {}
            State::Union { alternates } => stack.extend(alternates.iter()),
            State::BinaryUnion { alt1, alt2 } => stack.extend([*alt1, *alt2]),
            // Whether it holds shows when it is reached.
            State::Capture { next, .. } | State::Look { next, .. } => stack.push(*next),
            State::ByteRange { trans } => {
                mark(&mut first, |byte| trans.matches_byte(byte));
            }
            State::Sparse(sparse) => mark(&mut first, |byte| sparse.matches_byte(byte).is_some()),
            State::Dense(dense) => mark(&mut first, |byte| dense.matches_byte(byte).is_some()),
        }
    }
    Some(first)
}

fn mark(first: &mut [bool; 256], begins: impl Fn(u8) -> bool) {
    for (byte, place) in (0..=u8::MAX).zip(first) {
        *place |= begins(byte);
    }
}

#[cfg(test)]
mod tests {
    use super::{Machine, Room};
    use crate::search::pattern::work::Work;
    use proptest::prelude::*;
    use regex::bytes::RegexBuilder;
    use std::ops::Range;

    /// All matches, as `regex` gives them.
    fn expected(pattern: &str, text: &[u8]) -> Option<Vec<Range<usize>>> {
        let regex = RegexBuilder::new(pattern).unicode(false).build().ok()?;
        let found = regex.find_iter(text).map(|found| found.range());
        Some(found.filter(|range| !range.is_empty()).collect())
    }

    fn found(pattern: &str, text: &[u8]) -> Vec<Range<usize>> {
        let machine = Machine::new(pattern, 1 << 20, 50).expect("regex takes it");
        let (mut room, mut work) = (Room::default(), Work::of(usize::MAX));
        let (mut all, mut from) = (Vec::new(), 0);
        while let Some(range) = machine
            .find(text, from, &mut room, &mut work)
            .expect("no end to the work")
        {
            from = range.end.max(range.start + 1);
            if !range.is_empty() {
                all.push(range);
            }
            if from > text.len() {
                break;
            }
        }
        all
    }

    /// Patterns that mean something more often than not.
    fn patterns() -> impl Strategy<Value = String> {
        let leaf = prop::sample::select(vec![
            "a", "b", "c", ".", "\\b", "^", "$", "[ab]", "[^a]", "\\w", "\\W", "\\s", "ab", "\\B",
            "",
        ])
        .prop_map(str::to_owned);
        leaf.prop_recursive(4, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| parts.concat()),
                prop::collection::vec(inner.clone(), 1..4)
                    .prop_map(|parts| format!("({})", parts.join("|"))),
                (
                    inner,
                    prop::sample::select(vec!["*", "+", "?", "*?", "{1,3}", "{2}", "??"])
                )
                    .prop_map(|(part, often)| format!("(?:{part}){often}")),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]
        #[test]
        fn it_finds_what_regex_finds(pattern in patterns(), text in "[abc \n]{0,40}") {
            let Some(expected) = expected(&pattern, text.as_bytes()) else { return Ok(()); };
            prop_assert_eq!(found(&pattern, text.as_bytes()), expected.clone());
            let machine = Machine::new(&pattern, 1 << 20, 50).expect("regex takes it");
            let is_match = RegexBuilder::new(&pattern).unicode(false).build().expect("as before");
            let matches = machine.matches(text.as_bytes(), &mut Room::default(), &mut Work::of(usize::MAX));
            prop_assert_eq!(matches, Ok(is_match.is_match(text.as_bytes())));
        }
    }
}
