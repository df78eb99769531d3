// Form: The result is a deque of 128-bit integers, which fit 64 bits.
// Verdict: accepted

#include <deque>
#include <set>
#include <span>

class Solution {
public:
    std::deque<__int128> sortArray(const std::span<const long> nums, int unused = 3) {
        std::multiset<long> all(nums.begin(), nums.end());
        return {all.begin(), all.end()};
    }
};
