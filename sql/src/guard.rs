//! Refuses statements before they are planned.

use datafusion::logical_expr::sqlparser::dialect::GenericDialect;
use datafusion::logical_expr::sqlparser::keywords::Keyword;
use datafusion::logical_expr::sqlparser::tokenizer::{Token, Tokenizer};

use crate::Error;

/// Bytes of a query, at most.
const LONGEST: usize = 1 << 20;
/// Operators and words of SQL in a query, at most: a plan is as deep as there are operators in a row, and is gone through in as many steps, one
/// within the other.
const MOST: usize = 1000;

/// Words with which a statement begins that writes, makes or sets something.
const WRITING: &[&str] = &[
    "alter",
    "analyze",
    "begin",
    "call",
    "commit",
    "copy",
    "create",
    "deallocate",
    "delete",
    "drop",
    "execute",
    "grant",
    "insert",
    "install",
    "load",
    "merge",
    "prepare",
    "reset",
    "revoke",
    "rollback",
    "set",
    "truncate",
    "unload",
    "update",
    "use",
    "vacuum",
];

/// Refuses what is no single query, or is too long.
pub(crate) fn check(sql: &str) -> Result<(), Error> {
    if sql.len() > LONGEST {
        return Err(Error::refused(format!("the query has {} bytes, of which {LONGEST} are taken", sql.len())));
    }
    // What cannot be cut into words is told by the parser, with its place.
    let Ok(tokens) = Tokenizer::new(&GenericDialect {}, sql).tokenize() else { return Ok(()) };
    let mut statements = tokens
        .split(|token| *token == Token::SemiColon)
        .filter(|tokens| tokens.iter().any(|token| !matches!(token, Token::Whitespace(_))));
    let Some(statement) = statements.next() else {
        return Err(Error::refused("the query is empty".to_owned()));
    };
    if statements.next().is_some() {
        return Err(Error::refused("one query is taken, and there are several".to_owned()));
    }
    let first = statement.iter().find(|token| !matches!(token, Token::Whitespace(_)));
    if first.is_some_and(|token| WRITING.contains(&&*token.to_string().to_lowercase())) {
        return Err(Error::refused("only queries are taken: nothing is written, made or set".to_owned()));
    }
    let operators = statement.iter().filter(|token| is_operator(token)).count();
    if operators > MOST {
        let said = format!("the query has {operators} operators and words of SQL, of which {MOST} are taken");
        return Err(Error::refused(said));
    }
    Ok(())
}

fn is_operator(token: &Token) -> bool {
    match token {
        Token::Word(word) => word.keyword != Keyword::NoKeyword,
        Token::Whitespace(_)
        | Token::Comma
        | Token::LParen
        | Token::RParen
        | Token::Number(..)
        | Token::SingleQuotedString(_)
        | Token::EOF => false,
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(sql: &str) -> String {
        check(sql).map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn one_query_that_is_not_too_deep() {
        for taken in [
            "select 1",
            "-- why\nselect ';';",
            "selct 1",
            "(select 1) union all select 2",
            "show tables",
            "select 'unclosed",
        ] {
            assert_eq!(refused(taken), "", "{taken}");
        }
        assert_eq!(refused(" -- nothing\n;"), "the query is empty");
        assert_eq!(refused("select 1; select 2"), "one query is taken, and there are several");
        assert_eq!(refused("Insert into x select 1"), "only queries are taken: nothing is written, made or set");
        let ids = vec!["'EXAMPLE'"; 20_000].join(",");
        assert_eq!(refused(&format!("select 1 where 'a' in ({ids})")), "");
        let deep = vec!["1"; 1001].join("+");
        assert_eq!(
            refused(&format!("select {deep}")),
            "the query has 1001 operators and words of SQL, of which 1000 are taken"
        );
    }
}
