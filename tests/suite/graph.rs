//! Which file of `src/` uses which, by the paths that it writes: `use` with and without groups, `crate::`, `self::` and
//! `super::`, in code, in macros and in test modules alike.

use super::files::{below, root};
use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// Names from the crate's root on: `["explorer", "search", "Answer"]`.
pub(crate) type Path = Vec<String>;

/// All files, with what each uses.
#[derive(Default)]
pub(crate) struct Graph {
    modules: BTreeMap<Path, Module>,
    uses: Vec<Use>,
}

/// A path that a file writes.
pub(crate) struct Use {
    /// The file, below `src/`.
    pub(crate) file: String,
    /// What it names.
    pub(crate) path: Path,
    /// Whether it only hands on what it names (`pub use`).
    hands_on: bool,
}

/// What stands in a module.
#[derive(Default)]
struct Module {
    file: String,
    defined: BTreeSet<String>,
    /// What it brings in, by the name that it has here.
    imported: Vec<Import>,
}

#[derive(Clone)]
struct Import {
    name: String,
    path: Path,
    is_public: bool,
    is_glob: bool,
}

impl Graph {
    /// Of the project's source.
    pub(crate) fn read() -> Self {
        let source = root().join("src");
        let mut graph = Self::default();
        let mut bodies = Vec::new();
        for file in below(&source, "rs") {
            let name = file.strip_prefix(&source).expect("below src");
            let name = name.to_string_lossy().replace('\\', "/");
            let text = std::fs::read_to_string(&file).expect("readable");
            let tokens =
                TokenStream::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
            bodies.push((name.clone(), module_of(&name), tokens));
        }
        for (file, module, tokens) in &bodies {
            graph.enter(file, module, tokens.clone());
        }
        for (file, module, tokens) in bodies {
            graph.follow(&file, &module, tokens);
        }
        graph
    }

    /// Every path that is written.
    pub(crate) fn uses(&self) -> &[Use] {
        &self.uses
    }

    /// For each file, the files whose items it uses; but for the modules around it, which are there for those inside.
    pub(crate) fn files(&self) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut files: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for used in self.uses.iter().filter(|used| !used.hands_on) {
            let target = self.file_of(&used.path, 0);
            let is_other = |target: &&str| *target != used.file && !is_around(target, &used.file);
            if let Some(target) = target.filter(is_other) {
                files.entry(&used.file).or_default().insert(target);
            }
        }
        files
    }

    /// The file that defines what a path names, also where others hand it on.
    fn file_of(&self, path: &[String], depth: usize) -> Option<&str> {
        let inner = (0..=path.len())
            .rev()
            .find(|end| self.modules.contains_key(&path[..*end]))?;
        let module = &self.modules[&path[..inner]];
        let Some(name) = path.get(inner).filter(|_| depth < 9) else {
            return Some(&module.file);
        };
        if module.defined.contains(name) {
            return Some(&module.file);
        }
        let onwards = |import: &Import| [&import.path[..], &path[inner + 1..]].concat();
        if let Some(import) = module
            .imported
            .iter()
            .find(|import| import.name == *name && !import.is_glob)
        {
            return self.file_of(&onwards(import), depth + 1);
        }
        let globs = module.imported.iter().filter(|import| import.is_glob);
        for import in globs {
            let known = self.modules.get(&import.path);
            if known.is_some_and(|known| known.defined.contains(name)) {
                return self.file_of(&[&import.path[..], &path[inner..]].concat(), depth + 1);
            }
        }
        Some(&module.file)
    }

    /// Notes what a module defines and brings in.
    fn enter(&mut self, file: &str, module: &[String], tokens: TokenStream) {
        let mut entered = Module {
            file: file.to_owned(),
            ..Module::default()
        };
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        for (at, tree) in trees.iter().enumerate() {
            let TokenTree::Ident(word) = tree else {
                continue;
            };
            let next = trees
                .get(at + 1)
                .map(ToString::to_string)
                .unwrap_or_default();
            match word.to_string().as_str() {
                "fn" | "struct" | "enum" | "trait" | "type" | "const" | "static" | "union" => {
                    entered.defined.insert(next);
                }
                "use" if next != "<" => {
                    let is_public = is_public(&trees[..at]);
                    entered
                        .imported
                        .extend(imports(&trees[at + 1..], file, module, is_public));
                }
                "mod" => {
                    if let Some(body) = body(&trees, at) {
                        self.enter(file, &[module, &[next]].concat(), body.stream());
                    }
                }
                _ => {}
            }
        }
        self.modules.insert(module.to_vec(), entered);
    }

    /// Notes every path that a module writes.
    fn follow(&mut self, file: &str, module: &[String], tokens: TokenStream) {
        let imported = self.modules[module].imported.clone();
        for import in &imported {
            self.note(file, import.path.clone(), import.is_public);
        }
        self.follow_tokens(file, module, &imported, tokens);
    }

    fn follow_tokens(
        &mut self,
        file: &str,
        module: &[String],
        imported: &[Import],
        tokens: TokenStream,
    ) {
        let trees: Vec<TokenTree> = tokens.into_iter().collect();
        let mut at = 0;
        while at < trees.len() {
            match &trees[at] {
                TokenTree::Ident(word) if word == "use" && !is_capture(&trees, at) => {
                    // At the top of a module it is noted already; inside a function it is not.
                    for import in imports(&trees[at + 1..], file, module, false) {
                        let known = imported.iter().any(|known| known.path == import.path);
                        if !known {
                            self.note(file, import.path, false);
                        }
                    }
                    at += trees[at..].iter().position(is_semicolon).unwrap_or(1);
                }
                TokenTree::Ident(word) if word == "mod" && body(&trees, at).is_some() => {
                    let inner = [module, &[trees[at + 1].to_string()]].concat();
                    if let Some(body) = body(&trees, at) {
                        self.follow(file, &inner, body.stream());
                    }
                    at += 3;
                }
                TokenTree::Ident(_) => {
                    let (names, length) = written(&trees[at..]);
                    self.note_written(
                        file,
                        module,
                        imported,
                        &names,
                        at > 0 && is_colon(&trees[at - 1]),
                    );
                    at += length;
                }
                TokenTree::Group(group) => {
                    self.follow_tokens(file, module, imported, group.stream());
                    at += 1;
                }
                _ => at += 1,
            }
        }
    }

    /// Notes a path of code, where it leads to a module of ours; and a name that is handed on and used here as well.
    fn note_written(
        &mut self,
        file: &str,
        module: &[String],
        imported: &[Import],
        names: &[String],
        goes_on: bool,
    ) {
        if goes_on {
            return;
        }
        let first = &names[0];
        if let Some(import) = imported.iter().find(|import| import.name == *first) {
            self.note(file, [&import.path[..], &names[1..]].concat(), false);
        } else if names.len() > 1 {
            let is_child = self.modules.contains_key(&[module, &names[..1]].concat());
            if is_child || ["crate", "self", "super", "beleidsspoor"].contains(&first.as_str()) {
                self.note(file, absolute(file, module, names), false);
            }
        }
    }

    fn note(&mut self, file: &str, path: Path, hands_on: bool) {
        self.uses.push(Use {
            file: file.to_owned(),
            path,
            hands_on,
        });
    }
}

