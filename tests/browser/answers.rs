//! What every address of the built site answers behind a real server, with the file that is
//! shipped for it (`deploy/nginx.conf`).

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use siming_huli::site::headers::Kind;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::common::folder::paths_below;
use crate::common::published::{pair_plates, published_charts};
use crate::harness::{Site, dist};

/// An answer as it comes over the wire.
struct Answer {
    status: u16,
    /// By names in small letters.
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Answer {
    fn says(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(String::as_str)
    }
}

/// Asks for a path from the site's root, in an encoding.
async fn ask(site: &Site, path: &str, encoding: &str) -> Answer {
    let origin = site.origin();
    let host = origin.strip_prefix("http://").unwrap();
    let url = site.url(path);
    let from_host = url.strip_prefix(&origin).unwrap();
    let request = format!(
        "GET {from_host} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {encoding}\r\n\
         Connection: close\r\n\r\n"
    );
    let mut stream = TcpStream::connect(host).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let end = bytes.windows(4).position(|part| part == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("{path} is answered without an end of headers"));
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    let (first, rest) = head.split_once("\r\n").unwrap();
    let mut headers = BTreeMap::new();
    for line in rest.split("\r\n") {
        let (name, value) = line.split_once(": ").unwrap();
        let before = headers.insert(name.to_lowercase(), value.to_owned());
        assert_eq!(before, None, "{name} of {path} is said twice");
    }
    Answer {
        status: first.split(' ').nth(1).unwrap().parse().unwrap(),
        headers,
        body: bytes[end + 4..].to_vec(),
    }
}

/// Every file of the built site, by its path from the root, without compressed ones.
fn files() -> Vec<String> {
    let mut paths = paths_below(&dist());
    paths.retain(|path| !path.ends_with(".br") && !path.ends_with(".gz"));
    paths
}

/// Claims that an answer says all that its kind says, and nothing of other kinds.
fn assert_headers(site: &Site, path: &str, kind: Kind, answer: &Answer) {
    let expected = kind.headers(Some(&site.origin()));
    for (name, value) in &expected {
        let said = answer.says(&name.to_lowercase());
        assert_eq!(said, Some(&**value), "{name} of {path}");
    }
    for other in Kind::ALL {
        for (name, _) in other.headers(None) {
            let is_own = expected.iter().any(|(own, _)| *own == name);
            let said = answer.says(&name.to_lowercase());
            assert!(is_own || said.is_none(), "{name} of {path}: {said:?}");
        }
    }
    assert_eq!(answer.says("server"), Some("nginx"), "no version");
    assert_eq!(answer.says("set-cookie"), None, "{path}");
}

/// What a file is, by the ending of its name.
fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "jsonld" => "application/ld+json; charset=utf-8",
        "bib" => "application/x-bibtex; charset=utf-8",
        "ris" => "application/x-research-info-systems; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "wasm" => "application/wasm",
        "png" => "image/png",
        "zip" => "application/zip",
        other => panic!("{path}: what is a file in .{other}?"),
    }
}

fn unpacked(brotli: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    brotli::BrotliDecompress(&mut &*brotli, &mut bytes).unwrap();
    bytes
}

#[tokio::test]
async fn every_address_answers_with_its_headers_in_each_encoding() {
    let site = Site::behind_nginx(&dist()).await;
    let (mut pages, mut packed) = (0, 0);
    for file in files() {
        if file == "_headers" {
            continue;
        }
        // A page is asked for by its folder.
        let path = file.strip_suffix("index.html").unwrap_or(&file);
        pages += usize::from(file != path);
        let bytes = fs::read(dist().join(&file)).unwrap();
        for (encoding, ending) in [("identity", ""), ("br", ".br"), ("gzip", ".gz")] {
            let answer = ask(&site, path, encoding).await;
            assert_eq!(answer.status, 200, "{path}");
            assert_headers(&site, path, Kind::of(path), &answer);
            assert_eq!(answer.says("content-type"), Some(media_type(&file)));
            let beside = PathBuf::from(format!("{}{ending}", dist().join(&file).display()));
            if ending.is_empty() || !beside.is_file() {
                assert_eq!(answer.says("content-encoding"), None, "{path}");
                assert_eq!(answer.body, bytes, "{path}");
            } else {
                packed += 1;
                assert_eq!(answer.says("content-encoding"), Some(encoding), "{path}");
                assert_eq!(answer.says("vary"), Some("Accept-Encoding"), "{path}");
                assert_eq!(answer.body, fs::read(&beside).unwrap(), "{path}");
            }
            if ending == ".br" && answer.says("content-encoding").is_some() {
                assert_eq!(unpacked(&answer.body), bytes, "{path}");
            }
        }
    }
    // Both languages: the page, and of each chart, those of pairs too, the embed and the share page;
    // all of it in the edition once more; and the list of editions.
    let charts = published_charts().len() + pair_plates().len();
    assert_eq!(pages, 2 * (2 + 2 * charts) + 2, "pages");
    assert!(packed > 2 * pages, "{packed} answers are compressed");
}

#[tokio::test]
async fn what_is_not_there_is_answered_by_a_page_that_says_so() {
    let site = Site::behind_nginx(&dist()).await;
    let said = fs::read(dist().join("404.html")).unwrap();
    for path in [
        "nothing",
        "en/nothing/here.html",
        "embed/nothing/",
        "assets/app-0123.js",
        "data/nothing.csv",
        "e/0123456789ab/",
        "e/0123456789ab/data/nothing.csv",
        "_headers",
    ] {
        let answer = ask(&site, path, "identity").await;
        assert_eq!(answer.status, 404, "{path}");
        assert_headers(&site, path, Kind::Page, &answer);
        assert_eq!(answer.body, said, "{path}");
        let packed = ask(&site, path, "br").await;
        assert_eq!(
            (packed.status, packed.says("content-encoding")),
            (404, Some("br"))
        );
    }
    // A folder without its slash leads to the same host, whatever stands before it.
    let folder = ask(&site, "en", "identity").await;
    assert_eq!(folder.status, 301);
    let to = site.url("en/").replace(&site.origin(), "");
    assert_eq!(folder.says("location"), Some(&*to));
}

/// The name of a host is what a stranger sends: what is no name gets into no policy.
#[tokio::test]
async fn a_host_that_is_no_name_is_not_repeated() {
    let site = Site::behind_nginx(&dist()).await;
    let origin = site.origin();
    let mut stream = TcpStream::connect(origin.strip_prefix("http://").unwrap())
        .await
        .unwrap();
    let path = site.url("embed/changes/").replace(&origin, "");
    let request = format!("GET {path} HTTP/1.1\r\nHost: a;sandbox\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    let text = String::from_utf8_lossy(&bytes);
    let head = text.split("\r\n\r\n").next().unwrap();
    assert!(!head.contains("sandbox"), "{head}");
}
