// Form: The function is a lambda that a variable holds.
// Options: --case mixed_order
// Verdict: accepted

auto heap_sort = [](vector<int> nums) { sort(nums.begin(), nums.end()); return nums; };
