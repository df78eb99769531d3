//! Reads values as the languages that people paste from write them, by their declared type: brackets of any kind, `true` and `True`, `None`,
//! `null` and `nullopt`, a prefix such as `vec!` or `vector<int>`. The reader never looks at more of the text than it has to, and its depth is
//! that of the type.

mod go;

use crate::value::{Type, Value, is_char};

/// The spellings of what is absent, in small letters and without a path before them.
const ABSENT: [&str; 7] = ["none", "null", "nil", "nullopt", "nullptr", "undefined", "optional.empty"];
const INFINITE: [&str; 2] = ["inf", "infinity"];
/// Functions around a text or a number that stand for nothing else.
const AROUND: [&str; 6] = ["float", "string::from", "std::string", "string", "some", "double"];
/// The longest text that an error repeats.
const LONGEST_SHOWN: usize = 40;

/// A text, and how much of it has been read.
pub struct LiteralReader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> LiteralReader<'a> {
    pub fn new(text: &'a str) -> LiteralReader<'a> {
        let mut reader = LiteralReader { text, at: 0 };
        reader.skip();
        reader
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn skip(&mut self) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start().len();
    }

    pub fn jump(&mut self, to: usize) {
        self.at = to;
        self.skip();
    }

    pub fn is_at(&self, character: char) -> bool {
        self.rest().starts_with(character)
    }

    pub fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    /// Goes on behind the character if it is next.
    pub fn take(&mut self, character: char) -> bool {
        let is_next = self.is_at(character);
        if is_next {
            self.jump(self.at + character.len_utf8());
        }
        is_next
    }

    /// Goes on behind the end of an argument: a comma, or a new line.
    pub fn ends_item(&mut self) -> bool {
        let before = self.text[..self.at].trim_end();
        self.take(',') || self.text[before.len()..self.at].contains('\n')
    }

    /// An error at the current place.
    pub fn error(&self, message: &str) -> String {
        let before = &self.text[..self.at];
        let (line, start) = (before.matches('\n').count() + 1, before.rfind('\n').map_or(0, |newline| newline + 1));
        let column = before[start..].chars().count() + 1;
        let line = if self.text.trim_end().contains('\n') { format!("line {line}, ") } else { String::new() };
        format!("{line}column {column}: {message}")
    }

    pub fn expected(&self, what: &str) -> String {
        let found = self.token();
        let shown: String = found.chars().take(LONGEST_SHOWN).collect();
        let found = if found.is_empty() { "the end".to_owned() } else { format!("`{shown}`") };
        self.error(&format!("expected {what}, found {found}"))
    }

    /// The next word or number, or else one character.
    fn token(&self) -> &'a str {
        let rest = self.rest();
        let is_part = |c: char| c.is_alphanumeric() || "_.+-".contains(c);
        let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let length = if length == 0 { rest.chars().next().map_or(0, char::len_utf8) } else { length };
        &rest[..length]
    }

    /// Whether the text is an object of named values: a brace, a name, and a colon.
    pub fn is_object(&self) -> bool {
        let Some(rest) = self.rest().strip_prefix('{') else { return false };
        LiteralReader::new(rest).key(&[':']).is_some()
    }

    /// A name before one of these signs, with or without quotation marks: the place behind the sign, and the name.
    pub fn key(&self, signs: &[char]) -> Option<(usize, String)> {
        let rest = self.rest();
        let quote = rest.chars().next().filter(|c| "\"'".contains(*c));
        let name = &rest[quote.map_or(0, char::len_utf8)..];
        let length = name.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(name.len());
        let after = match quote {
            Some(quote) => name[length..].strip_prefix(quote)?,
            None => &name[length..],
        };
        let behind = after.trim_start().strip_prefix(signs)?;
        // `f64::NAN` is a value.
        (length > 0 && !behind.starts_with(':')).then(|| (self.text.len() - behind.len(), name[..length].to_owned()))
    }

    /// A call that the text begins with: the place behind its bracket, and the function's own name.
    pub fn called(&self) -> Option<(usize, &'a str)> {
        let rest = self.rest();
        let path = rest.strip_prefix("Solution().").unwrap_or(rest);
        let length = path.find(|c: char| !(c.is_alphanumeric() || "_.:".contains(c)))?;
        let behind = path[length..].trim_start().strip_prefix('(')?;
        let name = path[..length].rsplit(['.', ':']).next().filter(|name| !name.is_empty())?;
        Some((self.text.len() - behind.len(), name))
    }

    /// Whether a function of this name makes a value.
    pub fn is_value(name: &str) -> bool {
        let name = name.to_lowercase();
        name == "from" || AROUND.contains(&name.as_str())
    }

    /// Reads a value of the type, and the space behind it.
    pub fn value(&mut self, ty: &Type) -> Result<Value, String> {
        self.take('&');
        self.type_before();
        match ty {
            Type::Optional(held) => self.optional(held),
            Type::Int => self.int(ty).map(Value::Int),
            Type::Float => self.float(ty).map(Value::Float),
            Type::Bool => {
                let truth = match self.token() {
                    "true" | "True" | "TRUE" => true,
                    "false" | "False" | "FALSE" => false,
                    _ => return Err(self.expected("bool: `true` or `false`")),
                };
                self.jump(self.at + self.token().len());
                Ok(Value::Bool(truth))
            }
            Type::Char => self.char(),
            Type::String => self.string(ty).map(Value::String),
            Type::List(item) => self.list(item, ty),
            Type::Tuple(types) => self.tuple(types, ty),
        }
    }

    fn optional(&mut self, held: &Type) -> Result<Value, String> {
        let word_length = self.rest().find(|c: char| !(c.is_alphanumeric() || "_.:".contains(c)));
        let word = &self.rest()[..word_length.unwrap_or(self.rest().len())];
        let plain = word.rsplit("::").next().unwrap_or_default().to_lowercase();
        let braces = self.rest().strip_prefix('{').and_then(|rest| rest.trim_start().strip_prefix('}'));
        if let (Some(behind), false) = (braces, matches!(held, Type::List(_))) {
            self.jump(self.text.len() - behind.len());
        } else if ABSENT.contains(&plain.as_str()) {
            self.jump(self.at + word.len());
        } else {
            let is_some = self.around("some") || self.around("ptr");
            let value = self.value(held)?;
            self.closed(is_some)?;
            return Ok(Value::Optional(Some(Box::new(value))));
        }
        Ok(Value::Optional(None))
    }

    /// Goes on behind a function's name and bracket, if they are next.
    fn around(&mut self, function: &str) -> bool {
        let rest = self.rest();
        let is_it = rest.get(..function.len()).is_some_and(|start| start.eq_ignore_ascii_case(function));
        let behind = is_it.then(|| rest[function.len()..].strip_prefix('(')).flatten();
        if let Some(behind) = behind {
            self.jump(self.text.len() - behind.len());
        }
        behind.is_some()
    }

    fn closed(&mut self, is_open: bool) -> Result<(), String> {
        if is_open && !self.take(')') { Err(self.expected("`)`")) } else { Ok(()) }
    }

    fn int(&mut self, ty: &Type) -> Result<i64, String> {
        let token = self.token();
        let number = token.trim_end_matches(['L', 'l', 'n']).trim_end_matches("i64").trim_end_matches("_");
        let digits = number.strip_prefix(['-', '+']).unwrap_or(number);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_') {
            return Err(self.expected(&ty.to_string()));
        }
        let read = number.replace('_', "").parse();
        let read = read.map_err(|_| self.error(&format!("`{token}` does not fit 64 bits")))?;
        self.jump(self.at + token.len());
        Ok(read)
    }

    fn float(&mut self, ty: &Type) -> Result<f64, String> {
        if self.around("float") {
            let text = self.string(ty)?;
            let number = text.trim().parse().map_err(|_| self.error(&format!("`{text}` is no float")))?;
            self.closed(true)?;
            return Ok(number);
        }
        if let Some(number) = self.float_of_go(ty)? {
            return Ok(number);
        }
        let rest = self.rest();
        let is_part = |c: char| c.is_alphanumeric() || "_.+-:".contains(c);
        let token = &rest[..rest.find(|c| !is_part(c)).unwrap_or(rest.len())];
        let sign = token.strip_prefix('-').map_or(1.0, |_| -1.0);
        let word = token.trim_start_matches(['-', '+']);
        let word = word.rsplit([':', '.']).next().filter(|last| last.starts_with(char::is_alphabetic)).unwrap_or(word);
        let number = match word.to_lowercase().as_str() {
            word if INFINITE.contains(&word) => sign * f64::INFINITY,
            "neg_infinity" => f64::NEG_INFINITY,
            "nan" => f64::NAN,
            _ if token.ends_with('_') || !token.contains(|c: char| c.is_ascii_digit()) => {
                return Err(self.expected(&ty.to_string()));
            }
            _ => {
                let plain = token.trim_end_matches(['f', 'F']).replace('_', "");
                plain.parse().map_err(|_| self.expected(&ty.to_string()))?
            }
        };
        self.jump(self.at + token.len());
        Ok(number)
    }

    fn char(&mut self) -> Result<Value, String> {
        let at = self.at;
        let text = self.string(&Type::Char)?;
        let mut characters = text.chars();
        match (characters.next().filter(|c| is_char(*c)), characters.next()) {
            (Some(character), None) => Ok(Value::Char(character)),
            _ => {
                self.at = at;
                Err(self.error("expected char: one character of printable ASCII"))
            }
        }
    }

    fn tuple(&mut self, types: &[Type], ty: &Type) -> Result<Value, String> {
        let close = self.opening(ty)?;
        let mut items = Vec::with_capacity(types.len());
        for (at, ty) in types.iter().enumerate() {
            items.push(self.value(ty)?);
            if at + 1 < types.len() && !self.take(',') {
                return Err(self.expected("`,`"));
            }
        }
        self.take(',');
        if self.take(close) { Ok(Value::Tuple(items)) } else { Err(self.expected(&format!("`{close}`"))) }
    }

    /// Goes on behind an opening bracket, and what may stand before it, and returns the closing one.
    fn opening(&mut self, ty: &Type) -> Result<char, String> {
        let rest = self.rest();
        let prefix = rest.find(['[', '(', '{']).map(|at| &rest[..at]).unwrap_or_default();
        let is_prefix = prefix.starts_with(char::is_alphabetic)
            && prefix.chars().all(|c| c.is_alphanumeric() || c.is_whitespace() || "_:<>!,".contains(c));
        let prefix = if is_prefix { prefix } else { "" };
        let open = rest[prefix.len()..].chars().next();
        let close = match open {
            Some('[') => ']',
            Some('(') => ')',
            Some('{') => '}',
            _ => return Err(self.expected(&ty.to_string())),
        };
        self.jump(self.at + prefix.len() + 1);
        Ok(close)
    }

    fn list(&mut self, item: &Type, ty: &Type) -> Result<Value, String> {
        if *item == Type::Char && (self.is_at('"') || self.is_at('\'')) {
            let text = self.string(ty)?;
            return Ok(Value::List(text.chars().map(Value::Char).collect()));
        }
        let close = self.opening(ty)?;
        let (mut ints, mut floats, mut values) = (Vec::new(), Vec::new(), Vec::new());
        while !self.take(close) {
            match self.value(item)? {
                Value::Int(number) => ints.push(number),
                Value::Float(number) => floats.push(number),
                value => values.push(value),
            }
            if !self.take(',') && !self.is_at(close) {
                return Err(self.expected(&format!("`,` or `{close}`")));
            }
        }
        Ok(match item {
            Type::Int => Value::Ints(ints),
            Type::Float => Value::Floats(floats),
            _ => Value::List(values),
        })
    }

    fn string(&mut self, ty: &Type) -> Result<String, String> {
        let is_around = ["String::from", "std::string", "string"].into_iter().any(|function| self.around(function));
        let quote = self.rest().chars().next().filter(|c| "\"'".contains(*c));
        let quote = quote.ok_or_else(|| self.expected(&format!("{ty} in quotation marks")))?;
        let start = self.at;
        let mut bytes = Vec::new();
        self.at += 1;
        loop {
            match self.rest().chars().next() {
                None => {
                    self.at = start;
                    return Err(self.error(&format!("the text has no closing `{quote}`")));
                }
                Some('\\') => self.escape(&mut bytes)?,
                Some(c) if c == quote => break,
                Some(c) => {
                    bytes.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                    self.at += c.len_utf8();
                }
            }
        }
        let behind = &self.rest()[1..];
        // Of a text with a suffix, as a program writes it: the suffix stands directly behind it.
        let suffixes = [".to_string()", ".to_owned()", ".into()", "s"];
        let suffix = suffixes.into_iter().find(|suffix| behind.starts_with(suffix)).unwrap_or_default();
        self.jump(self.at + 1 + suffix.len());
        self.closed(is_around)?;
        String::from_utf8(bytes).map_err(|_| {
            self.at = start;
            self.error("the text is no UTF-8")
        })
    }

    /// Reads an escape: those of Python, Rust, C++ and JSON. `\xHH` and three octal digits are bytes, so that a text of UTF-8 comes out whole.
    fn escape(&mut self, bytes: &mut Vec<u8>) -> Result<(), String> {
        let rest = &self.rest()[1..];
        let kind = rest.chars().next().unwrap_or('\\');
        let (length, byte) = match kind {
            'n' => (1, b'\n'),
            't' => (1, b'\t'),
            'r' => (1, b'\r'),
            'b' => (1, 8),
            'f' => (1, 12),
            'a' => (1, 7),
            'v' => (1, 11),
            '\\' | '"' | '\'' | '/' => (1, kind as u8),
            '0'..='7' => {
                let length = rest.bytes().take(3).take_while(|byte| (b'0'..=b'7').contains(byte)).count();
                let byte = u8::from_str_radix(&rest[..length], 8);
                (length, byte.map_err(|_| self.error(&format!("`\\{}` is no byte", &rest[..length])))?)
            }
            'x' => {
                let byte = rest.get(1..3).and_then(|digits| u8::from_str_radix(digits, 16).ok());
                (3, byte.ok_or_else(|| self.error("`\\x` needs two hexadecimal digits"))?)
            }
            'u' | 'U' => return self.code_point(kind, bytes),
            _ => return Err(self.error(&format!("`\\{kind}` is no escape"))),
        };
        bytes.push(byte);
        self.at += 1 + length;
        Ok(())
    }

    fn code_point(&mut self, kind: char, bytes: &mut Vec<u8>) -> Result<(), String> {
        let rest = &self.rest()[2..];
        let braced = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')).map(|(digits, _)| digits);
        let n_digits = if kind == 'u' { 4 } else { 8 };
        let (digits, mut length) = match braced {
            Some(digits) => (digits, digits.len() + 2),
            None => (rest.get(..n_digits).unwrap_or_default(), n_digits),
        };
        let mut code = u32::from_str_radix(digits, 16).unwrap_or(u32::MAX);
        // The first of a pair of units of UTF-16.
        if let (0xd800..=0xdbff, Some(low)) = (code, rest.get(length..).and_then(|rest| rest.strip_prefix("\\u"))) {
            let low_digits = low.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
            if let Some(low @ 0xdc00..=0xdfff) = low_digits {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
                length += 6;
            }
        }
        let character =
            char::from_u32(code).ok_or_else(|| self.error(&format!("`\\{kind}{digits}` is no character")))?;
        bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        self.at += 2 + length;
        Ok(())
    }
}
