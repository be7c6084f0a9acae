//! A small static file server for 127.0.0.1: what any host of static files does, and no more.
//!
//! It answers GET and HEAD, one thread and one answer a connection, never from outside its folder. No compression, no
//! ranges, no cache: it serves the person at this machine.

use crate::process::Outcome;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// Longest request line and headers that are read.
const LONGEST_REQUEST: u64 = 16 * 1024;

/// How long a connection may say nothing.
const PATIENCE: Duration = Duration::from_secs(10);

/// File name extensions and their media types. A browser runs WebAssembly and modules only under the right one.
const MEDIA_TYPES: [(&str, &str); 18] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("mjs", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("jpg", "image/jpeg"),
    ("webp", "image/webp"),
    ("ico", "image/x-icon"),
    ("woff2", "font/woff2"),
    ("txt", "text/plain; charset=utf-8"),
    ("ts", "text/plain; charset=utf-8"),
    ("xml", "application/xml"),
    ("atom", "application/atom+xml"),
    ("pdf", "application/pdf"),
];

/// One answer.
#[derive(Debug, PartialEq, Eq)]
enum Answer {
    /// A file of the folder.
    File(PathBuf),
    /// The same address with a slash at its end, without which relative addresses in the page would go wrong.
    Folder(String),
    /// There is no such file.
    Missing,
    /// Neither GET nor HEAD.
    NotAllowed,
}

/// Takes a port on 127.0.0.1, before the work that it is for.
///
/// # Errors
/// The port is taken.
pub(crate) fn listen(port: u16) -> Outcome<TcpListener> {
    let taken = |error| format!("port {port} cannot be used ({error}): choose another with --port");
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(taken)
}

/// Serves a folder until the program is stopped.
///
/// # Errors
/// The listener has lost its port.
pub(crate) fn serve(folder: PathBuf, listener: &TcpListener) -> Outcome {
    let address = listener.local_addr().map_err(|error| error.to_string())?;
    println!(
        "Serving {} on http://{address}/ (stop with Ctrl-C)",
        folder.display()
    );
    let folder = Arc::new(folder);
    for connection in listener.incoming().flatten() {
        let folder = Arc::clone(&folder);
        // A browser that goes away in the middle of an answer is not our trouble.
        thread::spawn(move || answer(&connection, &folder).ok());
    }
    Ok(())
}

fn answer(connection: &TcpStream, folder: &Path) -> std::io::Result<()> {
    connection.set_read_timeout(Some(PATIENCE))?;
    connection.set_write_timeout(Some(PATIENCE))?;
    let mut request = BufReader::new(connection.take(LONGEST_REQUEST)).lines();
    let first = request.next().transpose()?.unwrap_or_default();
    // The rest must be read before closing, or the browser sees a reset connection.
    while request
        .next()
        .transpose()?
        .is_some_and(|line| !line.is_empty())
    {}
    let mut words = first.split(' ');
    let method = words.next().unwrap_or_default();
    let found = find(folder, method, words.next().unwrap_or_default());
    send(connection, &found, method != "HEAD")
}

fn find(folder: &Path, method: &str, target: &str) -> Answer {
    if !matches!(method, "GET" | "HEAD") {
        return Answer::NotAllowed;
    }
    let address = target.split(['?', '#']).next().unwrap_or_default();
    let Some(file) = local_path(folder, address) else {
        return Answer::Missing;
    };
    if !file.is_dir() {
        return if file.is_file() {
            Answer::File(file)
        } else {
            Answer::Missing
        };
    }
    let index = file.join("index.html");
    match (index.is_file(), address.ends_with('/')) {
        (false, _) => Answer::Missing,
        (true, true) => Answer::File(index),
        // Relative, so that the address cannot lead to another host (`//example.org`).
        (true, false) => Answer::Folder(format!(
            "{}/",
            address.rsplit('/').next().unwrap_or_default()
        )),
    }
}

