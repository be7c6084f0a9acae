use super::*;
use wasm_encoder::{
    CodeSection, ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection,
    Function, FunctionSection, ImportSection, Instruction, MemorySection, MemoryType, Module,
    NameMap, NameSection, RefType, TableSection, TableType, TypeSection,
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
    let (mut types, mut imports, mut functions) = (
        TypeSection::new(),
        ImportSection::new(),
        FunctionSection::new(),
    );
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
    tables.table(TableType {
        element_type: RefType::FUNCREF,
        table64: false,
        minimum,
        maximum,
        shared: false,
    });
    let mut memories = MemorySection::new();
    memories.memory(MemoryType {
        minimum: 1,
        maximum: None,
        memory64: false,
        shared: false,
        page_size_log2: None,
    });
    let mut exports = ExportSection::new();
    exports.export("explorer_search", ExportKind::Func, 5);
    exports
        .export("start", ExportKind::Func, 1)
        .export("memory", ExportKind::Memory, 0);
    let mut elements = ElementSection::new();
    elements.active(
        None,
        &ConstExpr::i32_const(1),
        Elements::Functions([4, 2].as_slice().into()),
    );
    let mut section = NameSection::new();
    section.functions(&names);
    let mut module = Module::new();
    module
        .section(&types)
        .section(&imports)
        .section(&functions)
        .section(&tables)
        .section(&memories);
    module
        .section(&exports)
        .section(&elements)
        .section(&code)
        .section(&section);
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
    let (_, bytes) = files
        .iter()
        .find(|(name, _)| *name == wanted)
        .expect("a file");
    Program::read(bytes).expect("a program")
}

/// Names under which a part imports functions, by the module it takes them from.
fn imported<'a>(part: &'a Program<'_>, from: &str) -> Vec<&'a str> {
    let functions = part
        .imports
        .iter()
        .filter(|import| matches!(import.ty, TypeRef::Func(_)));
    functions
        .filter(|import| import.module == from)
        .map(|import| import.name)
        .collect()
}

fn exported<'a>(part: &'a Program<'_>) -> Vec<&'a str> {
    let functions = part
        .exports
        .iter()
        .filter(|export| export.kind == ExternalKind::Func);
    functions.map(|export| export.name).collect()
}

#[test]
fn what_only_later_functions_call_comes_later() {
    let bytes = program();
    let program = Program::read(&bytes).expect("a program");
    let late = Graph::of(&program)
        .expect("its calls")
        .late(&program, &by_name);
    assert_eq!(
        late.into_iter().collect::<Vec<_>>(),
        [2, 3],
        "the view and its helper, not what others share"
    );
}

#[test]
fn a_short_function_comes_later_when_nothing_of_the_first_part_calls_it() {
    let bytes = program();
    let program = Program::read(&bytes).expect("a program");
    // `shared` is two bytes long and in the table.
    let late = |calling: &[&str], least: usize| {
        let choice = |name: &str, length: usize| {
            any(calling, name) || name.ends_with("shared") && length >= least
        };
        Graph::of(&program)
            .expect("its calls")
            .late(&program, &choice)
            .into_iter()
            .collect::<Vec<_>>()
    };
    assert_eq!(late(&["start", "view"], 8), [1, 2, 3, 4]);
    assert_eq!(
        late(&["start", "view"], 9),
        [1, 2, 3],
        "too short to be told by its name"
    );
    assert_eq!(late(&["view"], 8), [2, 3], "start calls it");
}

