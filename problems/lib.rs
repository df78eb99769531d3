//! The catalogue: one folder a problem, found by `build.rs`. A folder contains the manifest, the statements, the hidden cases and the typed
//! content; files beside the folders are shared by several problems.

mod adversary;
mod arrays;
mod boxes;
mod heaps;
mod hidden_markov;
mod images;
pub mod inputs;
pub mod laws;
mod normalisation;
mod texts;

// A module and a row for each problem: `PROBLEMS`, easy ones first.
include!(concat!(env!("OUT_DIR"), "/rows.rs"));