/// Whether a file is a module around another: `explorer/mod.rs` of `explorer/search/facets.rs`.
fn is_around(outer: &str, inner: &str) -> bool {
    let folder = outer
        .strip_suffix("mod.rs")
        .or(outer.strip_suffix("main.rs"));
    let folder = folder.map_or_else(|| outer.replace(".rs", "/"), str::to_owned);
    inner.starts_with(&folder)
}

/// Files that use each other, directly or through others, in groups.
pub(crate) fn circles(files: &BTreeMap<&str, BTreeSet<&str>>) -> Vec<Vec<String>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = files
        .keys()
        .map(|file| (*file, reachable(files, file)))
        .collect();
    let mut circles: Vec<Vec<String>> = Vec::new();
    for (file, others) in &reached {
        if !others.contains(file) || circles.iter().flatten().any(|known| known == file) {
            continue;
        }
        let back = |other: &&&str| {
            reached
                .get(**other)
                .is_some_and(|others| others.contains(file))
        };
        circles.push(
            others
                .iter()
                .filter(back)
                .map(|other| (*other).to_owned())
                .collect(),
        );
    }
    circles
}

fn reachable<'a>(files: &BTreeMap<&'a str, BTreeSet<&'a str>>, from: &str) -> BTreeSet<&'a str> {
    let mut found = BTreeSet::new();
    let mut next: Vec<&str> = files.get(from).into_iter().flatten().copied().collect();
    while let Some(file) = next.pop() {
        if found.insert(file) {
            next.extend(files.get(file).into_iter().flatten());
        }
    }
    found
}

/// The module that a file is: `explorer/search/mod.rs` is `explorer::search`.
fn module_of(file: &str) -> Path {
    let parts = file.trim_end_matches(".rs").split('/');
    let mut module: Path = parts.map(str::to_owned).collect();
    if module
        .last()
        .is_some_and(|last| ["mod", "main", "lib"].contains(&last.as_str()))
    {
        module.pop();
    }
    module
}

