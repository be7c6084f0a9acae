//! Writes the two parts of a program.
//!
//! Both work on one memory and one table, which the first part makes and the second is given. Where the first calls a
//! function of the second, it calls an import; the page's script hands it on (`www/later.js`). Where the second calls one
//! of the first, it is given that function itself.

use super::choice::Graph;
use super::program::Program;
use std::collections::{BTreeMap, BTreeSet};
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    FunctionSection, ImportSection, MemorySection, Module, RawSection, SectionId, StartSection, TableSection,
};
use wasmparser::{BinaryReaderError, ElementItems, ElementKind, Operator, Parser, Payload};

/// Under this name the first part imports functions of the second.
const LATER: &str = "later";
/// Under this name the second part imports what is in the first.
const FIRST: &str = "first";
/// How the names begin under which it imports a table, the memory and the globals: no function's does.
const TABLE: &str = "$t";
const MEMORY: &str = "$m";
const GLOBAL: &str = "$g";

type Outcome<T> = Result<T, Error>;

/// Functions under other numbers.
struct Renumber(Vec<u32>);

impl Reencode for Renumber {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Outcome<u32> {
        Ok(self.0[function as usize])
    }
}

/// What both parts agree on.
pub(super) struct Cut<'a> {
    program: &'a Program<'a>,
    graph: &'a Graph,
    /// Functions of the second part.
    late: &'a BTreeSet<u32>,
    /// Functions of the first part that the second calls.
    needed: BTreeSet<u32>,
    /// Functions of the second part that the first calls, or that are in a table.
    offered: BTreeSet<u32>,
    /// Names of all these, short ones.
    names: BTreeMap<u32, String>,
}

impl<'a> Cut<'a> {
    pub(super) fn of(program: &'a Program<'a>, graph: &'a Graph, late: &'a BTreeSet<u32>) -> Self {
        let needed = graph.called(|function| late.contains(&function));
        let mut offered = graph.called(|function| !late.contains(&function));
        offered.extend(graph.tabled.union(&graph.exported).filter(|function| late.contains(function)));
        let names =
            needed.iter().chain(&offered).enumerate().map(|(number, function)| (*function, short(number))).collect();
        Self { program, graph, late, needed, offered, names }
    }

    /// The functions of the program that are in the first part or not.
    fn own(&self, late: bool) -> impl Iterator<Item = u32> {
        let own = self.graph.alive.range(self.program.imported as u32..).copied();
        own.filter(move |function| self.late.contains(function) == late)
    }

    fn signature(&self, function: u32) -> EntityType {
        EntityType::Function(self.program.signatures[function as usize])
    }

    /// The part that a reader needs first.
    pub(super) fn first(&self) -> Outcome<Vec<u8>> {
        let program = self.program;
        let mut numbers = Renumber(vec![0; program.signatures.len()]);
        let order = (0..program.imported as u32).chain(self.offered.iter().copied()).chain(self.own(false));
        for (number, function) in (0..).zip(order) {
            numbers.0[function as usize] = number;
        }

        let mut imports = ImportSection::new();
        for import in &program.imports {
            numbers.parse_import(&mut imports, *import)?;
        }
        for function in &self.offered {
            imports.import(LATER, &self.names[function], self.signature(*function));
        }
        let mut tables = TableSection::new();
        for table in &program.tables {
            tables.table(numbers.table_type(*table)?);
        }
        let mut memories = MemorySection::new();
        for memory in &program.memories {
            memories.memory(numbers.memory_type(*memory)?);
        }
        let mut exports = ExportSection::new();
        for export in &program.exports {
            numbers.parse_export(&mut exports, *export)?;
        }
        for function in &self.needed {
            exports.export(&self.names[function], ExportKind::Func, numbers.function_index(*function)?);
        }
        for (kind, sign, count) in self.shared() {
            for number in 0..count {
                exports.export(&format!("{sign}{number}"), kind, number as u32);
            }
        }
        let mut elements = ElementSection::new();
        for element in &program.elements {
            numbers.parse_element(&mut elements, element.clone())?;
        }

        let mut module = Module::new();
        raw(&mut module, SectionId::Type, program.types);
        module.section(&imports).section(&self.functions(false)).section(&tables).section(&memories);
        raw(&mut module, SectionId::Global, program.global_section);
        module.section(&exports);
        if let Some(function) = program.start {
            module.section(&StartSection { function_index: numbers.function_index(function)? });
        }
        module.section(&elements);
        if let Some(count) = program.data_count {
            module.section(&DataCountSection { count });
        }
        module.section(&self.code(false, &mut numbers)?);
        raw(&mut module, SectionId::Data, program.data_section);
        Ok(module.finish())
    }

