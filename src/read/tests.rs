//! Files of every container, whole and damaged.

use super::*;

/// The container, text and layout of a file that can be read.
fn whole(bytes: &[u8]) -> Read {
    read("stuk", bytes).expect("a paper")
}

#[test]
fn a_file_is_known_by_its_bytes_and_text_is_the_last_resort() {
    let cases: &[(&[u8], &str)] = &[
        (b"Een brief.", "text"),
        (b"\xff\xfeB\0r\0i\0e\0f\0", "text"),
        (b"---\ntitle: Brief\n---\nEen brief.", "markdown"),
        (b"## Kop\n\nEen **brief**.", "markdown"),
        (b"Nr. #3 is geen kop.", "text"),
        #[cfg(feature = "readers")]
        (b"<!DOCTYPE html><html><body><p>Een brief.", "html"),
        #[cfg(feature = "readers")]
        (
            b"<?xml version='1.0'?><!DOCTYPE html><html><body><p>Een brief.</body></html>",
            "html",
        ),
        #[cfg(feature = "readers")]
        (
            b"\xef\xbb\xbf\n<?xml version='1.0'?><kamerstuk><al>Een brief.</al></kamerstuk>",
            "xml",
        ),
    ];
    for (bytes, container) in cases {
        assert_eq!(whole(bytes).container, *container, "{}", decode(bytes));
    }
}

#[test]
fn what_cannot_be_read_says_why() {
    let fault = |bytes: &[u8]| read("stuk", bytes).expect_err("no paper");
    assert_eq!(fault(b""), Fault::Empty);
    assert_eq!(fault(b" \n\t"), Fault::Empty);
    assert_eq!(fault(&vec![b'a'; limits::FILE + 1]), Fault::TooLarge);
    for unknown in [
        &b"\xd0\xcf\x11\xe0rest"[..],
        b"{\\rtf1 brief}",
        b"\x89PNG\r\n",
        &[0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15],
    ] {
        assert!(matches!(fault(unknown), Fault::Unknown(_)), "{unknown:?}");
    }
    // Each is one line of plain words.
    for known in [
        Fault::Password,
        Fault::Scan,
        Fault::Broken,
        Fault::TooLarge,
        Fault::Empty,
    ] {
        assert_eq!(known.to_string().lines().count(), 1);
        assert!(!known.code().is_empty());
    }
}

#[cfg(feature = "readers")]
mod with_readers {
    use super::*;
    use crate::read::pdf::by_hand::{locked, of_contents, pdf};
    use proptest::prelude::*;

    /// Every place that the layout names is one of the text.
    fn is_sound(read: &Read) -> bool {
        let Some(layout) = &read.layout else {
            return true;
        };
        let text = &read.source.text;
        let notes = layout
            .notes
            .iter()
            .flat_map(|note| note.spans.iter().chain(&note.text));
        let headings = layout.headings.iter().map(|(span, _)| span);
        let mut spans = headings.chain(&layout.aside).chain(notes);
        spans.all(|span| text.get(span.start..span.end).is_some())
            && layout.pages.iter().all(|page| text.is_char_boundary(*page))
            && layout.pages.is_sorted()
            && layout.aside.is_sorted()
    }

    #[test]
    fn damaged_pdfs_are_told_apart() {
        let fault = |bytes: &[u8]| read("stuk", bytes).expect_err("no paper");
        assert_eq!(fault(b"%PDF-1.7\nrest"), Fault::Broken);
        assert_eq!(fault(&locked()), Fault::Password);
        assert_eq!(fault(&pdf(&[&[], &[]])), Fault::Scan);
    }

    #[test]
    fn a_page_is_written_as_it_was_printed() {
        let bytes = pdf(&[
            &[
                (
                    "Ponten over de rivier varen vaker,1 zegt de minister.",
                    60,
                    700,
                    10,
                ),
                ("Kenmerk", 420, 700, 7),
                ("PVV-2023/12", 420, 688, 7),
                (
                    "Dat is mooi voor schippers in de hele provincie.",
                    60,
                    688,
                    10,
                ),
                ("Een nieuwe alinea.", 60, 664, 10),
                ("2", 143, 668, 6),
            ],
            &[(
                "Het tweede blad gaat over iets anders dan ponten.",
                60,
                700,
                10,
            )],
        ]);
        let read = whole(&bytes);
        assert_eq!(
            read.source.text,
            "Ponten over de rivier varen vaker,1 zegt de minister.                             Kenmerk\n\
             Dat is mooi voor schippers in de hele provincie.                                  PVV-2023/12\n\
             \n\
             Een nieuwe alinea.²\n\
             \u{c}Het tweede blad gaat over iets anders dan ponten.\n"
        );
        let layout = read.layout.expect("pages");
        assert_eq!(layout.page(3), Some(1));
        assert_eq!(layout.page(layout.pages[1]), Some(2));
    }

