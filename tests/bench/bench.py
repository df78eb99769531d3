"""Times `kata test` on `longest_unique_substring` beside the tools that people use for the same job: whole processes, in turn, medians.

    python3 tests/bench/bench.py [--rounds 7] [--kata PATH]

The peers (pytest, Hypothesis, online-judge-tools) go into a virtual environment below `target/`, at the versions below. A peer that
cannot be installed is an error: a comparison with nothing is none. Every tool gets the same 200 cases, which Kata writes; Kata itself
judges 256 property cases beside them.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
SOLUTIONS = ROOT / "solutions/longest_unique_substring/accepted"
WINDOW_BUG = ROOT / "solutions/sort_nearly_sorted/wrong_answer/heap_of_k_instead_of_k_plus_1.py"
PEERS = ["pytest==9.2.0", "hypothesis==6.170.15", "online-judge-tools==11.5.1", "setuptools==80.9.0"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--kata", help="a release build of kata; built where it is not given")
    options = parser.parse_args()
    kata = pathlib.Path(options.kata).resolve() if options.kata else build()
    figures = throughput()
    with tempfile.TemporaryDirectory() as folder:
        place = Place(pathlib.Path(folder), kata, peers())
        rows, over = in_turn(place, options.rounds)
        shrinks = place.hypothesis_shrinks(5)
        peak = place.peak_kib("heap_sort")
    print(table(rows, over))
    print()
    print(summary(figures, shrinks, peak))


def run(command, **more):
    command = list(map(str, command))
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode != 0:
        sys.exit("error: %s ended with %d\n%s%s" % (" ".join(command), done.returncode, done.stdout, done.stderr))
    return done


def build():
    run(["cargo", "build", "--release", "--quiet"], cwd=ROOT)
    return TARGET / "release/kata"


def throughput(*arguments):
    output = run(["cargo", "bench", "--quiet", "--bench", "throughput", "--", *arguments], cwd=ROOT).stdout
    return json.loads(output) if output.strip() else None


def peers():
    """The folder with the peers' programs."""
    venv = TARGET / "bench-peers"
    if not (venv / "bin/pytest").exists() or not (venv / "bin/oj").exists():
        run([sys.executable, "-m", "venv", "--clear", venv])
        run([venv / "bin/pip", "install", "--quiet", *PEERS])
    return venv / "bin"


