//! A Rust submission is the root of its own crate: it may contain everything that a stand-alone file may, and cannot reach Kata's own items.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::harness::{Kata, judged, refused, unwrapped};

const SORTS: &str = "pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums }\n";

/// Judges files of one problem in one run, each named after its form, and returns their reports by these names.
fn all_judged(forms: &[(&str, String)]) -> BTreeMap<String, Value> {
    let mut kata = Kata::new();
    for (form, source) in forms {
        kata = kata.file(&format!("{form}/heap_sort.rs"), source);
    }
    let run = kata.args(["test", ".", "--cases", "4", "--no-shrink", "--format", "json"]).run();
    let report = run.json();
    let submissions = report["submissions"].as_array().expect("a report has submissions");
    let form = |submission: &Value| {
        let path = submission["file"].as_str().expect("it has a file").trim_start_matches("./");
        path.split('/').next().expect("it is in a folder").to_owned()
    };
    let found: BTreeMap<String, Value> = submissions.iter().map(|of| (form(of), of.clone())).collect();
    assert_eq!(found.len(), forms.len(), "{run:?}");
    found
}

fn all_accepted(forms: &[(&str, String)]) {
    for (form, submission) in all_judged(forms) {
        assert_eq!(submission["verdict"], "accepted", "{form}: {submission:#}");
        assert!(submission["compile"]["messages"].is_null(), "{form}: {submission:#}");
    }
}

/// The text followed by a sorting function.
fn before(text: &str) -> String {
    format!("{text}\n{SORTS}")
}

#[test]
fn attributes_of_the_crate_stand_where_they_must() {
    all_accepted(&[
        ("doc", before("//! Mine.\n//! More.\n#![allow(dead_code)]")),
        ("on_the_first_line", format!("#![allow(unused)] {SORTS}")),
        ("block_doc", before("/*! Mine. */ #![warn(clippy::all)]")),
        ("for_a_shell", before("#!/usr/bin/env rust-script\n//! Mine.\n#![allow(unused)]")),
        ("windows_lines", before("//! Mine.\r\n#![allow(unused)]\r\n")),
        ("strict", before("#![forbid(unsafe_code, warnings)]\n#![deny(missing_docs, unused_results)]")),
        ("no_main", before("#![no_main]")),
        ("no_std", before("#![no_std]\nextern crate alloc;\nuse alloc::vec::Vec;")),
        ("no_prelude", before("#![no_implicit_prelude]\nuse ::std::vec::Vec;")),
        ("named", before("#![crate_name = \"mine\"]\n#![crate_type = \"lib\"]")),
        ("name_in_a_string", before("#[allow(dead_code)] const A: &str = \"#![crate_name = \\\"mine\\\"]\";")),
        // These have been stable for long, so that a released compiler accepts them.
        ("features", before("#![feature(nll)] #![feature(\n    is_sorted,\n)]")),
        (
            "recursion",
            before(&format!(
                "#![recursion_limit = \"512\"]\nmacro_rules! n {{ () => {{ 0 }}; ($x:tt $($r:tt)*) => {{ 1 + \
                 n!($($r)*) }} }}\n#[allow(unused)] const N: usize = n!({});",
                "a ".repeat(300)
            )),
        ),
    ]);
}

#[test]
fn a_main_is_the_users_own() {
    all_accepted(&[
        ("plain", before("fn main() { panic!(\"it ran\") }")),
        ("with_a_result", before("fn main() -> Result<(), Box<dyn std::error::Error>> { Ok(()) }")),
        ("asynchronous", before("async fn main() {}")),
        ("with_arguments", before("fn main(n: i32) -> i32 { n }")),
        ("imported", before("mod run { pub fn run() {} }\nuse run::run as main;")),
        ("foreign", before("extern \"C\" fn main() {}")),
        ("a_module", before("mod main { pub fn main() {} }")),
    ]);
}

