/// What several parts of the compilation share.
#include <algorithm>

#include "language/adjacency_joins.h"
#include "language/binding_table.h"
#include "language/evaluator.h"
#include "language/parser.h"
#include "model/calendar_year.h"
#include "model/compilation.h"
#include "numeric/random.h"

namespace entente::detail {

void Compilation::warning(const Origin& origin, std::string message) {
  if (well_formed) diagnostics.warning(origin, std::move(message));
}

void Compilation::unknown(const Origin& origin, const std::string& problem) {
  if (!problem.empty()) diagnostics.error(origin, problem);
}

bool Compilation::refuses(const std::string& key) const {
  return !well_formed && scenario.refused.contains(key);
}

std::uint32_t Compilation::stream(const std::string& name, const Origin& origin) {
  const std::uint32_t number = numeric::stream_of(name);
  const auto [it, fresh] = streams.emplace(number, name);
  if (fresh) model.streams.push_back({name, number});
  if (!fresh && it->second != name) {
    diagnostics.error(origin,
                      "the random stream of '" + name + "' is also that of '" + it->second + "'; rename one");
  }
  return number;
}

CauseId Compilation::cause(const std::string& id, CauseKind kind, const std::string& type) {
  auto& causes = model.catalogue.causes;
  const auto it = std::find_if(causes.begin(), causes.end(), [&](const auto& cause) { return cause.id == id; });
  if (it != causes.end()) return CauseId(it - causes.begin());
  causes.push_back({id, kind, type});
  return CauseId(causes.size() - 1);
}

namespace {

/// The same variable earlier in the same `for`: an error of form, which the reader reports.
bool bound_before(const Binding& binding, const std::vector<Binding>& bindings) {
  const auto first = std::find_if(bindings.begin(), bindings.end(),
                                  [&](const Binding& other) { return other.variable == binding.variable; });
  return &*first != &binding;
}

}  // namespace

bool declare(const std::vector<Binding>& bindings, language::Scope& scope, Bindings& into, Compilation& c) {
  into.first_column = scope.columns;
  bool fine = true, refused = false;
  for (const Binding& binding : bindings) {
    refused = refused || binding.variable.empty();
    if (binding.variable.empty()) continue;
    const auto domain = language::find_domain(binding.group, c.world(), scope);
    if (!domain && !language::said_no_actors(c.world(), c.diagnostics)) {
      const std::string problem = language::no_group(binding.group, c.world(), scope);
      if (!problem.empty()) c.diagnostics.error_inside(binding.origin, binding.group_offset, problem);
    }
    const std::string problem = language::clash(binding.variable, c.world(), scope);
    const bool said_already = bound_before(binding, bindings);
    if (!problem.empty() && !said_already) c.diagnostics.error(binding.origin, problem);
    fine = fine && domain;
    into.domains.push_back(domain.value_or(language::Domain{}));
    if (problem.empty()) scope.add_variable(binding.variable);
    refused = refused || !problem.empty();
  }
  scope.incomplete = scope.incomplete || refused;
  fine = fine && !scope.incomplete;
  if (bindings.size() > language::max_variables) {
    c.diagnostics.error(bindings.back().origin,
                        "more than " + std::to_string(language::max_variables) + " variables");
    fine = false;
  }
  return fine;
}

std::optional<Target> resolve_cell(const Text& text, const language::Scope& scope, Compilation& c) {
  if (!text.given()) return std::nullopt;  // said by the reader
  if (const std::size_t at = text.value.find('='); at != std::string::npos) {
    c.diagnostics.error_inside(
        text.origin, at,
        "a cell alone is changed; what is added to it stands under 'by', what it rises or "
        "falls to under 'raise_to' or 'lower_to'");
    return std::nullopt;
  }
  language::AstPtr cell;
  try {
    cell = language::parse_cell(text.value);
  } catch (const language::SyntaxError& error) {
    c.diagnostics.error_inside(text.origin, error.at(), error.what());
    return std::nullopt;
  }
  std::string problem;
  const LayerId layer = language::find_layer(cell->name, cell->names.size(), c.world(), problem);
  if (!layer) {
    if (!problem.empty()) c.diagnostics.error_inside(text.origin, cell->at, problem);
    return std::nullopt;
  }
  Target target{layer, {}, {}};
  bool fine = true;
  for (std::size_t i = 0; i < cell->names.size(); ++i) {
    const auto ref = language::find_actor(cell->names[i].text, c.world(), scope);
    problem = ref ? "" : language::no_actor(cell->names[i].text, c.world(), scope);
    if (!problem.empty() && !language::said_no_actors(c.world(), c.diagnostics))
      c.diagnostics.error_inside(text.origin, cell->names[i].at, problem);
    fine = fine && ref;
    (i == 0 ? target.x : target.y) = ref.value_or(ActorRef{});
  }
  if (!fine) return std::nullopt;
  return target;
}

std::optional<Program> compile_global(const Expression& expression, Compilation& c) {
  const language::AstPtr ast = language::parse(expression, c.diagnostics);
  if (!ast) return std::nullopt;
  language::ProgramBuilder builder(c.world(), {}, c.diagnostics);
  if (!builder.add_output(*ast, expression.origin)) return std::nullopt;
  for (const language::Differ& pair : builder.differ()) {
    if (!(pair.first == pair.second)) continue;
    const std::string& actor = c.world().actors[pair.first.actor];
    c.diagnostics.error(expression.origin,
                        "reads a relation between " + actor + " and itself, which there is not");
    return std::nullopt;
  }
  warn_calendar_year(*ast, expression.origin, c);
  return builder.finish();
}

bool check_expression(const Expression& expression, Item& item, language::ProgramBuilder& builder,
                      const language::Ast*& tree, Compilation& c) {
  if (!expression.given()) return true;
  item.trees.push_back(language::parse(expression, c.diagnostics));
  tree = item.trees.back().get();
  if (!tree || !builder.add_output(*tree, expression.origin)) return false;
  warn_calendar_year(*tree, expression.origin, c);
  return true;
}

void split_condition(const language::Ast& ast, Item& item, Compilation& c) {
  for (const language::Ast* part : language::operands_of(ast, "&&")) {
    (language::is_static(*part, c.world(), item.scope) ? item.filters : item.conditions).push_back(part);
  }
}

void list_bindings(Item& item, Compilation& c) {
  const bool none = item.bindings.domains.empty();
  item.bindings.joins =
      language::find_adjacency_joins(item.bindings, item.conditions, nullptr, c.world(), item.scope);
  if (!none && item.bindings.joins.empty())
    item.bindings.table = language::make_table(item.bindings, item.filters, c.world(), item.scope);
  if (item.bindings.table) return;
  item.conditions.insert(item.conditions.begin(), item.filters.begin(), item.filters.end());
}

}  // namespace entente::detail
