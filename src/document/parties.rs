//! The parties that sit or sat in parliament, and the forms in which documents write them.
//!
//! One table for everybody who has to know a party: voices in a schriftelijk overleg, members with their party in
//! brackets, the askers of written questions.

/// Usual short name, and further forms. Forms are compared with their capitals: `DENK` is a party, "denk" a verb.
pub(crate) const PARTIES: &[(&str, &[&str])] = &[
    (
        "GroenLinks-PvdA",
        &[
            "GL-PvdA",
            "PvdA-GroenLinks",
            "GroenLinks–PvdA",
            "PvdA/GroenLinks",
            "GroenLinks/PvdA",
        ],
    ),
    ("VVD", &["Volkspartij voor Vrijheid en Democratie"]),
    ("PVV", &["Partij voor de Vrijheid"]),
    ("CDA", &["Christen-Democratisch Appèl"]),
    ("D66", &["D’66", "D'66", "Democraten 66"]),
    ("GroenLinks", &["Groenlinks", "GL"]),
    ("SP", &["Socialistische Partij"]),
    ("PvdA", &["Partij van de Arbeid", "PVDA"]),
    ("ChristenUnie", &["Christenunie", "CHRISTENUNIE", "CU"]),
    ("PvdD", &["Partij voor de Dieren", "PvdDieren"]),
    ("50PLUS", &["50Plus", "50plus"]),
    ("SGP", &["Staatkundig Gereformeerde Partij"]),
    ("DENK", &[]),
    ("FVD", &["FvD", "Forum voor Democratie"]),
    ("BBB", &["BoerBurgerBeweging"]),
    ("NSC", &["Nieuw Sociaal Contract"]),
    ("Volt", &[]),
    ("JA21", &["Ja21"]),
    ("BIJ1", &["Bij1"]),
    ("BVNL", &["Belang van Nederland", "Groep Van Haga"]),
    ("VNL", &["VoorNederland"]),
    ("OSF", &["Onafhankelijke Senaatsfractie"]),
    ("LPF", &["Lijst Pim Fortuyn"]),
];

/// A party as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named<'s> {
    /// The shortest usual name.
    pub name: &'s str,
    /// The form in the text.
    pub form: &'s str,
}

/// The party that the text begins with, as a whole word; `-fractie` may follow.
pub fn at_start(text: &str) -> Option<Named<'_>> {
    // As every form does; most words are told by this alone.
    if !text.starts_with(|first: char| first.is_ascii_uppercase() || first.is_ascii_digit()) {
        return None;
    }
    let forms = PARTIES.iter().flat_map(|(name, forms)| {
        std::iter::once(name)
            .chain(*forms)
            .map(move |form| (*name, *form))
    });
    let here = forms.filter(|(_, form)| {
        text.starts_with(form) && ends_word(text.get(form.len()..).unwrap_or(""))
    });
    here.max_by_key(|(_, form)| form.len())
        .map(|(name, form)| Named {
            name,
            form: text.get(..form.len()).unwrap_or(form),
        })
}

/// The party that the text begins with, also one that the table does not know, if `-fractie` follows it.
pub fn fractie_at_start(text: &str) -> Option<Named<'_>> {
    at_start(text).or_else(|| {
        let (form, _) = text.split_once("-fractie")?;
        let name = form.starts_with(char::is_uppercase)
            && !form.contains(|letter: char| letter.is_whitespace() || letter == ',');
        name.then_some(Named { name: form, form })
    })
}

/// Whether a party's name may end before `rest`: "SPO" and "SP’er" are no party.
fn ends_word(rest: &str) -> bool {
    let mut next = rest.chars();
    match next.next() {
        Some(letter) if letter.is_alphanumeric() => false,
        Some('’' | '\'') => !next.next().is_some_and(char::is_alphanumeric),
        Some('-') => {
            rest.starts_with("-fractie") || rest.starts_with("-lid") || rest.starts_with("-leden")
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_form_names_the_party() {
        assert_eq!(
            at_start("GroenLinks-PvdA-fractie").map(|found| found.name),
            Some("GroenLinks-PvdA")
        );
        assert_eq!(
            at_start("GroenLinks-fractie").map(|found| found.form),
            Some("GroenLinks")
        );
        assert_eq!(
            at_start("Partij voor de Dieren heeft").map(|found| found.name),
            Some("PvdD")
        );
        assert_eq!(
            at_start("Partij van de Arbeid").map(|found| found.name),
            Some("PvdA")
        );
    }

    #[test]
    fn every_form_begins_with_a_capital_or_a_digit() {
        for (name, forms) in PARTIES {
            for form in [*name].iter().chain(*forms) {
                assert_eq!(
                    at_start(form).map(|found| found.name),
                    Some(*name),
                    "{form}"
                );
            }
        }
    }

    #[test]
    fn unknown_parties_are_known_by_their_fractie() {
        assert_eq!(
            fractie_at_start("Morgen-fractie vraagt").map(|found| found.name),
            Some("Morgen")
        );
        assert_eq!(fractie_at_start("Morgen vraagt de SP-fractie"), None);
    }

    #[test]
    fn parts_of_words_are_no_parties() {
        assert_eq!(at_start("SPUK-regeling"), None);
        assert_eq!(at_start("denk aan"), None);
        assert_eq!(at_start("CDA’er"), None);
    }
}
