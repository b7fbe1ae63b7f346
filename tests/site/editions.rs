//! Editions: named by what they publish, kept as they were, and listed with what each changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use siming_huli::export::edition::{UNNAMED, sha256};
use siming_huli::i18n::Lang;
use siming_huli::site::headers::Kind;

use crate::made::{Built, CHARTS, METRICS, SITE_URL, attribute};
use crate::turnover::changed;

/// The folder of a site's editions.
fn editions(built: &Built) -> PathBuf {
    built.out().join("e")
}

/// The files of an edition, by their paths in it.
fn files_of(built: &Built, name: &str) -> BTreeMap<String, Vec<u8>> {
    let folder = format!("e/{name}/");
    let files = built.files().into_iter();
    let files = files.filter_map(|path| Some((path.strip_prefix(&folder)?.to_owned(), path)));
    files
        .map(|(within, path)| (within, fs::read(built.out().join(path)).unwrap()))
        .collect()
}

/// The same bytes with another word in place of each of these; both are as long.
fn renamed(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for at in 0..bytes.len().saturating_sub(from.len()) {
        if bytes[at..].starts_with(from.as_bytes()) {
            bytes[at..at + to.len()].copy_from_slice(to.as_bytes());
        }
    }
    bytes
}

/// A site, and a folder of its own with the editions of it, which goes when it is dropped.
struct Kept(PathBuf);

