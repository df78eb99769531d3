//! Kata judges solutions to algorithm-interview problems: it builds a submission, runs it on hidden tests and property checks,
//! shrinks a failure to the smallest input, and reports it. The binary `kata` is a thin shell over this library.

pub mod bench;
pub mod build;
pub mod calibrate;
pub mod catalog;
pub mod cli;
pub mod commands;
pub mod examine;
pub mod growth;
pub mod history;
pub mod judge;
pub mod kept;
pub mod language;
pub mod oracle;
pub mod outside;
pub mod own_cases;
pub mod process;
pub mod property;
pub mod report;
pub mod sandbox;
pub mod shrink;
pub mod statistics;
pub mod timing;
pub mod verdict;
pub mod verify;
pub mod wire;
pub mod worker;

pub use kata_problem as problem;
pub use kata_problem::{compare, typed, value};
