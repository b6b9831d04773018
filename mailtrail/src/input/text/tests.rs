use std::io::Cursor;

use proptest::prelude::*;

use super::*;

/// Gives its bytes in portions, with an error behind them if there is one.
struct Portions<'a> {
    bytes: &'a [u8],
    portion: usize,
    error: Option<io::Error>,
    interrupt: bool,
}

impl<'a> Portions<'a> {
    fn new(bytes: &'a [u8], portion: usize) -> Self {
        Self { bytes, portion, error: None, interrupt: false }
    }
}

impl Read for Portions<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.interrupt = !self.interrupt;
        if self.interrupt {
            return Err(io::ErrorKind::Interrupted.into());
        }
        let length = self.portion.min(into.len());
        let count = self.bytes.read(&mut into[..length])?;
        if count == 0
            && let Some(error) = self.error.take()
        {
            return Err(error);
        }
        Ok(count)
    }
}

fn loaded(bytes: &[u8]) -> TextStream<&[u8]> {
    let mut stream = TextStream::new(bytes);
    while stream.fill().unwrap() {}
    stream
}

/// Line and column behind a text, counted character by character.
fn line_and_column(text: &str) -> (u64, u64) {
    text.chars().fold((1, 1), |(line, column), character| match character {
        '\n' => (line + 1, 1),
        _ => (line, column + 1),
    })
}

/// Places in the text with the offsets of their bytes.
type Places = Vec<(usize, u64)>;

/// Places in the text with the bytes that are not UTF-8.
type Invalid = Vec<(usize, Vec<u8>)>;

/// The decoded text, where each of its characters (and its end) stands in the original bytes, and the invalid sequences.
fn reference(bytes: &[u8]) -> (String, Places, Invalid) {
    let mut text = String::new();
    let mut places = Vec::new();
    let mut defects = Vec::new();
    let mut offset = 0;
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            places.push((text.len(), offset));
            text.push(character);
            offset += character.len_utf8() as u64;
        }
        if !chunk.invalid().is_empty() {
            places.push((text.len(), offset));
            defects.push((text.len(), chunk.invalid().to_vec()));
            text.push('\u{fffd}');
            offset += chunk.invalid().len() as u64;
        }
    }
    places.push((text.len(), offset));
    (text, places, defects)
}

#[test]
fn an_empty_input_is_at_its_end() {
    let mut stream = TextStream::new(&b""[..]);
    assert!(!stream.at_end());
    assert!(!stream.fill().unwrap());
    assert!(stream.at_end());
    assert_eq!(stream.window(), "");
    assert_eq!(stream.position(0), Position::default());
    assert!(!stream.fill().unwrap());
}

#[test]
fn a_fill_loads_a_step_or_doubles_the_window() {
    let bytes = vec![b'a'; 10_000];
    let mut stream = TextStream::with_step(Portions::new(&bytes, 7), 1000);
    let mut lengths = Vec::new();
    while stream.fill().unwrap() {
        lengths.push(stream.window().len());
    }
    assert_eq!(lengths[0], 1003);
    assert!(lengths.windows(2).all(|pair| pair[1] == 10_000 || pair[1] >= 2 * pair[0]), "{lengths:?}");
    assert_eq!(lengths.last(), Some(&10_000));
    assert!(stream.at_end());
}

#[test]
fn memory_does_not_grow_with_the_input() {
    let mut stream = TextStream::with_step(io::repeat(b'a').take(10_000_000), 1000);
    while stream.fill().unwrap() {
        stream.consume(stream.window().len().saturating_sub(10));
    }
    assert_eq!(stream.offset(), 9_999_990);
    assert!(stream.buffer.capacity() < 5000, "{}", stream.buffer.capacity());
}

#[test]
fn consuming_never_cuts_a_character_or_leaves_the_window() {
    let mut stream = loaded("aé€".as_bytes());
    stream.consume(2);
    assert_eq!(stream.window(), "é€");
    assert_eq!(stream.position(3), stream.position(2));
    assert_eq!(stream.position(1000), stream.position(5));
    stream.consume(1000);
    assert_eq!(stream.window(), "");
    assert_eq!(stream.offset(), 6);
}

#[test]
fn lines_end_at_line_feeds_only() {
    let mut stream = loaded("ab\r\nc\u{2028}d\n\n€x".as_bytes());
    let at = |stream: &TextStream<&[u8]>, offset| {
        let position = stream.position(offset);
        (position.offset, position.line, position.column)
    };
    assert_eq!(at(&stream, 0), (0, 1, 1));
    assert_eq!(at(&stream, 3), (3, 1, 4));
    assert_eq!(at(&stream, 4), (4, 2, 1));
    assert_eq!(at(&stream, 8), (8, 2, 3));
    assert_eq!(at(&stream, 10), (10, 3, 1));
    assert_eq!(at(&stream, 11), (11, 4, 1));
    stream.consume(8);
    assert_eq!(at(&stream, 0), (8, 2, 3));
    assert_eq!(at(&stream, 6), (14, 4, 2));
}

