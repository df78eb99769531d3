//! Reports how a call ends without an answer: faults, aborts, panics that cannot unwind, an early exit. Each is the last reply of its process and
//! says what happened and where.

use std::ffi::c_void;
use std::panic;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

use crate::process::write_all;
use crate::status::{IS_LAST, RAISED};

const SIGILL: i32 = 4;
const SIGABRT: i32 = 6;
const SIGBUS: i32 = 7;
const SIGFPE: i32 = 8;
const SIGSEGV: i32 = 11;

#[repr(C)]
struct Action {
    handler: usize,
    mask: [u64; 16],
    flags: i32,
    restorer: usize,
}

#[repr(C)]
struct AlternativeStack {
    low: *mut u8,
    flags: i32,
    size: usize,
}

/// The beginning of the C library's `dl_phdr_info`, and a 64-bit program header.
#[repr(C)]
struct Loaded {
    bias: usize,
    name: *const u8,
    headers: *const Header,
    n_headers: u16,
}

#[repr(C)]
struct Header {
    kind: u32,
    flags: u32,
    offset: usize,
    address: usize,
    physical: usize,
    size_in_file: usize,
    size: usize,
    alignment: usize,
}

type OnFrame = extern "C" fn(*mut c_void, *mut c_void) -> i32;
type OnLoaded = extern "C" fn(*const Loaded, usize, *mut c_void) -> i32;

unsafe extern "C" {
    fn sigaction(signal: i32, new: *const Action, old: *mut Action) -> i32;
    fn sigaltstack(new: *const AlternativeStack, old: *mut AlternativeStack) -> i32;
    fn raise(signal: i32) -> i32;
    fn _exit(code: i32) -> !;
    fn getrlimit(resource: i32, limit: *mut [u64; 2]) -> i32;
    fn dl_iterate_phdr(each: OnLoaded, data: *mut c_void) -> i32;
    fn _Unwind_Backtrace(each: OnFrame, data: *mut c_void) -> i32;
    fn _Unwind_GetIPInfo(context: *mut c_void, is_exact: *mut i32) -> usize;
    fn _Unwind_GetCFA(context: *mut c_void) -> usize;
    #[cfg(target_env = "gnu")]
    fn on_exit(function: extern "C" fn(i32, *mut c_void), data: *mut c_void) -> i32;
}

/// Set during a call. Events between calls are not replies to one.
static IS_CALLED: AtomicBool = AtomicBool::new(false);

pub fn begin_call() {
    IS_CALLED.store(true, Relaxed);
}

pub fn end_call() {
    IS_CALLED.store(false, Relaxed);
}

const STACK_MIB: usize = 256;
static STACK_LOW: AtomicUsize = AtomicUsize::new(0);
/// The address at which the program is loaded, and the range of its code.
static BIAS: AtomicUsize = AtomicUsize::new(0);
static CODE: [AtomicUsize; 2] = [const { AtomicUsize::new(0) }; 2];

const MOST_FRAMES: usize = 24;
const MOST_LOOKED_AT: usize = 200;
/// Addresses in the program's own code, newest first. They are static, so that addresses found before a failure of the unwinder are still reported.
static FRAMES: [AtomicUsize; MOST_FRAMES] = [const { AtomicUsize::new(0) }; MOST_FRAMES];
static N_FRAMES: AtomicUsize = AtomicUsize::new(0);
static N_LOOKED_AT: AtomicUsize = AtomicUsize::new(0);
/// The stack address (CFA) of the frame that a signal interrupted.
static INTERRUPTED_AT: AtomicUsize = AtomicUsize::new(0);

extern "C" fn note_frame(context: *mut c_void, _: *mut c_void) -> i32 {
    const GO_ON: i32 = 0;
    const END_OF_STACK: i32 = 5;
    let mut is_exact = 0;
    let address = unsafe { _Unwind_GetIPInfo(context, &mut is_exact) };
    // Only the frame that a signal interrupted has an exact address.
    if is_exact != 0 && INTERRUPTED_AT.load(Relaxed) == 0 {
        INTERRUPTED_AT.store(unsafe { _Unwind_GetCFA(context) }, Relaxed);
    }
    let n = N_FRAMES.load(Relaxed);
    if n < MOST_FRAMES && (CODE[0].load(Relaxed)..CODE[1].load(Relaxed)).contains(&address) {
        let inside = if is_exact != 0 { address } else { address - 1 };
        FRAMES[n].store(inside - BIAS.load(Relaxed), Relaxed);
        N_FRAMES.store(n + 1, Relaxed);
    }
    let is_enough = N_FRAMES.load(Relaxed) == MOST_FRAMES || N_LOOKED_AT.fetch_add(1, Relaxed) >= MOST_LOOKED_AT;
    if is_enough { END_OF_STACK } else { GO_ON }
}

