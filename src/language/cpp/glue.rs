//! Writes the text that binds a submission's function. It surrounds the submission's text, which keeps its line numbers.

use super::choice::Choice;
use super::declaration::{Declaration, Kind};
use crate::language::Task;
use crate::value::Type;

/// Names that submissions often define as macros. The glue must not see those macros.
pub const MACROS: [&str; 18] = [
    "int", "long", "double", "float", "for", "while", "if", "return", "endl", "vector", "string", "auto", "const",
    "char", "std", "void", "struct", "decltype",
];

/// The binding of a function: the types of the call, and the call itself.
struct Binding {
    /// Declarations that are placed where the submission's macros are in force.
    declared: String,
    parameters: String,
    owner: String,
    callee: String,
    shown: String,
}

/// The submission's text with its own line numbers, surrounded by glue that none of its macros can affect.
pub fn glued(task: &Task<'_>, choice: &Choice<'_>, opening: &str) -> String {
    let undefined: String = MACROS.iter().map(|name| format!("#undef {name}\n")).collect();
    let shown = task.file_name.replace('\\', "\\\\").replace('"', "\\\"");
    let Binding { declared, parameters, owner, callee, shown: function } = match choice {
        Choice::Declared { chosen, is_overloaded } => bound(task, chosen, *is_overloaded),
        Choice::Mentioned(name) => bound_as_it_is(name),
        Choice::Private(_) | Choice::Missing => return String::new(),
    };
    format!(
        "{opening}\n#define main kata_user_main_\n#line 1 \"{shown}\"\n{}\n#line 1 \"kata_glue\"\n{declared}\n#undef main\n{undefined}\
         int kata_entry_(const char* kata_signature_, const char* kata_names_) {{\n\
         return ::kata_harness_::Serve<{owner}, {parameters}>::with([](auto& kata_owner_, auto&&... kata_a_) -> decltype(auto) {{ \
         return {callee}(static_cast<decltype(kata_a_)&&>(kata_a_)...); }}, \"{function}\", kata_signature_, kata_names_); }}\n",
        task.source
    )
}

fn bound(task: &Task<'_>, chosen: &Declaration, is_overloaded: bool) -> Binding {
    let scope: String = chosen.path.iter().map(|name| format!("::{name}")).collect();
    let n = task.signature.parameters.len();
    let class = format!("{scope}::Solution{}", if chosen.class.is_template { "<>" } else { "" });
    let (whole, owner, callee) = match chosen.kind {
        Kind::Method => {
            let owner = format!("::kata_harness_::Fresh<{class}>");
            (format!("&{class}::{}", chosen.name), owner, format!("kata_owner_.made().{}", chosen.name))
        }
        Kind::Function | Kind::Callable => {
            let name = format!("{scope}::{}", chosen.name);
            (name.clone(), "::kata_harness_::Nothing".to_owned(), name)
        }
    };
    let (declared, parameters) = if chosen.is_template {
        (String::new(), definite(task))
    } else if is_overloaded {
        listed(chosen, &class, n)
    } else {
        let all = format!("::kata_harness_::parameters_of<decltype({whole})>");
        let has_more = chosen.parameters.len() > n && chosen.parameters[n].has_default;
        (String::new(), if has_more { format!("::kata_harness_::first_of<{n}, {all}>") } else { all })
    };
    let shown = if chosen.kind == Kind::Method { format!("Solution::{}", chosen.name) } else { chosen.name.clone() };
    Binding { declared, parameters, owner, callee, shown }
}

/// Binds one of several declarations: its parameters as they are written, in their own scope.
fn listed(chosen: &Declaration, class: &str, n: usize) -> (String, String) {
    let mut needed = chosen.parameters.len();
    while needed > n && chosen.parameters[needed - 1].has_default {
        needed -= 1;
    }
    let texts: Vec<&str> = chosen.parameters[..needed].iter().map(|parameter| parameter.text.as_str()).collect();
    let list = format!("typedef void kata_parameters_({});", texts.join(", "));
    let spaces = |list: &str| {
        chosen.path.iter().rev().fold(list.to_owned(), |inner, name| format!("namespace {name} {{ {inner} }}"))
    };
    let scope: String = chosen.path.iter().map(|name| format!("::{name}")).collect();
    if chosen.kind == Kind::Method && !chosen.class.is_final && !chosen.class.is_template {
        // A derived class, since the types may be named in the base class.
        let derived = format!("struct kata_scope_ : {class} {{ {list} }};");
        return (derived, "::kata_scope_::kata_parameters_".to_owned());
    }
    (spaces(&list), format!("{scope}::kata_parameters_"))
}

/// Binds a template to the problem's own types.
fn definite(task: &Task<'_>) -> String {
    let types = task.signature.parameters.iter().map(|parameter| match parameter.ty {
        Type::Int | Type::Float | Type::Bool | Type::Char => spelt(&parameter.ty),
        _ => spelt(&parameter.ty) + "&",
    });
    format!("void({})", types.collect::<Vec<_>>().join(", "))
}

/// Binds a name whose meaning only the compiler knows.
fn bound_as_it_is(name: &str) -> Binding {
    Binding {
        declared: String::new(),
        parameters: format!("::kata_harness_::parameters_of<decltype(::{name})>"),
        owner: "::kata_harness_::Nothing".to_owned(),
        callee: format!("::{name}"),
        shown: name.to_owned(),
    }
}

/// A type's fully qualified name.
fn spelt(ty: &Type) -> String {
    match ty {
        Type::Int => "long long".to_owned(),
        Type::Float => "double".to_owned(),
        Type::Bool => "bool".to_owned(),
        Type::Char => "char".to_owned(),
        Type::String => "::std::string".to_owned(),
        Type::List(item) => format!("::std::vector<{}>", spelt(item)),
        Type::Optional(held) => format!("::std::optional<{}>", spelt(held)),
        Type::Tuple(items) => format!("::std::tuple<{}>", items.iter().map(spelt).collect::<Vec<_>>().join(", ")),
    }
}
