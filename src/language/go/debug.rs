//! The program of one call in Go. It holds the submission's text with the lines of the submission's own file, so that breakpoints in that are met.

use super::glue::submission_with;
use super::notation::literal;
use super::scan::scan;
use super::table::TABLE;
use super::{choice, imports};
use crate::language::debug::{DebugProgram, DebuggedCall, HowHeld, command, variables};
use crate::language::{Diagnostics, Task};
use crate::value::Type;

const HELPERS: &str = include_str!("debug/helpers.go");
/// What the helpers import.
const IMPORTED: [&str; 4] = ["fmt", "math", "os", "reflect"];

pub fn program(task: &Task<'_>, call: &DebuggedCall<'_>, compiler: &str) -> Result<DebugProgram, Diagnostics> {
    let found = scan(task.source);
    let function = choice::chosen(&found, task)?;
    let names = variables(task.signature, |name| TABLE.notation.case.of(name));
    let values = task.signature.parameters.iter().zip(call.arguments).zip(&names);
    let held: String = values
        .map(|((parameter, value), name)| {
            format!("\t{name} := {}\n", typed(&literal(value, &parameter.ty), &parameter.ty))
        })
        .collect();
    let callee = match function.of {
        Some(of) => format!("new({of}).{}", function.name),
        None if function.is_generic => super::glue::instance(task, function.name),
        None => function.name.to_owned(),
    };
    let imported: String = IMPORTED.iter().map(|name| format!("; import kata_{name} {name:?}")).collect();
    let text = submission_with(&found, task.source, task.file_name, &imported, Some("mainOfTheFile"));
    let uses = if held.contains("math.") || checked(task, call).contains("math.") {
        "\tmath := kataMath{}\n\t_ = math\n"
    } else {
        ""
    };
    let body = format!(
        "func main() {{\n{uses}{held}\tanswer := kataCall({})\n\tkata_fmt.Printf(\"answer   %#v\\n\", answer)\n{}}}\n",
        std::iter::once(callee).chain(names).collect::<Vec<_>>().join(", "),
        checked(task, call)
    );
    let siblings: Vec<String> = imports::siblings(task).iter().map(|helper| helper.path.clone()).collect();
    let file = call.file_name;
    let text = format!("{}//go:build ignore\n\n{text}//line {file}:1\n{HELPERS}{MATH}\n{body}", call.comment("//"));
    Ok(commands(task, call, compiler, function.line, text, siblings))
}

/// The functions of `math` that literals need, whatever the submission calls by that name.
const MATH: &str = "
type kataMath struct{}

func (kataMath) NaN() float64                  { return kata_math.NaN() }
func (kataMath) Inf(sign int) float64          { return kata_math.Inf(sign) }
func (kataMath) Copysign(x, y float64) float64 { return kata_math.Copysign(x, y) }
";

/// A literal that has the type even where Go would choose another for a variable.
fn typed(literal: &str, ty: &Type) -> String {
    match ty {
        Type::Float => format!("float64({literal})"),
        Type::Char => format!("byte({literal})"),
        Type::Optional(held) if literal == "nil" => format!("(*{})(nil)", super::notation::type_name(held)),
        _ => literal.to_owned(),
    }
}

/// The check of the answer.
fn checked(task: &Task<'_>, call: &DebuggedCall<'_>) -> String {
    let Some((expected, held)) = call.held() else { return String::new() };
    let ty = &task.signature.result;
    let value = typed(&literal(expected, ty), ty);
    let answer = if matches!(ty, Type::Tuple(_)) { "answer" } else { "answer[0]" };
    let plain = format!("kataPlain(kata_reflect.ValueOf({answer})), kataPlain(kata_reflect.ValueOf(expected))");
    let check = match held {
        HowHeld::Exactly => format!("\tkataCheck(kataClose({plain}, 0, 0))\n"),
        HowHeld::InAnyOrder => format!("\tkataCheck(kataInAnyOrder({plain}))\n"),
        HowHeld::Within { absolute, relative } => {
            format!("\tkataCheck(kataClose({plain}, {absolute:?}, {relative:?}))\n")
        }
        HowHeld::Shown => String::new(),
    };
    format!("\texpected := {value}\n\tkata_fmt.Printf(\"expected %#v\\n\", expected)\n{check}")
}

fn commands(
    task: &Task<'_>,
    call: &DebuggedCall<'_>,
    compiler: &str,
    line: u32,
    text: String,
    siblings: Vec<String>,
) -> DebugProgram {
    let file = call.file_name;
    let started = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let path = format!("./{started}");
    let at = format!("{}:{line}", task.file_name);
    let delve = command(["dlv", "exec", &path]);
    let gdb = command(["gdb", "-ex", &format!("break {at}"), "-ex", "run", &path]);
    let mut build = command([compiler, "build", "-gcflags", "all=-N -l", "-o", started, file]);
    build.extend(siblings);
    DebugProgram { text, build, start: vec![path], debuggers: vec![gdb, delve] }
}
