//! The shim: the process that puts the layers on itself, says which of them hold, and becomes the program.

use std::convert::Infallible;
use std::ffi::OsString;
use std::fs::File;
use std::io::Write;
use std::os::fd::AsFd;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail, ensure};
use caps::CapSet;
use nix::errno::Errno;
use nix::libc;
use nix::sys::prctl;
use nix::sys::resource::{Resource, getrlimit, setrlimit};
use nix::sys::signal::Signal;
use nix::unistd::{chdir, getcwd, getppid};

use super::cgroup::Door;
use super::{Kind, Layer, Limits, Message, Policy, RESERVED_MIB, SHIM, Standing, State, calls, files, namespaces};
use crate::process::duplicate_to_3;

/// How many descriptors a submission may have open.
const MOST_DESCRIPTORS: u64 = 256;

/// Puts on what the policy asks for and becomes the program. Returns only if it could not.
pub fn enter(arguments: &[OsString]) -> anyhow::Result<Infallible> {
    let [policy, program, arguments @ ..] = arguments else {
        bail!("`{SHIM}` is for Kata's own use");
    };
    let policy: Policy =
        serde_json::from_slice(policy.as_encoded_bytes()).context("the sandbox's policy cannot be read")?;
    let program = PathBuf::from(program);
    let channel = duplicate_to_3(std::io::stdin().as_fd())?;
    let mut channel = File::from(channel);
    nix::unistd::dup2_stdin(File::open("/dev/null").context("/dev/null")?).context("could not close standard input")?;
    close_the_rest()?;
    let ready = match confine(&policy, &program) {
        Ok(Message::Ready { pid, standing }) => Message::Ready { pid, standing },
        Ok(other) => return say(&mut channel, &other).map(|()| std::process::exit(1)),
        Err(error) => {
            let why = format!("{error:#}");
            return say(&mut channel, &Message::Failed { why }).map(|()| std::process::exit(1));
        }
    };
    say(&mut channel, &ready)?;
    std::mem::forget(channel); // The program owns it from here on.
    let error = Command::new(&program).args(arguments).exec();
    Err(error).with_context(|| format!("could not become {}", program.display()))
}

fn say(channel: &mut File, message: &Message) -> anyhow::Result<()> {
    let text = serde_json::to_vec(message)?;
    let mut frame = u32::try_from(text.len())?.to_le_bytes().to_vec();
    frame.extend(text);
    Ok(channel.write_all(&frame)?)
}

/// Layer after layer. With namespaces this goes on in another process, which is the one to become the program.
fn confine(policy: &Policy, program: &Path) -> anyhow::Result<Message> {
    set_limits(policy.kind, &policy.limits)?;
    prctl::set_pdeathsig(Signal::SIGKILL)?;
    ensure!(getppid().as_raw() as u32 == policy.judge, "the judge is gone");
    prctl::set_no_new_privs()?;
    let is_tried = |layer| policy.layers.contains(&layer);
    let mut standing = Standing::default();
    let mut note = |layer, state| standing.layers.push((layer, state));
    let mut pid = std::process::id();
    let group = is_tried(Layer::Cgroup).then(|| group_to_be_born_into(policy)).flatten();
    let mut is_in_group = false;
    if let Some(why) = policy.refused_namespaces.as_ref().filter(|_| is_tried(Layer::Namespaces)) {
        note(Layer::Namespaces, State::Refused { why: why.clone() });
    } else if is_tried(Layer::Namespaces) {
        if let Err(why) = namespaces::enter() {
            return Ok(Message::WithoutNamespaces { why });
        }
        is_in_group = namespaces::become_the_program(group.as_ref()).map_err(anyhow::Error::msg)?;
        prctl::set_pdeathsig(Signal::SIGKILL)?;
        // Seen through the judge's own /proc, this process has the number that the judge knows it by.
        pid = std::fs::read_link("/proc/self").ok().and_then(|own| own.to_str()?.parse().ok()).context("/proc/self")?;
        note(Layer::Namespaces, within(policy)?);
    }
    if is_tried(Layer::Cgroup) {
        note(Layer::Cgroup, join(policy, is_in_group));
    }
    if is_tried(Layer::Capabilities) {
        note(Layer::Capabilities, drop_capabilities());
    }
    if is_tried(Layer::Landlock) {
        note(Layer::Landlock, files::restrict(policy, program));
    }
    if is_tried(Layer::Seccomp) {
        note(Layer::Seccomp, calls::restrict(policy.kind));
    }
    let off = Layer::ALL.into_iter().filter(|layer| !is_tried(*layer)).map(|layer| (layer, State::Off));
    standing.layers.extend(off);
    Ok(Message::Ready { pid, standing })
}

