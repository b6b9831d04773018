//! Decides which values are secrets that must not appear in a report.

use crate::locate::token_text;

/// Names of fields that hold secrets, in lower case and without what is neither a letter nor a digit; those of longer
/// names, too, that end in one of them: `masterUserPassword`, `X-Amz-Security-Token`.
const ENDINGS: &[&str] = &[
    "accesstoken",
    "apikey",
    "authtoken",
    "authorization",
    "authorizationtoken",
    "clientsecret",
    "idtoken",
    "keymaterial",
    "passphrase",
    "passwd",
    "password",
    "presignedurl",
    "privatekey",
    "refreshtoken",
    "secret",
    "secretaccesskey",
    "secretbinary",
    "secretkey",
    "secretstring",
    "securitytoken",
    "sessiontoken",
    "signedurl",
    "signingkey",
    // Whoever has the URL of a confirmation can confirm, or end, a subscription.
    "subscribeurl",
    // The signature of a URL that stands for credentials.
    "xamzsignature",
];

/// Names that are those of secrets as a whole, such as the token that confirms a subscription; `nextToken` is none.
const NAMES: &[&str] = &["bearer", "token"];

/// Returns whether a field of this name holds a secret, such as a password or a session token.
///
/// Case, hyphens and similar characters are ignored.
///
/// ```
/// use mailtrail_wire::is_secret;
///
/// assert!(is_secret("secretAccessKey") && is_secret("master_user_password"));
/// assert!(!is_secret("accessKeyId") && !is_secret("nextToken"));
/// ```
pub fn is_secret(name: &str) -> bool {
    if !may_be_secret(name.as_bytes()) {
        return false;
    }
    // From the end on, so that nothing is copied.
    let ends = |ending: &&str, whole: bool| {
        let mut letters = name.bytes().rev().filter(u8::is_ascii_alphanumeric);
        ending.bytes().rev().all(|wanted| letters.next().is_some_and(|byte| byte.eq_ignore_ascii_case(&wanted)))
            && !(whole && letters.next().is_some())
    };
    ENDINGS.iter().any(|ending| ends(ending, false)) || NAMES.iter().any(|name| ends(name, true))
}

/// The last four letters of each ending and name, by which nearly all other names are sorted out at once.
const TAILS: [u32; ENDINGS.len() + NAMES.len()] = {
    let mut tails = [0; ENDINGS.len() + NAMES.len()];
    let mut index = 0;
    while index < tails.len() {
        let text = if index < ENDINGS.len() { ENDINGS[index] } else { NAMES[index - ENDINGS.len()] };
        let (bytes, mut letter) = (text.as_bytes(), 4);
        while letter > 0 {
            tails[index] = tails[index] << 8 | bytes[bytes.len() - letter] as u32;
            letter -= 1;
        }
        index += 1;
    }
    tails
};

/// Whether a name, or a text that ends in one, has the last letters of one that is a secret's.
#[doc(hidden)]
pub fn may_be_secret(name: &[u8]) -> bool {
    let (mut tail, mut shift) = (0, 0);
    for byte in name.iter().rev().filter(|byte| byte.is_ascii_alphanumeric()).take(4) {
        tail |= u32::from(byte.to_ascii_lowercase()) << shift;
        shift += 8;
    }
    TAILS.contains(&tail)
}

/// Returns whether a JSON pointer leads to a secret, or into one.
///
/// ```
/// use mailtrail_wire::is_secret_at;
///
/// assert!(is_secret_at("/responseElements/credentials/secretAccessKey"));
/// assert!(is_secret_at("/passwords/password/0/old"));
/// assert!(!is_secret_at("/userIdentity/accessKeyId"));
/// ```
pub fn is_secret_at(pointer: &str) -> bool {
    let (mut tail, mut is_likely) = (0, false);
    for byte in pointer.bytes() {
        match byte {
            b'/' => {
                is_likely |= TAILS.contains(&tail);
                tail = 0;
            }
            b'~' => is_likely = true,
            byte if byte.is_ascii_alphanumeric() => tail = tail << 8 | u32::from(byte.to_ascii_lowercase()),
            _ => {}
        }
    }
    (is_likely || TAILS.contains(&tail)) && pointer.split('/').skip(1).any(|token| is_secret(&token_text(token)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_secrets() {
        for name in [
            "secretAccessKey",
            "SecretAccessKey",
            "SECRETACCESSKEY",
            "secret_access_key",
            "aws-secret-access-key",
            "sessionToken",
            "SessionToken",
            "x-amz-security-token",
            "password",
            "Password",
            "PASSWORD",
            "newPassword",
            "MasterUserPassword",
            "clientSecret",
            "secretString",
            "privateKey",
            "refresh.token",
            "Token",
            "SubscribeURL",
            "UnsubscribeURL",
            "X-Amz-Signature",
            "presignedUrl",
            "Authorization",
        ] {
            assert!(is_secret(name), "{name}");
        }
        for name in [
            "",
            "-",
            "accessKeyId",
            "nextToken",
            "clientRequestToken",
            "SigningCertURL",
            "Signature",
            "secretId",
            "passwordLastUsed",
            "word",
            "eventName",
            "secretArn",
            "keyId",
            "sessionContext",
        ] {
            assert!(!is_secret(name), "{name}");
        }
        assert!(ENDINGS.iter().all(|ending| is_secret(ending)));
    }

    #[test]
    fn last_letters_sort_out_no_secret() {
        for ending in ENDINGS.iter().chain(NAMES) {
            let spread: String = ending.chars().flat_map(|letter| [letter.to_ascii_uppercase(), '-']).collect();
            assert!(is_secret(ending) && is_secret(&spread), "{spread}");
            assert!(is_secret_at(&format!("/a/{spread}~1/b")), "{spread}");
            assert!(ending.len() > 4);
        }
    }

    #[test]
    fn places_of_secrets() {
        for pointer in ["/password", "/a/sessionToken/b", "/a~1password", "/0/clientSecret/0"] {
            assert!(is_secret_at(pointer), "{pointer}");
        }
        for pointer in ["", "/", "/a", "password", "/passwordLastUsed"] {
            assert!(!is_secret_at(pointer), "{pointer}");
        }
    }
}
