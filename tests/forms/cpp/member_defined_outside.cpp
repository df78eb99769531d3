// Form: A member is defined outside its class and has a similar name.
// Problem: longest_unique_substring
// Verdict: compile_error
// Says: the file defines `Solution::lengthOfLongestSubstring3`

#include <string>
using namespace std;
int Solution::lengthOfLongestSubstring3(string s) { return 0; }
