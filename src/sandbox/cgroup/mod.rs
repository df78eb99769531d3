//! Makes a control group for one child and all that it starts, which limits their memory and their number together. Uses version 2 where the
//! judge's own group is delegated to it, and version 1 otherwise. It takes a few writes to files, so no library is used.

mod home;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::ResourceLimits;
use crate::process::{self, leftovers};

pub use home::leave;

/// Groups that the first child can have: one for each controller.
const FIRST: u64 = 2;
/// Processes and threads together.
const MOST_TASKS: u64 = 256;
/// Memory for pages of written files and for the kernel's own bookkeeping, so that the limits with the better messages are reached first.
const SLACK_MIB: u64 = 32;

/// Folders that vanish, with every process in them, when this is dropped.
pub struct Cgroup {
    folders: Vec<GroupFolder>,
}

struct GroupFolder {
    path: PathBuf,
    version: Version,
}

#[derive(Clone, Copy, PartialEq)]
enum Version {
    One,
    Two,
}

/// A way into a group. Moving a process that exists takes the kernel a grace period of 5 to 20 ms; neither of these needs one.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// Version 1: the file through which the only thread of a process moves itself.
    Thread(PathBuf),
    /// Version 2: the folder of a group that a process can be born into.
    Birth(PathBuf),
}

impl Door {
    /// Moves the calling process, which has one thread, into the group, with the grace period where the kernel needs it.
    pub fn enter(&self) -> Result<(), String> {
        let (file, text) = match self {
            Door::Thread(file) => (file.clone(), "0".to_owned()),
            Door::Birth(folder) => (folder.join("cgroup.procs"), std::process::id().to_string()),
        };
        fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))
    }
}

impl Cgroup {
    /// Makes a group with these limits, or says why it cannot.
    pub fn create(limits: &ResourceLimits) -> Result<Cgroup, String> {
        let own = fs::read_to_string("/proc/self/cgroup").map_err(|error| format!("/proc/self/cgroup: {error}"))?;
        let bytes = (limits.memory_mib + limits.overhead_mib + limits.stack_mib + SLACK_MIB) << 20;
        let settings = |controller: &str, version: Version| match (controller, version) {
            ("memory", Version::One) => vec![("memory.limit_in_bytes", bytes)],
            ("pids", Version::One) => vec![("pids.max", MOST_TASKS)],
            _ => vec![("memory.max", bytes), ("memory.swap.max", 0), ("pids.max", MOST_TASKS)],
        };
        let mut group = Cgroup { folders: Vec::new() };
        for line in own.lines() {
            let mut parts = line.splitn(3, ':').skip(1);
            let (Some(controllers), Some(path)) = (parts.next(), parts.next()) else { continue };
            let names: Vec<&str> = controllers.split(',').collect();
            let (version, controller) = match ["memory", "pids"].into_iter().find(|name| names.contains(name)) {
                Some(controller) => (Version::One, controller),
                None if controllers.is_empty() => (Version::Two, ""),
                None => continue,
            };
            let root = Path::new("/sys/fs/cgroup").join(controller);
            let mut parent = root.join(path.trim_start_matches('/'));
            if version == Version::Two {
                // This folder exists where version 1 is mounted as well, but is no group of version 2 then.
                if !parent.join("cgroup.controllers").exists() {
                    continue;
                }
                parent = home::find(&parent)?;
            }
            if let Err(why) = group.add(&parent, version, &settings(controller, version))
                && (version == Version::Two || controller == "memory")
            {
                return Err(why);
            }
        }
        let counts_memory = group.folders.iter().any(|folder| folder.version == Version::Two || folder.is_of_memory());
        if counts_memory { Ok(group) } else { Err("no control group for memory can be written to".to_owned()) }
    }

