//! Submissions of several files: what a file imports from its folder and below belongs to it, and nothing else of the folder is visible.

mod javascript;

use std::fs;
use std::os::unix::fs::symlink;

use serde_json::Value;

use crate::harness::{Kata, QUICK, Run, unwrapped};

/// Files of a submission, the first of which is judged.
type Files<'a> = &'a [(&'a str, &'a str)];

fn kata(files: Files<'_>) -> Kata {
    let kata = files.iter().fold(Kata::new(), |kata, (name, text)| kata.file(name, text));
    kata.args(["test", files[0].0].into_iter().chain(QUICK))
}

#[track_caller]
fn accepted(files: Files<'_>) {
    let run = kata(files).run();
    assert_eq!(run.code, 0, "{files:?}: {}", failure(&run));
}

#[track_caller]
fn refused(files: Files<'_>, verdict: &str, says: &[&str]) -> Value {
    refused_by(&kata(files), verdict, says)
}

#[track_caller]
fn refused_by(kata: &Kata, verdict: &str, says: &[&str]) -> Value {
    let run = kata.run();
    let submission = run.submission();
    assert_eq!(submission["verdict"], verdict, "{}", failure(&run));
    for text in says {
        assert!(failure(&run).contains(text), "nothing says {text:?} in {}", failure(&run));
    }
    submission
}

fn failure(run: &Run) -> String {
    format!("{:#}\n{}", run.submission()["failure"], run.stderr)
}

const SORTS: &str = "def ordered(nums):\n    return sorted(nums)\n";
const PYTHON: &str = "from helper import ordered\ndef heap_sort(nums):\n    return ordered(nums)\n";
const CPP: &str =
    "#include \"helper.hpp\"\nvector<long long> heap_sort(vector<long long> nums) { return ordered(nums); }\n";
const CPP_SORTS: &str = "#pragma once\n#include <algorithm>\n#include <vector>\ninline std::vector<long long> ordered(std::vector<long long> nums) {\n    std::sort(nums.begin(), nums.end());\n    return nums;\n}\n";
const RUST: &str = "mod helper;\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { helper::ordered(nums) }\n";
const RUST_SORTS: &str = "pub fn ordered(mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums }\n";

#[test]
fn python_imports_what_stands_beside() {
    accepted(&[("heap_sort.py", PYTHON), ("helper.py", SORTS)]);
    // The function itself, packages, relative imports within them, cycles, and imports by name.
    for (text, files) in [
        ("from helper import ordered as heap_sort\n", &[("helper.py", SORTS)][..]),
        ("from a.b import ordered as heap_sort\n", &[("a/b.py", SORTS)]),
        (
            "import a\nheap_sort = a.c.ordered\n",
            &[("a/__init__.py", "from . import c\n"), ("a/c.py", "from .d.e import ordered\n"), ("a/d/e.py", SORTS)],
        ),
        (
            "import importlib\nheap_sort = importlib.import_module('helper').ordered\n",
            &[("helper.py", "import other\n"), ("other.py", SORTS), ("helper.py", "from other import *\n")],
        ),
        (
            "import first\ndef heap_sort(nums):\n    return first.second.ordered(nums)\n",
            &[
                ("first.py", "import second\n"),
                ("second.py", "import first\ndef ordered(nums):\n    return sorted(nums)\n"),
            ],
        ),
        (
            "def heap_sort(nums):\n    try:\n        import absent\n    except ImportError: from helper import ordered\n    return ordered(nums)\n",
            &[("helper.py", SORTS)],
        ),
    ] {
        accepted(&[&[("heap_sort.py", text)], files].concat());
    }
}

