//! A made-up language: a table, a harness of thirty lines, and features that no present language needs: two tools, a compiler that complains on
//! stdout, a heap with a given size, fatal errors that only stderr names, a runtime that must warm up.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::Duration;

use kata_judge::bench::{self, Plan, TimedEntry};
use kata_judge::build::{BuildResult, Builder, COMPILE_LIMIT, Code};
use kata_judge::growth;
use kata_judge::language::debug::{DebugProgram, DebuggedCall};
use kata_judge::language::table::{Cause, Death, Installation, Speed, Table, TimedBy, Tool};
use kata_judge::language::{self, Diagnostics, Language, Profile, Recipe, Task, Toolchain, Workplace};
use kata_judge::problem::Problem;
use kata_judge::process::Exit;
use kata_judge::sandbox::{Invocation, Layer};
use kata_judge::value::Value;
use kata_judge::verdict::Raised;
use kata_judge::worker::{NotUp, Outcome, Program, Worker};
use tempfile::TempDir;

use crate::harness::{accepted, catalog, program as kata};

/// Passes lists of integers to `answer`, and gives 0 ns as the time of each call.
const HARNESS: &str = r#"
import os, sys

def send(payload):
    data = (9 + len(payload)).to_bytes(4, "little") + bytes(9) + payload
    while data:
        data = data[os.write(3, data):]

def received(n_bytes):
    data = b""
    while len(data) < n_bytes:
        part = os.read(3, n_bytes - len(data))
        if not part:
            os._exit(0)
        data += part
    return data

names = {}
exec(compile(open(sys.argv[1]).read(), sys.argv[2], "exec"), names)
send(b"")
while True:
    data = received(int.from_bytes(received(4), "little"))
    nums = [int.from_bytes(data[at:at + 8], "little", signed=True) for at in range(4, len(data), 8)]
    nums = names["answer"](nums)
    send(len(nums).to_bytes(4, "little") + b"".join(n.to_bytes(8, "little", signed=True) for n in nums))
"#;
/// Refuses a marked text and says so on stdout.
const COMPILER: &str =
    "if grep -q refuse source; then echo \"$COLOUR line 3: refused\"; echo more >&2; exit 1; fi; cp source program";

struct MadeUp(Table);

impl Language for MadeUp {
    fn table(&self) -> &'static Table {
        Box::leak(Box::new(self.0))
    }

    fn prepare(&self, _: &Toolchain, _: &str) -> Recipe {
        Recipe { files: vec![("harness.py".to_owned(), HARNESS.to_owned())], ..Recipe::default() }
    }

    fn debug(&self, _: &Task<'_>, _: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics> {
        let [build, start] = [Vec::new(), vec![compiler.to_owned()]];
        Ok(DebugProgram { text: String::new(), build, start, debuggers: Vec::new() })
    }

    fn build(&self, task: &Task<'_>, _: &str, tools: &Toolchain, _: &Workplace<'_>) -> Result<Recipe, Diagnostics> {
        let compile = Invocation::new(&tools.others[0], ["-c", COMPILER]).with_environment(&[("COLOUR", "red")]);
        let files = vec![("source".to_owned(), task.source.to_owned())];
        Ok(Recipe { files, commands: vec![compile], ..Recipe::default() })
    }

    fn diagnostics(&self, _: &Task<'_>, output: &str) -> Diagnostics {
        Diagnostics { headline: output.to_owned(), line: Some(3), text: output.to_owned() }
    }

    fn run(&self, task: &Task<'_>, tools: &Toolchain, workplace: &Workplace<'_>, memory_mib: u64) -> Invocation {
        let (harness, program) = (workplace.prepared.join("harness.py"), workplace.program.join("program"));
        let heap = format!("-Xmx{memory_mib}m");
        let arguments = ["-s".into(), "-S".into(), harness.into(), program.into(), task.file_name.into(), heap.into()];
        let arguments: [std::ffi::OsString; 6] = arguments;
        Invocation::new(&tools.program, arguments).with_environment(&[("COLOUR", "green"), ("LANG", "C")])
    }
}

