//! What a C++ submission may look like, and what is said of one that is not right.

use crate::harness::{accepted, judged, refused};

const SORTS: &str = "\
vector<long long> heap_sort(vector<long long> nums) {
    sort(nums.begin(), nums.end());
    return nums;
}
";

const LEETCODE_SORT_ARRAY: &str = "\
class Solution {
public:
    vector<int> sortArray(vector<int>& nums) {
        priority_queue<int, vector<int>, greater<int>> heap(nums.begin(), nums.end());
        vector<int> sorted;
        while (!heap.empty()) {
            sorted.push_back(heap.top());
            heap.pop();
        }
        return sorted;
    }
};
";

const LEETCODE_SUBSTRING: &str = "\
class Solution {
public:
    int lengthOfLongestSubstring(string s) {
        unordered_set<char> window;
        int left = 0, best = 0;
        for (int right = 0; right < s.size(); right++) {
            while (window.count(s[right])) window.erase(s[left++]);
            window.insert(s[right]);
            best = max(best, right - left + 1);
        }
        return best;
    }
};
";

#[test]
fn functions_are_found_in_every_convention() {
    accepted("heap_sort.cpp", SORTS);
    accepted("HeapSort.cc", SORTS.replace("heap_sort", "heapSort"));
    accepted("sort_array.cpp", SORTS.replace("heap_sort", "sortArray"));
}

#[test]
fn leetcode_classes_are_judged_as_they_are() {
    accepted("heap_sort.cpp", LEETCODE_SORT_ARRAY);
    accepted(
        "heap_sort.cpp",
        format!(
            "#include <iostream>\n#include <vector>\n#include <queue>\nusing namespace std;\n\n{LEETCODE_SORT_ARRAY}\nint main() {{ return 1; }}\n"
        ),
    );
}

#[test]
fn a_leetcode_substring_is_judged_as_it_is() {
    accepted("longest_unique_substring.cpp", LEETCODE_SUBSTRING);
    accepted("longest_unique_substring.cpp", LEETCODE_SUBSTRING.replace("string s", "const string& s"));
}

#[test]
fn narrower_and_borrowed_types_are_taken() {
    accepted(
        "heap_sort.cpp",
        "std::vector<int> heap_sort(const std::vector<int>& nums) {\n    auto v = nums;\n    std::sort(v.begin(), v.end());\n    return v;\n}\n",
    );
    accepted(
        "sift_down.cpp",
        "vector<int>& sift_down(vector<int>& nums, int i, size_t size) {\n    for (;;) {\n        size_t top = i;\n        for (size_t child : {2 * (size_t)i + 1, 2 * (size_t)i + 2})\n            if (child < size && nums[child] > nums[top]) top = child;\n        if (top == (size_t)i) return nums;\n        swap(nums[i], nums[top]);\n        i = top;\n    }\n}\n",
    );
}

#[test]
fn a_value_that_does_not_fit_is_named() {
    refused(
        "heap_sort.cpp",
        SORTS.replace("long long", "unsigned char"),
        &[],
        "run_time_error",
        &["does_not_fit", "nums["],
    );
}

#[test]
fn files_may_be_written_in_any_way() {
    accepted(
        "with spaces/题目 集/heap_sort.cpp",
        format!("\u{feff}{}", SORTS.replace("    ", "\t").replace('\n', "\r\n")),
    );
    accepted("heap_sort.cpp", format!("{SORTS}int main(int argc, char** argv) {{\n    abort();\n}}\n"));
}

#[test]
fn prints_do_not_disturb_and_are_shown() {
    let printing = SORTS.replace(
        "    return",
        "    cout << \"to stdout\" << endl;\n    cerr << \"to stderr\\n\";\n    printf(\"\");\n    return",
    );
    accepted("heap_sort.cpp", &printing);
    let submission = judged("heap_sort.cpp", printing.replace("sort(nums", "reverse(nums"), &[], "wrong_answer");
    let printed = &submission["counterexample"]["printed"];
    assert_eq!((&printed["stdout"], &printed["stderr"]), (&"to stdout\n".into(), &"to stderr\n".into()));
}

