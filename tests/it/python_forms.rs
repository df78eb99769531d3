//! What a Python submission may look like, and what is said of one that is not right.

use crate::harness::{Kata, QUICK, accepted, judged, refused};

const SORTED: &str = "def heap_sort(nums):\n    return sorted(nums)\n";

const LEETCODE_SORT_ARRAY: &str = "\
class Solution:
    def sortArray(self, nums: List[int]) -> List[int]:
        heap: List[int] = []
        for num in nums:
            heappush(heap, num)
        return [heappop(heap) for _ in range(len(nums))]
";

const LEETCODE_SUBSTRING: &str = "\
class Solution:
    def lengthOfLongestSubstring(self, s: str) -> int:
        last: Dict[str, int] = defaultdict(lambda: -1)
        best = left = 0
        for right, letter in enumerate(s):
            left = max(left, last[letter] + 1)
            last[letter] = right
            best = max(best, right - left + 1)
        return best
";

#[test]
fn functions_are_found_in_every_convention() {
    accepted("heap_sort.py", SORTED);
    accepted("heapSort.py", "def heapSort(nums):\n    return sorted(nums)\n");
    accepted("HeapSort.py", "def HeapSort(nums):\n    return sorted(nums)\n");
    accepted("sort_array.py", "def sort_array(nums):\n    return sorted(nums)\n");
    accepted("heap_sort.py", "heap_sort = lambda nums: sorted(nums)\n");
    accepted(
        "heap-sort.py",
        "def heap_sort(nums: 'list[int]', key=None, *rest) -> 'list[int]':\n    return sorted(nums)\n",
    );
}

#[test]
fn leetcode_classes_are_judged_as_they_are() {
    accepted("heap_sort.py", LEETCODE_SORT_ARRAY);
    accepted("heap_sort.py", "class Solution:\n    def heap_sort(self, nums):\n        return sorted(nums)\n");
    accepted(
        "heap_sort.py",
        "class Solution(object):\n    def sortArray(self, nums):\n        nums.sort()\n        return nums\n",
    );
    accepted(
        "heap_sort.py",
        "class Solution:\n    @staticmethod\n    def heapSort(nums):\n        return sorted(nums)\n",
    );
}

#[test]
fn a_leetcode_substring_is_judged_as_it_is() {
    accepted("longest_unique_substring.py", LEETCODE_SUBSTRING);
    accepted("length_of_longest_substring.py", LEETCODE_SUBSTRING);
}

#[test]
fn files_may_be_written_in_any_way() {
    accepted("heap_sort.py", SORTED.replace("    ", "\t"));
    accepted("heap_sort.py", SORTED.replace('\n', "\r\n"));
    accepted("heap_sort.py", format!("\u{feff}{SORTED}"));
    accepted("heap_sort.py", SORTED.trim_end());
    accepted("with spaces/题目 集/heap_sort.py", SORTED);
    accepted("heap_sort/我的 解法.py", SORTED);
    accepted("heap_sort.py", format!("# -*- coding: utf-8 -*-\nfrom __future__ import annotations\n{SORTED}"));
}

#[test]
fn a_main_of_the_users_own_does_not_run() {
    accepted("heap_sort.py", format!("{SORTED}if __name__ == \"__main__\":\n    raise SystemExit('it ran')\n"));
    accepted(
        "heap_sort.py",
        format!("{SORTED}if __name__ == '__main__':\n    print(heap_sort(list(map(int, input().split()))))\n"),
    );
    accepted(
        "heap_sort.py",
        format!(
            "{SORTED}def main():\n    assert heap_sort([2, 1]) == [1, 2]\nif __name__ == '__main__':\n    main()\n"
        ),
    );
}

#[test]
fn prints_do_not_disturb_and_are_shown() {
    let source = "import sys\ndef heap_sort(nums):\n    print('to stdout', len(nums))\n    print('to stderr', file=sys.stderr)\n    return NUMS\n";
    accepted("heap_sort.py", source.replace("NUMS", "sorted(nums)"));
    let submission = judged("heap_sort.py", source.replace("NUMS", "nums"), &[], "wrong_answer");
    let printed = &submission["counterexample"]["printed"];
    assert_eq!(printed["stdout"], "to stdout 2\n");
    assert_eq!(printed["stderr"], "to stderr\n");
    let raw =
        "import os\ndef heap_sort(nums):\n    os.write(1, b'raw')\n    os.write(2, b'raw')\n    return sorted(nums)\n";
    accepted("heap_sort.py", raw);
}