    fn add(&mut self, parent: &Path, version: Version, settings: &[(&str, u64)]) -> Result<(), String> {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        // The sweep runs once, when the first child's groups are made.
        if number < FIRST {
            sweep(parent);
        }
        let name = format!("kata-{}-{number}", process::own_in_proc());
        let path = parent.join(name);
        let complaint = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
        let mut left = leftovers();
        fs::create_dir(&path).map_err(|error| complaint(&path, error))?;
        left.folders.insert(path.clone(), remove);
        drop(left);
        self.folders.push(GroupFolder { path, version });
        let folder = self.folders.last().expect("it was just added");
        for (file, number) in settings {
            let file = folder.path.join(file);
            if let Err(error) = fs::write(&file, number.to_string())
                && !file.ends_with("memory.swap.max")
            {
                let why = complaint(&file, error);
                self.folders.pop();
                return Err(why);
            }
        }
        Ok(())
    }

    /// The ways into the group. A process has to go all of them.
    pub fn doors(&self) -> Vec<Door> {
        let door = |folder: &GroupFolder| match folder.version {
            Version::One => Door::Thread(folder.path.join("tasks")),
            Version::Two => Door::Birth(folder.path.clone()),
        };
        self.folders.iter().map(door).collect()
    }

    /// Whether the kernel killed a process of the group for memory, and by which limit: groups above this one may have a limit too, and the
    /// machine's memory is one.
    pub fn killed_for_memory(&self) -> Option<KilledForMemory> {
        let read = |folder: &GroupFolder, file: &str| fs::read_to_string(folder.path.join(file)).unwrap_or_default();
        let mut killed = None;
        for folder in &self.folders {
            let (events, has_met_its_limit) = match folder.version {
                Version::Two => {
                    let events = read(folder, "memory.events");
                    let has_met = count(&events, "oom ") > 0;
                    (events, has_met)
                }
                Version::One => {
                    let n_met = read(folder, "memory.failcnt").trim().parse().unwrap_or(0);
                    (read(folder, "memory.oom_control"), n_met > 0)
                }
            };
            if count(&events, "oom_kill ") > 0 {
                killed = Some(if has_met_its_limit { KilledForMemory::ByItsLimit } else { KilledForMemory::ByAnother });
            }
        }
        killed
    }
}

/// The limit that a process was killed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KilledForMemory {
    /// The limit of its own control group, which Kata has set.
    ByItsLimit,
    /// The limit of a group above it, or the machine's whole memory.
    ByAnother,
}

/// How many processes the kernel has killed for memory since boot, by any limit; 0 where it does not tell.
pub fn n_killed_for_memory() -> u64 {
    count(&fs::read_to_string("/proc/vmstat").unwrap_or_default(), "oom_kill ")
}

/// The number that follows a name in a list of events.
fn count(events: &str, name: &str) -> u64 {
    events.lines().find_map(|line| line.strip_prefix(name)?.trim().parse().ok()).unwrap_or(0)
}

impl GroupFolder {
    fn is_of_memory(&self) -> bool {
        self.path.join("memory.limit_in_bytes").exists()
    }
}

impl Drop for GroupFolder {
    fn drop(&mut self) {
        remove(&self.path);
        leftovers().folders.remove(&self.path);
    }
}

fn remove(path: &Path) {
    let _ = fs::write(path.join("cgroup.kill"), "1");
    // A group can be removed once its last process is gone, which takes the kernel a moment.
    for _ in 0..50 {
        match fs::remove_dir(path) {
            Err(error) if error.raw_os_error() == Some(nix::libc::EBUSY) => {
                std::thread::sleep(Duration::from_millis(2));
            }
            _ => return,
        }
    }
}

/// Removes the empty groups in `parent` that judges which have ended left there.
fn sweep(parent: &Path) {
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let pid = name.strip_prefix("kata-").and_then(|rest| rest.split('-').next());
        if pid.is_some_and(|pid| !Path::new("/proc").join(pid).exists()) {
            let _ = fs::remove_dir(entry.path());
        }
    }
}
