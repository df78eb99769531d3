//! `Notation`: how types, values, calls and stubs are written in a language, as data, with the one printer that reads it.

use crate::language::naming::{NameCase, Spellings};
use crate::problem::Signature;
use crate::value::{Type, Value, float_text};

/// How a language is written.
#[derive(Debug, Clone, Copy)]
pub struct Notation {
    /// The convention for functions and parameters in stubs and calls.
    pub case: NameCase,
    /// Whether a submission may also write its function in PascalCase.
    pub has_pascal: bool,
    /// Words in small letters that no function or parameter can be called.
    pub reserved: &'static [&'static str],
    pub types: Types,
    pub literals: Literals,
    pub nothing: Nothing,
    pub stub: Stub,
}

/// The text around and between items.
#[derive(Debug, Clone, Copy)]
pub struct Brackets {
    pub open: &'static str,
    pub separator: &'static str,
    pub close: &'static str,
    /// Replaces `close` if there is exactly one item.
    pub close_of_one: &'static str,
}

impl Brackets {
    pub const fn new(open: &'static str, close: &'static str) -> Brackets {
        Brackets { open, separator: ", ", close, close_of_one: close }
    }

    fn around(&self, items: &[String]) -> String {
        let close = if items.len() == 1 { self.close_of_one } else { self.close };
        format!("{}{}{close}", self.open, items.join(self.separator))
    }
}

/// The names of types, and the text around the types that a type consists of.
#[derive(Debug, Clone, Copy)]
pub struct Types {
    pub int: &'static str,
    pub float: &'static str,
    pub bool: &'static str,
    pub char: &'static str,
    pub string: &'static str,
    pub list: Brackets,
    pub tuple: Brackets,
    /// Around the type of what may be absent.
    pub optional: Brackets,
}

/// How values are written.
#[derive(Debug, Clone, Copy)]
pub struct Literals {
    pub no: &'static str,
    pub yes: &'static str,
    /// The suffix of an integer that needs more than 32 bits.
    pub long_suffix: &'static str,
    pub nan: &'static str,
    pub infinity: &'static str,
    pub minus_infinity: &'static str,
    pub char: Strings,
    pub string: Strings,
    /// The prefix of an outermost list, with `{type}` for its type: `new {type}` in Java.
    pub list_prefix: &'static str,
    pub list: Brackets,
    pub tuple: Brackets,
    /// What is absent.
    pub none: &'static str,
    /// Around what is there and might be absent.
    pub some: Brackets,
    /// What stands before a list that is there and might be absent, with `{type}` for its type: in C++ `{}` alone would be absent.
    pub held_list_prefix: &'static str,
}

/// How strings, or single characters, are written.
#[derive(Debug, Clone, Copy)]
pub struct Strings {
    pub open: &'static str,
    pub close: &'static str,
    /// Characters that have an escape of their own.
    pub escapes: &'static [(char, &'static str)],
    /// The other characters that are written as codes.
    pub is_coded: fn(char) -> bool,
    pub code: EscapeCode,
}

/// How the code of a character is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EscapeCode {
    /// `\u001b`: four hexadecimal digits for each unit of UTF-16.
    Hexadecimal,
    /// `\033`: three octal digits for each byte of UTF-8.
    Octal,
    /// `\u{1b}`
    Braced,
}

/// Placeholder answers, by type.
#[derive(Debug, Clone, Copy)]
pub struct Nothing {
    pub int: &'static str,
    pub float: &'static str,
    pub bool: &'static str,
    pub char: &'static str,
    pub string: &'static str,
    pub list: &'static str,
    pub optional: &'static str,
    pub tuple: NoTuple,
}