#[test]
fn every_sequence_is_a_list() {
    for result in
        ["tuple(sorted(nums))", "collections.deque(sorted(nums))", "__import__('array').array('q', sorted(nums))"]
    {
        accepted("heap_sort.py", format!("import collections\ndef heap_sort(nums):\n    return {result}\n"));
    }
    let wrapped = "class Vector:\n    def __init__(self, items):\n        self.items = items\n    def __len__(self):\n        return len(self.items)\n    def tolist(self):\n        return self.items\ndef heap_sort(nums):\n    return Vector(sorted(nums))\n";
    accepted("heap_sort.py", wrapped);
    let scalars = "class Int64:\n    def __init__(self, n):\n        self.n = n\n    def __index__(self):\n        return self.n\ndef heap_sort(nums):\n    return [Int64(n) for n in sorted(nums)]\n";
    accepted("heap_sort.py", scalars);
}

#[test]
fn imports_are_there() {
    accepted(
        "heap_sort.py",
        "import heapq, json, dataclasses, re\nfrom collections import Counter\ndef heap_sort(nums):\n    return sorted(json.loads(json.dumps(nums)))\n",
    );
    accepted(
        "heap_sort.py",
        "def heap_sort(nums):\n    counts = Counter(nums)\n    return list(chain.from_iterable([n] * counts[n] for n in sorted(counts)))\n",
    );
    accepted(
        "heap_sort.py",
        "def heap_sort(nums):\n    heapq.heapify(nums)\n    return [heapq.heappop(nums) for _ in range(len(nums))]\n",
    );
}

/// LeetCode imports these for everybody; a name that is a module's and a function's is what it is used as.
#[test]
fn the_names_of_leetcode_are_there() {
    let body = |body: &str| {
        accepted(
            "heap_sort.py",
            format!("class Solution:\n    def sortArray(self, nums: List[int]) -> List[int]:\n{body}"),
        );
    };
    body(
        "        random.shuffle(nums)\n        copied = copy.deepcopy(nums)\n        return sorted(copied, key=cmp_to_key(operator.sub))\n",
    );
    body(
        "        seed(1)\n        shuffle(nums)\n        return sorted(deepcopy(nums), key=itemgetter(0)) if nums is inf else sorted(copy(nums))\n",
    );
    body("        nums.sort()\n        at = bisect.bisect_left(nums, 0)\n        return nums[:at] + nums[at:]\n");
    body("        nums.sort()\n        at = bisect(nums, 0)\n        return nums[:at] + nums[at:]\n");
    body(
        "        text = ' '.join(map(str, nums))\n        return sorted(int(n) for n in re.findall('[-0-9]+', text) if n not in string.punctuation)\n",
    );
    body(
        "        json.loads(dumps(nums)), datetime.timedelta(1), statistics.mean(nums or [0]), io.StringIO(), sys.maxsize, floor(1.5), accumulate\n        return sorted(nums)\n",
    );
    // The submission's own names and Python's come before those.
    accepted(
        "heap_sort.py",
        "def merge(a, b):\n    return sorted(a + b)\ndef heap_sort(nums):\n    assert pow(2, 3) == 8 and type(pow(2, 3)) is int\n    return merge(nums[:1], nums[1:])\n",
    );
}

/// Packages in the user's own site-packages and in a folder of `PYTHONPATH`, and a folder of sources there, which stays closed.
#[test]
fn packages_of_the_users_own_are_found() {
    let source = "import place\ndef heap_sort(nums):\n    np.called = place.called\n    return np.ordered(nums)\n";
    let numpy = "def ordered(nums):\n    return sorted(nums)\n";
    for folder in ["packages", "home/lib/python/site-packages"] {
        let kata = Kata::new()
            .file("heap_sort.py", source)
            .file("sources/secret.txt", "only the judge reads this")
            .file(&format!("{folder}/numpy/__init__.py"), numpy)
            .file(&format!("{folder}/place.py"), "called = True\n")
            .file(&format!("{folder}/numpy-1.0.dist-info/RECORD"), "");
        let path = |name: &str| kata.path(name).display().to_string();
        let (packages, sources, cache) = (path("packages"), path("sources"), path("cache"));
        let python = "import site; print(site.getusersitepackages())";
        let base = path("home");
        let output = std::process::Command::new("python3").args(["-c", python]).env("PYTHONUSERBASE", &base).output();
        let user = String::from_utf8(output.expect("Python runs").stdout).expect("a path");
        if folder != "packages" {
            std::fs::create_dir_all(std::path::Path::new(user.trim()).parent().expect("it has one"))
                .expect("it can be made");
            std::fs::rename(kata.path(folder), user.trim()).expect("it can be moved");
        }
        let reads = format!("open({:?})", format!("{sources}/secret.txt"));
        let kata = kata
            .file("reads.py", format!("def heap_sort(nums):\n    {reads}\n    return sorted(nums)\n"))
            .env("PYTHONPATH", &format!("{packages}:{sources}"))
            .env("PYTHONUSERBASE", &base)
            .env("KATA_CACHE", &cache);
        let options = ["--problem", "heap_sort", "--time-limit", "5", "--cases", "8", "--format", "json"];
        let kata = kata.args(["test", "heap_sort.py"].into_iter().chain(options));
        assert_eq!(kata.run().submission()["verdict"], "accepted", "{folder}: {:?}", kata.run());
        let run = kata.args(["test", "reads.py"].into_iter().chain(options)).run();
        assert!(run.submission()["failure"].to_string().contains("PermissionError"), "{run:?}");
    }
}

