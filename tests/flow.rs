//! The direction of flow: what a folder of `src` holds is used one way, never in a circle.
//!
//! ```text
//! src/**.rs ─► tokens ─► paths (`use`, `crate::`, `super::`) ─► arrows between neighbours ─► circles
//! ```
//!
//! Neighbours are the modules that stand in one folder: those of the crate itself, those of
//! `chart`, and so on down. An arrow goes to where a name is defined, whoever hands it on. A
//! module and what stands inside it may name each other. Tests are left out. Only paths are
//! read: what a caller reaches through a method alone is not seen.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// Folders in which neighbours do use each other, and why that stays for now.
const KNOWN: [(&str, &str); 2] = [
    (
        "src/data",
        "the words of the contract are read by `read`, whose errors name one of them",
    ),
    (
        "src/ui",
        "a `Page` acts through `dom`, `address` and `subject`, which take a `Page`",
    ),
];

/// How many reasons for an arrow are printed.
const REASONS: usize = 3;

/// The names from the root of the crate to a module or to what it defines.
type Names = Vec<String>;

/// What the source says: its modules, what each of them hands on, and who names what.
#[derive(Default)]
struct Source {
    modules: BTreeSet<Names>,
    tests: BTreeSet<Names>,
    /// Names that a module has from elsewhere: module and name, and where it is from.
    imports: BTreeMap<(Names, String), Names>,
    /// Who names what.
    named: BTreeSet<(Names, Names)>,
}

/// The arrows between neighbours, each with the paths that make it.
type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

impl Source {
    /// Reads files, each a module and its text.
    fn of(files: &[(Names, String)]) -> Self {
        let mut source = Self::default();
        source.modules.insert(Vec::new());
        for (module, _) in files {
            source.modules.insert(module.clone());
        }
        for (module, text) in files {
            let tokens: TokenStream = text.parse().expect("a file of Rust");
            source.walk(module, tokens);
        }
        source
    }

    /// Notes every path of some tokens that stand in a module.
    fn walk(&mut self, module: &Names, tokens: TokenStream) {
        let tokens: Vec<_> = tokens.into_iter().collect();
        let mut at = 0;
        let mut of_tests = false;
        while at < tokens.len() {
            match &tokens[at] {
                TokenTree::Punct(p) if p.as_char() == '#' => {
                    if let Some(TokenTree::Group(group)) = tokens.get(at + 1) {
                        of_tests |= is_cfg_test(group.stream());
                        at += 1;
                    }
                }
                _ if of_tests => {
                    of_tests = false;
                    at = self.pass_by(module, &tokens, at);
                }
                TokenTree::Ident(word) if *word == "mod" => {
                    // A module in braces: its paths count from inside it.
                    if let (Some(TokenTree::Ident(name)), Some(TokenTree::Group(body))) =
                        (tokens.get(at + 1), tokens.get(at + 2))
                    {
                        let inside = [module.clone(), vec![name.to_string()]].concat();
                        self.walk(&inside, body.stream());
                        at += 2;
                    }
                }
                TokenTree::Ident(word) if *word == "use" => {
                    let end = (at..tokens.len()).find(|n| is_punct(&tokens[*n], ';'));
                    let end = end.unwrap_or(tokens.len());
                    self.import(module, &[], &tokens[at + 1..end]);
                    at = end;
                }
                TokenTree::Ident(word)
                    if ["crate", "super", "self"].contains(&word.to_string().as_str()) =>
                {
                    let (path, end) = path_at(&tokens, at);
                    if path.len() > 1 {
                        self.note(module, &path);
                    }
                    at = end - 1;
                }
                TokenTree::Group(group) => self.walk(module, group.stream()),
                _ => {}
            }
            at += 1;
        }
    }

    /// The end of an item that only tests have; remembers the file of a `mod name;`.
    fn pass_by(&mut self, module: &Names, tokens: &[TokenTree], from: usize) -> usize {
        let mut name = None;
        for (at, token) in tokens.iter().enumerate().skip(from) {
            match token {
                TokenTree::Ident(word) if *word == "mod" => {
                    name = tokens.get(at + 1).map(ToString::to_string);
                }
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return at,
                token if is_punct(token, ';') => {
                    let file = name.map(|name| [module.clone(), vec![name]].concat());
                    self.tests.extend(file);
                    return at;
                }
                _ => {}
            }
        }
        tokens.len()
    }

