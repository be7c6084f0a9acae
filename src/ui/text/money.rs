//! Words of the view of money.

use crate::explorer::dutch_number;

/// In the menu, and its title.
pub const TITLE: &str = "Geld";
/// What one can do there, on the start view.
pub const INVITATION: &str = "welke bedragen staan er, en kloppen de sommen?";
/// Words by which one searches for it.
pub const SOUGHT: &[&str] = &[
    "geld",
    "euro",
    "miljoen",
    "miljard",
    "bedrag",
    "budget",
    "begroting",
    "besteed",
    "verdeling",
];
/// What it is.
pub const LEAD: &str = "Waar gaat het geld heen? En kloppen de sommen? Wij tellen elke tabel na.";
/// Link to the table.
pub const WHERE: &str = "Bekijk de tabel in het document";

/// How a table divides its sum, in a sentence.
pub fn divided(total: f64, unit: &str, parts: usize, columns: &[String]) -> String {
    let span = match (columns.first(), columns.last()) {
        (Some(first), Some(last)) if first != last => format!(", van {first} tot en met {last}"),
        (Some(only), _) => format!(", in {only}"),
        _ => String::new(),
    };
    let sum = sum(total, unit);
    format!("De tabel verdeelt {sum} over {parts} onderdelen{span}.")
}

/// A number in the unit of its table: `€ 55,00 miljoen`.
pub fn sum(value: f64, unit: &str) -> String {
    let number = dutch_number(value, 2);
    match unit.strip_prefix('€') {
        Some(scale) if !scale.trim().is_empty() => format!("€ {number} {}", scale.trim()),
        Some(_) => format!("€ {number}"),
        None if unit.is_empty() => number,
        None => format!("{number} ({unit})"),
    }
}

/// Title of the chart of columns.
pub const BY_YEAR: &str = "Per jaar";
/// Title of the chart of rows.
pub const BY_PURPOSE: &str = "Per onderdeel";
/// The number of the unit, behind a title.
pub fn in_unit(title: &str, unit: &str) -> String {
    if unit.is_empty() {
        title.to_owned()
    } else {
        format!("{title} ({unit})")
    }
}
/// What a screen reader says of the charts: the table stands below.
pub const DESCRIBED: &str = "Staafdiagram. Dezelfde getallen staan in de tabel hieronder.";
/// The table behind the charts.
pub const WHOLE_TABLE: &str = "Alle getallen als tabel";
/// Heading of what is found on the sums.
pub const CHECKED: &str = "Narekenen";
/// Over the text's own division.
pub const SHARES: &str = "De verdeling in de tekst";
/// Columns of that table.
pub const SHARE_COLUMNS: [&str; 3] = ["tekst", "tabel", "verschil"];
/// Its last row.
pub const TOGETHER: &str = "samen";
/// Unfolds the words of the text that divide.
pub const SHARE_WORDS: &str = "De zin in het document";

/// Whether the sums that a table states follow from its rows.
pub fn table_follows(right: usize, wrong: usize) -> String {
    match (right, wrong) {
        (0, 0) => "Bij de tabel vonden wij geen sommen.".to_owned(),
        (1, 0) => "De som bij de tabel klopt.".to_owned(),
        (_, 0) => format!("Alle {right} sommen in de tabel en in de tekst erbij kloppen."),
        (_, 1) => format!(
            "Van de {} sommen in de tabel en in de tekst erbij klopt 1 niet met de rijen.",
            right + 1
        ),
        _ => format!(
            "Van de {} sommen in de tabel en in de tekst erbij kloppen er {wrong} niet met de rijen.",
            right + wrong
        ),
    }
}

