//! Checks that the files below the root are those that this program was built with, since it verifies the texts that are compiled in.

use std::path::Path;

use crate::outside;
use crate::problem::{Problem, Source};

use super::{Findings, names_in};

/// The largest file of a problem's folder.
const LARGEST: u64 = 16 << 20;

/// Checks the files of a problem and its references.
pub fn check_files(problem: &Problem, root: &Path, findings: &mut Findings) -> anyhow::Result<()> {
    let Source { manifest, cases, statement, statement_zh, editorial, editorial_zh, references, code, .. } =
        problem.source;
    let folder = root.join("problems").join(problem.slug);
    let texts = [
        ("problem.toml", manifest),
        ("cases.toml", cases),
        ("statement.md", statement),
        ("statement.zh.md", statement_zh),
        ("editorial.md", editorial),
        ("editorial.zh.md", editorial_zh),
    ];
    for (name, built) in texts.iter().chain(code) {
        check(&folder.join(name), built, findings);
    }
    for (extension, built) in references {
        let name = format!("reference.{extension}");
        let path = root.join("solutions").join(problem.slug).join("accepted").join(name);
        // A missing solution is reported with the solutions.
        if path.exists() {
            check(&path, built, findings);
        }
    }
    for name in names_in(&folder)?.iter().filter(|name| name.ends_with(".rs")) {
        findings.check(code.iter().any(|(known, _)| known == name), || {
            format!("{}: kata was built without it; build it again", folder.join(name).display())
        });
    }
    Ok(())
}

/// Checks the files of code that several problems share.
pub fn check_shared(root: &Path, shared: &[(&str, &str)], findings: &mut Findings) {
    for (name, built) in shared {
        check(&root.join("problems").join(name), built, findings);
    }
}

fn check(path: &Path, built: &str, findings: &mut Findings) {
    let read = outside::read_text_named(path, LARGEST);
    findings.check(read.as_ref().is_ok_and(|text| text == built), || match &read {
        Ok(_) => format!("{}: differs from what this kata was built with; build it again", path.display()),
        Err(error) => format!("{}: {error}", path.display()),
    });
}