/// Files with the names of modules that the harness, the offered names and the hints need, and one that the submission wants of Python.
#[test]
fn no_helper_takes_the_place_of_pythons_own_modules() {
    let trap = "raise SystemExit('trapped')\n";
    let names =
        ["json", "typing", "sys", "heapq", "re", "kata_codec", "kata_hints", "harness", "builtins", "collections"];
    let imports: String = names
        .iter()
        .filter(|name| !name.contains("kata") && **name != "harness")
        .map(|name| format!("import {name}\n"))
        .collect();
    let source = format!(
        "{imports}def heap_sort(nums: List[int]):\n    heap = deque(nums)\n    return heapq.nsmallest(len(nums), list(heap))\n"
    );
    let paths: Vec<String> = names.iter().map(|name| format!("{name}.py")).collect();
    let traps: Vec<(&str, &str)> = paths.iter().map(|path| (path.as_str(), trap)).collect();
    accepted(&[&[("heap_sort.py", source.as_str())], &traps[..]].concat());
    // Modules that would replace the harness's own.
    let forged = "def hint(*_):\n    return 'forged'\ndef offer(*_):\n    raise SystemExit\n";
    let source = "import kata_hints, kata_prelude\ndef heap_sort(nums):\n    return nums.push(1) if kata_hints.hint() == 'forged' else []\n";
    let files = [("heap_sort.py", source), ("kata_hints.py", forged), ("kata_prelude.py", forged)];
    let failure = refused(&files, "run_time_error", &["a list has `append(item)`"])["failure"].to_string();
    assert!(!failure.contains("forged ("), "{failure}");
    // A name of Python's own is explained.
    let queue = "from queue import MyQueue\ndef heap_sort(nums):\n    return sorted(nums)\n";
    let says = ["Python's own module of this name comes before the file beside the submission"];
    refused(&[("heap_sort.py", queue), ("queue.py", "class MyQueue: pass\n")], "compile_error", &says);
}

#[test]
fn cpp_includes_what_stands_beside() {
    accepted(&[("heap_sort.cpp", CPP), ("helper.hpp", CPP_SORTS)]);
    let nested = "#include \"a/first.hpp\"\n#include \"a/first.hpp\"\nvector<long long> heap_sort(vector<long long> nums) { return ordered(nums); }\n";
    let first = "#pragma once\n#include \"../b/second.hpp\"\n";
    accepted(&[("heap_sort.cpp", nested), ("a/first.hpp", first), ("b/second.hpp", CPP_SORTS)]);
    // The definitions in a unit of their own, and the wanted function in the header.
    let declares = "#include <vector>\nstd::vector<long long> ordered(std::vector<long long> nums);\n";
    let defines = "#include \"helper.hpp\"\n#include <algorithm>\nstd::vector<long long> ordered(std::vector<long long> nums) { std::sort(nums.begin(), nums.end()); return nums; }\n";
    accepted(&[("heap_sort.cpp", CPP), ("helper.hpp", declares), ("helper.cpp", defines)]);
    // A program of its own beside a header.
    for other in [
        "#include \"helper.hpp\"\nint main() {}\nstd::vector<long long> ordered(std::vector<long long> nums) { return nums; }\n",
        "#include \"helper.hpp\"\nclass Solution { public: int ordered() { return 1; } };\nint x = undefined;\n",
        "int x = undefined;\n",
    ] {
        accepted(&[("heap_sort.cpp", CPP), ("helper.hpp", CPP_SORTS), ("helper.cpp", other)]);
    }
    let solution = "#include <bits/stdc++.h>\nclass Solution {\npublic:\n    std::vector<long long> heapSort(std::vector<long long>& nums) { std::sort(nums.begin(), nums.end()); return nums; }\n};\n";
    accepted(&[("heap_sort.cpp", "#include \"solution.hpp\"\n"), ("solution.hpp", solution)]);
    // A header that only another machine has, and one that cannot be read and is not needed.
    let local = format!("#ifdef LOCAL\n#include \"debug.hpp\"\n#include \"/home/nobody/debug.hpp\"\n#endif\n{CPP}");
    let kata = kata(&[("heap_sort.cpp", &local), ("helper.hpp", CPP_SORTS)]);
    symlink("/etc/passwd", kata.path("debug.hpp")).unwrap();
    let run = kata.run();
    assert_eq!(run.code, 0, "{}", failure(&run));
}

#[test]
fn rust_takes_modules_from_beside() {
    accepted(&[("heap_sort.rs", RUST), ("helper.rs", RUST_SORTS)]);
    let long = format!("{}\nmod inner;\npub use inner::ordered;\n", "// A line.\n".repeat(20));
    for (text, files) in [
        (
            "mod helper;\npub use helper::ordered as heap_sort;\n",
            &[("helper/mod.rs", long.as_str()), ("helper/inner.rs", RUST_SORTS)][..],
        ),
        (
            "mod helper;\nuse helper::heap_sort;\n",
            &[("helper.rs", "mod inner;\npub use inner::ordered as heap_sort;\n"), ("helper/inner.rs", RUST_SORTS)],
        ),
        ("mod a { pub mod b; }\nuse a::b::ordered as heap_sort;\n", &[("a/b.rs", RUST_SORTS)]),
        (
            "#[path = \"other/name.rs\"]\nmod helper;\nuse helper::ordered as heap_sort;\n",
            &[("other/name.rs", RUST_SORTS)],
        ),
        (
            "include!(\"helper.rs\");\nconst TEXT: &str = include_str!(\"text.txt\");\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { assert_eq!(TEXT, \"a text\"); ordered(nums) }\n",
            &[("helper.rs", RUST_SORTS), ("text.txt", "a text")],
        ),
    ] {
        accepted(&[&[("heap_sort.rs", text)], files].concat());
    }
}

