//! Kata's worker for Rust: decodes requests into the parameter types of the submission's function, calls it, encodes its result.
//! Compiled once as a library; a submission's crate binds its function with `serve`. Plain std and a few C functions.

use std::alloc::{GlobalAlloc, Layout, System};
use std::borrow::Cow;
use std::collections::{LinkedList, VecDeque};
use std::fmt::Write as _;
use std::io::Write as _;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Mutex;
use std::time::Instant;

const CHANNEL: i32 = 3;
const RETURNED: u8 = 0;
const RAISED: u8 = 1;
const OUT_OF_MEMORY: u8 = 2;
const WRONG_TYPE: u8 = 3;
const DOES_NOT_FIT: u8 = 4;
const REFUSED: u8 = 5;

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

/// The system's allocator; where it has nothing left, the judge is told so and the process ends.
struct Reporting;

#[global_allocator]
static ALLOCATOR: Reporting = Reporting;

fn checked(data: *mut u8) -> *mut u8 {
    if data.is_null() {
        let mut frame = [0u8; 13];
        frame[0] = 9;
        frame[4] = OUT_OF_MEMORY;
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

/// An argument that the parameter's type cannot hold: path, value, type.
pub struct DoesNotFit(String, String, String);
/// A result, or a part of one, of another type than the signature's.
pub struct WrongType {
    path: String,
    expected: String,
    got: String,
}

/// The bytes of a request that are still to be read.
pub struct Reader<'a>(&'a [u8]);

impl Reader<'_> {
    fn word(&mut self) -> [u8; 8] {
        let (word, rest) = self.0.split_first_chunk().expect("a request is whole");
        self.0 = rest;
        *word
    }
    fn count(&mut self) -> usize {
        let (count, rest) = self.0.split_first_chunk().expect("a request is whole");
        self.0 = rest;
        u32::from_le_bytes(*count) as usize
    }
    fn bytes(&mut self, n: usize) -> &[u8] {
        let (bytes, rest) = self.0.split_at(n);
        self.0 = rest;
        bytes
    }
}

/// The length of the code of the first type in `code`.
fn code_len(code: &[u8]) -> usize {
    match code[0] {
        b'[' => 1 + code_len(&code[1..]),
        b'(' => {
            let mut at = 1;
            while code[at] != b')' {
                at += code_len(&code[at..]);
            }
            at + 1
        }
        _ => 1,
    }
}

fn code_name(code: &[u8]) -> String {
    match code[0] {
        b'i' => "int".into(),
        b'f' => "float".into(),
        b'b' => "bool".into(),
        b's' => "string".into(),
        b'[' => code_name(&code[1..]) + "[]",
        _ => {
            let (mut at, mut items) = (1, Vec::new());
            while code[at] != b')' {
                items.push(code_name(&code[at..]));
                at += code_len(&code[at..]);
            }
            format!("({})", items.join(", "))
        }
    }
}

/// A type's name without the paths of its parts.
fn short_name<T: ?Sized>() -> String {
    let name = std::any::type_name::<T>();
    let mut short = String::new();
    let mut word = String::new();
    for character in name.chars() {
        if character.is_alphanumeric() || character == '_' || character == ':' {
            word.push(character);
        } else {
            short.push_str(word.rsplit("::").next().unwrap_or_default());
            word.clear();
            short.push(character);
        }
    }
    short + word.rsplit("::").next().unwrap_or_default()
}

/// An owned type that an argument can be read as.
pub trait FromArgument: Sized {
    fn accepts(code: &[u8]) -> bool;
    fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit>;
    fn read_list(reader: &mut Reader, code: &[u8], n: usize, path: &str) -> Result<Vec<Self>, DoesNotFit> {
        (0..n).map(|i| Self::read(reader, code, &format!("{path}[{i}]"))).collect()
    }
}

