use std::fs;
use std::path::{Path, PathBuf};

mod literals;

use super::*;
use literals::{literals, pieces};

fn check(lookup: fn(&str) -> String, english: &str, chinese: &str) {
    assert_eq!(lookup(english), chinese);
}

#[test]
fn parts_are_put_where_chinese_has_them() {
    let takes = "`heap_sort` takes 1 to 2 parameters, the problem passes 3: `a`, `b`, `c`";
    check(text, takes, "`heap_sort` 有 1 到 2 个参数，而题目传入 3 个：`a`、`b`、`c`");
    check(value, "a list of int and str", "由 int、str 组成的列表");
    check(value, "a set, which has no order and holds nothing twice", "set，它没有顺序，也没有重复的项");
    check(
        text,
        "missing function: no function of that name: looked for `nms`, `non_max`, also in camelCase and as `NMS`, and as a \
         method of `class Solution`; the problem calls `nms(boxes)`, the file defines `f`, the class `A`",
        "找不到函数：没有这个名字的函数：找过 `nms`、`non_max`、camelCase 写法、`NMS`，也找过 `class Solution` 的方法；\
         题目要调用 `nms(boxes)`，而文件里定义了 `f`、类 `A`",
    );
    check(
        hold,
        "landlock in part: this kernel has version 4 of it, which does not restrict newer rights; seccomp switched off",
        "landlock 部分生效：这个内核只有它的第 4 版，较新的权限没有限制；seccomp 已关闭",
    );
}

#[test]
fn a_hint_stands_behind_what_others_say() {
    check(
        text,
        "EOF when reading a line (Kata calls a function and gives no input)",
        "EOF when reading a line（Kata 只调用函数，不提供输入）",
    );
    check(
        text,
        "line 2: NameError: name 'xrange' is not defined (it is `range` in Python 3)",
        "第 2 行：NameError: name 'xrange' is not defined（在 Python 3 中是 `range`）",
    );
    check(
        text,
        "f.cpp:3: error: `f` is declared, but not defined\n    3 | int f(int);",
        "f.cpp:3: 错误：`f` 只有声明，没有定义\n    3 | int f(int);",
    );
}

#[test]
fn a_cause_stands_behind_what_kata_says() {
    check(text, "could not read `a`: Permission denied (os error 13)", "无法读取 `a`：Permission denied (os error 13)");
    check(text, "a.py: could not open `/b`: File exists", "a.py: 无法打开 `/b`：File exists");
    check(text, "could not write a b: Read-only file system", "无法写入 a b：Read-only file system");
    check(
        text,
        "could not read `a.json`: it is a pipe; Kata reads plain files only",
        "无法读取 `a.json`：它是管道；Kata 只读取普通文件",
    );
    check(
        text,
        "the compiler reports `Disk quota exceeded` on this machine: g++: error: Disk quota exceeded; make room there, or set \
         KATA_CACHE to a folder on another disk (it wrote to /a/b)",
        "编译器在这台机器上报告 `Disk quota exceeded`：g++: error: Disk quota exceeded；请腾出空间，或者把 KATA_CACHE \
         设为另一个磁盘上的文件夹（它当时在写入 /a/b）",
    );
    check(
        text,
        "CPU time, in seconds, is limited to 1 where Kata was started, and this run needs 5; raise the limit (`ulimit -t 5`) \
         or start Kata where it is not set",
        "启动 Kata 的环境把 CPU 时间（秒）限制为 1，而这次运行需要 5；请提高上限（`ulimit -t 5`），\
         或者在没有这个限制的环境里启动 Kata",
    );
    check(
        text,
        "no C++ program starts on this machine, not even Kata's own stub: it was killed by SIGKILL; `kata doctor` checks every language",
        "这台机器无法启动 C++ 程序，连 Kata 自己的空解法也不行：它被信号 SIGKILL 终止了；用 `kata doctor` 可以检查所有语言",
    );
}

#[test]
fn what_others_say_stays_as_it_is() {
    for others in [
        "error[E0308]: mismatched types\n --> f.rs:3:5\n  |\n3 |     a\n  |     ^ expected `i64`, found `&i64`",
        "list index out of range",
        "the file was read (and closed)",
        "line one: what follows, in short: it is long",
        "f.cpp:3:5: error: 'x' was not declared in this scope",
        "",
        ": ",
        "()",
        " ()",
    ] {
        check(text, others, others);
    }
}

