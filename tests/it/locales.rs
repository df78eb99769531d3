//! What a learner reads who asked for Chinese: no sentence of Kata's own is left in English, whatever went wrong, and in no form of report.

use std::fs;
use std::path::Path;

use crate::harness::{Kata, ROOT, catalog};

/// What is wrong with a submission in a way of its own, for `heap_sort`.
const SAMPLES: [(&str, &str); 33] = [
    ("returns_nothing.py", "def heap_sort(nums):\n    pass\n"),
    ("prints.py", "def heap_sort(nums):\n    print(sorted(nums))\n"),
    ("in_place.py", "def heap_sort(nums):\n    nums.sort()\n"),
    ("returns_none.py", "def heap_sort(nums):\n    return nums.sort()\n"),
    ("tuple_of_strings.py", "def heap_sort(nums):\n    return ('a', nums)\n"),
    ("strings.py", "def heap_sort(nums):\n    return [str(num) for num in sorted(nums)]\n"),
    ("set.py", "def heap_sort(nums):\n    return set(nums)\n"),
    ("map.py", "def heap_sort(nums):\n    return map(int, sorted(nums))\n"),
    ("generator.py", "def heap_sort(nums):\n    yield from sorted(nums)\n"),
    ("coroutine.py", "async def heap_sort(nums):\n    return sorted(nums)\n"),
    ("itself.py", "def heap_sort(nums):\n    return heap_sort\n"),
    ("too_large.py", "def heap_sort(nums):\n    return [2 ** 70 for num in nums]\n"),
    ("misspelt.py", "def heap_sort(nums):\n    return sorted(numz)\n"),
    ("python2.py", "def heap_sort(nums):\n    return [nums[i] for i in xrange(len(nums))]\n"),
    ("input.py", "def heap_sort(nums):\n    return sorted(map(int, input().split()))\n"),
    ("secret.py", "def heap_sort(nums):\n    return open('/etc/passwd').read()\n"),
    ("exit.py", "import sys\ndef heap_sort(nums):\n    sys.exit(3)\n"),
    ("ends.py", "import os\ndef heap_sort(nums):\n    os._exit(3)\n"),
    ("other_name.py", "def sort_it(nums):\n    return sorted(nums)\nclass A:\n    pass\n"),
    ("no_self.py", "class Solution:\n    def heap_sort(nums):\n        return sorted(nums)\n"),
    ("class.py", "class HeapSort:\n    def sort(self, nums):\n        return sorted(nums)\n"),
    ("parameters.py", "def heap_sort(nums, n):\n    return sorted(nums)\n"),
    ("keyword.py", "def heap_sort(nums, *, n):\n    return sorted(nums)\n"),
    ("module.py", "import no_such_thing\ndef heap_sort(nums):\n    return nums\n"),
    ("prompt.py", ">>> def heap_sort(nums):\n    return nums\n"),
    ("empty.py", ""),
    (
        "keeps_state.py",
        "seen = []\ndef heap_sort(nums):\n    seen.append(1)\n    return sorted(nums) if len(seen) < 9 else []\n",
    ),
    ("cut.py", "def heap_sort(nums):\n    return sorted(nums)[1:] if len(nums) > 900 else sorted(nums)\n"),
    ("no_result.rs", "pub fn heap_sort(mut nums: Vec<i64>) {\n    nums.sort();\n}\n"),
    ("unknown_type.rs", "pub struct Heap;\npub fn heap_sort(nums: Heap) -> Vec<i64> {\n    vec![]\n}\n"),
    ("in_a_module.rs", "mod sorts {\n    pub fn heap_sort(nums: Vec<i64>) -> Vec<i64> { nums }\n}\n"),
    ("private.cpp", "class Solution {\n    vector<int> heap_sort(vector<int> nums) { return nums; }\n};\n"),
    ("void.cpp", "void heap_sort(vector<int>& nums) {\n    sort(nums.begin(), nums.end());\n    cin >> nums[0];\n}\n"),
];

/// What others say.
const OF_OTHERS: [&str; 10] = [
    // Of an order of growth.
    "n log n",
    // Python.
    "is not defined",
    "EOF when reading a line",
    "invalid syntax",
    "No module named",
    "out of range",
    // Compilers.
    "no return statement",
    // The reader of JSON, and the system.
    "expected value at line 1 column 1",
    "No such file or directory",
    // Of a C++ program that is shown.
    "void heap_sort",
];

/// The lines with three words of English in a row, but for code, names, values and what others say.
fn english(text: &str) -> Vec<&str> {
    let is_english = |line: &&str| {
        // A trace has the program's own lines behind their places, a compiler behind a margin.
        let is_trace = line.trim_start().starts_with("第 ") && line.contains(" 行，");
        let line = if is_trace { line.split('：').next().unwrap_or_default() } else { line };
        let mut line = line.split(" | ").next().unwrap_or_default().to_owned();
        OF_OTHERS.iter().for_each(|others| line = line.replace(others, "。"));
        // Code is in backticks, and texts and names in quotation marks.
        for mark in ['`', '"', '\''] {
            line = line.split(mark).step_by(2).collect::<Vec<_>>().join("。");
        }
        let is_word = |word: &str| word.chars().all(|c| c.is_ascii_alphabetic());
        let words: Vec<&str> = line.split([' ', ',', ';', ':', '(', ')']).filter(|word| !word.is_empty()).collect();
        words.windows(3).any(|three| three.iter().all(|word| is_word(word)))
    };
    text.lines().filter(is_english).collect()
}

