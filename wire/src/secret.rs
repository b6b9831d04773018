//! Values that nobody should read in a report: which they are, decided here and nowhere else.

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
const NAMES: &[&str] = &["token"];

/// Whether a field of this name holds a secret, such as a password or a session token.
///
/// Case, hyphens and the like do not matter.
///
/// ```
/// use mailtrail_wire::is_secret;
///
/// assert!(is_secret("secretAccessKey") && is_secret("master_user_password"));
/// assert!(!is_secret("accessKeyId") && !is_secret("nextToken"));
/// ```
pub fn is_secret(name: &str) -> bool {
    // From the end on, so that nothing is copied.
    let ends = |ending: &&str, whole: bool| {
        let mut letters = name.bytes().rev().filter(u8::is_ascii_alphanumeric);
        ending.bytes().rev().all(|wanted| letters.next().is_some_and(|byte| byte.eq_ignore_ascii_case(&wanted)))
            && !(whole && letters.next().is_some())
    };
    ENDINGS.iter().any(|ending| ends(ending, false)) || NAMES.iter().any(|name| ends(name, true))
}

/// Whether what a JSON pointer leads to is a secret, or lies in one.
///
/// ```
/// use mailtrail_wire::is_secret_at;
///
/// assert!(is_secret_at("/responseElements/credentials/secretAccessKey"));
/// assert!(is_secret_at("/passwords/password/0/old"));
/// assert!(!is_secret_at("/userIdentity/accessKeyId"));
/// ```
pub fn is_secret_at(pointer: &str) -> bool {
    pointer.split('/').skip(1).any(|token| is_secret(&token_text(token)))
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
    fn places_of_secrets() {
        for pointer in ["/password", "/a/sessionToken/b", "/a~1password", "/0/clientSecret/0"] {
            assert!(is_secret_at(pointer), "{pointer}");
        }
        for pointer in ["", "/", "/a", "password", "/passwordLastUsed"] {
            assert!(!is_secret_at(pointer), "{pointer}");
        }
    }
}
