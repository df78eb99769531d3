//! The history of a person's practice: what was judged and when, and which hints were shown. It is an embedded database in the user's own data
//! folder. It decides no verdict and no exit code: a history that cannot be read or written is said, and everything else goes on.

mod database;
mod progress;
mod schedule;
mod schema;

use std::path::{Path, PathBuf};

use anyhow::Context;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, Row, TransactionBehavior};
use serde::Serialize;

use crate::verdict::Verdict;
pub use progress::{Best, ProblemProgress, by_problem};

/// One judged submission.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record {
    /// Seconds since 1970, UTC.
    pub at: i64,
    /// `heap_sort`, or `algebra/dot` for a problem of a pack.
    pub problem: String,
    /// `python`
    pub language: String,
    pub verdict: Verdict,
    /// The slowest call.
    pub slowest_ms: f64,
    /// The slowest call of the reference in the same language, if it is known.
    pub reference_ms: Option<f64>,
}

/// How much `forget` removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgotten {
    pub n_records: usize,
    pub n_hints: usize,
}

/// An open history.
pub struct History {
    connection: Connection,
    path: PathBuf,
}

impl History {
    /// Opens the history in a file, which is made if it is missing, with its folder.
    ///
    /// # Errors
    /// If the file is a link, no database, the database of another program or of a newer version of Kata. Nothing in such a file is changed.
    pub fn open(path: &Path) -> anyhow::Result<History> {
        let connection = database::open(path).with_context(|| path.display().to_string())?;
        Ok(History { connection, path: path.to_owned() })
    }

    /// Opens the history if there is one.
    pub fn open_existing(path: &Path) -> anyhow::Result<Option<History>> {
        if path.symlink_metadata().is_ok() { History::open(path).map(Some) } else { Ok(None) }
    }

    /// Adds records, all of them or none.
    pub fn add(&mut self, records: &[Record]) -> anyhow::Result<()> {
        let mut add = || -> rusqlite::Result<()> {
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut statement = transaction.prepare(schema::ADD_RECORD)?;
            for record in records {
                let Record { at, problem, language, verdict, slowest_ms, reference_ms } = record;
                statement.execute((at, problem, language, verdict.name(), slowest_ms, reference_ms))?;
            }
            drop(statement);
            transaction.commit()
        };
        add().map_err(database::explained).with_context(|| self.path.display().to_string())
    }

    /// All records, oldest first.
    pub fn records(&self) -> anyhow::Result<Vec<Record>> {
        let read =
            || self.connection.prepare(schema::RECORDS)?.query_map((), record)?.collect::<rusqlite::Result<Vec<_>>>();
        read().map_err(database::explained).with_context(|| self.path.display().to_string())
    }

    /// How many hints of a problem have been shown.
    pub fn n_hints(&self, problem: &str) -> anyhow::Result<usize> {
        let read = || self.connection.query_row(schema::N_HINTS, [problem], n_hints);
        read().map_err(database::explained).with_context(|| self.path.display().to_string())
    }

    /// Notes that so many hints of a problem have been shown. The number never decreases.
    pub fn set_hints(&mut self, problem: &str, n_shown: usize) -> anyhow::Result<()> {
        let written = self.connection.execute(schema::SET_HINTS, (problem, u32::try_from(n_shown).unwrap_or(u32::MAX)));
        written.map_err(database::explained).with_context(|| self.path.display().to_string()).map(drop)
    }

    /// Removes everything about a problem.
    pub fn forget(&mut self, problem: &str) -> anyhow::Result<Forgotten> {
        let mut forget = || -> rusqlite::Result<Forgotten> {
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let n_records = transaction.execute(schema::FORGET_RECORDS, [problem])?;
            let n_hints = transaction.query_row(schema::N_HINTS, [problem], n_hints)?;
            transaction.execute(schema::FORGET_HINTS, [problem])?;
            transaction.commit()?;
            Ok(Forgotten { n_records, n_hints })
        };
        forget().map_err(database::explained).with_context(|| self.path.display().to_string())
    }
}

fn n_hints(row: &Row<'_>) -> rusqlite::Result<usize> {
    Ok(row.get::<_, u32>(0)? as usize)
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    let Named(verdict) = row.get(3)?;
    Ok(Record {
        at: row.get(0)?,
        problem: row.get(1)?,
        language: row.get(2)?,
        verdict,
        slowest_ms: row.get(4)?,
        reference_ms: row.get(5)?,
    })
}

/// A verdict as its name.
struct Named(Verdict);

impl FromSql for Named {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Named> {
        let name = value.as_str()?;
        let verdict = Verdict::ALL.into_iter().find(|verdict| verdict.name() == name);
        verdict.map(Named).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(at: i64, problem: &str) -> Record {
        let (language, verdict) = ("python".to_owned(), Verdict::WrongAnswer);
        Record { at, problem: problem.to_owned(), language, verdict, slowest_ms: 1.5, reference_ms: Some(0.5) }
    }

    #[test]
    fn what_was_added_is_read_and_forgotten() {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let path = folder.path().join("a").join("history.db");
        assert!(History::open_existing(&path).expect("no file is no error").is_none());
        let mut history = History::open(&path).expect("it can be opened");
        let records = [record(2, "nms"), record(1, "heap_sort"), record(3, "algebra/dot")];
        history.add(&records).expect("records can be added");
        history.set_hints("nms", 2).expect("hints can be noted");
        history.set_hints("nms", 1).expect("hints can be noted");
        drop(history);
        let mut history = History::open_existing(&path).expect("it can be opened").expect("it exists");
        assert_eq!(history.records().unwrap(), [1, 0, 2].map(|idx| records[idx].clone()));
        assert_eq!((history.n_hints("nms").unwrap(), history.n_hints("viterbi").unwrap()), (2, 0));
        assert_eq!(history.forget("nms").unwrap(), Forgotten { n_records: 1, n_hints: 2 });
        assert_eq!(history.forget("nms").unwrap(), Forgotten { n_records: 0, n_hints: 0 });
        assert_eq!((history.records().unwrap().len(), history.n_hints("nms").unwrap()), (2, 0));
    }
}
