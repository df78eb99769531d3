// Has the compiler complain at length.
// verdict: CE
#define A x y z; x y z; x y z; x y z; x y z; x y z; x y z; x y z;
#define B A A A A A A A A A A A A A A A A
#define C B B B B B B B B B B B B B B B B
#define D C C C C C C C C
D
vector<long long> heap_sort(vector<long long> nums) { return nums; }