macro_rules! integers {
    ($($ty:ty)+) => {$(
        impl FromArgument for $ty {
            fn accepts(code: &[u8]) -> bool {
                code[0] == b'i'
            }
            fn read(reader: &mut Reader, _: &[u8], path: &str) -> Result<Self, DoesNotFit> {
                let number = i64::from_le_bytes(reader.word());
                <$ty>::try_from(number).map_err(|_| DoesNotFit(path.into(), number.to_string(), stringify!($ty).into()))
            }
            fn read_list(reader: &mut Reader, _: &[u8], n: usize, path: &str) -> Result<Vec<Self>, DoesNotFit> {
                let mut items = Vec::with_capacity(n);
                for (i, word) in reader.bytes(n * 8).chunks_exact(8).enumerate() {
                    let number = i64::from_le_bytes(word.try_into().expect("eight bytes"));
                    let item = <$ty>::try_from(number);
                    items.push(item.map_err(|_| DoesNotFit(format!("{path}[{i}]"), number.to_string(), stringify!($ty).into()))?);
                }
                Ok(items)
            }
        }
        impl Answer for $ty {
            fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
                match code[0] {
                    b'f' => out.extend((*self as f64).to_le_bytes()),
                    b'i' => match i64::try_from(*self) {
                        Ok(number) => out.extend(number.to_le_bytes()),
                        Err(_) => return Err(WrongType {
                            path: path.into(), expected: "int".into(), got: format!("{self}, which does not fit 64 bits"),
                        }),
                    },
                    _ => return Err(self.mismatch(code, path)),
                }
                Ok(())
            }
            fn describe(&self) -> String {
                format!("{} {self}", stringify!($ty))
            }
        }
    )+};
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

macro_rules! floats {
    ($($ty:ty)+) => {$(
        impl FromArgument for $ty {
            fn accepts(code: &[u8]) -> bool {
                matches!(code[0], b'f' | b'i')
            }
            fn read(reader: &mut Reader, code: &[u8], _: &str) -> Result<Self, DoesNotFit> {
                let word = reader.word();
                Ok(if code[0] == b'i' { i64::from_le_bytes(word) as $ty } else { f64::from_le_bytes(word) as $ty })
            }
            fn read_list(reader: &mut Reader, code: &[u8], n: usize, _: &str) -> Result<Vec<Self>, DoesNotFit> {
                (0..n).map(|_| Self::read(reader, code, "")).collect()
            }
        }
        impl Answer for $ty {
            fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
                if code[0] != b'f' {
                    return Err(self.mismatch(code, path));
                }
                out.extend((*self as f64).to_le_bytes());
                Ok(())
            }
            fn describe(&self) -> String {
                format!("{} {self:?}", stringify!($ty))
            }
        }
    )+};
}
floats!(f32 f64);

impl FromArgument for bool {
    fn accepts(code: &[u8]) -> bool {
        code[0] == b'b'
    }
    fn read(reader: &mut Reader, _: &[u8], _: &str) -> Result<Self, DoesNotFit> {
        Ok(reader.bytes(1)[0] != 0)
    }
}

impl FromArgument for String {
    fn accepts(code: &[u8]) -> bool {
        code[0] == b's'
    }
    fn read(reader: &mut Reader, _: &[u8], _: &str) -> Result<Self, DoesNotFit> {
        let n = reader.count();
        Ok(String::from_utf8_lossy(reader.bytes(n)).into_owned())
    }
}

macro_rules! lists {
    ($($ty:ident)+) => {$(
        impl<T: FromArgument> FromArgument for $ty<T> {
            fn accepts(code: &[u8]) -> bool {
                code[0] == b'[' && T::accepts(&code[1..])
            }
            fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
                let n = reader.count();
                Ok(T::read_list(reader, &code[1..], n, path)?.into_iter().collect())
            }
        }
    )+};
}
lists!(Vec VecDeque LinkedList);

impl<T: FromArgument> FromArgument for Box<[T]> {
    fn accepts(code: &[u8]) -> bool {
        Vec::<T>::accepts(code)
    }
    fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
        Vec::<T>::read(reader, code, path).map(Vec::into_boxed_slice)
    }
}

impl<T: FromArgument, const N: usize> FromArgument for [T; N] {
    fn accepts(code: &[u8]) -> bool {
        Vec::<T>::accepts(code)
    }
    fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
        let items = Vec::<T>::read(reader, code, path)?;
        let n = items.len();
        items.try_into().map_err(|_| DoesNotFit(path.into(), format!("{n} items"), short_name::<Self>()))
    }
}

/// A parameter's type: owned, or borrowed from what is kept while the call runs.
#[diagnostic::on_unimplemented(message = "Kata cannot pass an argument as `{Self}`", note = "use Vec, slices, integers, floats, bool, String or &str")]
pub trait Parameter: Sized {
    type Kept: FromArgument + 'static;
    fn lend(kept: &'static mut Option<Self::Kept>) -> Self;
}

const KEPT: &str = "an argument is lent once";

impl<T: FromArgument + 'static> Parameter for T {
    type Kept = T;
    fn lend(kept: &'static mut Option<T>) -> T {
        kept.take().expect(KEPT)
    }
}

