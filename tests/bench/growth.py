#!/usr/bin/env python3
"""The growth group against noise: every reference and every shipped slow solution, judged by it again and again while other programs keep
the machine busy. No reference may be rejected, every slow solution must be.

    python3 tests/bench/growth.py [--runs 100] [--busy 1] [--kata target/release/kata]

Prints a Markdown table; ends with 1 where anything was judged wrongly.
"""

import argparse
import json
import pathlib
import signal
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def solutions():
    """Pairs of a solution's path and whether it must be rejected, for problems that demand an order."""
    for problem in sorted((ROOT / "problems").iterdir()):
        manifest = problem / "problem.toml"
        if manifest.exists() and "[growth]" in manifest.read_text():
            folder = ROOT / "solutions" / problem.name
            for path in sorted((folder / "accepted").glob("reference.*")):
                yield path, False
            for path in sorted((folder / "time_limit_exceeded").glob("*.*")):
                yield path, True


def growth(kata, path, seed):
    """One judgement: the growth as the report has it, and what it took in milliseconds."""
    # Longer than any call takes, so that the growth group judges.
    command = [kata, "test", "--case", "growth", "--time-limit", "60", "--seed", str(seed), "--format", "json", path]
    run = subprocess.run(list(map(str, command)), capture_output=True, text=True, cwd=ROOT)
    submission = json.loads(run.stdout)["submissions"][0]
    milliseconds = sum(case["milliseconds"] for group in submission["groups"] for case in group["cases"])
    return submission["growth"], milliseconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=100)
    parser.add_argument("--busy", type=int, default=1, help="how many endless loops run beside it")
    parser.add_argument("--kata", default=ROOT / "target/release/kata")
    arguments = parser.parse_args()
    # The loops end with this process, whatever ends it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(130))
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(arguments.busy)]
    n_wrong = 0
    try:
        print("| solution | rejected | not conclusive | exponent, least to greatest | median, ms |")
        print("|---|---|---|---|---|")
        for path, is_slow in solutions():
            runs = [growth(arguments.kata, path, seed) for seed in range(arguments.runs)]
            findings = [growth["finding"] for growth, _ in runs]
            exponents = [growth["slope"]["exponent"] for growth, _ in runs if growth["slope"] is not None]
            rejected, inconclusive = findings.count("beyond"), findings.count("inconclusive")
            n_wrong += len(runs) - rejected if is_slow else rejected
            print("| `%s` | %d of %d | %d | %.2f to %.2f | %.0f |" % (
                path.relative_to(ROOT / "solutions"), rejected, len(runs), inconclusive,
                min(exponents, default=float("nan")), max(exponents, default=float("nan")),
                statistics.median(milliseconds for _, milliseconds in runs)), flush=True)
    finally:
        for loop in loops:
            loop.kill()
    print("\n%d judged wrongly" % n_wrong)
    return 1 if n_wrong else 0


if __name__ == "__main__":
    sys.exit(main())