#[test]
fn paths_start_at_the_file() {
    all_accepted(&[
        (
            "modules",
            "use crate::imp::sort;\nmod imp { use super::*; pub fn sort(v: &mut Vec<i64>) { crate::real(v) } }\nfn real(v: &mut Vec<i64>) { v.sort() }\npub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { sort(&mut nums); self::imp::sort(&mut nums); nums }\n".to_owned(),
        ),
        (
            "exported_macro",
            "#[macro_export]\nmacro_rules! sorted { ($v:expr) => {{ let mut v = $v; $crate::help(&mut v); v }} }\nfn help(v: &mut Vec<i64>) { v.sort() }\nmod deep { pub fn run(v: Vec<i64>) -> Vec<i64> { crate::sorted!(v) } }\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { crate::deep::run(nums) }\n".to_owned(),
        ),
        (
            "the_crate_by_a_name",
            "extern crate self as mine;\n#[macro_use] extern crate std as library;\npub fn help(v: &mut Vec<i64>) { v.sort() }\npub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { mine::help(&mut nums); ::mine::help(&mut nums); nums }\n".to_owned(),
        ),
        (
            "an_older_edition",
            "fn gen(v: &mut Vec<i64>) { v.sort() }\nextern \"C\" { fn abs(n: i32) -> i32; }\npub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { crate::gen(&mut nums); let _ = unsafe { abs(1) }; nums }\n".to_owned(),
        ),
        (
            "lines_and_names",
            "\n\npub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { struct A; assert!(line!() == 3 && file!().ends_with(\"heap_sort.rs\"));\n  assert!(std::any::type_name::<A>().ends_with(\"heap_sort::A\") && column!() > 20); nums.sort(); nums }\n".to_owned(),
        ),
    ]);
}

#[test]
fn glue_is_out_of_reach() {
    let generic = "pub fn heap_sort<T: Ord + Clone>(nums: &[T]) -> ::std::vec::Vec<T> { let mut v = nums.to_vec(); v.sort(); v }\n";
    let method = "impl Solution { pub fn sort_array(&self, mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums } }\n";
    all_accepted(&[
        ("types", format!("#![allow(unused)]\nstruct Vec;\nstruct String;\nstruct Option;\nstruct Box;\n{generic}")),
        (
            "macros",
            before(
                "macro_rules! println { ($($x:tt)*) => { compile_error!(\"no\") } }\nmacro_rules! vec { () => {} \
                 }\nmacro_rules! compile_error { ($x:tt) => {} }\nmacro_rules! global_allocator { () => {} \
                 }\nmacro_rules! panic { () => {} }",
            ),
        ),
        ("modules", before("mod std { pub mod vec { pub struct Vec; } }\nmod core {}\nmod alloc {}")),
        (
            "crates",
            format!(
                "extern crate core as std;\nextern crate alloc as core;\n#[derive(Default)]\nstruct Solution {{ n: \
                 u8 }}\n{method}"
            ),
        ),
        (
            "crates_and_open_types",
            "extern crate core as std;\npub fn heap_sort<T: Ord>(mut nums: Vec<T>) -> Vec<T> { nums.sort(); nums }\n"
                .to_owned(),
        ),
        ("traits", before("trait Default { fn default() {} }\ntrait Clone {}\ntrait Fn {}\ntrait Send {}")),
        (
            "katas_names",
            before(
                "fn __kata0_main() {}\nmod __kata1_ {}\nfn kata_entry() {}\nmod kata_harness {}\nfn serve() {}\nfn \
                 main() { __kata0_main() }",
            ),
        ),
        (
            "katas_names_exported",
            before(
                "#[unsafe(no_mangle)] extern \"C\" fn kata_entry() {}\n#[unsafe(no_mangle)] extern \"C\" fn \
                 __kata0_main() {}",
            ),
        ),
    ]);
    let refused = |text: &str, says: &[&str]| {
        let failure = refused("heap_sort.rs", before(text), &[], "compile_error", says)["failure"].to_string();
        assert!(!failure.contains("__kata") && !failure.contains("#![no_main]"), "{failure}");
    };
    refused("extern crate kata_harness;", &["can't find crate", "line 1"]);
    refused("use kata_harness::serve;", &["unresolved import", "line 1"]);
    refused("use submission::heap_sort;", &["unresolved import", "line 1"]);
    refused(
        "#[unsafe(no_mangle)]\npub extern \"C\" fn main() {}",
        &["line 2", "`main` is exported twice", "#[no_mangle]"],
    );
    refused("#[unsafe(export_name = \"kata.entry\")]\npub extern \"C\" fn main() {}", &["is already defined"]);
    refused("#![no_core]", &["`#[no_core]` attribute is an experimental feature"]);
    refused(
        "#![feature(core_intrinsics)]\nfn f() { std::intrinsics::abort() }",
        &["line 2", "unstable library feature"],
    );
    refused("#![no_std]\nfn f() { println!(); }", &["line 2", "cannot find macro `println`"]);
}

