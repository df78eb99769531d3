//! Calls functions with any number of parameters on decoded arguments.

use std::time::Instant;

use crate::argument::{DoesNotFit, FromArgument, Parameter, Reader};
use crate::codes::{code_len, code_name, short_name};

/// A function that can be called with decoded arguments.
#[diagnostic::on_unimplemented(
    message = "Kata cannot call this function: a parameter is of a type in which it cannot pass an argument"
)]
pub trait Entry<Parameters, R> {
    const N: usize;
    /// What is wrong with the parameters' types; `None` if they fit.
    fn complaint(&self, code: &[u8], names: &[&str]) -> Option<String>;
    /// Decodes the arguments, makes the call, and passes the result to `take` while the arguments are still alive.
    fn call(
        &self,
        reader: &mut Reader,
        code: &[u8],
        names: &[&str],
        started: &mut Instant,
        take: &mut dyn FnMut(R),
    ) -> Result<(), DoesNotFit>;
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

/// Keeps an argument at one address until the result is encoded, then frees it.
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
