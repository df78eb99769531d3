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
    /// The token of its name.
    pub at: usize,
    pub parameters: Vec<DeclaredParameter>,
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
pub struct DeclaredParameter {
    /// As it is written, without a default argument.
    pub text: String,
    pub has_default: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Those of the names that are looked for.
    pub declarations: Vec<Declaration>,
    /// The first functions of any name, each with the class that it is a method of: for a message.
    pub names: Vec<(Option<String>, String)>,
    /// Whether there are more of them.
    pub has_more: bool,
    /// The first classes that have one of the names that are looked for.
    pub classes: Vec<String>,
}

/// How many names of functions a message has.
const MOST_NAMES: usize = 20;

impl Found {
    /// Meets a function's name, for a message that lists them, with the class that it is a method of.
    pub fn meet_name(&mut self, name: &str, class: Option<&str>) {
        let is_known = |known: &(Option<String>, String)| known.0.as_deref() == class && known.1 == name;
        if self.has_more || self.names.iter().any(is_known) {
            return;
        }
        self.has_more = self.names.len() == MOST_NAMES;
        if !self.has_more {
            self.names.push((class.map(str::to_owned), name.to_owned()));
        }
    }

    /// Meets a class that has one of the names that are looked for.
    pub fn meet_class(&mut self, name: &str) {
        if self.classes.len() < MOST_NAMES && !self.classes.iter().any(|known| known == name) {
            self.classes.push(name.to_owned());
        }
    }
}
