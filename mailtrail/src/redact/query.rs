//! Queries of logs and tables, in SQL and in the language of CloudWatch Logs Insights: words of the language and names of known fields stay.

use mailtrail_wire::Content;

use super::care::Care;
use super::edits::Edits;
use super::enumerated::is_enumerated;
use super::names::by_name;
use super::promise::Promise;
use super::redactor::Redactor;
use super::stand_in::{StandIns, is_nothing};
use super::vocabulary::{is_camel, is_compound, is_word};
use super::words::{is_harmless, is_public_word};

/// Words of both languages that are in no vocabulary.
const WORDS: [&str; 51] = [
    "ago",
    "array",
    "asc",
    "avg",
    "bigint",
    "bin",
    "cast",
    "ceil",
    "coalesce",
    "concat",
    "cross",
    "datefloor",
    "dedup",
    "desc",
    "distinct",
    "earliest",
    "fields",
    "floor",
    "fromjson",
    "greatest",
    "ilike",
    "inner",
    "isblank",
    "isempty",
    "ispresent",
    "json",
    "jsonparse",
    "latest",
    "least",
    "ltrim",
    "modulo",
    "nullif",
    "outer",
    "parse",
    "pct",
    "percentile",
    "regexp",
    "rlike",
    "rtrim",
    "sqrt",
    "stats",
    "stddev",
    "strcontains",
    "strlen",
    "substr",
    "substring",
    "tolower",
    "tomillis",
    "toupper",
    "unnest",
    "varchar",
];

/// Length of the statement in SQL that a text begins with, as lines of logs have them in capitals; nothing if none begins there.
pub(super) fn statement(text: &str) -> Option<usize> {
    const LONGEST: usize = 4096;
    let behind = ["SELECT ", "INSERT ", "UPDATE ", "DELETE "].iter().find_map(|it| text.strip_prefix(it))?;
    let end = text.find([';', '\n', '"', '`', '@']).unwrap_or(text.len()).min(text.floor_char_boundary(LONGEST));
    let is_on = [" FROM ", "INTO ", " SET ", "FROM "].iter().any(|it| behind[..end.saturating_sub(7)].contains(it));
    (is_on && !text[..end].contains("://")).then_some(end)
}

impl Redactor {
    /// Replaces in a query what is written in quotes or between slashes, and names that nobody knows.
    pub(super) fn query(&mut self, text: &str, base: usize, out: &mut Edits) {
        let (mut at, mut field, mut is_value) = (0, "", false);
        while let Some(first) = text[at..].chars().next() {
            let rest = &text[at..];
            let length = match first {
                '\'' => self.literal(field, rest, '\'', base + at, out),
                '"' | '`' if is_value => self.literal(field, rest, first, base + at, out),
                // A slash behind a sign or a word of the language begins a pattern, else it divides.
                '/' if is_value => self.literal(field, rest, '/', base + at, out),
                '"' | '`' => {
                    let end = rest[1..].find(first).map_or(rest.len(), |end| end + 1);
                    let inner = &rest[1.min(end)..end];
                    if inner.contains(|char: char| char.is_whitespace() || char == '*') {
                        self.literal(field, rest, first, base + at, out)
                    } else {
                        field = inner;
                        self.identifier(field, base + at + 1, out);
                        end + usize::from(end < rest.len())
                    }
                }
                _ if is_of_name(first) => {
                    let length = rest.find(|char| !is_of_name(char)).unwrap_or(rest.len());
                    let word = &rest[..length];
                    if first.is_ascii_digit() && !word.contains('-') {
                        self.scan(word, base + at, Care::Much, out);
                    } else if !is_sign_word(word) {
                        field = word;
                        self.identifier(word, base + at, out);
                    }
                    is_value = is_sign_word(word);
                    at += length;
                    continue;
                }
                _ => first.len_utf8(),
            };
            is_value = match first {
                '=' | '<' | '>' | '!' | '~' => true,
                '(' | ',' | '[' => is_value,
                _ => is_value && first.is_whitespace(),
            };
            at += length;
        }
    }

