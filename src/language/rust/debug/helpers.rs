mod kata_debug {
    /// Gives a value the type of another.
    pub fn like<T>(_: &T, value: T) -> T {
        value
    }

    pub trait Close {
        fn is_close(&self, expected: &Self, absolute: f64, relative: f64) -> bool;
    }
    macro_rules! exact {
        ($($ty:ty)*) => { $(impl Close for $ty {
            fn is_close(&self, expected: &Self, _: f64, _: f64) -> bool { self == expected }
        })* };
    }
    exact!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize bool char String);
    macro_rules! float {
        ($($ty:ty)*) => { $(impl Close for $ty {
            fn is_close(&self, expected: &Self, absolute: f64, relative: f64) -> bool {
                let (value, expected) = (f64::from(*self), f64::from(*expected));
                value == expected || (value.is_nan() && expected.is_nan())
                    || (value - expected).abs() <= absolute + relative * expected.abs()
            }
        })* };
    }
    float!(f32 f64);
    impl<T: Close> Close for Vec<T> {
        fn is_close(&self, expected: &Self, absolute: f64, relative: f64) -> bool {
            self.len() == expected.len() && self.iter().zip(expected).all(|(a, b)| a.is_close(b, absolute, relative))
        }
    }
    impl<T: Close> Close for Option<T> {
        fn is_close(&self, expected: &Self, absolute: f64, relative: f64) -> bool {
            match (self, expected) {
                (Some(a), Some(b)) => a.is_close(b, absolute, relative),
                (a, b) => a.is_none() && b.is_none(),
            }
        }
    }
    macro_rules! tuple {
        ($($name:ident $at:tt),*) => { impl<$($name: Close),*> Close for ($($name,)*) {
            fn is_close(&self, expected: &Self, absolute: f64, relative: f64) -> bool {
                $(self.$at.is_close(&expected.$at, absolute, relative))&&*
            }
        } };
    }
    tuple!(A 0);
    tuple!(A 0, B 1);
    tuple!(A 0, B 1, C 2);
    tuple!(A 0, B 1, C 2, D 3);
    tuple!(A 0, B 1, C 2, D 3, E 4);
    tuple!(A 0, B 1, C 2, D 3, E 4, F 5);

    /// The items in an order of their own.
    pub fn sorted<T: std::fmt::Debug>(items: &[T]) -> Vec<String> {
        let mut texts: Vec<String> = items.iter().map(|item| format!("{item:?}")).collect();
        texts.sort();
        texts
    }
}
