"""Holds Kata's reports, and the README's files for CI engines, against readers and schemas that others wrote.

    cargo build --release
    python3 -m venv venv && venv/bin/pip install junitparser xmltodict check-jsonschema
    venv/bin/python tests/world/check_formats.py [KATA]

Checked are the README's GitHub Actions file against the schema of workflows that check-jsonschema brings along, JUnit's
XML as junitparser reads it, the JSON report and its lines against `kata schema`, and Gradescope's results against the
fields that https://gradescope-autograders.readthedocs.io/en/latest/specs/ publishes. Each line says what held; the
exit code is 1 if something did not.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from junitparser import Error, Failure, JUnitXml

ROOT = Path(__file__).resolve().parents[2]
KATA = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/release/kata").resolve()
CHECKER = Path(sys.executable).with_name("check-jsonschema")

# Published fields: the type of each, and what it may hold.
VISIBILITY = ("hidden", "after_due_date", "after_published", "visible")
FORMATS = ("text", "html", "simple_format", "md", "ansi")
OF_RESULTS = {
    "score": (int, float), "execution_time": int, "output": str, "output_format": FORMATS, "test_output_format": FORMATS,
    "test_name_format": FORMATS, "visibility": VISIBILITY, "stdout_visibility": VISIBILITY, "extra_data": dict,
    "tests": list, "leaderboard": list,
}
OF_TEST = {
    "score": (int, float), "max_score": (int, float), "status": ("passed", "failed"), "name": str, "name_format": FORMATS,
    "number": str, "output": str, "output_format": FORMATS, "tags": list, "visibility": VISIBILITY, "extra_data": dict,
}

failures = 0


def say(held, what):
    global failures
    failures += not held
    print("holds" if held else "FAILS", what)


def matches_schema(schema, *files):
    checked = subprocess.run([CHECKER, *schema, *files], capture_output=True, text=True)
    if checked.returncode != 0:
        print(checked.stdout, checked.stderr)
    return checked.returncode == 0


def check_workflow(folder):
    readme = (ROOT / "README.md").read_text()
    workflow = re.search(r"```yaml\n(.*?)```", readme, re.S).group(1)
    (folder / "workflow.yml").write_text(workflow)
    say(matches_schema(["--builtin-schema", "vendor.github-workflows"], folder / "workflow.yml"),
        "the README's workflow is one, by the schema of GitHub's workflows")
    (folder / "broken.yml").write_text(workflow.replace("runs-on", "runs_on"))
    broken = subprocess.run([CHECKER, "--builtin-schema", "vendor.github-workflows", folder / "broken.yml"],
                            capture_output=True)
    say(broken.returncode != 0, "the same with a misspelt key is none")


def check_reports(folder):
    outputs = [f"--output={name}={folder / name}" for name in ("json", "jsonl", "junit", "gradescope")]
    judged = subprocess.run([KATA, "test", "solutions/nms", "solutions/sift_down", "--partition", "slice:1/1", *outputs],
                            cwd=ROOT, stdout=subprocess.DEVNULL)
    say(judged.returncode == 1, "shipped solutions, right and wrong, were judged")
    report = json.loads((folder / "json").read_text())
    (folder / "report.json").write_text(json.dumps(report))
    for name in ("json", "jsonl"):
        printed = subprocess.run([KATA, "schema", "--format", name], capture_output=True, check=True)
        (folder / f"{name}.schema").write_bytes(printed.stdout)
    say(matches_schema(["--schemafile", folder / "json.schema"], folder / "report.json"), "the JSON report is of its schema")
    lines = [folder / f"line{at}.json" for at, _ in enumerate((folder / "jsonl").read_text().splitlines())]
    for path, line in zip(lines, (folder / "jsonl").read_text().splitlines()):
        path.write_text(line)
    say(matches_schema(["--schemafile", folder / "jsonl.schema"], *lines), f"each of {len(lines)} lines is of its schema")
    check_junit(JUnitXml.fromfile(str(folder / "junit")), report)
    check_gradescope(json.loads((folder / "gradescope").read_text()), report)


def check_junit(xml, report):
    submissions = {submission["file"]: submission for submission in report["submissions"]}
    suites = {suite.name: suite for suite in xml}
    say(suites.keys() == submissions.keys(), f"JUnit has a suite for each of {len(submissions)} submissions")
    n_right = 0
    for name, submission in submissions.items():
        cases = list(suites[name])
        judged = [case for group in submission["groups"] for case in group["cases"]]
        bad = [type(result) for case in cases for result in case.result]
        expected = [Failure if case["verdict"] == "wrong_answer" else Error
                    for case in judged if case["verdict"] != "accepted"]
        if submission["verdict"] == "compile_error" or not judged:
            expected, judged = [Error], [None]
        properties = {each.name: each.value for each in suites[name].properties()}
        score = submission["score"]
        n_right += (bad == expected and len(cases) == len(judged) and properties["seed"] == str(report["seed"])
                    and properties["points"] == "{:g} of {:g}".format(score["points"], score["most"]))
    say(n_right == len(submissions), "in each suite are its cases, failures and errors apart, its seed and its points")


def has_fields(value, fields):
    for name, content in value.items():
        kind = fields[name]
        if not (content in kind if isinstance(kind, tuple) and isinstance(kind[0], str) else isinstance(content, kind)):
            print("not as published:", name, content)
            return False
    return True


def check_gradescope(results, report):
    say(has_fields(results, OF_RESULTS), "Gradescope's results have published fields alone")
    say(all(has_fields(test, OF_TEST) for test in results["tests"]), f"and so has each of {len(results['tests'])} tests")
    points = sum(test["score"] for test in results["tests"])
    say(abs(points - report["summary"]["points"]) < 1e-6, f"whose points are those of the report, {points:g}")


with tempfile.TemporaryDirectory() as temporary:
    check_workflow(Path(temporary))
    check_reports(Path(temporary))
sys.exit(1 if failures else 0)