/// Whether the division of the text follows from the table: those that do not, each with what is stated and what the rows
/// make, and what all make together where both agree on that.
pub fn division(wrong: &[(&str, f64, f64)], whole: Option<String>) -> String {
    let whole = whole.map_or(String::new(), |whole| {
        format!(" Samen komen beide uit op {whole}.")
    });
    if wrong.is_empty() {
        return format!("De verdeling in de tekst volgt uit de tabel.{whole}");
    }
    let difference = |(name, stated, computed): &(&str, f64, f64)| {
        let (stated, computed) = (dutch_number(*stated, 2), dutch_number(*computed, 2));
        format!("{name} {stated} in de tekst, {computed} in de tabel")
    };
    let differences: Vec<String> = wrong.iter().map(difference).collect();
    let differences = differences.join("; ");
    format!(
        "De verdeling in de tekst volgt er niet uit: {differences}.{whole} Waarom dat zo is, staat er niet bij."
    )
}

/// A difference with its sign: `+1,90`, `−1,40`.
pub fn signed(difference: f64) -> String {
    let number = dutch_number(difference, 2);
    match number.strip_prefix('−') {
        Some("0,00") => "0,00".to_owned(),
        None if number != "0,00" => format!("+{number}"),
        _ => number,
    }
}

/// The title in a frame of another page.
pub fn framed(total: f64, unit: &str, columns: &[String]) -> String {
    let sum = sum(total, unit);
    match (columns.first(), columns.last()) {
        (Some(first), Some(last)) if first != last => format!("Geld: {sum}, {first}–{last}"),
        _ => format!("Geld: {sum}"),
    }
}
/// Heading of sums that do not follow.
pub const WRONG: &str = "Narekenen: dit volgt niet uit de tabel";
/// Said over them.
pub const WRONG_LEAD: &str = "Het document noemt deze bedragen. De onderdelen in de tabel tellen op tot iets anders. Waarom, staat er niet bij.";
/// Sums that follow.
pub fn right(sums: usize) -> String {
    if sums == 1 {
        "1 som klopt met de tabel".to_owned()
    } else {
        format!("{sums} sommen kloppen met de tabel")
    }
}
/// What the document states.
pub const STATED: &str = "genoemd:";
/// What the parts make.
pub const COMPUTED: &str = "opgeteld:";
/// The difference.
pub const DIFFERENCE: &str = "verschil:";

/// Heading of the reader's own sum.
pub const OWN_SUM: &str = "Zelf optellen";
/// How it works.
pub const OWN_SUM_LEAD: &str = "Kies onderdelen. U ziet wat ze samen kosten.";
/// A button that chooses the rows with a word.
pub fn with_word(word: &str) -> String {
    format!("alles met ‘{word}’")
}
/// A button that empties the choice.
pub const CLEAR: &str = "niets";
/// What the chosen rows make.
pub fn chosen(total: f64, unit: &str, rows: usize) -> String {
    let sum = sum(total, unit);
    match rows {
        0 => "Nog niets gekozen.".to_owned(),
        1 => format!("1 onderdeel: {sum}"),
        _ => format!("{rows} onderdelen samen: {sum}"),
    }
}

/// Heading of the amounts.
pub const AMOUNTS: &str = "Bedragen in de tekst";
/// Said over them.
pub const AMOUNTS_LEAD: &str = "Welk bedrag komt terug, en wanneer? Een stip is een stuk, het getal zegt hoe vaak het bedrag daar staat.";
/// The title of their strip.
pub const AMOUNTS_STRIP: &str = "Bedragen die vaker dan één keer in de tekst staan";
/// What a screen reader says of the strip.
pub const AMOUNTS_DESCRIBED: &str =
    "Bedragen langs de tijd. Dezelfde plaatsen staan in de lijst hieronder.";
/// How often an amount is named.
pub fn times(places: usize, papers: usize) -> String {
    match (places, papers) {
        (1, _) => "1 keer".to_owned(),
        (_, 1) => format!("{places} keer, in 1 stuk"),
        _ => format!("{places} keer, in {papers} stukken"),
    }
}
/// Link to the amounts as a table to keep.
pub const SAVE: &str = "Bewaar alle bedragen als CSV";
/// Name of that file.
pub const FILE: &str = "beleidsspoor-bedragen.csv";
/// Headings of that file before those of every list.
pub const COLUMNS: [&str; 4] = ["bedrag", "euro", "per", "zekerheid"];
