//! One form of `tests/forms/`: its header, the demands on the report, and the differences from them.

use std::fs;
use std::path::{Path, PathBuf};

use kata_judge::language::Language;
use kata_judge::verdict::Verdict;
use serde_json::Value;

use crate::headers;

const KEYS: [&str; 11] =
    ["Form", "Problem", "File", "Options", "Verdict", "Line", "Says", "Never says", "Tells", "Report", ABSENT];
const ABSENT: &str = "Not in this language";

/// Texts that no message about a submission may contain: Kata's own files and names, and paths of the machine.
const OURS: [&str; 12] = [
    "harness.py",
    "harness.cjs",
    "kata_found_",
    "submission.js",
    "kata_harness",
    "__kata",
    "long-type",
    "submission::",
    "/usr/",
    "/tmp/",
    "/rustc/",
    "scratch",
];

pub struct Form {
    pub path: PathBuf,
    /// `python/crlf`.
    pub id: String,
    pub source: Vec<u8>,
    /// The file's name in the run, possibly with folders.
    file: String,
    pub options: String,
    pub verdict: String,
    line: Option<u64>,
    says: Vec<String>,
    never_says: Vec<String>,
    pub tells: Vec<String>,
    report: Vec<Demand>,
}

/// `failure.reason.line = 2`: a path in the submission's report, and the value that must be there.
#[derive(Debug)]
struct Demand {
    text: String,
    pointer: String,
    test: Test,
}

#[derive(Debug)]
enum Test {
    Is(Value),
    Starts(String),
    Ends(String),
    Has(String),
    HasTimes(usize, String),
    Lacks(String),
    Below(f64),
}

/// Reads the form with this name; its files have these extensions. `None` if its header says that the language cannot have it.
pub fn form_of(
    folder: &Path,
    language: &dyn Language,
    name: &str,
    extensions: &[String],
) -> Result<Option<Form>, String> {
    let read =
        |extension: &str| fs::read(folder.join(format!("{name}.{extension}"))).map_err(|error| error.to_string());
    let text = |extension: &str| String::from_utf8(read(extension)?).map_err(|error| error.to_string());
    let sources: Vec<&String> = extensions.iter().filter(|extension| *extension != "header").collect();
    let is_alone = sources.len() < extensions.len();
    match *sources {
        [] => absence(&headers::read_alone(&text("header")?, &KEYS)?).map(|()| None),
        [extension] if language.extensions().contains(&extension.as_str()) => {
            let header = if is_alone {
                headers::read_alone(&text("header")?, &KEYS)?
            } else {
                headers::read(&text(extension)?, &KEYS)?
            };
            let path = folder.join(format!("{name}.{extension}"));
            Form::new(path, language, name, read(extension)?, &header).map(Some)
        }
        [extension] => Err(format!("`.{extension}` is no ending of {}", language.title())),
        _ => Err(format!("there are several files of this name: {sources:?}")),
    }
}

fn absence(header: &[(String, String)]) -> Result<(), String> {
    match header {
        [(key, _)] if key == ABSENT => Ok(()),
        _ => Err(format!("a header without its file may say `{ABSENT}: REASON` and nothing else")),
    }
}

impl Form {
    fn new(
        path: PathBuf,
        language: &dyn Language,
        name: &str,
        source: Vec<u8>,
        header: &[(String, String)],
    ) -> Result<Form, String> {
        let all = |key: &str| -> Vec<String> {
            header.iter().filter(|(known, _)| known == key).map(|(_, value)| value.clone()).collect()
        };
        let one = |key: &str| match &all(key)[..] {
            [] => Ok(None),
            [value] => Ok(Some(value.clone())),
            _ => Err(format!("its header has `{key}:` more than once")),
        };
        let needed = |key: &str| one(key)?.ok_or_else(|| format!("its header lacks `{key}:`"));
        let form = needed("Form")?;
        if !form.ends_with('.') {
            return Err(format!("`Form: {form}` is no sentence with a full stop"));
        }
        if one(ABSENT)?.is_some() {
            return Err(format!("its header says `{ABSENT}:`, and there it is"));
        }
        let verdict = needed("Verdict")?;
        if !Verdict::ALL.iter().any(|known| known.name() == verdict) {
            return Err(format!("`{verdict}` is no verdict"));
        }
        let extension = language.extensions()[0];
        let problem = one("Problem")?.unwrap_or_else(|| "heap_sort".to_owned());
        let line = one("Line")?.map(|line| line.parse().map_err(|_| format!("`Line: {line}` is no number")));
        let form = Form {
            id: format!("{}/{name}", language.name()),
            path,
            source,
            file: one("File")?.unwrap_or_else(|| format!("{problem}.{extension}")),
            options: one("Options")?.unwrap_or_default(),
            line: line.transpose()?,
            says: all("Says"),
            never_says: all("Never says"),
            tells: all("Tells"),
            report: all("Report").into_iter().map(Demand::new).collect::<Result<_, _>>()?,
            verdict,
        };
        let says = form.says.len() + form.tells.len() + form.report.len();
        if form.verdict != "accepted" && says == 0 {
            return Err("its header must say what is said of it: `Says:`, `Tells:` or `Report:`".to_owned());
        }
        Ok(form)
    }

