//! The catalogue: one folder a problem, found by `build.rs`. A folder contains the manifest, the statements, the hidden cases and the typed
//! content; files beside the folders are shared by several problems.

mod adversary;
mod arrays;
pub mod inputs;
pub mod laws;

// A module and a row for each problem: `PROBLEMS`, easy ones first.
include!(concat!(env!("OUT_DIR"), "/rows.rs"));
