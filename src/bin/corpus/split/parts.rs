//! Writes the two parts of a program.
//!
//! Both work on one memory and one table, which the first part makes and the second is given. There they also find each
//! other's functions: behind the program's own places the table has one for each that the other part calls. So neither
//! imports or exports them by name, which would cost a browser some microseconds for each at every start.
//!
//! Where the first calls a function of the second, it calls a short one of its own, which has the second part brought if it
//! is not here yet (`www/later.js`) and goes on through the table. Where the second calls one of the first, it imports it
//! under the number of its place.

use super::choice::Graph;
use super::program::Program;
use std::collections::BTreeSet;
use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{
    BlockType, CodeSection, ConstExpr, DataCountSection, ElementSection, Elements, EntityType,
    ExportKind, ExportSection, Function, FunctionSection, GlobalSection, GlobalType, ImportSection,
    MemorySection, Module, RawSection, SectionId, StartSection, TableSection, TableType,
    TypeSection, ValType,
};
use wasmparser::{
    BinaryReaderError, ElementItems, ElementKind, Operator, Parser, Payload, TypeRef,
};

/// Under this name the first part imports what brings the second.
const LATER: &str = "later";
const BRING: &str = "bring";
/// Under this name the first part exports whether the second is here: a global, 0 or 1.
const HERE: &str = "$here";
/// … and the table of functions.
const FUNCTIONS: &str = "$functions";
/// Under this name the second part imports what is in the first: functions by the number of their place.
const FIRST: &str = "first";
/// How the names begin under which it imports a table, the memory and the globals.
const TABLE: &str = "$t";
const MEMORY: &str = "$m";
const GLOBAL: &str = "$g";

type Outcome<T> = Result<T, Error>;

/// Functions under other numbers.
struct Renumber(Vec<u32>);

impl Renumber {
    fn of(&self, functions: &[u32]) -> Vec<u32> {
        functions
            .iter()
            .map(|function| self.0[*function as usize])
            .collect()
    }
}

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
    /// Functions that both import and the second calls.
    imported: Vec<u32>,
    /// Functions of the first part that the second calls.
    needed: Vec<u32>,
    /// Functions of the second part that the first calls, or that are in a table or exported.
    offered: Vec<u32>,
    /// The number of the table of functions, and of the place behind its last.
    table: (u32, u32),
}

impl<'a> Cut<'a> {
    /// A cut with these functions behind it; `table` as [`Program::table`] has it.
    pub(super) fn of(
        program: &'a Program<'a>,
        graph: &'a Graph,
        late: &'a BTreeSet<u32>,
        table: (u32, u32),
    ) -> Self {
        let called = graph.called(|function| late.contains(&function));
        let (imported, needed) = called
            .into_iter()
            .partition(|function| (*function as usize) < program.imported);
        let mut offered = graph.called(|function| !late.contains(&function));
        offered.extend(
            graph
                .tabled
                .union(&graph.exported)
                .filter(|function| late.contains(function)),
        );
        let offered = offered.into_iter().collect();
        Self {
            program,
            graph,
            late,
            imported,
            needed,
            offered,
            table,
        }
    }

    /// The place of the first function of the second part; those of the first begin behind the program's own.
    fn offered_from(&self) -> u32 {
        self.table.1 + self.needed.len() as u32
    }

    /// The functions of the program that are in the first part or not.
    fn own(&self, late: bool) -> impl Iterator<Item = u32> {
        let own = self
            .graph
            .alive
            .range(self.program.imported as u32..)
            .copied();
        own.filter(move |function| self.late.contains(function) == late)
    }

    fn signature(&self, function: u32) -> u32 {
        self.program.signatures[function as usize]
    }

    fn types(&self, numbers: &mut Renumber) -> Outcome<TypeSection> {
        let mut types = TypeSection::new();
        for signature in &self.program.types {
            types.ty().func_type(&numbers.func_type(signature.clone())?);
        }
        Ok(types)
    }

