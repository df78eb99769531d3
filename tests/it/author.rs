//! `kata author`: a new problem's folders, written from its signature.

use crate::harness::Kata;

const SIGNATURE: &str = "moving_sum(nums: int[n], k: int) -> int[]";

#[test]
fn a_new_problem_is_written_once_and_says_what_is_next() {
    let kata = Kata::new().args(["author", "moving_sum", "--signature", SIGNATURE, "--pack", "my pack"]);
    let run = kata.run();
    assert!(run.code == 0 && run.stdout.contains("`kata verify --pack='my pack' moving_sum`"), "{run:?}");
    let read = |name: &str| std::fs::read_to_string(kata.path("my pack").join(name)).expect("it is written");
    let manifest = read("problems/moving_sum/problem.toml");
    assert!(manifest.contains(SIGNATURE) && manifest.contains("n = \"1..=100\""), "{manifest}");
    assert!(read("problems/moving_sum/statement.zh.md").contains("## 题目"));
    assert!(read("solutions/moving_sum/accepted/reference.py").contains("def moving_sum("));
    let again = kata.run();
    assert!(again.code == 2 && again.stderr.contains("exists already"), "{again:?}");
    assert_eq!(read("problems/moving_sum/problem.toml"), manifest);
}

#[test]
fn what_cannot_be_written_is_said() {
    for (arguments, says) in [
        (["--signature", "moving_sum(nums: int[n]", "--pack", "p"], "has no `->`"),
        (["--signature", "other(nums: int[n]) -> int", "--pack", "p"], "the problem is called `moving_sum`"),
        (["--signature", SIGNATURE, "--root", "."], "has no folder `problems`"),
    ] {
        let kata = Kata::new().args(["author", "moving_sum"].into_iter().chain(arguments));
        let run = kata.run();
        assert!(run.code == 2 && run.stderr.split_whitespace().collect::<Vec<_>>().join(" ").contains(says), "{run:?}");
        assert!(!kata.path("p").exists() && !kata.path("problems").exists(), "nothing is written");
    }
}
