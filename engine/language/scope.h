#pragma once
/// The variables that an expression sees beside the global names.
#include <entente/scenario.h>

#include "language/program.h"
#include "language/symbol_table.h"

namespace entente::language {

/// A name that only this item knows: a variable, or a role of an event type.
struct Local {
  std::string name;
  bool group = false;  ///< stands for a group (`domain`), not for an actor (`actor`)
  ActorRef actor;
  Domain domain;
  std::size_t level = 0;  ///< of the frame that brings it; 0: the same for all bindings
};

/// The levels of an item with their variables, innermost last.
struct Scope {
  std::vector<Local> locals;
  std::size_t levels = 1;                      ///< the root, at least
  std::size_t columns = 0;                     ///< columns of the innermost frame
  bool incomplete = false;                     ///< a variable or role was refused
  std::optional<std::size_t> intensity_level;  ///< level that holds `intensity`; nothing: not to be had here

  /// Opens a level; variables declared next belong to it.
  void open() { ++levels; }
  void add_variable(const std::string& name) {
    locals.push_back({name, false, {ColumnId(columns++), {}}, {}, levels - 1});
  }
  void add_list(const std::string& name, std::size_t slot) {
    locals.push_back({name, true, {}, {true, slot}, levels - 1});
  }
  void add_constant(const std::string& name, ActorId actor) {
    locals.push_back({name, false, {{}, actor}, {}, 0});
  }
  void add_group(const std::string& name, std::size_t group) {
    locals.push_back({name, true, {}, {false, group}, 0});
  }
  const Local* find(std::string_view name) const;
  std::vector<std::string> names(bool group) const;
};

/// What speaks against `name` as the name of a variable or a role (a clash, a reserved word), or nothing.
std::string clash(std::string_view name, const SymbolTable& world, const Scope& scope);

/// The domain that a group's name stands for, or nothing.
std::optional<Domain> find_domain(std::string_view group, const SymbolTable& world, const Scope& scope);

/// `'foo' is not a group (did you mean ...?)`; nothing where that may follow from what was said, as with the
/// next ones.
std::string no_group(const std::string& name, const SymbolTable& world, const Scope& scope);

/// The actor that a name stands for: an actor's code, a variable or a role; nothing otherwise.
std::optional<ActorRef> find_actor(std::string_view name, const SymbolTable& world, const Scope& scope);

/// Whether the scenario has no actors at all: then that is said, once for all names of actors and kinds, and
/// none of them is an error of its own.
bool said_no_actors(const SymbolTable& world, Diagnostics& diagnostics);

/// `'PKA' is not an actor (did you mean 'PAK'?)`
std::string no_actor(const std::string& name, const SymbolTable& world, const Scope& scope);

/// `'fixd' is not known here (did you mean 'fixed'?)`, or what the name stands for in place of a number.
std::string no_number(const std::string& name, const SymbolTable& world, const Scope& scope);

/// The layer `name` with `actors` indices; none, and what is wrong (`problem`) if it was not said, otherwise.
LayerId find_layer(const std::string& name, std::size_t actors, const SymbolTable& world, std::string& problem);

}  // namespace entente::language
