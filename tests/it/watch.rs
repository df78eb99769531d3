//! `kata watch` on a pseudo-terminal and in a pipe.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use nix::pty::{Winsize, openpty};
use nix::sys::signal::{Signal, kill};
use nix::sys::termios::{LocalFlags, tcgetattr};
use nix::unistd::Pid;

use crate::harness::{Kata, wait_until};

const RIGHT: &str = "def heap_sort(nums):\n    return sorted(nums)\n";
const WRONG: &str = "def heap_sort(nums):\n    return nums\n";
const ENDLESS: &str = "def heap_sort(nums):\n    while True: pass\n";

/// A run of `kata watch`, and what it has written so far.
struct Watching {
    kata: Kata,
    child: Child,
    written: Arc<Mutex<Vec<u8>>>,
    /// The terminal's ends, if it runs on one.
    terminal: Option<(File, File)>,
}

fn size(columns: u16) -> Winsize {
    Winsize { ws_row: 30, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }
}

impl Watching {
    /// On a terminal of its own, which also sends it the signals of ^C and of a resize.
    fn on_terminal(kata: Kata, columns: u16) -> Watching {
        let pty = openpty(&size(columns), None).expect("there are terminals");
        let (ours, theirs) = (File::from(pty.master), File::from(pty.slave));
        let own = kata.interruptible();
        let mut command = Command::new("setsid");
        command.arg("--ctty").arg(own.get_program()).args(own.get_args()).current_dir(kata.folder.path());
        command.env("TERM", "xterm").env("NO_COLOR", "1");
        for (name, value) in own.get_envs().filter(|(name, _)| *name != "COLUMNS" && *name != "NO_COLOR") {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let end = || Stdio::from(theirs.try_clone().expect("a descriptor can be copied"));
        let child = command.stdin(end()).stdout(end()).stderr(end()).spawn().expect("kata can be started");
        let written = collect(ours.try_clone().expect("a descriptor can be copied"));
        Watching { kata, child, written, terminal: Some((ours, theirs)) }
    }

    fn in_pipe(kata: Kata) -> Watching {
        let mut child = kata.interruptible().stdout(Stdio::piped()).spawn().expect("kata can be started");
        let written = collect(child.stdout.take().expect("it is piped"));
        Watching { kata, child, written, terminal: None }
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.written.lock().unwrap()).into_owned()
    }

    /// Waits until the text appears behind the first `from` bytes. Returns where it ends.
    fn shows(&self, text: &str, from: usize) -> usize {
        let found = || self.text().get(from..).and_then(|written| written.find(text));
        wait_until(&format!("`{text}` is never shown"), || found().is_some() || self.has_ended());
        from + found().unwrap_or_else(|| panic!("no `{text}` in {}", self.text())) + text.len()
    }

    fn has_ended(&self) -> bool {
        fs::read_to_string(format!("/proc/{}/stat", self.child.id())).map_or(true, |stat| stat.contains(") Z "))
    }

    fn press(&self, keys: &str) {
        let (ours, _) = self.terminal.as_ref().expect("there is a terminal");
        (&mut &*ours).write_all(keys.as_bytes()).expect("a key can be pressed");
    }

    /// All processes below it.
    fn descendants(&self) -> Vec<u32> {
        let mut found = vec![self.child.id()];
        let mut at = 0;
        while let Some(pid) = found.get(at) {
            let tasks = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
            let lists = tasks.filter_map(|task| fs::read_to_string(task.path().join("children")).ok());
            let children: Vec<u32> = lists
                .flat_map(|list| list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect::<Vec<_>>())
                .collect();
            found.extend(children);
            at += 1;
        }
        found.split_off(1)
    }

    /// Waits for its end: the exit code, with a terminal that is as it was, and no process left.
    fn ends(mut self, with: i32, descendants: &[u32]) -> Kata {
        let status = self.child.wait().expect("it ends");
        assert_eq!(status.code(), Some(with), "{}", self.text());
        let left = |pid: &&u32| Path::new(&format!("/proc/{pid}")).exists();
        wait_until("a process is left", || !descendants.iter().any(|pid| left(&pid)));
        if let Some((_, theirs)) = &self.terminal {
            let flags = tcgetattr(theirs).expect("it is a terminal").local_flags;
            assert!(flags.contains(LocalFlags::ICANON | LocalFlags::ECHO), "{flags:?}");
            self.shows("\x1b[?25h\x1b[?1049l", 0);
        }
        self.kata
    }
}

/// Collects what a stream says, to its end.
fn collect(mut stream: impl Read + Send + 'static) -> Arc<Mutex<Vec<u8>>> {
    let written = Arc::new(Mutex::new(Vec::new()));
    let of_thread = Arc::clone(&written);
    std::thread::spawn(move || {
        let mut chunk = [0; 4096];
        while let Ok(n_read @ 1..) = stream.read(&mut chunk) {
            of_thread.lock().unwrap().extend(&chunk[..n_read]);
        }
    });
    written
}

fn watching(source: &str) -> Kata {
    Kata::new().file("heap_sort.py", source).args(["watch", "heap_sort.py"])
}

/// Saves as many editors do: a new file takes the old one's place.
fn save_by_rename(kata: &Kata, source: &str) {
    fs::write(kata.path("new"), source).expect("a file can be written");
    fs::rename(kata.path("new"), kata.path("heap_sort.py")).expect("a file can be renamed");
}

