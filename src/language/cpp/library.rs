//! The part of the standard library that most submissions need. Reading a precompiled header of it takes the compiler half as long as one of the
//! whole library, so a submission is compiled with this part first, and with the whole library if that fails.

use super::text::words;

/// The headers of the common part.
const COMMON: [&str; 82] = [
    "algorithm",
    "any",
    "array",
    "bit",
    "bitset",
    "cassert",
    "cctype",
    "cerrno",
    "cfloat",
    "charconv",
    "chrono",
    "cinttypes",
    "climits",
    "cmath",
    "compare",
    "complex",
    "concepts",
    "cstdarg",
    "cstddef",
    "cstdint",
    "cstdio",
    "cstdlib",
    "cstring",
    "ctime",
    "deque",
    "exception",
    "forward_list",
    "functional",
    "initializer_list",
    "iomanip",
    "ios",
    "iosfwd",
    "iostream",
    "istream",
    "iterator",
    "limits",
    "list",
    "map",
    "memory",
    "new",
    "numbers",
    "numeric",
    "optional",
    "ostream",
    "queue",
    "random",
    "ranges",
    "ratio",
    "set",
    "span",
    "sstream",
    "stack",
    "stdexcept",
    "streambuf",
    "string",
    "string_view",
    "system_error",
    "tuple",
    "type_traits",
    "typeindex",
    "typeinfo",
    "unordered_map",
    "unordered_set",
    "utility",
    "valarray",
    "variant",
    "vector",
    "version",
    // The same by the names that they have in C.
    "assert.h",
    "ctype.h",
    "errno.h",
    "float.h",
    "inttypes.h",
    "limits.h",
    "math.h",
    "stdarg.h",
    "stddef.h",
    "stdint.h",
    "stdio.h",
    "stdlib.h",
    "string.h",
    "time.h",
];
/// The header of the whole library, which many submissions include without needing all of it. An empty file takes its place.
pub const WHOLE: &str = "bits/stdc++.h";
/// Names of the rest of the library. A file that contains one is compiled with the whole library at once.
const ELSEWHERE: [&str; 34] = [
    "async",
    "atomic",
    "barrier",
    "basic_regex",
    "call_once",
    "condition_variable",
    "counting_semaphore",
    "filesystem",
    "format",
    "fstream",
    "future",
    "ifstream",
    "jthread",
    "latch",
    "locale",
    "lock_guard",
    "mutex",
    "ofstream",
    "once_flag",
    "packaged_task",
    "pmr",
    "promise",
    "regex",
    "regex_match",
    "regex_replace",
    "regex_search",
    "scoped_lock",
    "shared_lock",
    "shared_mutex",
    "smatch",
    "sregex_iterator",
    "sregex_token_iterator",
    "this_thread",
    "unique_lock",
];

/// The text of the common part's header.
pub fn header() -> String {
    // Only headers that this compiler has: a newer or another library may lack one.
    let included = COMMON.map(|name| format!("#if __has_include(<{name}>)\n#include <{name}>\n#endif\n"));
    format!(
        "// The precompiled header: the common part of the standard library, and the harness.\n#pragma once\n{}#include \"serve.hpp\"\n",
        included.concat()
    )
}

/// Whether the common part probably suffices for a file: it includes nothing else by name, and no word of it belongs to the rest.
pub fn suffices(source: &str) -> bool {
    let directives = source.lines().filter_map(|line| line.trim_start().strip_prefix('#'));
    let mut included = directives.filter_map(|text| text.trim_start().strip_prefix("include")).map(str::trim_start);
    let is_common = |text: &str| match text.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        Some((name, _)) => name == WHOLE || COMMON.contains(&name),
        None => text.starts_with('"'),
    };
    included.all(is_common) && !words(source).any(|word| ELSEWHERE.contains(&word) || word == "thread")
}

/// Whether a file includes the whole library.
pub fn includes_whole(source: &str) -> bool {
    source.contains(WHOLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_names_the_rest_is_compiled_with_the_whole() {
        for (source, expected) in [
            ("int f();", true),
            ("#include <vector>\n  #  include<map>\n#include \"own.hpp\"\n#include <bits/stdc++.h>", true),
            ("#include <regex>", false),
            ("#include <bits/extc++.h>", false),
            ("#include NAME", false),
            ("using namespace std; bool f(string s) { return regex_match(s, regex(\"a\")); }", false),
            ("int regexes;", true),
        ] {
            assert_eq!(suffices(source), expected, "{source}");
        }
    }
}
