"""Holds the NMS solutions against OpenCV and onnxruntime on random boxes.

    python3 -m venv venv && venv/bin/pip install numpy opencv-python-headless onnx onnxruntime
    venv/bin/python tests/world/compare_nms.py [INPUTS] [SEED]

Compared are solutions/nms/accepted/reference.py and reference.rs (compiled with `rustc`, which must be on the path),
the second of which is also the oracle. The last line is `N inputs, M differences`; the exit code is 1 if M is not 0.

Both libraries work on the same rule, a strict `>`, equal scores by the lower index, and 32-bit floats. So the inputs
keep to what both define alike:
- coordinates and scores are multiples of 1/8 that single precision holds exactly, and an overlap is the threshold
  exactly (small integers, a dyadic threshold) or well away from it;
- scores are positive, since OpenCV refuses a negative score threshold;
- OpenCV gives two empty boxes an overlap of 1 where our statement says 0, so at most one box is empty in the inputs
  handed to it. onnxruntime gives them 0, as we do, and also gets inputs with many.
"""

import random
import subprocess
import sys
import tempfile
from pathlib import Path

import cv2
import numpy as np
import onnx
import onnxruntime

ACCEPTED = Path(__file__).resolve().parents[2] / "solutions" / "nms" / "accepted"

RUST_DRIVER = """
#[path = "REFERENCE"]
mod reference;

// A line holds n, 4n coordinates, n scores and the threshold; the answer is a line of indices.
fn main() {
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let numbers: Vec<f64> = line.split_whitespace().map(|word| word.parse().unwrap()).collect();
        let n = numbers[0] as usize;
        let boxes: Vec<Vec<f64>> = numbers[1..=4 * n].chunks(4).map(|row| row.to_vec()).collect();
        let kept = reference::nms(&boxes, &numbers[4 * n + 1..=5 * n], numbers[5 * n + 1]);
        println!("{}", kept.iter().map(|index| index.to_string()).collect::<Vec<_>>().join(" "));
    }
}
"""


def main() -> int:
    n_inputs = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    rng = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    inputs = [random_input(rng) for _ in range(n_inputs)]

    reference = load_python(ACCEPTED / "reference.py").nms
    answers = {
        "reference.py": [reference(*arguments) for arguments in inputs],
        "reference.rs": run_rust(ACCEPTED / "reference.rs", inputs),
    }
    with_onnx = OnnxNms()
    n_differences = n_with_opencv = n_ties = 0
    for number, arguments in enumerate(inputs):
        expected = {"onnxruntime": with_onnx(*arguments)}
        if sum(area(box) == 0 for box in arguments[0]) <= 1:
            expected["OpenCV"] = opencv_nms(*arguments)
            n_with_opencv += 1
        n_ties += meets_the_threshold(*arguments)
        for ours, ours_all in answers.items():
            for theirs, kept in expected.items():
                if ours_all[number] != kept:
                    n_differences += 1
                    print(f"{ours}: {ours_all[number]}, {theirs}: {kept} for nms{arguments}")
    print(f"onnxruntime {onnxruntime.__version__} on all, OpenCV {cv2.__version__} on {n_with_opencv} of them;")
    print(f"an overlap of exactly the threshold in {n_ties} of them")
    print(f"{n_inputs} inputs, {n_differences} differences")
    return 1 if n_differences else 0


def random_input(rng: random.Random) -> tuple[list[list[float]], list[float], float]:
    """Boxes, scores and a threshold for which no rounding decides, also in single precision."""
    unit, threshold = rng.choice([(1.0, rng.choice([0.0, 0.25, 0.5, 0.75, 1.0])), (0.125, rng.choice([0.3, 0.45, 0.7]))])
    field, side = rng.choice([(4, 4), (10, 8), (60, 60)])
    least_side = rng.choice([0, 1])
    boxes: list[list[float]] = []
    for _ in range(rng.choice([1, 2, 3, 5, 8, 20, 60])):
        x, y = rng.randint(-field, field), rng.randint(-field, field)
        w, h = rng.randint(least_side, side), rng.randint(least_side, side)
        box = [x * unit, y * unit, (x + w) * unit, (y + h) * unit]
        exact = unit == 1.0
        if exact or all(abs(overlap(box, other) - threshold) > 1e-5 for other in boxes):
            boxes.append(box)
    n_levels = rng.choice([2, 5, 1000])
    return boxes, [rng.randint(1, n_levels) / 8 for _ in boxes], threshold


