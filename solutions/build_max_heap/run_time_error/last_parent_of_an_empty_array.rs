// Begins at n / 2 - 1 without asking whether there is a parent at all: below zero for fewer than two elements.
// Killed by: hidden
pub fn build_max_heap(mut nums: Vec<i64>) -> Vec<i64> {
    let mut parent = (nums.len() / 2).checked_sub(1).expect("the last parent");
    loop {
        sift_down(&mut nums, parent);
        if parent == 0 {
            return nums;
        }
        parent -= 1;
    }
}

fn sift_down(heap: &mut [i64], mut parent: usize) {
    while 2 * parent + 1 < heap.len() {
        let mut child = 2 * parent + 1;
        if child + 1 < heap.len() && heap[child + 1] > heap[child] {
            child += 1;
        }
        if heap[child] <= heap[parent] {
            return;
        }
        heap.swap(parent, child);
        parent = child;
    }
}
