//! The lines of `compile_flags.txt`, by which clangd reads the files of a folder.

use super::flags::{FLAGS, OF_CLANG, WARNINGS};

/// The dialect and the warnings of the judge, and the user's own flags.
pub fn text(users: &[String]) -> String {
    let dialect = FLAGS.iter().filter(|flag| flag.starts_with("-std=") || flag.starts_with("-U"));
    let dialect = dialect.map(|flag| (*flag).to_owned());
    let warnings = WARNINGS.iter().chain(OF_CLANG).map(|flag| (*flag).to_owned());
    let users = reading_flags(users).into_iter().map(str::to_owned);
    dialect.chain(warnings).chain(users).map(|flag| flag + "\n").collect()
}

/// The compiler flags that change how a file is read, of those that the user chose: names, folders of headers, dialect and warnings.
fn reading_flags(flags: &[String]) -> Vec<&str> {
    const ALONE: [&str; 7] = ["-D", "-U", "-I", "-isystem", "-iquote", "-include", "-idirafter"];
    let mut kept = Vec::new();
    let mut flags = flags.iter().map(String::as_str);
    while let Some(flag) = flags.next() {
        if ALONE.contains(&flag) {
            kept.extend([Some(flag), flags.next()].into_iter().flatten());
        } else if is_reading(flag) {
            kept.push(flag);
        }
    }
    kept
}

fn is_reading(flag: &str) -> bool {
    let passes_on = ["-Wl,", "-Wa,", "-Wp,"].iter().any(|prefix| flag.starts_with(prefix));
    let prefixes = ["-D", "-U", "-I", "-isystem", "-std=", "-W"];
    flag == "-w" || (!passes_on && prefixes.iter().any(|prefix| flag.starts_with(prefix)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_for_the_linker_and_the_optimiser_are_left_out() {
        let flags =
            ["-O3", "-DX=1", "-I", "/a b", "-Wl,-s", "-std=c++20", "-march=native", "-Wall", "-isystem/x", "-I"];
        let flags = flags.map(str::to_owned);
        assert_eq!(reading_flags(&flags), ["-DX=1", "-I", "/a b", "-std=c++20", "-Wall", "-isystem/x", "-I"]);
    }
}