    /// The path of the file in the run: in a folder of its own, whose name does not tell the problem.
    pub fn place(&self) -> String {
        format!("{}/{}", self.id, self.file)
    }

    /// The differences between the submission's report and the header's demands.
    pub fn differences(&self, submission: &Value) -> Vec<String> {
        let failure = submission["failure"].to_string();
        let mut found = Vec::new();
        if submission["verdict"] != self.verdict.as_str() {
            found.push(format!("it must be {}, is {}: {failure}", self.verdict, submission["verdict"]));
        }
        let line = submission.pointer("/failure/reason/line").and_then(Value::as_u64);
        if self.line.is_some() && line != self.line {
            found.push(format!("it must be about line {:?}, is about {line:?}: {failure}", self.line));
        }
        let unsaid = self.says.iter().filter(|text| !failure.contains(*text));
        found.extend(unsaid.map(|text| format!("nothing says {text:?}: {failure}")));
        let all = format!("{failure} {}", submission["compile"]["messages"]);
        let never = self.never_says.iter().map(String::as_str).chain(OURS).filter(|text| all.contains(text));
        found.extend(never.map(|text| format!("something says {text:?}: {all}")));
        found.extend(self.report.iter().filter_map(|demand| demand.difference(submission)));
        found
    }
}

impl Demand {
    fn new(text: String) -> Result<Demand, String> {
        let parts: Vec<&str> = text.splitn(3, ' ').collect();
        let [path, word, value] = parts[..] else {
            return Err(format!("`Report: {text}` is not of the form PATH WORD VALUE"));
        };
        let (times, value) = match value.split_once(" of ") {
            Some((times, value)) if word == "has" && times.parse::<usize>().is_ok() => (times.parse().ok(), value),
            _ => (None, value),
        };
        let value: Value = serde_json::from_str(value).map_err(|error| format!("`Report: {text}`: {error}"))?;
        let test = match (word, value, times) {
            ("=", value, _) => Test::Is(value),
            ("starts", Value::String(text), _) => Test::Starts(text),
            ("ends", Value::String(text), _) => Test::Ends(text),
            ("has", Value::String(text), None) => Test::Has(text),
            ("has", Value::String(text), Some(times)) => Test::HasTimes(times, text),
            ("lacks", Value::String(text), _) => Test::Lacks(text),
            ("<", Value::Number(number), _) => Test::Below(number.as_f64().unwrap_or(f64::NAN)),
            _ => return Err(format!("`Report: {text}` must say =, starts, ends, has, has N of, lacks or <")),
        };
        Ok(Demand { pointer: format!("/{}", path.replace('.', "/")), text, test })
    }

    fn difference(&self, submission: &Value) -> Option<String> {
        let missing = || format!("the report has nothing at `{}`", self.pointer);
        let Some(value) = submission.pointer(&self.pointer) else {
            return Some(missing());
        };
        let text = value.as_str();
        let holds = match &self.test {
            Test::Is(expected) => value == expected,
            Test::Starts(start) => text.is_some_and(|text| text.starts_with(start)),
            Test::Ends(end) => text.is_some_and(|text| text.ends_with(end)),
            Test::Has(part) => text.is_some_and(|text| text.contains(part)),
            Test::HasTimes(n, part) => text.is_some_and(|text| text.matches(part).count() == *n),
            Test::Lacks(part) => text.is_some_and(|text| !text.contains(part)),
            Test::Below(bound) => value.as_f64().is_some_and(|number| number < *bound),
        };
        (!holds).then(|| format!("`{}` does not hold: it is {value}", self.text))
    }
}

