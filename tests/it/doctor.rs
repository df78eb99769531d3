//! `kata doctor` in both formats, `--sandbox strict`, and a cache that does not grow without bound.

use std::fs::{self, File};
use std::time::{Duration, SystemTime};

use serde_json::Value;

use crate::harness::Kata;

const RIGHT: &str = "def heap_sort(nums):\n    return sorted(nums)\n";

fn findings() -> Value {
    let run = Kata::new().args(["doctor", "--format", "json"]).run();
    assert_eq!(run.code, 0, "{run:?}");
    serde_json::from_str(&run.stdout).expect("it prints JSON")
}

#[test]
fn every_language_works_and_every_attempt_is_refused() {
    let found = findings();
    let languages = found["languages"].as_array().expect("there are languages");
    let names: Vec<&str> = languages.iter().filter_map(|language| language["name"].as_str()).collect();
    let known: Vec<&str> = kata_judge::language::LANGUAGES.iter().map(|language| language.name()).collect();
    assert_eq!(names, known);
    assert!(languages.iter().all(|language| language["problem"].is_null()), "{languages:?}");
    let attempts = found["attempts"].as_array().expect("something was tried");
    assert!(attempts.len() >= 15 && attempts.iter().all(|attempt| attempt["refused"].is_string()), "{attempts:?}");
    let caches = found["caches"].as_array().expect("there are caches");
    assert!(caches.iter().all(|cache| cache["bytes"].is_u64() && cache["path"].is_string()), "{caches:?}");
}

#[test]
fn the_terminal_shows_the_same() {
    let run = Kata::new().args(["doctor"]).run();
    let expected =
        ["python", "landlock", "seccomp", "namespaces", "cgroup", "capabilities", "start a process", "programs"];
    assert!(run.code == 0 && expected.iter().all(|part| run.stdout.contains(part)), "{run:?}");
}

#[test]
fn strict_refuses_to_run_where_a_promise_is_not_kept() {
    let promises = findings()["sandbox"].as_object().expect("there are promises").clone();
    let is_held = promises.values().all(|hold| hold["status"] == "enforced");
    let strict = |more: &[&str]| {
        let arguments = ["test", "heap_sort.py", "--sandbox", "strict"].into_iter().chain(more.iter().copied());
        Kata::new().file("heap_sort.py", RIGHT).args(arguments).run()
    };
    let run = strict(&[]);
    assert_eq!(run.code, if is_held { 0 } else { 2 }, "{run:?}");
    for layer in ["landlock", "seccomp"] {
        let run = strict(&["--without-layer", layer]);
        assert!(run.code == 2 && run.stderr.contains("but on this system: files"), "{run:?}");
    }
}

#[test]
fn what_nobody_used_for_a_month_is_dropped() {
    let kata = Kata::new().file("heap_sort.py", RIGHT);
    let (old, recent) = (kata.path("cache/programs/old"), kata.path("cache/programs/recent"));
    for (folder, days) in [(&old, 40), (&recent, 2)] {
        fs::create_dir_all(folder).expect("a folder can be made");
        let used = SystemTime::now() - Duration::from_secs(days * 24 * 3600);
        File::open(folder).and_then(|folder| folder.set_modified(used)).expect("its time can be set");
    }
    let cache = kata.path("cache").display().to_string();
    let kata = kata.env("KATA_CACHE", &cache).args(["test", "heap_sort.py"]);
    let run = kata.run();
    assert_eq!(run.code, 0, "{run:?}");
    assert!(!old.exists() && recent.exists());
}
