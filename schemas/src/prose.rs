//! Plain text from documentation.

/// Converts documentation to plain text, without what only rustdoc can resolve: links inside the docs become their words, links to
/// pages become words and address, lines of a paragraph are joined, and paragraphs about Rust are left out.
///
/// ```
/// assert_eq!(mailtrail_schemas::plain_docs("Kind of\n[`Event`](crate::Event)."), "Kind of `Event`.");
/// ```
pub fn plain_docs(docs: &str) -> String {
    let mut text = String::new();
    let mut rest = docs;
    while let Some(start) = rest.find('[') {
        let (before, link) = rest.split_at(start);
        text += before;
        let Some((words, behind)) = link[1..].split_once(']') else {
            rest = link;
            break;
        };
        text += words;
        rest = behind;
        if let Some(target) = behind.strip_prefix('(')
            && let Some((target, behind)) = target.split_once(')')
        {
            if target.starts_with("https://") {
                text += ", ";
                text += target;
            }
            rest = behind;
        }
    }
    text += rest;
    let paragraphs = text.split("\n\n").map(|paragraph| paragraph.lines().map(str::trim).collect::<Vec<_>>().join(" "));
    let for_all = |paragraph: &String| !paragraph.is_empty() && !paragraph.starts_with(ONLY_RUST);
    paragraphs.filter(for_all).collect::<Vec<_>>().join("\n\n")
}

/// How paragraphs begin that only readers of the Rust types understand.
const ONLY_RUST: &str = "In Rust, ";

/// First address in documentation: the page of the vendor.
pub(crate) fn page(docs: &str) -> Option<&str> {
    let start = docs.find("](https://")? + 2;
    docs[start..].split_once(')').map(|(page, _)| page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_become_words() {
        let docs =
            "Kind of [`Event`](crate::Event),\nas [`Record`] has it.\n\nSee [AWS/Page](https://example.com/page.html).";
        assert_eq!(
            plain_docs(docs),
            "Kind of `Event`, as `Record` has it.\n\nSee AWS/Page, https://example.com/page.html."
        );
        assert_eq!(page(docs), Some("https://example.com/page.html"));
        assert_eq!(plain_docs("A list.\n\nIn Rust, `first()` has the first.\n\nSee it."), "A list.\n\nSee it.");
        assert_eq!(plain_docs("a [b"), "a [b");
        assert_eq!(page("nothing"), None);
    }
}