#[test]
fn a_byte_order_mark_is_dropped_and_remembered() {
    for portion in 1..5 {
        let mut stream = TextStream::with_step(Portions::new(b"\xef\xbb\xbf{}", portion), 1);
        while stream.fill().unwrap() {}
        assert!(stream.has_byte_order_mark());
        assert_eq!(stream.window(), "{}");
        assert_eq!(stream.offset(), 3);
        let position = stream.position(1);
        assert_eq!((position.offset, position.line, position.column), (4, 1, 2));
    }
    let stream = loaded("{}\u{feff}".as_bytes());
    assert!(!stream.has_byte_order_mark());
    assert_eq!(stream.window(), "{}\u{feff}", "elsewhere it is a character like others");
}

#[test]
fn utf_16_is_refused() {
    for bytes in [&b"\xff\xfe{\0}\0"[..], b"\xfe\xff\0{\0}", b"\xff\xfe"] {
        let mut stream = TextStream::with_step(Portions::new(bytes, 1), 1);
        let error = stream.fill().unwrap_err();
        assert_eq!(Fault::of(&error), Some(&Fault::Utf16));
        assert!(stream.at_end());
        assert_eq!(stream.window(), "");
        assert!(!stream.fill().unwrap());
    }
    assert_eq!(loaded(b"{\xff\xfe}").window(), "{\u{fffd}\u{fffd}}", "elsewhere the bytes are only invalid");
}

#[test]
fn text_before_an_error_is_delivered() {
    let mut reader = Portions::new(b"one\ntwo\xe2\x82", 3);
    reader.error = Some(io::Error::other("cable pulled"));
    let mut stream = TextStream::new(reader);
    assert_eq!(stream.fill().unwrap_err().to_string(), "cable pulled");
    assert_eq!(stream.window(), "one\ntwo\u{fffd}");
    assert!(stream.at_end());
    assert!(!stream.fill().unwrap());
}

#[test]
fn a_reader_that_lies_about_its_length_does_no_harm() {
    struct Liar(u8);
    impl Read for Liar {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            self.0 = self.0.saturating_sub(1);
            Ok(if self.0 == 0 { 0 } else { into.len() + 9 })
        }
    }
    let mut stream = TextStream::with_step(Liar(3), 16);
    while stream.fill().unwrap() {}
    assert!(stream.at_end());
}

#[test]
fn defects_are_found_by_range() {
    let mut stream = loaded(b"a\xffb\n\xe2\x82c\xf0\x9f\x98");
    assert_eq!(stream.window(), "a\u{fffd}b\n\u{fffd}c\u{fffd}");
    let found = |stream: &TextStream<&[u8]>, range: Range<usize>| -> Vec<(usize, u64, u64, u64, Vec<u8>)> {
        let show = |defect: Defect| {
            let Position { offset, line, column } = defect.position;
            (defect.window_offset, offset, line, column, defect.bytes().to_vec())
        };
        stream.defects_in(range).map(show).collect()
    };
    let first = (1, 1, 1, 2, b"\xff".to_vec());
    let second = (6, 4, 2, 1, b"\xe2\x82".to_vec());
    let third = (10, 7, 2, 3, b"\xf0\x9f\x98".to_vec());
    assert_eq!(found(&stream, 0..100), [first.clone(), second.clone(), third.clone()]);
    assert_eq!(found(&stream, 0..6), [first]);
    assert_eq!(found(&stream, 2..7), [second]);
    assert_eq!(found(&stream, 7..13), [third]);
    assert_eq!(found(&stream, 2..6), []);
    #[expect(clippy::reversed_empty_ranges, reason = "a caller may do so")]
    let backwards = found(&stream, 9..1);
    assert_eq!(backwards, []);
    stream.consume(6);
    assert_eq!(found(&stream, 0..1), [(0, 4, 2, 1, b"\xe2\x82".to_vec())]);
    stream.consume(3);
    assert_eq!(stream.offset(), 6);
    assert_eq!(found(&stream, 0..4), [(1, 7, 2, 3, b"\xf0\x9f\x98".to_vec())]);
}

