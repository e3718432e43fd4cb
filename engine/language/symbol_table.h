#pragma once
/// The names that expressions can use, and what they stand for.
#include <entente/diagnostics.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"

namespace entente::language {

enum class SymbolKind { actor, group, attribute, relation, parameter };

/// What a global name stands for: a kind and a number in the SymbolTable's list of that kind (layers:
/// attributes first).
struct Symbol {
  SymbolKind kind = SymbolKind::actor;
  std::size_t index = 0;
};

struct LayerInfo {
  std::string name;
  bool relation = false;
  bool symmetric = false;
  bool constant = false;  ///< the same in every run and at every date, and known when programs are made
  bool sparse = false;    ///< a relation of which only the ties are stored
  bool given = false;     ///< constant once free parameters have their values: see `is_given`
};

struct Ties;  // language/ties.h

struct ParameterInfo {
  std::string name;
  bool drawn = false;  ///< its value is known in a run only: drawn by chance, or given (free)
  double value = 0;
  bool free = false;
};

/// What a program reads. All arrays have the lane as their fastest index.
struct Inputs {
  IdVector<LayerId, const double*> layers;  ///< (N x lanes) or (N x N x lanes); sparse: (ties x lanes)
  IdVector<LayerId, const Ties*> ties;      ///< null but for sparse layers
  const double* parameters = nullptr;       ///< (parameters x lanes)
  double time = 0;                          ///< years since the start
  std::size_t lanes = 1;
};

/// Everything global that expressions are compiled against. Constant once the model is made.
struct SymbolTable {
  IdVector<ActorId, std::string> actors;
  Origin actors_origin;  ///< where it is said that there are none
  std::set<SymbolKind>
      refused;  ///< kinds of names of which some were refused: what is unknown may follow from it
  std::vector<std::string> group_names;
  std::vector<std::vector<ActorId>> groups;   ///< members in actor order
  std::vector<std::vector<char>> membership;  ///< (groups x N)
  IdVector<LayerId, LayerInfo> layers;
  std::vector<ParameterInfo> parameters;
  std::map<std::string, Symbol, std::less<>> names;
  std::map<std::string, std::string, std::less<>>
      codes;                             ///< of actors, by their names for people in small letters
  std::vector<std::string> definitions;  ///< names of named expressions, for suggestions
  bool definitions_missing = false;      ///< some stand in a file that is missing
  /// Of layers that there are for each event type: their common name → event type → that type's own.
  std::map<std::string, std::map<std::string, Symbol, std::less<>>, std::less<>> families;
  std::vector<bool> parameter_used, layer_read;  ///< by some expression, or a process
  Inputs initial;  ///< one lane: the initial values of the constant layers (others: null)

  std::optional<Symbol> find(std::string_view name) const;
  std::vector<std::string> names_of(SymbolKind kind) const;
};

/// While it lives, the common name of layers that there are for each event type stands for those of one type;
/// of a type that has none, for those of the first.
class OwnLayers {
 public:
  OwnLayers(SymbolTable& world, const std::string& event_type);
  ~OwnLayers();
  OwnLayers(const OwnLayers&) = delete;
  OwnLayers& operator=(const OwnLayers&) = delete;

 private:
  SymbolTable& world_;
};

/// The attribute or relation of that name, or none.
LayerId layer_named(std::string_view name, const SymbolTable& world);

/// Words that no actor, variable, role, parameter, attribute, relation or group may have as its name.
bool is_reserved(std::string_view name);

/// `an actor`, `a group`, ... for messages.
std::string describe(SymbolKind kind);

}  // namespace entente::language
