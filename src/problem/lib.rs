//! A `Problem` is the content of a folder under `problems/`: its manifest, statements and hand-written cases, and the typed code that judges
//! answers. This crate also defines values, their types, and the rules by which answers are compared.
//!
//! The crate reads and describes problems; it judges and runs nothing. Both the problems and the judge depend on it.

mod call_text;
pub mod compare;
mod constraints;
mod content;
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
pub mod typed;
pub mod value;

pub use call_text::{read_answer, read_call};
pub use constraints::Constraints;
pub use content::{Axis, BrokenLaw, Cases, Content, Definition, ErasedAxis, ErasedLaw, ErasedRule, Generated, Law};
pub use literal::from_toml;
pub use locale::{Bilingual, Locale};
pub use manifest::{DemandedGrowth, Difficulty, HandCase, Limits, Manifest, Problem, Weights};
pub use oracle::{AskedProcess, Asking, Expected};
pub use random::{Random, random};
pub use shape::{Dimension, Shape};
pub use signature::{Parameter, Signature};
pub use source::{BUILT_IN, Index, Pack, Source};
pub use statement::title_of;
pub use toml_text::read_toml;
