//! Passwords: Argon2id, and legacy hashes until their first use (K30).

use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use md5::{Digest, Md5};
use subtle::ConstantTimeEq;

use super::Error;
use crate::domain::rule::BrokenRule;
use crate::store::StoreError;

const SHORTEST: usize = 10;
const LONGEST: usize = 200;

/// An Argon2id hash of a new password; refused when it is too short or too long.
pub fn hash_new(password: &str) -> Result<String, Error> {
    let length = password.chars().count();
    if !(SHORTEST..=LONGEST).contains(&length) {
        return Err(BrokenRule::Password.into());
    }
    hash(password)
}

/// An Argon2id hash of a password that was good enough once.
pub fn hash(password: &str) -> Result<String, Error> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(|error| failed(&error))?;
    let salt = SaltString::encode_b64(&bytes).map_err(|error| failed(&error))?;
    Argon2::default()
        .hash_password(password.as_bytes(), &salt)
        .map(|hash| hash.to_string())
        .map_err(|error| failed(&error))
}

fn failed(error: &dyn std::fmt::Display) -> Error {
    Error::Store(StoreError::Failed(format!("hashing a password failed: {error}")))
}

/// What kind of hash a text is.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum HashKind {
    /// Argon2id: ours.
    Argon2,
    /// `$2a$`, `$2b$` or `$2y$`.
    Bcrypt,
    /// 32 hex digits.
    Md5,
    /// 32 hex digits, a colon, a salt that was hashed before the password.
    SaltedMd5,
}

/// The kind of a stored hash; `None` when nothing can be checked against it.
pub fn kind(hash: &str) -> Option<HashKind> {
    let hex = |text: &str| text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if hash.starts_with("$argon2id$") {
        Some(HashKind::Argon2)
    } else if hash.len() == 60 && ["$2a$", "$2b$", "$2y$"].iter().any(|p| hash.starts_with(p)) {
        Some(HashKind::Bcrypt)
    } else if hex(hash) {
        Some(HashKind::Md5)
    } else {
        let (digest, salt) = hash.split_once(':')?;
        (hex(digest) && !salt.is_empty()).then_some(HashKind::SaltedMd5)
    }
}

/// Whether `password` belongs to `hash`.
pub fn verify(password: &str, hash: &str) -> bool {
    if password.chars().count() > LONGEST {
        return false;
    }
    #[cfg(test)]
    CHECKS.with_borrow_mut(|checks| checks.extend(kind(hash)));
    match kind(hash) {
        Some(HashKind::Argon2) => PasswordHash::new(hash).is_ok_and(|parsed| {
            Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok()
        }),
        // 72 bytes count in bcrypt; PHP cuts the rest off, so it must be cut off here too.
        Some(HashKind::Bcrypt) => bcrypt::verify(cut(password, 72), hash).unwrap_or(false),
        Some(HashKind::Md5) => same_digest(&Md5::digest(password.as_bytes()), hash),
        Some(HashKind::SaltedMd5) => hash.split_once(':').is_some_and(|(digest, salt)| {
            same_digest(&Md5::digest(format!("{salt}{password}").as_bytes()), digest)
        }),
        None => false,
    }
}

#[cfg(test)]
thread_local! {
    /// What was checked on this thread: the work that a stranger could measure, for tests to count.
    pub static CHECKS: std::cell::RefCell<Vec<HashKind>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// Which of `hashes` the password belongs to, with the same work whatever they are: an unknown
/// address, one without a password, and one with an old hash take as long as one with a new hash
/// (K29).
///
/// That work is one Argon2id check and, while the installation has any bcrypt hash
/// (`some_bcrypt`), one bcrypt check of its cost. Only somebody who has several passwords, from
/// an upgrade that joined several old log-ins, takes longer.
pub fn verify_all<'a>(
    password: &str,
    hashes: &[&'a str],
    some_bcrypt: Option<&str>,
) -> Vec<&'a str> {
    for idle in padding(hashes, some_bcrypt) {
        verify(password, idle);
    }
    hashes.iter().copied().filter(|hash| verify(password, hash)).collect()
}

/// The checks that `hashes` do not bring along; what they find does not matter.
fn padding<'b>(hashes: &[&str], some_bcrypt: Option<&'b str>) -> Vec<&'b str> {
    const OF_NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$YWFhYWFhYWFhYWFhYWFhYQ$\
                             k5gbr0Yt3mTVvN5sEZ6zXz1Yy4jHc0sVpQeQ2V8n3sA";
    let brings = |wanted| hashes.iter().any(|hash| kind(hash) == Some(wanted));
    let argon2 = (!brings(HashKind::Argon2)).then_some(OF_NOBODY);
    let bcrypt = some_bcrypt.filter(|_| !brings(HashKind::Bcrypt));
    argon2.into_iter().chain(bcrypt).collect()
}