#[test]
fn what_does_not_compile_is_shown_with_its_own_line() {
    let source = "vector<int> heap_sort(vector<int> nums) {\n    undeclared(nums);\n    return nums;\n}\n";
    let submission = refused("heap_sort.cpp", source, &[], "compile_error", &["undeclared"]);
    assert_eq!(submission["failure"]["reason"]["line"], 2, "{submission:#}");
    let missing = "vector<int> heep_sort(vector<int> nums) {\n    return nums;\n}\n";
    refused(
        "heap_sort.cpp",
        missing,
        &[],
        "compile_error",
        &["calls `heap_sort(nums)`", "`heap_sort`", "`sort_array`", "`heep_sort`"],
    );
    let arity = "vector<int> heap_sort(vector<int> nums, int size) {\n    return nums;\n}\n";
    refused("heap_sort.cpp", arity, &[], "compile_error", &["2", "1"]);
}

/// Judges by one example alone: what is tested is whether the right function is found and called.
fn binds(name: &str, source: impl AsRef<[u8]>) {
    let example = if name.starts_with("heap") { "mixed_order" } else { "repeats_in_the_middle" };
    judged(name, source, &["--case", example], "accepted");
}

/// A function that counts with a global table of this name.
fn with_table(declared: &str, table: &str) -> String {
    format!(
        "#include <string>\n{declared}\nint longest_unique_substring(std::string s) {{\n    int l = 0, best = 0;\n    for (int& x : {table}) x = 0;\n    \
         for (int i = 0; i < (int)s.size(); i++) {{\n        if ({table}[(int)s[i]] > l) l = {table}[(int)s[i]];\n        \
         {table}[(int)s[i]] = i + 1;\n        if (i + 1 - l > best) best = i + 1 - l;\n    }}\n    return best;\n}}\n"
    )
}

#[test]
fn helpers_of_the_functions_name_are_passed_over() {
    let helper = "void heapSort(vector<int>& a) { sort(a.begin(), a.end()); }";
    let entry = "vector<int> sortArray(vector<int>& nums) { heapSort(nums); return nums; }";
    binds("heap_sort.cpp", format!("class Solution {{\n    {helper}\npublic:\n    {entry}\n}};\n"));
    binds("heap_sort.cpp", format!("class Solution {{\npublic:\n    {helper}\n    {entry}\n}};\n"));
    binds("heap_sort.cpp", format!("{helper}\n{entry}\n"));
    binds("heap_sort.cpp", format!("{helper}\nclass Solution {{ public: {entry} }};\n"));
    let more = "void heapSort(vector<int>& a, int n) { sort(a.begin(), a.begin() + n); }\n";
    binds("heap_sort.cpp", more.to_owned() + &entry.replace("heapSort(nums)", "heapSort(nums, nums.size())"));
    let private =
        "class Solution {\n    int memo;\n    vector<int> sortArray(vector<int>& nums) { return nums; }\n};\n";
    let submission =
        refused("heap_sort.cpp", private, &[], "compile_error", &["`Solution::sortArray` is private", "public:"]);
    assert_eq!(submission["failure"]["reason"]["line"], 3, "{submission:#}");
}

#[test]
fn a_file_may_use_the_librarys_names_itself() {
    let counting = SORTS
        .replace("    sort(", "    count++;\n    sort(")
        .replace("vector", "std::vector")
        .replace("sort(n", "std::sort(n");
    binds("heap_sort.cpp", format!("#include <vector>\n#include <algorithm>\nint count = 0;\n{counting}"));
    binds("longest_unique_substring.cpp", with_table("int size, left, hash[128]; bool data[3];", "hash"));
    binds("longest_unique_substring.cpp", with_table("int link[128]; int pipe;", "link"));
    binds(
        "longest_unique_substring.cpp",
        with_table("template <class T> T max(T a, T b) { return a > b ? a : b; }\nint table[128];", "table"),
    );
    binds(
        "longest_unique_substring.cpp",
        with_table("namespace kata { struct Reader {}; }\nstruct less {}; int table[128];", "table"),
    );
    binds(
        "longest_unique_substring.cpp",
        with_table("#undef main\nint main() { return 3; }\nint table[128];", "table"),
    );
}

