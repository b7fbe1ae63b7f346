//! What is said in a page and in which order, as one number: the build writes it beside what it built,
//! and the browser holds the page to it.

/// A checksum (FNV-1a) of letters and digits. White space and signs do not count: on its way to a
/// reader a page may be wrapped otherwise, and markup writes some signs otherwise.
pub(crate) fn checksum(text: &str) -> u32 {
    let counted = text
        .bytes()
        .filter(|byte| !byte.is_ascii() || byte.is_ascii_alphanumeric());
    counted.fold(0x811c_9dc5, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::checksum;

    #[test]
    fn order_counts_and_white_space_does_not() {
        // Known values of FNV-1a.
        assert_eq!(checksum(""), 0x811c_9dc5);
        assert_eq!(checksum("a"), 0xe40c_292c);
        assert_eq!(checksum("foobar"), 0xbf9c_f968);
        assert_eq!(checksum("思明 + 8\r\n"), checksum("思明8"));
        assert_ne!(checksum("思明 湖里"), checksum("湖里 思明"));
    }
}
