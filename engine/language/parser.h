#pragma once
/// Expressions, cells and bindings: text to tree.
#include "language/ast.h"

namespace entente::language {

/// Deeper nesting than this is an error, so that no input can exhaust the stack.
inline constexpr int max_depth = 200;

/// Longer expressions are an error for the same reason: `a + a + ...` is a deep tree, too.
inline constexpr std::size_t max_tokens = 10'000;

/// Parses a whole expression. Throws SyntaxError.
///
///   or := and ('||' and)*          and := compare ('&&' compare)*
///   compare := sum [('<'|'<='|'>'|'>='|'=='|'!=') sum | 'in' group]
///   sum := term (('+'|'-') term)*  term := unary (('*'|'/') unary)*
///   unary := ('-'|'!') unary | power
///   power := primary ['^' unary]
///   primary := number | name | name '[' actor {',' actor} ']' | function '(' or {',' or} ')'
///            | aggregate '(' name 'in' group {',' ...} ['where' or] [':' or] ')' | '(' or ')'
AstPtr parse_expression(std::string_view text);

/// Parses a cell, `trust[PAK, AFG]` or `legitimacy[AFG]`. Throws SyntaxError.
AstPtr parse_cell(std::string_view text);

}  // namespace entente::language
