//! What the source says of its modules: a reader of paths.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The names from the root of the crate to a module or to what it defines.
pub type Names = Vec<String>;

/// What the source says: its modules, what each of them hands on, and who names what.
#[derive(Default)]
pub struct Source {
    modules: BTreeSet<Names>,
    tests: BTreeSet<Names>,
    /// Names that a module has from elsewhere: module and name, and where it is from.
    imports: BTreeMap<(Names, String), Names>,
    /// Who names what.
    named: BTreeSet<(Names, Names)>,
}

/// The arrows between neighbours, each with the paths that make it.
pub type Arrows = BTreeMap<String, BTreeMap<String, BTreeSet<String>>>;

impl Source {
    /// Reads files, each a module and its text.
    pub fn of(files: &[(Names, String)]) -> Self {
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
    pub fn arrows(&self) -> BTreeMap<Names, Arrows> {
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
pub fn find(folder: &Path, module: &mut Names, files: &mut Vec<(Names, String)>) {
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
