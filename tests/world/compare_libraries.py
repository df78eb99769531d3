"""Holds the references of the problems in tests/world/rows/ against libraries, on random inputs, and prints a table.

    python3 -m venv venv && venv/bin/pip install numpy scipy torch torchvision
    venv/bin/python tests/world/compare_libraries.py [--inputs 500] [--seed 0] [PROBLEM...]

Compared are accepted/reference.py and reference.rs, which is also the oracle (compiled with `rustc`, which must be on the
path), and accepted/in_numpy.py where there is one. A module of tests/world/rows/ is a section of the catalogue; its
ROWS say how inputs are made and which function of a library answers them. The errors are the largest absolute ones. The
exit code is 1 if an error exceeds the row's tolerance, which is 0 for exact problems.
"""

import argparse
import collections
import functools
import heapq
import importlib
import importlib.util
import itertools
import math
import random
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# A submission has the common modules without importing them.
COMMON = {module.__name__: module for module in [collections, functools, heapq, itertools, math]}

DRIVER = """
trait Read: Sized {
    fn read(words: &mut dyn Iterator<Item = &'static str>) -> Self;
}

macro_rules! read_word {
    ($($t:ty),*) => {$(impl Read for $t {
        fn read(words: &mut dyn Iterator<Item = &'static str>) -> Self {
            words.next().unwrap().parse().unwrap()
        }
    })*};
}
read_word!(i64, f64, bool, String);

/// A list is its length and its items.
impl<T: Read> Read for Vec<T> {
    fn read(words: &mut dyn Iterator<Item = &'static str>) -> Self {
        let n: usize = words.next().unwrap().parse().unwrap();
        (0..n).map(|_| T::read(words)).collect()
    }
}

fn main() {
    for line in std::io::stdin().lines() {
        let line: &'static str = Box::leak(line.unwrap().into_boxed_str());
        let mut words = line.split_whitespace();
        match words.next().unwrap() {
ARMS            other => panic!("{other}"),
        }
    }
}
"""
RUST_TYPES = {"int": "i64", "float": "f64", "bool": "bool", "string": "String"}


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("problems", nargs="*")
    parser.add_argument("--inputs", type=int, default=500)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    sys.dont_write_bytecode = True
    rows = [row for row in all_rows() if not options.problems or row["problem"] in options.problems]
    inputs = {row["problem"]: inputs_of(row, options) for row in rows}
    oracle = run_rust(inputs)
    print("| problem | library | inputs | reference.rs | reference.py | NumPy |\n|---|---|---|---|---|---|")
    failed = False
    for row in rows:
        name = row["problem"]
        expected = [row["answer"](*arguments) for arguments in inputs[name]]
        numpy_file = ROOT / "solutions" / name / "accepted" / "in_numpy.py"
        given = [oracle[name], run_python(ROOT / "solutions" / name / "accepted" / "reference.py", name, inputs[name])]
        given += [run_python(numpy_file, name, inputs[name])] if numpy_file.exists() else []
        errors = [max(map(error, answers, expected)) for answers in given]
        failed |= any(not each <= row.get("tolerance", 0) for each in errors)
        cells = [f"{each:.0e}" if each else "0" for each in errors] + [""] * (3 - len(errors))
        print(f"| {name} | {row['library']} | {len(expected)} | {' | '.join(cells)} |", flush=True)
    return int(failed)


def all_rows():
    sys.path.insert(0, str(Path(__file__).parent))
    for path in sorted((Path(__file__).parent / "rows").glob("*.py")):
        yield from importlib.import_module(f"rows.{path.stem}").ROWS


def inputs_of(row, options):
    rng = random.Random(f"{row['problem']} {options.seed}")
    return [row["input"](rng) for _ in range(options.inputs)]


def error(given, expected) -> float:
    """The largest absolute difference; infinite if the shapes differ."""
    if hasattr(expected, "tolist"):
        expected = expected.tolist()
    if isinstance(given, (list, tuple)):
        if not isinstance(expected, (list, tuple)) or len(given) != len(expected):
            return math.inf
        return max(map(error, given, expected), default=0.0)
    if isinstance(expected, (list, tuple)):
        return math.inf
    return 0.0 if given == expected else abs(given - expected)


def run_python(path: Path, name: str, inputs):
    spec = importlib.util.spec_from_file_location(f"{name}_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    vars(module).update(COMMON)
    spec.loader.exec_module(module)
    return [getattr(module, name)(*arguments) for arguments in inputs]


def run_rust(inputs):
    """The answers of all references, from one program."""
    modules, arms = [], []
    for name in inputs:
        path = ROOT / "solutions" / name / "accepted" / "reference.rs"
        manifest = tomllib.loads((ROOT / "problems" / name / "problem.toml").read_text())
        parameters = re.search(r"\((.*?)\) ->", manifest["signature"]).group(1).split(", ")
        taken = re.search(rf"pub fn {name}\((.*?)\) ->", path.read_text(), re.S).group(1)
        references = ["&" if part.split(":")[1].strip().startswith("&") else "" for part in re.findall(r"\w+: [^,]+", taken)]
        reads = "".join(f"let a{at}: {rust_type(parameter)} = Read::read(&mut words); " for at, parameter in enumerate(parameters))
        arguments = ", ".join(f"{reference}a{at}" for at, reference in enumerate(references))
        modules.append(f'#[path = "{path}"]\nmod {name};\n')
        arms.append(f'            "{name}" => {{ {reads}println!("{{:?}}", {name}::{name}({arguments})) }}\n')
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder, "driver.rs"), Path(folder, "driver")
        source.write_text("".join(modules) + DRIVER.replace("ARMS", "".join(arms)))
        subprocess.run(["rustc", "-O", "-A", "warnings", "--edition", "2024", "-o", program, source], check=True)
        answers = {}
        for name, calls in inputs.items():
            lines = "\n".join(" ".join([name, *words(arguments)]) for arguments in calls)
            output = subprocess.run([program], input=lines, capture_output=True, text=True, check=True).stdout
            values = {"inf": math.inf, "NaN": math.nan, "true": True, "false": False}
            answers[name] = [eval(line, {"__builtins__": {}}, values) for line in output.splitlines()]
    return answers


def rust_type(parameter: str) -> str:
    """`image: float[C][H][W]` is a `Vec<Vec<Vec<f64>>>`."""
    written = parameter.split(": ")[1]
    base = RUST_TYPES[written.split("[")[0]]
    depth = written.count("[")
    return "Vec<" * depth + base + ">" * depth


def words(value):
    if isinstance(value, tuple):
        for item in value:
            yield from words(item)
    elif isinstance(value, list):
        yield str(len(value))
        for item in value:
            yield from words(item)
    elif isinstance(value, bool):
        yield str(value).lower()
    elif isinstance(value, str):
        # Texts are single words.
        yield value
    else:
        yield repr(value)


if __name__ == "__main__":
    sys.exit(main())
