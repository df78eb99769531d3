//! A function as the scan sees it, without a compiler.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Function,
    /// A variable that can be called, such as a lambda or a `std::function`.
    Callable,
    /// A method of `Solution`.
    Method,
}

/// One declaration of a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    pub name: String,
    /// The namespaces around it, outermost first.
    pub path: Vec<String>,
    pub kind: Kind,
    pub is_template: bool,
    pub is_private: bool,
    /// Whether it returns `void`.
    pub is_void: bool,
    /// From 1.
    pub line: u32,
    /// The token of its name.
    pub at: usize,
    pub parameters: Vec<DeclaredParameter>,
    /// Whether it takes any number of parameters, or an unknown number.
    pub takes_any_number: bool,
    pub class: Class,
}

/// How the class of a method is declared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Class {
    pub is_template: bool,
    pub is_final: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredParameter {
    /// As written, without a default argument.
    pub text: String,
    pub has_default: bool,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The functions with the wanted names.
    pub declarations: Vec<Declaration>,
    /// The first functions with any name, each with the class of a method: for a message.
    pub names: Vec<(Option<String>, String)>,
    /// Whether there are more of them.
    pub has_more: bool,
    /// The first classes with a wanted name.
    pub classes: Vec<String>,
}

/// How many function names a message shows.
const MOST_NAMES: usize = 20;

impl Found {
    /// Records a function's name, with the class of a method, for a message that lists them.
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

    /// Records a class with a wanted name.
    pub fn meet_class(&mut self, name: &str) {
        if self.classes.len() < MOST_NAMES && !self.classes.iter().any(|known| known == name) {
            self.classes.push(name.to_owned());
        }
    }
}
