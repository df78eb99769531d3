//! The process around the submission: its memory, its faults, and the channel to the judge.

use std::alloc::{GlobalAlloc, Layout, System};
use std::panic;
use std::sync::Mutex;

use crate::{IS_LAST, OUT_OF_MEMORY, RAISED};

const CHANNEL: i32 = 3;

unsafe extern "C" {
    fn read(fd: i32, data: *mut u8, n: usize) -> isize;
    fn write(fd: i32, data: *const u8, n: usize) -> isize;
    fn _exit(code: i32) -> !;
    fn fcntl(fd: i32, command: i32, argument: i32) -> i32;
    fn getrlimit(resource: i32, limit: *mut [u64; 2]) -> i32;
    fn sigaction(signal: i32, new: *const Action, old: *mut Action) -> i32;
}

#[repr(C)]
struct Action {
    handler: usize,
    mask: [u64; 16],
    flags: i32,
    restorer: usize,
}

/// The system's allocator; where it has nothing left, the judge is told so and the process ends. A submission may have one of its own.
pub struct Reporting;

fn checked(data: *mut u8) -> *mut u8 {
    if data.is_null() {
        let mut frame = [0u8; 13];
        frame[0] = 9;
        frame[4] = OUT_OF_MEMORY | IS_LAST;
        unsafe {
            write(CHANNEL, frame.as_ptr(), frame.len());
            _exit(1);
        }
    }
    data
}

unsafe impl GlobalAlloc for Reporting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        checked(unsafe { System.alloc(layout) })
    }
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        checked(unsafe { System.alloc_zeroed(layout) })
    }
    unsafe fn realloc(&self, data: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        checked(unsafe { System.realloc(data, layout, size) })
    }
    unsafe fn dealloc(&self, data: *mut u8, layout: Layout) {
        unsafe { System.dealloc(data, layout) }
    }
}

pub fn send(status: u8, nanos: u64, payload: &[u8]) {
    let mut frame = Vec::with_capacity(payload.len() + 13);
    frame.extend((payload.len() as u32 + 9).to_le_bytes());
    frame.push(status);
    frame.extend(nanos.to_le_bytes());
    frame.extend(payload);
    let mut rest = frame.as_slice();
    while !rest.is_empty() {
        let n = unsafe { write(CHANNEL, rest.as_ptr(), rest.len()) };
        if n > 0 {
            rest = &rest[n as usize..];
        } else if std::io::Error::last_os_error().kind() != std::io::ErrorKind::Interrupted {
            unsafe { _exit(0) };
        }
    }
}

/// The next request in `buffer[*at..]`, read from the channel as far as it is not there yet.
pub fn receive(buffer: &mut Vec<u8>, at: &mut usize) -> Option<(usize, usize)> {
    loop {
        let have = &buffer[*at..];
        let length = have.first_chunk().map(|n| u32::from_le_bytes(*n) as usize);
        if let Some(length) = length
            && have.len() >= 4 + length
        {
            let start = *at + 4;
            *at = start + length;
            return Some((start, start + length));
        }
        let wanted = length.map_or(4, |length| 4 + length - have.len()).max(65536);
        buffer.drain(..*at);
        *at = 0;
        let size = buffer.len();
        buffer.resize(size + wanted, 0);
        let n = unsafe { read(CHANNEL, buffer[size..].as_mut_ptr(), wanted) };
        buffer.truncate(size + n.max(0) as usize);
        if n == 0 || (n < 0 && std::io::Error::last_os_error().kind() != std::io::ErrorKind::Interrupted) {
            return None;
        }
    }
}

static PANIC_LINE: Mutex<i64> = Mutex::new(0);
static mut STACK_LOW: usize = 0;

extern "C" fn on_fault(_: i32, info: *const usize, _: *mut u8) {
    // The faulting address is the third word of siginfo on 64-bit Linux.
    let address = unsafe { *info.add(2) };
    let low = unsafe { STACK_LOW };
    if address > low.saturating_sub(16 << 20) && address < low + (1 << 20) {
        let (kind, message) = (b"stack overflow", b"the recursion is too deep for the stack of 256 MiB");
        let mut frame = [0u8; 128];
        let mut at = 4;
        let mut bytes = |data: &[u8]| {
            frame[at..at + data.len()].copy_from_slice(data);
            at += data.len();
        };
        bytes(&[RAISED | IS_LAST]);
        bytes(&[0; 8]);
        bytes(&(kind.len() as u32).to_le_bytes());
        bytes(kind);
        bytes(&(message.len() as u32).to_le_bytes());
        bytes(message);
        bytes(&[0; 12]);
        let length = at as u32 - 4;
        frame[..4].copy_from_slice(&length.to_le_bytes());
        unsafe {
            write(CHANNEL, frame.as_ptr(), at);
            _exit(1);
        }
    }
    let default = Action { handler: 0, mask: [0; 16], flags: 0, restorer: 0 };
    // Back in the program the access faults again, and ends it.
    unsafe { sigaction(11, &default, std::ptr::null_mut()) };
}

pub fn prepare_process(file: &'static str) {
    const SET_CLOSE_ON_EXEC: (i32, i32) = (2, 1);
    const STACK: i32 = 3;
    const SIGINFO_ON_STACK: i32 = 4 | 0x0800_0000;
    unsafe {
        fcntl(CHANNEL, SET_CLOSE_ON_EXEC.0, SET_CLOSE_ON_EXEC.1);
        let mut limit = [0u64; 2];
        getrlimit(STACK, &mut limit);
        let here = &raw const limit as usize;
        STACK_LOW = here.saturating_sub(limit[0] as usize);
        let action =
            Action { handler: on_fault as *const () as usize, mask: [0; 16], flags: SIGINFO_ON_STACK, restorer: 0 };
        sigaction(11, &action, std::ptr::null_mut());
    }
    panic::set_hook(Box::new(move |info| {
        let line = info
            .location()
            .filter(|at| at.file().trim_start_matches("./") == file)
            .map_or(0, |at| i64::from(at.line()));
        *PANIC_LINE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = line;
    }));
}

/// The line of the submission on which the last panic was raised; 0 where that was elsewhere.
pub fn panic_line() -> i64 {
    *PANIC_LINE.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

pub fn exit(code: i32) -> ! {
    unsafe { _exit(code) }
}