/// A placeholder tuple.
#[derive(Debug, Clone, Copy)]
pub enum NoTuple {
    /// The same text for every tuple type.
    Whole(&'static str),
    /// A tuple of placeholders.
    Of(Brackets),
}

/// The layout of a stub.
#[derive(Debug, Clone, Copy)]
pub struct Stub {
    /// Contains `{gist}` (whole lines), `{function}`, `{parameters}`, `{names}` (one name, or several in parentheses), `{result}` and `{nothing}`.
    pub layout: &'static str,
    /// The prefix of each line of the gist.
    pub comment: &'static str,
    /// A parameter, with `{name}` and `{type}`.
    pub parameter: &'static str,
    /// A parameter that is a list, a tuple or a string.
    pub large_parameter: &'static str,
}

impl Notation {
    /// The names that a submission's function may have.
    pub fn spellings(&self, names: &[String]) -> Spellings {
        Spellings::new(names, self.has_pascal)
    }

    /// The call as one would write it in a program of the language: `longest_unique_substring("abba")`.
    pub fn call(&self, signature: &Signature, arguments: &[Value]) -> String {
        let parameters = signature.parameters.iter();
        let arguments: Vec<String> =
            parameters.zip(arguments).map(|(parameter, value)| self.literal(value, Some(&parameter.ty))).collect();
        format!("{}({})", self.case.of(&signature.function), arguments.join(", "))
    }

    /// A stub that compiles and is never accepted. `gist` is a few lines of plain text for its comment.
    pub fn starter(&self, signature: &Signature, gist: &str) -> String {
        let gist: String =
            gist.lines().map(|line| format!("{}{line}", self.stub.comment).trim_end().to_owned() + "\n").collect();
        let parameter = |name: &str, ty: &Type| {
            let is_small = matches!(ty, Type::Int | Type::Float | Type::Bool | Type::Char);
            let layout = if is_small { self.stub.parameter } else { self.stub.large_parameter };
            filled(layout, &[("name", &self.case.of(name)), ("type", &self.type_name(ty))])
        };
        let parameters: Vec<String> = signature.parameters.iter().map(|p| parameter(&p.name, &p.ty)).collect();
        let names: Vec<String> = signature.parameters.iter().map(|p| self.case.of(&p.name)).collect();
        let names = if let [name] = &names[..] { name.clone() } else { format!("({})", names.join(", ")) };
        let parts = [
            ("gist", gist.as_str()),
            ("function", &self.case.of(&signature.function)),
            ("parameters", &parameters.join(", ")),
            ("names", &names),
            ("result", &self.type_name(&signature.result)),
            ("nothing", &self.nothing(&signature.result)),
        ];
        filled(self.stub.layout, &parts)
    }

    pub fn type_name(&self, ty: &Type) -> String {
        match ty {
            Type::Int => self.types.int.to_owned(),
            Type::Float => self.types.float.to_owned(),
            Type::Bool => self.types.bool.to_owned(),
            Type::Char => self.types.char.to_owned(),
            Type::String => self.types.string.to_owned(),
            Type::List(item) => self.types.list.around(&[self.type_name(item)]),
            Type::Optional(held) => self.types.optional.around(&[self.type_name(held)]),
            Type::Tuple(items) => {
                self.types.tuple.around(&items.iter().map(|item| self.type_name(item)).collect::<Vec<_>>())
            }
        }
    }

    /// The placeholder for a type.
    fn nothing(&self, ty: &Type) -> String {
        let nothing = &self.nothing;
        match (ty, &nothing.tuple) {
            (Type::Int, _) => nothing.int.to_owned(),
            (Type::Float, _) => nothing.float.to_owned(),
            (Type::Bool, _) => nothing.bool.to_owned(),
            (Type::Char, _) => nothing.char.to_owned(),
            (Type::String, _) => nothing.string.to_owned(),
            (Type::Optional(_), _) => nothing.optional.to_owned(),
            (Type::List(_), _) => nothing.list.to_owned(),
            (Type::Tuple(_), NoTuple::Whole(text)) => (*text).to_owned(),
            (Type::Tuple(items), NoTuple::Of(brackets)) => {
                brackets.around(&items.iter().map(|item| self.nothing(item)).collect::<Vec<_>>())
            }
        }
    }