def overlap(a: list[float], b: list[float]) -> float:
    """Only to keep the inputs away from the threshold; no answer depends on it."""
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    shared = max(width, 0.0) * max(height, 0.0)
    return shared / (area(a) + area(b) - shared) if shared else 0.0


def area(box: list[float]) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def meets_the_threshold(boxes: list[list[float]], _scores: list[float], threshold: float) -> bool:
    pairs = ((a, b) for i, a in enumerate(boxes) for b in boxes[:i])
    return threshold > 0 and any(overlap(a, b) == threshold for a, b in pairs)


def opencv_nms(boxes: list[list[float]], scores: list[float], threshold: float) -> list[int]:
    """OpenCV takes [x, y, width, height] and leaves out scores that are not above a threshold of its own."""
    rectangles = [[x1, y1, x2 - x1, y2 - y1] for x1, y1, x2, y2 in boxes]
    return [int(index) for index in cv2.dnn.NMSBoxes(rectangles, scores, 0.0, threshold)]


class OnnxNms:
    """A model of the one operator NonMaxSuppression, run by onnxruntime."""

    def __init__(self) -> None:
        tensor, kinds = onnx.helper.make_tensor_value_info, onnx.TensorProto
        node = onnx.helper.make_node("NonMaxSuppression", ["boxes", "scores", "most", "iou_threshold"], ["selected"])
        graph = onnx.helper.make_graph(
            [node],
            "nms",
            [
                tensor("boxes", kinds.FLOAT, [1, None, 4]),
                tensor("scores", kinds.FLOAT, [1, 1, None]),
                tensor("most", kinds.INT64, [1]),
                tensor("iou_threshold", kinds.FLOAT, [1]),
            ],
            [tensor("selected", kinds.INT64, [None, 3])],
        )
        model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 11)], ir_version=8)
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])

    def __call__(self, boxes: list[list[float]], scores: list[float], threshold: float) -> list[int]:
        (selected,) = self.session.run(
            None,
            {
                # The operator wants y before x; either order gives the same overlaps.
                "boxes": np.array([[[y1, x1, y2, x2] for x1, y1, x2, y2 in boxes]], dtype=np.float32),
                "scores": np.array([[scores]], dtype=np.float32),
                "most": np.array([len(boxes)], dtype=np.int64),
                "iou_threshold": np.array([threshold], dtype=np.float32),
            },
        )
        return [int(index) for _batch, _class, index in selected]


def load_python(path: Path):
    import importlib.util

    spec = importlib.util.spec_from_file_location("reference", path)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


def run_rust(path: Path, inputs) -> list[list[int]]:
    lines = []
    for boxes, scores, threshold in inputs:
        numbers = [float(len(boxes)), *(x for box in boxes for x in box), *scores, threshold]
        lines.append(" ".join(map(repr, numbers)))
    with tempfile.TemporaryDirectory() as folder:
        source, program = Path(folder, "driver.rs"), Path(folder, "driver")
        source.write_text(RUST_DRIVER.replace("REFERENCE", str(path)))
        subprocess.run(["rustc", "-O", "--edition", "2024", "-o", program, source], check=True)
        output = subprocess.run([program], input="\n".join(lines), capture_output=True, text=True, check=True).stdout
    return [[int(word) for word in line.split()] for line in output.splitlines()]


if __name__ == "__main__":
    sys.exit(main())