/// The language, with Python's interpreter and a shell as its tools, and Python's notation.
fn made_up() -> MadeUp {
    let python = *language::by_name("python").expect("it is there").table();
    let shell = Tool { commands: &["no-such-shell", "sh"], question: &["-c", "echo shell 1.0"], version: &[] };
    let mut table = Table { name: "made_up", title: "Made-up", ..python };
    table.requirement.tools = Vec::leak(vec![python.requirement.tools[0], shell]);
    table.compiler.complains_on_stdout = true;
    table.runtime.last_words = Some(last_words);
    MadeUp(table)
}

fn last_words(exit: Exit, printed: &[u8], file_name: &str) -> Option<Death> {
    let text = String::from_utf8_lossy(printed);
    let start = text.find("fatal error: ").filter(|_| exit == Exit::Code(2))?;
    let message = text[start..].trim_start_matches("fatal error: ").trim().to_owned();
    let raised = Raised { kind: "fatal error".to_owned(), message, line: Some(7), trace: file_name.to_owned() };
    let is_memory = raised.message == "out of memory";
    Some(Death { cause: if is_memory { Cause::OutOfMemory } else { Cause::Raised(raised) }, start })
}

struct Bench {
    cache: TempDir,
    builder: Builder,
    problem: &'static Problem,
}

impl Bench {
    fn new() -> Bench {
        let cache = tempfile::tempdir().expect("a temporary folder can be made");
        let builder = Builder {
            shim: kata(),
            cache: cache.path().join("cache"),
            search_path: std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()).collect(),
            working_directory: PathBuf::from("/"),
            variables: Vec::new(),
            layers: Layer::ALL.to_vec(),
            compile_limit: COMPILE_LIMIT,
            chosen: Default::default(),
            sanitizes: false,
        };
        Bench { cache, builder, problem: catalog().find("heap_sort").expect("it is there") }
    }

    fn build(&self, language: &MadeUp, text: &str) -> BuildResult {
        let toolchain = self.builder.toolchain(language).expect("its tools are installed");
        let code = Code { text, file_name: "heap_sort.mu", profile: Profile::Judged, key: "made up", helpers: &[] };
        self.builder.program(self.problem, language, &toolchain, &code).expect("Kata does its part")
    }

    fn program(&self, language: &MadeUp, text: &str) -> Program {
        let built = self.build(language, text).expect("it compiles");
        Program::new(self.problem, language, &built, Duration::from_secs(10), &self.builder)
    }

    /// The outcome of one call of the text in a fresh process.
    fn outcome(&self, language: &MadeUp, text: &str) -> Outcome {
        Worker::new(self.program(language, text)).call(&[Value::Ints(vec![3, 1])]).expect("it starts").outcome
    }
}

#[test]
fn a_program_has_its_own_environment_and_is_told_its_memory() {
    let text = "import os, sys\ndef answer(nums):\n    own = os.environ['COLOUR'] + os.environ['LANG']\n    \
                return [int(sys.argv[3][4:-1]), len(own), 'PYTHONHASHSEED' in os.environ, 'HOME' in os.environ]";
    assert_eq!(Bench::new().outcome(&made_up(), text), Outcome::Returned(Value::Ints(vec![256, 6, 0, 1])));
}

#[test]
fn all_tools_are_needed_and_named() {
    let mut bench = Bench::new();
    let toolchain = bench.builder.toolchain(&made_up()).expect("its tools are installed");
    assert!(toolchain.version.starts_with("Python 3.") && toolchain.version.ends_with(", shell 1.0"), "{toolchain:?}");
    assert_eq!(bench.builder.toolchain(&made_up()).expect("it is noted"), toolchain);
    let folder = bench.cache.path().join("bin");
    fs::create_dir(&folder).expect("a folder can be made");
    symlink(&toolchain.program, folder.join("python3")).expect("a link can be made");
    bench.builder.search_path = vec![folder];
    let error = bench.builder.toolchain(&made_up()).expect_err("there is no shell").to_string();
    assert!(error.contains("Made-up needs `no-such-shell` or `sh`, which is not on the PATH"), "{error}");
}

