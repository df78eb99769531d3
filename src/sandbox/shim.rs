//! The shim: the process that puts the layers on itself, reports which of them hold, and becomes the program.

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
use nix::sys::signal::Signal;
use nix::sys::statvfs::{FsFlags, statvfs};
use nix::unistd::{chdir, getcwd, getppid};

use super::cgroup::Door;
use super::{
    Layer, NONCE, Policy, ProgramKind, SHIM, ShimMessage, Standing, State, landlock, limits, namespaces, seccomp,
};
use crate::process::duplicate_to_3;

/// Puts on the layers that the policy asks for and becomes the program. Returns only if it could not.
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
        Ok(ready @ ShimMessage::Ready { .. }) => ready,
        Ok(other) => return say(&mut channel, &other).map(|()| std::process::exit(1)),
        Err(error) => {
            let why = format!("{error:#}");
            return say(&mut channel, &ShimMessage::Failed { why }).map(|()| std::process::exit(1));
        }
    };
    say(&mut channel, &ready)?;
    // From here on the program owns the channel, if there is one.
    let error = Command::new(&program).args(arguments).exec();
    let why = format!("`{}` could not be executed: {error}", program.display());
    let mut frame = u32::try_from(NONCE + why.len())?.to_le_bytes().to_vec();
    frame.extend(policy.nonce.to_le_bytes());
    frame.extend(why.as_bytes());
    channel.write_all(&frame)?;
    bail!(why)
}

fn say(channel: &mut File, message: &ShimMessage) -> anyhow::Result<()> {
    let text = serde_json::to_vec(message)?;
    let mut frame = u32::try_from(text.len())?.to_le_bytes().to_vec();
    frame.extend(text);
    Ok(channel.write_all(&frame)?)
}

/// Puts on one layer after the other. With namespaces this continues in another process, which becomes the program.
fn confine(policy: &Policy, program: &Path) -> anyhow::Result<ShimMessage> {
    limits::set(policy.kind, &policy.limits)?;
    can_be_executed(program)?;
    prctl::set_pdeathsig(Signal::SIGKILL)?;
    ensure!(getppid().as_raw() as u32 == policy.judge, "the judge is gone");
    prctl::set_no_new_privs()?;
    let is_tried = |layer| policy.layers.contains(&layer);
    let mut standing = Standing::default();
    let mut note = |layer, state| standing.layers.push((layer, state));
    // The judge uses the numbers that its own /proc shows, which may be mounted in another namespace than the judge's.
    let group = number_in_proc()?;
    let mut pid = group;
    let cgroup = is_tried(Layer::Cgroup).then(|| group_to_be_born_into(policy)).flatten();
    let mut is_in_group = false;
    if let Some(why) = policy.refused_namespaces.as_ref().filter(|_| is_tried(Layer::Namespaces)) {
        note(Layer::Namespaces, State::Refused { why: why.clone() });
    } else if is_tried(Layer::Namespaces) {
        if let Err(why) = namespaces::enter() {
            return Ok(ShimMessage::WithoutNamespaces { why });
        }
        is_in_group = namespaces::become_the_program(cgroup.as_ref()).map_err(anyhow::Error::msg)?;
        prctl::set_pdeathsig(Signal::SIGKILL)?;
        // Read while the judge's /proc is still mounted.
        pid = number_in_proc()?;
        note(Layer::Namespaces, within(policy)?);
    }
    if is_tried(Layer::Cgroup) {
        note(Layer::Cgroup, join(policy, is_in_group));
    }
    if is_tried(Layer::Capabilities) {
        note(Layer::Capabilities, drop_capabilities());
    }
    if is_tried(Layer::Landlock) {
        note(Layer::Landlock, landlock::restrict(policy, program));
    }
    if is_tried(Layer::Seccomp) {
        note(Layer::Seccomp, seccomp::restrict(policy.kind));
    }
    let off = Layer::ALL.into_iter().filter(|layer| !is_tried(*layer)).map(|layer| (layer, State::Off));
    standing.layers.extend(off);
    Ok(ShimMessage::Ready { pid, group, standing })
}

/// The number of this process, as /proc shows it.
fn number_in_proc() -> anyhow::Result<u32> {
    let own =
        std::fs::read_link("/proc/self").context("/proc/self, without which nothing can be held to its limits")?;
    own.to_str().and_then(|own| own.parse().ok()).context("/proc/self is no number")
}

/// The kernel executes no file on a file system mounted `noexec`, whatever the file's mode.
fn can_be_executed(program: &Path) -> anyhow::Result<()> {
    let is_noexec = statvfs(program).is_ok_and(|system| system.flags().contains(FsFlags::ST_NOEXEC));
    ensure!(
        !is_noexec,
        "`{}` lies on a file system that is mounted `noexec`, so that it cannot be executed; \
         set KATA_CACHE to a folder on another one",
        program.display()
    );
    Ok(())
}

/// Mounts a scratch folder and a /proc inside the new namespaces.
fn within(policy: &Policy) -> anyhow::Result<State> {
    let mut missing = Vec::new();
    if policy.kind == ProgramKind::Submission {
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

/// The folder of the control group, if a process can be born into it.
fn group_to_be_born_into(policy: &Policy) -> Option<File> {
    match policy.cgroup.as_deref() {
        Ok([Door::Birth(folder)]) => File::open(folder).ok(),
        _ => None,
    }
}

/// Moves to the control group that the judge made, unless this process was born there.
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
    // The bounding set can be emptied only while the process has the capability for it.
    let _ = caps::clear(None, CapSet::Bounding);
    let _ = caps::clear(None, CapSet::Ambient);
    let sets = [CapSet::Inheritable, CapSet::Effective, CapSet::Permitted];
    match sets.into_iter().try_for_each(|set| caps::clear(None, set)) {
        Ok(()) => State::InForce { how: "none is left".to_owned() },
        Err(error) => State::Refused { why: error.to_string() },
    }
}

/// Closes every descriptor above the channel: a program must not use what the judge's own parent left open.
fn close_the_rest() -> anyhow::Result<()> {
    #[expect(unsafe_code, reason = "nix has no close_range")]
    // SAFETY: nothing in this process owns a descriptor above 3 by now; the call touches no memory.
    let result = unsafe { libc::syscall(libc::SYS_close_range, 4, libc::c_uint::MAX, 0) };
    if Errno::result(result).is_ok() {
        return Ok(());
    }
    // Before Linux 5.9 the descriptors are looked up. The list includes the descriptor that reads the folder, which is closed by then.
    let entries = std::fs::read_dir("/proc/self/fd").context("/proc/self/fd")?;
    let open: Vec<i32> = entries.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok()).collect();
    open.into_iter().filter(|descriptor| *descriptor > 3).for_each(|descriptor| {
        let _ = nix::unistd::close(descriptor);
    });
    Ok(())
}
