//! `kata show`: a problem's statement, rendered for a terminal, with its signature and limits.

use colored::Colorize;

use super::environment::Environment;
use super::{keeping, print, print_next, statement};
use crate::cli::{ExitStatus, ShowArgs};
use crate::language::LANGUAGES;
use crate::problem::{Locale, Problem};
use crate::report::wrap;

pub fn run(arguments: &ShowArgs, environment: &Environment) -> anyhow::Result<ExitStatus> {
    let problem = environment.catalog.find(&arguments.problem)?;
    let (locale, width) = (environment.locale, environment.width);
    let is_coloured = colored::control::SHOULD_COLORIZE.should_colorize();
    let statement = statement::rendered(&problem.statement(locale), width, is_coloured);
    print(&format!("{}\n{statement}", header(problem, locale, width)))?;
    let language = environment.settings.language.as_deref().unwrap_or(LANGUAGES[0].name());
    let packs = keeping::pack_options(&arguments.packs);
    print_next(&[format!("kata new {} --language {language}{packs}", problem.name())], environment)?;
    Ok(ExitStatus::Accepted)
}

/// The signature, the limits of a call, and the demanded order.
fn header(problem: &Problem, locale: Locale, width: usize) -> String {
    let manifest = &problem.manifest;
    let signature = wrap::hanging(&manifest.signature.to_string(), (0, 2), width);
    let (native, interpreted) = (problem.time_multiple(false), problem.time_multiple(true));
    let memory_mib = manifest.limits.memory_mib;
    let (labels, limits, (is_in, pack)) = match locale {
        Locale::English => (
            ("limits", "time"),
            format!("{native} times the reference's time ({interpreted} times where interpreted), {memory_mib} MiB"),
            (" in ", "pack"),
        ),
        Locale::Chinese => (
            ("限制", "时间"),
            format!("每次调用的时间不超过参考解的 {native} 倍（解释型语言为 {interpreted} 倍），内存 {memory_mib} MiB"),
            ("，", "题库"),
        ),
    };
    let mut lines = vec![(labels.0, limits)];
    lines.extend(problem.source.pack.map(|of| (pack, format!("{} ({})", of.name, of.folder.display()))));
    if let Some(growth) = &manifest.growth {
        lines.push((labels.1, format!("O({}){is_in}n = |{}|", growth.time, growth.argument)));
    }
    let mut text = format!("{}\n", signature.bold());
    for (label, line) in lines {
        let line = wrap::hanging(&line, (8, 8), width.min(wrap::WIDEST_PROSE));
        let gap = " ".repeat(8 - wrap::columns(label));
        text += &format!("{}{gap}{}\n", label.dimmed(), line.trim_start());
    }
    text
}