#[test]
fn functions_are_found_however_they_are_declared() {
    let body = "{ sort(nums.begin(), nums.end()); return nums; }";
    let whole = format!("vector<int> heap_sort(vector<int> nums) {body}");
    binds(
        "heap_sort.cpp",
        format!(
            "struct Base {{}};\nclass Solution : public Base {{\npublic:\n    {}\n}};\n",
            whole.replace("heap_sort", "sortArray")
        ),
    );
    binds("heap_sort.cpp", format!("vector<int> __attribute__((noinline)) heap_sort(vector<int> nums) {body}\n"));
    binds("heap_sort.cpp", format!("decltype(auto) heap_sort(vector<int> nums) {body}\n"));
    binds("heap_sort.cpp", format!("namespace mine {{ {whole} }}\nusing mine::heap_sort;\n"));
    binds(
        "heap_sort.cpp",
        format!("namespace leetcode {{ class Solution {{ public: {whole} }}; }}\nusing namespace leetcode;\n"),
    );
    binds("heap_sort.cpp", format!("auto heap_sort = [](vector<int> nums) {body};\n"));
    binds("heap_sort.cpp", format!("auto heap_sort = [](auto nums) {body};\n"));
    binds("heap_sort.cpp", format!("extern \"C++\" {{\n{whole}\n}}\n"));
    binds("heap_sort.cpp", format!("#define DEF(f) vector<int> f(vector<int> nums) {body}\nDEF(heap_sort)\n"));
    binds(
        "heap_sort.cpp",
        format!("#ifdef LOCAL\nvoid show(int x) {{\n#else\nvoid show(int) {{\n#endif\n}}\n{whole}\n"),
    );
    binds("heap_sort.cpp", format!("template <class T = int>\nclass Solution {{ public: {whole} }};\n"));
    binds(
        "heap_sort.cpp",
        "class Solution {\n    vector<int> kept;\npublic:\n    Solution() {}\n    Solution(const Solution&) = delete;\n    vector<int>& sortArray(vector<int>& nums) { kept = nums; sort(kept.begin(), kept.end()); return kept; }\n};\n",
    );
}

#[test]
fn the_overload_that_suits_the_problem_is_called() {
    let body = "{ sort(nums.begin(), nums.end()); return nums; }";
    let floats = format!("vector<double> heap_sort(vector<double> nums) {body}\n");
    binds("heap_sort.cpp", format!("{floats}{}", floats.replace("double", "int")));
    binds(
        "heap_sort.cpp",
        format!(
            "template <class It> void heap_sort(It a, It b) {{ sort(a, b); }}\n{}",
            floats.replace("double", "int")
        ),
    );
    binds("heap_sort.cpp", format!("vector<int> heap_sort(vector<int> nums, bool reverse = false) {body}\n"));
    binds(
        "heap_sort.cpp",
        format!(
            "vector<int> heap_sort(vector<int> nums, bool reverse = false);\nvector<int> heap_sort(vector<int> nums, bool reverse) {body}\n"
        ),
    );
    let view = with_table("int table[128];", "table").replace("std::string s", "std::string_view s");
    binds(
        "longest_unique_substring.cpp",
        view + "int longest_unique_substring(const char* s) { return longest_unique_substring(std::string_view(s)); }\n",
    );
}

#[test]
fn the_newest_words_are_understood() {
    binds(
        "heap_sort.cpp",
        SORTS.replace(
            "    return",
            "    typeof(nums) copy = nums;\n    if (string(\"ab\").contains('c')) copy.clear();\n    return",
        ),
    );
}

#[test]
fn checks_of_the_library_and_thrown_values_are_told() {
    let body = |body: &str| format!("vector<int> heap_sort(vector<int> nums) {{\n    {body}\n}}\n");
    let raises = |text: &str, says: &[&str]| refused("heap_sort.cpp", body(text), &[], "run_time_error", says);
    raises("return {nums[nums.size()]};", &["index out of bounds", "std::vector::operator[]"]);
    raises("vector<int> none; return {none.back()};", &["empty container", "std::vector::back"]);
    raises("throw \"bad thing\";", &["char const*", "bad thing"]);
    raises("throw 42;", &["thrown int", "42"]);
    raises("throw string(\"so\");", &["thrown std::string", "so"]);
}

