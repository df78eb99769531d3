//! Decodes the arguments of a request to the types of the submission's parameters.

use std::any::TypeId;
use std::borrow::Cow;
use std::collections::{LinkedList, VecDeque};
use std::vec::IntoIter;

use crate::codes::short_name;

/// An argument that the parameter's type cannot hold: path, value, type.
pub struct DoesNotFit(pub String, pub String, pub String);

/// The unread bytes of a request.
pub struct Reader<'a>(pub &'a [u8]);

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

/// An owned type that an argument can be decoded to.
#[diagnostic::on_unimplemented(message = "Kata cannot pass an argument, or a part of one, as `{Self}`")]
pub trait FromArgument: Sized {
    fn accepts(code: &[u8]) -> bool;
    fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit>;
    fn read_list(reader: &mut Reader, code: &[u8], n: usize, path: &str) -> Result<Vec<Self>, DoesNotFit> {
        (0..n).map(|i| Self::read(reader, code, &format!("{path}[{i}]"))).collect()
    }
}

/// The only integer that is an argument of type `char` too: `b'a'`.
fn is_byte<T: 'static>() -> bool {
    TypeId::of::<T>() == TypeId::of::<u8>()
}

macro_rules! integers {
    ($($ty:ty)+) => {$(
        impl FromArgument for $ty {
            fn accepts(code: &[u8]) -> bool {
                code[0] == b'i' || code[0] == b'c' && is_byte::<$ty>()
            }
            fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
                if code[0] == b'c' {
                    return Ok(reader.bytes(1)[0] as $ty);
                }
                let number = i64::from_le_bytes(reader.word());
                <$ty>::try_from(number).map_err(|_| DoesNotFit(path.into(), number.to_string(), stringify!($ty).into()))
            }
            fn read_list(reader: &mut Reader, code: &[u8], n: usize, path: &str) -> Result<Vec<Self>, DoesNotFit> {
                if code[0] == b'c' {
                    return Ok(reader.bytes(n).iter().map(|byte| *byte as $ty).collect());
                }
                let mut items = Vec::with_capacity(n);
                for (i, word) in reader.bytes(n * 8).chunks_exact(8).enumerate() {
                    let number = i64::from_le_bytes(word.try_into().expect("eight bytes"));
                    let item = <$ty>::try_from(number);
                    items.push(item.map_err(|_| DoesNotFit(format!("{path}[{i}]"), number.to_string(), stringify!($ty).into()))?);
                }
                Ok(items)
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

impl FromArgument for char {
    fn accepts(code: &[u8]) -> bool {
        code[0] == b'c'
    }
    fn read(reader: &mut Reader, _: &[u8], _: &str) -> Result<Self, DoesNotFit> {
        Ok(char::from(reader.bytes(1)[0]))
    }
    fn read_list(reader: &mut Reader, _: &[u8], n: usize, _: &str) -> Result<Vec<Self>, DoesNotFit> {
        Ok(reader.bytes(n).iter().copied().map(char::from).collect())
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

impl<T: FromArgument> FromArgument for Option<T> {
    fn accepts(code: &[u8]) -> bool {
        code[0] == b'?' && T::accepts(&code[1..])
    }
    fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
        if reader.bytes(1)[0] == 0 { Ok(None) } else { T::read(reader, &code[1..], path).map(Some) }
    }
}

/// Types that are made from another decodable type.
macro_rules! made {
    ($($ty:ty, $from:ty, $make:expr $(, $t:ident: $bound:ident)?;)+) => {$(
        impl$(<$t: FromArgument + $bound>)? FromArgument for $ty {
            fn accepts(code: &[u8]) -> bool {
                <$from>::accepts(code)
            }
            fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
                <$from>::read(reader, code, path).map($make)
            }
        }
    )+};
}
made! {
    Box<str>, String, String::into_boxed_str;
    Cow<'static, str>, String, Cow::Owned;
    Box<[T]>, Vec<T>, Vec::into_boxed_slice, T: Sized;
    IntoIter<T>, Vec<T>, Vec::into_iter, T: Sized;
    Cow<'static, [T]>, Vec<T>, Cow::Owned, T: Clone;
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

impl<T: FromArgument, const N: usize> FromArgument for [T; N] {
    fn accepts(code: &[u8]) -> bool {
        Vec::<T>::accepts(code)
    }
    fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
        let items = Vec::<T>::read(reader, code, path)?;
        let n = items.len();
        items.try_into().map_err(|_| DoesNotFit(path.into(), format!("{n} item{}", if n == 1 { "" } else { "s" }), short_name::<Self>()))
    }
}

/// A parameter's type: owned, or borrowed from a value that is kept during the call.
#[diagnostic::on_unimplemented(message = "Kata cannot pass an argument as `{Self}`")]
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
    &'static VecDeque<T>, VecDeque<T>, as_ref, T;
    &'static mut VecDeque<T>, VecDeque<T>, as_mut, T;
    &'static Option<T>, Option<T>, as_ref, T;
    &'static mut Option<T>, Option<T>, as_mut, T;
}

macro_rules! borrowed_scalars {
    ($($ty:ty)+) => { borrowed! { $(&'static $ty, $ty, as_ref;)+ } };
}
borrowed_scalars!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char);

/// Rows, and slices of them that are made when they are borrowed.
pub struct Rows<T: 'static> {
    rows: Vec<Vec<T>>,
    lent: Vec<&'static [T]>,
}

impl<T: FromArgument> FromArgument for Rows<T> {
    fn accepts(code: &[u8]) -> bool {
        Vec::<Vec<T>>::accepts(code)
    }
    fn read(reader: &mut Reader, code: &[u8], path: &str) -> Result<Self, DoesNotFit> {
        Vec::read(reader, code, path).map(|rows| Rows { rows, lent: Vec::new() })
    }
}

impl<T: FromArgument + 'static> Parameter for &'static [&'static [T]] {
    type Kept = Rows<T>;
    fn lend(kept: &'static mut Option<Rows<T>>) -> Self {
        let Rows { rows, lent } = kept.as_mut().expect(KEPT);
        *lent = rows.iter().map(Vec::as_slice).collect();
        lent
    }
}
