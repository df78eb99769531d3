//! Checkers and generators of packs: programs in the hands of others that judge answers and make cases.

use crate::harness::{Kata, Run, is_refused, unwrapped};

const MANIFEST: &str = r#"
difficulty = "easy"
topics = ["array"]
signature = "split(nums: int[n], k: int) -> (int[], int)"
comparison = "checker"

[constraints]
n = "1..=30"
nums = "-20..=20"
k = "-5..=5"

[limits]
largest = 30

[[examples]]
name = "first"
arguments = { nums = [2, 7, 1], k = 3 }
expected = [[2, 1, 7], 2]
"#;
const STATEMENT: &str =
    "# Split\n\nThe items below `k` first, in any order, then the others; and how many are below `k`.\n";
const REFERENCE: &str = "def split(nums, k):
    below = [x for x in nums if x < k]
    return below + [x for x in nums if x >= k], len(below)
";
/// The other end first, which is right as well.
const OTHER: &str = "def split(nums, k):
    return sorted(nums), sum(x < k for x in nums)
";
/// Counts what equals `k` too.
const WRONG: &str = "def split(nums, k):
    return sorted(nums), sum(x <= k for x in nums)
";
const CHECKER: &str = "def check(nums, k, items, count):
    if sorted(items) != sorted(nums):
        return 'the items are not those of nums'
    if any(x >= k for x in items[:count]) or any(x < k for x in items[count:]):
        return f'{count} is not where the items below {k} end'
";
const CHECKER_RS: &str = "fn check(mut nums: Vec<i64>, k: i64, items: Vec<i64>, count: usize) -> Option<String> {
    let mut sorted = items.clone();
    (sorted.sort(), nums.sort());
    let is_split = count <= items.len() && items[..count].iter().all(|x| *x < k) && items[count..].iter().all(|x| *x >= k);
    (sorted != nums || !is_split).then(|| format!(\"{count} is not where the items below {k} end\"))
}";
const CHECKER_CPP: &str = "optional<string> check(vector<int> nums, int k, vector<int> items, int count) {
    if (count < 0 || count > (int)items.size() || items.size() != nums.size()) return \"no such split\";
    for (int i = 0; i < (int)items.size(); i++)
        if ((items[i] < k) != (i < count)) return to_string(count) + \" is not where the items below \" + to_string(k) + \" end\";
    return nullopt;
}";
const GENERATOR: &str = "import random
def generate(seed, size):
    r = random.Random(seed)
    k = r.randint(-5, 5)
    return f'nums = {[r.choice([k, k - 1]) for _ in range(min(size, 30))]}, k = {k}'
";

fn kata() -> Kata {
    Kata::new()
        .file("p/problems/split/problem.toml", MANIFEST)
        .file("p/problems/split/statement.md", STATEMENT)
        .file("p/solutions/split/accepted/reference.py", REFERENCE)
        .file("split.py", OTHER)
        .file("wrong/split.py", WRONG)
}

fn with_checker(file: &str, text: &str) -> Kata {
    kata().file(&format!("p/problems/split/{file}"), text)
}

fn with_generator(text: &str) -> Kata {
    with_checker("checker.py", CHECKER).file("p/problems/split/generator.py", text)
}

fn test(kata: &Kata, more: &[&str]) -> Run {
    let usual = ["test", "--cases", "60", "--format", "json", "--pack", "p"];
    kata.run_of(usual.into_iter().chain(more.iter().copied()))
}

#[test]
fn a_checker_in_every_language_judges_answers() {
    for (file, checker) in [("checker.py", CHECKER), ("checker.rs", CHECKER_RS), ("checker.cpp", CHECKER_CPP)] {
        let kata = with_checker(file, checker);
        let run = test(&kata, &["split.py"]);
        assert_eq!((run.code, &run.submission()["verdict"]), (0, &"accepted".into()), "{file}: {run:?}");
        let submission = test(&kata, &["wrong/split.py"]).submission();
        let counterexample = &submission["counterexample"];
        assert_eq!(submission["verdict"], "wrong_answer", "{file}");
        assert_eq!(counterexample["call"], "split([0], 0)", "{file}: {counterexample:#}");
        assert_eq!(counterexample["reason"]["kind"], "refused", "{file}");
        assert_eq!(counterexample["reason"]["sentence"], "1 is not where the items below 0 end", "{file}");
        assert_eq!(counterexample["is_one_of_many"], true, "{file}");
    }
}

