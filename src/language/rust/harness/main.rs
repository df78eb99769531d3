//! The program's `main`, compiled once: the standard library's own beginning, which prepares every thread's stack for what overflows it, and then
//! what the submission's glue exports.

unsafe extern "C-unwind" {
    #[link_name = "kata.entry"]
    safe fn entry();
}

fn main() {
    entry()
}
