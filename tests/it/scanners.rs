//! Extreme texts: the scanners of submissions take time proportional to the text, and never end the judge. `KATA_SCAN_BYTES` sets the size of texts
//! that are made to be slow, `KATA_FUZZ_CASES` the number of random ones.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use kata_judge::language::{self, Profile, Task, Toolchain, Workplace};
use nix::time::{ClockId, clock_gettime};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::harness::{Kata, ROOT, accepted, catalog, refused};

fn number(name: &str, default: usize) -> usize {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(default)
}

/// Makes a language read a text as a submission, and the output of a compiler about it. Nothing is run.
fn read(language: &str, source: &str) {
    let language = language::by_name(language).expect("there is such a language");
    let problem = catalog().find("heap_sort").expect("there is such a problem");
    let names = problem.names();
    let file_name = format!("heap_sort.{}", language.extensions()[0]);
    let signature = &problem.manifest.signature;
    let task = Task { signature, names: &names, source, file_name: &file_name, profile: Profile::Judged, helpers: &[] };
    let toolchain = Toolchain::found("compiler".into(), String::new(), Vec::new());
    let [prepared, program, incremental] = ["a", "b", "c"].map(Path::new);
    let workplace = Workplace { prepared, program, incremental, libraries: &[] };
    let dialects = language.dialects(source);
    let _ = language.build(&task, dialects[0], &toolchain, &workplace);
    let _ = language.imports(&file_name, source);
    let n_lines = source.lines().count();
    for line in [1, n_lines, n_lines + 1, n_lines + 2, usize::MAX] {
        let output = format!(
            "{file_name}:{line}:7: error: x\nerror[E0277]: Kata é\n --> ./{file_name}:{line}:9\n  |\n{line} | é::submission\n\
             a.o: undefined reference to `heap_sort(é'\n\
             {{\"message\":\"é\",\"level\":\"error\",\"spans\":[{{\"file_name\":\"./{file_name}\",\"line_start\":{line},\
             \"is_primary\":true}}],\"children\":[],\"rendered\":\"é\\n --> ./{file_name}:{line}:9\\n{line} | é\"}}\n"
        );
        language.diagnostics(&task, &output);
        language.stopped_at(&task, &format!("{file_name}:{line}:7: internal compiler error: Aborted\n{output}"));
    }
}

/// A text's beginning, its repeated part, and its end.
const SLOW: [(&str, &str, &str, &str); 75] = [
    ("cpp", "", "int heap_sort(T a);\n", ""),
    ("cpp", "", "int f(int a);\n", ""),
    ("cpp", "", "int heap_sort(", ""),
    ("cpp", "", "int heap_sort(;", ""),
    ("cpp", "", "int heap_sort(;", "))))))))"),
    ("cpp", "", "int heap_sort({", ""),
    ("cpp", "int heap_sort(", "int a, ", "int b) {}"),
    ("cpp", "", "heap_sort() ", ""),
    ("cpp", "", "int heap_sort() ", ""),
    ("cpp", "", "a = ", ""),
    ("cpp", "a b c d", " e", " = = = = = = = ="),
    ("cpp", "", "auto heap_sort = [ }", ""),
    ("cpp", "", "template <", ""),
    ("cpp", "", "template < ;", ""),
    ("cpp", "", "template < {", ""),
    ("cpp", "", "template <class T> ", "int heap_sort();"),
    ("cpp", "", "namespace a { int heap_sort(); ", ""),
    ("cpp", "namespace a", "::a", "{ int heap_sort(); int heap_sort(); }"),
    ("cpp", "", "class Solution { int heap_sort();", ""),
    ("cpp", "", "#if 1\n", "int heap_sort();"),
    ("cpp", "", "#if 0\n", "int heap_sort();"),
    ("cpp", "", "#define A\n", ""),
    ("cpp", "", "#ifdef A\n#else\n", "x"),
    ("cpp", "", "# ", ""),
    ("cpp", "", "\\\n", ""),
    ("cpp", "#define A ", "\\\n", ""),
    ("cpp", "", "R\"", ""),
    ("cpp", "", "R\"a(", ""),
    ("cpp", "", "1'", ""),
    ("cpp", "", "'", ""),
    ("cpp", "", "/*", ""),
    ("cpp", "", "é", ""),
    ("rust", "", "fn heap_sort(a: u8) -> u8 {}\n", ""),
    ("rust", "", "#[macro_export] ", ""),
    ("rust", "", "impl A for Solution {} trait A { fn heap_sort() {} }", ""),
    ("rust", "impl Solution {", "fn heap_sort() {}", "}"),
    ("rust", "", "crate::a ", ""),
    ("rust", "", "__kata0 __kata1 ", ""),
    ("rust", "", "#![feature(a)]\n", ""),
    ("rust", "", "r#", ""),
    ("rust", "", "r#\"", ""),
    ("rust", "", "/*", ""),
    ("rust", "", "'a", ""),
    ("rust", "", "a!{", ""),
    ("rust", "", "#[a", ""),
    ("rust", "", "fn f<", ""),
    ("rust", "", "mod a;", ""),
    ("rust", "", "mod a {", "mod b;"),
    ("rust", "", "mod a { } ", ""),
    ("rust", "", "include!(\"a\");\n", ""),
    ("cpp", "", "#include \"a.hpp\"\n", "int heap_sort(T a);"),
    ("cpp", "", "#include \"a", ""),
    ("python", "", "import a.b\n", ""),
    ("python", "", "import a, ", ""),
    ("python", "from a", ".a", " import b"),
    ("python", "from a.b.c import b", ", b", ""),
    ("python", "", "'", ""),
    ("python", "", "\"\"\"", ""),
    ("python", "", "__import__('", ""),
    ("python", "", "import_module ( ", ""),
    ("go", "", "func heapSort(a int) []int {}\n", ""),
    ("go", "", "func heapSort(", ""),
    ("go", "", "func (", ""),
    ("go", "", "type (", ""),
    ("go", "", "var a = [{", ""),
    ("go", "import (\n", "\"a/b/c\"\n", ")"),
    ("go", "", "import \"a\"\n", ""),
    ("go", "", "sort.Ints(heap(x), y.Z)\n", ""),
    ("go", "", "`a", ""),
    ("go", "", "/* ", ""),
    ("go", "", "'\\", ""),
    ("javascript", "", "require('./a')", ""),
    ("javascript", "", "from \"./a", ""),
    ("javascript", "", "import \"./\n", ""),
    ("typescript", "from", " ", "'./a.js'"),
];

