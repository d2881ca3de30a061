//! Tokens: 256 bits from the system, shown once, kept as a hash only (K18).

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use super::Error;
use crate::store::StoreError;

/// A fresh token and the hash under which it is kept.
pub fn token() -> Result<(String, [u8; 32]), Error> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| {
        Error::Store(StoreError::Failed(format!("the system gives no random bytes: {error}")))
    })?;
    let text = URL_SAFE_NO_PAD.encode(bytes);
    let hash = hash(&text);
    Ok((text, hash))
}

/// The hash under which a token is kept and looked up.
pub fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// A fingerprint of a password hash, to see later whether it is still the same; "" of none.
pub fn print(hash: &str) -> String {
    if hash.is_empty() { String::new() } else { URL_SAFE_NO_PAD.encode(self::hash(hash)) }
}

/// A hash of an action's arguments, for idempotency keys.
pub fn fingerprint(text: &str) -> Vec<u8> {
    Sha256::digest(text.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k18_tokens_have_256_bits_differ_and_are_found_by_their_hash() {
        let (first, first_hash) = token().expect("the system has random bytes");
        let (second, _) = token().expect("the system has random bytes");
        assert_ne!(first, second);
        assert_eq!(URL_SAFE_NO_PAD.decode(&first).map(|bytes| bytes.len()), Ok(32));
        assert_eq!(hash(&first), first_hash);
    }
}