const GO: &str = "func heapSort(nums []int) []int { return ordered(nums) }\n";
const GO_SORTS: &str = "package main\n\nfunc ordered(nums []int) []int {\n\tsort.Ints(nums)\n\treturn nums\n}\n";

#[test]
fn go_takes_packages_and_files_from_beside() {
    accepted(&[("heap_sort.go", GO), ("ordered.go", GO_SORTS)]);
    let imports =
        "import \"example.com/practice/heaps\"\n\nfunc heapSort(nums []int) []int { return heaps.Ordered(nums) }\n";
    let heaps =
        "package heaps\n\nimport \"practice/inner\"\n\nfunc Ordered(nums []int) []int { return inner.Ordered(nums) }\n";
    let inner =
        "package inner\n\nimport \"sort\"\n\nfunc Ordered(nums []int) []int {\n\tsort.Ints(nums)\n\treturn nums\n}\n";
    accepted(&[("heap_sort.go", imports), ("heaps/heaps.go", heaps), ("practice/inner/inner.go", inner)]);
    // A file that defines the same function is another submission, and one that defines nothing new is left out.
    let own = "func ordered(nums []int) []int {\n\tsort.Ints(nums)\n\treturn nums\n}\n";
    accepted(&[("heap_sort.go", &format!("{GO}{own}")), ("ordered.go", "package broken\n}")]);
    let panics = "package main\n\nfunc ordered(nums []int) []int {\n\treturn nums[len(nums)+1:]\n}\n";
    refused(
        &[("heap_sort.go", GO), ("ordered.go", panics)],
        "run_time_error",
        &["slice bounds out of range", "ordered.go, line 4, in ordered", "line 1, in heapSort"],
    );
    let broken = GO_SORTS.replace("return nums", "return 1");
    let files = [("heap_sort.go", GO), ("ordered.go", &broken)];
    let submission = refused(&files, "compile_error", &["line 1: ordered.go:5: cannot use 1"]);
    assert_eq!(submission["failure"]["reason"]["line"], 1, "{submission:#}");
}

/// Errors, exceptions and faults in a helper have its name and its line.
#[test]
fn what_goes_wrong_in_a_helper_is_said_of_it() {
    let raises = "\n\ndef ordered(nums):\n    return [][0]\n";
    refused(
        &[("heap_sort.py", PYTHON), ("helper.py", raises)],
        "run_time_error",
        &["helper.py, line 4, in ordered: return [][0]", "line 3, in heap_sort"],
    );
    let says = ["helper.py:1: ", "line 1, in <module>: from helper import ordered"];
    let submission = refused(&[("heap_sort.py", PYTHON), ("helper.py", "def ordered(nums:\n")], "compile_error", &says);
    assert_eq!(submission["failure"]["reason"]["line"], 1, "{submission:#}");
    let broken = CPP_SORTS.replace("return nums;", "return nums");
    let files = [("heap_sort.cpp", CPP), ("helper.hpp", &broken)];
    let submission = refused(&files, "compile_error", &["line 1: helper.hpp:6: expected ‘;’", "return nums"]);
    assert_eq!(submission["failure"]["reason"]["line"], 1, "{submission:#}");
    let index = CPP_SORTS.replace("return nums;", "nums[nums.size() + 1] = 0;\n    return nums;");
    refused(&[("heap_sort.cpp", CPP), ("helper.hpp", &index)], "run_time_error", &["helper.hpp, line 6, in ordered"]);
    let broken =
        format!("{}\npub fn ordered(mut nums: Vec<i64>) -> Vec<i64> {{ nums.sort() }}\n", "// A line.\n".repeat(9));
    let files = [("heap_sort.rs", RUST), ("helper.rs", &broken)];
    let submission =
        refused(&files, "compile_error", &["line 1: helper.rs:11: mismatched types", "helper.rs:11:", "nums.sort()"]);
    assert_eq!(submission["failure"]["reason"]["line"], 1, "{submission:#}");
    let panics = "pub fn ordered(nums: Vec<i64>) -> Vec<i64> {\n    vec![nums[nums.len()]]\n}\n";
    refused(
        &[("heap_sort.rs", RUST), ("helper.rs", panics)],
        "run_time_error",
        &["helper.rs:2: index out of bounds: the len is"],
    );
}