fn cut(password: &str, bytes: usize) -> &[u8] {
    let all = password.as_bytes();
    all.get(..bytes).unwrap_or(all)
}

fn same_digest(digest: &[u8], hex: &str) -> bool {
    let computed: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    computed.as_bytes().ct_eq(hex.to_ascii_lowercase().as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k30_a_new_password_is_kept_as_argon2id_and_verifies() {
        let hash = hash_new("correct horse").expect("long enough");
        assert_eq!(kind(&hash), Some(HashKind::Argon2));
        assert!(verify("correct horse", &hash));
        assert!(!verify("correct horsf", &hash));
    }

    #[test]
    fn k30_every_legacy_kind_verifies_its_password_and_no_other() {
        let bcrypt = bcrypt::hash("pw-3ea36b", 4).expect("bcrypt works");
        let bcrypt_of_php = bcrypt.replacen("$2b$", "$2y$", 1);
        let bcrypt_of_old_php = bcrypt.replacen("$2b$", "$2a$", 1);
        let md5 = "c20dd6ba97a1fdcd1ddf0bf0afae4ea8".to_owned();
        for hash in [bcrypt, bcrypt_of_php, bcrypt_of_old_php] {
            assert_eq!(kind(&hash), Some(HashKind::Bcrypt));
            assert!(verify("pw-3ea36b", &hash));
            assert!(!verify("pw-3ea36c", &hash));
        }
        let digest = |text: &str| {
            Md5::digest(text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect::<String>()
        };
        assert_eq!(kind(&md5), Some(HashKind::Md5));
        assert!(verify("secret", &digest("secret")));
        assert!(!verify("Secret", &digest("secret")));
        let salted = format!("{}:ab12", digest("ab12secret"));
        assert_eq!(kind(&salted), Some(HashKind::SaltedMd5));
        assert!(verify("secret", &salted));
        assert!(!verify("ab12secret", &salted));
    }

    #[test]
    fn nothing_verifies_against_an_empty_or_unknown_hash() {
        for hash in ["", ":", "secret", "$2y$", "$1$abc", "d41d8cd98f00b204e9800998ecf8427e:"] {
            assert_eq!(kind(hash), None, "{hash}");
            assert!(!verify("", hash));
            assert!(!verify("secret", hash));
        }
    }

    #[test]
    fn k29_every_kind_of_hash_costs_one_argon2_and_one_bcrypt_check() {
        let bcrypt = bcrypt::hash("pw", 4).expect("bcrypt works");
        let argon2 = hash("pw").expect("hashing works");
        let md5 = "c20dd6ba97a1fdcd1ddf0bf0afae4ea8";
        let salted = "c20dd6ba97a1fdcd1ddf0bf0afae4ea8:ab12";
        let of: [&[&str]; 6] = [&[], &[&argon2], &[&bcrypt], &[md5], &[salted], &["!"]];
        for hashes in of {
            let mut all = padding(hashes, Some(&bcrypt));
            all.extend(hashes);
            let slow = |wanted| all.iter().filter(|hash| kind(hash) == Some(wanted)).count();
            assert_eq!((slow(HashKind::Argon2), slow(HashKind::Bcrypt)), (1, 1), "{hashes:?}");
        }
        assert_eq!(padding(&[&argon2], None), Vec::<&str>::new());
        assert_eq!(padding(&[md5], None).len(), 1);
    }

    #[test]
    fn k29_the_hash_of_nobody_is_one_that_costs_a_full_check() {
        let ours = hash("x").expect("hashing works");
        let parameters = |text: &str| text.split('$').nth(3).map(str::to_owned);
        let nobodys = padding(&[], None);
        assert_eq!(parameters(nobodys[0]), parameters(&ours));
        let parsed = PasswordHash::new(nobodys[0]).expect("it can be read");
        assert_eq!(parsed.hash.map(|hash| hash.len()), Some(32));
    }

    #[test]
    fn a_short_password_is_refused() {
        assert_eq!(hash_new("123456789"), Err(BrokenRule::Password.into()));
        assert_eq!(hash_new(&"x".repeat(201)), Err(BrokenRule::Password.into()));
    }
}