#[test]
fn other_files_are_not_there() {
    for (text, says) in [
        ("mod neighbour;", "Kata reads the files of modules in the submission's folder"),
        ("#[path = \"/etc/passwd\"]\nmod neighbour;", "couldn't read"),
        ("include!(\"/etc/passwd\");", "couldn't read"),
        ("const A: &str = include_str!(\"/etc/passwd\");", "couldn't read"),
        (
            "unsafe extern \"C\" { fn nowhere(); }\npub fn f() { unsafe { nowhere() } }\n#[used] static F: fn() = f;",
            "`nowhere` is declared, but not defined",
        ),
    ] {
        let submission = refused("heap_sort.rs", before(text), &[], "compile_error", &[says]);
        let line = submission["failure"]["reason"]["line"].as_u64();
        assert!(line.is_some_and(|line| line <= 2), "{submission:#}");
    }
    judged("heap_sort.rs", before("#![cfg(any())]"), &[], "compile_error");
}

#[test]
fn the_line_that_has_attributes_before_it_is_shown_as_it_is() {
    let text = |source: &str| {
        let submission = judged("heap_sort.rs", source, &[], "compile_error");
        submission["compile"]["messages"].as_str().expect("there are messages").to_owned()
    };
    let first = "fn heap_sort(nums: Vec<i64>) -> Vec<i64> { let é = \"é\"; let x: i64 = \"a\"; nums }\n";
    let column = first.chars().take_while(|c| *c != 'a').count() - 1;
    assert!(column > 0);
    for before in ["", "#!/bin/sh\n"] {
        let line = 1 + before.matches('\n').count();
        let said = text(&format!("{before}{first}"));
        let place =
            format!(" --> heap_sort.rs:{line}:70\n  |\n{line} | {first}  | {}---   ^^^ expected", " ".repeat(63));
        assert!(said.contains(&place), "{said}");
    }
    let said = text("fn heap_sort(nums: Vec<i64>) -> Vec<i64> { BinaryHeap::from(nums).into_sorted_vec() }\n");
    let help = "1 | use std::collections::BinaryHeap;\n  | +++++++++++++++++++++++++++++++++";
    assert!(said.contains(help) && !said.contains("no_main"), "{said}");
    // A place in a library's macro is reported as the line that calls it.
    let said = text("struct P;\nfn heap_sort(nums: Vec<i64>) -> Vec<i64> {\n    assert_eq!(P, P);\n    nums\n}\n");
    assert!(said.contains("heap_sort.rs:3:5") && !said.contains("/rustc/"), "{said}");
    // An item that both the file and Kata define is reported as such.
    let made = "macro_rules! made { ($name:ident) => { struct $name; } }\nmade!(Solution);\nimpl Solution { pub fn sort_array(nums: Vec<i64>) -> Vec<i64> { nums } }\n";
    let said = text(made);
    assert!(said.contains("the name `Solution` is defined multiple times"), "{said}");
    assert!(unwrapped(&said).contains("no visible definition") && !said.contains("pub struct"), "{said}");
}