#[test]
fn messages_speak_of_the_users_file() {
    let says = |source: &str, line: i32, words: &[&str]| {
        let submission = refused("heap_sort.cpp", source, &[], "compile_error", words);
        assert_eq!(submission["failure"]["reason"]["line"], line, "{submission:#}");
        let text = submission["failure"].to_string();
        for word in ["kata_", "/usr/", "/tmp/", "scratch"] {
            assert!(!text.contains(word), "{word} in {text}");
        }
    };
    says(
        "vector<int> heap_sort(vector<int> nums) {\n    for (int x : nums) {\n    return nums;\n}\n",
        4,
        &["at end of input", "heap_sort.cpp:1:"],
    );
    says(
        "\nvector<int> heap_sort(vector<int> nums);\n",
        2,
        &["`heap_sort(std::vector<int>)` is declared, but not defined"],
    );
    says(
        "struct P { int a; };\nvector<int> heap_sort(vector<int> nums) {\n    set<P> seen;\n    seen.insert(P{1});\n    return nums;\n}\n",
        4,
        &["no match for", "heap_sort.cpp:4: error"],
    );
    says(
        "class Solution {\npublic:\n    vector<int> sortArray(vector<int>& nums) { return nums; }\n}\n",
        4,
        &["expected ‘;’"],
    );
    let local = "int main() {\n    auto heap_sort = 1;\n    return heap_sort;\n}\n";
    refused("heap_sort.cpp", local, &[], "compile_error", &["no function of that name"]);
}

#[test]
fn crashes_are_told_apart() {
    let body = |body: &str| format!("vector<int> heap_sort(vector<int> nums) {{\n    {body}\n}}\n");
    refused("heap_sort.cpp", body("return {nums.at(nums.size())};"), &[], "run_time_error", &["out_of_range"]);
    refused(
        "heap_sort.cpp",
        body("volatile int* p = nullptr; *p = 1; return nums;"),
        &[],
        "run_time_error",
        &["SIGSEGV"],
    );
    refused("heap_sort.cpp", body("exit(0);"), &[], "run_time_error", &["exit code 0"]);
    refused("heap_sort.cpp", body("abort();"), &[], "run_time_error", &["SIGABRT"]);
}

#[test]
fn limits_hold() {
    let body = |body: &str| format!("vector<int> heap_sort(vector<int> nums) {{\n    {body}\n    return nums;\n}}\n");
    let limit = ["--time-limit", "0.3"];
    refused(
        "heap_sort.cpp",
        body("for (volatile int i = 0;; i = i + 1) {}"),
        &limit,
        "time_limit_exceeded",
        &["\"cpu\""],
    );
    refused(
        "heap_sort.cpp",
        body("this_thread::sleep_for(chrono::seconds(60));"),
        &limit,
        "time_limit_exceeded",
        &["\"rest\""],
    );
    refused(
        "heap_sort.cpp",
        body("vector<long long> v(10LL << 27, 1); nums[0] = v[5];"),
        &[],
        "memory_limit_exceeded",
        &["256"],
    );
    refused(
        "heap_sort.cpp",
        body("for (;;) cout << string(65536, 'x') << endl;"),
        &[],
        "output_limit_exceeded",
        &["printed_too_much"],
    );
}

#[test]
fn leaked_state_is_found() {
    let source = "vector<int> seen;\nvector<int> heap_sort(vector<int> nums) {\n    seen.insert(seen.end(), nums.begin(), nums.end());\n    sort(seen.begin(), seen.end());\n    return seen;\n}\n";
    let submission = judged("heap_sort.cpp", source, &[], "wrong_answer");
    assert_eq!(submission["failure"]["finding"]["kind"], "leaked_state", "{submission:#}");
}

#[test]
fn overloads_and_templates_are_bound_to_the_problems_types() {
    let parts = "vector<int> heap_sort(vector<int> nums, int from) {\n    sort(nums.begin() + from, nums.end());\n    return nums;\n}\n";
    let whole = "vector<int> heap_sort(const vector<int>& nums) {\n    return heap_sort(nums, 0);\n}\n";
    accepted("heap_sort.cpp", format!("{parts}{whole}"));
    accepted(
        "heap_sort.cpp",
        format!("class Solution {{\npublic:\n{parts}{whole}}};\n").replace("heap_sort(", "sortArray("),
    );
    accepted(
        "heap_sort.cpp",
        "template <class T>\nvector<T> heap_sort(vector<T> nums) {\n    sort(begin(nums), end(nums));\n    return nums;\n}\n",
    );
    accepted("heap_sort.cpp", "auto heap_sort(auto nums) {\n    std::ranges::sort(nums);\n    return nums;\n}\n");
}
