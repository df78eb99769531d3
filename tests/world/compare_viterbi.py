"""Holds the Viterbi solutions against hmmlearn and against every path there is, on random models.

    python3 -m venv venv && venv/bin/pip install numpy hmmlearn
    venv/bin/python tests/world/compare_viterbi.py [INPUTS] [SEED]

Compared are solutions/viterbi/accepted/reference.py and reference.rs (compiled with `rustc`, which must be on the
path), the second of which is also the oracle. The last line is `N inputs, M differences`; the exit code is 1 if M is
not 0.

Any most likely path is right, so not paths but log-probabilities are compared, within 1e-9 for each observation:
- that of our path against the one that hmmlearn's `CategoricalHMM.decode` reports, where every row sums to 1 (it
  refuses others); models with zeros and long sequences are among them;
- that of our path against the best of all N^T paths, by numpy, where T is small; there rows need not sum to 1.
"""

import logging
import random
import subprocess
import sys
import tempfile
from pathlib import Path

import hmmlearn
import numpy as np
from hmmlearn.hmm import CategoricalHMM

ACCEPTED = Path(__file__).resolve().parents[2] / "solutions" / "viterbi" / "accepted"

RUST_DRIVER = """
#[path = "REFERENCE"]
mod reference;

// A line holds N, M, T, the three tables row by row and the observations; the answer is a line of states.
fn main() {
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let mut numbers = line.split_whitespace().map(|word| word.parse::<f64>().unwrap());
        let [n, m, length] = [(); 3].map(|()| numbers.next().unwrap() as usize);
        let mut row = |length: usize| -> Vec<f64> { (0..length).map(|_| numbers.next().unwrap()).collect() };
        let initial = row(n);
        let transition: Vec<Vec<f64>> = (0..n).map(|_| row(n)).collect();
        let emission: Vec<Vec<f64>> = (0..n).map(|_| row(m)).collect();
        let observations: Vec<i64> = row(length).into_iter().map(|symbol| symbol as i64).collect();
        let path = reference::viterbi(&initial, &transition, &emission, &observations);
        println!("{}", path.iter().map(|state| state.to_string()).collect::<Vec<_>>().join(" "));
    }
}
"""


def main() -> int:
    n_inputs = int(sys.argv[1]) if len(sys.argv) > 1 else 5_000
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    inputs = [random_input(rng) for _ in range(n_inputs)]

    reference = load_python(ACCEPTED / "reference.py").viterbi
    answers = {
        "reference.py": [reference(*arguments) for arguments in inputs],
        "reference.rs": run_rust(ACCEPTED / "reference.rs", inputs),
    }
    n_differences = n_with_hmmlearn = n_by_brute_force = 0
    for number, arguments in enumerate(inputs):
        initial, _transition, _emission, observations = arguments
        expected = {}
        if all(abs(sum(row) - 1.0) < 1e-9 for table in arguments[:3] for row in np.atleast_2d(table)):
            expected["hmmlearn"] = hmmlearn_optimum(*arguments)
            n_with_hmmlearn += 1
        if len(observations) <= 12 and len(initial) ** len(observations) <= 5_000:
            expected["brute force"] = brute_force_optimum(*arguments)
            n_by_brute_force += 1
        assert expected, "every input has something to be compared with"
        for ours, paths in answers.items():
            path = paths[number]
            reached = log_probability(*arguments, path)
            for theirs, optimum in expected.items():
                if len(path) != len(observations) or not abs(reached - optimum) <= 1e-9 * len(observations):
                    n_differences += 1
                    print(f"{ours}: {reached!r}, {theirs}: {optimum!r} for viterbi{arguments}")
    print(f"hmmlearn {hmmlearn.__version__} on {n_with_hmmlearn} of them, brute force on {n_by_brute_force};")
    print(f"the longest has {max(len(arguments[3]) for arguments in inputs)} observations")
    print(f"{n_inputs} inputs, {n_differences} differences")
    return 1 if n_differences else 0


Arguments = tuple[list[float], list[list[float]], list[list[float]], list[int]]


def random_input(rng: random.Random) -> Arguments:
    n_states, n_symbols = rng.randint(1, 6), rng.randint(1, 5)
    normalised = rng.random() < 0.7
    share_of_zeros = rng.choice([0.0, 0.3, 0.6])
    # Small integers make many equally likely paths; large ones make none, nor do numbers of all magnitudes.
    largest_weight = rng.choice([1, 2, 10, 10_000])

    def weight() -> float:
        return rng.randint(1, largest_weight) if largest_weight > 1 else 10.0 ** rng.uniform(-8, 0)

    def row(length: int) -> list[float]:
        weights = [0 if rng.random() < share_of_zeros else weight() for _ in range(length)]
        if not any(weights):
            weights[rng.randrange(length)] = 1
        return [w / (sum(weights) if normalised else largest_weight) for w in weights]

    initial = row(n_states)
    transition = [row(n_states) for _ in range(n_states)]
    emission = [row(n_symbols) for _ in range(n_states)]

    # The model runs, so that at least the path that it takes is possible.
    length = rng.choice([1, 2, 3, 4, 6, 30, 200, 1000]) if normalised else rng.randint(1, 4)
    observations = []
    weights = initial
    for _ in range(length):
        (state,) = rng.choices(range(n_states), weights)
        observations += rng.choices(range(n_symbols), emission[state])
        weights = transition[state]
    return initial, transition, emission, observations


def hmmlearn_optimum(initial, transition, emission, observations) -> float:
    # It logs a warning for each state that no row leads to; they are here on purpose.
    logging.getLogger("hmmlearn").setLevel(logging.ERROR)
    model = CategoricalHMM(n_components=len(initial), n_features=len(emission[0]))
    model.startprob_, model.transmat_, model.emissionprob_ = map(np.array, (initial, transition, emission))
    log_probability, _path = model.decode(np.array(observations).reshape(-1, 1), algorithm="viterbi")
    return log_probability


def brute_force_optimum(initial, transition, emission, observations) -> float:
    """The probabilities of all paths at once, as a tensor with one axis for each observation."""
    transition, emission = np.array(transition), np.array(emission)
    paths = np.array(initial) * emission[:, observations[0]]
    for symbol in observations[1:]:
        paths = paths[..., np.newaxis] * transition * emission[:, symbol]
    return float(np.log(paths.max()))


def log_probability(initial, transition, emission, observations, path) -> float:
    factors = [emission[state][symbol] for state, symbol in zip(path, observations)]
    factors += [initial[path[0]], *(transition[a][b] for a, b in zip(path, path[1:]))]
    with np.errstate(divide="ignore"):
        return float(np.log(factors).sum())


def load_python(path: Path):
    import importlib.util

    spec = importlib.util.spec_from_file_location("reference", path)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


def run_rust(path: Path, inputs: list[Arguments]) -> list[list[int]]:
    lines = []
    for initial, transition, emission, observations in inputs:
        sizes = [len(initial), len(emission[0]), len(observations)]
        rows = [initial, *transition, *emission, observations]
        lines.append(" ".join(map(repr, sizes + [number for row in rows for number in row])))
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder, "driver.rs"), Path(folder, "driver")
        source.write_text(RUST_DRIVER.replace("REFERENCE", str(path)))
        subprocess.run(["rustc", "-O", "--edition", "2024", "-o", program, source], check=True)
        output = subprocess.run([program], input="\n".join(lines), capture_output=True, text=True, check=True).stdout
    return [[int(word) for word in line.split()] for line in output.splitlines()]


if __name__ == "__main__":
    sys.exit(main())
