//! What the scan knows of a function without a compiler.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Function,
    /// A variable that can be called: a lambda or a `std::function`.
    Callable,
    /// Of `Solution`.
    Method,
}

/// One declaration of a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    pub name: String,
    /// The namespaces around it, the outermost first.
    pub path: Vec<String>,
    pub kind: Kind,
    pub is_template: bool,
    pub is_private: bool,
    /// Whether it returns nothing.
    pub is_void: bool,
    /// From 1.
    pub line: u32,
    pub parameters: Vec<Parameter>,
    /// Whether it takes any number of them, or how many is not known.
    pub takes_any_number: bool,
    pub class: Class,
}

/// How the class is declared that a method is of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Class {
    pub is_template: bool,
    pub is_final: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parameter {
    /// As it is written, without a default argument.
    pub text: String,
    pub has_default: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Those of the names that are looked for.
    pub declarations: Vec<Declaration>,
    /// The first functions of any name, as a message shows them.
    pub names: Vec<String>,
}

/// How many names of functions a message has.
const MOST_NAMES: usize = 20;

impl Found {
    /// Meets a function's name, for a message that lists them, with the class that it is a method of.
    pub fn meet_name(&mut self, name: &str, class: Option<&str>) {
        if self.names.len() > MOST_NAMES {
            return;
        }
        let shown = class.map_or_else(|| format!("`{name}`"), |class| format!("`{class}::{name}`"));
        if !self.names.contains(&shown) {
            let is_surplus = self.names.len() == MOST_NAMES;
            self.names.push(if is_surplus { "others".to_owned() } else { shown });
        }
    }
}