/// What Python says, with what somebody needs to know whose function Kata calls.
#[test]
fn messages_say_what_to_do() {
    for (source, verdict, says) in [
        ("def heap_sort(nums):\n    nums.sort()\n", "wrong_answer", "ends with `return nums`"),
        ("class Solution:\n    def sortArray(self, array):\n        array.sort()\n", "wrong_answer", "`return array`"),
        ("async def heap_sort(nums):\n    return sorted(nums)\n", "wrong_answer", "plain `def`"),
        ("def heap_sort(nums):\n    yield from sorted(nums)\n", "wrong_answer", "`yield`"),
        ("def heap_sort(nums):\n    return nums[nums.argsort()]\n", "run_time_error", "`np.array(nums)`"),
        ("def heap_sort(nums):\n    return nums[:, 0]\n", "run_time_error", "plain lists"),
        ("def heap_sort(nums):\n    return [10 ** 5000]\n", "wrong_answer", "16610 bits, which does not fit 64"),
        ("def heap_sort(nums):\n    return 10 ** 5000\n", "wrong_answer", "an integer of 16610 bits"),
        ("n = int(input())\ndef heap_sort(nums):\n    return nums\n", "compile_error", "gives no input"),
        ("import sys\nn = int(sys.stdin.readline())\n", "compile_error", "gives no input"),
        ("import no_such_thing.part\n", "compile_error", "a submission is one file"),
        ("def heapify(nums, n, i):\n    heapify(nums, n, i)\n", "compile_error", "the file defines `heapify`"),
    ] {
        refused("heap_sort.py", source, &[], verdict, &[says]);
    }
    // Nothing is added where it would not help.
    let plain = "def heap_sort(nums):\n    return {}['argsort'] if nums else []\n";
    let submission = refused("heap_sort.py", plain, &[], "run_time_error", &["KeyError"]);
    assert_eq!(submission["failure"]["reason"]["message"], "'argsort'");
}

/// A package of site-packages, which start-up leaves out; pip is where Python was set up with it.
#[test]
fn site_packages_are_found_where_they_are_imported() {
    let guarded = "import importlib.util\nfound = importlib.util.find_spec('pip') or importlib.util.find_spec('numpy')\nimport site, sys\nassert 'site' in sys.modules\ndef heap_sort(nums):\n    return sorted(nums)\n";
    accepted("heap_sort.py", guarded);
    let missing = "import surely_not_installed\ndef heap_sort(nums):\n    return sorted(nums)\n";
    refused("heap_sort.py", missing, &[], "compile_error", &["surely_not_installed", "ModuleNotFoundError"]);
}

#[test]
fn changed_arguments_are_the_submissions_own() {
    accepted("heap_sort.py", "def heap_sort(nums):\n    nums.sort()\n    return nums\n");
    accepted("heap_sort.py", "def heap_sort(nums):\n    found = sorted(nums)\n    nums.clear()\n    return found\n");
}

#[test]
fn results_of_another_type_are_explained() {
    let cases = [
        ("(n for n in sorted(nums))", &["wrong_type", "a generator", "int[]"][..]),
        ("(sorted(nums), 0.5)", &["a tuple of (list, float)", "int[]"]),
        ("None", &["got\":\"None"]),
        ("[float(n) for n in sorted(nums)]", &["result[0]", "float", "\"int\""]),
        ("'12'", &["str '12'"]),
        ("{n: n for n in nums}", &["a dict"]),
        ("[2 ** 70] * len(nums)", &["does not fit 64"]),
    ];
    for (result, says) in cases {
        refused("heap_sort.py", format!("def heap_sort(nums):\n    return {result}\n"), &[], "wrong_answer", says);
    }
}

