//! Finds the concrete types with which Kata calls a function: its own types, with its generic ones filled in.

use std::collections::{HashMap, HashSet};

use proc_macro2::{Ident, Span};
use quote::{ToTokens, quote};
use syn::{
    AngleBracketedGenericArguments, Expr, GenericArgument, GenericParam, PathArguments, TypeParamBound, TypePath,
    WherePredicate, parse_quote,
};

use super::scan::Entry;
use crate::problem::Signature;
use crate::value::Type;

/// A function's types as they are written in a call of it.
pub struct Definite {
    pub parameters: Vec<syn::Type>,
    pub result: Option<syn::Type>,
    /// The lifetimes that occur in them: `'a, 'b: 'a`.
    pub lifetimes: String,
}

/// Makes the types of a function concrete. A type parameter becomes the problem's type at its place, or the type that its bounds ask for. A
/// constant parameter, the length of rows, becomes 4, the only length of rows whose columns have names. The standard library is reached through the
/// harness, called `own`: the file may do without it, or call another crate `std`.
pub fn definite(entry: &Entry, signature: &Signature, own: &str) -> Definite {
    let mut filler = Filler::new(entry, own);
    let mut filled = |ty: &syn::Type, problem: &Type| {
        let mut ty = ty.clone();
        filler.fill(&mut ty, Some(problem));
        ty
    };
    let pairs = entry.parameters.iter().zip(&signature.parameters);
    let parameters = pairs.map(|(ty, parameter)| filled(ty, &parameter.ty)).collect();
    filler.is_result = true;
    let result = entry.result.clone().map(|mut ty| {
        filler.fill(&mut ty, Some(&signature.result));
        ty
    });
    let lifetimes = entry.generics.iter().flat_map(|generics| generics.lifetimes());
    let lifetimes: Vec<String> = lifetimes.map(|lifetime| lifetime.to_token_stream().to_string()).collect();
    Definite { parameters, result, lifetimes: lifetimes.join(", ") }
}

struct Filler {
    /// The name of the harness.
    own: Ident,
    /// The type parameters with their bounds.
    open: HashMap<String, Vec<TypeParamBound>>,
    constants: HashSet<String>,
    /// The types chosen for the type parameters so far.
    chosen: HashMap<String, syn::Type>,
    is_method: bool,
    /// In a result, `impl Trait` is a type of the function's own.
    is_result: bool,
}

/// The form in which a bound asks for a type.
enum Form {
    Exactly,
    ListOf,
    IteratorOf,
}

impl Filler {
    fn new(entry: &Entry, own: &str) -> Filler {
        let (mut open, mut constants) = (HashMap::<String, Vec<TypeParamBound>>::new(), HashSet::new());
        for generics in &entry.generics {
            for parameter in &generics.params {
                match parameter {
                    GenericParam::Type(ty) => {
                        open.insert(ty.ident.to_string(), ty.bounds.iter().cloned().collect());
                    }
                    GenericParam::Const(constant) => {
                        constants.insert(constant.ident.to_string());
                    }
                    _ => {}
                }
            }
            for predicate in generics.where_clause.iter().flat_map(|clause| &clause.predicates) {
                if let WherePredicate::Type(bounded) = predicate
                    && let Some(bounds) = open.get_mut(&bounded.bounded_ty.to_token_stream().to_string())
                {
                    bounds.extend(bounded.bounds.iter().cloned());
                }
            }
        }
        let own = Ident::new(own, Span::call_site());
        Filler { own, open, constants, chosen: HashMap::new(), is_method: entry.is_method, is_result: false }
    }

    /// Makes a type concrete at a place where the problem has this type, if that is known.
    fn fill(&mut self, ty: &mut syn::Type, problem: Option<&Type>) {
        match ty {
            syn::Type::Path(path) => {
                if let Some(definite) = self.filled_path(path, problem) {
                    *ty = definite;
                }
            }
            syn::Type::Reference(reference) => self.fill(&mut reference.elem, problem),
            syn::Type::Paren(inner) => self.fill(&mut inner.elem, problem),
            syn::Type::Group(inner) => self.fill(&mut inner.elem, problem),
            syn::Type::Slice(slice) => self.fill(&mut slice.elem, problem.and_then(item)),
            syn::Type::Array(array) => {
                self.fill(&mut array.elem, problem.and_then(item));
                self.fill_constant(&mut array.len);
            }
            syn::Type::Tuple(tuple) => {
                for (i, part) in tuple.elems.iter_mut().enumerate() {
                    let problem = match problem {
                        Some(Type::Tuple(items)) => items.get(i),
                        _ => None,
                    };
                    self.fill(part, problem);
                }
            }
            syn::Type::ImplTrait(implementing) if !self.is_result => {
                let bounds: Vec<TypeParamBound> = implementing.bounds.iter().cloned().collect();
                *ty = self.asked_for(&bounds, problem);
            }
            _ => {}
        }
    }

