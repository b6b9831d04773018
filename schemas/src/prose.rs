//! Plain text out of documentation.

/// Documentation without what only a browser of Rust documentation can follow: links inside the docs become their words, links to
/// pages become words and address, and lines of one paragraph become one.
pub(crate) fn plain(docs: &str) -> String {
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
    let text = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n");
    ONLY_RUST.iter().fold(text, |text, (words, plain)| text.replace(words, plain))
}

/// What only readers of the Rust types understand, and what others read instead.
const ONLY_RUST: &[(&str, &str)] = &[
    (" in `Other`", ""),
    ("arrive in `extra`", "are kept as they are"),
    ("is kept in `extra`", "is kept as it is"),
    ("is in `extra`", "is kept as it is"),
    (" `principal()` answers for all of them.", ""),
    (", and `device()` answers with whichever is there", ""),
];

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
        assert_eq!(plain(docs), "Kind of `Event`, as `Record` has it.\n\nSee AWS/Page, https://example.com/page.html.");
        assert_eq!(page(docs), Some("https://example.com/page.html"));
        assert_eq!(plain("It stays as it was in `Other`."), "It stays as it was.");
        assert_eq!(plain("a [b"), "a [b");
        assert_eq!(page("nothing"), None);
    }
}
