//! `kata verify`: what is not sound is said.

use std::fs;
use std::path::Path;

use crate::harness::{Kata, ROOT};

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder can be made");
    for entry in fs::read_dir(from).expect("a folder can be read") {
        let path = entry.expect("an entry can be read").path();
        fs::copy(&path, to.join(path.file_name().expect("it has a name"))).expect("a file can be copied");
    }
}

#[test]
fn what_is_not_sound_is_said_of_each_place() {
    let kata = Kata::new().file("solutions/sift_down/wrong_answer/reference.py", {
        let reference = Path::new(ROOT).join("solutions/sift_down/accepted/reference.py");
        format!("# Killed by: hidden\n{}", fs::read_to_string(reference).expect("there is a reference"))
    });
    let kata = kata.file("solutions/sift_down/accepted/wrong.py", "def sift_down(nums, i, size):\n    return nums\n");
    let problem = kata.path("problems/sift_down");
    copy(&Path::new(ROOT).join("problems/sift_down"), &problem);
    fs::write(problem.join("notes.txt"), "of no use").expect("a file can be written");
    let run = kata.args(["verify", "sift_down"]).run();
    assert_eq!(run.code, 1, "{run:?}");
    for sentence in [
        "not sound: problems/: these are a folder or a row of the registry, but not both: [",
        "problems/sift_down: holds {",
        "accepted/reference.rs is missing",
        "sift_down: fewer than four wrong solutions",
        "sift_down: no solution that crashes",
        "accepted/wrong.py: must be accepted, is wrong_answer (seed 0)",
        "wrong_answer/reference.py: must be wrong_answer, is accepted (seed 0)",
        "sift_down: not sound, ",
        " checks, 2 solutions",
    ] {
        assert!(run.stdout.contains(sentence), "nothing says {sentence:?} in {}", run.stdout);
    }
}
