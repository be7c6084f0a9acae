//! PDFs written by hand, for tests: words at places.

use std::fmt::Write;

/// Words at a place in points from the page's left and bottom, at a size.
pub(crate) type Words<'w> = (&'w str, u32, u32, u32);

/// A file with these pages, in Helvetica; its letters are those of Windows-1252.
pub(crate) fn pdf(pages: &[&[Words<'_>]]) -> Vec<u8> {
    let contents: Vec<String> = pages.iter().map(|page| content(page)).collect();
    of_contents(&contents, "")
}

/// A file of which nobody knows the password.
pub(crate) fn locked() -> Vec<u8> {
    let key = "00".repeat(32);
    let encrypt = format!(
        "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >> /ID [<00> <00>]"
    );
    of_contents(&[content(&[("geheim", 50, 700, 10)])], &encrypt)
}

fn content(page: &[Words<'_>]) -> String {
    let mut content = String::from("BT\n");
    for (words, x, y, size) in page {
        let escaped = words
            .replace('\\', "\\\\")
            .replace('(', "\\(")
            .replace(')', "\\)");
        let _ = writeln!(content, "/F1 {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj");
    }
    content + "ET"
}

/// A file with a page for each of these contents.
pub(crate) fn of_contents(contents: &[String], trailer: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..contents.len())
        .map(|at| format!("{} 0 R", 4 + 2 * at))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {} >>",
            kids.join(" "),
            kids.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    for (at, content) in contents.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            5 + 2 * at
        ));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.chars().count()
        ));
    }
    let mut file = String::from("%PDF-1.4\n");
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(file.chars().count());
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = file.chars().count();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", places.len() + 1);
    for place in &places {
        let _ = writeln!(file, "{place:010} 00000 n ");
    }
    let _ = write!(
        file,
        "trailer\n<< /Size {} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n",
        places.len() + 1
    );
    file.chars().map(byte).collect()
}

/// A letter in Windows-1252.
fn byte(letter: char) -> u8 {
    match letter {
        '€' => 0x80,
        '„' => 0x84,
        '…' => 0x85,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
    }
}