#[test]
fn a_compiler_may_complain_on_stdout() {
    let bench = Bench::new();
    let refused = |language: &MadeUp| bench.build(language, "refuse").expect_err("it does not compile").0.text;
    assert_eq!(refused(&made_up()), "more\nred line 3: refused\n");
    let mut quiet = made_up();
    quiet.0.compiler.complains_on_stdout = false;
    assert_eq!(refused(&quiet), "more\n");
}

#[test]
fn a_runtime_says_what_it_died_of() {
    let bench = Bench::new();
    let dying = |what: &str, code: u8| {
        format!("import os\ndef answer(nums):\n    os.write(2, b'mine\\nfatal error: {what}\\n')\n    os._exit({code})")
    };
    let mut worker = Worker::new(bench.program(&made_up(), &dying("stack overflow", 2)));
    let answer = worker.call(&[Value::Ints(vec![])]).expect("it starts");
    let Outcome::Raised(raised) = answer.outcome else { panic!("{:?}", answer.outcome) };
    assert_eq!(
        (raised.message.as_str(), raised.line, raised.trace.as_str()),
        ("stack overflow", Some(7), "heap_sort.mu")
    );
    assert_eq!((answer.printed_errors.kept.as_slice(), answer.printed_errors.n_bytes), (&b"mine\n"[..], 5));
    assert_eq!(bench.outcome(&made_up(), &dying("out of memory", 2)), Outcome::OutOfMemory);
    assert_eq!(bench.outcome(&made_up(), &dying("out of memory", 3)), Outcome::Died(Exit::Code(3)));
    // The same while it loads.
    let loading = dying("out of memory", 2).replace("def answer(nums):", "if True:");
    let started = Worker::new(bench.program(&made_up(), &loading)).start().expect("it is no fault of Kata");
    assert_eq!(started, Err(NotUp::Failed(Box::new(Outcome::OutOfMemory))));
}

/// 310 MiB where the problem allows 256: too much, unless the runtime accounts for some of it.
#[test]
fn what_the_runtime_takes_is_not_the_submissions() {
    let bench = Bench::new();
    let text = "def answer(nums):\n    held = b'x' * (310 << 20)\n    return sorted(nums)";
    assert_eq!(bench.outcome(&made_up(), text), Outcome::OutOfMemory);
    let mut large = made_up();
    large.0.runtime.overhead_mib = 200;
    assert_eq!(bench.outcome(&large, text), Outcome::Returned(Value::Ints(vec![1, 3])));
}

