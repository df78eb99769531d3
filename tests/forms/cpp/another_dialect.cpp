// Form: A variable is called `count`, which only compiles without `using namespace std`.
// Options: --case mixed_order
// Verdict: accepted

#include <vector>
#include <algorithm>
int count = 0;
std::vector<long long> heap_sort(std::vector<long long> nums) {
    count++;
    std::sort(nums.begin(), nums.end());
    return nums;
}