    /// The tables, with the places by which the parts find each other.
    fn tables(&self, numbers: &mut Renumber) -> Outcome<Vec<TableType>> {
        let mut tables = Vec::new();
        for table in &self.program.tables {
            tables.push(numbers.table_type(*table)?);
        }
        if let Some(functions) = tables.get_mut(self.table.0 as usize) {
            let more = (self.needed.len() + self.offered.len()) as u64;
            functions.minimum += more;
            functions.maximum = functions.maximum.map(|most| most + more);
        }
        Ok(tables)
    }

    /// The part that a reader needs first.
    pub(super) fn first(&self) -> Outcome<Vec<u8>> {
        let program = self.program;
        let parted = !self.late.is_empty();
        let mut numbers = Renumber(vec![0; program.signatures.len()]);
        let bring = program.imported as u32;
        let own =
            (bring + u32::from(parted)..).zip(self.own(false).chain(self.offered.iter().copied()));
        for (number, function) in (0..bring).zip(0..).chain(own) {
            numbers.0[function as usize] = number;
        }

        let mut types = self.types(&mut numbers)?;
        let mut imports = ImportSection::new();
        for import in &program.imports {
            numbers.parse_import(&mut imports, *import)?;
        }
        if parted {
            imports.import(LATER, BRING, EntityType::Function(types.len()));
            types.ty().function([], []);
        }
        let mut functions = self.functions(false);
        for function in &self.offered {
            functions.function(self.signature(*function));
        }
        let mut tables = TableSection::new();
        for table in self.tables(&mut numbers)? {
            tables.table(table);
        }
        let mut memories = MemorySection::new();
        for memory in &program.memories {
            memories.memory(numbers.memory_type(*memory)?);
        }
        let mut globals = GlobalSection::new();
        for global in &program.globals {
            numbers.parse_global(&mut globals, global.clone())?;
        }
        let mut exports = ExportSection::new();
        for export in &program.exports {
            numbers.parse_export(&mut exports, *export)?;
        }
        for (kind, sign, count) in self.shared() {
            for number in 0..count {
                exports.export(&format!("{sign}{number}"), kind, number as u32);
            }
        }
        let here = globals.len();
        if parted {
            globals.global(
                GlobalType {
                    val_type: ValType::I32,
                    mutable: true,
                    shared: false,
                },
                &ConstExpr::i32_const(0),
            );
            exports.export(HERE, ExportKind::Global, here).export(
                FUNCTIONS,
                ExportKind::Table,
                self.table.0,
            );
        }
        let mut elements = ElementSection::new();
        for element in &program.elements {
            numbers.parse_element(&mut elements, element.clone())?;
        }
        put(&mut elements, self.table, numbers.of(&self.needed));
        let mut code = self.code(false, &mut numbers)?;
        for (place, function) in (self.offered_from()..).zip(&self.offered) {
            code.function(&self.handing_on(*function, place, [here, bring]));
        }

        let mut module = Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&tables)
            .section(&memories);
        module.section(&globals).section(&exports);
        if let Some(function) = program.start {
            module.section(&StartSection {
                function_index: numbers.function_index(function)?,
            });
        }
        module.section(&elements);
        if let Some(count) = program.data_count {
            module.section(&DataCountSection { count });
        }
        module.section(&code);
        raw(&mut module, SectionId::Data, program.data_section);
        Ok(module.finish())
    }

    /// What the first part has for a function of the second.
    fn handing_on(&self, function: u32, place: u32, [here, bring]: [u32; 2]) -> Function {
        let signature = self.signature(function);
        let mut body = Function::new([]);
        body.instructions()
            .global_get(here)
            .i32_eqz()
            .if_(BlockType::Empty)
            .call(bring)
            .end();
        for number in 0..self.program.types[signature as usize].params().len() {
            body.instructions().local_get(number as u32);
        }
        body.instructions()
            .i32_const(place as i32)
            .call_indirect(self.table.0, signature)
            .end();
        body
    }

    /// The part that may come later.
    pub(super) fn second(&self) -> Outcome<Vec<u8>> {
        let program = self.program;
        let mut numbers = Renumber(vec![0; program.signatures.len()]);
        let order = self
            .imported
            .iter()
            .chain(&self.needed)
            .copied()
            .chain(self.own(true));
        for (number, function) in (0..).zip(order) {
            numbers.0[function as usize] = number;
        }

        let mut imports = ImportSection::new();
        let functions = program
            .imports
            .iter()
            .filter(|import| matches!(import.ty, TypeRef::Func(_)));
        for (_, import) in (0..)
            .zip(functions)
            .filter(|(number, _)| self.imported.contains(number))
        {
            numbers.parse_import(&mut imports, *import)?;
        }
        for (place, function) in (self.table.1..).zip(&self.needed) {
            imports.import(
                FIRST,
                &place.to_string(),
                EntityType::Function(self.signature(*function)),
            );
        }
        for (number, table) in self.tables(&mut numbers)?.into_iter().enumerate() {
            imports.import(FIRST, &format!("{TABLE}{number}"), table);
        }
        for (number, memory) in program.memories.iter().enumerate() {
            imports.import(
                FIRST,
                &format!("{MEMORY}{number}"),
                numbers.memory_type(*memory)?,
            );
        }
        for (number, global) in program.globals.iter().enumerate() {
            imports.import(
                FIRST,
                &format!("{GLOBAL}{number}"),
                numbers.global_type(global.ty)?,
            );
        }
        let mut elements = self.own_places(&mut numbers)?;
        put(
            &mut elements,
            (self.table.0, self.offered_from()),
            numbers.of(&self.offered),
        );

        let mut module = Module::new();
        module
            .section(&self.types(&mut numbers)?)
            .section(&imports)
            .section(&self.functions(true));
        module
            .section(&elements)
            .section(&self.code(true, &mut numbers)?);
        Ok(module.finish())
    }

    /// What the second part gets of the first besides functions: how it is exported, the sign its name begins with, how many.
    fn shared(&self) -> [(ExportKind, &'static str, usize); 3] {
        let Program {
            tables,
            memories,
            globals,
            ..
        } = self.program;
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

    /// Puts functions of the second part into the program's own places, so that calling them there takes no way round.
    fn own_places(&self, numbers: &mut Renumber) -> Outcome<ElementSection> {
        let mut elements = ElementSection::new();
        for element in &self.program.elements {
            let ElementKind::Active {
                table_index,
                offset_expr,
            } = &element.kind
            else {
                continue;
            };
            let ElementItems::Functions(functions) = &element.items else {
                continue;
            };
            let Operator::I32Const { value: start } = offset_expr.get_operators_reader().read()?
            else {
                continue;
            };
            let functions = functions
                .clone()
                .into_iter()
                .collect::<Result<Vec<_>, _>>()?;
            let mut at = 0;
            for run in
                functions.chunk_by(|one, next| self.late.contains(one) == self.late.contains(next))
            {
                if run
                    .first()
                    .is_some_and(|function| self.late.contains(function))
                {
                    put(
                        &mut elements,
                        (table_index.unwrap_or(0), (start + at) as u32),
                        numbers.of(run),
                    );
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

/// Puts functions into a table, from this place on.
fn put(elements: &mut ElementSection, (table, place): (u32, u32), functions: Vec<u32>) {
    let table = Some(table).filter(|number| *number != 0);
    if !functions.is_empty() {
        elements.active(
            table,
            &ConstExpr::i32_const(place as i32),
            Elements::Functions(functions.into()),
        );
    }
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
            module.section(&RawSection {
                id,
                data: bytes.get(range).unwrap_or_default(),
            });
        }
    }
    Ok(module.finish())
}
