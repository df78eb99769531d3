//! Reads type codes, as the judge passes them: `[i` is `int[]`.

/// The length of the code of the first type in `code`.
pub fn code_len(code: &[u8]) -> usize {
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

pub fn code_name(code: &[u8]) -> String {
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
pub fn short_name<T: ?Sized>() -> String {
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
