//! Files for other people's pages, each with its path by the contract.
//!
//! ```text
//! export (text and bytes) ─► charts/ data/ share/ oembed/ embed/ sitemap.xml robots.txt
//! ```

use std::path::Path;

use crate::content::Content;
use crate::export::images::File;
use crate::export::package::{self, Columns, Resource};
use crate::export::raster::Fonts;
use crate::export::share::Drawings;
use crate::export::{
    Address, Edition, PublishedChart, address, archive, cite, images, oembed, ro_crate, share,
    sitemap, table, wechat,
};
use crate::i18n::Lang;

use super::assets::Assets;
use super::headers::Kind;
use super::{Settings, Written, embed, headers, one_file, share_page};

/// What a build publishes, ready to be written.
pub(super) struct Publication<'a> {
    /// The figures, charts and words.
    pub content: &'static Content,
    /// Every chart in every language: those of the page, then those of two figures each.
    pub published_charts: &'a [PublishedChart<'a>],
    /// What the build is told.
    pub settings: &'a Settings,
    /// Its version and day.
    pub edition: &'a Edition,
    /// What pages refer to.
    pub assets: &'a Assets,
}

/// The title of the comparisons, as a table and as JSON.
pub(super) const COMPARED: &str = "A verdict on every cross-district pair";

/// A tabular file in `data/`.
struct Table<'a> {
    name: String,
    title: &'a str,
    path: String,
    columns: Columns,
    bytes: Vec<u8>,
}

impl<'a> Table<'a> {
    fn of(name: &str, title: &'a str, columns: Columns, bytes: Vec<u8>) -> Self {
        // Two files of one name are two resources.
        let suffix = if matches!(columns, Columns::Comparisons { .. }) {
            "-table"
        } else {
            ""
        };
        Self {
            name: [name, suffix].concat(),
            title,
            path: format!("{name}.csv"),
            columns,
            bytes,
        }
    }
}

/// JSON files in `data/` that the package describes: name, title, path, text.
pub(super) type JsonFile<'a> = (&'a str, &'a str, &'a str, &'a str);

/// A schema in `data/`: its file name, title and text.
pub(super) type Schema<'a> = (&'a str, &'a str, &'a str);

/// A file in `data/`: its name there, its title and its bytes.
type DataFile = (String, String, Vec<u8>);

