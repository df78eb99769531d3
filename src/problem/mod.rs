//! A `Problem` is what a folder under `problems/` holds: manifest, statements, cases by hand, and the typed content that judges answers.
//!
//! This module reads and describes; it judges nothing and runs nothing.

mod content;
mod literal;
mod manifest;
mod signature;

pub use content::{Axis, Broken, Content, Definition, ErasedAxis, ErasedLaw, ErasedRule, Generated, Law, Random};
pub use literal::from_toml;
pub use manifest::{Difficulty, Growth, HandCase, Limits, Locale, Manifest, Problem, Source, Weights};
pub use signature::{Parameter, Signature};
