//! Comma-separated values (RFC 4180).

/// How a cell begins that a spreadsheet may take for a formula, the wide signs of East Asian text among them
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A table being written: lines ended by CR LF, behind the byte order mark by which spreadsheets know UTF-8.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front, which it hides.
#[derive(Debug)]
pub struct Csv(String);

impl Csv {
    /// A table that begins with these headings.
    pub fn new(headings: &[&str]) -> Self {
        let mut table = Self(String::from("\u{feff}"));
        table.line(headings);
        table
    }

    /// Adds a line.
    pub fn line<S: AsRef<str>>(&mut self, cells: &[S]) {
        for (number, cell) in cells.iter().map(AsRef::as_ref).enumerate() {
            self.0.push_str(if number == 0 { "\"" } else { ",\"" });
            if cell.starts_with(FORMULA) {
                self.0.push('\'');
            }
            self.0.push_str(&cell.replace('"', "\"\""));
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    /// The file.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Csv;

    #[test]
    fn a_cell_is_never_a_formula() {
        for start in [
            "=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠a",
        ] {
            let mut table = Csv::new(&[start]);
            table.line(&["a", start]);
            let table = table.finish();
            assert_eq!(
                table.matches(&format!("\"'{start}\"")).count(),
                2,
                "{table:?}"
            );
        }
        let mut table = Csv::new(&["a"]);
        table.line(&["1-2", " = ", "\"=\""]);
        assert_eq!(
            table.finish(),
            "\u{feff}\"a\"\r\n\"1-2\",\" = \",\"\"\"=\"\"\"\r\n"
        );
    }
}