#[test]
fn what_does_not_load_is_a_compile_error() {
    let cases = [
        ("def heap_sort(nums):\n    return sorted(nums\n", &["SyntaxError", "line 2"][..]),
        ("def heap_sort(nums):\nreturn nums\n", &["IndentationError", "line 2"]),
        ("import math\nlimit = 1 / 0\ndef heap_sort(nums):\n    return nums\n", &["ZeroDivisionError", "line 2"]),
        ("import sys\nsys.exit(0)\n", &["SystemExit"]),
        ("def heap_sort():\n    return []\n", &["takes 0 parameters", "passes 1", "`nums`"]),
        ("def heap_sort(nums, size):\n    return []\n", &["takes 2 parameters", "passes 1"]),
        ("class Solution:\n    def sortArray(self):\n        return []\n", &["Solution.sortArray", "passes 1"]),
        ("class Solution:\n    def sortArray(nums):\n        return []\n", &["Solution.sortArray", "lacks `self`"]),
        ("class Sorter:\n    def heap_sort(self, nums):\n        return []\n", &["`Sorter.heap_sort`"]),
        ("def heap_sort(nums, *, key):\n    return []\n", &["`key` by name"]),
        (
            "def heep_sort(nums):\n    return nums\n",
            &["looked for `heap_sort`, `sort_array`, also in camelCase", "`heep_sort`", "calls `heap_sort(nums)`"],
        ),
        ("", &["the file is empty"]),
    ];
    for (source, says) in cases {
        let submission = refused("heap_sort.py", source, &[], "compile_error", says);
        assert_eq!(submission["failure"]["reason"]["kind"], "compile_error");
        assert!(!submission["failure"].to_string().contains("harness.py"), "a frame of ours: {submission:#}");
    }
    // The textbook's name, with the textbook's order of arguments.
    let textbook = "def heapify(arr, n, i):\n    return arr\n";
    let says = &["looked for `sift_down`", "calls `sift_down(nums, i, size)`", "defines `heapify`"];
    refused("sift_down.py", textbook, &[], "compile_error", says);
}

#[test]
fn exceptions_show_the_users_own_line() {
    let source = "def helper(nums):\n    return nums[len(nums)]\n\ndef heap_sort(nums):\n    return helper(nums)\n";
    let submission = refused("heap_sort.py", source, &[], "run_time_error", &["IndexError", "line 2, in helper"]);
    assert_eq!(submission["failure"]["reason"]["line"], 2);
    for (body, says) in [
        ("import sys; sys.exit(3)", "SystemExit"),
        ("raise KeyboardInterrupt", "KeyboardInterrupt"),
        ("import os; os._exit(0)", "exited"),
        ("import os; os._exit(7)", "\"code\":7"),
        ("import os; os.kill(os.getpid(), 11)", "SIGSEGV"),
        ("return heap_sort(nums)", "RecursionError"),
    ] {
        refused("heap_sort.py", format!("def heap_sort(nums):\n    {body}\n"), &[], "run_time_error", &[says]);
    }
}

#[test]
fn limits_hold() {
    let limit = ["--time-limit", "0.3"];
    refused(
        "heap_sort.py",
        "def heap_sort(nums):\n    while True:\n        pass\n",
        &limit,
        "time_limit_exceeded",
        &["\"cpu\""],
    );
    let sleeps = "import time\ndef heap_sort(nums):\n    time.sleep(60)\n";
    refused("heap_sort.py", sleeps, &[], "time_limit_exceeded", &["\"rest\""]);
    // Too little for the CPU clock, too much for a rest.
    let dozes = "import time\ndef heap_sort(nums):\n    while True:\n        until = time.perf_counter() + 0.002\n        while time.perf_counter() < until:\n            pass\n        time.sleep(0.018)\n";
    refused("heap_sort.py", dozes, &limit, "time_limit_exceeded", &["\"wall\""]);
    let hungry = "def heap_sort(nums):\n    return len(bytearray(10 << 30)) and nums\n";
    refused("heap_sort.py", hungry, &[], "memory_limit_exceeded", &["256"]);
    let hungry = "def heap_sort(nums):\n    return [0] * (10 << 27)\n";
    refused("heap_sort.py", hungry, &[], "memory_limit_exceeded", &["memory_limit"]);
    let loud = "def heap_sort(nums):\n    while True:\n        print('x' * 65536)\n";
    refused("heap_sort.py", loud, &[], "output_limit_exceeded", &["printed_too_much"]);
}

