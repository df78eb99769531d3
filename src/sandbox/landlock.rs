//! Landlock: an allow-list of files, no TCP, no signal and no abstract socket outside the sandbox. The crate `landlock` asks the kernel which of
//! these it supports, so that an older kernel enforces what it can.

use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, LandlockStatus, PathBeneath, PathFd, Ruleset,
    RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};

use super::{Policy, ProgramKind, State};

/// The newest version of Landlock that Kata was tried with.
const NEWEST: ABI = ABI::V6;

/// Folders of the system that every program may read: libraries and their data. Not /proc, not /etc, not /usr/local/bin.
const LIBRARIES: [&str; 8] = [
    "/usr/lib",
    "/usr/lib32",
    "/usr/lib64",
    "/usr/share",
    "/usr/local/lib",
    "/etc/ld.so.cache",
    "/etc/alternatives",
    "/nix/store",
];
/// Folders that a compiler needs in addition.
const COMPILERS: [&str; 4] = ["/usr/bin", "/usr/include", "/usr/libexec", "/usr/local/include"];
const DEVICES: [&str; 4] = ["/dev/null", "/dev/zero", "/dev/urandom", "/dev/random"];
/// The dynamic loaders, which the kernel executes together with a program.
const LOADERS: [&str; 2] = ["/lib64/ld-linux-x86-64.so.2", "/lib/ld-linux-aarch64.so.1"];

/// Restricts this process for good.
pub fn restrict(policy: &Policy, program: &Path) -> State {
    match try_restrict(policy, program) {
        Ok(state) => state,
        Err(error) => State::Refused { why: error.to_string() },
    }
}

fn try_restrict(policy: &Policy, program: &Path) -> Result<State, RulesetError> {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let run = read | AccessFs::Execute;
    let devices =
        AccessFs::MakeChar | AccessFs::MakeBlock | AccessFs::MakeSock | AccessFs::MakeFifo | AccessFs::IoctlDev;
    let write = (AccessFs::from_all(NEWEST) & !devices) & !BitFlags::from(AccessFs::Execute);
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(NEWEST))?
        .handle_access(AccessNet::from_all(NEWEST))?
        .scope(Scope::from_all(NEWEST))?
        .create()?;
    let folders = if policy.kind == ProgramKind::Compiler { run } else { read };
    let mut rules: Vec<(PathBuf, BitFlags<AccessFs>)> = Vec::new();
    rules.extend(LIBRARIES.map(|path| (path.into(), folders)));
    rules.extend(policy.readable.iter().map(|path| (path.clone(), folders)));
    rules.extend(DEVICES.map(|path| (path.into(), AccessFs::ReadFile | AccessFs::WriteFile)));
    rules.extend(LOADERS.map(|path| (path.into(), run)));
    rules.push((program.to_owned(), run));
    if policy.kind == ProgramKind::Compiler {
        rules.extend(COMPILERS.map(|path| (path.into(), run)));
    }
    rules.push((policy.scratch.clone(), write));
    rules.extend(policy.writable.iter().map(|path| (path.clone(), write)));
    let ruleset = rules.into_iter().try_fold(ruleset, |ruleset, (path, access)| allow(ruleset, &path, access))?;
    let status = ruleset.restrict_self()?;
    let version = match status.landlock {
        LandlockStatus::Available { effective_abi, .. } => format!("version {}", effective_abi as i32),
        LandlockStatus::NotEnabled => "it is switched off in this kernel".to_owned(),
        LandlockStatus::NotImplemented => "this kernel was built without it".to_owned(),
    };
    Ok(match status.ruleset {
        RulesetStatus::FullyEnforced => State::InForce { how: version },
        RulesetStatus::PartiallyEnforced => {
            State::Partial { why: format!("this kernel has {version} of it, which does not restrict newer rights") }
        }
        RulesetStatus::NotEnforced => State::Refused { why: version },
    })
}

/// A path that does not exist needs no rule.
fn allow(ruleset: RulesetCreated, path: &Path, access: BitFlags<AccessFs>) -> Result<RulesetCreated, RulesetError> {
    let Ok(place) = PathFd::new(path) else {
        return Ok(ruleset);
    };
    let access = if path.is_dir() { access } else { access & AccessFs::from_file(NEWEST) };
    ruleset.add_rule(PathBeneath::new(place, access))
}
