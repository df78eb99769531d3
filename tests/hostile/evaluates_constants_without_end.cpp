// Has the compiler evaluate for minutes, each constant within the compiler's own limit, once for all dialects.
// verdict: CE
// compile limit: 2
// says: it was stopped after 2 s of CPU time; it was instantiating templates or evaluating a `constexpr` there
constexpr long f(long n) { long s = 0; for (long i = 0; i < 200000; i++) s += i % 7; return s + n; }
template <long N> struct S { static constexpr long v = f(N) + S<N - 1>::v; };
template <> struct S<0> { static constexpr long v = 0; };
vector<long long> heap_sort(vector<long long> nums) { return {S<800>::v}; }
