//! Describes how to judge a case again in the same way. Only this module writes that as a command.

use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;
use std::time::Duration;

use super::CaseId;
use crate::value::steers_terminal;

/// Everything that the outcome of a case depends on, except the file's text and the machine. Only options that were given are here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Replay {
    pub file: PathBuf,
    /// The folders of packs that were given as options.
    pub packs: Vec<PathBuf>,
    /// `None` if the path names the problem.
    pub problem: Option<String>,
    /// `None` for a secret seed.
    pub seed: Option<u64>,
    /// `None` if the failure needs the calls before it: then the whole run is repeated.
    pub case: Option<CaseId>,
    /// The number of property cases, if it is not the default.
    pub n_cases: Option<usize>,
    /// Large cases and growth are left out.
    pub is_quick: bool,
    pub keeps_going: bool,
    pub shrinks_not: bool,
    pub sanitizes: bool,
    pub time_limit: Option<Duration>,
    pub compile_limit: Option<Duration>,
    /// The budget of all calls together.
    pub budget: Option<Duration>,
    /// The mode of the sandbox, as `--sandbox` takes it.
    pub sandbox: Option<String>,
    /// The layers that were switched off.
    pub without_layers: Vec<String>,
}

impl Replay {
    /// The command for a shell (bash, zsh, or another one that has `$'…'`). It contains no character that affects a terminal.
    pub fn command(&self) -> String {
        let mut words = vec!["kata".to_owned(), "test".to_owned()];
        for pack in &self.packs {
            words.push(format!("--pack={}", quoted(pack.as_os_str().as_bytes())));
        }
        let mut option = |name: &str, value: Option<String>| {
            if let Some(value) = value {
                words.extend([format!("--{name}"), quoted(value.as_bytes())]);
            }
        };
        let seconds = |limit: Option<Duration>| limit.map(|limit| limit.as_secs_f64().to_string());
        option("problem", self.problem.clone());
        option("seed", self.seed.map(|seed| seed.to_string()));
        option("case", self.case.as_ref().map(CaseId::to_string));
        // A case that is judged alone does not depend on the number of property cases.
        option("cases", self.n_cases.filter(|_| self.case.is_none()).map(|n_cases| n_cases.to_string()));
        option("time-limit", seconds(self.time_limit));
        option("compile-limit", seconds(self.compile_limit));
        option("budget", seconds(self.budget));
        option("sandbox", self.sandbox.clone());
        self.without_layers.iter().for_each(|layer| option("without-layer", Some(layer.clone())));
        if self.is_quick && self.case.is_none() {
            words.push("--quick".to_owned());
        }
        if self.keeps_going && self.case.is_none() {
            words.push("--keep-going".to_owned());
        }
        if self.shrinks_not {
            words.push("--no-shrink".to_owned());
        }
        if self.sanitizes {
            words.push("--sanitize".to_owned());
        }
        let file = self.file.as_os_str().as_bytes();
        if file.starts_with(b"-") {
            words.push("--".to_owned());
        }
        words.push(quoted(file));
        words.join(" ")
    }
}

/// A word as a shell reads it: unquoted if that is safe, or else in single quotes, or in `$'…'` if it is not printable text.
pub fn quoted(word: &[u8]) -> String {
    // In zsh a leading `=` expands to a command's path.
    let is_plain = |c: char| c.is_alphanumeric() || "/._-+=:,@%".contains(c);
    match std::str::from_utf8(word) {
        Ok(text) if !text.is_empty() && !text.starts_with('=') && text.chars().all(is_plain) => text.to_owned(),
        Ok(text) if !text.chars().any(steers_terminal) => format!("'{}'", text.replace('\'', r"'\''")),
        _ => escaped(word),
    }
}

fn escaped(word: &[u8]) -> String {
    let mut quoted = String::from("$'");
    let bytes = |bytes: &[u8]| bytes.iter().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
    for chunk in word.utf8_chunks() {
        for character in chunk.valid().chars() {
            match character {
                '\n' => quoted.push_str("\\n"),
                '\t' => quoted.push_str("\\t"),
                '\'' | '\\' => quoted.extend(['\\', character]),
                _ if steers_terminal(character) => quoted.push_str(&bytes(character.to_string().as_bytes())),
                _ => quoted.push(character),
            }
        }
        quoted.push_str(&bytes(chunk.invalid()));
    }
    quoted + "'"
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;
    use std::process::Command;

    use super::*;

    /// The words that a shell makes of the command, after `kata`.
    fn words(replay: &Replay) -> Vec<Vec<u8>> {
        let script = format!("kata() {{ printf '%s\\0' \"$@\"; }}; {}", replay.command());
        let output = Command::new("bash").args(["--norc", "-c", &script]).output().expect("bash runs");
        assert!(output.status.success(), "{script}: {output:?}");
        output.stdout.split(|byte| *byte == 0).map(<[u8]>::to_vec).collect()
    }

    #[test]
    fn a_shell_reads_every_name_as_it_is() {
        let names: [&[u8]; 14] = [
            b"plain.py",
            "堆 排序.py".as_bytes(),
            b"it's.py",
            b"two\nlines.py",
            b"\x1b[31mred4.py",
            "a\u{202e}b'c\\d.py".as_bytes(),
            b"not\xffutf8.py",
            b"-dash.py",
            b"=equals.py",
            b"~home.py",
            b"$HOME `id` \"x\" * ? ; & | > < ( ) { } [ ] ! # \\.py",
            b"a\\nb.py",
            b"tab\there.py",
            b"",
        ];
        for name in names {
            let file = PathBuf::from(OsStr::from_bytes(name));
            let replay = Replay { file, ..Replay::default() };
            assert!(!replay.command().chars().any(steers_terminal), "{}", replay.command());
            let words = words(&replay);
            assert_eq!(words[words.len() - 2], name, "{}", replay.command());
        }
    }

    #[test]
    fn what_was_asked_for_is_asked_for_again() {
        let replay = Replay {
            file: PathBuf::from("-my sort.py"),
            packs: vec![PathBuf::from("-my packs")],
            problem: Some("heap_sort".to_owned()),
            seed: Some(7),
            case: Some("empty".into()),
            n_cases: Some(40),
            is_quick: true,
            sanitizes: true,
            keeps_going: true,
            shrinks_not: true,
            time_limit: Some(Duration::from_millis(500)),
            compile_limit: Some(Duration::from_secs(60)),
            budget: Some(Duration::from_secs(90)),
            sandbox: Some("off".to_owned()),
            without_layers: vec!["cgroup".to_owned()],
        };
        let options = "--pack='-my packs' --problem heap_sort --seed 7 --case empty --time-limit 0.5 --compile-limit 60 --budget 90 --sandbox off";
        let rest = "--without-layer cgroup --no-shrink --sanitize -- '-my sort.py'";
        assert_eq!(replay.command(), format!("kata test {options} {rest}"));
        let whole = Replay { case: None, ..replay };
        assert!(
            whole.command().contains("--cases 40")
                && whole.command().contains("--quick")
                && whole.command().contains("--keep-going")
        );
        let secret = Replay { file: PathBuf::from("f.py"), ..Replay::default() };
        assert_eq!(secret.command(), "kata test f.py");
    }
}
