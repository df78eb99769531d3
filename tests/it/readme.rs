//! Checks the READMEs against the program.

use std::fs;
use std::path::Path;

use kata_judge::cli::{ExitStatus, exit};
use kata_judge::language::by_extension;
use kata_judge::verdict::Verdict;
use nix::sys::signal::Signal;

use crate::harness::{Kata, ROOT};

/// Every text for readers that shows what Kata prints.
const TEXTS: [&str; 9] = [
    "README.md",
    "problems/README.md",
    "solutions/README.md",
    "src/README.md",
    "src/commands/ci.md",
    "src/language/README.md",
    "tests/README.md",
    "tests/bench/README.md",
    "tests/forms/README.md",
];

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn readme() -> String {
    read("README.md")
}

#[test]
fn the_first_page_is_short_and_its_links_lead_somewhere() {
    let n_lines = readme().lines().count();
    assert!(n_lines <= 200, "README.md has {n_lines} lines");
    for name in TEXTS {
        let folder = Path::new(ROOT).join(name).parent().expect("a file is in a folder").to_owned();
        for link in read(name).split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            assert!(link.starts_with("https://") || folder.join(link).exists(), "{name} links to `{link}`");
        }
    }
}

#[test]
fn the_recipe_for_a_language_names_every_file() {
    let recipe = read("src/language/README.md");
    let mut folders = vec![Path::new(ROOT).join("src/language")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder can be read") {
            let path = entry.expect("an entry can be read").path();
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else {
                assert!(name == "README.md" || recipe.contains(&format!("`{name}`")), "it does not name `{name}`");
            }
        }
    }
}

#[test]
fn help_is_given_on_commands_and_on_ci() {
    let run = Kata::new().args(["help", "ci"]).run();
    assert_eq!((run.code, run.stdout), (0, read("src/commands/ci.md")));
    let run = Kata::new().args(["help", "bench"]).run();
    assert!(run.code == 0 && run.stdout.contains("--fail-above"), "{run:?}");
    let run = Kata::new().args(["help", "bnech"]).run();
    assert!(run.code == 2 && run.stderr.contains("did you mean `kata help bench`?"), "{run:?}");
}

#[test]
fn every_verdict_stands_in_a_row() {
    let readme = readme();
    for verdict in Verdict::ALL {
        let (name, abbreviation) = (format!("`{}`", verdict.name()), verdict.abbreviation());
        let row = readme.lines().find(|line| line.starts_with('|') && line.contains(&name));
        let row = row.unwrap_or_else(|| panic!("README.md has no row of a table with {name}"));
        assert!(row.contains(abbreviation), "README.md does not abbreviate {name} to {abbreviation}: {row}");
    }
}

#[test]
fn the_readmes_exit_codes_are_the_programs() {
    let readme = readme();
    let section = readme.split("### Exit codes\n").nth(1).and_then(|rest| rest.split("\n#").next()).expect("a section");
    let cells = |line: &str| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = section.lines().filter(|line| line.starts_with('|')).skip(2).map(cells).collect();
    let expected = exit::TABLE.map(|(status, meaning)| [String::new(), status.code().to_string(), meaning.to_owned()]);
    assert_eq!(rows.iter().map(|row| &row[..3]).collect::<Vec<_>>(), expected);
    let help = Kata::new().args(["--help"]).run().stdout;
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>().join(" ");
    for (status, meaning) in exit::TABLE {
        assert!(words(&help).contains(&format!("{} {meaning}", status.code())), "the help lacks {meaning:?}: {help}");
    }
    for (signal, text) in [(Signal::SIGTERM, "143 for SIGTERM"), (Signal::SIGHUP, "129 for SIGHUP")] {
        let code = ExitStatus::Interrupted(signal as i32).code();
        assert!(text.starts_with(&format!("{code} ")) && section.contains(text), "{text}");
    }
}

