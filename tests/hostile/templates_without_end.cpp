// Has the compiler instantiate for ever.
// verdict: CE
template <int N> struct More { static constexpr long long value = More<N + 1>::value + More<N + 2>::value; };
vector<long long> heap_sort(vector<long long> nums) { return {More<0>::value}; }
