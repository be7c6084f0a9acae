//! The checks inside a bundle and an index file, made to fit again after a change: as somebody could who means harm.

/// Where the table of passages begins and ends; the index follows.
pub(crate) fn table(bytes: &[u8]) -> std::ops::Range<usize> {
    let start = 20 + number(bytes, 8) as usize;
    start..start + number(bytes, 12) as usize * 8
}

pub(crate) fn number(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

/// FNV-1a over numbers, as the index has it.
fn index_check(index: &[u8]) -> u32 {
    let covered = index.get(12..).unwrap_or(&[]).chunks_exact(4);
    let rest = covered.remainder();
    let step = |hash: u32, number: u32| (hash ^ number).wrapping_mul(0x0100_0193);
    let hash = covered.fold(0x811c_9dc5, |hash, four| step(hash, number(four, 0)));
    rest.iter()
        .fold(hash, |hash, byte| step(hash, u32::from(*byte)))
}

/// CRC-32, bit by bit.
pub(crate) fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |value: u32, _| {
            (value >> 1) ^ (0xedb8_8320 & (value & 1).wrapping_neg())
        })
    })
}

/// Makes both checks fit again, as somebody could who means harm.
pub(crate) fn seal(bytes: &mut [u8]) {
    let table = table(bytes);
    let Some(entries) = bytes.get(table.clone()) else {
        return;
    };
    let check = crc(&[&bytes[8..16], entries].concat());
    bytes[16..20].copy_from_slice(&check.to_le_bytes());
    if bytes.len() >= table.end + 12 {
        let check = index_check(&bytes[table.end..]);
        bytes[table.end + 8..table.end + 12].copy_from_slice(&check.to_le_bytes());
    }
}
