//! `kata verify` and `kata bench` of packs, and of folders that are not finished.

use std::fs;
use std::path::Path;

use crate::harness::{Kata, ROOT, Run, unwrapped};

const MANIFEST: &str = r#"
difficulty = "easy"
topics = ["array"]
signature = "window_sum(nums: int[n], k: int) -> int[]"
comparison = "exact"

[constraints]
n = "1..=30"
nums = "-9..=9"
k = "1..=n"

[limits]
largest = 30

[[examples]]
name = "first"
arguments = { nums = [1, 2, 3], k = 2 }
expected = [3, 5]
"#;
const STATEMENT: &str = "# Window sums\n\nThe sum of each run of `k` neighbours.\n\n{{example first}}\n";
const PYTHON: &str = "def window_sum(nums, k):\n    return [sum(nums[i : i + k]) for i in range(len(nums) - k + 1)]\n";
const RUST: &str = "pub fn window_sum(nums: Vec<i64>, k: i64) -> Vec<i64> {
    nums.windows(k as usize).map(|window| window.iter().sum()).collect()
}
";
const WRONG: &str = "# Killed by: examples\ndef window_sum(nums, k):\n    return [sum(nums[i : i + k]) for i in range(len(nums) - k)]\n";

fn kata() -> Kata {
    Kata::new()
        .file("p/problems/window_sum/problem.toml", MANIFEST)
        .file("p/problems/window_sum/statement.md", STATEMENT)
        .file("p/solutions/window_sum/accepted/reference.py", PYTHON)
}

fn verify(kata: &Kata, more: &[&str]) -> Run {
    let mut run = kata.run_of(["verify", "--pack", "p"].into_iter().chain(more.iter().copied()));
    run.stdout = unwrapped(&run.stdout);
    run
}

#[track_caller]
fn says(run: &Run, code: i32, sentences: &[&str]) {
    assert_eq!(run.code, code, "{run:?}");
    for sentence in sentences {
        assert!(run.stdout.contains(sentence), "nothing says {sentence:?} in {}", run.stdout);
    }
}

#[test]
fn a_pack_is_verified_by_what_it_has() {
    says(&verify(&kata(), &[]), 0, &["p/window_sum: sound, ", "1 solution, 0 mutants", "the written answers alone"]);
    let whole = kata()
        .file("p/solutions/window_sum/accepted/reference.rs", RUST)
        .file("p/solutions/window_sum/wrong_answer/one_short.py", WRONG);
    let all = ["p/window_sum: sound, ", "3 solutions", " 0 listed), oracle compared with reference."];
    says(&verify(&whole, &["window_sum"]), 0, &all);
    says(&verify(&whole, &["p/window_sum"]), 0, &["parts from the cache"]);
}

#[test]
fn what_is_not_sound_in_a_pack_is_said() {
    let other = RUST.replace(".sum()", ".sum::<i64>() + k - k.min(7)");
    let kata = kata()
        .file("p/problems/window_sum/notes.txt", "of no use")
        .file("p/problems/window_sum/statement.zh.md", "# 窗口和\n\n{{example frist}}\n")
        .file("p/solutions/window_sum/accepted/other.rs", other)
        .file("p/solutions/window_sum/wrong_answer/right.py", PYTHON)
        .file("p/solutions/window_sum/wrong/x.py", PYTHON)
        .file("p/problems/window_sum/editorial.md", "# Window sums\n\n## Approaches\n\nTODO\n");
    std::os::unix::fs::symlink("/etc/hostname", kata.path("p/solutions/window_sum/accepted/link.py")).unwrap();
    says(
        &verify(&kata, &["window_sum"]),
        1,
        &[
            "p/problems/window_sum/notes.txt: is no part of a problem",
            "statement.zh.md: no example has the names [\"frist\"]",
            "accepted/other.rs: must be accepted, is wrong_answer",
            "wrong_answer/right.py: must be wrong_answer, is accepted",
            "`wrong` is no verdict",
            "accepted/link.py: it is a link, which Kata does not follow",
            "editorial.md:5: `TODO` is to be filled in",
            "p/window_sum: not sound, ",
        ],
    );
}

/// From the first minute on, whatever is missing is named.
#[test]
fn an_unfinished_pack_says_what_it_lacks() {
    let run =
        Kata::new().run_of(["author", "window_sum", "--signature", "(nums: int[n], k: int) -> int[]", "--pack", "p"]);
    assert!(run.stdout.contains("then `kata verify --pack=p window_sum`, which says what is still missing"), "{run:?}");
    let lacks: [(&str, Option<&str>, &str); 6] = [
        ("problems/window_sum/statement.md", None, "p/problems/window_sum/statement.md: is missing"),
        ("problems/window_sum/problem.toml", None, "p/problems/window_sum/problem.toml: is missing"),
        ("problems/window_sum/problem.toml", Some("difficulty = 3"), "p/problems/window_sum/problem.toml: "),
        ("problems/window_sum/problem.toml", Some(&MANIFEST[..200]), "unclosed array table"),
        ("solutions/window_sum/accepted/reference.py", None, "accepted/reference.* is missing"),
        ("solutions/window_sum/accepted/reference.py", Some("def window_sum(:\n"), "SyntaxError"),
    ];
    for (file, text, sentence) in lacks {
        let kata = kata();
        let path = kata.path("p").join(file);
        match text {
            Some(text) => fs::write(path, text).unwrap(),
            None => fs::remove_file(path).unwrap(),
        }
        says(&verify(&kata, &["window_sum"]), 1, &[sentence, "window_sum: not sound"]);
    }
}

#[test]
fn an_unfinished_folder_of_the_registry_says_what_it_lacks() {
    let kata = Kata::new().file("problems/window_sum/problem.toml", "difficulty = \"TODO\"\n");
    fs::create_dir_all(kata.path("solutions")).unwrap();
    let mut run = kata.run_of(["verify", "window_sum"]);
    run.stdout = unwrapped(&run.stdout);
    says(
        &run,
        1,
        &[
            "problems/window_sum/mod.rs: is missing",
            "problems/window_sum/statement.zh.md: is missing",
            "solutions/window_sum/accepted/reference.rs is missing",
            "kata was built without it; `cargo run --release -- verify window_sum` builds it in",
            "problems/window_sum/problem.toml:1: `TODO` is to be filled in",
        ],
    );
    let unknown = kata.run_of(["verify", "../window_sum"]);
    assert!(unknown.code == 2 && unknown.stderr.contains("unknown problem"), "{unknown:?}");
}

/// The build leaves out what is not finished, so that `kata verify` can say what is missing.
#[test]
fn the_build_leaves_out_what_is_not_finished() {
    let build = fs::read_to_string(Path::new(ROOT).join("problems/build.rs")).unwrap();
    let row = build.split("\nfn row(").nth(1).and_then(|rest| rest.split("\n}\n").next()).expect("it makes rows");
    assert!(!row.contains("panic!") && !row.contains(".expect(") && !row.contains(".unwrap()"), "{row}");
}

#[test]
fn the_references_of_a_pack_are_timed() {
    let kata = kata();
    let run = kata.run_of(["bench", "--pack", "p", "--budget", "1s"]);
    assert!(run.code == 0 && run.stdout.contains("p/window_sum") && run.stdout.contains("reference.py"), "{run:?}");
    let run = kata.run_of(["bench", "--pack", "p", "window_sum", "--calibrate", "--language", "python"]);
    assert!(run.code == 0 && run.stdout.contains("p/window_sum"), "{run:?}");
}
