//! `corpus pages --dist DIR [--base-url URL] [--source COMMIT] [--free-only]`: every document and every view for readers without script,
//! crawlers, archives and link previews.
//!
//! | file | what |
//! |---|---|
//! | `d/<id>/index.html` | text, outline, notes, citation, metadata |
//! | `<view>/index.html` | what a view of the page shows, without what only a program can do |
//! | `robots.txt` | everything may be read |
//! | `sitemap.xml`, `feed.atom` | only with `--base-url`: they need absolute addresses |
//! | `d/<id>/oembed.json`, `oembed/<view>.json` | only with `--base-url`: how to embed it |

pub(crate) mod body;
mod described;
mod document;
mod feed;
mod oembed;
mod view;

use crate::arguments::Arguments;
use crate::collection;
use beleidsspoor::error::{Error, ErrorKind};
use beleidsspoor::explorer::Explorer;
use beleidsspoor::ui;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

/// The site that pages are written into.
pub(crate) struct Site {
    dist: PathBuf,
    /// Where the site will stand, with a slash at its end.
    pub(crate) base: Option<String>,
    /// Name of the style sheet, where the site has one.
    pub(crate) style: Option<String>,
    /// Name of the icon, where the site has one.
    pub(crate) icon: Option<String>,
}

impl Site {
    /// The site that the arguments name.
    ///
    /// # Errors
    /// There is no `--dist`, or that folder cannot be read.
    pub(crate) fn of(arguments: &Arguments) -> Result<Self, Error> {
        let dist = arguments.required("dist")?;
        let dist = PathBuf::from(dist);
        let base = arguments
            .value("base-url")
            .map(|base| format!("{}/", base.trim_end_matches('/')));
        let (style, icon) = (
            named(&dist, "style", ".css")?,
            named(&dist, "icon", ".svg")?,
        );
        Ok(Self {
            dist,
            base,
            style,
            icon,
        })
    }

    /// The absolute address of a path, where the site's is known.
    pub(crate) fn address(&self, path: &str) -> Option<String> {
        self.base.as_ref().map(|base| format!("{base}{path}"))
    }

    /// What a page in the folder that `root` leads out of links to for its looks.
    pub(crate) fn dress(&self, root: &str) -> String {
        let style = self.style.iter().map(|name| ("stylesheet", name));
        let icon = self.icon.iter().map(|name| ("icon", name));
        style
            .chain(icon)
            .map(|(kind, name)| format!("<link rel=\"{kind}\" href=\"{root}{name}\">\n"))
            .collect()
    }

    /// Where a file of the site lies.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.dist.join(path)
    }

    /// Reads a file of the site.
    ///
    /// # Errors
    /// It cannot be read.
    pub(crate) fn read(&self, path: &str) -> Result<Vec<u8>, Error> {
        let path = self.dist.join(path);
        fs::read(&path).map_err(|error| failed(&path, &error))
    }

    /// Writes a file of the site, with the folders it needs.
    ///
    /// # Errors
    /// It cannot be written.
    pub(crate) fn write(&self, path: &str, text: &str) -> Result<(), Error> {
        let path = self.dist.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
        }
        fs::write(&path, text).map_err(|error| failed(&path, &error))
    }

    /// The one file whose name starts and ends so.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn find(&self, start: &str, end: &str) -> Result<String, Error> {
        let missing = || {
            Error::new(
                ErrorKind::NotFound,
                format!("{} holds no {start}…{end}", self.dist.display()),
            )
        };
        named(&self.dist, start, end)?.ok_or_else(missing)
    }
}

fn named(dist: &Path, start: &str, end: &str) -> Result<Option<String>, Error> {
    let folder = fs::read_dir(dist).map_err(|error| failed(dist, &error))?;
    let names = folder.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    Ok(names
        .filter(|name| name.starts_with(start) && name.ends_with(end))
        .min())
}

fn failed(path: &Path, error: &std::io::Error) -> Error {
    Error::new(ErrorKind::Io, format!("{}: {error}", path.display()))
}

/// Writes all of them.
pub(crate) fn run(arguments: &Arguments) -> Result<(), Error> {
    let site = Site::of(arguments)?;
    let explorer = Rc::new(Explorer::open(collection::wanted(arguments)?));
    // Where this page lies a folder deep.
    let facts = site.path("facts.json").is_file().then_some("../facts");
    ui::offer(arguments.value("source"), facts);
    view::write(&site, &explorer)?;
    for opened in explorer.opened() {
        site.write(
            &format!("d/{}/index.html", opened.id()),
            &document::page(&site, &explorer, opened),
        )?;
    }
    site.write("robots.txt", &feed::robots(&site))?;
    if let Some(base) = &site.base {
        site.write("sitemap.xml", &feed::sitemap(base, &explorer))?;
        site.write("feed.atom", &feed::atom(base, &explorer))?;
        oembed::write(&site, base, &explorer)?;
    }
    crate::output::line(&format!("{} pages without script", explorer.opened().len()))
}
