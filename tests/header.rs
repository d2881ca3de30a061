//! `include/keyholder.h` is what the code says.

use std::path::Path;

/// After a wanted change: `KEYHOLDER_BLESS=1 cargo test --test header`.
#[test]
fn k42_the_checked_in_header_is_the_generated_one() {
    let generated = include_str!(concat!(env!("OUT_DIR"), "/keyholder.h"));
    let checked_in = Path::new(env!("CARGO_MANIFEST_DIR")).join("include/keyholder.h");
    if std::env::var_os("KEYHOLDER_BLESS").is_some() {
        std::fs::write(&checked_in, generated).expect("include/ is writable");
    }
    let kept = std::fs::read_to_string(&checked_in).unwrap_or_default();
    assert!(
        kept == generated,
        "include/keyholder.h is not what src/ffi says; run KEYHOLDER_BLESS=1 cargo test --test header"
    );
}
