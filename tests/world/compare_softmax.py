"""Holds the softmax references against scipy, and numpy's longdouble, on random matrices.

    python3 -m venv venv && venv/bin/pip install numpy scipy
    venv/bin/python tests/world/compare_softmax.py [INPUTS] [SEED]

Compared are solutions/softmax/accepted/reference.py and reference.rs (compiled with `rustc`, which must be on the path),
the second of which is also the oracle. The matrices keep the problem's constraints: up to 200 by 200, logits from -10000
to 10000, close to each other, over the whole range, equal, or rows far apart. The last lines give the largest error of
each reference relative to scipy.special.softmax and to a softmax in numpy's longdouble, over the probabilities above 1e-12, and the
largest difference below; the exit code is 1 if one of them exceeds a hundredth of the problem's tolerance.
"""

import importlib.util
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
import scipy.special

ACCEPTED = Path(__file__).resolve().parents[2] / "solutions" / "softmax" / "accepted"
# A hundredth of what the problem allows.
RELATIVE, ABSOLUTE = 1e-12, 1e-14

RUST_DRIVER = """
#[path = "REFERENCE"]
mod reference;

// A line holds the number of rows and the numbers; the answer is a line of numbers.
fn main() {
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let mut words = line.split_whitespace();
        let n_rows: usize = words.next().unwrap().parse().unwrap();
        let numbers: Vec<f64> = words.map(|word| word.parse().unwrap()).collect();
        let rows: Vec<Vec<f64>> = numbers.chunks(numbers.len() / n_rows).map(|row| row.to_vec()).collect();
        let answer = reference::softmax(&rows).concat();
        println!("{}", answer.iter().map(|number| format!("{number:?}")).collect::<Vec<_>>().join(" "));
    }
}
"""


def main() -> int:
    n_inputs = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    inputs = [random_input(rng) for _ in range(n_inputs)]
    answers = {
        "reference.py": [load_python(ACCEPTED / "reference.py").softmax(rows) for rows in inputs],
        "reference.rs": run_rust(ACCEPTED / "reference.rs", inputs),
    }
    worst = 0.0
    print(f"numpy {np.__version__}, scipy {scipy.__version__}: {n_inputs} inputs, {sum(map(numbers, inputs))} numbers")
    for library, function in [("scipy", scipy_softmax), ("longdouble", exact_softmax)]:
        expected = [function(np.array(rows)) for rows in inputs]
        for name, given in answers.items():
            relative = absolute = 0.0
            for one, other in zip(given, expected):
                one = np.array(one).reshape(other.shape)
                difference, counts = np.abs(one - other), other > 1e-12
                relative = max(relative, float(np.max(difference / np.where(counts, other, np.inf))))
                absolute = max(absolute, float(np.max(np.where(counts, 0, difference))))
            print(f"{name} and {library}: {relative:.1e} relative, {absolute:.1e} absolute below 1e-12")
            worst = max(worst, relative / RELATIVE, absolute / ABSOLUTE)
    return int(not worst <= 1)


def scipy_softmax(rows):
    return scipy.special.softmax(rows, axis=1)


def exact_softmax(rows):
    """In extended precision, where the platform has it."""
    exponentials = np.exp(rows.astype(np.longdouble) - rows.max(axis=1, keepdims=True))
    return exponentials / exponentials.sum(axis=1, keepdims=True)


def random_input(rng: random.Random) -> list[list[float]]:
    n_rows, n_columns = (rng.choice([1, 2, rng.randint(1, 12), rng.randint(1, 200)]) for _ in range(2))
    width = rng.choice([0.0, 1e-9, 1.0, 30.0, 800.0, 10_000.0])
    centres = [rng.uniform(width - 10_000, 10_000 - width) for _ in range(n_rows)]
    return [[centre + rng.uniform(-width, width) for _ in range(n_columns)] for centre in centres]


def numbers(rows: list[list[float]]) -> int:
    return sum(map(len, rows))


def load_python(path: Path):
    import math

    spec = importlib.util.spec_from_file_location("reference", path)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    # A submission has the common modules without importing them.
    module.math = math
    spec.loader.exec_module(module)
    return module


def run_rust(path: Path, inputs) -> list[list[float]]:
    lines = [" ".join([str(len(rows)), *(repr(x) for row in rows for x in row)]) for rows in inputs]
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder, "driver.rs"), Path(folder, "driver")
        source.write_text(RUST_DRIVER.replace("REFERENCE", str(path)))
        subprocess.run(["rustc", "-O", "--edition", "2024", "-o", program, source], check=True)
        output = subprocess.run([program], input="\n".join(lines), capture_output=True, text=True, check=True).stdout
    return [[float(word) for word in line.split()] for line in output.splitlines()]


if __name__ == "__main__":
    sys.exit(main())
