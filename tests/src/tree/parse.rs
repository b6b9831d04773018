//! Reading, by the letter of RFC 8259.

use super::{Text, Tree};

const MOST_LEVELS: usize = 300;

pub(super) fn document(text: &str) -> Result<Tree, usize> {
    let mut parser = Parser { bytes: text.as_bytes(), text, at: 0 };
    let tree = parser.value(0)?;
    parser.blank();
    if parser.at == text.len() { Ok(tree) } else { Err(parser.at) }
}

struct Parser<'t> {
    bytes: &'t [u8],
    text: &'t str,
    at: usize,
}

impl Parser<'_> {
    fn blank(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let found = self.bytes.get(self.at) == Some(&byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8) -> Result<(), usize> {
        self.blank();
        if self.eat(byte) { Ok(()) } else { Err(self.at) }
    }

    fn word(&mut self, word: &str, tree: Tree) -> Result<Tree, usize> {
        if !self.bytes[self.at..].starts_with(word.as_bytes()) {
            return Err(self.at);
        }
        self.at += word.len();
        Ok(tree)
    }

    fn value(&mut self, level: usize) -> Result<Tree, usize> {
        self.blank();
        if level > MOST_LEVELS {
            return Err(self.at);
        }
        match self.bytes.get(self.at) {
            Some(b'{') => self.object(level),
            Some(b'[') => self.list(level),
            Some(b'"') => self.string().map(Tree::Text),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", Tree::Bool(true)),
            Some(b'f') => self.word("false", Tree::Bool(false)),
            Some(b'n') => self.word("null", Tree::Null),
            _ => Err(self.at),
        }
    }

    fn object(&mut self, level: usize) -> Result<Tree, usize> {
        self.at += 1;
        let mut members = Vec::new();
        self.blank();
        if self.eat(b'}') {
            return Ok(Tree::Object(members));
        }
        loop {
            self.blank();
            if self.bytes.get(self.at) != Some(&b'"') {
                return Err(self.at);
            }
            let name = self.string()?;
            self.expect(b':')?;
            members.push((name, self.value(level + 1)?));
            self.blank();
            if self.eat(b'}') {
                return Ok(Tree::Object(members));
            }
            self.expect(b',')?;
        }
    }

    fn list(&mut self, level: usize) -> Result<Tree, usize> {
        self.at += 1;
        let mut items = Vec::new();
        self.blank();
        if self.eat(b']') {
            return Ok(Tree::List(items));
        }
        loop {
            items.push(self.value(level + 1)?);
            self.blank();
            if self.eat(b']') {
                return Ok(Tree::List(items));
            }
            self.expect(b',')?;
        }
    }

    fn digits(&mut self) -> Result<(), usize> {
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(u8::is_ascii_digit) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err(self.at) }
    }

    fn number(&mut self) -> Result<Tree, usize> {
        let start = self.at;
        self.eat(b'-');
        if !self.eat(b'0') {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            let _ = self.eat(b'+') || self.eat(b'-');
            self.digits()?;
        }
        Ok(Tree::Number(self.text[start..self.at].to_owned()))
    }

    fn string(&mut self) -> Result<Text, usize> {
        self.at += 1;
        let mut units = Vec::new();
        loop {
            let rest = &self.text[self.at..];
            let Some(char) = rest.chars().next() else { return Err(self.at) };
            match char {
                '"' => {
                    self.at += 1;
                    return Ok(Text(units));
                }
                '\\' => units.push(self.escape()?),
                '\0'..='\u{1f}' => return Err(self.at),
                other => {
                    units.extend_from_slice(other.encode_utf16(&mut [0; 2]));
                    self.at += other.len_utf8();
                }
            }
        }
    }

    fn escape(&mut self) -> Result<u16, usize> {
        let start = self.at;
        self.at += 2;
        let unit = match self.bytes.get(start + 1) {
            Some(b'"') => 0x22,
            Some(b'\\') => 0x5c,
            Some(b'/') => 0x2f,
            Some(b'b') => 0x08,
            Some(b'f') => 0x0c,
            Some(b'n') => 0x0a,
            Some(b'r') => 0x0d,
            Some(b't') => 0x09,
            Some(b'u') => {
                let digits = self.bytes.get(self.at..self.at + 4).ok_or(start)?;
                self.at += 4;
                let mut unit = 0;
                for digit in digits {
                    let digit = char::from(*digit).to_digit(16).ok_or(start)?;
                    unit = unit * 16 + u16::try_from(digit).map_err(|_| start)?;
                }
                unit
            }
            _ => return Err(start),
        };
        Ok(unit)
    }
}
