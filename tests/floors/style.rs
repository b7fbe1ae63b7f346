//! What a style sheet uses, as paths of browser-compat-data.

use std::collections::BTreeSet;

use cssparser::{Parser, Token};

use crate::compat::Compat;

/// At-rules with rules inside.
const CONDITIONAL: [&str; 4] = ["media", "supports", "container", "layer"];

/// Every at-rule, media feature, selector, property, keyword, function and unit.
pub fn used(sheet: &str, compat: &Compat) -> BTreeSet<String> {
    let mut used = Used {
        compat,
        found: BTreeSet::new(),
    };
    used.rules(&mut Parser::new(sheet));
    used.found
}

struct Used<'a> {
    compat: &'a Compat,
    found: BTreeSet<String>,
}

impl Used<'_> {
    fn rules(&mut self, input: &mut Parser<'_>) {
        while let Ok(token) = input.next().cloned() {
            match token {
                Token::AtKeyword(name) => self.at_rule(&name, input),
                token => {
                    let after_colon = self.selector_token(&token, false, input);
                    self.selectors(after_colon, input);
                    nested(input, |block| self.declarations("css.properties", block));
                }
            }
        }
    }

    fn at_rule(&mut self, name: &str, input: &mut Parser<'_>) {
        let path = format!("css.at-rules.{name}");
        self.condition(&path, input);
        match name {
            _ if CONDITIONAL.contains(&name) => nested(input, |block| self.rules(block)),
            // Its selectors are percentages, `from` and `to`.
            "keyframes" => nested(input, |block| {
                while block.next().is_ok() {
                    if is_open(block) {
                        nested(block, |frame| self.declarations("css.properties", frame));
                    }
                }
            }),
            // What a sheet of paper has is as often a property as a descriptor.
            _ => nested(input, |block| self.declarations(&path, block)),
        }
        self.found.insert(path);
    }

    /// What stands between the name of an at-rule and its block.
    fn condition(&mut self, path: &str, input: &mut Parser<'_>) {
        while !is_open(input) {
            match input.next().cloned() {
                Ok(Token::ParenthesisBlock) => nested(input, |inside| {
                    if path == "css.at-rules.supports" {
                        // Asked for, not used; what depends on it is excused by its own name.
                        while inside.next().is_ok() {}
                        return;
                    }
                    if let Ok(Token::Ident(feature)) = inside.next().cloned() {
                        let feature = feature
                            .trim_start_matches("min-")
                            .trim_start_matches("max-");
                        // A container is asked for what a window is.
                        self.found.insert(format!("css.at-rules.media.{feature}"));
                    }
                    while inside.next().is_ok() {}
                }),
                Ok(Token::Function(name)) => {
                    self.found.insert(format!("{path}.{name}"));
                    nested(input, |inside| while inside.next().is_ok() {});
                }
                Ok(_) => {}
                Err(_) => return,
            }
        }
    }

    /// Up to the block, or to the end of a list in brackets.
    fn selectors(&mut self, mut after_colon: bool, input: &mut Parser<'_>) {
        while !is_open(input) {
            let Ok(token) = input.next_including_whitespace().cloned() else {
                return;
            };
            after_colon = self.selector_token(&token, after_colon, input);
        }
    }

    /// Takes one token; whether the next one is the name of a pseudo-class.
    fn selector_token(
        &mut self,
        token: &Token<'_>,
        after_colon: bool,
        input: &mut Parser<'_>,
    ) -> bool {
        match token {
            Token::Colon => return true,
            Token::Ident(name) if after_colon => {
                self.found.insert(format!("css.selectors.{name}"));
            }
            Token::Function(name) => {
                self.found.insert(format!("css.selectors.{name}"));
                nested(input, |inside| self.selectors(false, inside));
            }
            Token::Delim('&') => {
                self.found.insert("css.selectors.nesting".to_owned());
            }
            Token::SquareBracketBlock => nested(input, |inside| while inside.next().is_ok() {}),
            _ => {}
        }
        false
    }

    fn declarations(&mut self, path: &str, input: &mut Parser<'_>) {
        while let Ok(token) = input.next().cloned() {
            let Token::Ident(name) = token else {
                if token != Token::Semicolon {
                    self.found.insert("css.selectors.nesting".to_owned());
                }
                continue;
            };
            let property = match name.starts_with("--") {
                true => "css.properties.custom-property".to_owned(),
                false => format!("{path}.{name}"),
            };
            // Under the prefix of an engine it is the same property.
            let name = name
                .trim_start_matches("-webkit-")
                .trim_start_matches("-moz-");
            // `@page` takes properties too.
            let property = match self.compat.knows(&property) {
                true => property,
                false => format!("css.properties.{name}"),
            };
            assert!(
                input.expect_colon().is_ok(),
                "`{name}` without a value: nested rules?"
            );
            if name.eq_ignore_ascii_case("unicode-range") {
                // Its `U+2018-201D` is no value like others.
                while !matches!(input.next(), Ok(Token::Semicolon) | Err(_)) {}
            } else {
                self.value(&property, input);
            }
            self.found.insert(property);
        }
    }

    /// Up to the end of the declaration, or of a function's arguments.
    fn value(&mut self, property: &str, input: &mut Parser<'_>) {
        while let Ok(token) = input.next().cloned() {
            match token {
                Token::Semicolon => return,
                Token::Ident(word) => {
                    self.note(format!("{property}.{}", word.to_ascii_lowercase()))
                }
                Token::Function(name) => {
                    self.function(property, &name);
                    nested(input, |inside| self.value(property, inside));
                }
                Token::Dimension { unit, .. } => self.unit(&unit),
                Token::ParenthesisBlock | Token::SquareBracketBlock => {
                    nested(input, |inside| self.value(property, inside));
                }
                _ => {}
            }
        }
    }

    /// A keyword has an entry of its own where it is younger than its property.
    fn note(&mut self, path: String) {
        if self.compat.knows(&path) {
            self.found.insert(path);
        }
    }

    fn function(&mut self, property: &str, name: &str) {
        if property == "css.at-rules.font-face.src" {
            // `local()` and `url()` are as old as it is.
            return;
        }
        let own = format!("{property}.{name}");
        let known = if self.compat.knows(&own) {
            own
        } else {
            self.of_types(name)
                .unwrap_or_else(|| format!("css.types.{name}"))
        };
        self.found.insert(known);
    }

    fn unit(&mut self, unit: &str) {
        let dynamic = ["dvh", "dvw", "dvmin", "dvmax"].contains(&unit);
        let known = match dynamic {
            true => Some("css.types.length.viewport_percentage_units_dynamic".to_owned()),
            false => ["length", "angle", "time", "resolution"]
                .map(|sort| format!("css.types.{sort}.{unit}"))
                .into_iter()
                .find(|path| self.compat.knows(path)),
        };
        // `px` and its like are as old as lengths are.
        let old = ["px", "pt", "mm", "cm", "in", "s", "ms", "fr"].contains(&unit);
        assert!(known.is_some() || old, "no unit {unit}");
        self.found.extend(known);
    }

    /// The path of a function: `css.types.gradient.linear-gradient`.
    fn of_types(&self, name: &str) -> Option<String> {
        let types = self.compat.at("css.types")?.as_object()?.keys();
        let direct = Some(format!("css.types.{name}"));
        let below = types.map(|sort| format!("css.types.{sort}.{name}"));
        direct
            .into_iter()
            .chain(below)
            .find(|path| self.compat.knows(path))
    }
}

/// Goes through the block that was just opened.
fn nested(input: &mut Parser<'_>, mut go: impl FnMut(&mut Parser<'_>)) {
    let read: Result<(), cssparser::ParseError<()>> = input.parse_nested_block(|block| {
        go(block);
        Ok(())
    });
    assert!(read.is_ok(), "a block is not read to its end: {read:?}");
}

/// Whether the next token opens the block of a rule; then it is taken.
fn is_open(input: &mut Parser<'_>) -> bool {
    input
        .try_parse(|input| input.expect_curly_bracket_block())
        .is_ok()
}
