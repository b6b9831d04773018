//! Finds the way in text that is not valid JSON.

/// Where the comma or bracket behind a broken element stands, found by the pairs of brackets outside of texts.
pub(super) fn end_of_element(text: &str, start: usize) -> Option<usize> {
    let mut open = Vec::new();
    let mut bytes = text.bytes().enumerate().skip(start);
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => skip_text(&mut bytes),
            b'{' => open.push(b'}'),
            b'[' => open.push(b']'),
            b',' | b']' if open.is_empty() => return Some(at),
            b'}' | b']' if open.pop() != Some(byte) => return None,
            _ => {}
        }
    }
    None
}

/// Goes behind the closing quotation mark of a text.
fn skip_text(bytes: &mut impl Iterator<Item = (usize, u8)>) {
    while let Some((_, byte)) = bytes.next() {
        match byte {
            b'"' => return,
            b'\\' => drop(bytes.next()),
            _ => {}
        }
    }
}