/// CPU time of all threads of this process.
fn cpu_time() -> Duration {
    clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID).expect("a process has a clock").into()
}

/// Set in the process that measures.
const ALONE: &str = "KATA_SCAN_ALONE";
/// The ratio of the lengths of the two texts.
const RATIO: usize = 8;
/// CPU time below which a difference is noise.
const NOISE: Duration = Duration::from_millis(10);

/// The test runs itself in a process of its own, so that the CPU time includes neither other tests nor the machine's load. Reading a text 8 times
/// as long may take 24 times as long: three times the proportional time, and far from the 64 times of quadratic time.
#[test]
fn no_text_takes_long_to_read() {
    if std::env::var_os(ALONE).is_none() {
        let own = std::env::current_exe().expect("a test has a program");
        let test = ["scanners::no_text_takes_long_to_read", "--exact", "--nocapture"];
        let alone = Command::new(own).args(test).env(ALONE, "1").output().expect("it can be started");
        let stdout = String::from_utf8_lossy(&alone.stdout);
        let stderr = String::from_utf8_lossy(&alone.stderr);
        assert!(alone.status.success() && stdout.contains("1 passed"), "{stdout}\n{stderr}");
        return;
    }
    let n_bytes = number("KATA_SCAN_BYTES", 2 << 20);
    for (language, before, repeated, after) in SLOW {
        let [shorter, longer] = [n_bytes / RATIO, n_bytes].map(|n_bytes| {
            let source = format!("{before}{}{after}", repeated.repeat(n_bytes / repeated.len()));
            let started = cpu_time();
            read(language, &source);
            cpu_time() - started
        });
        let most = (shorter + NOISE) * 3 * RATIO as u32;
        assert!(longer < most, "{language} {before:?} {repeated:?} {after:?}: {shorter:?}, then {longer:?}");
    }
}

