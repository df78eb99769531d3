// Form: The result is a list of 128-bit integers that 64 bits do not hold.
// Verdict: wrong_answer
// Says: does not fit 64 bits

std::vector<__int128> heap_sort(std::vector<long long> nums) {
    std::vector<__int128> wide(nums.begin(), nums.end());
    for (auto& number : wide) number += __int128(1) << 70;
    return wide;
}
