//! The integration tests: the binary `kata` as a user calls it, and the house rules that are tests too.

mod bench;
mod cache;
mod calls;
mod counterexamples;
mod cpp_forms;
mod doctor;
mod endings;
mod ends;
mod errors;
mod escapes;
mod faults;
mod folders;
mod formats;
mod fuzz;
mod growth;
mod harness;
mod hostile;
mod layers;
mod limits;
mod python_forms;
mod readme;
mod registry;
mod rust_forms;
mod scanners;
mod shards;
mod verify;