impl Kept {
    fn of(built: &Built, called: &str) -> Self {
        let kept = std::env::temp_dir().join(format!("kept-{called}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&kept);
        let from = editions(built);
        for path in built.files() {
            if let Some(within) = path.strip_prefix("e/") {
                let to = kept.join(within);
                fs::create_dir_all(to.parent().unwrap()).unwrap();
                fs::copy(from.join(within), to).unwrap();
            }
        }
        Self(kept)
    }

    /// The site of other data, after these editions.
    fn then(&self, metrics: &str) -> Built {
        Built::after(Some(&self.0), Some(SITE_URL), metrics, CHARTS).unwrap()
    }

    /// Why no site is built after these editions.
    fn refused(&self) -> String {
        let built = Built::after(Some(&self.0), Some(SITE_URL), METRICS, CHARTS);
        built.err().expect("it is refused").to_string()
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn an_edition_is_named_by_the_hash_of_all_its_files() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    let index = built.json("e/editions.json");
    let mut files = files_of(&built, &name);
    let list = files.remove("files.txt").unwrap();
    // By hand: each file with the word for the name that it holds, then the list of them.
    let lines = files.iter().map(|(path, bytes)| {
        let hash = sha256(&renamed(bytes, &name, UNNAMED));
        format!("{hash}  {path}\n")
    });
    assert_eq!(
        lines.collect::<String>(),
        String::from_utf8(list.clone()).unwrap()
    );
    let hash = sha256(&list);
    assert_eq!(hash[..12], name);
    assert_eq!(index["editions"][0]["sha256"], hash);
    let about = built.json(&format!("e/{name}/edition.json"));
    for field in ["name", "version", "date", "data_sha256"] {
        assert_eq!(about[field], index["editions"][0][field], "{field}");
    }
    assert_eq!(about["data_sha256"], sha256(METRICS.as_bytes()));
}

#[test]
fn what_decides_a_site_decides_its_name() {
    let name = |url, metrics, charts| Built::of(url, metrics, charts).edition();
    let shipped = name(Some(SITE_URL), METRICS, CHARTS);
    assert_eq!(shipped, name(Some(SITE_URL), METRICS, CHARTS));
    let other_words = CHARTS.replacen("Changes on the year before", "Changes in a year", 1);
    assert!(other_words != CHARTS);
    for (what, other) in [
        ("a figure", name(Some(SITE_URL), &changed(), CHARTS)),
        ("a word", name(Some(SITE_URL), METRICS, &other_words)),
        (
            "the address",
            name(Some("https://example.org/"), METRICS, CHARTS),
        ),
    ] {
        assert_ne!(other, shipped, "{what}");
    }
}

/// What only hosts and search engines ask for, and what is of all editions.
fn is_of_no_edition(path: &str) -> bool {
    [
        "404.html",
        "_headers",
        "robots.txt",
        "sitemap.xml",
        "index.html.trunk",
    ]
    .contains(&path)
        || path.starts_with("e/")
        || path.contains("editions/")
}

#[test]
fn an_edition_has_every_file_of_the_site_and_its_own_addresses() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    let own = files_of(&built, &name);
    let mut current = built.files();
    current.retain(|path| !is_of_no_edition(path));
    let mut paths: Vec<_> = own.keys().cloned().collect();
    paths.retain(|path| !["files.txt", "edition.json"].contains(&&**path));
    assert_eq!(paths, current);
    let (mut same, mut other) = (0, 0);
    for path in &current {
        let bytes = fs::read(built.out().join(path)).unwrap();
        let has_address = path.ends_with(".html") && !path.starts_with("data/")
            || path.starts_with("oembed/")
            || path.starts_with("share/")
                && path.ends_with("h.json") | path.ends_with("n.json")
                && !path.ends_with(".csl.json");
        assert_eq!(own[path] != bytes, has_address, "{path}");
        if has_address {
            other += 1;
            let text = std::str::from_utf8(&own[path]).unwrap();
            assert!(text.contains(&format!("{SITE_URL}/e/{name}/")), "{path}");
        } else {
            same += 1;
        }
    }
    assert!(
        same > 100 && other > 100,
        "{same} are the same, {other} not"
    );
    // Nowhere does an address lead into an edition of an edition.
    for path in built.files() {
        let text = built.text(&path);
        assert_eq!(text.matches(&format!("e/{name}/e/")).count(), 0, "{path}");
        assert!(!text.contains(UNNAMED), "{path}");
    }
}

#[test]
fn a_page_of_an_edition_says_so_and_search_engines_are_led_to_the_current_one() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    for (lang, folder, up) in [(Lang::Zh, "", "../../"), (Lang::En, "en/", "../../../")] {
        let words = lang.editions();
        for (page, up) in [
            ("", up.to_owned()),
            ("share/changes/", format!("{up}../../")),
        ] {
            let path = format!("{folder}{page}");
            let current = built.read(&format!("{path}index.html"));
            assert!(!current.contains("<aside class=\"edition\""), "{path}");
            assert!(
                !current.contains("http-equiv"),
                "the host says the policy of {path}"
            );
            let html = built.read(&format!("e/{name}/{path}index.html"));
            let aside = html.split("<aside class=\"edition\"").nth(1).unwrap();
            let aside = aside.split("</aside>").next().unwrap();
            assert!(aside.contains(&words.notice(&words.dated(&name, Some("2026-11-23")))));
            for to in [path.clone(), format!("{folder}editions/")] {
                let link = format!("href=\"{up}{to}\"");
                assert!(aside.contains(&link), "{link} in {aside}");
                assert!(built.out().join(&to).join("index.html").is_file(), "{to}");
            }
            assert!(
                html.contains("<meta name=\"robots\" content=\"noindex\">"),
                "{path}"
            );
        }
        // Before anything that it rules over.
        for (path, kind) in [
            (folder.to_owned(), Kind::Page),
            (format!("{folder}embed/changes/"), Kind::Embed),
        ] {
            let html = built.read(&format!("e/{name}/{path}index.html"));
            let policy =
                "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"";
            let held = html
                .split(policy)
                .nth(1)
                .unwrap()
                .split('"')
                .next()
                .unwrap();
            let whole = kind.policy(Some("https://example.org"));
            assert!(whole.starts_with(&*held.replace("&#39;", "'")), "{held}");
            assert!(!held.contains("frame-ancestors"), "{held}");
            let of = |start: &str, name| attribute(&html, start, name).unwrap();
            assert_eq!(
                of("<link rel=\"canonical\"", "href"),
                format!("{SITE_URL}/{path}")
            );
            let own = format!("{SITE_URL}/e/{name}/{path}");
            assert_eq!(of("<meta property=\"og:url\"", "content"), own);
        }
    }
}

#[test]
fn codes_of_an_edition_lead_to_it_and_citations_everywhere() {
    let built = Built::at(Some(SITE_URL));
    let name = built.edition();
    let own = format!("{SITE_URL}/e/{name}/");
    for lang in ["zh", "en"] {
        let file = format!("share/changes.{lang}.json");
        let current = built.json(&file);
        let edition = built.json(&format!("e/{name}/{file}"));
        for field in ["iframe", "element", "picture", "src"] {
            let [now, then] =
                [&current, &edition].map(|share| share["embed"][field].as_str().unwrap());
            assert!(!now.contains(&own), "{now}");
            assert_eq!(now.replace(&format!("{SITE_URL}/"), &own), then);
        }
        assert_eq!(current["citations"], edition["citations"]);
        for share in [&current, &edition] {
            assert_eq!(share["edition"], name);
            assert_eq!(share["current_site"], format!("{SITE_URL}/"));
            assert_eq!(share["edition_site"], own);
        }
        // An embed of an edition is found by its own answer.
        let folder = if lang == "en" { "en/" } else { "" };
        let embed = built.read(&format!("e/{name}/{folder}embed/changes/index.html"));
        let start = "<link rel=\"alternate\" type=\"application/json+oembed\"";
        let answer = attribute(&embed, start, "href").unwrap();
        let path = answer
            .split('?')
            .next()
            .unwrap()
            .strip_prefix(&own)
            .unwrap();
        let html = built.json(&format!("e/{name}/{path}"))["html"].to_string();
        assert!(
            html.contains(&format!("{own}{folder}embed/changes/")),
            "{html}"
        );
    }
}

#[test]
fn an_older_edition_stays_byte_for_byte() {
    let old = Built::at(Some(SITE_URL));
    let kept = Kept::of(&old, "stays");
    // A host's compressed forms lie beside the files.
    let name = old.edition();
    fs::write(kept.0.join(&name).join("embed.js.br"), b"packed").unwrap();
    let new = kept.then(&changed());
    let index = new.json("e/editions.json");
    let names = index["editions"].as_array().unwrap().iter();
    let names: Vec<_> = names
        .map(|listed| listed["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, [&*new.edition(), &*name]);
    let (before, mut after) = (files_of(&old, &name), files_of(&new, &name));
    assert_eq!(after.remove("embed.js.br").as_deref(), Some(&b"packed"[..]));
    assert!(before == after, "all of the older edition is as it was");
    let embeds = before.keys().filter(|path| path.contains("embed/")).count();
    assert!(embeds > 40, "{embeds}");
    // What they need lies there too, and the new embed needs something else.
    let embed = "embed/overlaps/index.html";
    let [was, is] = [
        new.read(&format!("e/{name}/{embed}")),
        new.read(&format!("e/{}/{embed}", new.edition())),
    ];
    assert_ne!(was, is);
    for asset in was.split("../../assets/").skip(1) {
        let asset = asset.split('"').next().unwrap();
        assert!(after.contains_key(&format!("assets/{asset}")), "{asset}");
    }
    // Published again, the older one is where it was, and nothing is added.
    let again = Kept::of(&new, "again");
    let back = again.then(METRICS);
    let listed = back.json("e/editions.json");
    assert_eq!(listed["editions"], index["editions"]);
    assert_eq!(listed["current"], name);
    assert!(back.read("editions/index.html").matches("<section").count() == 2);
}

/// The shipped data, changed by `change`.
fn data(change: impl FnOnce(&mut Value)) -> String {
    let mut data: Value = serde_json::from_str(METRICS).unwrap();
    change(&mut data);
    data.to_string()
}

/// The entry of a list with an id.
fn entry<'a>(data: &'a mut Value, list: &str, id: &str) -> &'a mut Value {
    let entries = data[list].as_array_mut().unwrap();
    entries.iter_mut().find(|entry| entry["id"] == id).unwrap()
}

#[test]
fn what_changed_is_listed_figure_by_figure() {
    let old = Built::at(Some(SITE_URL));
    let kept = Kept::of(&old, "listed");
    let gangs = "siming-gang-groups-broken-up";
    let (claim, again) = ("siming-criminal-alerts-fall-rank", "siming-once-more");
    let new = kept.then(&data(|data| {
        let figure = entry(data, "figures", gangs);
        figure["value"] = 8.into();
        figure["printed"] = "8个".into();
        figure["precision"] = json!({ "lower": 8, "upper": 8 });
        figure["approximate"] = true.into();
        figure["period"] = "unstated".into();
        figure.as_object_mut().unwrap().remove("period_basis");
        figure["attribution"] = json!({
            "level": "inferred", "because": { "zh": "另有缘故", "en": "For another reason" } });
        figure["locations"][0]["line"] = 31.into();
        let mut more = figure.clone();
        more["id"] = again.into();
        more["period"] = "2022".into();
        more["period_basis"] = "sentence".into();
        data["figures"].as_array_mut().unwrap().push(more);
        let claims = data["claims"].as_array_mut().unwrap();
        claims.retain(|entry| entry["id"] != claim);
        let measure = entry(data, "measures", "gang-groups-broken-up");
        measure["name"]["en"] = "Gangs, otherwise".into();
    }));
    let changes = &new.json("e/editions.json")["editions"][0]["changes"];
    assert_eq!(changes["since"], old.edition());
    assert_eq!(changes["figures"]["added"], json!([again]));
    assert_eq!(changes["figures"]["removed"], json!([]));
    assert_eq!(changes["claims"]["removed"], json!([claim]));
    assert_eq!(
        (&changes["words"], &changes["program"]),
        (&json!(false), &json!(false))
    );
    let [figure] = changes["figures"]["changed"].as_array().unwrap().as_slice() else {
        panic!("one figure: {changes}");
    };
    assert_eq!(figure["id"], gangs);
    let fields = figure["fields"].as_array().unwrap().iter();
    let fields: Vec<_> = fields
        .map(|field| field["field"].as_str().unwrap())
        .collect();
    assert_eq!(
        fields,
        [
            "approximate",
            "attribution",
            "locations",
            "period",
            "period_basis",
            "precision",
            "printed",
            "value"
        ]
    );
    let value = &figure["fields"][7];
    assert_eq!((&value["from"], &value["to"]), (&json!(5), &json!(8)));
    for (page, said) in [
        (
            "editions/index.html",
            [
                "新增：思明 · ",
                "数值：5 → 8",
                "原文写法：5个 → 8个",
                "精度范围：5至5 → 8至8",
                "约数：否 → 是",
                "时段：2022年 → 原文未写",
                "时段凭什么：",
                " → 无",
                "据结构推断：另有缘故",
                "第31行",
                "删去：思明 · 刑事警情降幅全市第一",
            ],
        ),
        (
            "en/editions/index.html",
            [
                "Added: Siming · ",
                "Value: 5 → 8",
                "As printed: 5个 → 8个",
                "Precision: 5 to 5 → 8 to 8",
                "Approximate: no → yes",
                "→ not stated",
                "What the period rests on: ",
                "→ none",
                ": For another reason",
                "line 31, ",
                "Name: Gangs",
            ],
        ),
    ] {
        let html = new.read(page);
        for said in said {
            assert!(html.contains(said), "{said} in {page}: {html}");
        }
    }
}

#[test]
fn where_no_figure_changed_it_says_what_else_did() {
    let old = Built::at(Some(SITE_URL));
    let alone = old.read("editions/index.html");
    assert!(alone.contains(Lang::Zh.editions().first) && !alone.contains("<h3>"));
    assert_eq!(
        old.json("e/editions.json")["editions"][0]["changes"],
        Value::Null
    );
    let kept = Kept::of(&old, "words");
    let charts = CHARTS.replacen("Changes on the year before", "Changes in a year", 1);
    let words = Built::after(Some(&kept.0), Some(SITE_URL), METRICS, &charts).unwrap();
    let moved = Built::after(Some(&kept.0), Some("https://example.net/"), METRICS, CHARTS).unwrap();
    for (built, has_words) in [(words, true), (moved, false)] {
        let changes = &built.json("e/editions.json")["editions"][0]["changes"];
        assert_eq!(changes["words"], has_words);
        assert_eq!(changes["program"], !has_words);
        for lang in Lang::ALL {
            let says = lang.editions();
            let folder = if lang == Lang::En { "en/" } else { "" };
            let html = built.read(&format!("{folder}editions/index.html"));
            assert_eq!(html.contains(says.words), has_words);
            assert_eq!(html.contains(says.program), !has_words);
            assert_eq!(html.matches(says.first).count(), 1);
            assert!(!html.contains("<h4>"));
        }
    }
}

#[test]
fn what_is_kept_and_is_not_as_it_was_is_named_with_what_to_do() {
    let old = Built::at(Some(SITE_URL));
    let name = old.edition();
    let kept = Kept::of(&old, "spoilt");
    let spoil = |file: &str, bytes: Option<&[u8]>, why: &str, to_do: &str| {
        let path = kept.0.join(file);
        let was = fs::read(&path).ok();
        match bytes {
            Some(bytes) => fs::write(&path, bytes).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let said = kept.refused();
        match was {
            Some(was) => fs::write(&path, was).unwrap(),
            None => fs::remove_file(&path).unwrap(),
        }
        let shown = path.display().to_string();
        for part in [&*shown, why, to_do] {
            assert!(said.contains(part), "{part:?} in {said:?}");
        }
    };
    let within = |path: &str| format!("{name}/{path}");
    let anew = "Copy the edition anew from where it is published";
    let metrics = within("data/metrics.json");
    spoil(&metrics, Some(b"{}"), "it is not what files.txt says", anew);
    spoil(
        &metrics,
        None,
        "files.txt lists it, and it is not there",
        anew,
    );
    spoil(
        &within("more.html"),
        Some(b"more"),
        "files.txt does not list it",
        anew,
    );
    spoil(
        &within("files.txt"),
        Some(b"none"),
        "of which the edition has its name",
        anew,
    );
    let index = "SITE_EDITIONS names the folder e/ of the published site";
    spoil("editions.json", None, "editions.json", index);
    spoil("editions.json", Some(b"{"), "EOF while parsing", index);
    let none = br#"{"current": "", "editions": []}"#;
    spoil(
        "editions.json",
        Some(none),
        &format!("it does not list the folder {name}"),
        index,
    );
    // All as it was, it is accepted; a folder that is not there is not.
    assert_eq!(kept.then(METRICS).edition(), name);
    let nowhere = Path::new("/nowhere/at/all");
    let said = Built::after(Some(nowhere), None, METRICS, CHARTS)
        .err()
        .unwrap();
    let said = said.to_string();
    assert!(
        said.contains("/nowhere/at/all") && said.contains(index),
        "{said}"
    );
}

/// An edition of years ago may be read by no model of today; a list that cannot be read is named.
#[test]
fn data_that_cannot_be_compared_is_named() {
    let old = Built::at(Some(SITE_URL));
    let kept = Kept::of(&old, "unread");
    // An edition of its own, with data of a form that nobody knows.
    let name = rename(&kept.0.join(old.edition()), |data| {
        data["figures"] = "none".into();
    });
    let mut index = old.json("e/editions.json");
    let hash = sha256(&fs::read(kept.0.join(&name).join("files.txt")).unwrap());
    index["editions"][0]["name"] = name.clone().into();
    index["editions"][0]["sha256"] = hash.into();
    fs::write(kept.0.join("editions.json"), index.to_string()).unwrap();
    let said = kept.refused();
    assert!(
        said.contains(&format!("{name}/data/metrics.json")),
        "{said}"
    );
    assert!(said.contains("it has no list `figures`"), "{said}");
    // Fields that are not known today are listed by their names.
    let name = rename(&kept.0.join(&name), |data| {
        data["figures"] = json!([{ "id": "siming-gang-groups-broken-up", "colour": "red" }]);
    });
    let hash = sha256(&fs::read(kept.0.join(&name).join("files.txt")).unwrap());
    index["editions"][0]["name"] = name.clone().into();
    index["editions"][0]["sha256"] = hash.into();
    fs::write(kept.0.join("editions.json"), index.to_string()).unwrap();
    let html = kept.then(METRICS).read("editions/index.html");
    assert!(html.contains("colour：red → 无"), "{html}");
}

/// Changes the data of an edition in a folder, and gives it the name that it then has.
fn rename(folder: &Path, change: impl FnOnce(&mut Value)) -> String {
    let old = folder.file_name().unwrap().to_str().unwrap();
    let file = folder.join("data/metrics.json");
    let mut data: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    change(&mut data);
    let text = data.to_string();
    fs::write(&file, &text).unwrap();
    let list = fs::read_to_string(folder.join("files.txt")).unwrap();
    let lines = list
        .lines()
        .map(|line| match line.split_once("  ").unwrap() {
            (_, "data/metrics.json") => format!("{}  data/metrics.json\n", sha256(text.as_bytes())),
            _ => format!("{line}\n"),
        });
    let list: String = lines.collect();
    fs::write(folder.join("files.txt"), &list).unwrap();
    let new = sha256(list.as_bytes())[..12].to_owned();
    for path in list.lines().map(|line| line.split_once("  ").unwrap().1) {
        let file = folder.join(path);
        fs::write(&file, renamed(&fs::read(&file).unwrap(), old, &new)).unwrap();
    }
    fs::rename(folder, folder.with_file_name(&new)).unwrap();
    new
}