class Place:
    """A folder with the submissions, the cases in every tool's form, and the commands that judge them."""

    def __init__(self, folder, kata, peers):
        self.folder, self.kata, self.peers = folder, kata, peers
        self.n_edits = 0
        self.environment = dict(os.environ, KATA_CACHE=str(folder / "cache"), NO_COLOR="1")
        cases = folder / "cases.json"
        throughput("--dump", str(cases))
        self.cases = json.loads(cases.read_text())
        assert len(self.cases) == 200, len(self.cases)
        for extension in ("py", "rs", "cpp", "go"):
            shutil.copy(SOLUTIONS / ("reference." + extension), self.submission(extension))
        self.write_stdin_programs()
        self.write_pytest()
        self.write_hypothesis()
        for extension in ("py", "rs", "cpp", "go"):  # Harnesses are prepared once, which is not what is timed.
            self.kata_test(extension)

    def submission(self, extension):
        return self.folder / ("longest_unique_substring." + extension)

    def write_stdin_programs(self):
        """The same functions behind a main that reads a string and prints the answer, as `oj` and a loop of processes need it."""
        oj = self.folder / "oj"
        tests = oj / "test"
        tests.mkdir(parents=True)
        for number, case in enumerate(self.cases):
            (tests / ("case-%03d.in" % number)).write_text(case["s"] + "\n")
            (tests / ("case-%03d.out" % number)).write_text("%d\n" % case["expected"])
        python = self.submission("py").read_text()
        (oj / "main.py").write_text(python + "\nimport sys\nprint(longest_unique_substring(sys.stdin.readline().rstrip('\\n')))\n")
        cpp = "#include <bits/stdc++.h>\nusing namespace std;\n" + self.submission("cpp").read_text()
        cpp += "\nint main() { string s; getline(cin, s); cout << longest_unique_substring(s) << endl; }\n"
        (oj / "main.cpp").write_text(cpp)
        run(["g++", "-O2", "-std=c++20", "-o", oj / "main", oj / "main.cpp"])

    def write_pytest(self):
        text = "import json, pytest\nfrom longest_unique_substring import longest_unique_substring\n"
        text += "CASES = json.load(open(%r))\n\n\n" % str(self.folder / "cases.json")
        text += "@pytest.mark.parametrize('case', CASES, ids=lambda case: case['name'])\n"
        text += "def test_case(case):\n    assert longest_unique_substring(case['s']) == case['expected']\n"
        (self.folder / "test_cases.py").write_text(text)

    def write_hypothesis(self):
        """The window bug with Hypothesis: nearly sorted lists made as a user would, each element delayed by at most k."""
        bug = self.folder / "window_bug.py"
        bug.write_text("from heapq import *\nfrom typing import *\n" + WINDOW_BUG.read_text())
        (self.folder / "shrink.py").write_text('''
import json, sys, time
from hypothesis import HealthCheck, Phase, assume, given, seed, settings, strategies as st
from window_bug import sort_nearly_sorted
last = None

@seed(int(sys.argv[1]))
@settings(max_examples=2000, database=None, deadline=None, suppress_health_check=list(HealthCheck),
          phases=[Phase.generate, Phase.shrink], report_multiple_bugs=False)
@given(st.lists(st.tuples(st.integers(-99, 99), st.integers(0, 8)), max_size=16), st.integers(0, 8))
def check(elements, k):
    global last
    nums = sorted(value for value, _ in elements)
    order = sorted(range(len(nums)), key=lambda i: (i + min(elements[i][1], k), -i))
    nums = [nums[i] for i in order]
    if sort_nearly_sorted(list(nums), k) != sorted(nums):
        last = len(nums)
        raise AssertionError

started = time.perf_counter()
try:
    check()
except AssertionError:
    pass
print(json.dumps({"ms": (time.perf_counter() - started) * 1e3, "items": last}))
''')

    def edit(self, extension):
        """Changes the submission's bytes, not its meaning."""
        self.n_edits += 1
        comment = "#" if extension == "py" else "//"
        path = self.submission(extension)
        text = (SOLUTIONS / ("reference." + extension)).read_text()
        path.write_text(text + "%s edit %d\n" % (comment, self.n_edits))

    def kata_test(self, extension):
        run([self.kata, "test", "--output", "json=report.json", self.submission(extension)], env=self.environment, cwd=self.folder)

    def calls_ms(self):
        """What the calls of the last `kata test` took."""
        return json.loads((self.folder / "report.json").read_text())["submissions"][0]["time"]["calls_ms"]

    def contestants(self):
        """Name, what is done before the clock starts, what is timed."""
        oj = self.folder / "oj"

        def loop(command):
            for number in range(len(self.cases)):
                with open(oj / ("test/case-%03d.in" % number)) as stdin:
                    answer = run(command, stdin=stdin).stdout
                assert int(answer) == self.cases[number]["expected"]

        def oj_test(command):
            run([self.peers / "oj", "test", "--silent", "-c", command, "-d", oj / "test"], cwd=oj)

        def oj_test_cpp():
            run(["g++", "-O2", "-std=c++20", "-o", oj / "main", oj / "main.cpp"])
            oj_test(str(oj / "main"))

        nothing = lambda: None
        return [
            ("kata test, Python", lambda: self.edit("py"), lambda: self.kata_test("py")),
            ("kata test, Python unchanged", nothing, lambda: self.kata_test("py")),
            ("kata test, Rust after an edit", lambda: self.edit("rs"), lambda: self.kata_test("rs")),
            ("kata test, Rust unchanged", nothing, lambda: self.kata_test("rs")),
            ("kata test, C++ after an edit", lambda: self.edit("cpp"), lambda: self.kata_test("cpp")),
            ("kata test, C++ unchanged", nothing, lambda: self.kata_test("cpp")),
            ("kata test, Go after an edit", lambda: self.edit("go"), lambda: self.kata_test("go")),
            ("kata test, Go unchanged", nothing, lambda: self.kata_test("go")),
            ("pytest, Python", nothing, lambda: run([self.peers / "pytest", "-q", "test_cases.py"], cwd=self.folder)),
            ("oj test, Python", nothing, lambda: oj_test("%s %s" % (sys.executable, oj / "main.py"))),
            ("oj test, C++ with the compile", nothing, oj_test_cpp),
            ("a process a case, Python", nothing, lambda: loop([sys.executable, oj / "main.py"])),
            ("a process a case, C++", nothing, lambda: loop([oj / "main"])),
        ]

    def hypothesis_shrinks(self, n_seeds):
        command = [self.peers / "python", self.folder / "shrink.py"]
        return [json.loads(run([*command, seed], cwd=self.folder).stdout) for seed in range(n_seeds)]

    def peak_kib(self, slug):
        """The largest resident size of the judge itself while it judges a problem's Rust reference with cases of 10^6 integers."""
        command = [self.kata, "test", ROOT / "solutions" / slug / "accepted/reference.rs"]
        peak = 0
        with subprocess.Popen(list(map(str, command)), env=self.environment, stdout=subprocess.DEVNULL) as process:
            while process.poll() is None:
                try:
                    status = pathlib.Path("/proc/%d/status" % process.pid).read_text()
                    peak = max([peak, *(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM"))])
                except OSError:
                    break
                time.sleep(0.002)
        return peak


def in_turn(place, rounds):
    """Milliseconds of each contestant, one round after the other, so that a busy moment hits all alike, and what of Kata's is over the calls' own
    time in the same run. The first round is not counted."""
    contestants = place.contestants()
    times, over = ({name: [] for name, _, _ in contestants} for _ in range(2))
    for number in range(rounds + 1):
        for name, before, timed in contestants:
            before()
            started = time.perf_counter()
            timed()
            if number > 0:
                times[name].append((time.perf_counter() - started) * 1e3)
                if name.startswith("kata"):
                    over[name].append(times[name][-1] - place.calls_ms())
    return times, over


def table(rows, over):
    """Whole-process medians, the part over the calls' own time, and how many times as long as `kata test` each peer takes."""
    ours = {"pytest, Python": "kata test, Python", "oj test, Python": "kata test, Python", "a process a case, Python": "kata test, Python",
            "oj test, C++ with the compile": "kata test, C++ after an edit", "a process a case, C++": "kata test, C++ unchanged"}
    lines = ["| %d cores, medians of %d rounds in turn | ms | over the calls | times kata |" % (os.cpu_count(), len(next(iter(rows.values())))),
             "|---|---|---|---|"]
    for name, times in rows.items():
        median = statistics.median(times)
        if name.startswith("kata"):
            lines.append("| `%s`%s | %.0f | %.0f | |" % (*name.split(",", 1), median, statistics.median(over[name])))
        else:
            ratio = statistics.median(a / b for a, b in zip(times, rows[ours[name]]))
            lines.append("| %s | %.0f | | %.1f |" % (name, median, ratio))
    return "\n".join(lines)


def summary(figures, shrinks, peak_kib):
    searches = figures["search_and_shrink"]
    starts = dict(figures["worker_start_ms"])
    milliseconds = [search["ms"] for search in searches]
    theirs = [shrink["ms"] for shrink in shrinks]
    data = figures["heap_sort_data_bytes"]
    return "\n".join([
        "small cases a second through one worker: Rust %.0f, C++ %.0f, Python %.0f, Go %.0f" % tuple(
            figures["cases_per_second_" + extension] for extension in ("rs", "cpp", "py", "go")),
        "window bug found and shrunk: median %.0f ms over %d seeds, at most %d items; Hypothesis: median %.0f ms over %d seeds, at most %s items"
        % (statistics.median(milliseconds), len(searches), max(search["items"] for search in searches),
           statistics.median(theirs), len(theirs), max(shrink["items"] for shrink in shrinks)),
        "start of a worker: %.1f ms with every layer of the sandbox, %.1f ms with none; each alone adds %s"
        % (starts.pop("every_layer"), nothing := starts.pop("no_layer"),
           ", ".join("%.1f (%s)" % (ms - nothing, layer) for layer, ms in sorted(starts.items()))),
        "the judge's memory with cases of 10^6 integers: %.0f MiB, of which %.0f MiB are the cases and answers"
        % (peak_kib / 1024, data / (1 << 20)),
    ])


if __name__ == "__main__":
    main()