fn set_limits(kind: Kind, limits: &Limits) -> anyhow::Result<()> {
    let mib = |mib: u64| mib << 20;
    let data = mib(limits.memory_mib + RESERVED_MIB);
    let descriptors = if kind == Kind::Submission { MOST_DESCRIPTORS } else { 4096 };
    for (resource, soft, hard) in [
        (Resource::RLIMIT_DATA, data, data),
        // Programs that expect to recurse ask for more, and would fail where they could not.
        (Resource::RLIMIT_STACK, mib(limits.stack_mib), u64::MAX),
        (Resource::RLIMIT_CPU, limits.cpu_seconds, limits.cpu_seconds + 1),
        (Resource::RLIMIT_FSIZE, mib(limits.file_mib), mib(limits.file_mib)),
        (Resource::RLIMIT_NOFILE, descriptors, descriptors),
        (Resource::RLIMIT_CORE, 0, 0),
        (Resource::RLIMIT_MEMLOCK, 0, 0),
    ] {
        // What was lower before stays so.
        let (_, most) = getrlimit(resource)?;
        setrlimit(resource, soft.min(most), hard.min(most)).with_context(|| format!("could not set {resource:?}"))?;
    }
    Ok(())
}

/// Inside the new namespaces: a scratch folder and a /proc of their own.
fn within(policy: &Policy) -> anyhow::Result<State> {
    let mut missing = Vec::new();
    if policy.kind == Kind::Submission {
        let is_there = getcwd().is_ok_and(|folder| folder == policy.scratch);
        match namespaces::mount_scratch(&policy.scratch, policy.limits.file_mib) {
            Ok(()) if is_there => chdir(&policy.scratch)?,
            Ok(()) => {}
            Err(why) => missing.push(why),
        }
    }
    missing.extend(namespaces::mount_proc().err());
    Ok(if missing.is_empty() {
        State::InForce { how: "users, processes, network, mounts, ipc".to_owned() }
    } else {
        State::Partial { why: missing.join("; ") }
    })
}

/// The folder of the control group, where a process can be born into it.
fn group_to_be_born_into(policy: &Policy) -> Option<File> {
    match policy.cgroup.as_deref() {
        Ok([Door::Birth(folder)]) => File::open(folder).ok(),
        _ => None,
    }
}

/// Goes into the control group that the judge made, if this process was not born there.
fn join(policy: &Policy, is_there: bool) -> State {
    let doors = policy.cgroup.as_ref().map_err(Clone::clone);
    match doors.and_then(|doors| doors.iter().filter(|_| !is_there).try_for_each(Door::enter)) {
        Ok(()) => {
            State::InForce { how: format!("{} MiB with the stack", policy.limits.memory_mib + policy.limits.stack_mib) }
        }
        Err(why) => State::Refused { why },
    }
}

fn drop_capabilities() -> State {
    // The bounding set can only be emptied by who still has the right to.
    let _ = caps::clear(None, CapSet::Bounding);
    let _ = caps::clear(None, CapSet::Ambient);
    let sets = [CapSet::Inheritable, CapSet::Effective, CapSet::Permitted];
    match sets.into_iter().try_for_each(|set| caps::clear(None, set)) {
        Ok(()) => State::InForce { how: "none is left".to_owned() },
        Err(error) => State::Refused { why: error.to_string() },
    }
}

/// Closes every descriptor beyond the channel: what the judge's own parent left open is nobody's business here.
fn close_the_rest() -> anyhow::Result<()> {
    #[expect(unsafe_code, reason = "nix has no close_range")]
    // SAFETY: nothing in this process owns a descriptor above 3 by now; the call touches no memory.
    let result = unsafe { libc::syscall(libc::SYS_close_range, 4, libc::c_uint::MAX, 0) };
    if Errno::result(result).is_ok() {
        return Ok(());
    }
    // Before Linux 5.9 they are looked up. The descriptor that reads the folder is in the list, and closed by then.
    let entries = std::fs::read_dir("/proc/self/fd").context("/proc/self/fd")?;
    let open: Vec<i32> = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).collect();
    open.into_iter().filter(|descriptor| *descriptor > 3).for_each(|descriptor| {
        let _ = nix::unistd::close(descriptor);
    });
    Ok(())
}
