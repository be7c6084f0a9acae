//! A WebAssembly program, taken apart as far as splitting it needs.

use std::ops::Range;
use wasmparser::{
    BinaryReaderError, Element, Export, FuncType, FunctionBody, Global, Import, KnownCustom,
    MemoryType, Name, Parser, Payload, RefType, TableType, TypeRef,
};

/// The parts of a program. Functions are known by their number: imported ones first, as the format has it.
#[derive(Default)]
pub(super) struct Program<'a> {
    /// The types of functions: what they take and give.
    pub(super) types: Vec<FuncType>,
    pub(super) imports: Vec<Import<'a>>,
    /// How many of the imports are functions.
    pub(super) imported: usize,
    /// For each function, the number of its type.
    pub(super) signatures: Vec<u32>,
    pub(super) tables: Vec<TableType>,
    pub(super) memories: Vec<MemoryType>,
    pub(super) globals: Vec<Global<'a>>,
    pub(super) exports: Vec<Export<'a>>,
    pub(super) elements: Vec<Element<'a>>,
    pub(super) bodies: Vec<FunctionBody<'a>>,
    /// The function that runs when the program is made, if there is one.
    pub(super) start: Option<u32>,
    pub(super) data_count: Option<u32>,
    /// The section of data, as it is.
    pub(super) data_section: &'a [u8],
    /// For each function, its name as the compiler wrote it; empty where it has none.
    pub(super) names: Vec<String>,
}

impl<'a> Program<'a> {
    /// Reads a program with its names.
    ///
    /// # Errors
    /// It is no WebAssembly of the kind that `wasm-bindgen` makes.
    pub(super) fn read(bytes: &'a [u8]) -> Result<Self, BinaryReaderError> {
        let mut program = Self::default();
        let section = |range: Range<usize>| bytes.get(range).unwrap_or_default();
        let mut named = Vec::new();
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::TypeSection(reader) => {
                    program.types = reader
                        .into_iter_err_on_gc_types()
                        .collect::<Result<_, _>>()?;
                }
                Payload::ImportSection(reader) => {
                    program.imports = reader.into_imports().collect::<Result<_, _>>()?;
                }
                Payload::FunctionSection(reader) => {
                    let functions = program.imports.iter().filter_map(|import| match import.ty {
                        TypeRef::Func(signature) => Some(signature),
                        _ => None,
                    });
                    program.signatures = functions.collect();
                    program.imported = program.signatures.len();
                    for signature in reader {
                        program.signatures.push(signature?);
                    }
                }
                Payload::TableSection(reader) => {
                    for table in reader {
                        program.tables.push(table?.ty);
                    }
                }
                Payload::MemorySection(reader) => {
                    program.memories = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::GlobalSection(reader) => {
                    program.globals = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ExportSection(reader) => {
                    program.exports = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::ElementSection(reader) => {
                    program.elements = reader.into_iter().collect::<Result<_, _>>()?
                }
                Payload::StartSection { func, .. } => program.start = Some(func),
                Payload::DataCountSection { count, .. } => program.data_count = Some(count),
                Payload::DataSection(reader) => program.data_section = section(reader.range()),
                Payload::CodeSectionEntry(body) => program.bodies.push(body),
                Payload::CustomSection(reader) => {
                    if let KnownCustom::Name(names) = reader.as_known() {
                        for subsection in names {
                            if let Name::Function(map) = subsection? {
                                named = map.into_iter().collect::<Result<Vec<_>, _>>()?;
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        program.names = vec![String::new(); program.signatures.len()];
        for naming in named {
            if let Some(name) = program.names.get_mut(naming.index as usize) {
                naming.name.clone_into(name);
            }
        }
        Ok(program)
    }

    /// The number of the table of functions, and how many places it has; `None` where there is none.
    pub(super) fn table(&self) -> Option<(u32, u32)> {
        let number = self
            .tables
            .iter()
            .position(|table| table.element_type == RefType::FUNCREF)?;
        Some((number as u32, self.tables[number].initial as u32))
    }
}
