//! The configuration for nginx that says what [`headers`](super::headers) has for each kind of
//! address, and sends what lies there compressed.

use super::headers::Kind;

/// In nginx: scheme, host and port that a reader asked for.
const NGINX_HOST: &str = "$siming_huli";

/// Types by the ending of a file's name. All text is UTF-8, and says so.
const TYPES: [(&str, &str); 17] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json; charset=utf-8"),
    ("geojson", "application/geo+json; charset=utf-8"),
    ("jsonld", "application/ld+json; charset=utf-8"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("bib", "application/x-bibtex; charset=utf-8"),
    ("ris", "application/x-research-info-systems; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("svg", "image/svg+xml; charset=utf-8"),
    ("png", "image/png"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("zip", "application/zip"),
];

/// The text of `deploy/nginx.conf`.
fn configuration() -> String {
    let said = |kind: Kind, indent: &str| {
        let headers = kind.headers(Some(NGINX_HOST));
        let lines = headers
            .iter()
            .map(|(name, value)| format!("{indent}add_header {name} \"{value}\" always;\n"));
        lines.collect::<String>()
    };
    let types = TYPES.map(|(ending, kind)| format!("        \"{kind}\" {ending};\n"));
    format!(
        r#"# Written from `src/site/headers.rs` by `UPDATE_EXPECT=1 cargo test --lib nginx`.
#
# For nginx with the module brotli_static (Debian: libnginx-mod-http-brotli-static), as a file
# of /etc/nginx/conf.d/. Three words stand for what differs from host to host:
#   @LISTEN@  a port, with an address where only one is meant: 80, 127.0.0.1:8080
#   @ROOT@    the folder of the host's files, without a slash at its end: /srv/www
#   @FOLDER@  where the site is on the host, from / to /: the content of dist/ is in @ROOT@@FOLDER@
#
#   sed 's|@LISTEN@|80|; s|@ROOT@|/srv/www|; s|@FOLDER@|/|g' deploy/nginx.conf
#
# Where TLS ends at this nginx, `443 ssl` is the first, and certificates are named beside it.

# Who was asked, for the policy of embeds: a sandboxed frame has no origin of its own.
map $http_host {NGINX_HOST} {{
    default "";
    "~^[A-Za-z0-9.:\[\]-]+$" $scheme://$http_host;
}}

server {{
    listen @LISTEN@;
    root "@ROOT@";
    index index.html;
    error_page 404 @FOLDER@404.html;
    server_tokens off;
    absolute_redirect off;

    # `cargo xtask build` puts them beside every file that they make smaller.
    brotli_static on;
    gzip_static on;
    gzip_vary on;

    default_type application/octet-stream;
    types {{
{types}    }}

    location = @FOLDER@_headers {{
        return 404;
    }}
    location @FOLDER@ {{
{file}
        location ~ \.html$ {{
{page}        }}
    }}
    location ^~ @FOLDER@data/ {{
{file}    }}
    location ^~ @FOLDER@embed/ {{
{embed}    }}
    location ^~ @FOLDER@en/embed/ {{
{embed}    }}
    location ^~ @FOLDER@assets/ {{
{asset}    }}
    # Editions stay as they are; their pages hold their policies themselves.
    location ^~ @FOLDER@e/ {{
{edition_file}
        location ~ /e/[0-9a-f]+/data/ {{
{edition_data}        }}
        location ~ /e/[0-9a-f]+/(en/)?embed/ {{
{edition_embed}        }}
        location ~ \.html$ {{
{edition_page}        }}
    }}
    location = @FOLDER@e/editions.json {{
{file}    }}
}}
"#,
        types = types.concat(),
        file = said(Kind::File, "        "),
        page = said(Kind::Page, "            "),
        embed = said(Kind::Embed, "        "),
        asset = said(Kind::Asset, "        "),
        edition_file = said(Kind::EditionFile, "        "),
        edition_data = said(Kind::EditionFile, "            "),
        edition_embed = said(Kind::EditionEmbed, "            "),
        edition_page = said(Kind::EditionPage, "            "),
    )
}

#[cfg(test)]
mod tests {
    use expect_test::expect_file;

    #[test]
    fn the_file_for_nginx_is_in_step() {
        expect_file!["../../deploy/nginx.conf"].assert_eq(&super::configuration());
    }
}