/// Everything that is printed, and the Markdown.
fn check(kata: Kata, arguments: &[&str]) {
    let arguments = [arguments, &["--locale", "zh", "--output", "markdown=report.md"]].concat();
    let kata = kata.args(arguments);
    let run = kata.run();
    assert_eq!(run.code, 1, "{run:?}");
    let markdown = fs::read_to_string(kata.path("report.md")).expect("the report was written");
    for (name, text) in [("terminal", &run.stdout), ("stderr", &run.stderr), ("Markdown", &markdown)] {
        assert_eq!(english(text), [""; 0], "{name}: {text}");
    }
}

#[test]
fn no_sentence_is_left_in_english() {
    assert_eq!(english("  expected `int[]`, got a list of strings").len(), 1);
    let kata = SAMPLES.into_iter().fold(Kata::new(), |kata, (name, source)| kata.file(name, source));
    check(kata, &["test", ".", "--problem", "heap_sort", "--cases", "5", "--no-shrink", "--sandbox", "auto"]);
}

/// A wrong solution of each problem: most break laws.
#[test]
fn laws_and_cases_are_in_chinese_too() {
    let mut kata = Kata::new();
    for source in catalog().sources() {
        let folder = format!("solutions/{}/wrong_answer", source.slug);
        let entries = fs::read_dir(Path::new(ROOT).join(&folder)).expect("there are wrong solutions");
        let names =
            entries.map(|entry| entry.expect("an entry can be read").file_name().into_string().expect("it is UTF-8"));
        let first = names.filter(|name| name.ends_with(".py")).min().expect("there is one in Python");
        kata = kata.shipped(&format!("{folder}/{first}"), &format!("{}/{first}", source.slug));
    }
    check(kata, &["test", ".", "--cases", "20"]);
}

/// The other commands, and what is said of arguments that name nothing.
#[test]
fn commands_speak_chinese() {
    let kata = Kata::new().env("KATA_LOCALE", "zh").file("other.txt", "");
    let says = |arguments: &[&str], says: &str| {
        let run = kata.run_of(arguments.iter().copied());
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(said.contains(says), "{arguments:?}: {said}");
        assert_eq!(english(&said), [""; 0], "{arguments:?}: {said}");
    };
    says(&["new", "heap_sort", "--language", "python"], "已写入 heap_sort.py\n阅读题目：kata show heap_sort\n");
    says(&["new", "heap_sort", "--language", "python"], "错误：`heap_sort.py` 已经存在");
    // Topics are names.
    assert!(kata.run_of(["list"]).stdout.contains("  困难  "));
    says(&["show", "heap_srt"], "错误：没有名为 `heap_srt` 的题目；是不是 `heap_sort`？");
    let run = kata.run_of(["list", "--topic", "sortin"]);
    assert!(run.stderr.contains("没有题目属于主题 `sortin`（是不是 `sorting`？）"), "{run:?}");
    says(&["new", "heap_sort", "--language", "pythn"], "没有名为 `pythn` 的语言；是不是 `python`？");
    says(&["test", "heap_sor.py"], "heap_sor.py: 没有这个文件；是不是 `heap_sort.py`？");
    says(&["test", "other.txt"], "没有语言的文件以 `.txt` 结尾");
    says(&["test", "heap_sort.py", "--case", "revers"], "`heap_sort` 没有用例 `revers`");
}

/// What a person is told when the machine, a file or an option is at fault.
#[test]
fn faults_are_told_in_chinese() {
    let says = |variables: &[(&str, &str)], arguments: &[&str], says: &str| {
        let kata = Kata::new().env("LC_ALL", "zh_CN.UTF-8").file("heap_sort.py", SAMPLES[0].1).file("empty.json", "");
        let kata = variables.iter().fold(kata, |kata, (name, value)| kata.env(name, value));
        let run = kata.run_of(arguments.iter().copied());
        let said = format!("{}{}", run.stdout, run.stderr);
        assert!(run.code == 2 && said.contains(says), "{arguments:?}: {said}");
        assert_eq!(english(&said), [""; 0], "{arguments:?}: {said}");
    };
    says(
        &[("PATH", "/nowhere")],
        &["test", "heap_sort.py"],
        "Python 需要 `python3`、`python` 或 `pypy3`，但 PATH 里没有；请用",
    );
    says(&[("KATA_SEED", "")], &["test", "heap_sort.py"], "设置了 KATA_SEED，但它是空的");
    says(&[("KATA_LOCALE", "fr")], &["test", "heap_sort.py"], "KATA_LOCALE 是 `fr`；可选的有 `en` 和 `zh`");
    says(&[], &["test", "heap_sort.py", "--output", "json=heap_sort.py"], "`heap_sort.py` 就是输入文件");
    says(&[], &["test", "heap_sort.py", "--output", "json=-", "--output", "csv=-"], "是同一个文件");
    says(&[], &["test", "heap_sort.py", "--partition", "env"], "在环境变量里找不到分片");
    says(&[], &["test", "heap_sort.py", "--sandbox", "strict", "--without-layer", "landlock"], "每一项保证都生效");
    says(&[], &["test", "heap_sort.py", "--output", "json=no/report"], "无法写入 `no/report`：No such file");
    says(&[], &["merge", "empty.json"], "`empty.json` 是空的");
    says(&[], &["merge", "heap_sort.py"], "`heap_sort.py` 不是完整的 JSON 报告：expected value");
}

/// The sample of every kind of failure, in every format for people.
#[test]
fn the_samples_are_in_chinese() {
    for format in ["terminal", "markdown", "github"] {
        let name = format!("tests/golden/report.{format}.zh.txt");
        let text = fs::read_to_string(Path::new(ROOT).join(&name)).expect("a golden file can be read");
        assert_eq!(english(&text), [""; 0], "{name}");
    }
}