/// A submission may say anything in a harness's place. None of these ends in a second where each sentence within another, each colon with each
/// bracket, or each line is looked up.
#[test]
fn nothing_takes_long() {
    for unit in [
        "line 1: ",
        "a list of ",
        "no a: ",
        "a: b (",
        "(",
        ": ",
        "; make the file simpler",
        "a\n",
        "line 1, in line 1: x: (a\n",
    ] {
        let long = unit.repeat(200_000 / unit.len());
        for lookup in [text, value, hold] {
            assert!(lookup(&long).len() >= long.len() / 2);
            lookup(&format!("line 1: {}", &long[..1900]));
            lookup(&format!("{})", &long[..1900].replace('\n', " ")));
        }
    }
}

/// Each key fits itself, each place of the Chinese has a part, and no key is there twice.
#[test]
fn entries_are_whole() {
    let tables =
        [sentences().concat(), hints().concat(), values().concat(), sandbox::HOLDS.to_vec(), PREFIXES.to_vec()];
    for table in &tables {
        for (at, (key, chinese)) in table.iter().enumerate() {
            assert!(table[..at].iter().all(|(other, _)| other != key), "{key} is there twice");
            let n_parts = key.matches("{}").count();
            let said = filled(chinese, &vec!["7"; n_parts], 0);
            assert!(!said.contains(['{', '}']) && said != *key || *key == said, "{key}: {said}");
            assert_eq!(parts(key, &key.replace("{}", "x")).map(|parts| parts.len()), Some(n_parts), "{key}");
        }
    }
}

/// Phrases of tools, which are looked for in what these print.
const OF_TOOLS: &[&str] = &[
    "<--- Last few GCs --->",
    "# Fatal error in",
    "invalid array length",
    "invalid table size",
    "----- Native stack trace -----",
    "JavaScript heap out of memory",
    "Maximum call stack size exceeded",
    "Maximum call stack",
    "Invalid or unexpected token",
    "await is only valid",
    "Cannot mix BigInt",
    "Array buffer allocation failed",
    "No such file or directory",
    "list indices must be integers or slices, not",
    "only integer scalar arrays can be converted",
    "can't multiply sequence by non-int",
    "not supported between instances of 'list' and",
    "bad operand type for unary -: 'list'",
    "start new thread",
    "Floating point exception",
    "runtime: goroutine stack exceeds",
    "unexpected fault address",
    "runtime: out of memory",
    "runtime: cannot allocate memory",
    "fatal error: stack overflow",
    "all goroutines are asleep - deadlock!",
    "could not import",
    "file not found",
    "Fatal Python error:",
    "panic in a destructor during cleanup",
    "panic in a function that cannot unwind",
    "the name `Solution` is defined multiple times",
    "expected function, found",
    "expected value, found",
    "undefined reference to",
    "multiple definition of",
    "virtual memory exhausted",
    "Segmentation fault signal terminated",
    "Killed signal terminated program",
    "terminated with signal 9",
    "error: linking with",
    "memory allocation of",
    "interrupted by SIGSEGV",
    "overflowed its stack",
    "failed to map segment from shared object",
    "No space left on device",
    "Disk quota exceeded",
    "Too many open files in system",
    "Too many open files",
    "Resource temporarily unavailable",
    "Stale file handle",
    "the lint level is defined here",
    "at end of input",
    ": internal compiler error:",
    "no matching function for call to",
    "assignment of read-only location",
    "has not been declared",
    "aborting due to",
    "using `--verbose` to print",
    "requested on the command line with",
    "on by default",
];