    #[test]
    fn a_word_behind_a_raised_mark_stands_apart() {
        let content = "BT /F1 10 Tf 1 0 0 1 60 700 Tm (De kaart) Tj /F1 6 Tf 1 0 0 1 98 704 Tm (10) Tj \
            /F1 10 Tf 1 0 0 1 108 700 Tm (van de ponten ligt er.) Tj ET";
        let read = whole(&of_contents(&[content.to_owned()], ""));
        assert!(read.source.text.contains("¹⁰ van"), "{}", read.source.text);
    }

    #[test]
    fn small_rows_with_numbers_at_a_pages_end_are_notes() {
        let bytes = pdf(&[&[
            ("De pont vaart weer.", 60, 700, 10),
            ("1", 156, 704, 6),
            (
                "1. Dat is een punt van een lijst en geen noot.",
                60,
                680,
                10,
            ),
            ("1", 60, 103, 5),
            ("Zie de brief van 3 mei,", 64, 100, 8),
            ("die er ook over gaat.", 60, 90, 8),
            ("2", 60, 83, 5),
            ("Zie elders.", 64, 80, 8),
            ("Pagina 1 van 1", 420, 40, 7),
        ]]);
        let read = whole(&bytes);
        let notes = &read.layout.as_ref().expect("pages").notes;
        let said: Vec<(String, String)> = notes
            .iter()
            .map(|note| {
                let text: Vec<&str> = note
                    .text
                    .iter()
                    .map(|span| span.slice(&read.source.text))
                    .collect();
                (note.label.clone(), text.join(" "))
            })
            .collect();
        assert_eq!(
            said,
            [
                (
                    "1".to_owned(),
                    "Zie de brief van 3 mei, die er ook over gaat.".to_owned()
                ),
                ("2".to_owned(), "Zie elders.".to_owned())
            ]
        );
    }

    #[test]
    fn spaced_letters_are_a_word_and_what_is_drawn_twice_is_one() {
        let content = "BT /F1 10 Tf 4 Tc 1 0 0 1 60 700 Tm (KAMERBRIEF) Tj 0 Tc \
            1 0 0 1 60 650 Tm (Vet gedrukt zijn deze woorden.) Tj 1 0 0 1 60 650 Tm (Vet gedrukt zijn deze woorden.) Tj ET";
        let read = whole(&of_contents(&[content.to_owned()], ""));
        assert_eq!(
            read.source.text,
            "KAMERBRIEF\n\n\n\nVet gedrukt zijn deze woorden.\n"
        );
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(
            start in prop::sample::select(vec![&b""[..], b"%PDF-1.4\n", b"PK\x03\x04", b"<!doctype html>", b"<?xml version='1.0'?>", b"\xff\xfe"]),
            bytes in prop::collection::vec(any::<u8>(), 0..2000),
        ) {
            if let Ok(read) = read("stuk", &[start, &bytes].concat()) {
                prop_assert!(is_sound(&read));
                prop_assert!(!read.source.text.trim().is_empty());
            }
        }

        #[test]
        fn any_tags_are_read(parts in prop::collection::vec(prop::sample::select(vec![
            "<p>", "</p>", "<div>", "</div>", "<main>", "</main>", "<table>", "<tr>", "<td>", "</table>", "<ul>", "<li>", "</ul>", "<nav>",
            "</nav>", "<h1>", "</h1>", "<br>", "<article>", "</article>", "<pre>", "</pre>", "<script>", "</script>", " tekst ", "&amp;", "é", "<a",
            " hidden>", "<!--", "-->", "<head>", "<body>", "<form>", "</form>",
        ]), 0..60)) {
            if let Ok(read) = read("stuk", format!("<html>{}", parts.concat()).as_bytes()) {
                prop_assert!(is_sound(&read));
            }
        }

        #[test]
        fn a_damaged_pdf_is_read_or_refused(at in 0_usize..2000, byte in any::<u8>(), cut in 0_usize..3000) {
            let mut bytes = pdf(&[&[("De pont vaart weer van zes tot tien.", 60, 700, 10)]]);
            if let Some(changed) = bytes.get_mut(at) {
                *changed = byte;
            }
            bytes.truncate(cut);
            if let Ok(read) = read("stuk", &bytes) {
                prop_assert!(is_sound(&read));
            }
        }
    }
}