impl Publication<'_> {
    fn site(&self) -> &Address {
        &self.settings.address
    }

    /// Every file but the pages of all charts and what a host asks for, and in the second list what an
    /// edition at `of_edition` has in place of files of the same paths.
    pub(super) fn files(
        &self,
        out: &Path,
        of_edition: &Address,
        data: &[JsonFile<'_>],
        schemas: &[Schema<'_>],
    ) -> Written<[Vec<File>; 2]> {
        let mut files = Vec::new();
        let mut own = Vec::new();
        for published in self.published_charts {
            let drawings = Drawings::of(published, self.site())?;
            files.extend(self.texts(published, &drawings)?);
            let body = embed::body(out, self.content, published, self.assets)?;
            for (files, site) in [(&mut files, self.site()), (&mut own, of_edition)] {
                files.extend(self.addressed(published, &drawings, &body, site)?);
            }
        }
        files.extend(self.archived(self.data(data)?, schemas)?);
        if self.settings.images {
            files.extend(images::pngs(
                self.published_charts,
                self.site(),
                self.edition,
                &Fonts::find()?,
            )?);
        }
        Ok([files, own])
    }

    /// What hosts and search engines ask for.
    pub(super) fn for_hosts(&self, robots: &str) -> [File; 2] {
        let sitemap = sitemap::xml(self.site(), self.edition).into_bytes();
        let robots = sitemap::robots(robots, self.site()).into_bytes();
        [
            ("sitemap.xml".to_owned(), sitemap),
            ("robots.txt".to_owned(), robots),
        ]
    }

    /// What a chart has that is the same in an edition.
    fn texts(&self, published: &PublishedChart<'_>, drawings: &Drawings) -> Written<Vec<File>> {
        let (site, edition) = (self.site(), self.edition);
        let citations = cite::of(published, site, edition)?;
        let mut files = vec![images::svg(published, &drawings.sheet, site, edition)];
        files.extend(share::citation_files(published, &citations));
        for (article, ending) in [
            (&drawings.article, wechat::ENDING),
            (&drawings.article_tapped, wechat::TAP_ENDING),
        ] {
            if let Some(article) = article {
                let json = wechat::json(article)?;
                files.push((published.file(share::FOLDER, ending), json.into_bytes()));
            }
        }
        Ok(files)
    }

    /// What a chart has with addresses of `site`: of what is current, or of an edition.
    fn addressed(
        &self,
        published: &PublishedChart<'_>,
        drawings: &Drawings,
        body: &embed::Body,
        site: &Address,
    ) -> Written<[File; 4]> {
        let (edition, assets) = (self.edition, self.assets);
        let (lang, has_png) = (published.lang(), self.settings.images);
        let shared = share::of(published, drawings, site, edition)?;
        let json = share::json(&shared)?;
        let sheet = &drawings.sheet;
        let page = share_page::document(published, &shared, site, assets, has_png, sheet);
        let answer = oembed::json(published, site, drawings.height)?;
        let policy = headers::in_page(Kind::Embed, site);
        let embed = embed::document(published, body, assets, site, edition, &policy)?;
        let index = |path: String| path + "index.html";
        let files = [
            (published.file(share::FOLDER, ".json"), json),
            (index(address::share(lang, published.id)), page),
            (oembed::path(published), answer),
            (index(address::embed(lang, published.id)), embed),
        ];
        Ok(files.map(|(path, text)| (path, text.into_bytes())))
    }

    /// The tables, and the package that describes all data files.
    fn data(&self, json: &[JsonFile<'_>]) -> Written<Vec<DataFile>> {
        let english = self.published_charts.iter();
        let english: Vec<_> = english
            .filter(|published| published.lang() == Lang::En && !published.is_pair())
            .collect();
        let mut tables = Vec::new();
        if let Some(context) = english.first().map(|published| published.context) {
            let figures = table::figures(context, &english)?;
            tables.push(Table::of(
                "figures",
                "All figures",
                Columns::Figures,
                figures,
            ));
            let claims = table::claims(context, &english)?;
            tables.push(Table::of("claims", "All claims", Columns::Claims, claims));
            let (pairs, counted) = table::pairs::csv(context)?;
            let columns = Columns::Comparisons { counted };
            tables.push(Table::of("comparisons", COMPARED, columns, pairs));
        }
        for published in self.published_charts {
            let name = format!("{}.{}", published.id, published.lang().short());
            let columns = Columns::Chart(published.lang());
            let bytes = table::readable::csv(published)?;
            tables.push(Table::of(&name, &published.spec.title, columns, bytes));
        }
        let tabular = tables.iter().map(|table| Resource {
            name: &table.name,
            title: table.title,
            path: &table.path,
            bytes: &table.bytes,
            columns: Some(table.columns),
        });
        let others = json.iter().map(|(name, title, path, text)| Resource {
            name,
            title,
            path,
            bytes: text.as_bytes(),
            columns: None,
        });
        let resources: Vec<_> = tabular.chain(others).collect();
        let described = package::json(&resources, self.content, self.site(), self.edition)?;
        let file = |path: &str, title: &str, bytes| (path.to_owned(), title.to_owned(), bytes);
        let title = "The files and columns, by Frictionless Data Package";
        let mut files = vec![file("datapackage.json", title, described.into_bytes())];
        for (_, title, path, text) in json {
            files.push(file(path, title, text.as_bytes().to_vec()));
        }
        let tables = tables.into_iter();
        files.extend(tables.map(|table| file(&table.path, table.title, table.bytes)));
        Ok(files)
    }

    /// These files, the schemas, a description of all, the checksums, and all of it in one.
    fn archived(&self, mut files: Vec<DataFile>, schemas: &[Schema<'_>]) -> Written<Vec<File>> {
        for (name, title, text) in schemas {
            let text = text.as_bytes().to_vec();
            files.push(((*name).to_owned(), (*title).to_owned(), text));
        }
        let about = &self.content.about;
        for lang in Lang::ALL {
            let page = one_file::document(self.content, lang, self.site(), self.edition)?;
            let title = "The whole page as one file".to_owned();
            files.push((
                package::one_file(&about.slug, lang),
                title,
                page.into_bytes(),
            ));
        }
        let parts = files.iter();
        let parts = parts.map(|(name, title, bytes)| (&**name, &**title, &**bytes));
        let parts: Vec<_> = parts.collect();
        let described = ro_crate::json(&parts, self.content, self.site(), self.edition)?;
        let title = "The files, by RO-Crate".to_owned();
        files.push((ro_crate::NAME.to_owned(), title, described.into_bytes()));
        let sums = archive::sums(&entries(&files)).into_bytes();
        let title = "SHA-256 of every other file".to_owned();
        files.push((archive::SUMS.to_owned(), title, sums));
        let zip = (
            archive::path(about),
            archive::zip(&about.slug, &entries(&files))?,
        );
        let at = |name: String| format!("{}/{name}", package::FOLDER);
        let files = files.into_iter().map(|(name, _, bytes)| (at(name), bytes));
        Ok(files.chain([zip]).collect())
    }
}

/// Files by name, without their titles.
fn entries(files: &[DataFile]) -> Vec<archive::Entry<'_>> {
    let entries = files.iter();
    entries
        .map(|(name, _, bytes)| (name.as_str(), bytes.as_slice()))
        .collect()
}