/// Where `crate` is for a file: each binary has its own.
fn crate_of(file: &str) -> Path {
    let program = file
        .strip_prefix("bin/")
        .and_then(|rest| rest.split(['/', '.']).next());
    program.map_or_else(Vec::new, |program| {
        vec!["bin".to_owned(), program.to_owned()]
    })
}

/// A path as from the crate's root.
fn absolute(file: &str, module: &[String], names: &[String]) -> Path {
    let mut path = match names.first().map(String::as_str) {
        Some("crate") => crate_of(file),
        Some("beleidsspoor") => Vec::new(),
        _ => module.to_vec(),
    };
    for name in names {
        match name.as_str() {
            "crate" | "self" | "beleidsspoor" => {}
            "super" => {
                path.pop();
            }
            name => path.push(name.to_owned()),
        }
    }
    path
}

/// The names of a path in code, and how many tokens it takes.
fn written(trees: &[TokenTree]) -> (Path, usize) {
    let mut names = vec![trees[0].to_string()];
    let mut at = 1;
    while let [one, two, TokenTree::Ident(name), ..] = &trees[at..]
        && is_colon(one)
        && is_colon(two)
    {
        names.push(name.to_string());
        at += 3;
    }
    (names, at)
}

/// What a `use` brings in, from behind that word on.
fn imports(trees: &[TokenTree], file: &str, module: &[String], is_public: bool) -> Vec<Import> {
    let end = trees.iter().position(is_semicolon).unwrap_or(trees.len());
    let mut found = Vec::new();
    import_tree(&trees[..end], &[], &mut found);
    let ours = |(names, alias): (Path, Option<String>)| {
        let is_glob = names.last().is_some_and(|name| name == "*");
        let mut path = absolute(file, module, &names);
        if is_glob {
            path.pop();
        }
        let name = alias.or_else(|| path.last().cloned()).unwrap_or_default();
        Import {
            name,
            path,
            is_public,
            is_glob,
        }
    };
    let is_ours = |(names, _): &(Path, Option<String>)| is_ours(&names[0], module);
    found.into_iter().filter(is_ours).map(ours).collect()
}

/// Whether a `use` that begins with this name stays in the project: other crates are named by themselves.
fn is_ours(first: &str, module: &[String]) -> bool {
    if ["crate", "self", "super", "beleidsspoor"].contains(&first) {
        return true;
    }
    let folder = root().join("src").join(module.join("/"));
    folder.join(first).is_dir() || folder.join(format!("{first}.rs")).is_file()
}

fn import_tree(trees: &[TokenTree], before: &[String], found: &mut Vec<(Path, Option<String>)>) {
    for branch in
        trees.split(|tree| matches!(tree, TokenTree::Punct(sign) if sign.as_char() == ','))
    {
        let mut names = before.to_vec();
        let mut alias = None;
        let mut at = 0;
        while at < branch.len() {
            match &branch[at] {
                TokenTree::Ident(word) if word == "as" => {
                    alias = branch.get(at + 1).map(ToString::to_string);
                    break;
                }
                TokenTree::Ident(word) => names.push(word.to_string()),
                TokenTree::Punct(sign) if sign.as_char() == '*' => names.push("*".to_owned()),
                TokenTree::Group(group) => {
                    import_tree(
                        &group.stream().into_iter().collect::<Vec<_>>(),
                        &names,
                        found,
                    );
                    names.clear();
                }
                _ => {}
            }
            at += 1;
        }
        if names.len() > before.len() {
            found.push((names, alias));
        }
    }
}

/// Whether `pub` or `pub(…)` stands last.
fn is_public(before: &[TokenTree]) -> bool {
    let before = match before {
        [rest @ .., TokenTree::Group(group)] if group.delimiter() == Delimiter::Parenthesis => rest,
        all => all,
    };
    matches!(before.last(), Some(TokenTree::Ident(word)) if word == "pub")
}

/// The braces of `mod name { … }`.
fn body(trees: &[TokenTree], at: usize) -> Option<&Group> {
    match trees.get(at + 1..at + 3)? {
        [TokenTree::Ident(_), TokenTree::Group(group)] if group.delimiter() == Delimiter::Brace => {
            Some(group)
        }
        _ => None,
    }
}

/// Whether this is no import but the `use<…>` of a type.
fn is_capture(trees: &[TokenTree], at: usize) -> bool {
    matches!(trees.get(at + 1), Some(TokenTree::Punct(sign)) if sign.as_char() == '<')
}

fn is_semicolon(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(sign) if sign.as_char() == ';')
}

fn is_colon(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(sign) if sign.as_char() == ':')
}