    /// What stands in quotes: replaced unless it is a word where a field promises one, a time, or nothing; answers its length.
    fn literal(&mut self, field: &str, rest: &str, quote: char, at: usize, out: &mut Edits) -> usize {
        let end = rest[1..].find(quote).map_or(rest.len(), |end| end + 1);
        let inner = &rest[1.min(end)..end];
        let is_mark = |char: char| matches!(char, '%' | '^' | '$' | '*' | '.' | '(' | ')') || char.is_whitespace();
        let bare = inner.trim_matches(is_mark);
        let begin = at + 1 + inner.len() - inner.trim_start_matches(is_mark).len();
        let field = field.rsplit('.').next().unwrap_or(field).trim_matches('"');
        let promises = matches!(by_name(field), Some(Content::Public | Content::Time))
            || field.eq_ignore_ascii_case("errorCode")
            || Promise::of(field) == Promise::Words;
        let stays = bare.is_empty()
            || is_nothing(bare)
            || is_public_word(bare)
            || is_harmless(bare)
            || promises && is_enumerated(bare);
        if StandIns::is_time(bare) {
            self.times_of_literal(bare, begin, out);
        } else if quote == '/' && bare.contains(|char: char| "|\\[]+?{}".contains(char)) {
            self.pattern(bare, begin, out);
        } else if !stays {
            let is_one = !bare.contains(char::is_whitespace);
            if is_one { self.token(Content::Text, bare, begin, out) } else { self.prose(bare, begin, out) }
        }
        end + usize::from(end < rest.len())
    }

    fn times_of_literal(&mut self, text: &str, at: usize, out: &mut Edits) {
        if let Some(new) = self.stand_ins.time(text) {
            self.put(Content::Time, text, &new, at, out);
        }
    }

    /// The words of a pattern.
    fn pattern(&mut self, text: &str, at: usize, out: &mut Edits) {
        let mut begin = 0;
        for part in text.split_inclusive(|char: char| "|\\[]+?{}()*^$ ".contains(char)) {
            let word = part.trim_end_matches(|char: char| "|\\[]+?{}()*^$ ".contains(char));
            if word.len() > 2 && !is_word(word) && !is_harmless(word) {
                self.token(Content::Text, word, at + begin, out);
            }
            begin += part.len();
        }
    }

    /// The name of a field, a table or a function, each part for itself.
    fn identifier(&mut self, name: &str, at: usize, out: &mut Edits) {
        if super::stand_in::is_uuid(name) || name.starts_with("arn:") {
            return self.token(Content::Id, name, at, out);
        }
        let mut begin = 0;
        for part in name.split_inclusive(['.', ':']) {
            let bare = part.trim_end_matches(['.', ':']);
            if !is_known(bare) {
                self.token(Content::Name, bare, at + begin, out);
            }
            begin += part.len();
        }
    }
}

fn is_of_name(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '@' | '.' | ':' | '-' | '$')
}

/// Whether what stands behind a word is a value.
fn is_sign_word(word: &str) -> bool {
    ["like", "in", "between", "ilike", "rlike", "not"].iter().any(|it| word.eq_ignore_ascii_case(it))
}

/// Whether a name is one of the language, or of a field or a table that everybody has.
fn is_known(name: &str) -> bool {
    let bare = name.trim_start_matches('@').trim_end_matches(|char: char| char.is_ascii_digit());
    let is_plain = bare.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    bare.is_empty()
        || name.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        || is_duration(name)
        || is_public_word(name)
        || is_plain
            && (is_word(bare)
                || WORDS.binary_search(&&*bare.to_ascii_lowercase()).is_ok()
                || is_compound(bare)
                || is_camel(bare, is_word)
                || super::names::is_of_types(bare)
                || bare.split('_').all(|part| part.is_empty() || is_word(part)))
}

/// `5m`, `1h`
fn is_duration(name: &str) -> bool {
    name.len() <= 6
        && name.starts_with(|char: char| char.is_ascii_digit())
        && ["ms", "s", "m", "h", "d", "w", "mo", "q", "y"]
            .contains(&name.trim_start_matches(|char: char| char.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statements_in_lines_end_where_quotes_and_lines_do() {
        for (text, statement) in [
            ("SELECT a FROM orchard; more", Some("SELECT a FROM orchard")),
            ("DELETE FROM orchard\" by x", Some("DELETE FROM orchard")),
            ("INSERT INTO t VALUES (1)", Some("INSERT INTO t VALUES (1)")),
            ("SELECT one", None),
            ("select a from b", None),
            ("UPDATE now", None),
        ] {
            assert_eq!(super::statement(text).map(|end| &text[..end]), statement, "{text}");
        }
    }

    #[test]
    fn words_are_in_order() {
        assert!(WORDS.is_sorted());
    }
}
