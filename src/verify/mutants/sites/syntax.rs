//! Answers questions about parts of a parsed text.

use syn::{Attribute, BinOp, Block, Expr, ExprBinary, Stmt};

pub fn is_comparison(operator: &BinOp) -> bool {
    use BinOp::{Eq, Ge, Gt, Le, Lt, Ne};
    matches!(operator, Lt(_) | Le(_) | Gt(_) | Ge(_) | Eq(_) | Ne(_))
}

/// Whether a condition binds names, which only a condition can.
pub fn has_let(condition: &Expr) -> bool {
    match condition {
        Expr::Let(_) => true,
        Expr::Binary(ExprBinary { left, op: BinOp::And(_), right, .. }) => has_let(left) || has_let(right),
        _ => false,
    }
}

/// Whether a block ends with an expression that has a value, judging by its form.
pub fn gives_value(block: &Block) -> bool {
    use Expr::{Block, ForLoop, If, Loop, Match, While};
    match block.stmts.last() {
        Some(Stmt::Expr(last, None)) => !matches!(last, Block(_) | ForLoop(_) | If(_) | Loop(_) | Match(_) | While(_)),
        _ => false,
    }
}

pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        let is_cfg_test = || attribute.parse_args::<syn::Ident>().is_ok_and(|word| word == "test");
        attribute.path().is_ident("test") || (attribute.path().is_ident("cfg") && is_cfg_test())
    })
}