macro_rules! borrowed {
    ($($ty:ty, $kept:ty, $lend:ident $(, $t:ident)?;)+) => {$(
        impl$(<$t: FromArgument + 'static>)? Parameter for $ty {
            type Kept = $kept;
            fn lend(kept: &'static mut Option<Self::Kept>) -> Self {
                kept.$lend().expect(KEPT)
            }
        }
    )+};
}
borrowed! {
    &'static [T], Vec<T>, as_deref, T;
    &'static mut [T], Vec<T>, as_deref_mut, T;
    &'static Vec<T>, Vec<T>, as_ref, T;
    &'static mut Vec<T>, Vec<T>, as_mut, T;
    &'static str, String, as_deref;
    &'static String, String, as_ref;
    &'static mut String, String, as_mut;
    &'static i64, i64, as_ref;
    &'static i32, i32, as_ref;
    &'static usize, usize, as_ref;
    &'static f64, f64, as_ref;
}

/// A type that a function may return; whether it is the right one shows when it is encoded.
#[diagnostic::on_unimplemented(message = "Kata cannot read a result of type `{Self}`", note = "return what the signature says: Vec, integers, floats, bool, String or a tuple")]
pub trait Answer {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType>;
    fn describe(&self) -> String {
        format!("a value of type {}", short_name::<Self>())
    }
    fn mismatch(&self, code: &[u8], path: &str) -> WrongType {
        WrongType { path: path.into(), expected: code_name(code), got: self.describe() }
    }
}

impl Answer for bool {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        if code[0] != b'b' {
            return Err(self.mismatch(code, path));
        }
        out.push(u8::from(*self));
        Ok(())
    }
    fn describe(&self) -> String {
        format!("bool {self}")
    }
}

impl Answer for str {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        if code[0] != b's' {
            return Err(self.mismatch(code, path));
        }
        put_text(out, self);
        Ok(())
    }
}

impl Answer for char {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        self.to_string().as_str().encode(code, path, out)
    }
}

impl<T: Answer> Answer for [T] {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        if code[0] != b'[' {
            return Err(self.mismatch(code, path));
        }
        out.extend((self.len() as u32).to_le_bytes());
        for (i, item) in self.iter().enumerate() {
            // The path is only put together where something is wrong with the item, or lies below it.
            if code[1] == b'[' || code[1] == b'(' {
                item.encode(&code[1..], &format!("{path}[{i}]"), out)?;
            } else if let Err(mut wrong) = item.encode(&code[1..], "", out) {
                wrong.path = format!("{path}[{i}]");
                return Err(wrong);
            }
        }
        Ok(())
    }
}

macro_rules! through {
    ($($ty:ty, $to:ty, $via:ident $(, $t:ident)?;)+) => {$(
        impl$(<$t: Answer>)? Answer for $ty {
            fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
                <$to as Answer>::encode(self.$via(), code, path, out).map_err(|wrong| self.renamed(wrong, path))
            }
        }
        impl$(<$t: Answer>)? $crate::Renamed for $ty {}
    )+};
}

/// Names the outermost type as the submission spells it.
trait Renamed: Answer {
    fn renamed(&self, wrong: WrongType, path: &str) -> WrongType {
        if wrong.path == path { WrongType { got: self.describe(), ..wrong } } else { wrong }
    }
}
through! {
    String, str, as_str;
    Vec<T>, [T], as_slice, T;
    Box<[T]>, [T], as_ref, T;
}

impl<T: Answer + ?Sized> Answer for &T {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        (**self).encode(code, path, out)
    }
    fn describe(&self) -> String {
        (**self).describe()
    }
}

impl<T: Answer + ?Sized> Answer for &mut T {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        (**self).encode(code, path, out)
    }
}

impl Answer for Cow<'_, str> {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        (**self).encode(code, path, out)
    }
}

impl<T: Answer, const N: usize> Answer for [T; N] {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
        self.as_slice().encode(code, path, out)
    }
}

macro_rules! collected {
    ($($ty:ident)+) => {$(
        impl<T: Answer> Answer for $ty<T> {
            fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
                self.iter().collect::<Vec<&T>>().as_slice().encode(code, path, out)
            }
        }
    )+};
}
collected!(VecDeque LinkedList);

impl Answer for () {
    fn encode(&self, code: &[u8], path: &str, _: &mut Vec<u8>) -> Result<(), WrongType> {
        Err(self.mismatch(code, path))
    }
    fn describe(&self) -> String {
        "nothing, that is ()".into()
    }
}

