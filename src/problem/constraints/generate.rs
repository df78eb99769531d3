//! Generated hidden cases from constraints alone: the least input, and each manner of items at sizes up to the largest.

use std::sync::Arc;

use super::Constraints;
use super::draw::{LengthPolicy, Manner};
use crate::definition::Generated;
use crate::value::Value;

/// The sizes below the largest: numbers of items in the largest argument.
const SIZES: [usize; 8] = [3, 10, 33, 100, 400, 1600, 6400, 25_600];
/// The manners at every size, and those at few.
const EVERYWHERE: [(&str, Manner); 2] = [("any", Manner::Any), ("few_values", Manner::Few)];
const AT_FEW_SIZES: [(&str, Manner); 4] = [
    ("equal", Manner::Equal),
    ("ends_of_the_range", Manner::Ends),
    ("ascending", Manner::Ascending),
    ("descending", Manner::Descending),
];
const FEW_SIZES: [usize; 2] = [10, 400];

impl Constraints {
    /// Cases whose largest argument has up to `largest` items.
    pub fn generated(self: &Arc<Constraints>, largest: usize) -> Vec<Generated<Vec<Value>>> {
        let case = |name: String, lengths, manner| {
            let constraints = Arc::clone(self);
            Generated::new(name, move |random| constraints.until_valid(random, lengths, manner))
        };
        let mut cases = vec![case("least".to_owned(), LengthPolicy::Least, None)];
        for size in SIZES.into_iter().filter(|&size| size < largest).chain([largest]) {
            let named =
                |manner: &str| if size == largest { format!("{manner}_large") } else { format!("{manner}_{size}") };
            let manners = EVERYWHERE.iter();
            let is_one_of_few = FEW_SIZES.contains(&size) || size == largest;
            let manners = manners.chain(AT_FEW_SIZES.iter().filter(|_| is_one_of_few));
            cases.extend(
                manners.map(|(name, manner)| case(named(name), LengthPolicy::About(size as f64), Some(*manner))),
            );
        }
        cases
    }
}
