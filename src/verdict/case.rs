//! Identifies a case. Reports and the command line refer to it by its name; the judge uses this type.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

const COUNTEREXAMPLE: &str = "counterexample";
const GROWTH: &str = "growth";
const PROPERTY: &str = "property_";

#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum CaseId {
    /// An example, or a hand-written or generated hidden case.
    Named(String),
    /// A property case, by its number from 1.
    Property(usize),
    /// A counterexample of an earlier run.
    Counterexample,
    /// The only case of the growth group.
    Growth,
}

impl From<String> for CaseId {
    fn from(name: String) -> CaseId {
        let number = name.strip_prefix(PROPERTY).and_then(|number| number.parse().ok());
        match (name.as_str(), number) {
            (COUNTEREXAMPLE, _) => CaseId::Counterexample,
            (GROWTH, _) => CaseId::Growth,
            (_, Some(number)) => CaseId::Property(number),
            (_, None) => CaseId::Named(name),
        }
    }
}

impl From<&str> for CaseId {
    fn from(name: &str) -> CaseId {
        CaseId::from(name.to_owned())
    }
}

impl From<CaseId> for String {
    fn from(case: CaseId) -> String {
        case.to_string()
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CaseId::Named(name) => formatter.write_str(name),
            CaseId::Property(number) => write!(formatter, "{PROPERTY}{number}"),
            CaseId::Counterexample => formatter.write_str(COUNTEREXAMPLE),
            CaseId::Growth => formatter.write_str(GROWTH),
        }
    }
}

/// A string in JSON.
impl JsonSchema for CaseId {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        String::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

/// The calls before a failing one, in the same process.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Earlier {
    /// The fewest that were found. `n` is at least 1, and `first` equals `last` if it is 1.
    Calls { n: usize, first: CaseId, last: CaseId },
    /// It was the first call.
    None,
    /// Other calls; it was not determined which.
    Others,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_they_are_written() {
        for (name, case) in [
            ("mixed_order", CaseId::Named("mixed_order".to_owned())),
            ("property_17", CaseId::Property(17)),
            ("property_x", CaseId::Named("property_x".to_owned())),
            ("property_", CaseId::Named("property_".to_owned())),
            ("counterexample", CaseId::Counterexample),
            ("growth", CaseId::Growth),
        ] {
            assert_eq!((CaseId::from(name), case.to_string()), (case, name.to_owned()));
        }
    }
}
