//! The file of the history: opening it without harm to a file that is something else, and bringing it up to date.

use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use nix::unistd::{AccessFlags, access};
use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::schema::{APPLICATION_ID, COUNT_TABLES, GET_APPLICATION, GET_VERSION, MIGRATIONS, WRITE_AHEAD};

/// How long a process waits while another one writes.
const PATIENCE: Duration = Duration::from_secs(5);
/// The pause between two attempts at what SQLite does not wait for itself.
const PAUSE: Duration = Duration::from_millis(10);

pub fn open(path: &Path) -> anyhow::Result<Connection> {
    let folder = path.parent().context("it is in no folder")?;
    DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    if let Ok(metadata) = path.symlink_metadata() {
        ensure!(
            metadata.is_file(),
            "the history must be a plain file, and a link, folder or device stands in its place; move it away"
        );
    }
    // SQLite does not say why a file cannot be opened.
    let to_write = if path.exists() { path } else { folder };
    access(to_write, AccessFlags::W_OK).map_err(std::io::Error::from)?;
    // SQLite refuses a link anywhere in the path, but only the last name must be none.
    let real = folder.canonicalize()?.join(path.file_name().context("it names no file")?);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(real, flags).map_err(explained)?;
    connection.busy_timeout(PATIENCE).map_err(explained)?;
    // Whose file it is must be known before anything changes it.
    let version = version(&connection)?;
    if version < MIGRATIONS.len() {
        migrate(&mut connection)?;
    }
    write_ahead(&connection).map_err(explained)?;
    Ok(connection)
}

/// The version of the database; 0 for a new one.
fn version(connection: &Connection) -> anyhow::Result<usize> {
    let number = |sql: &str| connection.query_row(sql, (), |row| row.get::<_, i32>(0)).map_err(explained);
    let (application, version) = (number(GET_APPLICATION)?, number(GET_VERSION)?);
    let is_new = application == 0 && version == 0 && number(COUNT_TABLES)? == 0;
    ensure!(is_new || application == APPLICATION_ID, "it is the database of another program; move it away");
    let n_known = MIGRATIONS.len();
    match usize::try_from(version) {
        Ok(version) if version <= n_known => Ok(version),
        _ => bail!(
            "a newer version of Kata wrote it (version {version} of the history, and this Kata knows {n_known}); use that one, \
             or set KATA_DATA to another folder"
        ),
    }
}

/// Brings the database up to date, in one transaction. Another process may have done so in the meantime.
fn migrate(connection: &mut Connection) -> anyhow::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(explained)?;
    let version = version(&transaction)?;
    let bring = || -> rusqlite::Result<()> {
        MIGRATIONS[version..].iter().try_for_each(|statements| transaction.execute_batch(statements))?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", MIGRATIONS.len() as i64)
    };
    bring().map_err(explained)?;
    transaction.commit().map_err(explained)
}

/// Switches to a log that is written ahead: a process that is killed leaves whole transactions only, and readers never wait for a writer.
fn write_ahead(connection: &Connection) -> rusqlite::Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        // On a file system without shared memory the mode stays as it was, which is safe as well.
        match connection.query_row(WRITE_AHEAD, (), |row| row.get::<_, String>(0)) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && Instant::now() < deadline => {
                std::thread::sleep(PAUSE);
            }
            switched => return switched.and_then(|_| connection.pragma_update(None, "synchronous", "NORMAL")),
        }
    }
}

/// The error in words that have a way out.
pub fn explained(error: rusqlite::Error) -> anyhow::Error {
    let said = match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => "it is no database; move it away, and Kata begins a new one",
        Some(ErrorCode::DatabaseCorrupt) => "the database is damaged; move it away, and Kata begins a new one",
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => "another process is writing to it; try again",
        // Room for the index of the log is asked for in a way that does not tell why there is none.
        Some(ErrorCode::DiskFull | ErrorCode::SystemIoFailure) => {
            "the disk is full or fails; make room, or set KATA_DATA to another folder"
        }
        Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => {
            "it cannot be written to; set KATA_DATA to another folder"
        }
        _ => return anyhow::Error::new(error),
    };
    anyhow::anyhow!("{said}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn refused(path: &Path, says: &str) {
        let before = std::fs::read(path).ok();
        let error = open(path).map(drop).expect_err("it is refused");
        assert!(format!("{error:#}").contains(says), "{error:#}");
        assert_eq!(std::fs::read(path).ok(), before, "nothing is lost");
    }

    #[test]
    fn a_file_that_is_something_else_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = |name: &str| folder.path().join(name);
        std::fs::write(path("text"), "dear diary\n".repeat(100)).unwrap();
        refused(&path("text"), "no database");
        let other = Connection::open(path("other")).unwrap();
        other.execute_batch("CREATE TABLE mine (a); INSERT INTO mine VALUES (1)").unwrap();
        drop(other);
        refused(&path("other"), "another program");
        drop(open(&path("newer")).unwrap());
        Connection::open(path("newer")).unwrap().pragma_update(None, "user_version", 99).unwrap();
        refused(&path("newer"), "a newer version of Kata wrote it (version 99");
        drop(open(&path("own")).unwrap());
        std::os::unix::fs::symlink(path("own"), path("link")).unwrap();
        refused(&path("link"), "a link");
        std::fs::create_dir(path("folder")).unwrap();
        refused(&path("folder"), "a link, folder");
    }

    #[test]
    fn a_half_made_file_is_finished() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("history.db");
        std::fs::write(&path, "").unwrap();
        let mode = |connection: &Connection| connection.query_row("PRAGMA journal_mode", (), |row| row.get(0));
        assert_eq!(mode(&open(&path).unwrap()), Ok("wal".to_owned()));
        assert_eq!(version(&open(&path).unwrap()).unwrap(), MIGRATIONS.len());
    }
}