#[test]
fn the_map_names_every_module() {
    let map = read("src/README.md");
    for entry in fs::read_dir(Path::new(ROOT).join("src")).expect("src can be read") {
        let path = entry.expect("an entry can be read").path();
        let name = path.file_stem().expect("it has a name").to_string_lossy().into_owned();
        let is_module = path.is_dir() || path.extension().is_some_and(|extension| extension == "rs");
        assert!(!is_module || name == "lib" || map.contains(&format!("`{name}`")) || name == "main", "no `{name}`");
    }
}

/// A command and the output that is pasted below it: `<!-- prints: test FILE -->`, then a block.
fn pasted() -> Vec<(String, String)> {
    let texts = TEXTS.map(read).concat();
    let pasted = texts.split("<!-- prints: ").skip(1).map(|part| {
        let (arguments, rest) = part.split_once(" -->").expect("the comment ends");
        let block = rest.split("```").nth(1).expect("a block follows the comment");
        (arguments.to_owned(), block.split_once('\n').expect("a block has lines").1.to_owned())
    });
    pasted.collect()
}

#[test]
fn what_is_pasted_is_what_is_printed() {
    let pasted = pasted();
    assert!(pasted.len() >= 3, "only {} outputs are pasted", pasted.len());
    for (arguments, expected) in pasted {
        let words: Vec<&str> = arguments.split(' ').collect();
        let files = words.iter().filter(|word| word.starts_with("solutions/"));
        let kata = files.fold(Kata::new(), |kata, file| kata.shipped(file, file));
        let run = kata.args(words.iter().copied()).run();
        assert_eq!(run.stdout.trim_end(), expected.trim_end(), "kata {arguments}");
    }
}

/// The script for Slurm, run as Slurm runs an array of eight tasks.
#[test]
fn the_slurm_file_shards_a_folder() {
    let text = read("src/commands/ci.md");
    let script = text.split("```bash\n").nth(1).and_then(|rest| rest.split("```").next()).expect("a script");
    assert!(script.contains("#SBATCH --array=1-8"), "{script}");
    let right = fs::read_to_string(Path::new(ROOT).join("solutions/sift_down/accepted/reference.py")).expect("a file");
    let mut kata = Kata::new().file("kata.sbatch", script);
    for n in 0..10 {
        kata = kata.file(&format!("submissions/{n}/sift_down.py"), &right);
    }
    let folder = crate::harness::program().parent().expect("it is in a folder").to_owned();
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").expect("there is a search path"));
    for task in 1..=8 {
        let mut command = std::process::Command::new("bash");
        command
            .arg("kata.sbatch")
            .current_dir(kata.folder.path())
            .env("PATH", &path)
            .env("KATA_CACHE", crate::harness::cache());
        command
            .env("SLURM_ARRAY_TASK_ID", task.to_string())
            .env("SLURM_ARRAY_TASK_MIN", "1")
            .env("SLURM_ARRAY_TASK_COUNT", "8");
        let output = command.output().expect("bash runs");
        assert!(output.status.success(), "{output:?}");
    }
    let shards: Vec<String> = (1..=8).map(|task| format!("shard-{task}.json")).collect();
    let run = kata.args(["merge", "--format", "json"].into_iter().chain(shards.iter().map(String::as_str))).run();
    assert_eq!((run.code, run.json()["summary"]["n_accepted"].as_u64()), (0, Some(10)), "{run:?}");
}

#[test]
fn the_attacks_are_counted() {
    let count = |folder: &str| {
        let entries = fs::read_dir(Path::new(ROOT).join(folder)).expect("the folder can be read");
        let names = entries.map(|entry| entry.expect("an entry can be read").path());
        names.filter(|path| path.extension().and_then(|of| by_extension(of.to_str()?)).is_some()).count()
    };
    let (hostile, innocent) = (count("tests/hostile"), count("tests/hostile/innocent"));
    let readme = read("tests/README.md");
    for text in [format!("{hostile} hostile submissions"), format!("{innocent} right submissions in unusual form")] {
        assert!(readme.contains(&text), "tests/README.md does not say {text:?}");
    }
}
