//! What a submission may use besides its own files: crates that a `kata.toml` lists, packages of the chosen Python, and folders of headers.

use std::process::Command;

use crate::harness::{Kata, QUICK, is_refused, unwrapped};

const USES_CRATE: &str = "use mine::ordered;\nmine::make!(twice);\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { assert_eq!(twice(2), mine::BUILT); ordered(nums) }\n";

/// A crate with a build script and a macro crate, as it may stand on any machine: it needs no network. `script` is the text of its build script.
fn kata_with_crate(script: &str) -> Kata {
    let manifest = "[package]\nname = \"mine\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[dependencies]\nmacros = { path = \"../macros\" }\n";
    let library = "pub use macros::make;\npub const BUILT: i64 = include!(concat!(env!(\"OUT_DIR\"), \"/value\"));\npub fn ordered(mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums }\n";
    let macros = "[package]\nname = \"macros\"\nversion = \"0.1.0\"\nedition = \"2021\"\n[lib]\nproc-macro = true\n";
    let made = "use proc_macro::TokenStream;\n#[proc_macro]\npub fn make(name: TokenStream) -> TokenStream { format!(\"fn {name}(n: i64) -> i64 {{ n * 2 }}\").parse().unwrap() }\n";
    let kata = Kata::new()
        .file("mine/Cargo.toml", manifest)
        .file("mine/build.rs", script)
        .file("mine/src/lib.rs", library)
        .file("macros/Cargo.toml", macros)
        .file("macros/src/lib.rs", made)
        .file(
            "work/kata.toml",
            "[languages.rust]\ncrates = { mine = { path = \"../mine\" } , macros = { path = \"../macros\" } }\n",
        )
        .file("work/heap_sort.rs", USES_CRATE);
    let cache = kata.path("cache").display().to_string();
    kata.env("KATA_CACHE", &cache)
}

const WRITES: &str =
    "fn main() { std::fs::write(std::env::var(\"OUT_DIR\").unwrap() + \"/value\", \"4\").unwrap(); }\n";

fn run(kata: &Kata, is_trusted: bool, file: &str) -> crate::harness::Run {
    let mut command = kata.command();
    command.args(["test", file]).args(QUICK).current_dir(kata.path("work"));
    if is_trusted {
        command.env("KATA_TRUST", kata.path("work"));
    }
    crate::harness::Run::of(&command.output().expect("kata can be started"))
}

#[test]
fn crates_are_built_once_and_linked() {
    let kata = kata_with_crate(WRITES);
    let untrusted = run(&kata, false, "heap_sort.rs");
    is_refused(&untrusted, &["kata.toml", "`crates` would run build scripts", "set KATA_TRUST to"]);
    let first = run(&kata, true, "heap_sort.rs");
    assert_eq!(first.code, 0, "{first:?}");
    // The sources are gone from the build, and nothing is built again.
    let entries =
        || std::fs::read_dir(kata.path("cache/crates")).unwrap().flatten().filter(|entry| entry.path().is_dir());
    let kept: Vec<_> = entries().map(|entry| (entry.path(), entry.metadata().unwrap().len())).collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(run(&kata, true, "heap_sort.rs").code, 0);
    assert_eq!(entries().count(), 1);
    // A change of the crate is noticed.
    let wrong =
        "pub use macros::make;\npub const BUILT: i64 = 4;\npub fn ordered(nums: Vec<i64>) -> Vec<i64> { nums }\n";
    let kata = kata.file("mine/src/lib.rs", wrong);
    assert_eq!(run(&kata, true, "heap_sort.rs").submission()["verdict"], "wrong_answer");
    let kata = kata.file("mine/src/lib.rs", "broken");
    is_refused(&run(&kata, true, "heap_sort.rs"), &["kata.toml", "the crates do not build", "broken"]);
}

