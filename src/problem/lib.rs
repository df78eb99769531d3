//! A `Problem` is the content of a folder under `problems/`: its manifest, statements and hand-written cases, and the typed code that judges
//! answers. This crate also defines values, their types, and the rules by which answers are compared.
//!
//! The crate reads and describes problems; it judges and runs nothing. Both the problems and the judge depend on it.

mod call_text;
pub mod compare;
mod constraints;
mod content;
mod definition;
mod literal;
mod literal_text;
mod locale;
mod manifest;
mod oracle;
mod random;
pub mod shape;
mod signature;
mod source;
mod statement;
mod toml_text;
mod topic;
pub mod typed;
pub mod value;

pub use call_text::{read_answer, read_call};
pub use constraints::Constraints;
pub use content::{BrokenLaw, Content, ErasedAxis, ErasedLaw, ErasedRule};
pub use definition::{Axis, Cases, Definition, Generated, Law};
pub use literal::from_toml;
pub use locale::{Bilingual, Locale};
pub use manifest::{DemandedGrowth, Difficulty, HandCase, Limits, Manifest, Problem, Weights};
pub use oracle::{AskedProcess, Asking, Checking, Expected, Making};
pub use random::{Random, random};
pub use shape::{Dimension, Shape};
pub use signature::{Parameter, Signature};
pub use source::{BUILT_IN, Index, Pack, Programs, Source};
pub use statement::title_of;
pub use toml_text::read_toml;
pub use topic::{TOPICS, Topic};
