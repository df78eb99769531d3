//! The program's `main`, compiled once: the standard library's start-up, which prepares every thread's stack for overflows, and then the function
//! that the submission's glue exports.

unsafe extern "C-unwind" {
    #[link_name = "kata.entry"]
    safe fn entry();
}

fn main() {
    entry()
}
