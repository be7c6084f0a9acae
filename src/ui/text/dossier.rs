//! What the page says of the dossier it shows: in the dossier's own words (`[dossier]` in its manifest), and in general
//! ones where it has none.

use super::NAME;
use crate::explorer::Dossier;

/// The name of the whole: the window's title on the start view, the name of an installed page.
pub fn title(dossier: &Dossier) -> String {
    match dossier.title.as_str() {
        "" => NAME.to_owned(),
        title => format!("{NAME}: {title}"),
    }
}

/// Heading of the start view.
pub fn heading(dossier: &Dossier) -> String {
    format!("Volg het beleid{}", about(dossier))
}

/// The title of a view in a frame of another page, where nothing around it says what it is about.
pub fn framed(title: &str, dossier: &Dossier) -> String {
    if dossier.subject.is_empty() {
        title.to_owned()
    } else {
        format!("{title}: {}", dossier.subject)
    }
}

/// What one reads here, in one or two plain sentences.
pub fn intro(dossier: &Dossier) -> String {
    const HERE: &str =
        "Hier leest u in de echte stukken wat de overheid daarover afsprak, beloofde en deed.";
    match (dossier.intro.as_str(), dossier.subject.as_str()) {
        ("", "") => {
            "Hier leest u in de echte stukken wat de overheid afsprak, beloofde en deed.".to_owned()
        }
        ("", subject) => format!("Deze verzameling gaat over {subject}. {HERE}"),
        (intro, _) => format!("{intro} {HERE}"),
    }
}

/// What the collection holds, on the page about this page; nothing where nobody said so.
pub fn collection(dossier: &Dossier) -> Option<String> {
    match (dossier.about.as_str(), dossier.subject.as_str()) {
        ("", "") => None,
        ("", subject) => Some(format!("Deze verzameling gaat over {subject}.")),
        (about, _) => Some(about.to_owned()),
    }
}

/// One sentence for search engines, link previews and installed pages.
pub fn description(dossier: &Dossier) -> String {
    format!(
        "Volg het beleid{} door de stukken zelf: zoeken, tijdlijn, vragen en antwoorden, geld en toezeggingen. Bij alles staat de plaats in de bron.",
        about(dossier)
    )
}

fn about(dossier: &Dossier) -> String {
    match dossier.subject.as_str() {
        "" => String::new(),
        subject => format!(" over {subject}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dossier_that_says_nothing_is_spoken_of_in_general_words() {
        let bare = Dossier::default();
        assert_eq!(title(&bare), "Beleidsspoor");
        assert_eq!(heading(&bare), "Volg het beleid");
        assert!(intro(&bare).starts_with("Hier leest u"));
        assert_eq!(collection(&bare), None);
        assert!(description(&bare).starts_with("Volg het beleid door"));
    }

    #[test]
    fn a_subject_is_enough_for_plain_sentences() {
        let dossier = Dossier {
            subject: "veerponten".to_owned(),
            ..Dossier::default()
        };
        assert_eq!(heading(&dossier), "Volg het beleid over veerponten");
        let sentence = "Deze verzameling gaat over veerponten.";
        assert_eq!(collection(&dossier).as_deref(), Some(sentence));
        assert!(intro(&dossier).starts_with(sentence));
    }

    #[test]
    fn its_own_words_go_first() {
        let dossier = Dossier {
            title: "veerponten 2019–2024".to_owned(),
            subject: "veerponten".to_owned(),
            intro: "Een veerpont brengt u over het water.".to_owned(),
            about: "Drie stukken over veerponten.".to_owned(),
            ..Dossier::default()
        };
        assert_eq!(title(&dossier), "Beleidsspoor: veerponten 2019–2024");
        assert!(intro(&dossier).starts_with("Een veerpont brengt u over het water. Hier"));
        assert_eq!(
            collection(&dossier).as_deref(),
            Some("Drie stukken over veerponten.")
        );
    }
}
