//! A `Problem` is what a folder under `problems/` holds: manifest, statements, cases by hand, and the typed content that judges answers; with
//! the values and types that it speaks of, and the rules by which answers are compared.
//!
//! This crate reads and describes; it judges nothing and runs nothing. The problems themselves are written against it, and so is the judge.

pub mod compare;
mod constraints;
mod content;
mod literal;
mod locale;
mod manifest;
mod random;
pub mod shape;
mod signature;
mod source;
pub mod typed;
pub mod value;

pub use constraints::Constraints;
pub use content::{Axis, BrokenLaw, Cases, Content, Definition, ErasedAxis, ErasedLaw, ErasedRule, Generated, Law};
pub use literal::from_toml;
pub use locale::{Bilingual, Locale};
pub use manifest::{DemandedGrowth, Difficulty, HandCase, Limits, Manifest, Problem, Weights};
pub use random::{Random, random};
pub use signature::{Parameter, Signature};
pub use source::{Index, Source};