#[cfg(test)]
mod tests {
    use kata_judge::language::by_name;
    use serde_json::json;

    use super::*;

    fn form(header: &str) -> Result<Form, String> {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        fs::write(folder.path().join("form.py"), format!("{header}\ndef heap_sort(nums):\n    pass\n"))
            .expect("it can be written");
        form_of(folder.path(), by_name("python").expect("it is known"), "form", &["py".to_owned()])?
            .ok_or_else(|| "absent".to_owned())
    }

    #[test]
    fn a_header_that_says_too_little_is_refused() {
        for (header, says) in [
            ("", "lacks `Form:`"),
            ("# Form: A form.\n", "lacks `Verdict:`"),
            ("# Verdict: accepted\n", "lacks `Form:`"),
            ("# Form: A form\n# Verdict: accepted\n", "no sentence"),
            ("# Form: A form.\n# Verdict: AC\n", "`AC` is no verdict"),
            ("# Form: A form.\n# Verdict: accepted\n# Verdict: accepted\n", "more than once"),
            ("# Form: A form.\n# Verdict: wrong_answer\n", "must say what is said"),
            ("# Form: A form.\n# Verdict: accepted\n# Line: two\n", "is no number"),
            ("# Form: A form.\n# Verdict: accepted\n# Not in this language: x\n", "there it is"),
            ("# Form: A form.\n# Verdict: accepted\n# Exits: 1\n", "unknown key `Exits`"),
            ("# Form: A form.\n# Verdict: accepted\n# Report: verdict accepted\n", "PATH WORD VALUE"),
            ("# Form: A form.\n# Verdict: accepted\n# Report: a is 1\n", "must say ="),
            ("# Form: A form.\n# Verdict: accepted\n# Report: a = x\n", "expected value"),
        ] {
            let error = form(header).err().unwrap_or_else(|| panic!("{header} is taken"));
            assert!(error.contains(says), "{header}: {error}");
        }
        assert!(form("# Form: A form.\n# Verdict: accepted\n").is_ok());
    }

    #[test]
    fn a_header_has_a_file_of_its_own_where_it_must() {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let python = by_name("python").expect("it is known");
        let check = |header: &str, extensions: &[&str]| {
            fs::write(folder.path().join("empty.py"), "").expect("it can be written");
            fs::write(folder.path().join("empty.header"), header).expect("it can be written");
            let extensions: Vec<String> = extensions.iter().map(|extension| (*extension).to_owned()).collect();
            form_of(folder.path(), python, "empty", &extensions)
        };
        let header = "Form: An empty file.\nVerdict: compile_error\nSays: empty\n";
        assert!(matches!(check(header, &["header", "py"]), Ok(Some(form)) if form.source.is_empty()));
        assert!(matches!(check("Not in this language: it has one\n", &["header"]), Ok(None)));
        for (header, extensions) in [
            (header, &["header"][..]),
            ("", &["header"]),
            ("Not in this language: it has one\n", &["header", "py"]),
            (header, &["header", "py", "pyw"]),
            (header, &["txt"]),
        ] {
            assert!(check(header, extensions).is_err(), "{header} {extensions:?}");
        }
    }

    #[test]
    fn every_difference_is_found() {
        let header = "# Form: A form.\n# Verdict: wrong_answer\n# Line: 2\n# Says: one\n# Never says: two\n\
                      # Report: a.b.0 = \"x\"\n# Report: a.c starts \"x\"\n# Report: a.c ends \"y\"\n\
                      # Report: a.c has \"xy\"\n# Report: a.c has 2 of \"x\"\n# Report: a.c lacks \"z\"\n# Report: a.n < 3\n";
        let form = form(header).expect("it is read");
        let right = json!({"verdict": "wrong_answer", "failure": {"reason": {"line": 2, "message": "one"}},
                           "a": {"b": ["x"], "c": "xyxy", "n": 2}});
        assert_eq!(form.differences(&right), Vec::<String>::new());
        let wrong = json!({"verdict": "accepted", "failure": {"reason": {"line": 3, "message": "two in harness.py"}},
                           "a": {"b": ["y"], "c": "zxz", "n": 3}});
        let found = form.differences(&wrong);
        assert_eq!(found.len(), 12, "{found:#?}");
        let nothing = form.differences(&json!({"verdict": "wrong_answer", "failure": null}));
        assert_eq!(nothing.iter().filter(|found| found.contains("has nothing at")).count(), 7, "{nothing:#?}");
    }
}
