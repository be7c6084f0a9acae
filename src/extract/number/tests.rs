//! How numbers are read.

use super::*;
use crate::extract::words::words;

fn read(text: &str) -> Vec<String> {
    let words = words(text);
    numbers(text, &words)
        .into_iter()
        .map(|number| format!("{} «{}»", number.value(), &text[number.range]))
        .collect()
}

#[test]
fn numbers_in_digits_are_read() {
    assert_eq!(
        read("ruim 75.000, 2,2 miljoen en 3000"),
        ["75000 «75.000»", "2200000 «2,2 miljoen»", "3000 «3000»"]
    );
    assert_eq!(
        read("1.234,50 of 55mln of 2.5 miljard"),
        [
            "1234.5 «1.234,50»",
            "55000000 «55mln»",
            "2500000000 «2.5 miljard»"
        ]
    );
    assert_eq!(read("artikel 2.1.4b en 16Z07 0,25"), ["0.25 «0,25»"]);
}

#[test]
fn numbers_in_words_are_read() {
    assert_eq!(
        read("veertien, drieëntwintig, tienduizend"),
        ["14 «veertien»", "23 «drieëntwintig»", "10000 «tienduizend»"]
    );
    assert_eq!(
        read("een vijftal, een miljoen, een half miljoen"),
        [
            "5 «vijftal»",
            "1000000 «een miljoen»",
            "500000 «een half miljoen»"
        ]
    );
    assert_eq!(cardinal("driehonderdvijfenzeventig"), Some(375));
    assert_eq!(cardinal("tweeduizendacht"), Some(2008));
}

#[test]
fn shares_are_per_cent() {
    assert_eq!(
        read("een op de drie en 1 op de 10"),
        ["33.3 «een op de drie»", "10 «1 op de 10»"]
    );
    assert_eq!(
        read("Een derde van ons, twee derde, bijna de helft"),
        ["33.3 «Een derde»", "66.7 «twee derde»", "50 «helft»"]
    );
}

#[test]
fn vague_words_and_ordinals_are_no_numbers() {
    assert_eq!(
        read(
            "enkele honderdduizenden, een paar honderd, tientallen, een derde doel, ten tweede, een aantal, achtergrond"
        ),
        [""; 0]
    );
}