extern "C" fn nothing_of_frame(_: *mut c_void, _: *mut c_void) -> i32 {
    5
}

extern "C" fn note_program(loaded: *const Loaded, _: usize, _: *mut c_void) -> i32 {
    const LOADED: u32 = 1;
    const EXECUTABLE: u32 = 1;
    // The first entry is the program itself.
    let loaded = unsafe { &*loaded };
    BIAS.store(loaded.bias, Relaxed);
    let headers = unsafe { std::slice::from_raw_parts(loaded.headers, usize::from(loaded.n_headers)) };
    for header in headers.iter().filter(|header| header.kind == LOADED && header.flags & EXECUTABLE != 0) {
        CODE[0].store(loaded.bias + header.address, Relaxed);
        CODE[1].store(loaded.bias + header.address + header.size, Relaxed);
    }
    1
}

/// A reply assembled without allocation, since the heap may be corrupt.
struct Frame {
    bytes: [u8; 2048],
    size: usize,
}

impl Frame {
    fn put(&mut self, data: &[u8]) {
        if let Some(place) = self.bytes.get_mut(self.size..self.size + data.len()) {
            place.copy_from_slice(data);
            self.size += data.len();
        }
    }
    fn text(&mut self, texts: &[&str]) {
        let length: usize = texts.iter().map(|text| text.len()).sum();
        self.put(&(length as u32).to_le_bytes());
        texts.iter().for_each(|text| self.put(text.as_bytes()));
    }
}

/// At most the first 512 bytes of a text.
fn beginning(text: &str) -> &str {
    let end = (0..=text.len().min(512)).rev().find(|end| text.is_char_boundary(*end));
    &text[..end.unwrap_or(0)]
}

/// Reports how the call ends, and ends the process. Events between calls are not reported.
fn end_with(kind: &str, message: &[&str], line: i64) -> ! {
    if IS_CALLED.swap(false, Relaxed) {
        let mut frame = Frame { bytes: [0; 2048], size: 4 };
        frame.put(&[RAISED | IS_LAST]);
        frame.put(&[0; 8]);
        frame.text(&[kind]);
        frame.text(message);
        frame.put(&line.to_le_bytes());
        let n_frames = N_FRAMES.load(Relaxed);
        frame.put(&(17 * n_frames as u32).to_le_bytes());
        for address in &FRAMES[..n_frames] {
            let address = address.load(Relaxed);
            frame.put(b"@");
            (0..16).rev().for_each(|digit| frame.put(&[b"0123456789abcdef"[address >> (4 * digit) & 15]]));
        }
        let length = frame.size as u32 - 4;
        frame.bytes[..4].copy_from_slice(&length.to_le_bytes());
        write_all(&frame.bytes[..frame.size]);
    }
    unsafe { _exit(1) }
}

/// The last panic on a line of the submission or, if there was none, on any line; and the runtime's reason for not unwinding.
struct Panic {
    line: i64,
    /// The helper and its line, as the beginning of a message; empty for a panic elsewhere.
    helper: String,
    message: String,
    why_fatal: &'static str,
}

static LAST_PANIC: Mutex<Panic> = Mutex::new(Panic { line: 0, helper: String::new(), message: String::new(), why_fatal: "" });

/// The runtime's panics where a panic must not unwind, each with the words of a report.
const FATAL: [(&str, &str); 2] = [
    ("panic in a destructor during cleanup", "a destructor panicked while another panic was under way"),
    (
        "panic in a function that cannot unwind",
        "the panic left a function that must not unwind, such as one that is `extern \"C\"`",
    ),
];

fn note_panic(info: &panic::PanicHookInfo<'_>, file: &str) {
    let payload = info.payload();
    let message =
        payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let message = message.unwrap_or("a panic without a message");
    let mut last = LAST_PANIC.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some((_, why)) = FATAL.iter().find(|(notice, _)| message.starts_with(notice)) {
        last.why_fatal = why;
        return;
    }
    // The submission's files are those whose paths begin so.
    let own = info.location().and_then(|at| Some((at.file().strip_prefix("./")?, at.line())));
    let (line, helper) = match own {
        Some((name, line)) if name == file => (i64::from(line), String::new()),
        Some((helper, line)) => (0, format!("{helper}:{line}: ")),
        None => (0, String::new()),
    };
    *last = Panic { line, helper, message: beginning(message).to_owned(), why_fatal: "" };
}

/// The line of the submission that raised the last panic, 0 if it was raised elsewhere; and the place in a helper that did, before its message.
pub fn panic_place() -> (i64, String) {
    let last = LAST_PANIC.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    (last.line, last.helper.clone())
}

