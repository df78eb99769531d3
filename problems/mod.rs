//! The registry: one module and one row a problem. A folder holds the manifest, the statements, the hidden cases and the typed content;
//! the files beside the folders are what several of them share.

use crate::problem::Source;

mod adversary;
mod arrays;
mod build_max_heap;
mod heap_sort;
mod longest_unique_substring;
mod nms;
mod sift_down;
mod sort_nearly_sorted;
mod viterbi;

/// The files that several problems share, with their texts.
pub static SHARED: [(&str, &str); 2] =
    [("adversary.rs", include_str!("adversary.rs")), ("arrays.rs", include_str!("arrays.rs"))];

/// The row of a problem, whose folder bears its name; then the other files of its code.
macro_rules! source {
    ($slug:ident $(, $part:literal)*) => {
        Source {
            slug: stringify!($slug),
            manifest: include_str!(concat!(stringify!($slug), "/problem.toml")),
            cases: include_str!(concat!(stringify!($slug), "/cases.toml")),
            statement: include_str!(concat!(stringify!($slug), "/statement.md")),
            statement_zh: include_str!(concat!(stringify!($slug), "/statement.zh.md")),
            references: &[
                ("rs", include_str!(concat!("../solutions/", stringify!($slug), "/accepted/reference.rs"))),
                ("py", include_str!(concat!("../solutions/", stringify!($slug), "/accepted/reference.py"))),
                ("cpp", include_str!(concat!("../solutions/", stringify!($slug), "/accepted/reference.cpp"))),
            ],
            code: &[
                ("mod.rs", include_str!(concat!(stringify!($slug), "/mod.rs"))),
                $(($part, include_str!(concat!(stringify!($slug), "/", $part))),)*
            ],
            content: $slug::content,
        }
    };
}

/// Every problem, in the order in which they are listed.
pub static PROBLEMS: [Source; 7] = [
    source!(sift_down),
    source!(build_max_heap),
    source!(heap_sort),
    source!(sort_nearly_sorted),
    source!(longest_unique_substring),
    source!(nms, "inputs.rs", "near.rs"),
    source!(viterbi, "behind.rs", "inputs.rs"),
];
