//! Resolves the paths that the user names for reports. Nothing is opened before it is certain that no two reports go to the same place and that
//! none replaces an input.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail, ensure};

/// The most links that are followed in a row.
const MOST_LINKS: usize = 40;

#[derive(Debug)]
pub enum Target {
    Stdout,
    Stderr,
    /// A plain file, which may exist already and is replaced atomically.
    Plain(PathBuf),
    /// A pipe, a device, or an inherited descriptor: it is written to from its current position.
    Stream(File),
}

/// A resolved path before anything is opened.
#[derive(Debug)]
enum Unopened {
    Stdout,
    Stderr,
    Descriptor(PathBuf),
    Known(PathBuf, Metadata),
    New(PathBuf),
}

/// The identity of a place, to compare two paths.
#[derive(Debug, PartialEq, Eq)]
enum Identity {
    Stdout,
    Stderr,
    Inode(u64, u64),
    /// Device and inode of the folder, and the name in it.
    Name(u64, u64, std::ffi::OsString),
    /// A device, which may take any number of reports.
    Any,
}

/// Resolves the paths, and opens those that are not plain files. `inputs` are the files that are read.
pub fn targets(paths: &[&Path], inputs: &[PathBuf]) -> anyhow::Result<Vec<Target>> {
    let places = paths.iter().map(|path| place(path)).collect::<anyhow::Result<Vec<Unopened>>>()?;
    let identities = places.iter().map(identity).collect::<anyhow::Result<Vec<Identity>>>()?;
    for (at, (path, identity)) in paths.iter().zip(&identities).enumerate() {
        let shown = path.display();
        if *identity == Identity::Any {
            continue;
        }
        if let Some(other) = identities[..at].iter().position(|other| other == identity) {
            let other = paths[other].display();
            bail!(
                "`{other}` and `{shown}` are the same file, and one report would replace the other; give each a file \
                 of its own"
            );
        }
        for (stream, of) in [("stdout", Identity::of(&io::stdout())), ("stderr", Identity::of(&io::stderr()))] {
            let is_same = of.is_some_and(|of| of == *identity);
            ensure!(
                !is_same,
                "`{shown}` is the file that {stream} is redirected to; write `-` for stdout, or name another file"
            );
        }
        let is_input = |input: &&PathBuf| {
            let is_same = |input: Metadata| *identity == Identity::Inode(input.dev(), input.ino());
            fs::metadata(input).is_ok_and(|input| !input.is_dir() && is_same(input))
        };
        if let Some(input) = inputs.iter().find(is_input) {
            bail!("`{shown}` is the input `{}`, which the report would overwrite; name another file", input.display());
        }
    }
    paths.iter().zip(places).map(|(path, place)| open(place).with_context(|| cannot(path))).collect()
}

/// Whether two paths are of the same place; false if that cannot be determined.
pub fn are_one(one: &Path, other: &Path) -> bool {
    let identity = |path: &Path| place(path).and_then(|place| identity(&place)).ok();
    identity(one).is_some_and(|one| one != Identity::Any && Some(one) == identity(other))
}

/// Whether stdout goes to the plain file at this path.
pub fn is_stdout(path: &Path) -> bool {
    let identity = place(path).and_then(|place| identity(&place)).ok();
    identity.is_some() && identity == Identity::of(&io::stdout())
}

pub fn cannot(path: &Path) -> String {
    format!("could not write `{}`", path.display())
}

fn place(path: &Path) -> anyhow::Result<Unopened> {
    if path == Path::new("-") {
        return Ok(Unopened::Stdout);
    }
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        let descriptor = match path.to_str() {
            Some("/dev/stdout") => Some("1"),
            Some("/dev/stderr") => Some("2"),
            Some(text) => descriptor(text),
            None => None,
        };
        match descriptor {
            Some("1") => return Ok(Unopened::Stdout),
            Some("2") => return Ok(Unopened::Stderr),
            Some(_) => return Ok(Unopened::Descriptor(path)),
            None => {}
        }
        match fs::read_link(&path) {
            Ok(aim) => path = path.parent().unwrap_or(Path::new("")).join(aim),
            Err(_) => {
                return Ok(match fs::metadata(&path) {
                    Ok(metadata) => Unopened::Known(path, metadata),
                    Err(_) => Unopened::New(path),
                });
            }
        }
    }
    bail!("`{}` is a link that leads back to itself", path.display())
}

/// The number of this process's descriptor that a path names.
fn descriptor(path: &str) -> Option<&str> {
    let own = format!("/proc/{}/fd/", std::process::id());
    let folders = ["/dev/fd/", "/proc/self/fd/", "/proc/thread-self/fd/", &own];
    let number = folders.iter().find_map(|folder| path.strip_prefix(folder))?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(number)
}

impl Identity {
    /// The identity of a stream's file, if it goes to a plain file.
    fn of(stream: &impl AsFd) -> Option<Identity> {
        let metadata = File::from(stream.as_fd().try_clone_to_owned().ok()?).metadata().ok()?;
        metadata.is_file().then(|| Identity::Inode(metadata.dev(), metadata.ino()))
    }
}

fn identity(place: &Unopened) -> anyhow::Result<Identity> {
    let of = |metadata: &Metadata| {
        if metadata.file_type().is_char_device() {
            Identity::Any
        } else {
            Identity::Inode(metadata.dev(), metadata.ino())
        }
    };
    Ok(match place {
        Unopened::Stdout => Identity::Stdout,
        Unopened::Stderr => Identity::Stderr,
        Unopened::Descriptor(path) => of(&fs::metadata(path).with_context(|| cannot(path))?),
        Unopened::Known(_, metadata) => of(metadata),
        Unopened::New(path) => {
            let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
            let metadata = fs::metadata(parent).with_context(|| cannot(path))?;
            let name = path.file_name().with_context(|| cannot(path))?;
            Identity::Name(metadata.dev(), metadata.ino(), name.to_owned())
        }
    })
}

fn open(place: Unopened) -> io::Result<Target> {
    Ok(match place {
        Unopened::Stdout => Target::Stdout,
        Unopened::Stderr => Target::Stderr,
        Unopened::New(path) => Target::Plain(path),
        Unopened::Known(_, metadata) if metadata.is_dir() => return Err(io::Error::other("it is a folder")),
        Unopened::Known(path, metadata) if metadata.is_file() => {
            // A file that is not writable must not be replaced either.
            OpenOptions::new().write(true).open(&path)?;
            Target::Plain(path)
        }
        Unopened::Known(path, _) => Target::Stream(OpenOptions::new().write(true).open(path)?),
        // The existing content is kept.
        Unopened::Descriptor(path) => Target::Stream(OpenOptions::new().append(true).open(path)?),
    })
}
