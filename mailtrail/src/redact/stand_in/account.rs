//! Account IDs: twelve digits that look like those of documentation.

use super::{Sort, Space, StandIns};

/// Accounts of AWS's documentation, which stand for themselves.
const KNOWN: &[&str] = &[
    "000000000000",
    "012345678901",
    "111111111111",
    "111122223333",
    "123456789012",
    "210987654321",
    "222222222222",
    "333333333333",
    "444455556666",
    "555555555555",
    "777788889999",
    "999999999999",
];

/// As many stand-ins as there are: `ddeeffgg` and any four digits, the first of which is no zero.
const SPACE: u64 = 9 * 1000 * 10_000;

/// Whether twelve digits look like those of documentation: one real account in ten thousand does, too.
pub(in crate::redact) fn is_documentation_account(text: &str) -> bool {
    KNOWN.contains(&text) || text.as_bytes()[..8].chunks(2).all(|pair| pair[0] == pair[1])
}

impl StandIns {
    /// The stand-in of an account, of which no other one has the same.
    pub(super) fn account(&mut self, account: &str) -> String {
        if KNOWN.contains(&account) {
            return account.to_owned();
        }
        let value = account.parse().unwrap_or_default();
        let mut choice = u64::try_from(self.key.hash(Sort::Account, account.as_bytes()) >> 64).unwrap_or_default();
        let (new, is_supposed) = self.ledger.give(Space::Accounts, value, |slots, others| {
            loop {
                let digits = digits(slots.of(others, value, choice, &[SPACE]));
                if !KNOWN.contains(&digits.as_str()) {
                    return digits;
                }
                // Five of them are of the form: nobody else gets them.
                choice = (choice % SPACE + 1) % SPACE;
                slots.release(value);
            }
        });
        if is_supposed {
            self.ledger.suppose_account(account, &new);
        }
        new
    }
}

fn digits(slot: u64) -> String {
    let (pairs, rest) = (slot / 10_000 + 1000, slot % 10_000);
    let text: String = pairs.to_string().chars().flat_map(|digit| [digit, digit]).collect();
    text + &format!("{rest:04}")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::redact::forms::is_account;
    use crate::redact::keyed::Keyed;

    #[test]
    fn no_two_accounts_become_the_same() {
        let mut stand_ins = StandIns::new(Keyed::of("k"), None);
        let given: BTreeSet<_> =
            (0..20_000_u64).map(|it| stand_ins.account(&format!("{:012}", it * 49_999_991))).collect();
        // One of them is an account of documentation and stays.
        assert_eq!(given.len(), 20_000);
        assert!(given.iter().all(|account| is_account(account) && is_documentation_account(account)));
    }

    #[test]
    fn all_slots_differ() {
        assert_eq!([0, 10_000, SPACE - 1].map(digits), ["110000000000", "110000110000", "999999999999"]);
    }
}
