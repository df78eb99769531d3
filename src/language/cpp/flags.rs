//! The compilers' flags. GCC and Clang differ in a few of them.

use crate::language::Toolchain;

/// GNU's dialect, as on practice sites, but without its changes to arithmetic and without its own macros. Older compilers know the dialect by its
/// draft's name alone.
pub const FLAGS: [&str; 9] = [
    "-std=gnu++2b",
    "-ffp-contract=off",
    "-Ulinux",
    "-Uunix",
    "-O2",
    // Line tables only, and no other debug information.
    "-g1",
    "-pthread",
    "-fdiagnostics-color=never",
    "-fmax-errors=8",
];
/// Calls of the same function on two lines are not merged, so that each keeps its line. Clang has no such flags.
const OF_GCC: &[&str] = &["-fno-crossjumping", "-fno-tree-tail-merge"];
/// Clang knows other warnings than GCC.
pub const OF_CLANG: &[&str] = &["-Wno-unknown-warning-option"];
/// Warnings about mistakes, not about style, in addition to the default ones.
pub const WARNINGS: [&str; 10] = [
    "-Wreturn-type",
    "-Wuninitialized",
    "-Wmaybe-uninitialized",
    "-Wsequence-point",
    "-Wparentheses",
    "-Wunused-value",
    "-Wtautological-compare",
    "-Wmisleading-indentation",
    "-Wempty-body",
    "-Warray-bounds",
];
/// Makes the library check indices, and the compiler check those of plain arrays whose length it knows. The last member of a structure may stand
/// for an array of any length and is not checked. The precompiled header is made with these flags and works only with them.
const CHECKED: &[&str] = &["-D_GLIBCXX_ASSERTIONS", "-fsanitize=bounds", "-fsanitize-undefined-trap-on-error"];
const CHECKED_BY_CLANG: &[&str] = &["-D_GLIBCXX_ASSERTIONS", "-fsanitize=bounds", "-fsanitize-trap=bounds"];
/// In place of those: every access to memory and all arithmetic is checked, and what is found is reported in words.
const SANITIZED: &[&str] =
    &["-D_GLIBCXX_ASSERTIONS", "-O1", SANITIZERS[0], SANITIZERS[1], SANITIZERS[2], SANITIZERS[3]];
/// A null pointer to no bytes, which an empty `vector` gives to `memcpy`, does no harm.
pub const SANITIZERS: [&str; 4] = [
    "-fsanitize=address,undefined",
    "-fno-sanitize=nonnull-attribute",
    "-fno-sanitize-recover=all",
    "-fno-omit-frame-pointer",
];

/// The flags of every compilation, but those of the user.
pub fn of_every_program(toolchain: &Toolchain) -> impl Iterator<Item = &'static str> {
    FLAGS.into_iter().chain(if is_clang(toolchain) { OF_CLANG } else { OF_GCC }.iter().copied())
}

/// The flags for what a program checks while it runs.
pub fn checks(toolchain: &Toolchain) -> &'static [&'static str] {
    match (toolchain.is_sanitized, is_clang(toolchain)) {
        (true, _) => SANITIZED,
        (false, false) => CHECKED,
        (false, true) => CHECKED_BY_CLANG,
    }
}

pub fn is_clang(toolchain: &Toolchain) -> bool {
    toolchain.version.contains("clang")
}
