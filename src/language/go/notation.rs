//! Writes types, values, calls and stubs in Go, which has no tuples: several results are a function's own, and other tuples are structures.

use super::table::TABLE;
use crate::problem::Signature;
use crate::value::{Type, Value};

/// A type. A tuple is a structure whose fields are called `A`, `B` and so on.
pub fn type_name(ty: &Type) -> String {
    match ty {
        Type::List(item) => format!("[]{}", type_name(item)),
        Type::Optional(held) => format!("*{}", type_name(held)),
        Type::Tuple(items) => {
            let fields = items.iter().zip('A'..).map(|(item, name)| format!("{name} {}", type_name(item)));
            format!("struct{{ {} }}", fields.collect::<Vec<_>>().join("; "))
        }
        Type::Int | Type::Float | Type::Bool | Type::Char | Type::String => TABLE.notation.type_name(ty),
    }
}

/// A value of a type. Within a list the type of an item need not be written.
pub fn literal(value: &Value, ty: &Type) -> String {
    written(value, ty, true)
}

fn written(value: &Value, ty: &Type, is_outermost: bool) -> String {
    let prefix = if is_outermost { type_name(ty) } else { String::new() };
    match (value, ty) {
        (Value::Float(number), _) if *number == 0.0 && number.is_sign_negative() => "math.Copysign(0, -1)".to_owned(),
        (Value::Floats(items), _) => {
            let items = items.iter().map(|item| written(&Value::Float(*item), &Type::Float, false));
            format!("{prefix}{{{}}}", items.collect::<Vec<_>>().join(", "))
        }
        (Value::List(items), Type::List(ty)) => {
            let items = items.iter().map(|item| written(item, ty, false));
            format!("{prefix}{{{}}}", items.collect::<Vec<_>>().join(", "))
        }
        (Value::Tuple(items), Type::Tuple(types)) => {
            let items = items.iter().zip(types).map(|(item, ty)| written(item, ty, true));
            format!("{prefix}{{{}}}", items.collect::<Vec<_>>().join(", "))
        }
        (Value::Optional(Some(held)), Type::Optional(ty)) => format!("ptr({})", written(held, ty, true)),
        // What is a constant has a type of its own.
        (Value::Ints(_), _) => TABLE.notation.literal(value, is_outermost.then_some(ty)),
        _ => TABLE.notation.literal(value, None),
    }
}

/// The call as one would write it in a program.
pub fn call(signature: &Signature, arguments: &[Value]) -> String {
    let parameters = signature.parameters.iter().zip(arguments);
    let arguments: Vec<String> = parameters.map(|(parameter, value)| literal(value, &parameter.ty)).collect();
    format!("{}({})", TABLE.notation.case.of(&signature.function), arguments.join(", "))
}

/// The results of a function: those of a tuple are its own.
pub fn results(ty: &Type) -> String {
    match ty {
        Type::Tuple(items) => format!("({})", items.iter().map(type_name).collect::<Vec<_>>().join(", ")),
        _ => type_name(ty),
    }
}

/// A placeholder for a type.
fn nothing(ty: &Type) -> String {
    match ty {
        Type::Int => "-1".to_owned(),
        Type::Float => "math.NaN()".to_owned(),
        Type::Bool => "false".to_owned(),
        Type::Char => "' '".to_owned(),
        Type::String => "\"\"".to_owned(),
        Type::List(_) | Type::Optional(_) => "nil".to_owned(),
        Type::Tuple(_) => format!("{}{{}}", type_name(ty)),
    }
}

/// A file that compiles by itself: each file of a folder is a program of its own, which the first line tells Go's tools.
pub fn starter(signature: &Signature, gist: &str) -> String {
    let notation = &TABLE.notation;
    let gist: String = gist.lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n").collect();
    let parameters: Vec<String> = signature
        .parameters
        .iter()
        .map(|parameter| format!("{} {}", notation.case.of(&parameter.name), type_name(&parameter.ty)))
        .collect();
    let returned = match &signature.result {
        Type::Tuple(items) => items.iter().map(nothing).collect::<Vec<_>>().join(", "),
        ty => nothing(ty),
    };
    let imports = if returned.contains("math.") { "import \"math\"\n\n" } else { "" };
    format!(
        "//go:build ignore\n\npackage main\n\n{imports}{gist}func {}({}) {} {{\n\treturn {returned}\n}}\n",
        notation.case.of(&signature.function),
        parameters.join(", "),
        results(&signature.result)
    )
}
