//! Holds a child in a sandbox, which the child puts on itself. `kata` starts itself again as a shim (`kata __sandbox …`), which puts on one layer
//! after the other, reports over the channel which of them hold, and becomes the program. There is no `pre_exec`, so nothing runs between fork and
//! exec in the judge. The bytes after that first message have no meaning here.
//!
//! Every layer is tried and none is taken for granted: `Standing` records the result of each.

mod cgroup;
mod invocation;
mod landlock;
mod limits;
mod namespaces;
pub mod probe;
pub mod scratch;
mod seccomp;
mod shim;

use std::hash::{BuildHasher, Hasher, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};

use crate::process::{self, Process};
use crate::verdict::{Hold, HoldStatus, Sandbox};

use cgroup::{Cgroup, Door};
use scratch::Scratch;

pub use cgroup::KilledForMemory;
pub use invocation::Invocation;
pub use limits::cpu_seconds_of_others;
pub use shim::enter;

/// The hidden subcommand under which `kata` is its own shim.
pub const SHIM: &str = "__sandbox";

/// The resources of a process that the kernel can limit. The worker limits the time of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourceLimits {
    /// Memory besides the main thread's stack, in MiB.
    pub memory_mib: u64,
    /// Memory that its runtime needs in addition, in MiB, before the program has allocated anything.
    pub overhead_mib: u64,
    /// Address space that it may reserve beyond its memory, in MiB.
    pub reserved_mib: u64,
    /// The main thread's stack, in MiB.
    pub stack_mib: u64,
    /// CPU seconds over the process's whole life: a last resort behind the judge's own clock.
    pub cpu_seconds: u64,
    /// The largest file that it may write, in MiB. With namespaces this is also the size of its scratch folder.
    pub file_mib: u64,
}

/// The address space that a program may reserve beyond its memory, in MiB: for its runtime and for stacks of threads, most pages of which are
/// never used. The control group and the judge limit the memory that it really has.
pub const RESERVED_MIB: u64 = 1024;

/// The limits of a program that only tries the sandbox out.
pub const TRIAL: ResourceLimits = ResourceLimits {
    memory_mib: 256,
    overhead_mib: 32,
    reserved_mib: RESERVED_MIB,
    stack_mib: 64,
    cpu_seconds: 10,
    file_mib: 1,
};

/// A layer of the sandbox. Resource limits and the parent-death signal are always on and are not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// An allow-list of files; no TCP, signals or abstract sockets outside the sandbox.
    Landlock,
    /// An allow-list of system calls: no new process, no socket except unnamed pairs of streams, nothing that reaches another process.
    Seccomp,
    /// Namespaces of users, processes, network, mounts and ipc.
    Namespaces,
    /// A limit on memory and on processes, counted together.
    Cgroup,
    /// No capabilities, even for root.
    Capabilities,
}

impl Layer {
    pub const ALL: [Layer; 5] =
        [Layer::Namespaces, Layer::Cgroup, Layer::Capabilities, Layer::Landlock, Layer::Seccomp];

    pub fn name(self) -> &'static str {
        match self {
            Layer::Landlock => "landlock",
            Layer::Seccomp => "seccomp",
            Layer::Namespaces => "namespaces",
            Layer::Cgroup => "cgroup",
            Layer::Capabilities => "capabilities",
        }
    }
}

/// The state of one layer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// In force; `how` says in what way.
    InForce { how: String },
    /// Partly in force.
    Partial { why: String },
    /// The system lacks it or refuses it.
    Refused { why: String },
    /// Left out on request.
    Off,
}

/// The state of every layer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub layers: Vec<(Layer, State)>,
}

impl Standing {
    pub fn holds(&self, layer: Layer) -> bool {
        self.layers.iter().any(|(of, state)| *of == layer && matches!(state, State::InForce { .. }))
    }

    /// Why a layer is not in force, or only partly.
    fn lack(&self, layer: Layer) -> String {
        let state = self.layers.iter().find(|(of, _)| *of == layer).map_or(&State::Off, |(_, state)| state);
        match state {
            State::InForce { how } => format!("{}: {how}", layer.name()),
            State::Partial { why } => format!("{} in part: {why}", layer.name()),
            State::Refused { why } => format!("no {}: {why}", layer.name()),
            State::Off => format!("{} switched off", layer.name()),
        }
    }