#[test]
fn no_nest_is_too_deep_to_read() {
    let n = number("KATA_SCAN_BYTES", 2 << 20) / 16;
    for (open, close) in
        [("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("mod a {", "}"), ("if a {} else ", ""), ("&", ""), ("1+", "")]
    {
        let nest = format!("{}1{}", open.repeat(n), close.repeat(n));
        for around in [
            "fn heap_sort() { @ }",
            "fn heap_sort(a: @) {}",
            "#[a(@)] fn heap_sort() {}",
            "const A: @ = @;",
            "impl A<@> for Solution { fn f() { @ } }",
        ] {
            read("rust", &around.replace('@', &nest));
        }
        for around in ["int heap_sort(int a) { @ }", "int heap_sort(A @ a);", "int a = @; int heap_sort(int);", "@"] {
            read("cpp", &around.replace('@', &nest));
        }
    }
}

fn shipped(extension: &str) -> Vec<String> {
    let (mut folders, mut texts) = (vec![PathBuf::from(ROOT).join("solutions")], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("it can be read") {
            let path = entry.expect("an entry can be read").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|of| of == extension) {
                texts.push(fs::read_to_string(path).expect("it can be read"));
            }
        }
    }
    texts.sort();
    texts
}

const SOUP: [&str; 60] = [
    "heap_sort",
    "fn",
    "impl",
    "Solution",
    "trait",
    "use",
    "crate",
    "::",
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    "<",
    ">",
    ";",
    ",",
    "=",
    "->",
    "'",
    "\"",
    "\\",
    "\n",
    "\r",
    "\0",
    "\u{feff}",
    "\u{2028}",
    "é",
    "👩‍👧",
    "/*",
    "*/",
    "//",
    "#",
    "#[",
    "#!",
    "!",
    "r#\"",
    "R\"(",
    ")\"",
    "b'",
    "1'0",
    "template",
    "namespace",
    "class",
    "public:",
    "void",
    "int",
    "auto",
    "operator",
    "#if 0\n",
    "#else\n",
    "#endif\n",
    "#define main\n",
    "%:",
    "<%",
    "<::",
    "macro_rules!",
    "where",
    "pub(",
];

#[test]
fn random_texts_end_no_judge() {
    for (language, extension) in [("rust", "rs"), ("cpp", "cpp"), ("python", "py"), ("go", "go"), ("javascript", "js")]
    {
        let soup =
            vec(prop_oneof![8 => prop::sample::select(SOUP.to_vec()).prop_map(str::to_owned), 1 => ".{0,3}"], 0..60);
        let edits = vec((any::<prop::sample::Index>(), prop::sample::select(SOUP.to_vec()), any::<bool>()), 0..6);
        let text = (prop::sample::select(shipped(extension)), edits).prop_map(|(text, edits)| {
            let mut characters: Vec<char> = text.chars().collect();
            for (at, with, is_cut) in edits {
                let at = at.index(characters.len());
                let end = if is_cut { characters.len().min(at + 40) } else { at };
                characters.splice(at..end, with.chars());
            }
            characters.into_iter().collect::<String>()
        });
        let texts = prop_oneof![soup.prop_map(|words| words.join("")), text];
        let n_cases = (number("KATA_FUZZ_CASES", 4000) / 8).max(1) as u32;
        let config = Config { cases: n_cases, failure_persistence: None, ..Config::default() };
        TestRunner::new(config)
            .run(&texts, |text| {
                read(language, &text);
                Ok(())
            })
            .unwrap();
    }
}

#[test]
fn a_file_that_ends_the_compiler_is_refused_alone() {
    let nest = |n: usize| format!("const A: u8 = {}1{};\n", "(".repeat(n), ")".repeat(n));
    let right = "pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> { nums.sort(); nums }\n";
    let run = Kata::new()
        .file("a/heap_sort.rs", nest(1200) + right)
        .file("b/heap_sort.rs", right)
        .file(
            "c/heap_sort.py",
            format!("x = {}1\ndef heap_sort(nums):\n    return sorted(nums)\n", "-".repeat(100_000)),
        )
        .args(["test", "a", "b", "c", "--cases", "8", "--format", "json"])
        .run();
    let report = run.json();
    let verdicts: Vec<&str> =
        report["submissions"].as_array().unwrap().iter().map(|s| s["verdict"].as_str().unwrap()).collect();
    assert_eq!((run.code, verdicts), (1, vec!["compile_error", "accepted", "compile_error"]), "{run:?}");
    let failures = report["submissions"].to_string();
    assert!(failures.contains("ran out of stack") && failures.contains("Python's own compiler gives up"), "{failures}");
    let deep =
        format!("pub fn heap_sort(nums: {}Vec<i64>{}) -> Vec<i64> {{ nums }}\n", "(".repeat(1200), ")".repeat(1200));
    refused("heap_sort.rs", deep, &[], "compile_error", &["line 1", "more than 1000 tokens"]);
}

#[test]
fn large_and_nested_texts_are_honest() {
    let (sum, table) = (|term: &str| vec![term; 3000].join("+"), "1,".repeat(100_000));
    let (ifs, ends) = ("if nums.len() < 10000000 {".repeat(200), "}".repeat(200));
    accepted(
        "heap_sort.rs",
        format!(
            "macro_rules! sorted {{ ($x:ident) => {{{{ $x.sort(); $x }}}} }}\n#[allow(unused)] static TABLE: &[u8] = &[{table}];\n\
             pub fn heap_sort(mut nums: Vec<i64>) -> Vec<i64> {{ {ifs} std::hint::black_box({}); {ends} sorted!(nums) }}\n",
            sum("1")
        ),
    );
    let (ifs, sum_of_ones) = ("if (nums.size() < 10000000) {".repeat(200), sum("1"));
    accepted(
        "heap_sort.cpp",
        format!(
            "%:include <vector>\n#include <algorithm>\nconst char* text = R\"x(int heap_sort(int a) {{ \" ??/ )x\";\nstatic char table[] = {{{table}}};\n\
             std::vector<int> heap_sort(std::vector<int> nums) <% {ifs} table[0] = {sum_of_ones}; {ends} std::sort(nums.begin(), nums.end()); return nums; %>\n"
        ),
    );
    let ifs: String = (0..80).map(|i| format!("{}if x > 0:\n", " ".repeat(4 + i))).collect();
    let elifs = "    elif x == 1:\n        return 2\n".repeat(2000);
    accepted(
        "heap_sort.py",
        format!(
            "def other(x):\n    if x == 0:\n        return 1\n{elifs}TABLE = [{table}]\ndef heap_sort(nums):\n    x = {}\n{ifs}{}x += 1\n    return sorted(nums)\n",
            sum("len(nums)"),
            " ".repeat(84)
        ),
    );
}
