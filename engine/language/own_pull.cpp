#include "language/own_pull.h"

#include <algorithm>
#include <optional>

namespace entente::language {
namespace {

AstPtr copy_of(const Ast& ast) {
  auto made = std::make_unique<Ast>();
  made->kind = ast.kind;
  made->at = ast.at;
  made->number = ast.number;
  made->name = ast.name;
  made->names = ast.names;
  made->variables = ast.variables;
  for (const AstPtr& child : ast.children) made->children.push_back(copy_of(*child));
  if (ast.where) made->where = copy_of(*ast.where);
  return made;
}

AstPtr number_at(double number, std::size_t at) {
  auto made = std::make_unique<Ast>();
  made->number = number;
  made->at = at;
  return made;
}

AstPtr joined(const char* name, AstPtr left, AstPtr right, std::size_t at) {
  auto made = std::make_unique<Ast>();
  made->kind = AstKind::binary;
  made->name = name;
  made->at = at;
  made->children.push_back(std::move(left));
  made->children.push_back(std::move(right));
  return made;
}

AstPtr minus(AstPtr ast) {
  const std::size_t at = ast->at;
  return joined("*", number_at(-1, at), std::move(ast), at);
}

bool is_same_cell(const Ast& a, const Ast& b) {
  return a.kind == AstKind::cell && a.name == b.name &&
         std::equal(a.names.begin(), a.names.end(), b.names.begin(), b.names.end(),
                    [](const AstName& x, const AstName& y) { return x.text == y.text; });
}

bool has(const Ast& ast, const Ast& cell) {
  if (is_same_cell(ast, cell) || (ast.where && has(*ast.where, cell))) return true;
  return std::any_of(ast.children.begin(), ast.children.end(),
                     [&](const AstPtr& child) { return has(*child, cell); });
}

/// The factor of the cell: nothing where it is not linear, null where it is 0.
using CellFactor = std::optional<AstPtr>;

CellFactor factor_in(const Ast& ast, const Ast& cell);

CellFactor of_sum(const Ast& ast, const Ast& cell) {
  CellFactor left = factor_in(*ast.children[0], cell), right = factor_in(*ast.children[1], cell);
  if (!left || !right) return std::nullopt;
  if (*right && ast.name == "-") right = minus(std::move(*right));
  if (!*left) return right;
  return *right ? CellFactor(joined("+", std::move(*left), std::move(*right), ast.at)) : std::move(left);
}

/// Of a product or a quotient, of which one side at most has the cell.
CellFactor of_product(const Ast& ast, const Ast& cell) {
  const Ast &left = *ast.children[0], &right = *ast.children[1];
  const bool in_right = has(right, cell);
  if (in_right && (ast.name == "/" || has(left, cell))) return std::nullopt;
  CellFactor own = factor_in(in_right ? right : left, cell);
  if (!own || !*own) return own;
  return joined(ast.name.c_str(), std::move(*own), copy_of(in_right ? left : right), ast.at);
}

CellFactor factor_in(const Ast& ast, const Ast& cell) {
  if (is_same_cell(ast, cell)) return number_at(1, ast.at);
  if (!has(ast, cell)) return AstPtr();
  if (ast.kind == AstKind::defined) return factor_in(*ast.children[0], cell);
  if (ast.kind == AstKind::unary && ast.name == "-") {
    CellFactor own = factor_in(*ast.children[0], cell);
    return own && *own ? CellFactor(minus(std::move(*own))) : std::move(own);
  }
  if (ast.kind != AstKind::binary) return std::nullopt;
  if (ast.name == "+" || ast.name == "-") return of_sum(ast, cell);
  return ast.name == "*" || ast.name == "/" ? of_product(ast, cell) : std::nullopt;
}

}  // namespace

AstPtr without_cell(const Ast& expression, const Ast& cell) {
  if (is_same_cell(expression, cell)) return number_at(0, expression.at);
  AstPtr made = copy_of(expression);
  for (AstPtr& child : made->children) child = without_cell(*child, cell);
  if (made->where) made->where = without_cell(*made->where, cell);
  return made;
}

AstPtr own_pull(const Ast& expression, const Ast& cell) {
  CellFactor factor = factor_in(expression, cell);
  return factor && *factor ? minus(std::move(*factor)) : nullptr;
}

}  // namespace entente::language
