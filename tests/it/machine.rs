//! A lack of the machine is exit 2 with the way out, at any point of a run, and never a verdict.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::harness::{Kata, ROOT, Run, program};

const RIGHT: [&str; 5] = ["py", "rs", "cpp", "go", "js"];

/// A folder with the right solution of `sift_down` in every language.
fn solutions() -> Kata {
    RIGHT.into_iter().fold(Kata::new(), |kata, extension| {
        let name = format!("sift_down.{extension}");
        kata.shipped(&format!("solutions/sift_down/accepted/reference.{extension}"), &name)
    })
}

/// Runs a shell script in which `$kata` judges one case of the file that follows.
fn shell(kata: &Kata, script: &str) -> Run {
    let own = kata.command();
    let mut command = Command::new("bash");
    command.args(["-c", script]).current_dir(kata.folder.path());
    command.envs(own.get_envs().filter_map(|(name, value)| Some((name, value?))));
    let judges = format!("{} test --time-limit=5 --case sinks_to_a_leaf", program().display());
    let output = command.env("kata", judges).env("program", program()).output().expect("bash can be started");
    Run {
        code: output.status.code().expect("it was not killed"),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

fn is_fault(run: &Run, says: &[&str]) {
    assert_eq!(run.code, 2, "{run:?}");
    // Line breaks depend only on the width.
    let said = [run.stdout.as_str(), &run.stderr].map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
    for text in says {
        assert!(said.iter().any(|said| said.contains(text)), "nothing says {text:?} in {run:?}");
    }
}

/// Whether this user may mount file systems in namespaces.
fn can_mount() -> bool {
    let tried = Command::new("unshare").args(["-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).output();
    tried.is_ok_and(|output| output.status.success())
}

#[test]
fn a_lower_limit_than_a_run_needs_is_said() {
    let kata = solutions();
    for (limit, says) in [
        ("-Hs 8192", "ulimit -s "),
        ("-s 8192", "ulimit -s "),
        ("-v 500000", "ulimit -v"),
        ("-d 100000", "ulimit -d"),
        ("-n 20", "ulimit -n"),
        ("-f 100", "ulimit -f"),
        ("-t 20", "ulimit -t"),
    ] {
        let run = shell(&kata, &format!("ulimit {limit} && $kata sift_down.rs"));
        is_fault(&run, &[says, "where Kata was started"]);
    }
    // A soft limit below the hard one is raised.
    let run = shell(&kata, "ulimit -Ss 8192 && ulimit -Sn 64 && $kata sift_down.rs");
    assert_eq!(run.code, 0, "{run:?}");
}

#[test]
fn a_file_system_without_room_or_without_execution_is_said() {
    assert!(can_mount(), "this test mounts file systems, in a namespace of its own where the user is not root");
    let kata = solutions();
    fs::create_dir(kata.path("disk")).expect("a folder can be made");
    let on = |options: &str, prepare: &str, file: &str| {
        let script = format!(
            "export options={options} file={file} && unshare -rm bash -c 'mount -t tmpfs -o $options tmpfs disk && {prepare} && \
             KATA_CACHE=$PWD/disk/cache $kata $file'"
        );
        shell(&kata, &script)
    };
    // Prepared harnesses need no time here. Those of other tests, whose compilers fail, may be gone before they are copied.
    let ready =
        "mkdir disk/cache && { cp -a $KATA_CACHE/prepared disk/cache 2>/dev/null || [ -d disk/cache/prepared ]; }";
    assert_eq!(shell(&kata, "for file in sift_down.*; do $kata $file || exit; done").code, 0);
    for file in ["sift_down.rs", "sift_down.cpp"] {
        is_fault(&on("noexec", ready, file), &["mounted `noexec`", "KATA_CACHE"]);
    }
    // As large as the present content plus 64 KiB.
    let fill = format!("{ready} && mount -o remount,size=$(($(du -sk disk | cut -f 1) + 64))k disk");
    for file in ["sift_down.rs", "sift_down.cpp"] {
        is_fault(&on("size=4g", &fill, file), &["No space left on device"]);
    }
    let no_more_files =
        format!("{ready} && (i=0; while : > disk/f$i; do i=$((i+1)); done 2>/dev/null; rm disk/f1; true)");
    is_fault(&on("nr_inodes=2k", &no_more_files, "sift_down.py"), &["No space left on device"]);
}

#[test]
fn a_cache_that_cannot_be_written_to_is_said() {
    let kata = solutions();
    fs::write(kata.path("file"), "").expect("a file can be written");
    is_fault(&shell(&kata, "KATA_CACHE=$PWD/file/cache $kata sift_down.rs"), &["file/cache", "Not a directory"]);
}

#[test]
fn a_relative_home_and_path_are_meant_from_here() {
    let kata = solutions();
    let run = shell(&kata, "mkdir home && unset KATA_CACHE XDG_CACHE_HOME && HOME=home $kata sift_down.py");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(kata.path("home/.cache/kata/programs").is_dir());
    let run = shell(&kata, "mkdir bin && ln -s \"$(command -v g++)\" bin/g++ && PATH=bin:$PATH $kata sift_down.cpp");
    assert_eq!(run.code, 0, "{run:?}");
}

/// Adds a command in the folder `bin` that replaces one of the system's.
fn command(kata: Kata, name: &str, script: &str) -> Kata {
    let kata = kata.file(&format!("bin/{name}"), format!("#!/bin/bash\n{script}\n"));
    fs::set_permissions(kata.path("bin").join(name), fs::Permissions::from_mode(0o755)).expect("modes can be set");
    kata
}

#[test]
fn a_compiler_that_is_killed_or_broken_is_said() {
    let version = "[ \"$1\" = --version ] && { echo g++ 99.1; exit; }\n";
    for (script, says) in [
        ("kill -9 $$", "killed from outside by SIGKILL"),
        (
            "echo 'g++: fatal error: Killed signal terminated program cc1plus' >&2; exit 1",
            "killed from outside by SIGKILL",
        ),
        (
            "echo '/tmp/x.s: fatal error: error writing to /tmp/x.s: Disk quota exceeded' >&2; exit 1",
            "Disk quota exceeded",
        ),
        (
            "echo \"g++: fatal error: cannot execute 'cc1plus': posix_spawnp: No such file or directory\" >&2; exit 1",
            "stub",
        ),
    ] {
        // The harness compiles, and nothing after it does.
        let harness = "for a; do case $a in *harness.hpp.gch|*.o) out=$a;; esac; done\n\
                       [ -f submission.cpp ] || { exec /usr/bin/g++ \"$@\"; }\n";
        let kata = command(solutions(), "g++", &format!("{version}{harness}{script}"));
        let run = shell(&kata, "PATH=$PWD/bin:$PATH $kata --no-shrink sift_down.cpp");
        is_fault(&run, &[says]);
    }
}

/// A single kill from outside is no verdict, whichever process of a submission it hits.
#[test]
fn a_submission_that_is_killed_from_outside_once_is_judged_again() {
    let source = fs::read_to_string(Path::new(ROOT).join("solutions/sift_down/accepted/reference.py"));
    let slow = "import time\nstart = time.process_time()\nwhile time.process_time() < start + 0.4:\n    pass\n";
    let in_call = "    import time\n    start = time.process_time()\n    while time.process_time() < start + 0.4:\n        pass\n";
    let source = source.expect("it is shipped");
    let (head, tail) = source.split_once("\n    \"\"\"").expect("the function has a description");
    let (description, body) = tail.split_once("\"\"\"\n").expect("it ends");
    for (name, text) in [
        ("killed_while_loading.py", format!("{slow}{source}")),
        ("killed_while_called.py", format!("{head}\n    \"\"\"{description}\"\"\"\n{in_call}{body}")),
    ] {
        let kata = Kata::new().file(name, text);
        let kills = format!("timeout 60 bash -c \"until pkill -9 -f '[h]arness.pyc.* {name} '; do sleep 0.02; done\"");
        let run = shell(&kata, &format!("{kills} & $kata --problem sift_down {name}; code=$?; wait; exit $code"));
        assert_eq!(run.code, 0, "{name}: {run:?}");
    }
}

#[test]
fn a_stub_is_written_whole_or_not_at_all() {
    assert!(can_mount(), "this test mounts file systems, in a namespace of its own where the user is not root");
    let kata = Kata::new().file("disk/x", "");
    let full = "mount -t tmpfs -o size=4k tmpfs disk && head -c 4096 /dev/zero > disk/full && ";
    let run = shell(
        &kata,
        &format!(
            "unshare -rm bash -c '{full} $program new heap_sort --language python --dir disk; code=$?; ls -A disk; exit $code'"
        ),
    );
    assert_eq!((run.code, run.stdout.trim()), (2, "full"), "{run:?}");
    assert!(run.stderr.contains("disk/heap_sort.py") && run.stderr.contains("No space left"), "{run:?}");
}

#[test]
fn a_program_that_cannot_be_executed_is_said() {
    let tells = "if [ \"$1\" = -c ]; then echo Python 3.99; echo $PWD/bin/broken; exit; fi";
    let kata = command(solutions(), "python3", tells);
    let kata = kata.file("bin/broken", "#!/no/such/program\n");
    fs::set_permissions(kata.path("bin/broken"), fs::Permissions::from_mode(0o755)).expect("modes can be set");
    let run = shell(&kata, "PATH=$PWD/bin:$PATH $kata sift_down.py");
    is_fault(&run, &["broken", "could not be executed: No such file or directory"]);
}

#[test]
fn clocks_run_in_a_namespace_with_the_proc_of_another() {
    let tried = Command::new("unshare").args(["-r", "--pid", "--fork", "true"]).status();
    assert!(tried.is_ok_and(|status| status.success()), "this test needs a namespace of processes");
    let kata = Kata::new().file("sift_down.py", "def sift_down(nums, i, size):\n    while True: pass\n");
    let run = shell(&kata, "unshare -r --pid --fork $program test --time-limit 0.5 --no-shrink sift_down.py");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.stdout.contains("used more than 500 ms of CPU time"), "{run:?}");
}