    /// What the layers together promise of a submission.
    pub fn promises(&self) -> Sandbox {
        use HoldStatus::{Enforced, Partial, Unavailable};
        let [landlock, seccomp, namespaces, cgroup] =
            [Layer::Landlock, Layer::Seccomp, Layer::Namespaces, Layer::Cgroup].map(|layer| self.holds(layer));
        let has_some_landlock = self.layers.iter().any(|(of, state)| {
            *of == Layer::Landlock && matches!(state, State::InForce { .. } | State::Partial { .. })
        });
        let hold = |status, how: &str| Hold { status, how: how.to_owned() };
        let lacks = |status, layers: &[Layer]| {
            let lacks: Vec<String> = layers.iter().map(|layer| self.lack(*layer)).collect();
            Hold { status, how: lacks.join("; ") }
        };
        Sandbox {
            files: if !has_some_landlock {
                lacks(Unavailable, &[Layer::Landlock])
            } else if !seccomp {
                // Landlock does not know modes, attributes, leases and locks.
                lacks(Partial, &[Layer::Landlock, Layer::Seccomp])
            } else if !namespaces {
                Hold {
                    status: Partial,
                    how: format!("the size of its scratch folder is not limited: {}", self.lack(Layer::Namespaces)),
                }
            } else {
                // Seccomp closes what an older Landlock leaves open: truncation, devices, signals, sockets.
                hold(Enforced, "landlock: only libraries, its own program and a scratch folder of limited size")
            },
            network: if seccomp {
                hold(Enforced, "seccomp: no sockets except unnamed pairs of streams")
            } else if namespaces {
                // A socket with a path in the file system is reached from any network namespace.
                lacks(Partial, &[Layer::Namespaces, Layer::Seccomp])
            } else if has_some_landlock {
                hold(Partial, "landlock: TCP alone")
            } else {
                lacks(Unavailable, &[Layer::Seccomp, Layer::Namespaces])
            },
            processes: if seccomp || (namespaces && landlock) {
                hold(Enforced, if seccomp { "seccomp: no new process, signals to itself alone" } else { "namespaces" })
            } else if namespaces {
                lacks(Partial, &[Layer::Seccomp])
            } else {
                lacks(Unavailable, &[Layer::Seccomp, Layer::Namespaces])
            },
            memory: match (cgroup, seccomp) {
                (true, _) => hold(Enforced, "control group, resource limits, checked every 20 ms"),
                (false, true) => hold(Enforced, "resource limits on its one process, checked every 20 ms"),
                (false, false) => lacks(Partial, &[Layer::Cgroup, Layer::Seccomp]),
            },
            time: hold(Enforced, "the judge's clocks: CPU time and wall-clock time"),
            clean_up: if seccomp || namespaces {
                hold(
                    Enforced,
                    if namespaces { "namespaces end with their first process" } else { "seccomp: no new process" },
                )
            } else {
                lacks(Partial, &[Layer::Seccomp, Layer::Namespaces])
            },
        }
    }
}

/// The kind of program that is confined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgramKind {
    /// One process, which may not start another.
    Submission,
    /// A driver, which starts other programs.
    Compiler,
}

/// How a program is confined: its resources, its folders, and the layers to try.
#[derive(Debug, Clone)]
pub struct Confinement {
    /// `kata` itself, as the shim.
    pub shim: PathBuf,
    pub kind: ProgramKind,
    pub limits: ResourceLimits,
    /// The layers to try.
    pub layers: Vec<Layer>,
    /// Folders that may be read, in addition to the system's own.
    pub readable: Vec<PathBuf>,
    /// Folders that may be written to, in addition to the scratch folder.
    pub writable: Vec<PathBuf>,
    /// The folder in which scratch folders are made.
    pub scratch_root: PathBuf,
}

/// The shim's orders.
#[derive(Debug, Serialize, Deserialize)]
struct Policy {
    kind: ProgramKind,
    limits: ResourceLimits,
    layers: Vec<Layer>,
    readable: Vec<PathBuf>,
    writable: Vec<PathBuf>,
    scratch: PathBuf,
    /// The judge's process. The child must not outlive it.
    judge: u32,
    /// The shim's last message begins with this. The program that it becomes does not know it.
    nonce: u64,
    /// The ways into its control group, or why there is none.
    cgroup: Result<Vec<Door>, String>,
    /// Why namespaces were refused before and are not tried again.
    refused_namespaces: Option<String>,
}

/// The shim's one message: its length as a u32, then this as JSON.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum ShimMessage {
    /// The program is executed next. `pid` is its number and `group` its process group's, both as /proc shows them.
    Ready {
        pid: u32,
        group: u32,
        standing: Standing,
    },
    /// Namespaces failed half way; the judge must start the shim again without them.
    WithoutNamespaces {
        why: String,
    },
    Failed {
        why: String,
    },
}

/// The length of a nonce.
const NONCE: usize = size_of::<u64>();

