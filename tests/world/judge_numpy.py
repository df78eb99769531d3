"""Judges submissions that import numpy, inside the sandbox.

    cargo build --release
    python3 -m venv venv && venv/bin/pip install numpy
    venv/bin/python tests/world/judge_numpy.py [KATA]

The judge takes the `python3` that it finds on the path, here the one of this environment. Each line is a submission with
its verdict and the memory that it took; the exit code is 1 if one of them is not accepted.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
KATA = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/release/kata").resolve()

SUBMISSIONS = {
    "heap_sort": """
import numpy as np
def heap_sort(nums):
    return np.sort(np.array(nums, dtype=np.int64))
""",
    "nms": """
import numpy as np
def nms(boxes, scores, iou_threshold):
    if len(boxes) == 0:
        return np.array([], dtype=np.int32)
    b, s = np.array(boxes), np.array(scores)
    area = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
    order, kept = np.lexsort((np.arange(len(s)), -s)), []
    while order.size:
        first, rest = order[0], order[1:]
        kept.append(first)
        side = np.minimum(b[first, 2:], b[rest, 2:]) - np.maximum(b[first, :2], b[rest, :2])
        both = np.prod(np.clip(side, 0, None), axis=1)
        union = area[first] + area[rest] - both
        overlap = np.divide(both, union, out=np.zeros_like(both), where=union > 0)
        order = rest[overlap <= iou_threshold]
    return kept
""",
    "viterbi": """
import numpy as np
def viterbi(initial, transition, emission, observations):
    if not observations:
        return []
    with np.errstate(divide='ignore'):
        initial, transition, emission = (np.log(np.array(x, dtype=float)) for x in (initial, transition, emission))
    best, back = initial + emission[:, observations[0]], []
    for symbol in observations[1:]:
        steps = best[:, None] + transition
        back.append(steps.argmax(axis=0))
        best = steps.max(axis=0) + emission[:, symbol]
    path = [best.argmax()]
    for step in reversed(back):
        path.append(step[path[-1]])
    return np.array(path[::-1])
""",
}

n_refused = 0
with tempfile.TemporaryDirectory() as folder:
    for name, source in SUBMISSIONS.items():
        file = Path(folder) / f"{name}.py"
        file.write_text(source)
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        judged = subprocess.run([KATA, "test", file, "--format", "json"], capture_output=True, text=True,
                                env={**os.environ, "PATH": path})
        report = json.loads(judged.stdout)
        for fault in report["faults"]:
            print(fault["what"], fault["error"])
        submission = report["submissions"][0] if report["submissions"] else {"verdict": "not judged"}
        n_refused += submission["verdict"] != "accepted"
        memory = submission.get("memory", {}).get("peak_mib", 0)
        held = all(hold["status"] == "enforced" for hold in (submission.get("sandbox") or {}).values())
        print(f"{name}: {submission['verdict']}, {memory:.0f} MiB, {'every promise' if held else 'not every promise'} held")
        if submission.get("failure"):
            print(json.dumps(submission["failure"], indent=1)[:2000])
sys.exit(1 if n_refused else 0)