    /// A tree of imports: what it names, and what the module has of it.
    fn import(&mut self, module: &Names, before: &[String], tokens: &[TokenTree]) {
        for part in tokens.split(|token| is_punct(token, ',')) {
            let mut path = before.to_vec();
            let mut renamed = None;
            let mut rest = part.iter();
            while let Some(token) = rest.next() {
                match token {
                    TokenTree::Ident(word) if *word == "as" => {
                        renamed = rest.next().map(ToString::to_string);
                    }
                    TokenTree::Ident(word) => path.push(word.to_string()),
                    TokenTree::Group(group) => {
                        let inside: Vec<_> = group.stream().into_iter().collect();
                        self.import(module, &path, &inside);
                        path.clear();
                    }
                    _ => {}
                }
            }
            if path.len() > 1 && path.last().is_some_and(|name| name == "self") {
                path.pop();
            }
            let Some(name) = renamed.or_else(|| path.last().cloned()) else {
                continue;
            };
            if let Some(full) = self.note(module, &path) {
                self.imports.insert((module.clone(), name), full);
            }
        }
    }

    /// A path in full, if it is one of the crate's own; notes who names it.
    fn note(&mut self, module: &Names, path: &[String]) -> Option<Names> {
        let mut full = module.clone();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => full.clear(),
            "self" | "super" => {}
            child => {
                let child = [module.clone(), vec![child.to_owned()]].concat();
                self.modules.contains(&child).then_some(())?;
            }
        }
        while let Some((first, others)) = rest.split_first() {
            match first.as_str() {
                "crate" | "self" => {}
                "super" => {
                    full.pop();
                }
                _ => break,
            }
            rest = others;
        }
        full.extend_from_slice(rest);
        self.named.insert((module.clone(), full.clone()));
        Some(full)
    }

    /// The module in which what a path names is defined.
    fn home(&self, path: &[String], hops: usize) -> Names {
        let mut module = Names::new();
        for (n, name) in path.iter().enumerate() {
            let inner = [module.clone(), vec![name.clone()]].concat();
            if self.modules.contains(&inner) {
                module = inner;
                continue;
            }
            return match self.imports.get(&(module.clone(), name.clone())) {
                Some(from) if hops > 0 => {
                    self.home(&[from.as_slice(), &path[n + 1..]].concat(), hops - 1)
                }
                _ => module,
            };
        }
        module
    }

    /// The arrows between the modules of each folder.
    fn arrows(&self) -> BTreeMap<Names, Arrows> {
        let mut folders: BTreeMap<Names, Arrows> = BTreeMap::new();
        for (user, path) in &self.named {
            let is_test = |test: &Names| user.starts_with(test);
            if self.tests.iter().any(is_test) {
                continue;
            }
            let home = self.home(path, 8);
            let shared = user.iter().zip(&home).take_while(|(a, b)| a == b).count();
            if let (Some(from), Some(to)) = (user.get(shared), home.get(shared)) {
                let why = format!("{} names {}", user.join("::"), path.join("::"));
                let folder = folders.entry(user[..shared].to_vec()).or_default();
                let arrows = folder.entry(from.clone()).or_default();
                arrows.entry(to.clone()).or_default().insert(why);
            }
        }
        folders
    }
}

/// Every file of Rust below a folder, as a module and its text.
fn find(folder: &Path, module: &mut Names, files: &mut Vec<(Names, String)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let stem = path.file_stem().expect("a name").to_string_lossy();
        if path.is_dir() {
            module.push(stem.into_owned());
            find(&path, module, files);
            module.pop();
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let mut of = module.clone();
            if stem != "mod" && stem != "lib" {
                of.push(stem.into_owned());
            }
            files.push((of, fs::read_to_string(&path).expect("a text")));
        }
    }
}

fn is_punct(token: &TokenTree, sign: char) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == sign)
}

/// The names of the path that begins at a token, and where it ends.
fn path_at(tokens: &[TokenTree], start: usize) -> (Names, usize) {
    let mut path = Names::new();
    let mut at = start;
    while let Some(TokenTree::Ident(name)) = tokens.get(at) {
        path.push(name.to_string());
        let colons = tokens.iter().skip(at + 1).take(2);
        let goes_on = colons.filter(|token| is_punct(token, ':')).count() == 2;
        if !goes_on || !matches!(tokens.get(at + 3), Some(TokenTree::Ident(_))) {
            return (path, at + 1);
        }
        at += 3;
    }
    (path, at)
}

/// Whether an attribute leaves an item to tests: `cfg(test)`, `cfg(all(test, …))`.
fn is_cfg_test(attribute: TokenStream) -> bool {
    let tokens: Vec<_> = attribute.into_iter().collect();
    let asks = |tokens: &[TokenTree], word: &str| matches!(tokens, [TokenTree::Ident(name), TokenTree::Group(_)] if *name == word);
    let (true, Some(TokenTree::Group(group))) = (asks(&tokens, "cfg"), tokens.get(1)) else {
        return false;
    };
    let asked: Vec<_> = group.stream().into_iter().collect();
    let is_test = |token: &TokenTree| matches!(token, TokenTree::Ident(name) if *name == "test");
    match (asks(&asked, "all"), asked.get(1)) {
        (true, Some(TokenTree::Group(all))) => all.stream().into_iter().any(|t| is_test(&t)),
        _ => asked.len() == 1 && is_test(&asked[0]),
    }
}