/// A confined child. Dropping it removes its process, its control group and its scratch folder.
pub struct Child {
    pub process: Process,
    pub standing: Standing,
    nonce: u64,
    /// How many processes of this machine the kernel had killed for memory before it was started.
    n_killed_before: u64,
    // Fields are dropped in this order: the group and the folder can be removed only when nothing runs in them.
    cgroup: Option<Cgroup>,
    _scratch: Scratch,
}

impl Child {
    /// Whether the kernel killed a process of the group for memory, and by which limit.
    pub fn killed_for_memory(&self) -> Option<KilledForMemory> {
        match &self.cgroup {
            Some(cgroup) => cgroup.killed_for_memory(),
            // Not by a limit of Kata: without a control group, Kata has no limit that kills.
            None => (cgroup::n_killed_for_memory() > self.n_killed_before).then_some(KilledForMemory::ByAnother),
        }
    }

    /// Why the program could not be executed, if this frame says so.
    pub fn said_in(&self, frame: &[u8]) -> Option<String> {
        let (nonce, why) = frame.split_first_chunk::<NONCE>()?;
        (*nonce == self.nonce.to_le_bytes()).then(|| String::from_utf8_lossy(why).into_owned())
    }

    /// Why the program could not be executed, if the unread bytes of the channel say so.
    pub fn not_executed(&self) -> Option<String> {
        self.said_in(self.process.inbox.get(4..)?)
    }
}

/// Ends all children and removes what was made for them. For an end of this process that runs no destructors.
pub fn end_all() {
    process::end_all();
    cgroup::leave();
}

/// Undoes, at this process's ordinary end, the changes that it made to itself for its children.
pub fn leave() {
    cgroup::leave();
}

/// Finds what the sandbox enforces on this system, by confining a program that does nothing.
pub fn try_out(confinement: &Confinement) -> anyhow::Result<Standing> {
    Ok(spawn(confinement, None, &Invocation::new(&confinement.shim, [SHIM]))?.standing.clone())
}

/// Why namespaces were refused the last time: the shim need not find out each time.
static REFUSED_NAMESPACES: Mutex<Option<String>> = Mutex::new(None);

/// Starts a program confined, with an environment of its own. It runs in `folder`, or in its scratch folder if that is `None`.
pub fn spawn(confinement: &Confinement, folder: Option<&Path>, invocation: &Invocation) -> anyhow::Result<Child> {
    let refused = || REFUSED_NAMESPACES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    loop {
        let scratch = Scratch::create(&confinement.scratch_root)?;
        let cgroup = if confinement.layers.contains(&Layer::Cgroup) {
            Cgroup::create(&confinement.limits)
        } else {
            Err("it was left out".to_owned())
        };
        let policy = Policy {
            kind: confinement.kind,
            limits: confinement.limits,
            layers: confinement.layers.clone(),
            readable: confinement.readable.clone(),
            writable: confinement.writable.clone(),
            scratch: scratch.path().to_owned(),
            judge: std::process::id(),
            nonce: RandomState::new().build_hasher().finish(),
            cgroup: cgroup.as_ref().map(Cgroup::doors).map_err(Clone::clone),
            refused_namespaces: refused().clone(),
        };
        let mut process = Process::spawn(invocation.command(&confinement.shim, &policy, folder)?)?;
        match first_message(&mut process)? {
            ShimMessage::Ready { pid, group, standing } => {
                process.follow(pid, group);
                let (nonce, cgroup) = (policy.nonce, cgroup.ok());
                let n_killed_before = if cgroup.is_none() { cgroup::n_killed_for_memory() } else { 0 };
                return Ok(Child { process, standing, nonce, n_killed_before, cgroup, _scratch: scratch });
            }
            ShimMessage::WithoutNamespaces { why } if policy.refused_namespaces.is_none() => *refused() = Some(why),
            ShimMessage::WithoutNamespaces { why } | ShimMessage::Failed { why } => {
                bail!("the sandbox could not be set up: {why}")
            }
        }
    }
}

/// Waits for the shim's message and removes it from the inbox.
fn first_message(process: &mut Process) -> anyhow::Result<ShimMessage> {
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        if let Some(header) = process.inbox.first_chunk::<4>() {
            let length = u32::from_le_bytes(*header) as usize;
            if process.inbox.len() >= 4 + length {
                let message = serde_json::from_slice(&process.inbox[4..4 + length]);
                process.inbox.drain(..4 + length);
                return message.context("the sandbox's first message cannot be read");
            }
        }
        if process.is_closed || Instant::now() > deadline {
            let complaint = String::from_utf8_lossy(&process.printed_errors.kept).trim().to_owned();
            bail!("the sandbox's own process ended before it was set up: {complaint}");
        }
        process.pump(Duration::from_millis(100))?;
    }
}
