//! Names of members that are no fields: objects whose names are addresses, accounts, people or things of somebody.

use mailtrail_wire::Content;

use super::care::Care;
use super::edits::Edits;
use super::enumerated::is_enumerated;
use super::memo::Question;
use super::names::{by_name, is_of_types};
use super::redactor::Redactor;
use super::stand_in::{is_account, is_aws, is_host, is_id, is_uuid, split_address};
use super::vocabulary::{is_camel, is_compound, is_constant, is_word};
use super::word_set::{WordSet, places};
use super::words::is_public_word;

/// Objects whose members somebody named, by their own name in lower case.
const OWN: [&str; 13] = [
    "accounts",
    "customers",
    "groups",
    "labels",
    "members",
    "tags",
    "tagset",
    "usermetadata",
    "users",
    "variables",
    "recipients",
    "addresses",
    "hosts",
];

/// Objects with names of the caller's own wherever a call of AWS has them, by their names in lower case; `tests/facts/calls/vocabularies` makes
/// the list.
static MAPPED: WordSet<{ places(MAPPED_LIST) }> = WordSet::of(MAPPED_LIST);
const MAPPED_LIST: &str = include_str!("mapped_names.txt");

/// Whether names of an object's members may be somebody's, by the object's own name.
fn is_mapped(object: &str) -> bool {
    const LONGEST: usize = 48;
    if !(4..=LONGEST).contains(&object.len()) || object.ends_with("Attributes") {
        return false;
    }
    let mut lower = [0; LONGEST];
    let lower = &mut lower[..object.len()];
    lower.copy_from_slice(object.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower)
        .is_ok_and(|it| MAPPED.has(it) || matches!(it, "annotations" | "dimensions" | "parameters"))
}

/// Whether a name is made of words that everybody uses.
fn is_of_words(name: &str) -> bool {
    is_enumerated(name)
        || is_field(name)
        || is_compound(name)
        || is_camel(name, is_word)
        || is_of_types(name)
        || name.len() < 3
        || name.split(['_', '-']).all(|part| part.is_empty() || is_word(part))
}

/// Whether the names of an object's members are somebody's, by the object's own name.
fn is_own(object: &str) -> bool {
    let first = object.as_bytes().first().map_or(0, |first| first | 0x20);
    (4..=12).contains(&object.len())
        && b"acghlmrtuv".contains(&first)
        && OWN.iter().any(|it| it.eq_ignore_ascii_case(object))
}

/// Whether a name is put together of words and numbers in the manner of programs: `log.level`, `max-items_2`.
pub(super) fn is_field(name: &str) -> bool {
    is_enumerated(name) || by_name(name).is_some() && !name.contains([' ', '.', ':', '-']) || is_public_word(name)
}

impl Redactor {
    /// Replaces the name of a member of an object of a name: as a whole if it is somebody's, else what tells in it.
    pub(super) fn own_key(&mut self, object: &str, name: &str, at: usize, out: &mut Edits) {
        let is_plain = name.bytes().all(|byte| byte.is_ascii_alphabetic() || matches!(byte, b'_' | b'-' | b'$'));
        let is_own = is_own(object);
        if is_plain && !is_own || name.is_empty() {
            if is_plain && !name.is_empty() && is_mapped(object) && !is_of_words(name) {
                self.token(Content::Name, name, at, out);
            }
            return;
        }
        let question = Question::Key { is_own };
        if self.memo.get(question, name).is_some() {
            return;
        }
        let (before, doubts) = (out.len(), self.stand_ins.doubts());
        if !self.whole_key(is_own, is_plain, name, at, out) {
            self.scan(name, at, Care::Little, out);
        }
        if out.len() == before && self.stand_ins.doubts() == doubts {
            self.memo.put(question, name, None);
        }
    }

