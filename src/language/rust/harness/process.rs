//! The process around the submission: its memory, and the channel to the judge.

use std::alloc::{GlobalAlloc, Layout, System};

use crate::status::{IS_LAST, OUT_OF_MEMORY};

const CHANNEL: i32 = 3;

unsafe extern "C" {
    fn read(fd: i32, data: *mut u8, n: usize) -> isize;
    fn write(fd: i32, data: *const u8, n: usize) -> isize;
    fn _exit(code: i32) -> !;
    fn fcntl(fd: i32, command: i32, argument: i32) -> i32;
}

/// The system's allocator. When memory runs out, it tells the judge and ends the process. A submission may define an allocator of its own.
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
    write_all(&frame);
}

/// Writes to the channel. If the judge is gone, the process ends.
pub fn write_all(frame: &[u8]) {
    let mut rest = frame;
    while !rest.is_empty() {
        let n = unsafe { write(CHANNEL, rest.as_ptr(), rest.len()) };
        if n > 0 {
            rest = &rest[n as usize..];
        } else if std::io::Error::last_os_error().kind() != std::io::ErrorKind::Interrupted {
            unsafe { _exit(0) };
        }
    }
}

/// The next request in `buffer[*at..]`; missing bytes are read from the channel.
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

/// Closes the channel in programs that this process might execute.
pub fn close_channel_on_exec() {
    const SET_CLOSE_ON_EXEC: (i32, i32) = (2, 1);
    unsafe { fcntl(CHANNEL, SET_CLOSE_ON_EXEC.0, SET_CLOSE_ON_EXEC.1) };
}

pub fn exit(code: i32) -> ! {
    unsafe { _exit(code) }
}