    /// The replacement of a type that is a path, unless only its arguments are filled in.
    fn filled_path(&mut self, ty: &mut TypePath, problem: Option<&Type>) -> Option<syn::Type> {
        if let Some(own) = &mut ty.qself {
            self.fill(&mut own.ty, problem);
            return None;
        }
        let names: Vec<String> = ty.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if self.is_method && names[0] == "Self" {
            ty.path.segments[0].ident = parse_quote!(Solution);
        }
        if self.open.contains_key(&names[0]) {
            let chosen = self.chosen(&names[0], problem);
            return match names.get(1) {
                None => Some(chosen),
                Some(name) if name == "Item" => {
                    let own = &self.own;
                    Some(parse_quote!(<#chosen as ::#own::std::iter::IntoIterator>::Item))
                }
                Some(_) => {
                    let rest = ty.path.segments.iter().skip(1);
                    Some(parse_quote!(<#chosen> #(::#rest)*))
                }
            };
        }
        if names.len() == 1 && self.constants.contains(&names[0]) {
            return Some(syn::Type::Verbatim(quote!(4)));
        }
        let last = ty.path.segments.last_mut()?;
        let is_transparent = matches!(last.ident.to_string().as_str(), "Box" | "Rc" | "Arc" | "Cow");
        let problem = if is_transparent { problem } else { problem.and_then(item) };
        if let PathArguments::AngleBracketed(arguments) = &mut last.arguments {
            for argument in &mut arguments.args {
                match argument {
                    GenericArgument::Type(ty) => self.fill(ty, problem),
                    GenericArgument::Const(length) => self.fill_constant(length),
                    _ => {}
                }
            }
        }
        None
    }

    fn fill_constant(&self, length: &mut Expr) {
        if self.constants.contains(&length.to_token_stream().to_string()) {
            *length = parse_quote!(4);
        }
    }

    fn chosen(&mut self, name: &str, problem: Option<&Type>) -> syn::Type {
        if let Some(chosen) = self.chosen.get(name) {
            return chosen.clone();
        }
        let bounds = self.open.get(name).cloned().unwrap_or_default();
        // The bounds may mention the parameter itself.
        self.chosen.insert(name.to_owned(), qualified(problem, &self.own));
        let chosen = self.asked_for(&bounds, problem);
        self.chosen.insert(name.to_owned(), chosen.clone());
        chosen
    }

    /// The type that bounds ask for, or else the problem's.
    fn asked_for(&mut self, bounds: &[TypeParamBound], problem: Option<&Type>) -> syn::Type {
        let Some((mut ty, form)) = bounds.iter().find_map(asked) else {
            return qualified(problem, &self.own);
        };
        let part = if matches!(form, Form::Exactly) { problem } else { problem.and_then(item) };
        self.fill(&mut ty, part);
        let own = &self.own;
        match (form, ty) {
            (Form::Exactly, ty) => ty,
            (Form::ListOf, syn::Type::Reference(reference)) => {
                let (lifetime, item) = (&reference.lifetime, &reference.elem);
                parse_quote!(& #lifetime ::#own::std::vec::Vec<#item>)
            }
            (Form::ListOf, ty) => parse_quote!(::#own::std::vec::Vec<#ty>),
            (Form::IteratorOf, ty) => parse_quote!(::#own::std::vec::IntoIter<#ty>),
        }
    }
}

/// The type that a bound names: `AsRef<[T]>`, `Into<T>`, `IntoIterator<Item = T>`.
fn asked(bound: &TypeParamBound) -> Option<(syn::Type, Form)> {
    let TypeParamBound::Trait(bound) = bound else { return None };
    let last = bound.path.segments.last()?;
    let PathArguments::AngleBracketed(AngleBracketedGenericArguments { args, .. }) = &last.arguments else {
        return None;
    };
    let is_iterator = last.ident.to_string().ends_with("Iterator") && last.ident != "IntoIterator";
    match args.first()? {
        GenericArgument::Type(syn::Type::Slice(slice)) => Some(((*slice.elem).clone(), Form::ListOf)),
        GenericArgument::Type(ty) if last.ident == "Into" => Some((ty.clone(), Form::Exactly)),
        GenericArgument::AssocType(associated) => match &associated.ty {
            syn::Type::Slice(slice) => Some(((*slice.elem).clone(), Form::ListOf)),
            ty if associated.ident == "Item" => {
                Some((ty.clone(), if is_iterator { Form::IteratorOf } else { Form::ListOf }))
            }
            _ => None,
        },
        _ => None,
    }
}

fn item(ty: &Type) -> Option<&Type> {
    match ty {
        Type::List(item) => Some(item),
        _ => None,
    }
}

/// The problem's type, independent of what the file calls `Vec`.
fn qualified(ty: Option<&Type>, own: &Ident) -> syn::Type {
    match ty {
        None | Some(Type::Int) => parse_quote!(i64),
        Some(Type::Float) => parse_quote!(f64),
        Some(Type::Bool) => parse_quote!(bool),
        Some(Type::String) => parse_quote!(::#own::std::string::String),
        Some(Type::List(item)) => {
            let item = qualified(Some(item), own);
            parse_quote!(::#own::std::vec::Vec<#item>)
        }
        Some(Type::Tuple(items)) => {
            let items = items.iter().map(|item| qualified(Some(item), own));
            parse_quote!((#(#items,)*))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::scan::scan;
    use super::super::text::tokens;
    use super::*;

    fn check_as(signature: &str, source: &str, expected: &[&str], result: &str) {
        let found = scan(&tokens(source), &["f".to_owned()]);
        let signature = Signature::try_from(signature.to_owned()).unwrap();
        let definite = definite(&found.entries[0], &signature, "own");
        let plain = |ty: &syn::Type| ty.to_token_stream().to_string().replace(' ', "").replace("::own::std::vec::", "");
        assert_eq!(definite.parameters.iter().map(plain).collect::<Vec<_>>(), expected, "{source}");
        assert_eq!(definite.result.as_ref().map_or(String::new(), plain), result, "{source}");
    }

    fn check(source: &str, expected: &[&str], result: &str) {
        check_as("f(a: int[], k: int) -> int[]", source, expected, result);
    }

    #[test]
    fn open_types_become_the_problems() {
        check("fn f<T: Ord + Copy>(a: &[T], k: usize) -> Vec<T> {}", &["&[i64]", "usize"], "Vec<i64>");
        check("fn f<'a, T>(a: &'a mut Vec<T>) where T: Ord {}", &["&'amutVec<i64>"], "");
        check("fn f<V: AsRef<[i32]>>(a: V, k: i32) -> V {}", &["Vec<i32>", "i32"], "Vec<i32>");
        check("fn f(a: impl IntoIterator<Item = u8>) -> Vec<i64> {}", &["Vec<u8>"], "Vec<i64>");
        check("fn f(a: impl Iterator<Item = i64>) -> Vec<i64> {}", &["IntoIter<i64>"], "Vec<i64>");
        check("fn f(a: &mut [impl PartialOrd<i64> + Copy], k: i32) {}", &["&mut[i64]", "i32"], "");
        check("fn f<K: Into<usize>>(a: Box<[u8]>, k: K) {}", &["Box<[u8]>", "usize"], "");
        check(
            "fn f<I>(a: I, k: i32) -> Vec<I::Item> where I: IntoIterator, I::Item: Ord {}",
            &["Vec<i64>", "i32"],
            "Vec<<Vec<i64>as::own::std::iter::IntoIterator>::Item>",
        );
        check("fn f<R: FromIterator<i64>>(a: Vec<i64>) -> R {}", &["Vec<i64>"], "Vec<i64>");
    }

    #[test]
    fn rows_are_filled_at_their_depth() {
        let check = |source, expected: &str| check_as("f(a: float[][]) -> int", source, &[expected], "");
        check("fn f<B: AsRef<[f64]>>(a: &[B]) {}", "&[Vec<f64>]");
        check("fn f<T>(a: Vec<Vec<T>>) {}", "Vec<Vec<f64>>");
        check("fn f<T, B: AsRef<[T]>>(a: &[B]) {}", "&[Vec<f64>]");
        check("fn f<const N: usize>(a: Vec<[f64; N]>) {}", "Vec<[f64;4]>");
    }
}
