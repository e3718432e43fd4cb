#include "language/call_problems.h"

#include <entente/diagnostics.h>

#include "language/mistakes.h"

namespace entente::language {
namespace {

std::string no_function(const std::string& name, const SymbolTable& world) {
  const std::string meant = function_mistake(name);
  if (meant.empty() && world.definitions_missing) return "";  // it may be one of them
  std::vector<std::string> known = callable_names();
  known.insert(known.end(), world.definitions.begin(), world.definitions.end());
  return "'" + name + "' is not a function" + (meant.empty() ? did_you_mean(name, known) : "; " + meant);
}

/// `trust(A, B)`, as it is written here.
std::string in_brackets(const Ast& call) {
  std::string actors;
  for (const AstPtr& child : call.children)
    actors += (actors.empty() ? "" : ", ") + (child->kind == AstKind::name ? child->name : "...");
  return call.name + "[" + actors + "]";
}

}  // namespace

std::string no_call(const Ast& call, const SymbolTable& world) {
  const auto symbol = world.find(call.name);
  const bool layer = symbol && (symbol->kind == SymbolKind::relation || symbol->kind == SymbolKind::attribute);
  if (!layer) return no_function(call.name, world);
  return "'" + call.name + "' is " + describe(symbol->kind) + ", read with brackets: " + in_brackets(call);
}

std::string arity_problem(const Function& function, std::size_t given) {
  const std::string count = std::to_string(function.arity);
  const std::string plural = function.arity == 1 ? " argument" : " arguments";
  return "'" + std::string(function.name) + "' takes " + (function.variadic ? "at least " : "") + count +
         plural + ", found " + std::to_string(given);
}

bool arity_fits(const Function& function, std::size_t given) {
  const auto wanted = function.arity;
  return function.variadic ? given >= wanted : given == wanted;
}

}  // namespace entente::language
