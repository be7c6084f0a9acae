//! Which functions a reader does not need at first.

use super::program::Program;
use std::collections::BTreeSet;
use wasmparser::{BinaryReaderError, ElementItems, ExternalKind, Operator};

/// What a program's functions call.
pub(super) struct Graph {
    /// Functions that something can reach; the others go.
    pub(super) alive: BTreeSet<u32>,
    /// For each function, those that call it, as far as anything reaches them.
    callers: Vec<Vec<u32>>,
    /// For each function, those that it calls.
    calls: Vec<Vec<u32>>,
    /// Functions that others may reach without calling them by name: exported ones and those in a table.
    pub(super) exported: BTreeSet<u32>,
    pub(super) tabled: BTreeSet<u32>,
    /// Functions that must stay where the data are: they name a segment of data or of functions, or a function as a value.
    bound: BTreeSet<u32>,
}

impl Graph {
    /// Reads who calls whom.
    ///
    /// # Errors
    /// The program is damaged.
    pub(super) fn of(program: &Program<'_>) -> Result<Self, BinaryReaderError> {
        let count = program.signatures.len();
        let exports = program
            .exports
            .iter()
            .filter(|export| export.kind == ExternalKind::Func);
        let mut graph = Self {
            alive: BTreeSet::new(),
            callers: vec![Vec::new(); count],
            calls: vec![Vec::new(); count],
            exported: exports.map(|export| export.index).collect(),
            tabled: BTreeSet::new(),
            bound: BTreeSet::new(),
        };
        for element in &program.elements {
            if let ElementItems::Functions(functions) = &element.items {
                graph.tabled.extend(
                    functions
                        .clone()
                        .into_iter()
                        .collect::<Result<Vec<_>, _>>()?,
                );
            }
        }
        for (function, body) in (program.imported as u32..).zip(&program.bodies) {
            let mut called = BTreeSet::new();
            for operator in body.get_operators_reader()? {
                match operator? {
                    Operator::Call { function_index } | Operator::ReturnCall { function_index } => {
                        called.insert(function_index);
                    }
                    Operator::RefFunc { .. }
                    | Operator::MemoryInit { .. }
                    | Operator::DataDrop { .. }
                    | Operator::TableInit { .. }
                    | Operator::ElemDrop { .. } => {
                        graph.bound.insert(function);
                    }
                    _ => {}
                }
            }
            graph.calls[function as usize] = called.into_iter().collect();
        }
        graph.alive = graph.reached(program);
        for function in &graph.alive {
            for called in &graph.calls[*function as usize] {
                graph.callers[*called as usize].push(*function);
            }
        }
        Ok(graph)
    }

    /// What is exported or in a table, and what that calls.
    fn reached(&self, program: &Program<'_>) -> BTreeSet<u32> {
        let mut alive: BTreeSet<u32> = self
            .exported
            .union(&self.tabled)
            .copied()
            .chain(program.start)
            .collect();
        // A function that is named as a value could be called anywhere.
        alive.extend(&self.bound);
        let mut next: Vec<u32> = alive.iter().copied().collect();
        while let Some(function) = next.pop() {
            next.extend(
                self.calls[function as usize]
                    .iter()
                    .filter(|called| alive.insert(**called)),
            );
        }
        alive
    }

    /// The functions that come later: those whose name tells so, and whatever only those call. `is_late` is told how long a
    /// function is, because short ones have the name of any of those that came out the same: of what no function of the first
    /// part calls, a fourth of that length is enough.
    pub(super) fn late(
        &self,
        program: &Program<'_>,
        is_late: &dyn Fn(&str, usize) -> bool,
    ) -> BTreeSet<u32> {
        let own = || self.alive.range(program.imported as u32..).copied();
        let movable = |function: &u32| !self.bound.contains(function);
        let named = |function: &u32, times: usize| {
            let length = program.bodies[*function as usize - program.imported]
                .range()
                .len();
            is_late(&program.names[*function as usize], length * times)
        };
        let mut late: BTreeSet<u32> = own()
            .filter(movable)
            .filter(|function| named(function, 1))
            .collect();
        loop {
            let only_late = |function: &u32| {
                self.callers[*function as usize]
                    .iter()
                    .all(|caller| late.contains(caller) || caller == function)
            };
            let hidden = |function: &u32| {
                let told = || !self.tabled.contains(function) || named(function, 4);
                movable(function) && !self.exported.contains(function) && told()
            };
            let more: Vec<u32> = own()
                .filter(|function| {
                    !late.contains(function) && hidden(function) && only_late(function)
                })
                .collect();
            if more.is_empty() {
                return late;
            }
            late.extend(more);
        }
    }

    /// Functions that living functions of the one kind call and that are themselves of the other.
    pub(super) fn called(&self, by: impl Fn(u32) -> bool) -> BTreeSet<u32> {
        let pairs = (0u32..)
            .zip(&self.calls)
            .filter(|(function, _)| self.alive.contains(function) && by(*function));
        pairs
            .flat_map(|(_, called)| called.iter().copied())
            .filter(|called| !by(*called))
            .collect()
    }
}