#[test]
fn a_function_belongs_where_it_was_written() {
    assert!(is_late(
        "<beleidsspoor[4f]::ui::views::money::Money as yew[7a]::html::Component>::view",
        90
    ));
    assert!(is_late(
        "beleidsspoor[4f]::extract::extract::{closure#2}",
        90
    ));
    assert!(
        !is_late("beleidsspoor[4f]::extract::extract::{closure#2}", 9),
        "any function may come out so short"
    );
    assert!(!is_late(
        "<alloc[9c]::vec::Vec<beleidsspoor[4f]::extract::facts::Facts>>::push",
        90
    ));
    assert!(is_late(
        "<alloc[9c]::vec::Vec<beleidsspoor[4f]::extract::facts::Facts>>::sort",
        900
    ));
    assert!(!is_late("beleidsspoor[4f]::ui::views::search::show", 900));
    assert!(
        is_late("beleidsspoor[4f]::ui::views::start::start", 900),
        "it stands in the page already"
    );
    assert!(
        is_rest("beleidsspoor[4f]::ui::views::start::start", 900),
        "the interface shows nothing"
    );
    assert!(
        is_rest("<yew[7a]::scheduler::Scheduler>::run", 90)
            && is_rest("beleidsspoor[4f]::extract::extract", 90)
    );
    assert!(!is_rest(
        "<beleidsspoor[4f]::explorer::Explorer>::search",
        90
    ));
    assert!(
        is_rest("beleidsspoor[4f]::parse::frames::pamo::read", 90),
        "who opens papers waits for their parsers"
    );
    assert!(
        !is_rest("beleidsspoor[4f]::parse::frames::plain::read", 90),
        "plain texts are read when somebody asks for a title"
    );
    for later in [
        "beleidsspoor[4f]::parse::frames::a_new_one::claims",
        "<beleidsspoor[4f]::parse::frames::pdf::sheet::Sheet>::leave_notes",
    ] {
        assert!(is_rest(later, 90), "{later}");
    }
    for first in [
        "beleidsspoor[4f]::parse::frames::claiming",
        "beleidsspoor[4f]::parse::frames::claiming::{closure#0}",
        "beleidsspoor[4f]::parse::frames::official::signs::stand",
        "<beleidsspoor[4f]::parse::frames::unframed::Told>::complete",
        "<beleidsspoor[4f]::parse::frames::Frame>::name",
    ] {
        assert!(!is_rest(first, 90), "{first}");
    }
}

#[test]
fn the_parts_give_each_other_what_they_call() {
    let files = files();
    let [whole, page, first, later] =
        ["whole", "page", "first", "later"].map(|name| file(&files, &format!("{name}.wasm")));
    assert_eq!(imported(&first, "later"), ["bring"]);
    assert_eq!(
        imported(&later, "first"),
        ["4"],
        "shared, by its place behind the program's own four"
    );
    assert_eq!(
        imported(&later, "page"),
        ["alert"],
        "what scripts give, they give both"
    );
    assert_eq!(exported(&later).len(), 0);
    assert_eq!(
        (first.tables[0].initial, first.tables[0].maximum),
        (6, Some(6)),
        "one place more for shared, one for view"
    );
    let table = later.imports.iter().find_map(|import| match import.ty {
        TypeRef::Table(table) => Some(table),
        _ => None,
    });
    assert_eq!(
        table.as_ref(),
        first.tables.first(),
        "a browser refuses a table that is larger than what is asked for"
    );
    assert!(
        exported(&first).contains(&"start"),
        "what scripts call keeps its name"
    );
    assert_eq!(
        (first.bodies.len(), later.bodies.len()),
        (3, 2),
        "every function is in one part, and one hands on"
    );
    assert_eq!(
        (whole.bodies.len(), page.bodies.len()),
        (6, 4),
        "no page has what only the JavaScript interface calls"
    );
    assert!(
        exported(&whole).contains(&"explorer_search")
            && !exported(&page).contains(&"explorer_search")
    );
    let [core, rest] = ["core.wasm", "rest.wasm"].map(|name| file(&files, name));
    assert!(exported(&core).contains(&"explorer_search") && exported(&core).contains(&"start"));
    assert_eq!(
        (core.bodies.len(), rest.bodies.len()),
        (5, 2),
        "the interface begins with all but views"
    );
}

/// What a part puts in the table: from which place on, which of its functions.
fn filled(part: &Program<'_>) -> Vec<(i32, Vec<u32>)> {
    let filled = |element: &wasmparser::Element<'_>| {
        let wasmparser::ElementKind::Active { offset_expr, .. } = &element.kind else {
            panic!("filled at the start")
        };
        let wasmparser::ElementItems::Functions(functions) = &element.items else {
            panic!("functions")
        };
        let place = offset_expr.get_operators_reader().read().expect("a place");
        let wasmparser::Operator::I32Const { value } = place else {
            panic!("{place:?}")
        };
        (
            value,
            functions
                .clone()
                .into_iter()
                .collect::<Result<_, _>>()
                .expect("functions"),
        )
    };
    part.elements.iter().map(filled).collect()
}

