#pragma once
/// The work of compiling a scenario: its parts, in the order in which they run.
#include <functional>
#include <map>
#include <set>

#include "language/builder.h"
#include "model/data.h"

namespace entente::detail {

struct Compilation {
  const Scenario& scenario;
  Diagnostics& diagnostics;
  ModelData& model;
  std::map<std::uint32_t, std::string> streams;
  bool well_formed = true;                 ///< the reader found no error
  std::size_t occurrences = 0;             ///< of all events so far, those before the start of a run with them
  std::span<const std::string> free = {};  ///< parameters that are given when runs are made

  language::SymbolTable& world() { return model.world; }
  /// Warns, unless the reader found errors: what follows from them is no news.
  void warning(const Origin& origin, std::string message);
  /// Says what is wrong with a name, if it does not follow from what was said.
  void unknown(const Origin& origin, const std::string& problem);
  /// Whether the reader has refused the key, or names there.
  bool refuses(const std::string& key) const;
  /// The stream of a draw; a clash with another is an error.
  std::uint32_t stream(const std::string& name, const Origin& origin);
  /// The cause of that id (events, rules and processes may share one).
  CauseId cause(const std::string& id, CauseKind kind, const std::string& type);
};

/// `k in state`, ... resolved and declared in the scope's innermost level; false after an error. A variable
/// whose group is wrong is declared too, so that the rest can be checked.
bool declare(const std::vector<Binding>& bindings, language::Scope& scope, Bindings& into, Compilation& c);

/// An item with a `for` of its own: what can be told beforehand is told, the rest becomes programs.
struct Item {
  language::Scope scope;
  Bindings bindings;
  std::vector<language::AstPtr> trees;           ///< kept alive for the parts below
  std::vector<const language::Ast*> filters;     ///< static conditions
  std::vector<const language::Ast*> conditions;  ///< the others
};

/// Parses an expression of the item into `tree` and compiles it once, for its errors and the relations that it
/// reads. False after an error; true where it is not given.
bool check_expression(const Expression& expression, Item& item, language::ProgramBuilder& builder,
                      const language::Ast*& tree, Compilation& c);

/// A cell with actors, roles and variables of the scope; nothing after an error.
std::optional<Target> resolve_cell(const Text& text, const language::Scope& scope, Compilation& c);

/// Compiles one expression of level 0 (nothing bound). Output 0 of the program; nothing after an error.
std::optional<Program> compile_global(const Expression& expression, Compilation& c);

/// Splits the `&&`-joined parts of a condition into static ones and others.
void split_condition(const language::Ast& ast, Item& item, Compilation& c);

/// What is wrong with the named expressions of a `let`, if there is one, in the scope of its item.
void check_definitions(const std::shared_ptr<const Definitions>& let, const language::Scope& scope,
                       Compilation& c);
/// Each `let` of the scenario: its own, and those of its items.
void each_let(Compilation& c, const std::function<void(const Definitions&)>& with);
/// All their names, for suggestions.
void note_definitions(Compilation& c);

/// Lists the bindings that pass the static filters; where there are too many, or they walk ties, the filters
/// join the conditions.
void list_bindings(Item& item, Compilation& c);

/// The command line lets the run end earlier: that what comes after it, at `dated` in a file, does not happen
/// is meant so.
bool cut_short(const Origin& dated, const Compilation& c);

/// What an emission fills its type's roles with; nothing after an error.
std::optional<EmissionModel> compile_emission(const Emission& emission, const language::Scope& scope,
                                              Compilation& c);

void compile_names(Compilation& c);  ///< actors, groups, layers, parameters; clashes
void compile_dates(Compilation& c);  ///< t_0 ... t_end
void mark_constant_layers(Compilation& c);
void compile_initial_values(Compilation& c);
void compile_event_types(Compilation& c);
void compile_events(Compilation& c);
void compile_event_table(Compilation& c);
void compile_rules(Compilation& c);
void compile_processes(Compilation& c, const ProcessKinds& kinds);
void compile_recorded(Compilation& c);  ///< metrics, outcomes, watched cells
void warn_unused(Compilation& c);       ///< roles, parameters, attributes and relations
/// Rules of which it is known beforehand that they never fire, drifts that move nothing; of a model without
/// errors.
void warn_idle_rules(Compilation& c);
/// Settings that have no effect, or another than the number says; of a model without errors.
void warn_in_vain(Compilation& c);
/// Comparisons that no value of a range ever meets; of a model without errors.
void warn_beyond_range(Compilation& c);
void collect_needs(ModelData& model);

/// All of it. Nothing is returned when the diagnostics hold an error.
std::optional<Model> compile_model(const Scenario& scenario, Diagnostics& diagnostics,
                                   const ProcessKinds& kinds, std::span<const std::string> free);

}  // namespace entente::detail