/// Others that are no sentence of a report, by the reason.
const NOT_SAID: &[&str] = &[
    "throw new Error(",
    "properties of the generator",
    "generate(seed: int, size: int) -> string",
    // For authors of problems.
    "next  fill in every `TODO`, then `kata verify",
    "`, which builds it in and says what is still missing",
    "is not a member of",
    "static assertion failed:",
    "out of memory",
    "Cannot allocate memory",
    "a char is printable ASCII",
    // Parts of programs.
    "using namespace std",
    "pandas as pd",
    "tensorflow as tf",
    "an argument is lent once",
    "pub struct Solution",
    "int kata_entry_(const char* kata_signature_, const char* kata_names_)",
    "compile_error!(\"it cannot be read\")",
    // In files that Kata writes.
    "// The precompiled header: the common part of the standard library, and the harness.",
    "made by `kata new`, which adds the files of this folder",
    "rustup component add rust-src",
    "once. It runs outside the sandbox.",
    // Of what only a broken judge says, or an attack meets.
    "a place has a parent",
    "to warm up",
    "a problem's folder is broken",
    "could not close standard input",
    "the judge is gone",
    "/proc/self, without which nothing can be held to its limits",
    "/proc/self is no number",
    "none is left",
    "is listed twice",
    "is no call",
    "a case has too many tests",
    // Rows of tables for those who look after a machine.
    "by the reference in",
];

/// Files whose sentences are not for learners, or are in both languages where they are made.
const LEFT_OUT: &[&str] = &[
    // For authors of problems.
    "problem/",
    "verify/",
    "catalog/pack.rs",
    "catalog/sound.rs",
    "commands/author.rs",
    "commands/verify.rs",
    "commands/changed.rs",
    // For those who time solutions.
    "bench.rs",
    "commands/bench.rs",
    "commands/baseline.rs",
    "commands/exports.rs",
    "report/timing.rs",
    "report/figure.rs",
    "report/plot.rs",
    // For those who look after a machine.
    "commands/doctor.rs",
    "commands/doctor/",
    "commands/settings/findings.rs",
    "sandbox/probe.rs",
    // For other programs.
    "report/gradescope.rs",
    "report/junit.rs",
    "report/schema.rs",
    // Help, which is in English.
    "cli/",
    "cli.rs",
    "commands/help.rs",
    "commands/completions.rs",
    // SQL.
    "history/schema.rs",
    // Programs for a debugger, whose own texts are in English.
    "language/debug.rs",
    "language/python/debug.rs",
    "language/python/debug/",
    "language/rust/debug.rs",
    "language/cpp/debug.rs",
    "language/cpp/debug/",
    "language/javascript/debug.rs",
    "language/javascript/debug/",
    "language/go/debug.rs",
    "language/go/debug/",
    // Both languages.
    "report/words/",
    "commands/show.rs",
    "commands/hint.rs",
    "commands/next.rs",
    "commands/reset.rs",
    "commands/solution.rs",
    "commands/status/",
];

/// Every file of the judge with sentences for learners, the harnesses included.
fn sources_of_sentences() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut folders, mut files) = (vec![root.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let is_left_out =
                LEFT_OUT.iter().any(|other| name == other.trim_end_matches('/') || name.starts_with(other));
            let is_source = ["rs", "py", "cpp", "hpp", "cjs", "go"]
                .iter()
                .any(|known| path.extension().is_some_and(|is| is == *known));
            let is_for_tests = ["tests.rs", "sample.rs", "rust/oracle.rs", "chinese.rs", "kata_prelude.py"]
                .iter()
                .any(|other| path.ends_with(other));
            if is_left_out || is_for_tests {
            } else if path.is_dir() {
                folders.push(path);
            } else if is_source {
                files.push(path);
            }
        }
    }
    files
}

/// Every sentence of the judge is in the catalogue, so that one that is added or changed there is not forgotten here. Sentences
/// that are put together at several places are looked for by their parts.
#[test]
fn every_sentence_has_its_chinese() {
    let keys = [sentences().concat(), hints().concat(), values().concat(), sandbox::HOLDS.to_vec()].concat();
    let is_known = |piece: &str| keys.iter().any(|(key, _)| key.contains(piece));
    let (mut n_known, mut missing) = (0, Vec::new());
    for file in &sources_of_sentences() {
        let source = fs::read_to_string(file).unwrap();
        let source = source.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let literals = literals(source, file.extension().is_some_and(|extension| extension == "py"));
        for piece in literals.iter().flat_map(|literal| pieces(literal)) {
            if is_known(&piece) {
                n_known += 1;
            } else if !OF_TOOLS.iter().chain(NOT_SAID).any(|other| *other == piece) {
                missing.push(format!("{}: {piece}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "no Chinese for {missing:#?}");
    assert!(n_known > 300, "only {n_known} pieces of sentences were found");
}
