/// Named expressions of `let`: looked at once where they stand, with their variables as any actors.
#include "language/definitions.h"

#include <fmt/format.h>

#include "language/functions.h"
#include "model/calendar_year.h"
#include "model/compilation.h"

namespace entente::detail {
namespace {

class DefinitionCheck {
 public:
  DefinitionCheck(const Definitions& let, const language::Scope& scope, Compilation& c)
      : let_(let), scope_(scope), c_(c) {}

  /// Of layers that there are for each event type those of any will do.
  void run() {
    const language::OwnLayers own(c_.world(), "");
    for (std::size_t k = 0; k < let_.own.size(); ++k) {
      check_name(k);
      check_expression(let_.own[k]);
    }
  }

 private:
  void check_name(std::size_t k) {
    const Definition& definition = let_.own[k];
    const std::string& name = definition.name;
    std::string problem = language::clash(name, c_.world(), scope_);
    if (problem.empty() &&
        (language::find_function(name) || language::find_aggregate(name) || language::find_measure(name)))
      problem = fmt::format("'{}' is already the name of a function; choose another", name);
    const auto same = [&](const Definition& other) { return other.name == name; };
    const bool twice = std::any_of(let_.own.begin(), let_.own.begin() + static_cast<std::ptrdiff_t>(k), same);
    if (problem.empty() && (twice || language::find_definition(name, let_.outer.get())))
      problem = fmt::format("'{}' is already the name of an expression; choose another", name);
    if (!problem.empty()) c_.diagnostics.error(definition.origin, problem);
  }

  language::Scope scope_of(const Definition& definition) {
    language::Scope scope = scope_;
    if (!definition.variables.empty()) {
      scope.open();
      scope.columns = 0;
    }
    for (const std::string& variable : definition.variables) {
      const std::string problem = language::clash(variable, c_.world(), scope);
      if (!problem.empty()) c_.diagnostics.error(definition.origin, problem);
      scope.add_variable(variable);
    }
    return scope;
  }

  void check_expression(const Definition& definition) {
    const language::Scope scope = scope_of(definition);
    if (!definition.is.given()) return;
    try {
      const language::AstPtr tree = language::parsed(definition, let_);
      language::ProgramBuilder(c_.world(), scope, c_.diagnostics).add_output(*tree, definition.is.origin);
      warn_calendar_year(*tree, definition.is.origin, c_);
    } catch (const language::SyntaxError& error) {
      c_.diagnostics.error_inside(definition.is.origin, error.at(), error.what());
    } catch (const language::SaidElsewhere&) {
    }
  }

  const Definitions& let_;
  const language::Scope& scope_;
  Compilation& c_;
};

}  // namespace

void check_definitions(const std::shared_ptr<const Definitions>& let, const language::Scope& scope,
                       Compilation& c) {
  if (let) DefinitionCheck(*let, scope, c).run();
}

void each_let(Compilation& c, const std::function<void(const Definitions&)>& with) {
  const auto add = [&](const std::shared_ptr<const Definitions>& let) {
    if (let) with(*let);
  };
  add(c.scenario.let);
  for (const EventType& type : c.scenario.event_types) add(type.let);
  for (const Rule& rule : c.scenario.rules) add(rule.let);
  for (const Process& process : c.scenario.dynamics) add(process.let);
}

void note_definitions(Compilation& c) {
  c.world().definitions_missing = c.scenario.refused.contains("let");
  each_let(c, [&](const Definitions& let) {
    for (const Definition& one : let.own) c.world().definitions.push_back(one.name);
  });
}

}  // namespace entente::detail