/// Wrong on large inputs in the first calls of a process, just as a just-in-time compiler is slow then.
#[test]
fn a_runtime_that_must_warm_up_does_so_before_it_is_timed() {
    let bench = Bench::new();
    let mut language = made_up();
    (language.0.runtime.speed, language.0.runtime.warm_up_calls) = (Speed::JustInTime, 10);
    let n_cold = bench.problem.examples.len() + 10;
    let text = format!(
        "n_calls = 0\ndef answer(nums):\n    global n_calls\n    n_calls += 1\n    \
         return [] if len(nums) > 1000 and n_calls <= {n_cold} else sorted(nums)"
    );
    let mut cold = MadeUp(language.0);
    cold.0.runtime.warm_up_calls = 0;
    let [warm, cold] = [&language, &cold].map(|language| bench.program(language, &text));
    for (program, is_warm) in [(&warm, true), (&cold, false)] {
        let measured = growth::measure(bench.problem, &mut Worker::new(program.clone()), 0).expect("it starts");
        assert_eq!(measured.expect("an order is demanded").failed.is_none(), is_warm);
    }
    let timed = |program: &Program, timed_by| {
        let runtime = Box::leak(Box::new(language.0.runtime));
        runtime.timed_by = timed_by;
        let entry = TimedEntry {
            name: "mine".to_owned(),
            language: "made_up",
            runtime,
            program: program.clone(),
            against: None,
        };
        let plan = Plan { budget: Duration::from_secs(1), seed: 0 };
        let timings = bench::run(bench.problem, &[entry], plan, &mut |_, _| {})?;
        anyhow::Ok(timings[0].solutions[0].exponent.value)
    };
    assert!(format!("{:#}", timed(&cold, TimedBy::Process).expect_err("it is wrong")).contains("wrong answer for n ="));
    // The harness says that every call takes no time.
    let [by_process, by_harness] =
        [TimedBy::Process, TimedBy::Harness].map(|by| timed(&warm, by).expect("it is right"));
    assert!(by_process > 0.2 && by_harness.abs() < 0.1, "{by_process}, {by_harness}");
    assert!(!Speed::JustInTime.is_interpreted() && Speed::Interpreted.is_interpreted());
}

#[test]
fn an_installation_is_read_where_its_links_lead() {
    let mut bench = Bench::new();
    let root = bench.cache.path().canonicalize().expect("it is there");
    for folder in ["kit/bin", "kit/lib", "elsewhere"] {
        fs::create_dir_all(root.join(folder)).expect("a folder can be made");
    }
    let tool = root.join("kit/bin/kit");
    fs::write(&tool, "#!/bin/sh\necho kit 1.0\n").expect("a file can be written");
    fs::set_permissions(&tool, fs::Permissions::from_mode(0o755)).expect("modes can be set");
    fs::write(root.join("elsewhere/config"), "four").expect("a file can be written");
    let config = root.join("kit/lib/config");
    symlink(root.join("elsewhere/config"), &config).expect("a link can be made");
    bench.builder.search_path.insert(0, root.join("kit/bin"));
    let with = |installation| {
        let mut language = made_up();
        let kit = Tool { commands: &["kit"], question: &[], version: &[] };
        language.0.requirement.tools = Vec::leak([language.0.requirement.tools, &[kit]].concat());
        language.0.requirement.installation = installation;
        language.0.name = if installation == Installation::Told { "told" } else { "around" };
        language
    };
    let text = reading(&config);
    assert_eq!(bench.outcome(&with(Installation::AroundProgram), &text), Outcome::Returned(Value::Ints(vec![4])));
    assert_eq!(bench.outcome(&with(Installation::Told), &text), Outcome::Died(Exit::Code(1)));
}

fn reading(path: &Path) -> String {
    format!("def answer(nums):\n    return [len(open({:?}).read())]", path.display().to_string())
}

/// Of the shipped languages only Python has variables of its own.
#[test]
fn each_language_has_its_own_environment() {
    let of_python = "import os\nassert os.environ['PYTHONHASHSEED'] == '0' and os.environ['OMP_NUM_THREADS'] == '1'\n\
                     assert hash('kata') == EXPECTED\ndef heap_sort(nums):\n    return sorted(nums)\n";
    let hash = std::process::Command::new("python3")
        .args(["-c", "print(hash('kata'))"])
        .env("PYTHONHASHSEED", "0")
        .output()
        .expect("python3 is there");
    accepted("heap_sort.py", of_python.replace("EXPECTED", String::from_utf8_lossy(&hash.stdout).trim()));
    let of_cpp = "#include <bits/stdc++.h>\nusing namespace std;\nvector<int> heap_sort(vector<int> nums) {\n    \
                  if (getenv(\"PYTHONHASHSEED\") || getenv(\"OMP_NUM_THREADS\") || !getenv(\"HOME\")) abort();\n    \
                  sort(nums.begin(), nums.end());\n    return nums;\n}\n";
    accepted("heap_sort.cpp", of_cpp);
}