/// A helper may bear the problem's own name, and the entry an alias.
#[test]
fn the_entry_is_the_likeliest_of_the_functions_of_its_names() {
    let in_place = "def heapSort(self, nums):\n        nums.sort()\n";
    let method = "def sortArray(self, nums):\n        self.heapSort(nums)\n        return nums\n";
    accepted("heap_sort.py", format!("class Solution:\n    {in_place}    {method}"));
    let other_count = "def heap_sort(nums, n):\n    nums[:n] = sorted(nums[:n])\n";
    let caller =
        "class Solution:\n    def sortArray(self, nums):\n        heap_sort(nums, len(nums))\n        return nums\n";
    accepted("heap_sort.py", format!("{other_count}{caller}"));
    let generator = "def heap_sort(nums):\n    yield from sorted(nums)\n";
    accepted("heap_sort.py", format!("{generator}def sort_array(nums):\n    return list(heap_sort(nums))\n"));
    let substring = "def longest_unique_substring(s):\n    best = now = ''\n    for c in s:\n        now = now[now.find(c) + 1:] + c\n        best = max(best, now, key=len)\n    return best\n";
    let length = "def lengthOfLongestSubstring(s):\n    return len(longest_unique_substring(s))\n";
    accepted("longest_unique_substring.py", format!("{substring}{length}"));
}

#[test]
fn stacks_of_threads_are_no_memory() {
    let source = "import threading\nthreading.stack_size(1 << 27)\ndef heap_sort(nums):\n    out = []\n    thread = threading.Thread(target=lambda: out.extend(sorted(nums)))\n    thread.start()\n    thread.join()\n    return out\n";
    accepted("heap_sort.py", source);
    let pool = "from concurrent.futures import ThreadPoolExecutor\ndef heap_sort(nums):\n    with ThreadPoolExecutor(8) as pool:\n        list(pool.map(abs, range(8)))\n    return sorted(nums)\n";
    accepted("heap_sort.py", pool);
}

#[test]
fn a_file_that_never_loads_is_not_called() {
    let run = Kata::new().file("heap_sort.py", "import time\ntime.sleep(600)\n").args(["test", "heap_sort.py"]).run();
    assert!(run.code == 1 && run.stdout.contains("loading the file did nothing for 1000 ms"), "{run:?}");
}

#[test]
fn state_that_a_property_case_leaves_is_found() {
    let source = "memo = {}\ndef heap_sort(nums):\n    key = (len(nums), sum(nums), nums[0] if nums else 0)\n    if key not in memo:\n        memo[key] = sorted(nums)\n    return memo[key]\n";
    let run = Kata::new().file("heap_sort.py", source).args(["test", "heap_sort.py", "--format", "json"]).run();
    let submission = run.submission();
    assert_eq!(submission["verdict"], "wrong_answer", "{submission:#}");
    assert_eq!(submission["failure"]["finding"]["kind"], "leaked_state", "{submission:#}");
    assert!(submission["counterexample"]["call"].is_string(), "{submission:#}");
}

#[test]
fn leaked_state_is_found() {
    let source = "seen = []\ndef heap_sort(nums):\n    seen.extend(nums)\n    return sorted(seen)\n";
    let submission = judged("heap_sort.py", source, &[], "wrong_answer");
    assert_eq!(submission["failure"]["finding"]["kind"], "leaked_state", "{submission:#}");
}

#[test]
fn stdin_is_empty() {
    refused("heap_sort.py", "def heap_sort(nums):\n    return input()\n", &[], "run_time_error", &["EOFError"]);
}

#[test]
fn several_files_and_folders_are_judged_in_one_call() {
    let kata = Kata::new()
        .file("mine/heap_sort.py", SORTED)
        .file("mine/deeper/sort_array.py", "def sort_array(nums):\n    return nums\n")
        .file("mine/notes.txt", "not a submission")
        .file("sifted.py", "def sift_down(nums, i, size):\n    return nums\n");
    let run = kata.args(["test", "mine"].into_iter().chain(QUICK)).run();
    let report = run.json();
    let summary = &report["summary"];
    assert_eq!((run.code, &summary["n_submissions"], &summary["n_accepted"]), (1, &2.into(), &1.into()), "{run:?}");
}
