//! What a screen reader meets that goes through the page node by node: the accessibility tree.
//!
//! ```text
//! Page ─► Accessibility.getFullAXTree ─► Tree (what is not ignored) ─► claims
//! ```

use std::collections::HashMap;

use serde_json::{Value, json};
use siming_huli::i18n::Lang;

use crate::harness::{Page, Visit};

/// A node that assistive technology is told of.
#[derive(Debug)]
pub struct Heard {
    pub role: String,
    pub name: String,
    /// Of a heading.
    pub level: Option<i64>,
    /// Whether it has the focus.
    pub focused: bool,
    /// The positions of those around it in the list, from the page inwards.
    pub around: Vec<usize>,
}

/// Everything that assistive technology is told of a page, in reading order.
pub struct Tree(pub Vec<Heard>);

impl Tree {
    pub async fn of(page: &Page) -> Self {
        let answer = page.ask("Accessibility.getFullAXTree", json!({})).await;
        let nodes = answer["nodes"].as_array().unwrap();
        let by_id: HashMap<_, _> = (nodes.iter())
            .map(|node| (node["nodeId"].as_str().unwrap(), node))
            .collect();
        let mut tree = Self(Vec::new());
        tree.add(&nodes[0], &by_id, &mut Vec::new());
        tree
    }

    fn add(&mut self, node: &Value, by_id: &HashMap<&str, &Value>, around: &mut Vec<usize>) {
        let text = |key: &str| node[key]["value"].as_str().unwrap_or_default().to_owned();
        let is_heard = node["ignored"] != json!(true);
        if is_heard {
            let (role, name) = (text("role"), text("name"));
            let around = around.clone();
            let property = |name: &str| {
                let mut all = node["properties"].as_array().into_iter().flatten();
                let found = all.find(|property| property["name"] == json!(name));
                found.map(|property| &property["value"]["value"])
            };
            self.0.push(Heard {
                role,
                name,
                level: property("level").and_then(Value::as_i64),
                focused: property("focused") == Some(&json!(true)),
                around,
            });
        }
        let at = self.0.len() - 1;
        if is_heard {
            around.push(at);
        }
        for child in node["childIds"].as_array().into_iter().flatten() {
            if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
                self.add(child, by_id, around);
            }
        }
        if is_heard {
            around.pop();
        }
    }

    /// The positions of the nodes of a role.
    pub fn all(&self, role: &str) -> Vec<usize> {
        let nodes = self.0.iter().enumerate();
        let found = nodes.filter(|(_, node)| node.role == role);
        found.map(|(at, _)| at).collect()
    }

    /// The names of the nodes of a role inside a node.
    pub fn inside<'a>(&'a self, at: usize, role: &'a str) -> impl Iterator<Item = &'a Heard> {
        let nodes = self.0.iter();
        nodes.filter(move |node| node.role == role && node.around.contains(&at))
    }
}

/// Letters and digits alone: a label puts other signs between its parts than a chart does.
fn bare(text: &str) -> String {
    let kept = text.chars().filter(|c| c.is_alphanumeric());
    kept.flat_map(char::to_lowercase).collect()
}

#[tokio::test]
async fn every_table_has_a_name_of_its_own_and_stands_for_its_chart() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .query("?view=table")
            .run(async |page| {
                page.until(
                    "the tables are open",
                    "return all('.card table').filter(shown).length > 10",
                )
                .await;
                page.eval::<()>(
                    "all('#method details, #figures details').forEach(e => { e.open = true; })",
                )
                .await;
                let tree = Tree::of(page).await;
                assert_eq!(
                    tree.all("graphics-document"),
                    Vec::<usize>::new(),
                    "charts beside"
                );
                let tables = tree.all("table");
                let there: usize = page.eval("return all('table').filter(shown).length").await;
                assert_eq!(tables.len(), there, "tables that are heard of");
                for section in tree.all("region") {
                    let mut names: Vec<_> =
                        tree.inside(section, "table").map(|t| &*t.name).collect();
                    assert!(!names.contains(&""), "{}: {names:?}", tree.0[section].name);
                    let count = names.len();
                    names.sort_unstable();
                    names.dedup();
                    assert_eq!(names.len(), count, "names that stand twice: {names:?}");
                }
            })
            .await;
    }
}

#[tokio::test]
async fn every_source_is_under_a_heading_that_says_whose_it_is() {
    for lang in Lang::ALL {
        Visit::to(lang)
            .query("?view=source")
            .run(async |page| {
                page.until(
                    "the sources are open",
                    "return all('.origin').filter(shown).length > 10",
                )
                .await;
                let tree = Tree::of(page).await;
                assert_eq!(
                    tree.all("graphics-document"),
                    Vec::<usize>::new(),
                    "charts beside"
                );
                let heard: Vec<_> = tree
                    .all("heading")
                    .into_iter()
                    .map(|at| bare(&tree.0[at].name))
                    .collect();
                let seen: Vec<String> = page
                    .eval("return all('.origin').filter(shown).map(e => one('h3', e).textContent)")
                    .await;
                for name in seen {
                    assert!(heard.contains(&bare(&name)), "{name}");
                }
            })
            .await;
    }
}
