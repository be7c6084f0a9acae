//! Bytes inside a page: an LZMA stream, written with the 94 characters that need no escape inside a script of HTML.
//!
//! Why not the stream that browsers unpack by themselves (gzip) in base64: program, script and collection are 1.04 MB so and
//! 1.45 MB that way (30 November), and the file may have 1.3 MB with 0.25 MB of text and style beside them. A frame's script,
//! which hosts compress once more, is 840 KB on the wire so and 1140 KB that way. `www/unpack.js` reads this.

use beleidsspoor::error::{Error, ErrorKind};
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use std::io::Write;

/// Characters that texts are written with: printable ASCII without `<`. Three fewer, without what a string of JavaScript
/// escapes, make the offline file 5 KB larger.
const BASE: u32 = 94;
/// The largest 13 bits that leave room for a fourteenth in two characters.
const ROOM: u32 = BASE * BASE - 8192 - 1;

/// Bytes as a page carries them.
pub(crate) struct Payload {
    /// The packed bytes as text.
    pub(crate) text: String,
    /// Bytes of each part before packing.
    pub(crate) sizes: Vec<usize>,
}

impl Payload {
    /// Packs and encodes, all parts in one stream: they have words in common.
    ///
    /// # Errors
    /// Packing fails, which it does not in memory.
    pub(crate) fn of(parts: &[&[u8]]) -> Result<Self, Error> {
        Self::behind("", parts)
    }

    /// The same behind a text that whoever unpacks it has: what repeats that is not carried.
    ///
    /// # Errors
    /// Packing fails, which it does not in memory.
    pub(crate) fn behind(text: &str, parts: &[&[u8]]) -> Result<Self, Error> {
        let packed = packed(text.as_bytes(), &parts.concat())
            .map_err(|error| Error::new(ErrorKind::Io, format!("packing: {error}")))?;
        Ok(Self {
            text: encoded(&packed),
            sizes: parts.iter().map(|part| part.len()).collect(),
        })
    }
}

/// A stream without header or end mark: `www/unpack.js` knows the properties (lc 6, lp 0, pb 0), the bytes before it, and is
/// told the size.
fn packed(before: &[u8], bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let options = LzmaOptions {
        dict_size: u32::try_from(before.len() + bytes.len())
            .unwrap_or(u32::MAX)
            .clamp(1 << 12, 1 << 26),
        // A program's instructions do not stand at even places, and tell much about the next: no position bits,
        // more bits of the byte before: six of them make the offline file 0.4 KB smaller than five (30 November).
        lc: 6,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: 2000,
        preset_dict: Some(before.to_vec()).filter(|before| !before.is_empty()),
    };
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// Two characters for every 13 bits, or 14 where these are small enough: the method of basE91 (Joachim Henke, 2006),
/// with another alphabet. 22 % longer than the bytes, where base64 is 33 %.
fn encoded(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 16 / 13 + 2);
    let (mut held, mut bits) = (0u32, 0);
    for byte in bytes {
        held |= u32::from(*byte) << bits;
        bits += 8;
        if bits > 13 {
            let width = if held & 8191 > ROOM { 13 } else { 14 };
            let value = held & ((1 << width) - 1);
            held >>= width;
            bits -= width;
            text.extend([letter(value % BASE), letter(value / BASE)]);
        }
    }
    if bits > 0 {
        text.push(letter(held % BASE));
        if bits > 7 || held >= BASE {
            text.push(letter(held / BASE));
        }
    }
    text
}

fn letter(value: u32) -> char {
    let place = value as u8 + b' ';
    char::from(place + u8::from(place >= b'<'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn letters_are_all_different_and_need_no_escape() {
        let letters: BTreeSet<char> = (0..BASE).map(letter).collect();
        assert_eq!(letters.len(), 94);
        let is_printed = |letter: &char| (' '..='~').contains(letter) && *letter != '<';
        assert!(letters.iter().all(is_printed));
    }

    #[test]
    fn a_text_is_a_quarter_longer_than_its_bytes() {
        assert_eq!(encoded(b""), "");
        assert_eq!(encoded(&[0]), "  ");
        let bytes: Vec<u8> = (0..20_000u32)
            .map(|number| (number.wrapping_mul(2_654_435_761) >> 24) as u8)
            .collect();
        let length = encoded(&bytes).len();
        assert!(length < 20_000 * 100 / 81, "{length}");
    }
}
