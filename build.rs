//! Writes the C header into `OUT_DIR` and gives the library its soname; nothing else.
#![allow(clippy::expect_used, reason = "a build without its inputs can only stop")]

fn main() {
    println!("cargo::rerun-if-changed=src/ffi");
    println!("cargo::rerun-if-changed=cbindgen.toml");
    println!("cargo::rustc-cdylib-link-arg=-Wl,-soname,libkeyholder.so.1");
    // A symbol that the system's SQLite lacks must fail here and not in somebody's PHP.
    println!("cargo::rustc-cdylib-link-arg=-Wl,-z,defs");

    let root = std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets the manifest folder");
    let out = std::env::var("OUT_DIR").expect("cargo sets the output folder");
    let config = cbindgen::Config::from_file(format!("{root}/cbindgen.toml"))
        .expect("cbindgen.toml is readable");
    let mut builder = cbindgen::Builder::new().with_config(config);
    for file in [
        "status",
        "handle",
        "error",
        "permission",
        "check",
        "account",
        "membership",
        "invitation",
        "call",
    ] {
        builder = builder.with_src(format!("{root}/src/ffi/{file}.rs"));
    }
    let header = builder.generate().expect("src/ffi can be put into C");
    header.write_to_file(format!("{out}/keyholder.h"));
}
