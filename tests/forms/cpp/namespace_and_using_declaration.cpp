// Form: The function is in a namespace, and a using declaration names it.
// Options: --case mixed_order
// Verdict: accepted

namespace mine { vector<int> heap_sort(vector<int> nums) { sort(nums.begin(), nums.end()); return nums; } }
using mine::heap_sort;
