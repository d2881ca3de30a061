//! The C ABI, from C: each program of `tests/abi/`, and `examples/check.c`, is compiled against
//! `include/keyholder.h` and the library of this very build, and run plain and under valgrind.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The `libkeyholder.so` of this build: cargo makes it in `deps/`, where this test lies too, and
/// links it one level up; the newer one is the one just built.
fn library() -> PathBuf {
    let test = std::env::current_exe().expect("a test has a path");
    let deps = test.parent().expect("a test lies in a folder");
    let beside = [deps.join("libkeyholder.so"), deps.join("../libkeyholder.so")];
    let age = |file: &PathBuf| -> Option<SystemTime> { file.metadata().ok()?.modified().ok() };
    let newest = beside.into_iter().filter(|file| age(file).is_some()).max_by_key(age);
    newest.expect("cargo test builds libkeyholder.so").canonicalize().expect("it is there")
}

/// A folder with the library under its soname, and a compiler that uses it.
struct Workshop {
    folder: tempfile::TempDir,
}

impl Workshop {
    fn open() -> Workshop {
        let folder = tempfile::tempdir().expect("a temporary folder");
        for name in ["libkeyholder.so", "libkeyholder.so.1"] {
            std::os::unix::fs::symlink(library(), folder.path().join(name)).expect("a link");
        }
        Workshop { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Compiles one C file; a warning is an error.
    fn compile(&self, source: &str, extra: &[&str]) -> PathBuf {
        let name = Path::new(source).file_stem().expect("a file name");
        let program = self.folder.path().join(name);
        let compiled = Command::new("gcc")
            .args(["-std=c11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-g", "-pthread"])
            .args(extra)
            .arg("-I")
            .arg(root().join("include"))
            .arg(root().join(source))
            .arg("-o")
            .arg(&program)
            .arg("-L")
            .arg(self.folder.path())
            .arg("-lkeyholder")
            .arg(format!("-Wl,-rpath,{}", self.folder.path().display()))
            .output()
            .expect("gcc is needed: apt-get install gcc");
        assert!(compiled.status.success(), "{source} does not compile:\n{}", said(&compiled));
        program
    }
}

fn said(output: &Output) -> String {
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    format!("{:?}\n{}{}", output.status, text(&output.stdout), text(&output.stderr))
}

/// Runs a program of `tests/abi/` twice: as it is, and under valgrind with `turns` in its loops.
/// Each run gets a new folder for its stores.
fn passes(source: &str, turns: u32) {
    let workshop = Workshop::open();
    let program = workshop.compile(source, &[]);

    let plain = tempfile::tempdir().expect("a temporary folder");
    let output = Command::new(&program).arg(plain.path()).output().expect("it can be started");
    assert!(output.status.success(), "{source}: {}", said(&output));

    let watched = tempfile::tempdir().expect("a temporary folder");
    let output = Command::new("valgrind")
        .args(["-q", "--error-exitcode=9", "--leak-check=full"])
        .args(["--errors-for-leak-kinds=definite", "--show-leak-kinds=definite"])
        .arg("--fair-sched=yes")
        .arg(&program)
        .arg(watched.path())
        .arg(turns.to_string())
        .output()
        .expect("valgrind is needed: apt-get install valgrind");
    assert!(output.status.success(), "{source} under valgrind: {}", said(&output));
}

#[test]
fn k42_null_for_any_pointer_gives_a_status() {
    passes("tests/abi/refuses.c", 1);
}

#[test]
fn k42_closed_and_invented_handles_give_a_status() {
    passes("tests/abi/handles.c", 30);
}

#[test]
fn k42_texts_that_are_none_are_refused_and_never_cut() {
    passes("tests/abi/texts.c", 1);
}

#[test]
fn k42_typed_functions_give_the_right_values() {
    passes("tests/abi/answers.c", 1);
}

#[test]
fn k42_threads_share_a_handle() {
    passes("tests/abi/threads.c", 20);
}

#[test]
fn k42_a_forked_child_opens_its_own() {
    passes("tests/abi/fork.c", 1);
}

#[test]
fn k49_what_is_kept_in_memory_ends_with_its_handle_and_its_process() {
    passes("tests/abi/hot.c", 1);
}

#[test]
fn k6_a_second_factor_and_an_address_are_shown_through_c() {
    passes("tests/abi/visits.c", 1);
}

#[test]
fn k42_hostile_json_ends_in_a_status() {
    passes("tests/abi/hostile.c", 3);
}

#[test]
fn a_program_that_fails_or_leaks_is_seen() {
    let workshop = Workshop::open();
    let write = |name: &str, body: &str| {
        let text = format!("#include \"{}/tests/abi/expect.h\"\n{body}", root().display());
        std::fs::write(workshop.path(name), text).expect("a file can be written");
        workshop.path(name).to_str().expect("UTF-8").to_owned()
    };
    let fails = write("fails.c", "int main(void) { EXPECT(1 == 2); return expect_result(); }");
    let output = Command::new(workshop.compile(&fails, &[])).output().expect("it can be started");
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    assert!(said(&output).contains("not so: 1 == 2"), "{}", said(&output));

    let leaks = write(
        "leaks.c",
        "int main(void) {\n\
         keyholder *store = open_store(NULL, \":memory:\");\n\
         char *volatile lost = malloc(7);\n\
         lost = NULL;\n\
         keyholder_close(store);\n\
         return lost != NULL; }",
    );
    let output = Command::new("valgrind")
        .args(["-q", "--error-exitcode=9", "--leak-check=full", "--errors-for-leak-kinds=definite"])
        .arg(workshop.compile(&leaks, &[]))
        .output()
        .expect("valgrind is needed: apt-get install valgrind");
    assert_eq!(output.status.code(), Some(9), "{}", said(&output));
}

/// The example that a C programmer starts from answers with words and exit code.
#[test]
fn the_example_in_c_answers() {
    use keyholder::service::Core;
    use serde_json::json;

    let workshop = Workshop::open();
    let program = workshop.compile("examples/check.c", &[]);
    let store = workshop.path("store.sqlite");
    let store = store.to_str().expect("UTF-8");
    let core = Core::open(store).expect("a store");
    let put = json!({ "actor": { "staff": "vera" }, "account": 42, "name": "Ana Ruiz",
                      "owner": { "email": "ana@example.org" } });
    let owner = core.call("account.put", put).expect("an account")["owner"].to_string();

    let run = |arguments: [&str; 4]| {
        let output = Command::new(&program).args(arguments).output().expect("it can be started");
        (output.status.code(), said(&output))
    };
    let (code, text) = run([store, &owner, "42", "tickets.open"]);
    assert!(code == Some(0) && text.contains("yes"), "{text}");
    let (code, text) = run([store, "99", "42", "tickets.open"]);
    assert!(code == Some(1) && text.contains("no"), "{text}");
    let (code, text) = run([store, &owner, "42", "tickets.opn"]);
    assert!(code == Some(1) && text.contains("unknown permission: \"tickets.opn\""), "{text}");
    let (code, text) = run(["/no/such/folder/store", &owner, "42", "tickets.open"]);
    assert!(code == Some(1) && text.contains("/no/such/folder/store"), "{text}");
    let alone = Command::new(&program).output().expect("it can be started");
    assert_eq!(alone.status.code(), Some(2), "{}", said(&alone));
}

/// The header is C++ as well.
#[test]
fn the_header_compiles_as_cpp() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let source = folder.path().join("header.cc");
    let body = "#include <keyholder.h>\nint main() { return KEYHOLDER_STATUS_OK; }\n";
    std::fs::write(&source, body).expect("a file can be written");
    let output = Command::new("g++")
        .args(["-std=c++11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I"])
        .arg(root().join("include"))
        .arg(&source)
        .output()
        .expect("g++ is needed: apt-get install g++");
    assert!(output.status.success(), "{}", said(&output));
}

fn tool(name: &str, arguments: &[&str]) -> String {
    let output = Command::new(name)
        .args(arguments)
        .arg(library())
        .output()
        .unwrap_or_else(|error| panic!("{name}: {error}; apt-get install binutils"));
    assert!(output.status.success(), "{name}: {}", said(&output));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn k42_only_symbols_of_the_header_are_exported() {
    let symbols = tool("nm", &["-D", "--defined-only"]);
    let exported: BTreeSet<&str> = symbols
        .lines()
        .filter_map(|line| line.split_whitespace().last())
        // A version node or the start of the init section is no function.
        .map(|symbol| symbol.split('@').next().unwrap_or(symbol))
        .collect();
    let functions = functions();
    let declared: BTreeSet<&str> = functions.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(exported, declared);
}

#[test]
fn k42_the_soname_is_versioned_and_sqlite_is_the_systems() {
    let dynamic = tool("readelf", &["-d"]);
    assert!(dynamic.contains("soname: [libkeyholder.so.1]"), "{dynamic}");
    let system_sqlite = dynamic.contains("Shared library: [libsqlite3.so.0]");
    let bundled = cfg!(feature = "bundled-sqlite");
    assert_eq!(system_sqlite, !bundled, "one SQLite per process, see docs/decisions: {dynamic}");
}

/// A function of the header with the names of its pointer arguments.
struct Function {
    name: String,
    pointers: Vec<String>,
}

/// Reads the prototypes of the header: comments out, then everything up to `;` after `(`.
fn functions() -> Vec<Function> {
    let header = std::fs::read_to_string(root().join("include/keyholder.h")).expect("the header");
    let mut code = String::new();
    let mut rest = header.as_str();
    while let Some(start) = rest.find("/*") {
        code.push_str(&rest[..start]);
        let end = rest[start..].find("*/").expect("a comment ends");
        rest = &rest[start + end + 2..];
    }
    code.push_str(rest);
    let code: String = code.lines().filter(|line| !line.starts_with('#')).collect();
    let mut found = Vec::new();
    for statement in code.split(';') {
        let Some((before, arguments)) = statement.split_once('(') else { continue };
        let name = before.rsplit([' ', '*']).next().unwrap_or_default();
        if !name.starts_with("keyholder_") {
            continue;
        }
        let arguments = arguments.trim_end_matches([')', ' ']);
        let pointers = arguments.split(',').filter_map(|argument| {
            let (_, name) = argument.rsplit_once('*')?;
            Some(name.trim().to_owned())
        });
        found.push(Function { name: name.to_owned(), pointers: pointers.collect() });
    }
    assert!(found.len() >= 15, "the header could not be read: {} functions", found.len());
    found
}

fn programs() -> String {
    let folder = root().join("tests/abi");
    let mut all = String::new();
    for entry in std::fs::read_dir(folder).expect("tests/abi") {
        let path = entry.expect("an entry").path();
        if path.extension().is_some_and(|extension| extension == "c") {
            all += &std::fs::read_to_string(path).expect("a C program");
        }
    }
    all
}

#[test]
fn every_function_of_the_header_is_called_from_c() {
    let programs = programs();
    for function in functions() {
        let call = format!("{}(", function.name);
        assert!(programs.contains(&call), "no C program calls {}", function.name);
    }
}

#[test]
fn every_pointer_argument_of_the_header_is_tried_with_null() {
    let programs = programs();
    for function in functions() {
        for pointer in &function.pointers {
            let tried = ["NULL_REFUSED", "NULL_ACCEPTED"]
                .iter()
                .any(|word| programs.contains(&format!("{word}({}, {pointer},", function.name)));
            assert!(tried, "tests/abi/refuses.c does not try {}({pointer} = NULL)", function.name);
        }
    }
}

/// Each program of the folder has its test above.
#[test]
fn every_program_is_run() {
    let this = std::fs::read_to_string(root().join("tests/abi.rs")).expect("this file");
    for entry in std::fs::read_dir(root().join("tests/abi")).expect("tests/abi") {
        let name = entry.expect("an entry").file_name().into_string().expect("UTF-8");
        if name.ends_with(".c") {
            let line = format!("passes(\"tests/abi/{name}\"");
            assert!(this.contains(&line), "tests/abi/{name} is never run");
        }
    }
}
