//! `kata help`: the options of each command, and topics that concern several commands.

use anyhow::bail;
use clap::CommandFactory;

use super::print;
use crate::cli::{Cli, ExitStatus};
use crate::language::naming::nearest;

/// Topics that concern several commands, by name.
const TOPICS: [(&str, &str); 1] = [("ci", include_str!("ci.md"))];

pub fn run(about: Option<&str>) -> anyhow::Result<ExitStatus> {
    let mut all = Cli::command();
    all.build();
    let Some(about) = about else {
        print(&all.render_long_help().to_string())?;
        return Ok(ExitStatus::Accepted);
    };
    if let Some((_, text)) = TOPICS.iter().find(|(name, _)| *name == about) {
        print(text)?;
        return Ok(ExitStatus::Accepted);
    }
    let Some(command) = all.find_subcommand_mut(about) else {
        let names: Vec<&str> =
            all.get_subcommands().map(clap::Command::get_name).chain(TOPICS.map(|(name, _)| name)).collect();
        match nearest(about, names.iter().copied(), 1).first() {
            Some(near) => bail!("there is no help on `{about}`; did you mean `kata help {near}`?"),
            None => bail!("there is no help on `{about}`; there is some on {}", names.join(", ")),
        }
    };
    print(&command.render_long_help().to_string())?;
    Ok(ExitStatus::Accepted)
}
