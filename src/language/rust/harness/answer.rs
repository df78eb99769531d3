//! Encodes the submission's result as the type of the signature.

use std::borrow::Cow;
use std::collections::{BinaryHeap, LinkedList, VecDeque};
use std::rc::Rc;
use std::sync::Arc;

use crate::codes::{code_len, code_name, short_name};

/// A result, or a part of one, whose type is not the signature's.
pub struct WrongType {
    pub path: String,
    pub expected: String,
    pub got: String,
}

/// A type that a function may return. Whether it is the right one shows when it is encoded.
#[diagnostic::on_unimplemented(message = "Kata cannot read a result, or a part of one, of type `{Self}`")]
pub trait Answer {
    fn encode(&self, code: &[u8], path: &str, out: &mut Vec<u8>) -> Result<(), WrongType>;
    fn describe(&self) -> String {
        format!("a value of type {}", short_name::<Self>())
    }
    fn mismatch(&self, code: &[u8], path: &str) -> WrongType {
        WrongType { path: path.into(), expected: code_name(code), got: self.describe() }
    }
}

macro_rules! integers {
    ($($ty:ty)+) => {$(
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
            // The path is needed only if the item, or a part of it, is wrong.
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
        impl$(<$t: Answer>)? Renamed for $ty {}
    )+};
}

/// Names the outermost type as the submission writes it.
trait Renamed: Answer {
    fn renamed(&self, wrong: WrongType, path: &str) -> WrongType {
        if wrong.path == path { WrongType { got: self.describe(), ..wrong } } else { wrong }
    }
}
through! {
    String, str, as_str;
    Vec<T>, [T], as_slice, T;
    Box<[T]>, [T], as_ref, T;
    Rc<[T]>, [T], as_ref, T;
    Arc<[T]>, [T], as_ref, T;
    Box<str>, str, as_ref;
    Rc<str>, str, as_ref;
    Arc<str>, str, as_ref;
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

impl<T: Answer + ToOwned + ?Sized> Answer for Cow<'_, T> {
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
collected!(VecDeque LinkedList BinaryHeap);

/// The description of a function's result if it has none.
pub const NOTHING: &str = "nothing, that is ()";

impl Answer for () {
    fn encode(&self, code: &[u8], path: &str, _: &mut Vec<u8>) -> Result<(), WrongType> {
        Err(self.mismatch(code, path))
    }
    fn describe(&self) -> String {
        NOTHING.into()
    }
}

impl<T> Answer for Option<T> {
    fn encode(&self, code: &[u8], path: &str, _: &mut Vec<u8>) -> Result<(), WrongType> {
        Err(self.mismatch(code, path))
    }
    fn describe(&self) -> String {
        format!("a value of type {} (return what would stand in `Some`)", short_name::<Self>())
    }
}

impl<T, E> Answer for Result<T, E> {
    fn encode(&self, code: &[u8], path: &str, _: &mut Vec<u8>) -> Result<(), WrongType> {
        Err(self.mismatch(code, path))
    }
    fn describe(&self) -> String {
        format!("a value of type {} (return what would stand in `Ok`)", short_name::<Self>())
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

pub fn put_text(out: &mut Vec<u8>, text: &str) {
    out.extend((text.len() as u32).to_le_bytes());
    out.extend(text.as_bytes());
}
