//! Finds where groups of version 2 can be made. The kernel lets no group but the root hand controllers down while it holds processes, and this
//! process is in its own group: where it is alone there, it moves to a leaf group to make room.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The folder below which groups are made, or why there is none. Found once.
static HOME: Mutex<Option<Result<Home, String>>> = Mutex::new(None);

#[derive(Debug, Clone)]
struct Home {
    parent: PathBuf,
    /// The group that this process moved to.
    leaf: Option<PathBuf>,
}

fn home() -> MutexGuard<'static, Option<Result<Home, String>>> {
    HOME.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The folder below which groups are made. `own` is the group that this process was started in.
pub fn find(own: &Path) -> Result<PathBuf, String> {
    home().get_or_insert_with(|| settle(own)).as_ref().map(|home| home.parent.clone()).map_err(Clone::clone)
}

fn settle(own: &Path) -> Result<Home, String> {
    let control = own.join("cgroup.subtree_control");
    if !lists(&own.join("cgroup.controllers"), "memory") {
        return Err(format!("{}: its parent does not delegate the memory controller", own.display()));
    }
    let hand_down = || {
        let is_done = lists(&control, "memory") && lists(&control, "pids");
        if is_done { Ok(()) } else { fs::write(&control, "+memory +pids") }
    };
    let Err(error) = hand_down() else { return Ok(Home { parent: own.to_owned(), leaf: None }) };
    let pid = std::process::id().to_string();
    let members = fs::read_to_string(own.join("cgroup.procs")).unwrap_or_default();
    if members.lines().any(|member| member != pid) {
        return Err(format!(
            "{}: {error}; other processes are in that group, and `systemd-run --user --scope -p Delegate=yes kata …` gives one of its own",
            control.display()
        ));
    }
    let leaf = own.join(format!("kata-{pid}-judge"));
    let complaint = |error: std::io::Error| format!("{}: {error}", leaf.display());
    fs::create_dir(&leaf).map_err(complaint)?;
    match fs::write(leaf.join("cgroup.procs"), &pid).and_then(|()| hand_down()) {
        Ok(()) => Ok(Home { parent: own.to_owned(), leaf: Some(leaf) }),
        Err(error) => {
            let why = complaint(error);
            let _ = fs::write(own.join("cgroup.procs"), &pid);
            super::remove(&leaf);
            Err(why)
        }
    }
}

/// Moves back to the group that this process was started in, once the groups below it are gone.
pub fn leave() {
    if let Some(Ok(Home { parent, leaf: Some(leaf) })) = home().take() {
        let _ = fs::write(parent.join("cgroup.subtree_control"), "-memory -pids");
        let _ = fs::write(parent.join("cgroup.procs"), std::process::id().to_string());
        super::remove(&leaf);
    }
}

/// Whether one of the words in a file is this controller.
fn lists(file: &Path, controller: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|text| text.split_whitespace().any(|name| name == controller))
}