#[test]
fn what_a_checker_says_is_shown_and_steers_no_terminal() {
    let loud = CHECKER.replace("f'{count} is", "'\\x1b[2J' + 'long ' * 100000 + f'{count} is");
    let run = with_checker("checker.py", &loud).run_of(["test", "--pack", "p", "wrong/split.py"]);
    assert!(run.code == 1 && run.stdout.contains("the checker says: "), "{run:?}");
    assert!(!run.stdout.contains('\u{1b}') && run.stdout.len() < 4000, "{run:?}");
    let blind = with_checker("checker.py", CHECKER).run_of(["test", "--pack", "p", "--blind", "wrong/split.py"]);
    assert!(blind.code == 1 && !blind.stdout.contains("below"), "{blind:?}");
}

#[test]
fn a_checker_of_no_use_judges_nobody() {
    let body = |body: &str| format!("def check(nums, k, items, count):\n    {body}\n");
    let refused = [
        ("checker.py", body("return None"), "accepts everything"),
        ("checker.py", body("return 'no'"), "refuses it: `no`; one of them is wrong"),
        ("checker.py", body("return 'no' if k < 0 else None"), "refuses the answer of"),
        ("checker.py", body("import random; return random.choice(['no', None])"), "one of them is wrong"),
        ("checker.py", body("return ''"), "returns an empty text"),
        ("checker.py", body("return 1"), "expected `string?`, got int 1"),
        ("checker.py", body("return 1 / 0"), "ZeroDivisionError"),
        ("checker.py", body("open('/etc/passwd').read()"), "gives no answer to"),
        ("checker.py", body("import os; os._exit(3)"), "exit code 3"),
        ("checker.py", "def check(:\n".to_owned(), "SyntaxError"),
        ("checker.py", "x = 1\n".to_owned(), "missing function"),
        ("checker.py", String::new(), "the file is empty"),
        ("checker.rs", "fn check(nums: Vec<i64>) -> Option<String> { None }".to_owned(), "does not compile"),
    ];
    for (file, checker, says) in refused {
        is_refused(&test(&with_checker(file, &checker), &["split.py"]), &["p/problems/split/checker.", says]);
    }
}

#[test]
fn a_checker_that_changes_its_mind_judges_nobody() {
    let moody = CHECKER.replace(
        "    if sorted(items)",
        "    global n\n    n += 1\n    if n > 100: return 'tired'\n    if sorted(items)",
    );
    let kata = with_checker("checker.py", &format!("n = 0\n{moody}"));
    let run = kata.run_of(["test", "--cases", "200", "--format", "json", "--pack", "p", "split.py"]);
    is_refused(&run, &["the checker refuses"]);
}

#[test]
fn what_is_wrong_with_a_program_is_said_in_chinese() {
    let lenient = with_checker("checker.py", "def check(nums, k, items, count):\n    return None\n");
    let wrong = with_generator("def generate(seed, size):\n    return 'nums = [1], k = 6'\n");
    let broken = with_generator("def generate(seed, size):\n    return 1\n");
    for (kata, says) in [
        (lenient, "checker.py`（检查程序）什么都接受"),
        (wrong, "generator.py`（生成程序）用种子 "),
        (broken, "对 generate(0, 1) 没有给出答案"),
    ] {
        let run = kata.run_of(["test", "--pack", "p", "--locale", "zh", "split.py"]);
        let said = unwrapped(&format!("{}{}", run.stdout, run.stderr)).replace(' ', "");
        assert!(run.code == 2 && said.contains(&says.replace(' ', "")), "{run:?}");
    }
}

#[test]
fn a_checker_and_the_manifest_belong_together() {
    is_refused(
        &test(&kata(), &["split.py"]),
        &["p/problems/split/problem.toml: `comparison` is `checker`, and there is no"],
    );
    let exact = with_checker("checker.py", CHECKER)
        .file("p/problems/split/problem.toml", MANIFEST.replace("\"checker\"", "\"exact\""));
    is_refused(&test(&exact, &["split.py"]), &["there is a checker, and `comparison` is another one"]);
}

/// A program that computes without end, and one that sleeps, are refused after the patience with a small input, once.
#[test]
fn programs_that_never_answer_are_refused() {
    let endless = with_checker("checker.py", "def check(nums, k, items, count):\n    while True: pass\n");
    is_refused(&test(&endless, &["split.py"]), &["more than 10000 ms of CPU time"]);
    let asleep = with_generator("import time\ndef generate(seed, size):\n    time.sleep(100)\n");
    is_refused(&test(&asleep, &["split.py"]), &["p/problems/split/generator.py", "gives no answer to generate(0, 1)"]);
}