impl<T> Answer for Option<T> {
    fn encode(&self, code: &[u8], path: &str, _: &mut Vec<u8>) -> Result<(), WrongType> {
        Err(self.mismatch(code, path))
    }
}

impl<T, E> Answer for Result<T, E> {
    fn encode(&self, code: &[u8], path: &str, _: &mut Vec<u8>) -> Result<(), WrongType> {
        Err(self.mismatch(code, path))
    }
}

macro_rules! tuple_answers {
    ($(($($t:ident $i:tt),+))+) => {$(
        impl<$($t: Answer),+> Answer for ($($t,)+) {
            fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType> {
                let mut rest = &code[1..];
                if code[0] != b'(' {
                    return Err(self.mismatch(code, path));
                }
                $(
                    if rest[0] == b')' {
                        return Err(self.mismatch(code, path));
                    }
                    self.$i.encode(rest, &format!("{path}[{}]", $i), out)?;
                    rest = &rest[code_len(rest)..];
                )+
                if rest[0] == b')' { Ok(()) } else { Err(self.mismatch(code, path)) }
            }
        }
    )+};
}
tuple_answers! { (A 0) (A 0, B 1) (A 0, B 1, C 2) (A 0, B 1, C 2, D 3) (A 0, B 1, C 2, D 3, E 4) }

fn put_text(out: &mut Vec<u8>, text: &str) {
    out.extend((text.len() as u32).to_le_bytes());
    out.extend(text.as_bytes());
}

/// A function that can be called with decoded arguments.
pub trait Entry<Parameters, R> {
    const N: usize;
    /// What is wrong with the parameters' types, if anything is.
    fn complaint(&self, code: &[u8], names: &[&str]) -> Option<String>;
    /// Reads the arguments, calls, and hands the result to `take` while the arguments still live.
    fn call(&self, reader: &mut Reader, code: &[u8], names: &[&str], started: &mut Instant, take: &mut dyn FnMut(R)) -> Result<(), DoesNotFit>;
}

macro_rules! entries {
    ($($n:literal ($($t:ident $k:ident $p:ident $i:tt),+))+) => {$(
        impl<Func, R, $($t: Parameter),+> Entry<($($t,)+), R> for Func
        where
            Func: Fn($($t),+) -> R,
        {
            const N: usize = $n;
            fn complaint(&self, code: &[u8], names: &[&str]) -> Option<String> {
                let mut rest = code;
                $(
                    if !<$t::Kept as FromArgument>::accepts(rest) {
                        return Some(format!("`{}` is {}, which a parameter of type {} cannot take", names[$i], code_name(rest), short_name::<$t>()));
                    }
                    rest = &rest[code_len(rest)..];
                )+
                let _ = rest;
                None
            }
            fn call(&self, reader: &mut Reader, code: &[u8], names: &[&str], started: &mut Instant, take: &mut dyn FnMut(R)) -> Result<(), DoesNotFit> {
                let mut rest = code;
                $(
                    let $k = Holder::new(<$t::Kept as FromArgument>::read(reader, rest, names[$i])?);
                    rest = &rest[code_len(rest)..];
                )+
                let _ = rest;
                $( let $p = <$t as Parameter>::lend($k.lend()); )+
                *started = Instant::now();
                take(self($($p),+));
                Ok(())
            }
        }
    )+};
}
entries! {
    1 (A ka a 0)
    2 (A ka a 0, B kb b 1)
    3 (A ka a 0, B kb b 1, C kc c 2)
    4 (A ka a 0, B kb b 1, C kc c 2, D kd d 3)
    5 (A ka a 0, B kb b 1, C kc c 2, D kd d 3, E ke e 4)
    6 (A ka a 0, B kb b 1, C kc c 2, D kd d 3, E ke e 4, F kf f 5)
    7 (A ka a 0, B kb b 1, C kc c 2, D kd d 3, E ke e 4, F kf f 5, G kg g 6)
    8 (A ka a 0, B kb b 1, C kc c 2, D kd d 3, E ke e 4, F kf f 5, G kg g 6, H kh h 7)
}

/// Keeps an argument in one place until the result is encoded, then frees it.
struct Holder<T: 'static>(*mut Option<T>);

impl<T> Holder<T> {
    fn new(value: T) -> Holder<T> {
        Holder(Box::into_raw(Box::new(Some(value))))
    }
    fn lend(&self) -> &'static mut Option<T> {
        unsafe { &mut *self.0 }
    }
}

impl<T> Drop for Holder<T> {
    fn drop(&mut self) {
        drop(unsafe { Box::from_raw(self.0) });
    }
}

