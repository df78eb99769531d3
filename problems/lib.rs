//! The catalogue: a folder a problem, found by `build.rs`. A folder holds the manifest, the statements, the hidden cases and the typed content;
//! the files beside the folders are what several of them share.

mod adversary;
mod arrays;

// A module and a row a problem: `PROBLEMS`, the easy ones first.
include!(concat!(env!("OUT_DIR"), "/rows.rs"));
