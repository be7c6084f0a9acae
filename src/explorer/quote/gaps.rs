//! A pasted quotation, cut at the places where the quoter left words out.

use super::tokens::{Token, read};

/// The parts of a quotation between `…`, `...`, `(…)` and `[...]`, without quotation marks around it.
pub(super) fn parts(pasted: &str) -> Vec<Vec<Token>> {
    let mut tokens = Vec::new();
    read(pasted, 0, &mut tokens);
    let mut parts = vec![Vec::new()];
    let mut left = tokens.as_slice();
    while let Some((token, behind)) = left.split_first() {
        match gap(pasted, left) {
            0 => {
                if let Some(part) = parts.last_mut() {
                    part.push(*token);
                }
                left = behind;
            }
            length => {
                parts.push(Vec::new());
                left = left.get(length..).unwrap_or_default();
            }
        }
    }
    let trimmed = parts.iter().map(|part| trim(pasted, part));
    trimmed
        .filter(|part| part.iter().any(|token| token.word))
        .map(<[Token]>::to_vec)
        .collect()
}

/// How many tokens make up a gap at the beginning; 0 where there is none.
fn gap(text: &str, tokens: &[Token]) -> usize {
    let mark = |at: usize| tokens.get(at).map_or("", |token| token.text(text));
    let open = usize::from(matches!(mark(0), "(" | "["));
    let dots = (open..).take_while(|at| mark(*at) == ".").count();
    let length = match mark(open) {
        "…" => 1,
        _ if dots >= 3 => dots,
        // `[..]` is a gap too, two full stops by themselves are a slip.
        _ if dots == 2 && open == 1 => 2,
        _ => return 0,
    };
    let closed = matches!((mark(0), mark(open + length)), ("(", ")") | ("[", "]"));
    // An open bracket without its other half belongs to the words.
    if open == 1 && !closed {
        0
    } else {
        open + length + usize::from(closed)
    }
}

/// Without quotation marks at the beginning and end.
fn trim<'t>(text: &str, mut tokens: &'t [Token]) -> &'t [Token] {
    let quote = |token: &Token| {
        token
            .text(text)
            .contains(['"', '\'', '‘', '’', '‚', '“', '”', '„', '«', '»', '`'])
    };
    while let Some((_, rest)) = tokens.split_first().filter(|(first, _)| quote(first)) {
        tokens = rest;
    }
    while let Some((_, rest)) = tokens.split_last().filter(|(last, _)| quote(last)) {
        tokens = rest;
    }
    tokens
}

/// Without the marks that close a sentence: a quoter puts his own there.
pub(super) fn without_stop<'t>(text: &str, mut tokens: &'t [Token]) -> &'t [Token] {
    let stop =
        |token: &Token| !token.word && token.text(text).contains(['.', ',', ';', ':', '!', '?']);
    while let Some((_, rest)) = tokens
        .split_last()
        .filter(|(last, rest)| stop(last) && !rest.is_empty())
    {
        tokens = rest;
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pasted: &str) -> Vec<String> {
        let part = |part: &Vec<Token>| {
            part.iter()
                .map(|token| token.text(pasted))
                .collect::<Vec<_>>()
                .join(" ")
        };
        parts(pasted).iter().map(part).collect()
    }

    #[test]
    fn a_quotation_is_cut_where_words_were_left_out() {
        for gap in [
            "…", "...", " ... ", "(…)", "(...)", "[…]", " [...] ", "[..]", ".....",
        ] {
            assert_eq!(
                shown(&format!("“een twee{gap}drie vier.”")),
                ["een twee", "drie vier ."],
                "{gap}"
            );
        }
        assert_eq!(shown("„…een”"), ["een"]);
        assert_eq!(
            shown("een (twee) [drie] .. vier"),
            ["een ( twee ) [ drie ] . . vier"]
        );
        assert_eq!(shown(" ’‘…(“”) "), Vec::<String>::new());
    }
}
