//! Selects one shard of the files for `--partition`: every file belongs to exactly one of the shards.

use std::path::Path;

use anyhow::bail;
use sha2::{Digest, Sha256};

use super::batch::Placed;
use crate::cli::{MOST_SHARDS, Partition};
use crate::verdict::Shard;

/// The shard that the environment names: its index from 1, and the number of shards.
pub type ShardOfEnvironment = Option<(usize, usize)>;

/// One of the shards of some work.
pub struct Share {
    by_hash: bool,
    /// From 1.
    pub index: usize,
    pub count: usize,
}

impl Share {
    /// The requested shard.
    pub fn of(partition: Partition, of_environment: &ShardOfEnvironment) -> anyhow::Result<Share> {
        let (by_hash, index, count) = match partition {
            Partition::Slice { index, count } => (false, index, count),
            Partition::Hash { index, count } => (true, index, count),
            Partition::Environment => match of_environment {
                Some((index, count)) => (false, *index, *count),
                None => bail!(
                    "`--partition env` finds no shard in the environment: neither CI_NODE_INDEX and CI_NODE_TOTAL (GitLab), \
                     SLURM_ARRAY_TASK_ID, _MIN and _COUNT, JOB_COMPLETION_INDEX and KATA_SHARDS (Kubernetes), PARALLEL_SEQ and KATA_SHARDS \
                     (GNU parallel), nor KATA_SHARD and KATA_SHARDS name one"
                ),
            },
        };
        Ok(Share { by_hash, index, count })
    }

    /// Whether the file with this index, from 0, and this name belongs to the shard.
    pub fn has(&self, place: usize, name: &Path) -> bool {
        let place = if self.by_hash { hash(name) } else { place as u64 };
        place % self.count as u64 == (self.index - 1) as u64
    }
}

/// The files of one shard, in order, and the shard that they belong to.
pub fn select(
    partition: Partition,
    files: Vec<Placed>,
    of_environment: &ShardOfEnvironment,
) -> anyhow::Result<(Vec<Placed>, Option<Shard>)> {
    let share = Share::of(partition, of_environment)?;
    let shard = Shard { index: share.index, count: share.count, n_files: files.len() };
    let mine = files.into_iter().filter(|(place, file)| share.has(place - 1, &file.path));
    Ok((mine.collect(), Some(shard)))
}

/// A hash that is the same on every machine for the same path, as it was given.
fn hash(file: &Path) -> u64 {
    let digest = Sha256::digest(file.as_os_str().as_encoded_bytes());
    digest.iter().take(8).fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}

/// The shard that a CI engine's variables name.
pub fn shard(variable: &dyn Fn(&str) -> Option<usize>) -> ShardOfEnvironment {
    let slurm_start = variable("SLURM_ARRAY_TASK_MIN").unwrap_or(0);
    let candidates = [
        variable("KATA_SHARD").zip(variable("KATA_SHARDS")),
        variable("CI_NODE_INDEX").zip(variable("CI_NODE_TOTAL")),
        variable("SLURM_ARRAY_TASK_ID")
            .and_then(|id| id.checked_sub(slurm_start)?.checked_add(1))
            .zip(variable("SLURM_ARRAY_TASK_COUNT")),
        variable("JOB_COMPLETION_INDEX").and_then(|index| index.checked_add(1)).zip(variable("KATA_SHARDS")),
        variable("PARALLEL_SEQ").zip(variable("KATA_SHARDS")),
    ];
    candidates.into_iter().flatten().find(|(index, count)| (1..=*count).contains(index) && *count <= MOST_SHARDS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outside::Given;

    #[test]
    fn every_file_is_in_exactly_one_shard() {
        let files: Vec<Placed> = (1..=100).map(|n| (n, Given::named(format!("{n}.py")))).collect();
        for make in [(|index| Partition::Slice { index, count: 7 }) as fn(usize) -> Partition, |index| {
            Partition::Hash { index, count: 7 }
        }] {
            let mut all: Vec<Placed> = Vec::new();
            for index in 1..=7 {
                let (mine, shard) = select(make(index), files.clone(), &None).unwrap();
                assert!(!mine.is_empty());
                assert_eq!(shard, Some(Shard { index, count: 7, n_files: 100 }));
                all.extend(mine);
            }
            all.sort();
            assert_eq!(all, files);
        }
    }

    #[test]
    fn engines_name_shards() {
        let of = |set: &'static [(&'static str, usize)]| {
            shard(&move |name| set.iter().find(|(known, _)| *known == name).map(|(_, value)| *value))
        };
        assert_eq!(of(&[("CI_NODE_INDEX", 2), ("CI_NODE_TOTAL", 4)]), Some((2, 4)));
        let slurm = [("SLURM_ARRAY_TASK_ID", 10), ("SLURM_ARRAY_TASK_MIN", 8), ("SLURM_ARRAY_TASK_COUNT", 4)];
        assert_eq!(of(Box::leak(Box::new(slurm))), Some((3, 4)));
        assert_eq!(of(&[("JOB_COMPLETION_INDEX", 0), ("KATA_SHARDS", 8)]), Some((1, 8)));
        assert_eq!(of(&[("KATA_SHARD", 9), ("KATA_SHARDS", 8)]), None);
    }
}
