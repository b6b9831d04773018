//! Reader of queries, as far as texts and expressions go.

use workmail_events::insights::Query;

/// Piece of a query.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    Word(String),
    Text(String),
    Regex(String),
    Symbol(char),
}

/// How a reader of queries finds the end of a regular expression.
#[derive(Clone, Copy)]
pub(crate) enum Lexer {
    /// At the next slash without a backslash.
    Plain,
    /// At the next slash that stands neither behind a backslash nor between brackets.
    Brackets,
}

/// Pieces of a query, texts without their escapes.
pub(crate) fn tokens(text: &str, lexer: Lexer) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '"' => {
                let mut value = String::new();
                loop {
                    match rest.next().ok_or("text has no end")? {
                        '"' => break,
                        '\\' => value.push(rest.next().ok_or("text has no end")?),
                        other => value.push(other),
                    }
                }
                tokens.push(Token::Text(value));
            }
            '/' => {
                let (mut value, mut bracket) = (String::new(), false);
                loop {
                    match rest.next().ok_or("expression has no end")? {
                        '/' if !bracket => break,
                        '\\' => value.extend(['\\', rest.next().ok_or("expression has no end")?]),
                        other => {
                            bracket = match other {
                                '[' => matches!(lexer, Lexer::Brackets),
                                ']' => false,
                                _ => bracket,
                            };
                            value.push(other);
                        }
                    }
                }
                tokens.push(Token::Regex(value));
            }
            word if word.is_ascii_alphanumeric() || word == '@' => {
                let mut value = String::from(word);
                while let Some(next) = rest.next_if(|next| next.is_ascii_alphanumeric() || *next == '.') {
                    value.push(next);
                }
                tokens.push(Token::Word(value));
            }
            space if space.is_ascii_whitespace() => {}
            symbol => tokens.push(Token::Symbol(symbol)),
        }
    }
    Ok(tokens)
}

/// Tokens of a query without the contents of texts and expressions.
pub(crate) fn skeleton(query: &Query, lexer: Lexer) -> Vec<Token> {
    let mut tokens = tokens(query.as_str(), lexer).unwrap_or_else(|error| panic!("{error}: {query}"));
    for token in &mut tokens {
        if let Token::Text(value) | Token::Regex(value) = token {
            value.clear();
        }
    }
    tokens
}
