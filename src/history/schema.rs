//! The tables of the history, and the statements over them.

/// What marks a database as Kata's: the letters `Kata`.
pub const APPLICATION_ID: i32 = 0x4B61_7461;
/// The statements that lead from each version to the next. A version that was released is never changed: a new one is added behind it.
pub const MIGRATIONS: [&str; 1] = ["CREATE TABLE records (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        problem TEXT NOT NULL,
        language TEXT NOT NULL,
        verdict TEXT NOT NULL,
        slowest_ms REAL NOT NULL,
        reference_ms REAL
    ) STRICT;
    CREATE INDEX records_of_problem ON records (problem, at);
    CREATE TABLE hints (problem TEXT PRIMARY KEY, n_shown INTEGER NOT NULL) STRICT;"];
pub const GET_APPLICATION: &str = "PRAGMA application_id";
pub const GET_VERSION: &str = "PRAGMA user_version";
pub const COUNT_TABLES: &str = "SELECT count(*) FROM sqlite_master";
pub const WRITE_AHEAD: &str = "PRAGMA journal_mode = WAL";
pub const ADD_RECORD: &str =
    "INSERT INTO records (at, problem, language, verdict, slowest_ms, reference_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
pub const RECORDS: &str =
    "SELECT at, problem, language, verdict, slowest_ms, reference_ms FROM records ORDER BY at, id";
pub const N_HINTS: &str = "SELECT coalesce(max(n_shown), 0) FROM hints WHERE problem = ?1";
pub const SET_HINTS: &str = "INSERT INTO hints (problem, n_shown) VALUES (?1, ?2) ON CONFLICT (problem) DO UPDATE SET n_shown = max(n_shown, ?2)";
pub const FORGET_RECORDS: &str = "DELETE FROM records WHERE problem = ?1";
pub const FORGET_HINTS: &str = "DELETE FROM hints WHERE problem = ?1";