    /// The part that may come later.
    pub(super) fn second(&self) -> Outcome<Vec<u8>> {
        let program = self.program;
        let mut numbers = Renumber(vec![0; program.signatures.len()]);
        for (number, function) in (0..).zip(self.needed.iter().copied().chain(self.own(true))) {
            numbers.0[function as usize] = number;
        }

        let mut imports = ImportSection::new();
        for function in &self.needed {
            imports.import(FIRST, &self.names[function], self.signature(*function));
        }
        for (number, table) in program.tables.iter().enumerate() {
            imports.import(FIRST, &format!("{TABLE}{number}"), numbers.table_type(*table)?);
        }
        for (number, memory) in program.memories.iter().enumerate() {
            imports.import(FIRST, &format!("{MEMORY}{number}"), numbers.memory_type(*memory)?);
        }
        for (number, global) in program.globals.iter().enumerate() {
            imports.import(FIRST, &format!("{GLOBAL}{number}"), numbers.global_type(*global)?);
        }
        let mut exports = ExportSection::new();
        for function in &self.offered {
            exports.export(&self.names[function], ExportKind::Func, numbers.function_index(*function)?);
        }

        let mut module = Module::new();
        raw(&mut module, SectionId::Type, program.types);
        module.section(&imports).section(&self.functions(true)).section(&exports);
        module.section(&self.places(&mut numbers)?).section(&self.code(true, &mut numbers)?);
        Ok(module.finish())
    }

    /// What the second part gets of the first besides functions: how it is exported, the sign its name begins with, how many.
    fn shared(&self) -> [(ExportKind, &'static str, usize); 3] {
        let Program { tables, memories, globals, .. } = self.program;
        [
            (ExportKind::Table, TABLE, tables.len()),
            (ExportKind::Memory, MEMORY, memories.len()),
            (ExportKind::Global, GLOBAL, globals.len()),
        ]
    }

    fn functions(&self, late: bool) -> FunctionSection {
        let mut functions = FunctionSection::new();
        for function in self.own(late) {
            functions.function(self.program.signatures[function as usize]);
        }
        functions
    }

    fn code(&self, late: bool, numbers: &mut Renumber) -> Outcome<CodeSection> {
        let mut code = CodeSection::new();
        for function in self.own(late) {
            let body = self.program.bodies[function as usize - self.program.imported].clone();
            numbers.parse_function_body(&mut code, body)?;
        }
        Ok(code)
    }

    /// Puts functions of the second part into the table themselves, so that calling them takes no way round.
    fn places(&self, numbers: &mut Renumber) -> Outcome<ElementSection> {
        let mut elements = ElementSection::new();
        for element in &self.program.elements {
            let ElementKind::Active { table_index, offset_expr } = &element.kind else { continue };
            let ElementItems::Functions(functions) = &element.items else { continue };
            let Operator::I32Const { value: start } = offset_expr.get_operators_reader().read()? else { continue };
            let functions = functions.clone().into_iter().collect::<Result<Vec<_>, _>>()?;
            let mut at = 0;
            for run in functions.chunk_by(|one, next| self.late.contains(one) == self.late.contains(next)) {
                if run.first().is_some_and(|function| self.late.contains(function)) {
                    let run: Vec<u32> = run.iter().map(|function| numbers.0[*function as usize]).collect();
                    let table = Some(table_index.unwrap_or(0)).filter(|number| *number != 0);
                    elements.active(table, &ConstExpr::i32_const(start + at), Elements::Functions(run.into()));
                }
                at += run.len() as i32;
            }
        }
        Ok(elements)
    }
}

fn raw(module: &mut Module, id: SectionId, data: &[u8]) {
    if !data.is_empty() {
        module.section(&RawSection { id: id as u8, data });
    }
}

/// A number in letters, as short as can be.
fn short(number: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    let rest = number / LETTERS.len();
    let first = if rest == 0 { String::new() } else { short(rest - 1) };
    first + char::from(LETTERS[number % LETTERS.len()]).encode_utf8(&mut [0; 4])
}

/// The same program without the sections that only tools read.
///
/// # Errors
/// It is no program.
pub(super) fn without_names(bytes: &[u8]) -> Result<Vec<u8>, BinaryReaderError> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(bytes) {
        let payload = payload?;
        if matches!(payload, Payload::CustomSection(_)) {
            continue;
        }
        if let Some((id, range)) = payload.as_section() {
            module.section(&RawSection { id, data: bytes.get(range).unwrap_or_default() });
        }
    }
    Ok(module.finish())
}