/// What leads out of the folder, is no plain file or exceeds a limit is not read, and the folder's other files are not there.
#[test]
fn a_helper_is_a_plain_file_within_the_folder() {
    let secret = "root:x:0:0";
    for (name, text, helper) in [
        ("heap_sort.py", PYTHON, "helper.py"),
        ("heap_sort.cpp", CPP, "helper.hpp"),
        ("heap_sort.rs", RUST, "helper.rs"),
    ] {
        let folder = kata(&[(name, text)]);
        symlink("/etc/passwd", folder.path(helper)).unwrap();
        let submission =
            refused_by(&folder, "compile_error", &[&format!("{helper} is not read: a link in its path leads out of")]);
        assert!(!submission.to_string().contains(secret), "{submission}");
        fs::remove_file(folder.path(helper)).unwrap();
        nix::unistd::mkfifo(&folder.path(helper), nix::sys::stat::Mode::S_IRWXU).unwrap();
        refused_by(&folder, "compile_error", &[&format!("{helper} is not read: it is a pipe")]);
        fs::remove_file(folder.path(helper)).unwrap();
        fs::File::create(folder.path(helper)).unwrap().set_len(1 << 40).unwrap();
        refused_by(&folder, "compile_error", &["a submission and its helpers may have 16 MiB in all"]);
        // A link within the folder is followed.
        fs::remove_file(folder.path(helper)).unwrap();
        fs::create_dir(folder.path("inner")).unwrap();
        let sorts = match helper {
            "helper.py" => SORTS,
            "helper.hpp" => CPP_SORTS,
            _ => RUST_SORTS,
        };
        fs::write(folder.path("inner/real"), sorts).unwrap();
        symlink("inner/real", folder.path(helper)).unwrap();
        let run = folder.run();
        assert_eq!(run.code, 0, "{}", failure(&run));
    }
}

/// The folder above, by path and by link, and files that no import names.
#[test]
fn nothing_else_is_read() {
    let secret = "root:x:0:0";
    for (name, text) in [
        (
            "in/heap_sort.cpp",
            "#include \"../helper.hpp\"\nvector<long long> heap_sort(vector<long long> nums) { return ordered(nums); }\n",
        ),
        ("in/heap_sort.rs", "#[path = \"../helper.rs\"]\nmod helper;\npub use helper::ordered as heap_sort;\n"),
        ("in/heap_sort.py", "import sys\nsys.path.insert(0, '..')\nfrom helper import ordered as heap_sort\n"),
        (
            "in/heap_sort.rs",
            "const TEXT: &str = include_str!(\"../secret.txt\");\npub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { panic!(\"{TEXT}\") }\n",
        ),
        (
            "in/heap_sort.cpp",
            "#define NAME \"secret.txt\"\n#include NAME\nvector<long long> heap_sort(vector<long long> nums) { return nums; }\n",
        ),
        (
            "in/heap_sort.py",
            "import os\nfolder = os.path.dirname(__import__('helper').__file__)\ntext = open(folder + '/secret.txt').read()\ndef heap_sort(nums):\n    return sorted(nums)\n",
        ),
    ] {
        let files = [
            (name, text),
            ("helper.hpp", CPP_SORTS),
            ("helper.rs", RUST_SORTS),
            ("helper.py", SORTS),
            ("secret.txt", secret),
            ("in/secret.txt", secret),
            ("in/helper.py", ""),
        ];
        let submission = refused(&files[..if text.contains("__file__") { 7 } else { 6 }], "compile_error", &[]);
        assert!(!submission.to_string().contains(secret), "{submission}");
    }
}

/// A program is built anew when a helper changes, and not otherwise.
#[test]
fn the_cache_knows_the_helpers() {
    for (name, text, helper, right, wrong) in [
        ("heap_sort.py", PYTHON, "helper.py", SORTS, "def ordered(nums):\n    return nums\n"),
        ("heap_sort.rs", RUST, "helper.rs", RUST_SORTS, "pub fn ordered(nums: Vec<i64>) -> Vec<i64> { nums }\n"),
    ] {
        let mut kata = kata(&[(name, text), (helper, right)]);
        for (content, code) in [(right, 0), (wrong, 1), (right, 0)] {
            kata = kata.file(helper, content);
            assert_eq!(kata.run().code, code, "{name}");
        }
        assert_eq!(kata.run().submission()["compile"]["is_cached"], true, "{name}");
    }
}