fn end_with_abort() -> ! {
    // The aborting thread itself may hold the lock, in a panic within a panic.
    if let Ok(last) = LAST_PANIC.try_lock()
        && !last.why_fatal.is_empty()
    {
        end_with("panic", &[&last.helper, &last.message, "\n", last.why_fatal], last.line);
    }
    end_with("abort", &["the program called `abort`, or panicked where no panic can be raised (SIGABRT)"], 0)
}

extern "C" fn on_signal(signal: i32, info: *const usize, _: *mut u8) {
    static FIRST: [AtomicUsize; 3] = [const { AtomicUsize::new(0) }; 3];
    static IS_ENDING: AtomicBool = AtomicBool::new(false);
    if !IS_CALLED.load(Relaxed) {
        let default = Action { handler: 0, mask: [0; 16], flags: 0, restorer: 0 };
        unsafe {
            sigaction(signal, &default, std::ptr::null_mut());
            raise(signal);
        }
        return;
    }
    if !IS_ENDING.swap(true, Relaxed) {
        // On 64-bit Linux the second word of siginfo contains the code, and the third one the address.
        let (code, address) = unsafe { (*info.add(1) as i32, *info.add(2)) };
        FIRST[0].store(signal as usize, Relaxed);
        FIRST[1].store(usize::from(code > 0), Relaxed);
        FIRST[2].store(address, Relaxed);
        unsafe { _Unwind_Backtrace(note_frame, std::ptr::null_mut()) };
    }
    // A fault of the unwinder itself is handled here too, with the addresses found until then.
    let [signal, is_of_kernel, address] = [0, 1, 2].map(|at| FIRST[at].load(Relaxed));
    let (kind, message) = match signal as i32 {
        SIGSEGV if is_of_kernel == 1 && is_below(address, STACK_LOW.load(Relaxed) + (1 << 20), 17 << 20) => {
            ("stack overflow", "the recursion is too deep for the stack of 256 MiB, or has no end")
        }
        SIGSEGV if is_of_kernel == 1 && address < 65536 => {
            ("segmentation fault", "the program dereferenced a null pointer (SIGSEGV)")
        }
        SIGSEGV if is_of_kernel == 1 && is_below(address, INTERRUPTED_AT.load(Relaxed) + (64 << 10), 1 << 20) => {
            ("stack overflow", "the recursion is too deep for the stack of a thread, or has no end")
        }
        SIGSEGV => ("segmentation fault", "the program accessed memory that is not its own (SIGSEGV)"),
        SIGBUS => ("bus error", "the program accessed memory that does not exist (SIGBUS)"),
        SIGFPE => ("arithmetic error", "an operation of the processor has no result (SIGFPE)"),
        SIGILL => (
            "illegal instruction",
            "the program reached code that was declared unreachable, for example by `unreachable_unchecked` (SIGILL)",
        ),
        _ => end_with_abort(),
    };
    end_with(kind, &[message], 0)
}

fn is_below(address: usize, high: usize, most: usize) -> bool {
    address < high && high - address <= most
}

#[cfg(target_env = "gnu")]
extern "C" fn on_early_exit(code: i32, _: *mut c_void) {
    if IS_CALLED.load(Relaxed) {
        use std::io::Write;
        let _ = std::io::stdout().flush();
        unsafe { _Unwind_Backtrace(note_frame, std::ptr::null_mut()) };
        let digits = code.to_string();
        end_with("exit", &["the program ended itself, with exit code ", &digits, ", and never answered"], 0);
    }
}

/// Prepares for every kind of end. `file` is the submission's name, which identifies its lines.
pub fn prepare(file: &'static str) {
    const STACK: i32 = 3;
    const SIGINFO_ON_STACK_AGAIN: i32 = 4 | 0x0800_0000 | 0x4000_0000;
    let mut limit = [0u64; 2];
    unsafe {
        getrlimit(STACK, &mut limit);
        let here = &raw const limit as usize;
        STACK_LOW.store(here.saturating_sub((limit[0] as usize).min(STACK_MIB << 20)), Relaxed);
        dl_iterate_phdr(note_program, std::ptr::null_mut());
        // The unwinder loads its data on first use, which must not happen in a broken program.
        _Unwind_Backtrace(nothing_of_frame, std::ptr::null_mut());
        let alternative: &'static mut [u8] = Box::leak(vec![0; 1 << 17].into_boxed_slice());
        let stack = AlternativeStack { low: alternative.as_mut_ptr(), flags: 0, size: alternative.len() };
        sigaltstack(&stack, std::ptr::null_mut());
        let handler = on_signal as *const () as usize;
        let action = Action { handler, mask: [0; 16], flags: SIGINFO_ON_STACK_AGAIN, restorer: 0 };
        for signal in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT] {
            sigaction(signal, &action, std::ptr::null_mut());
        }
        #[cfg(target_env = "gnu")]
        on_exit(on_early_exit, std::ptr::null_mut());
    }
    panic::set_hook(Box::new(move |info| note_panic(info, file)));
}
