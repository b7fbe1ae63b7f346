//! Files for other people's pages, written where the contract says.
//!
//! ```text
//! export (text and bytes) ─► charts/ data/ share/ oembed/ embed/ sitemap.xml robots.txt
//! ```

use std::path::Path;

use crate::content::Content;
use crate::export::package::{self, Resource};
use crate::export::raster::Fonts;
use crate::export::{Address, Edition, Plate, address, images, oembed, share, sitemap, table};

use super::assets::Assets;
use super::{Settings, Written, embed, share_page, write};

/// What a build publishes, ready to be written.
pub(super) struct Publication<'a> {
    /// The figures, charts and words.
    pub content: &'static Content,
    /// Every chart in every language.
    pub plates: &'a [Plate<'a>],
    /// What the build is told.
    pub settings: &'a Settings,
    /// Its version and day.
    pub edition: &'a Edition,
    /// What pages refer to.
    pub assets: &'a Assets,
}

/// JSON files in `data/` that the package describes: name, title, path, text.
pub(super) type JsonFile<'a> = (&'a str, &'a str, &'a str, &'a str);

impl Publication<'_> {
    fn site(&self) -> &Address {
        &self.settings.address
    }

    /// Writes everything; what holds a local address, since the site has no public one.
    pub fn write(&self, out: &Path, data: &[JsonFile<'_>], robots: &str) -> Written<Vec<String>> {
        let mut files = self.texts(out)?;
        files.extend(self.data(data)?);
        files.push((
            "sitemap.xml".to_owned(),
            sitemap::xml(self.site(), self.edition).into_bytes(),
        ));
        let robots = sitemap::robots(robots, self.site()).into_bytes();
        files.push(("robots.txt".to_owned(), robots));
        let local = address::LOCAL.as_bytes();
        let holds = |bytes: &[u8]| bytes.windows(local.len()).any(|part| part == local);
        let named = files.iter().filter(|(_, bytes)| holds(bytes));
        let named = named.map(|(path, _)| path.clone()).collect();
        if self.settings.images {
            files.extend(images::pngs(
                self.plates,
                self.site(),
                self.edition,
                &Fonts::find()?,
            )?);
        }
        for (path, bytes) in files {
            write(&out.join(path), &bytes)?;
        }
        Ok(named)
    }

    /// What every chart has in every language.
    fn texts(&self, out: &Path) -> Written<Vec<images::File>> {
        let (site, edition) = (self.site(), self.edition);
        let mut files = Vec::new();
        for plate in self.plates {
            files.push(images::svg(plate, site, edition)?);
            let shared = share::of(plate, site, edition)?;
            let json = share::json(&shared)?;
            files.push((plate.file(share::FOLDER, ".json"), json.into_bytes()));
            let page = share_page::document(plate, &shared, self.assets, self.settings.images);
            let path = address::share(plate.lang(), plate.id) + "index.html";
            files.push((path, page.into_bytes()));
            let answer = oembed::json(plate, site)?;
            files.push((oembed::path(plate), answer.into_bytes()));
            let page = embed::document(out, self.content, plate, self.assets, site, edition)?;
            let path = address::embed(plate.lang(), plate.id) + "index.html";
            files.push((path, page.into_bytes()));
        }
        Ok(files)
    }

    /// A table for each chart, and the package that describes all data files.
    fn data(&self, json: &[JsonFile<'_>]) -> Written<Vec<images::File>> {
        let english = self.plates.iter();
        let english = english.filter(|plate| plate.lang() == crate::i18n::Lang::En);
        let mut tables = Vec::new();
        for plate in english {
            tables.push((plate, format!("{}.csv", plate.id), table::csv(plate)?));
        }
        let tabular = tables.iter().map(|(plate, path, bytes)| Resource {
            name: plate.id,
            title: &plate.spec.title,
            path,
            bytes,
        });
        let others = json.iter().map(|(name, title, path, text)| Resource {
            name,
            title,
            path,
            bytes: text.as_bytes(),
        });
        let resources: Vec<_> = tabular.chain(others).collect();
        let described = package::json(&resources, self.site(), self.edition)?;
        let at = |path: &str| format!("{}/{path}", package::FOLDER);
        let mut files = vec![(at("datapackage.json"), described.into_bytes())];
        for (_, _, path, text) in json {
            files.push((at(path), text.as_bytes().to_vec()));
        }
        files.extend(
            tables
                .into_iter()
                .map(|(_, path, bytes)| (at(&path), bytes)),
        );
        Ok(files)
    }
}