#[test]
fn each_save_is_judged_and_an_edit_ends_the_run() {
    let watching = Watching::on_terminal(watching(WRONG), 100);
    watching.shows("h hint", 0);
    let at = watching.shows("WA wrong answer  heap_sort.py", 0);
    fs::write(watching.kata.path("heap_sort.py"), ENDLESS).expect("a file can be written");
    let at = watching.shows("heap_sort.py: examples", at);
    wait_until("no process of the submission is seen", || watching.descendants().len() > 1);
    let of_endless = watching.descendants();
    save_by_rename(&watching.kata, RIGHT);
    let at = watching.shows("quick: passed  heap_sort.py", at);
    watching.shows("AC accepted  heap_sort.py", at);
    assert!(!watching.text().contains("TLE"), "the endless run was not ended");
    wait_until("a process is left", || watching.descendants().is_empty());
    assert!(of_endless.iter().all(|pid| !Path::new(&format!("/proc/{pid}")).exists()));
    watching.press("q");
    watching.ends(0, &[]);
}

#[test]
fn keys_show_what_they_say() {
    let watching = Watching::on_terminal(watching(RIGHT), 100);
    let mut at = watching.shows("AC accepted", 0);
    for (key, shown) in [
        ("s", "Heap sort"),
        ("l", "sort_nearly_sorted"),
        ("h", "Selection sort searches the whole rest"),
        ("n", "kata new"),
        ("d", "heap_sort.debug.py"),
        ("r", "AC accepted"),
    ] {
        watching.press(key);
        at = watching.shows(shown, at);
    }
    watching.press("q");
    watching.ends(0, &[]);
}

#[test]
fn every_ending_restores_the_terminal_and_leaves_no_process() {
    for (signal, code) in [(Signal::SIGINT, 130), (Signal::SIGTERM, 143)] {
        let watching = Watching::on_terminal(watching(ENDLESS), 100);
        watching.shows("heap_sort.py: examples", 0);
        wait_until("no process of the submission is seen", || watching.descendants().len() > 1);
        let descendants = watching.descendants();
        if signal == Signal::SIGINT {
            watching.press("\x03");
        } else {
            kill(Pid::from_raw(watching.child.id() as i32), signal).expect("it can be signalled");
        }
        watching.ends(code, &descendants);
    }
}

#[test]
fn a_resized_terminal_is_redrawn_in_both_languages() {
    let kata = watching(WRONG).env("KATA_LOCALE", "zh");
    let watching = Watching::on_terminal(kata, 200);
    watching.shows("WA 答案错误  heap_sort.py", 0);
    let at = watching.shows("q 退出", 0);
    let (_, theirs) = watching.terminal.as_ref().expect("there is a terminal");
    let stdin = theirs.try_clone().expect("a descriptor can be copied");
    let resized = Command::new("stty").args(["cols", "60"]).stdin(stdin).status().expect("stty can be started");
    assert!(resized.success());
    let at = watching.shows("\x1b[2J", at);
    watching.shows("q 退出", at);
    let text = watching.text();
    let lines = text[at..].split("\x1b[K").filter_map(|line| line.split_once('H')).map(|(_, line)| line);
    let widths: Vec<usize> = lines.map(kata_judge::report::wrap::columns).collect();
    assert!(widths.len() > 5 && widths.iter().all(|width| *width <= 60), "{widths:?}");
    watching.press("q");
    watching.ends(0, &[]);
}

#[test]
fn in_a_pipe_verdicts_follow_each_other() {
    let watching = Watching::in_pipe(watching(WRONG));
    let at = watching.shows("WA wrong answer  heap_sort.py", 0);
    let file = watching.kata.path("heap_sort.py");
    fs::remove_file(&file).expect("a file can be removed");
    let at = watching.shows("waiting for heap_sort.py", at);
    fs::write(&file, RIGHT).expect("a file can be written");
    let at = watching.shows("quick: passed", at);
    watching.shows("AC accepted", at);
    assert!(!watching.text().contains('\x1b'), "{}", watching.text());
    kill(Pid::from_raw(watching.child.id() as i32), Signal::SIGTERM).expect("it can be signalled");
    watching.ends(143, &[]);
}

#[test]
fn of_a_folder_the_saved_file_is_judged_even_if_the_folder_was_gone() {
    let kata = Kata::new().file("a/softmax.py", "x = 1\n").args(["watch", "a"]);
    let watching = Watching::in_pipe(kata);
    let at = watching.shows("CE compile error  a/softmax.py", 0);
    fs::write(watching.kata.path("a/heap_sort.py"), WRONG).expect("a file can be written");
    let at = watching.shows("WA wrong answer  a/heap_sort.py", at);
    fs::remove_dir_all(watching.kata.path("a")).expect("a folder can be removed");
    let at = watching.shows("waiting for a", at);
    fs::create_dir(watching.kata.path("a")).expect("a folder can be made");
    fs::write(watching.kata.path("a/heap_sort.py"), RIGHT).expect("a file can be written");
    watching.shows("AC accepted  a/heap_sort.py", at);
    kill(Pid::from_raw(watching.child.id() as i32), Signal::SIGTERM).expect("it can be signalled");
    watching.ends(143, &[]);
}

#[test]
fn a_terminal_that_cannot_move_gets_no_control_sequences() {
    let kata = watching(WRONG).env("TERM", "dumb");
    let watching = Watching::on_terminal(kata, 80);
    let at = watching.shows("WA wrong answer", 0);
    watching.press("l");
    watching.shows("Viterbi decoding", at);
    assert!(!watching.text().contains('\x1b'), "{}", watching.text());
    watching.press("q");
    let mut child = watching.child;
    assert_eq!(child.wait().expect("it ends").code(), Some(0));
}
