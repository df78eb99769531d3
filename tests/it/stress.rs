//! `kata stress`: two files against each other, in one language or two.

use crate::harness::{Kata, unwrapped};

const SORTED: &str = "def heap_sort(nums):\n    return sorted(nums)\n";
const LOSES: &str = "def heap_sort(nums):\n    return sorted(set(nums))\n";

#[test]
fn the_smallest_difference_is_shown() {
    let kata = Kata::new().file("heap_sort.py", SORTED).file("mine/fast.py", LOSES);
    let run = kata.run_of(["stress", "heap_sort.py", "mine/fast.py", "--cases", "300", "--format", "json"]);
    assert_eq!(run.code, 1, "{run:?}");
    let difference = &run.json()["difference"];
    assert_eq!((&difference["call"], &difference["other"]["got"]), (&"heap_sort([0, 0])".into(), &"[0]".into()));
    assert_eq!(difference["expected"], "[0, 0]");
    let shown = kata.run_of(["stress", "heap_sort.py", "mine/fast.py", "--cases", "300"]);
    assert!(shown.code == 1 && shown.stdout.contains("smallest difference found"), "{shown:?}");
    let zh = kata.run_of(["stress", "heap_sort.py", "mine/fast.py", "--cases", "300", "--locale", "zh"]);
    assert!(zh.code == 1 && zh.stdout.contains("找到的最小差异"), "{zh:?}");
}

#[test]
fn languages_may_differ_and_right_files_agree() {
    let kata = Kata::new().file("heap_sort.py", SORTED);
    let kata = kata.shipped("solutions/heap_sort/accepted/reference.cpp", "other.cpp");
    let run = kata.run_of(["stress", "heap_sort.py", "other.cpp", "--cases", "200"]);
    assert_eq!((run.code, run.stdout.trim()), (0, "no difference in 200 calls"), "{run:?}");
    let timed = kata.run_of(["stress", "heap_sort.py", "other.cpp", "--for", "1s"]);
    assert!(timed.code == 0 && timed.stdout.starts_with("no difference in "), "{timed:?}");
    // Where many answers are right, two right ones are no difference, and a wrong one is.
    let heap = "def build_max_heap(nums):\n    return sorted(nums, reverse=True)\n";
    let wrong = "def build_max_heap(nums):\n    return sorted(nums)\n";
    let kata = Kata::new().file("build_max_heap.py", heap).file("wrong.py", wrong);
    let kata = kata.shipped("solutions/build_max_heap/accepted/reference.py", "other.py");
    assert_eq!(kata.run_of(["stress", "build_max_heap.py", "other.py", "--cases", "100"]).code, 0);
    assert_eq!(kata.run_of(["stress", "build_max_heap.py", "wrong.py", "--cases", "100"]).code, 1);
}

#[test]
fn inputs_may_be_made_by_a_file() {
    let generator = "import random\ndef generate(seed, size):\n    random.seed(seed)\n    return 'nums = ' + str([random.randint(7, 9) for _ in range(size)])\n";
    let kata = Kata::new().file("heap_sort.py", SORTED).file("other.py", LOSES).file("gen.py", generator);
    let kata = kata.file("bad.py", "def generate(seed, size):\n    return 'nums = [x]'\n");
    let kata = kata.file("raises.py", "def generate(seed, size):\n    return 1 // 0\n");
    let kata = kata.file(
        "gen.cpp",
        "string generate(long long seed, int size) {\n    return \"[\" + to_string(seed % 2) + \", 0]\";\n}\n",
    );
    let stress = |generator: &str| {
        kata.run_of(["stress", "heap_sort.py", "other.py", "--generator", generator, "--cases", "40"])
    };
    for generator in ["gen.py", "gen.cpp"] {
        assert_eq!(stress(generator).code, 1, "{generator}: {:?}", stress(generator));
    }
    for (generator, said) in [
        ("bad.py", "`bad.py` returns nums = [x] for `generate(1, 1)`: column 9: expected int, found `x`"),
        ("raises.py", "`raises.py` raises ZeroDivisionError in line 2 for `generate(1, 1)`"),
        ("other.py", "`other.py` returns no text for `generate(1, 1)`"),
        ("none.py", "there is no such file"),
    ] {
        let run = stress(generator);
        assert!(run.code == 2 && unwrapped(&run.stderr).contains(said), "{generator}: {run:?}");
    }
}

#[test]
fn a_crash_is_a_difference_and_two_crashes_are_none() {
    let crashes = "def heap_sort(nums):\n    return sorted(nums) if nums else nums[0]\n";
    let kata = Kata::new().file("heap_sort.py", SORTED).file("crashes.py", crashes).file("too.py", crashes);
    let run = kata.run_of(["stress", "heap_sort.py", "crashes.py", "--cases", "200", "--format", "json"]);
    assert_eq!((run.code, &run.json()["difference"]["call"]), (1, &"heap_sort([])".into()), "{run:?}");
    assert_eq!(kata.run_of(["stress", "too.py", "crashes.py", "--problem", "heap_sort", "--cases", "100"]).code, 0);
    let broken = Kata::new().file("heap_sort.py", SORTED).file("broken.py", "def heap_sort(:\n");
    let run = broken.run_of(["stress", "heap_sort.py", "broken.py"]);
    assert!(run.code == 1 && run.stdout.contains("SyntaxError"), "{run:?}");
}
