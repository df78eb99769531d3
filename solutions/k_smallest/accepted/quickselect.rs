// Quickselect with three parts around a pivot from the middle, then a sort of what was picked.
pub fn k_smallest(mut nums: Vec<i64>, k: i64) -> Vec<i64> {
    let k = (k as usize).min(nums.len());
    let (mut low, mut high, mut step) = (0, nums.len(), 0x9e3779b97f4a7c15_u64);
    while high - low > 1 {
        step = step.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        let pivot = nums[low + (step >> 33) as usize % (high - low)];
        let (mut below, mut at, mut above) = (low, low, high);
        while at < above {
            if nums[at] < pivot {
                nums.swap(below, at);
                below += 1;
                at += 1;
            } else if nums[at] > pivot {
                above -= 1;
                nums.swap(at, above);
            } else {
                at += 1;
            }
        }
        if k < below {
            high = below;
        } else if k > above {
            low = above;
        } else {
            break;
        }
    }
    nums.truncate(k);
    nums.sort();
    nums
}