    /// A value. `outermost` is its type, unless it is inside a list.
    pub fn literal(&self, value: &Value, outermost: Option<&Type>) -> String {
        let literals = &self.literals;
        let list = |items: Vec<String>| {
            let ty = outermost.map(|ty| filled(literals.list_prefix, &[("type", &self.type_name(ty))]));
            ty.unwrap_or_default() + &literals.list.around(&items)
        };
        match value {
            Value::Int(number) => self.int(*number),
            Value::Float(number) => self.float(*number),
            Value::Bool(truth) => if *truth { literals.yes } else { literals.no }.to_owned(),
            Value::Char(character) => literals.char.quoted(&character.to_string()),
            Value::String(text) => literals.string.quoted(text),
            Value::Ints(items) => list(items.iter().map(|item| self.int(*item)).collect()),
            Value::Floats(items) => list(items.iter().map(|item| self.float(*item)).collect()),
            Value::List(items) => list(items.iter().map(|item| self.literal(item, None)).collect()),
            Value::Optional(None) => literals.none.to_owned(),
            Value::Optional(Some(held)) => {
                let ty = match outermost {
                    Some(Type::Optional(ty)) => Some(&**ty),
                    _ => None,
                };
                let list = ty.filter(|ty| matches!(ty, Type::List(_)));
                let prefix = list.map(|ty| filled(literals.held_list_prefix, &[("type", &self.type_name(ty))]));
                literals.some.around(&[prefix.unwrap_or_default() + &self.literal(held, ty)])
            }
            Value::Tuple(items) => {
                let types = match outermost {
                    Some(Type::Tuple(types)) => &types[..],
                    _ => &[],
                };
                let item = |(at, item): (usize, &Value)| self.literal(item, types.get(at));
                literals.tuple.around(&items.iter().enumerate().map(item).collect::<Vec<_>>())
            }
        }
    }

    fn int(&self, number: i64) -> String {
        let suffix = if i32::try_from(number).is_ok() { "" } else { self.literals.long_suffix };
        format!("{number}{suffix}")
    }

    fn float(&self, number: f64) -> String {
        let Literals { nan, infinity, minus_infinity, .. } = self.literals;
        match number {
            _ if number.is_nan() => nan.to_owned(),
            f64::INFINITY => infinity.to_owned(),
            f64::NEG_INFINITY => minus_infinity.to_owned(),
            _ => float_text(number),
        }
    }
}

impl Strings {
    pub fn quoted(&self, text: &str) -> String {
        let mut quoted = self.open.to_owned();
        for character in text.chars() {
            match self.escapes.iter().find(|(known, _)| *known == character) {
                Some((_, escape)) => quoted.push_str(escape),
                None if (self.is_coded)(character) => quoted.push_str(&self.code.of(character)),
                None => quoted.push(character),
            }
        }
        quoted + self.close
    }
}

impl EscapeCode {
    fn of(self, character: char) -> String {
        match self {
            EscapeCode::Hexadecimal => {
                let mut units = [0; 2];
                character.encode_utf16(&mut units).iter().map(|unit| format!("\\u{unit:04x}")).collect()
            }
            EscapeCode::Octal => {
                let mut bytes = [0; 4];
                character.encode_utf8(&mut bytes).bytes().map(|byte| format!("\\{byte:03o}")).collect()
            }
            EscapeCode::Braced => format!("\\u{{{:x}}}", u32::from(character)),
        }
    }
}

/// Replaces each known `{name}` in a layout by its text. Inserted text is not scanned again.
fn filled(layout: &str, parts: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = layout;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        let known = rest[at + 1..].find('}').and_then(|end| {
            let (_, part) = parts.iter().find(|(name, _)| *name == &rest[at + 1..at + 1 + end])?;
            Some((at + end + 2, *part))
        });
        let (end, part) = known.unwrap_or((at + 1, "{"));
        text.push_str(part);
        rest = &rest[end..];
    }
    text + rest
}

#[cfg(test)]
mod tests;