    /// Replaces a name as a whole, if it is somebody's; answers whether it was looked at as a whole.
    fn whole_key(&mut self, is_own: bool, is_plain: bool, name: &str, at: usize, out: &mut Edits) -> bool {
        if split_address(name).is_some() {
            // In other letter case it is another name of a member.
            let new = self.stand_ins.address_of_name(name);
            self.put(Content::Address, name, &new, at, out);
            return true;
        }
        if self.stand_ins.by_form(name).is_some() || name.len() > 120 {
            return false;
        }
        if is_uuid(name) {
            self.token(Content::Id, name, at, out);
            return true;
        }
        // A constant in capitals is somebody's if its words are.
        let is_constant =
            name.contains('_') && !name.bytes().any(|byte| byte.is_ascii_lowercase()) && !is_constant(name);
        if if is_own { (is_enumerated(name) || is_public_word(name)) && !is_constant } else { is_field(name) } {
            return is_plain;
        }
        if let Some((kind, rest)) =
            name.split_once(':').filter(|(kind, _)| matches!(by_name(kind), Some(Content::Name)))
        {
            self.token(Content::Name, rest, at + kind.len() + 1, out);
            return true;
        }
        // `acme.io/team`
        if let Some((domain, rest)) =
            name.split_once('/').filter(|(domain, _)| is_host(domain) && !is_of_everybody(domain))
        {
            self.token(Content::HostName, domain, at, out);
            if !is_of_words(rest) {
                self.token(Content::Name, rest, at + domain.len() + 1, out);
            }
            return true;
        }
        if is_own && !name.starts_with("aws:") && !name.starts_with("ses:")
            || is_host(name)
            || is_of_person(name)
            || holds_id(name)
        {
            self.token(Content::Name, name, at, out);
            return true;
        }
        is_plain
    }

    /// Sees to it that no two of the names of an object became the same; they are the replacements of these indices.
    pub(super) fn keep_apart(&mut self, text: &str, at: usize, keys: &[usize], out: &mut Edits) {
        let source = |key: usize, out: &Edits| {
            let (edit, _) = out.get(key);
            text.get(edit.start - at..edit.end - at).unwrap_or_default()
        };
        // Those that became the same stand together, in their order.
        let mut order = keys.to_vec();
        order.sort_by(|one, other| out.get(*one).1.cmp(out.get(*other).1));
        let mut first = 0;
        for index in 1..order.len() {
            let (before, key) = (order[first], order[index]);
            if out.get(before).1 != out.get(key).1 {
                first = index;
            } else if source(before, out) != source(key, out) {
                let new = format!("{}.{}", self.stand_ins.name(source(key, out)), out.get(key).1);
                out.set(key, &new);
            }
        }
    }
}

/// Whether a domain before the name of an annotation or a label is that of a program that everybody uses.
fn is_of_everybody(domain: &str) -> bool {
    const DOMAINS: [&str; 5] = ["k8s.io", "kubernetes.io", "eksctl.io", "k8s.aws", "karpenter.sh"];
    is_aws(domain)
        || DOMAINS.iter().any(|it| domain.strip_suffix(it).is_some_and(|rest| rest.is_empty() || rest.ends_with('.')))
}

/// `Hannah Plum`: words with a capital each, none of a vocabulary; or one with letters that no field has.
fn is_of_person(name: &str) -> bool {
    let mut words = name.split([' ', '\u{a0}']);
    let is_strange = |word: &str| {
        word.starts_with(|char: char| char.is_uppercase()) && !is_enumerated(word.trim_end_matches(['.', ',', ':']))
    };
    name.contains(' ') && words.all(is_strange)
}

/// Whether an account or an identifier stands between the signs of a name.
fn holds_id(name: &str) -> bool {
    let is_resource = || {
        name.split_once('-').is_some_and(|(kind, id)| {
            (8..=17).contains(&id.len())
                && kind.bytes().all(|byte| byte.is_ascii_lowercase())
                && id.bytes().all(|byte| byte.is_ascii_hexdigit())
                && id.bytes().filter(u8::is_ascii_digit).count() > 1
        })
    };
    name.split(|char: char| !char.is_ascii_alphanumeric()).any(is_account)
        || is_id(name) && name.len() > 20 && name.bytes().filter(u8::is_ascii_digit).count() > 4
        || is_resource()
}