fn send(status: u8, nanos: u64, payload: &[u8]) {
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
fn receive(buffer: &mut Vec<u8>, at: &mut usize) -> Option<(usize, usize)> {
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
        bytes(&[RAISED]);
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

fn prepare_process(file: &'static str) {
    const SET_CLOSE_ON_EXEC: (i32, i32) = (2, 1);
    const STACK: i32 = 3;
    const SIGINFO_ON_STACK: i32 = 4 | 0x0800_0000;
    unsafe {
        fcntl(CHANNEL, SET_CLOSE_ON_EXEC.0, SET_CLOSE_ON_EXEC.1);
        let mut limit = [0u64; 2];
        getrlimit(STACK, &mut limit);
        let here = &raw const limit as usize;
        STACK_LOW = here.saturating_sub(limit[0] as usize);
        let action = Action { handler: on_fault as *const () as usize, mask: [0; 16], flags: SIGINFO_ON_STACK, restorer: 0 };
        sigaction(11, &action, std::ptr::null_mut());
    }
    panic::set_hook(Box::new(move |info| {
        let line = info.location().filter(|at| at.file().ends_with(file)).map_or(0, |at| i64::from(at.line()));
        *PANIC_LINE.lock().unwrap_or_else(|poisoned| poisoned.into_inner()) = line;
    }));
}

fn refuse(kind: &str, message: &str) -> ! {
    let mut payload = Vec::new();
    put_text(&mut payload, kind);
    put_text(&mut payload, message);
    payload.extend([0; 12]);
    send(REFUSED, 0, &payload);
    unsafe { _exit(0) }
}

/// Answers requests until the channel closes.
pub fn serve<P, R: Answer>(entry: impl Entry<P, R>, file: &'static str, signature: &str, names: &str) {
    fn of<P, R, E: Entry<P, R>>(_: &E) -> usize {
        E::N
    }
    let names: Vec<&str> = names.split(',').collect();
    let (code, result_code) = signature.split_once('>').expect("a signature has a result");
    let n = of(&entry);
    if n != names.len() {
        let takes = format!("the function takes {n} parameters, the problem passes {}: {}", names.len(), names.join(", "));
        refuse("wrong number of parameters", &takes);
    }
    if let Some(complaint) = entry.complaint(code.as_bytes(), &names) {
        refuse("wrong parameter type", &complaint);
    }
    prepare_process(file);
    send(RETURNED, 0, &[]);
    let (mut buffer, mut at) = (Vec::new(), 0);
    let mut payload = Vec::new();
    while let Some((start, end)) = receive(&mut buffer, &mut at) {
        payload.clear();
        let mut reader = Reader(&buffer[start..end]);
        let (mut started, mut nanos, mut status) = (Instant::now(), 0, RETURNED);
        let called = panic::catch_unwind(AssertUnwindSafe(|| {
            let mut started_in = started;
            let mut taken = None;
            let outcome = entry.call(&mut reader, code.as_bytes(), &names, &mut started_in, &mut |result: R| {
                let mut out = std::mem::take(&mut payload);
                let encoded = result.encode(result_code.as_bytes(), "result", &mut out);
                taken = Some((encoded.map_err(|wrong| (result.describe(), wrong)), out));
            });
            started = started_in;
            (outcome, taken)
        }));
        match called {
            Ok((Ok(()), Some((Ok(()), out)))) => {
                nanos = started.elapsed().as_nanos() as u64;
                payload = out;
            }
            Ok((Ok(()), taken)) => {
                status = WRONG_TYPE;
                payload.clear();
                if let Some((Err((got, wrong)), _)) = taken {
                    [&got, &wrong.path, &wrong.expected, &wrong.got].into_iter().for_each(|text| put_text(&mut payload, text));
                }
            }
            Ok((Err(DoesNotFit(path, value, ty)), _)) => {
                status = DOES_NOT_FIT;
                [&path, &value, &ty].into_iter().for_each(|text| put_text(&mut payload, text));
            }
            Err(panic) => {
                status = RAISED;
                payload.clear();
                put_text(&mut payload, "panic");
                put_text(&mut payload, &panic_message(&*panic));
                let line = *PANIC_LINE.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                payload.extend(line.to_le_bytes());
                put_text(&mut payload, "");
            }
        }
        let _ = std::io::stdout().flush();
        send(status, nanos, &payload);
    }
}

fn panic_message(panic: &(dyn std::any::Any + Send)) -> String {
    let mut text = String::new();
    let message = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    let _ = write!(text, "{}", message.unwrap_or("a panic without a message"));
    text
}