/// A build script is somebody else's program: it runs behind the layers of a compiler.
#[test]
fn build_scripts_are_confined() {
    let script = "fn main() { let home = std::env::var(\"SECRET\").unwrap(); let text = std::fs::read_to_string(home).unwrap(); panic!(\"read {text}\"); }";
    let reads = script.replace(
        "std::env::var(\"SECRET\").unwrap()",
        "concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/../work/secret.txt\")",
    );
    let connects = "fn main() { std::net::TcpStream::connect(\"127.0.0.1:9\").map(|_| ()).or_else(|e| if e.kind() == std::io::ErrorKind::ConnectionRefused { Ok(()) } else { Err(e) }).expect(\"no network\"); }";
    for (script, says) in [(reads.as_str(), "Permission denied"), (connects, "no network")] {
        let kata = kata_with_crate(script).file("work/secret.txt", "the secret");
        let run = run(&kata, true, "heap_sort.rs");
        is_refused(&run, &["the crates do not build", says]);
        assert!(!format!("{run:?}").contains("the secret"), "{run:?}");
    }
}

#[test]
fn a_missing_crate_names_the_entry() {
    let source = "use itertools::Itertools;\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { nums.into_iter().sorted().collect() }\n";
    let run = Kata::new().file("heap_sort.rs", source).args(["test", "heap_sort.rs"]).run();
    let text = unwrapped(&run.stdout);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(
        text.contains("write `crates = { itertools = \"0.14\" }` below `[languages.rust]` in `kata.toml`"),
        "{text}"
    );
    // A crate that no registry has, whether the machine reaches one or not.
    let kata = Kata::new()
        .file("work/heap_sort.rs", source)
        .file("work/kata.toml", "[languages.rust]\ncrates = { kata-has-no-such-crate-0 = \"1\" }\n");
    let run = self::run(&kata, true, "heap_sort.rs");
    is_refused(&run, &["kata.toml", "the crates cannot be fetched; check their names and versions, and the network"]);
}

/// A package in a virtual environment's own folder, which the chosen interpreter finds.
#[test]
fn packages_of_a_virtual_environment_are_found() {
    let kata = Kata::new();
    let venv = kata.path(".venv");
    let made = Command::new("python3").args(["-m", "venv", "--without-pip"]).arg(&venv).status();
    assert!(made.expect("Python runs").success());
    let library = std::fs::read_dir(venv.join("lib")).unwrap().flatten().next().unwrap().path();
    std::fs::write(library.join("site-packages/handmade.py"), "def ordered(nums):\n    return sorted(nums)\n").unwrap();
    let kata = kata
        .file("heap_sort.py", "from handmade import ordered as heap_sort\n")
        .file("kata.toml", "[languages.python]\ninterpreter = \".venv/bin/python\"\n");
    let folder = kata.folder.path().display().to_string();
    let kata = kata.env("KATA_TRUST", &folder).args(["test", "heap_sort.py"].into_iter().chain(QUICK));
    let run = kata.run();
    assert_eq!(run.code, 0, "{run:?}");
}

/// A folder of headers that flags name: in the folder of the `kata.toml`, and elsewhere only where the user says so himself.
#[test]
fn folders_of_headers_are_let_in() {
    let header = "#pragma once\n#include <algorithm>\n#include <vector>\nnamespace atcoder { inline std::vector<long long> ordered(std::vector<long long> nums) { std::sort(nums.begin(), nums.end()); return nums; } }\n";
    let source = "#include <atcoder/sorts>\nvector<long long> heap_sort(vector<long long> nums) { return atcoder::ordered(nums); }\n";
    let kata = Kata::new()
        .file("include/atcoder/sorts", header)
        .file("work/lib/atcoder/sorts", header)
        .file("work/heap_sort.cpp", source)
        .file("work/kata.toml", "[languages.cpp]\nflags = [\"-isystem\", \"lib\"]\n");
    let inside = run(&kata, false, "heap_sort.cpp");
    assert_eq!(inside.code, 0, "{inside:?}");
    let kata = kata.file("work/kata.toml", "[languages.cpp]\nflags = [\"-isystem\", \"../include\"]\n");
    assert_eq!(run(&kata, false, "heap_sort.cpp").submission()["verdict"], "compile_error");
    assert_eq!(run(&kata, true, "heap_sort.cpp").code, 0);
}
