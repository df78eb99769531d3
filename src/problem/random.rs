//! Makes random sources, one for each seed, purpose and number, so that draws from one do not affect another.

use proptest::test_runner::{RngAlgorithm, TestRng};
use sha2::{Digest, Sha256};

/// The random source of generated cases: proptest's own, seeded by the judge.
pub type Random = TestRng;

/// The random source of a seed for one purpose and number.
pub fn random(seed: u64, purpose: &str, index: usize) -> Random {
    let mut hasher = Sha256::new();
    hasher.update(seed.to_le_bytes());
    hasher.update((index as u64).to_le_bytes());
    hasher.update(purpose.as_bytes());
    TestRng::from_seed(RngAlgorithm::ChaCha, &hasher.finalize())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::Rng;

    use super::*;

    #[test]
    fn each_seed_purpose_and_number_draws_its_own() {
        let first = |seed, purpose, index| random(seed, purpose, index).next_u64();
        assert_eq!(first(1, "hidden", 2), first(1, "hidden", 2));
        let all = [first(1, "hidden", 2), first(2, "hidden", 2), first(1, "growth", 2), first(1, "hidden", 1)];
        assert!((1..all.len()).all(|n| !all[..n].contains(&all[n])), "{all:?}");
    }
}