/// The shortest way along the arrows from a module back to it.
fn circle(arrows: &Arrows, start: &str) -> Option<Vec<String>> {
    let mut ways = VecDeque::from([vec![start.to_owned()]]);
    let mut seen = BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for to in arrows.get(way.last()?).into_iter().flat_map(BTreeMap::keys) {
            let longer = [way.as_slice(), std::slice::from_ref(to)].concat();
            if to == start {
                return Some(longer);
            }
            if seen.insert(to.clone()) {
                ways.push_back(longer);
            }
        }
    }
    None
}

/// Every circle among neighbours, as its folder and in words: the way round, and what makes each
/// of its arrows.
fn circles(source: &Source) -> Vec<(String, String)> {
    let mut found = BTreeMap::new();
    for (folder, arrows) in source.arrows() {
        for start in arrows.keys() {
            if let Some(way) = circle(&arrows, start) {
                let members: BTreeSet<_> = way.iter().cloned().collect();
                let place = [&["src".to_owned()], folder.as_slice()].concat().join("/");
                found.entry((place.clone(), members)).or_insert_with(|| {
                    let mut said = format!("{place}: {}\n", way.join(" → "));
                    for step in way.windows(2) {
                        let reasons = &arrows[&step[0]][&step[1]];
                        said += &format!("  {} → {}\n", step[0], step[1]);
                        for reason in reasons.iter().take(REASONS) {
                            said += &format!("    {reason}\n");
                        }
                        if let more @ 1.. = reasons.len().saturating_sub(REASONS) {
                            said += &format!("    and {more} more\n");
                        }
                    }
                    (place, said)
                });
            }
        }
    }
    found.into_values().collect()
}

#[test]
fn no_folder_of_the_source_holds_a_circle() {
    let mut files = Vec::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    find(&root, &mut Vec::new(), &mut files);
    assert!(files.len() > 100, "the source is there");
    let mut circles = circles(&Source::of(&files));
    for (folder, why) in KNOWN {
        for (_, circle) in circles.extract_if(.., |(place, _)| place == folder) {
            println!("known, since {why}:\n{circle}");
        }
    }
    let said: Vec<_> = circles.into_iter().map(|(_, said)| said).collect();
    assert!(said.is_empty(), "circles:\n{}", said.join("\n"));
}

/// The circles of some made-up files, without their reasons.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let file = |(module, text): &(&str, &str)| {
        let names = module.split("::").filter(|name| !name.is_empty());
        (names.map(str::to_owned).collect(), (*text).to_owned())
    };
    let files: Vec<_> = files.iter().map(file).collect();
    let circles = circles(&Source::of(&files)).into_iter();
    let first = circles.map(|(_, said)| said.lines().next().unwrap_or_default().to_owned());
    first.collect()
}

#[test]
fn a_circle_is_found_however_a_name_is_written() {
    let root = ("", "mod a; mod b;");
    let to_b = ("a", "use crate::b::{self, B as Other};");
    for back in [
        "use super::a::A;",
        "fn f() { crate::a::f() }",
        "mod inner { use super::super::a::A; }",
        "macro_rules! m { () => { $crate::a::f() } }",
    ] {
        assert_eq!(
            found(&[root, to_b, ("b", back)]),
            ["src: a → b → a"],
            "{back}"
        );
    }
    // A name that is handed on comes from where it is defined.
    let hands_on = ("", "mod a; mod b; mod c; pub use c::C;");
    let through = ("c", "pub use crate::a::A as C;");
    assert_eq!(
        found(&[hands_on, to_b, ("b", "use crate::C;"), through]),
        ["src: a → b → a"]
    );
    assert_eq!(
        found(&[
            ("x", "mod a; mod b;"),
            ("x::a", "use super::b::B;"),
            ("x::b", "use crate::x::a::A;"),
        ]),
        ["src/x: a → b → a"]
    );
}

#[test]
fn tests_parents_and_one_way_make_no_circle() {
    let root = ("", "mod a; mod b;");
    let to_b = ("a", "use crate::b::B; use self::inner::I; mod inner;");
    let inner = (
        "a::inner",
        "use super::A; use std::fmt; use crate::CONSTANT;",
    );
    for back in [
        "use serde::a;",
        "#[cfg(test)] mod tests { use crate::a::A; }",
        "#[cfg(all(test, not(target_arch = \"wasm32\")))] #[allow(x)] mod tests;",
    ] {
        let tests = ("b::tests", "use crate::a::A;");
        let files = [root, to_b, inner, ("b", back), tests];
        let files = &files[..if back.ends_with("tests;") { 5 } else { 4 }];
        assert_eq!(found(files), Vec::<String>::new(), "{back}");
    }
    let not_for_tests = ("b", "#[cfg(not(test))] use crate::a::A;");
    assert_eq!(
        found(&[root, to_b, inner, not_for_tests]),
        ["src: a → b → a"]
    );
}