#[test]
fn a_defect_shows_its_bytes() {
    let stream = loaded(b"\xff \xe2\x82");
    let texts: Vec<String> = stream.defects_in(0..9).map(|defect| defect.to_string()).collect();
    assert_eq!(texts, ["expected UTF-8, found the byte `ff`", "expected UTF-8, found the bytes `e2 82`"]);
}

#[test]
fn debug_shows_no_text() {
    let text = format!("{:?}", loaded(b"secret"));
    assert!(text.starts_with("TextStream {"), "{text}");
    assert!(!text.contains("secret"));
}

#[test]
fn streams_can_be_sent_to_a_thread() {
    fn assert_send<T: Send>(_: &T) {}
    assert_send(&TextStream::new(crate::input::decode(Cursor::new(Vec::new())).unwrap()));
}

/// Bytes that are text, nearly text or no text at all.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => "[a-z{}\",\n]{0,20}".prop_map(String::into_bytes),
        2 => "[é€😀\n\u{feff}]{1,4}".prop_map(String::into_bytes),
        1 => prop::collection::vec(prop_oneof![Just(0xe2), Just(0x82), Just(0xf0), Just(0x9f), any::<u8>()], 1..6),
    ];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn windows_positions_and_defects_equal_a_naive_reading(
        input in bytes(),
        step in 1_usize..40,
        portion in 1_usize..40,
        takes in prop::collection::vec(0_usize..60, 1..20),
    ) {
        prop_assume!(!input.starts_with(b"\xff\xfe") && !input.starts_with(b"\xfe\xff"));
        let mark = if input.starts_with(BYTE_ORDER_MARK) { 3 } else { 0 };
        let (text, places, defects) = reference(&input[mark..]);
        prop_assert_eq!(&text, &String::from_utf8_lossy(&input[mark..]));

        let mut stream = TextStream::with_step(Portions::new(&input, portion), step);
        let mut takes = takes.into_iter().cycle();
        let mut seen = 0;
        loop {
            let grew = stream.fill().unwrap();
            let end = seen + stream.window().len();
            prop_assert_eq!(stream.window(), &text[seen..end]);
            for &(place, offset) in places.iter().filter(|(place, _)| (seen..=end).contains(place)) {
                let position = stream.position(place - seen);
                let (line, column) = line_and_column(&text[..place]);
                prop_assert_eq!((position.offset, position.line, position.column), (offset + mark as u64, line, column));
            }
            let range = stream.window().len() / 4..stream.window().len() / 4 * 3;
            let expected: Vec<_> = defects
                .iter()
                .filter(|(at, _)| *at >= seen && range.contains(&(at - seen)))
                .map(|(at, bytes)| (at - seen, stream.position(at - seen), bytes.clone()))
                .collect();
            let found: Vec<_> = stream
                .defects_in(range)
                .map(|defect| (defect.window_offset, defect.position, defect.bytes().to_vec()))
                .collect();
            prop_assert_eq!(found, expected);
            if !grew {
                break;
            }
            let before = stream.window().len();
            stream.consume(takes.next().unwrap());
            seen += before - stream.window().len();
        }
        prop_assert!(stream.at_end());
        prop_assert_eq!(seen + stream.window().len(), text.len());
    }
}

#[cfg(feature = "threads")]
proptest! {
    #[test]
    fn text_that_is_taken_with_its_buffer_is_that_of_the_stream(
        input in bytes(),
        step in 1_usize..40,
        takes in prop::collection::vec(0_usize..60, 1..20),
        left in "[a-zé€]{0,200}",
    ) {
        let (text, ..) = reference(&input);
        prop_assume!(!text.contains('\u{fffd}') && !input.starts_with(BYTE_ORDER_MARK));
        let mut stream = TextStream::reusing(Portions::new(&input, 7), left.clone());
        prop_assert_eq!((stream.window(), stream.offset()), ("", 0));
        stream.load_by(step);
        let mut takes = takes.into_iter().cycle();
        let mut seen = 0;
        let mut spare = left.into_bytes();
        loop {
            let grew = stream.fill().unwrap();
            let (buffer, range) = stream.take(takes.next().unwrap(), spare);
            let taken = &buffer[range];
            prop_assert_eq!(taken, &text[seen..seen + taken.len()]);
            seen += taken.len();
            let position = stream.position(0);
            prop_assert_eq!((position.line, position.column), line_and_column(&text[..seen]));
            prop_assert_eq!(position.offset, seen as u64);
            prop_assert_eq!(stream.window(), &text[seen..seen + stream.window().len()]);
            spare = buffer.into_bytes();
            if !grew {
                break;
            }
        }
        prop_assert_eq!(seen + stream.window().len(), text.len());
    }
}