/// `run`, `stress` and `bench` build the same.
#[test]
fn other_commands_build_the_same() {
    let kata = kata(&[
        ("heap_sort.py", PYTHON),
        ("helper.py", SORTS),
        ("other/heap_sort.py", "def heap_sort(nums):\n    return sorted(nums)\n"),
    ]);
    let run = kata.run_of(["run", "heap_sort.py", "--input", "nums = [2, 1]"]);
    assert!(run.code == 0 && run.stdout.contains("[1, 2]"), "{run:?}");
    let run = kata.run_of(["stress", "heap_sort.py", "other/heap_sort.py", "--cases", "20"]);
    assert_eq!(run.code, 0, "{run:?}");
    let run = kata.run_of(["stress", "other/heap_sort.py", "heap_sort.py", "--cases", "20"]);
    assert_eq!(run.code, 0, "{}", unwrapped(&run.stdout));
}

/// A file that only belongs to another is not judged by itself, unless its own name names a problem.
#[test]
fn a_helper_is_no_submission() {
    let kata = kata(&[
        ("heap_sort.py", PYTHON),
        ("helper.py", SORTS),
        ("nms.cpp", "#include \"boxes.hpp\"\n"),
        ("boxes.hpp", "#pragma once\n"),
        ("heap_sort/sort.py", "from parts import ordered as heap_sort\n"),
        ("heap_sort/parts.py", SORTS),
        ("notes.py", "import nothing\n"),
    ]);
    let run = kata.run_of(["test", ".", "--format", "json", "--cases", "5"]);
    let report = run.json();
    let judged: Vec<&str> =
        report["submissions"].as_array().unwrap().iter().map(|it| it["file"].as_str().unwrap()).collect();
    assert_eq!(judged, ["./heap_sort/sort.py", "./heap_sort.py", "./nms.cpp", "./notes.py"], "{run:?}");
    let left_out: Vec<&str> =
        report["left_out"].as_array().unwrap().iter().map(|it| it["what"].as_str().unwrap()).collect();
    for name in ["./helper.py", "./boxes.hpp", "./heap_sort/parts.py"] {
        assert!(left_out.contains(&name), "{name}: {left_out:?}");
    }
    assert!(run.stderr.contains("3 imported by the others"), "{}", run.stderr);
    // With the problem named, a file that nobody imports is a submission.
    let run = kata.run_of(["test", "heap_sort", "--problem", "heap_sort", "--format", "json", "--cases", "5"]);
    assert_eq!((run.code, run.json()["submissions"].as_array().unwrap().len()), (0, 1), "{run:?}");
}

/// Where others' work is judged, nobody's file becomes part of another person's submission.
#[test]
fn files_of_several_people_are_kept_apart() {
    let copies = "from heap_sort import heap_sort\n";
    let right = "def heap_sort(nums):\n    return sorted(nums)\n";
    let kata = kata(&[
        ("flat/heap_sort.py", right),
        ("flat/bob.heap_sort.py", copies),
        ("named/alice.py", right),
        ("named/bob.py", "from alice import heap_sort\n"),
        ("own/alice/heap_sort.py", PYTHON),
        ("own/alice/helper.py", SORTS),
        ("own/bob/heap_sort.py", "from helper import ordered as heap_sort\n"),
    ]);
    for (arguments, expected) in [
        (&["flat"][..], [("flat/bob.heap_sort.py", "compile_error"), ("flat/heap_sort.py", "accepted")]),
        (&["named", "--problem", "heap_sort"], [("named/alice.py", "accepted"), ("named/bob.py", "compile_error")]),
        (&["own"], [("own/alice/heap_sort.py", "accepted"), ("own/bob/heap_sort.py", "compile_error")]),
    ] {
        let run = kata.run_of(
            ["test", "--blind", "--format", "json", "--cases", "5"].into_iter().chain(arguments.iter().copied()),
        );
        let report = run.json();
        let judged: Vec<(&str, &str)> = report["submissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| (it["file"].as_str().unwrap(), it["verdict"].as_str().unwrap()))
            .collect();
        assert_eq!(judged, expected, "{run:?}");
    }
}