/// The file for an address, where the address stays inside the folder.
fn local_path(folder: &Path, address: &str) -> Option<PathBuf> {
    let relative = percent_decoded(address.strip_prefix('/')?)?;
    let plain = Path::new(&relative)
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let path = folder.join(&relative);
    let (real, folder) = (
        fs::canonicalize(&path).ok()?,
        fs::canonicalize(folder).ok()?,
    );
    (plain && !relative.contains('\\') && real.starts_with(folder)).then_some(path)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut pieces = text.split('%');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let (digits, rest) = piece.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn send(mut connection: &TcpStream, answer: &Answer, with_body: bool) -> std::io::Result<()> {
    let plain = "text/plain; charset=utf-8";
    let (status, extra, media_type, body) = match answer {
        Answer::File(path) => ("200 OK", String::new(), media_type(path), fs::read(path)?),
        Answer::Folder(address) => (
            "301 Moved Permanently",
            format!("Location: {address}\r\n"),
            plain,
            Vec::new(),
        ),
        Answer::Missing => (
            "404 Not Found",
            String::new(),
            plain,
            b"Niet gevonden.\n".to_vec(),
        ),
        Answer::NotAllowed => (
            "405 Method Not Allowed",
            "Allow: GET, HEAD\r\n".to_owned(),
            plain,
            Vec::new(),
        ),
    };
    let length = body.len();
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\nContent-Length: {length}\r\n{extra}\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    connection.write_all(if with_body { &body } else { &[] })
}

fn media_type(path: &Path) -> &'static str {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    let known = MEDIA_TYPES.iter().find(|(name, _)| *name == extension);
    known.map_or("application/octet-stream", |(_, media_type)| media_type)
}

#[cfg(test)]
mod unit {
    use super::*;

    /// A folder with a page, a folder with a page, an empty folder, and a secret beside it.
    fn example(name: &str) -> PathBuf {
        let base = std::env::temp_dir().join(format!("xtask-server-{name}-{}", std::process::id()));
        let site = base.join("site");
        for folder in ["d/kst-1", "leeg"] {
            fs::create_dir_all(site.join(folder)).expect("folder");
        }
        for file in ["index.html", "d/kst-1/index.html", "../secret", "a b.txt"] {
            fs::write(site.join(file), file).expect("file");
        }
        site
    }

    #[test]
    fn files_and_folders_are_found() {
        let site = example("found");
        let file = |path: &str| Answer::File(site.join(path));
        assert_eq!(find(&site, "GET", "/"), file("index.html"));
        assert_eq!(
            find(&site, "HEAD", "/index.html?x=/../y#z"),
            file("index.html")
        );
        assert_eq!(find(&site, "GET", "/a%20b.txt"), file("a b.txt"));
        assert_eq!(find(&site, "GET", "/d/kst-1/"), file("d/kst-1/index.html"));
        assert_eq!(
            find(&site, "GET", "/d/kst-1"),
            Answer::Folder("kst-1/".to_owned())
        );
        assert_eq!(find(&site, "POST", "/"), Answer::NotAllowed);
    }

    #[test]
    fn nothing_outside_the_folder_is_found() {
        let site = example("outside");
        for address in [
            "/../secret",
            "/%2e%2e/secret",
            "/d/../../secret",
            "/..%2fsecret",
            "/..\\secret",
            "//etc/passwd",
            "/%00",
            "/%",
            "/%zz",
            "/%c3%28",
            "secret",
            "",
            "/leeg/",
            "/niets",
        ] {
            assert_eq!(find(&site, "GET", address), Answer::Missing, "{address}");
        }
    }

    #[test]
    fn a_browser_gets_the_right_type() {
        assert_eq!(
            media_type(Path::new("x/explorer_bg.wasm")),
            "application/wasm"
        );
        assert_eq!(
            media_type(Path::new("beleidsspoor.js")),
            "text/javascript; charset=utf-8"
        );
        assert_eq!(
            media_type(Path::new("collection.bin")),
            "application/octet-stream"
        );
    }

    #[test]
    fn an_answer_goes_over_the_wire() {
        let site = example("wire");
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("port");
        let mut client =
            TcpStream::connect(listener.local_addr().expect("address")).expect("connection");
        client
            .write_all(b"GET /d/kst-1/ HTTP/1.1\r\nHost: x\r\n\r\n")
            .expect("request");
        let (server, _) = listener.accept().expect("connection");
        answer(&server, &site).expect("answer");
        drop(server);
        let mut text = String::new();
        client.read_to_string(&mut text).expect("answer");
        assert!(
            text.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html"),
            "{text}"
        );
        assert!(text.ends_with("\r\n\r\nd/kst-1/index.html"), "{text}");
    }
}