#[test]
fn each_part_fills_its_own_places_in_the_table() {
    let files = files();
    let [first, later] = ["first.wasm", "later.wasm"].map(|name| file(&files, name));
    // Imported: alert and bring; its own: start, shared and what hands on to view.
    assert_eq!(filled(&first), [(1, vec![3, 4]), (4, vec![3])]);
    // Imported: alert and shared; its own: view and its helper.
    assert_eq!(filled(&later), [(2, vec![2]), (5, vec![2])]);
    assert_eq!(
        (later.tables.len(), later.memories.len()),
        (0, 0),
        "both are the first part's"
    );
}

/// What the body of a function does, as the format writes it.
#[test]
fn a_function_that_hands_on_brings_the_later_part_and_goes_through_the_table() {
    let files = files();
    let first = file(&files, "first.wasm");
    let body = first
        .bodies
        .last()
        .expect("a function")
        .get_operators_reader()
        .expect("its operators");
    let done: Vec<String> = body
        .into_iter()
        .map(|operator| format!("{:?}", operator.expect("an operator")))
        .collect();
    let names: Vec<&str> = done
        .iter()
        .filter_map(|done| done.split(' ').next())
        .collect();
    assert_eq!(
        names,
        [
            "GlobalGet",
            "I32Eqz",
            "If",
            "Call",
            "End",
            "I32Const",
            "CallIndirect",
            "End"
        ]
    );
    assert_eq!(
        (done[3].as_str(), done[5].as_str()),
        ("Call { function_index: 1 }", "I32Const { value: 5 }")
    );
}

#[test]
fn a_program_without_names_is_refused() {
    let files = files();
    assert!(
        file(&files, "whole.wasm")
            .names
            .iter()
            .all(String::is_empty)
    );
    let nameless = files
        .iter()
        .find_map(|(name, bytes)| (*name == "whole.wasm").then_some(bytes))
        .expect("the program");
    assert!(parts(nameless, [&by_name, &by_name]).is_err());
    assert!(parts(b"no program", [&by_name, &by_name]).is_err());
}

/// Modules of `explorer` without which nothing is opened, listed or searched.
const OPENING_AND_SEARCHING: &[&str] = &[
    // Above a search that is a question.
    "answers",
    "documents",
    "mod",
    "opened",
    "opening",
    // The page begins with the papers that the reader keeps.
    "own",
    "paper",
    "passage",
    "search",
    "shipped",
];

/// Adding a question that can be asked of the explorer is one module, and a word here on when it is needed.
#[test]
fn each_module_of_the_explorer_is_needed_first_or_comes_later() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/explorer");
    for entry in std::fs::read_dir(folder).expect("readable") {
        let name = entry.expect("readable").file_name();
        let name = name.to_string_lossy().trim_end_matches(".rs").to_owned();
        let comes_later = LATER.contains(&format!("::explorer::{name}").as_str());
        let is_first = OPENING_AND_SEARCHING.contains(&name.as_str());
        assert!(
            comes_later != is_first,
            "explorer/{name} stands in LATER, or in OPENING_AND_SEARCHING here"
        );
    }
}

/// Whether a plain text is one of those that have no form of their own is asked before it is read.
#[test]
fn frames_without_a_form_of_their_own_can_claim_at_once() {
    let table = include_str!("../../../parse/frames/mod.rs");
    let rows = table
        .split("Frame {")
        .filter(|row| row.contains("SourceFormat::Plain"));
    let claims: Vec<&str> = rows
        .filter_map(|row| row.split_once("claims: ")?.1.split(',').next())
        .filter(|claims| claims.contains("::"))
        .collect();
    assert!(claims.len() >= 3, "{claims:?}");
    for claims in claims {
        let name = format!("beleidsspoor[4f]{FRAMES}{claims}");
        assert!(
            !is_rest(&name, 90),
            "{claims}: add it to FRAMES_OF_PLAIN_TEXT"
        );
    }
}