#[test]
fn a_generator_makes_hidden_and_property_cases() {
    let kata = with_generator(GENERATOR);
    let submission = test(&kata, &["split.py"]).submission();
    assert_eq!(submission["verdict"], "accepted", "{submission:#}");
    let cases: Vec<String> = submission["groups"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|group| group["cases"].as_array().unwrap())
        .map(|case| case["name"].to_string())
        .collect();
    let made = ["\"generator_small\"", "\"generator_medium\"", "\"generator_large\""];
    assert!(made.iter().all(|made| cases.iter().any(|case| case == made)), "{cases:?}");
    // Fails where every item is near `k`, as only the generator makes them.
    let narrow = "def split(nums, k):
    if len(nums) > 5 and set(nums) == {k - 1, k}: return nums, 0
    return sorted(nums), sum(x < k for x in nums)
";
    let kata = kata.file("narrow/split.py", narrow);
    let failing = test(&kata, &["narrow/split.py"]).submission();
    assert_eq!(failing["failure"]["case"], "generator_small");
    assert_eq!(failing["counterexample"]["call"], "split([0, 0, 0, 0, 1, 0], 1)", "{failing:#}");
    let replayed = test(&kata, &["narrow/split.py", "--case", "generator_large"]).submission();
    assert_eq!(replayed["verdict"], "wrong_answer", "{replayed:#}");
}

#[test]
fn a_generator_of_no_use_judges_nobody() {
    let body = |body: &str| format!("import random, json\ndef generate(seed, size):\n    {body}\n");
    for (generator, says) in [
        (body("return 'nums = [1], k = 6'"), "makes `nums = [1], k = 6` of seed"),
        (body("return 'nums = [1], k = 6'"), "`k` is 6, which is not in -5..=5"),
        (body("return 'nums = [1]'"), "`k` is missing"),
        (body("return 'nums = [1.5], k = 1'"), "expected int, found `1.5`"),
        (body("return f'nums = [{random.randint(0, 9)}], k = 1'"), "and another time"),
        (body("return 'nums = [1'"), "expected `,` or `]`, found the end"),
        (body("return json.dumps({'nums': [1], 'k': 1, 'x': 2})"), "`x` is no parameter of"),
        (body("return 3"), "expected `string`, got int 3"),
        (body("raise ValueError('sorry')"), "ValueError: sorry"),
        (body("return 'nums = ' + '[' * 100000"), "expected int"),
    ] {
        is_refused(&test(&with_generator(&generator), &["split.py"]), &["p/problems/split/generator.py", says]);
    }
    let json = body("return json.dumps({'nums': [seed % 20] * min(size, 30), 'k': 1})");
    assert_eq!(test(&with_generator(&json), &["split.py"]).code, 0);
}

/// What a blind run must not show is not shown by errors about a pack either.
#[test]
fn blind_errors_show_no_input() {
    let broken =
        "def split(nums, k):\n    if len(nums) == 7: return 12345\n    return sorted(nums), sum(x < k for x in nums)\n";
    for kata in [
        kata().file("p/solutions/split/accepted/reference.py", broken).file("p/problems/split/checker.py", CHECKER),
        with_checker(
            "checker.py",
            "def check(nums, k, items, count):\n    return 'secret' if len(nums) == 7 else None\n",
        ),
        with_generator("def generate(seed, size):\n    return 'nums = [12345], k = 1'\n"),
    ] {
        let run = test(&kata, &["split.py", "--blind"]);
        is_refused(&run, &["p/"]);
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(!said.contains("12345") && !said.contains("secret") && !said.contains("split("), "{said}");
    }
}

/// A reference, a checker and a generator may import what stands beside them in the pack.
#[test]
fn programs_of_a_pack_have_helpers() {
    let kata = kata()
        .file("p/problems/split/problem.toml", MANIFEST)
        .file("p/solutions/split/accepted/reference.py", "from halves import split\n")
        .file("p/solutions/split/accepted/halves.py", REFERENCE)
        .file("p/problems/split/checker.py", "from checks import check\n")
        .file("p/problems/split/checks.py", CHECKER)
        .file("p/problems/split/generator.py", "from makes import generate\n")
        .file("p/problems/split/makes.py", GENERATOR);
    assert_eq!(test(&kata, &["split.py"]).code, 0, "{:?}", test(&kata, &["split.py"]));
    let run = test(&kata, &["wrong/split.py"]);
    assert!(run.code == 1 && run.stdout.contains("is not where the items below"), "{run:?}");
    // A change of a helper is a change of the program.
    let kata = kata.file("p/problems/split/checks.py", "def check(*_):\n    return 'never'\n");
    is_refused(&test(&kata, &["split.py"]), &["never"]);
    // Nothing outside the pack is read.
    std::fs::remove_file(kata.path("p/problems/split/checks.py")).unwrap();
    let kata = kata.file("secret.py", CHECKER);
    std::os::unix::fs::symlink(kata.path("secret.py"), kata.path("p/problems/split/checks.py")).unwrap();
    is_refused(&test(&kata, &["split.py"]), &["checks.py is not read"]);
}
