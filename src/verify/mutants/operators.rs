//! The mutation operators that are tables: replacements of operators, literals, constants and methods.

use syn::{BinOp, Lit};

/// The replacements of a binary operator: the other side of its boundary, its opposite, its inverse.
pub fn instead_of_operator(operator: &BinOp) -> &'static [&'static str] {
    match operator {
        BinOp::Lt(_) => &["<=", ">="],
        BinOp::Le(_) => &["<", ">"],
        BinOp::Gt(_) => &[">=", "<="],
        BinOp::Ge(_) => &[">", "<"],
        BinOp::Eq(_) => &["!="],
        BinOp::Ne(_) => &["=="],
        BinOp::Add(_) => &["-"],
        BinOp::Sub(_) => &["+"],
        BinOp::Mul(_) => &["/"],
        BinOp::Div(_) | BinOp::Rem(_) => &["*"],
        BinOp::And(_) => &["||"],
        BinOp::Or(_) => &["&&"],
        BinOp::BitAnd(_) => &["|"],
        BinOp::BitOr(_) | BinOp::BitXor(_) => &["&"],
        BinOp::Shl(_) => &[">>"],
        BinOp::Shr(_) => &["<<"],
        BinOp::AddAssign(_) => &["-="],
        BinOp::SubAssign(_) => &["+="],
        BinOp::MulAssign(_) => &["/="],
        BinOp::DivAssign(_) | BinOp::RemAssign(_) => &["*="],
        BinOp::BitAndAssign(_) => &["|="],
        BinOp::BitOrAssign(_) | BinOp::BitXorAssign(_) => &["&="],
        BinOp::ShlAssign(_) => &[">>="],
        BinOp::ShrAssign(_) => &["<<="],
        _ => &[],
    }
}

/// The replacements of an operator between floats, which do not compile between other types: a tolerance that the statement does not allow, and a
/// small number added against a division by zero.
pub fn imprecise_operator(operator: &BinOp) -> &'static [(&'static str, &'static str)] {
    match operator {
        BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_) => &[
            ("with a right side larger by 1e-6", "({left}) {operator} ({right}) + 1e-6"),
            ("with a right side smaller by 1e-6", "({left}) {operator} ({right}) - 1e-6"),
        ],
        BinOp::Div(_) => &[("by 1e-7 more", "({left}) / (({right}) + 1e-7)")],
        _ => &[],
    }
}

/// The replacements of a literal: its neighbours, as Rust text.
pub fn instead_of_literal(literal: &Lit) -> Vec<String> {
    match literal {
        Lit::Int(int) => {
            let Ok(value) = int.base10_parse::<u128>() else { return Vec::new() };
            let neighbours = [value.checked_add(1), value.checked_sub(1)];
            neighbours.into_iter().flatten().map(|value| format!("{value}{}", int.suffix())).collect()
        }
        Lit::Float(float) => {
            let Ok(value) = float.base10_parse::<f64>() else { return Vec::new() };
            [value + 1.0, value - 1.0].into_iter().map(|value| format!("({value:?}{})", float.suffix())).collect()
        }
        Lit::Bool(truth) => vec![(!truth.value).to_string()],
        Lit::Char(character) => {
            let code = u32::from(character.value());
            let neighbours =
                [code.checked_add(1), code.checked_sub(1)].into_iter().flatten().filter_map(char::from_u32);
            neighbours.map(|character| format!("{character:?}")).collect()
        }
        Lit::Byte(byte) => {
            let neighbours = [byte.value().checked_add(1), byte.value().checked_sub(1)];
            neighbours.into_iter().flatten().map(|byte| format!("{byte}_u8")).collect()
        }
        _ => Vec::new(),
    }
}

/// The replacements of a type's constant, by its name; `{}` is the path as written.
pub const INSTEAD_OF_CONSTANT: [(&str, &[&str]); 5] = [
    ("INFINITY", &["1e6"]),
    ("NEG_INFINITY", &["-1e6"]),
    ("MAX", &["({} - 1 as _)"]),
    ("MIN", &["({} + 1 as _)"]),
    ("EPSILON", &["0.0"]),
];

/// Pairs of methods and functions that are easily confused.
pub const SWAPPED_METHODS: [(&str, &str); 14] = [
    ("min", "max"),
    ("min_by", "max_by"),
    ("min_by_key", "max_by_key"),
    ("any", "all"),
    ("first", "last"),
    ("floor", "ceil"),
    ("pop_front", "pop_back"),
    ("push_front", "push_back"),
    ("front", "back"),
    ("lower_bound", "upper_bound"),
    ("is_some", "is_none"),
    ("take", "skip"),
    ("find", "rfind"),
    ("position", "rposition"),
];

/// The replacements of a method call: `{receiver}`, `{call}` (as written), and `{argument}` if it has exactly one.
pub struct MethodRule {
    pub methods: &'static [&'static str],
    pub n_arguments: usize,
    /// The change in words, and the new text.
    pub becomes: &'static [(&'static str, &'static str)],
    /// Whether the change alters the type of the call, so that more than the call must be written twice.
    pub changes_type: bool,
}

pub const METHOD_RULES: [MethodRule; 8] = [
    MethodRule {
        methods: &["min", "max"],
        n_arguments: 1,
        becomes: &[("removed", "{receiver}"), ("replaced by its argument", "{argument}")],
        changes_type: false,
    },
    MethodRule { methods: &["abs"], n_arguments: 0, becomes: &[("removed", "{receiver}")], changes_type: false },
    MethodRule { methods: &["rev"], n_arguments: 0, becomes: &[("removed", "{receiver}")], changes_type: true },
    MethodRule {
        methods: &["skip", "take"],
        n_arguments: 1,
        becomes: &[("removed", "{receiver}")],
        changes_type: true,
    },
    MethodRule {
        methods: &["cmp", "total_cmp"],
        n_arguments: 1,
        becomes: &[("reversed", "({call}).reverse()")],
        changes_type: false,
    },
    MethodRule {
        methods: &["len", "count"],
        n_arguments: 0,
        becomes: &[("plus 1", "({call} + 1)"), ("minus 1", "({call} - 1)")],
        changes_type: false,
    },
    MethodRule {
        methods: &["is_empty", "contains", "is_some", "is_none", "any", "all", "contains_key"],
        n_arguments: usize::MAX,
        becomes: &[("negated", "(!{call})")],
        changes_type: false,
    },
    MethodRule {
        methods: &["ln", "log2", "log10", "ln_1p", "exp", "exp2", "sqrt", "hypot", "powf", "sin", "cos", "atan2"],
        n_arguments: usize::MAX,
        becomes: &[
            ("rounded to 3 digits", "(({call} * 1e3).round() / 1e3)"),
            ("rounded to 6 digits", "(({call} * 1e6).round() / 1e6)"),
            ("rounded to 9 digits", "(({call} * 1e9).round() / 1e9)"),
        ],
        changes_type: false,
    },
];

/// Macros whose arguments are expressions.
pub const EXPRESSION_MACROS: [&str; 1] = ["vec"];
