use super::*;
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function, FunctionSection,
    ImportSection, Instruction, MemorySection, MemoryType, Module, NameMap, NameSection, RefType, TableSection,
    TableType, TypeSection,
};
use wasmparser::{ExternalKind, TypeRef};

/// Imports `alert`. `start` is exported and calls `view` and `shared`; `view` calls `shared`, `helper` and `alert`; only
/// `view` calls `helper`. `view` and `shared` are in the table. `explorer_search` is exported too and calls `convert`.
fn program() -> Vec<u8> {
    const NAMES: [&str; 7] = [
        "alert",
        "app::start",
        "app::ui::views::geld::view",
        "app::helper",
        "app::shared",
        "explorer_search",
        "app::convert",
    ];
    const CALLS: [&[u32]; 6] = [&[2, 4], &[4, 3, 0], &[], &[], &[6], &[]];
    let (mut types, mut imports, mut functions) = (TypeSection::new(), ImportSection::new(), FunctionSection::new());
    types.ty().function([], []);
    imports.import("page", "alert", EntityType::Function(0));
    let (mut code, mut names) = (CodeSection::new(), NameMap::new());
    for called in CALLS {
        functions.function(0);
        let mut function = Function::new([]);
        for callee in called {
            function.instruction(&Instruction::Call(*callee));
        }
        function.instruction(&Instruction::End);
        code.function(&function);
    }
    for (number, name) in (0..).zip(NAMES) {
        names.append(number, name);
    }
    let mut tables = TableSection::new();
    let (minimum, maximum) = (4, Some(4));
    tables.table(TableType { element_type: RefType::FUNCREF, table64: false, minimum, maximum, shared: false });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
    let mut exports = ExportSection::new();
    exports.export("explorer_search", ExportKind::Func, 5);
    exports.export("start", ExportKind::Func, 1).export("memory", ExportKind::Memory, 0);
    let mut elements = ElementSection::new();
    elements.active(None, &ConstExpr::i32_const(1), Elements::Functions([4, 2].as_slice().into()));
    let mut section = NameSection::new();
    section.functions(&names);
    let mut module = Module::new();
    module.section(&types).section(&imports).section(&functions).section(&tables).section(&memories);
    module.section(&exports).section(&elements).section(&code).section(&section);
    module.finish()
}

/// The same choice for functions that do nothing.
fn by_name(name: &str, _: usize) -> bool {
    is_late(name, OWN)
}

/// All files that are made of [`program`].
fn files() -> Vec<(&'static str, Vec<u8>)> {
    parts(&program(), [&|name, _| is_rest(name, OWN), &by_name]).expect("two parts")
}

fn file<'a>(files: &'a [(&str, Vec<u8>)], wanted: &str) -> Program<'a> {
    let (_, bytes) = files.iter().find(|(name, _)| *name == wanted).expect("a file");
    Program::read(bytes).expect("a program")
}

/// Names under which a part imports functions, by the module it takes them from.
fn imported<'a>(part: &'a Program<'_>, from: &str) -> Vec<&'a str> {
    let functions = part.imports.iter().filter(|import| matches!(import.ty, TypeRef::Func(_)));
    functions.filter(|import| import.module == from).map(|import| import.name).collect()
}

fn exported<'a>(part: &'a Program<'_>) -> Vec<&'a str> {
    let functions = part.exports.iter().filter(|export| export.kind == ExternalKind::Func);
    functions.map(|export| export.name).collect()
}

#[test]
fn what_only_later_functions_call_comes_later() {
    let bytes = program();
    let program = Program::read(&bytes).expect("a program");
    let late = Graph::of(&program).expect("its calls").late(&program, &by_name);
    assert_eq!(late.into_iter().collect::<Vec<_>>(), [2, 3], "the view and its helper, not what others share");
}

#[test]
fn a_function_belongs_where_it_was_written() {
    assert!(is_late("<beleidsspoor[4f]::ui::views::money::Money as yew[7a]::html::Component>::view", 90));
    assert!(is_late("beleidsspoor[4f]::extract::extract::{closure#2}", 90));
    assert!(!is_late("beleidsspoor[4f]::extract::extract::{closure#2}", 9), "any function may come out so short");
    assert!(!is_late("<alloc[9c]::vec::Vec<beleidsspoor[4f]::extract::facts::Facts>>::push", 90));
    assert!(is_late("<alloc[9c]::vec::Vec<beleidsspoor[4f]::extract::facts::Facts>>::sort", 900));
    assert!(!is_late("beleidsspoor[4f]::ui::views::start::start", 900));
    assert!(is_rest("beleidsspoor[4f]::ui::views::start::start", 900), "the interface shows nothing");
    assert!(is_rest("<yew[7a]::scheduler::Scheduler>::run", 90) && is_rest("beleidsspoor[4f]::extract::extract", 90));
    assert!(!is_rest("<beleidsspoor[4f]::explorer::Explorer>::search", 90));
}

#[test]
fn the_parts_give_each_other_what_they_call() {
    let files = files();
    let [whole, page, first, later] =
        ["whole", "page", "first", "later"].map(|name| file(&files, &format!("{name}.wasm")));
    let given = imported(&first, "later");
    assert_eq!(given.len(), 1);
    assert_eq!(exported(&later), given, "the view, under one name");
    let needed = imported(&later, "first");
    assert_eq!(needed.len(), 2, "alert and shared");
    assert!(needed.iter().all(|name| exported(&first).contains(name)), "{needed:?}");
    assert!(exported(&first).contains(&"start"), "what scripts call keeps its name");
    assert_eq!((first.bodies.len(), later.bodies.len()), (2, 2), "every function is in one part");
    assert_eq!((whole.bodies.len(), page.bodies.len()), (6, 4), "no page has what only the JavaScript interface calls");
    assert!(exported(&whole).contains(&"explorer_search") && !exported(&page).contains(&"explorer_search"));
    let [core, rest] = ["core.wasm", "rest.wasm"].map(|name| file(&files, name));
    assert!(exported(&core).contains(&"explorer_search") && exported(&core).contains(&"start"));
    assert_eq!((core.bodies.len(), rest.bodies.len()), (4, 2), "the interface begins with all but views");
}

#[test]
fn the_later_part_fills_its_own_places_in_the_table() {
    let files = files();
    let later = file(&files, "later.wasm");
    let [element] = later.elements.as_slice() else { panic!("one run of places") };
    let wasmparser::ElementKind::Active { offset_expr, .. } = &element.kind else { panic!("filled at the start") };
    let place = offset_expr.get_operators_reader().read().expect("a place");
    assert!(matches!(place, wasmparser::Operator::I32Const { value: 2 }), "{place:?}");
    assert_eq!((later.tables.len(), later.memories.len()), (0, 0), "both are the first part's");
}

#[test]
fn a_program_without_names_is_refused() {
    let files = files();
    assert!(file(&files, "whole.wasm").names.iter().all(String::is_empty));
    let nameless =
        files.iter().find_map(|(name, bytes)| (*name == "whole.wasm").then_some(bytes)).expect("the program");
    assert!(parts(nameless, [&by_name, &by_name]).is_err());
    assert!(parts(b"no program", [&by_name, &by_name]).is_err());
}
