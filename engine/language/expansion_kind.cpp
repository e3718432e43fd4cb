#include "language/expansion_kind.h"

#include <algorithm>

namespace entente::language {
namespace {

/// Rows are worth it from so many members on.
constexpr std::size_t long_row = 64;

const std::vector<ActorId>& group_of(const Domain& domain, const SymbolTable& world) {
  return world.groups[domain.index];
}

bool is_everybody(const Domain& domain, const SymbolTable& world) {
  return !domain.list && group_of(domain, world).size() == world.actors.size();
}

/// The last variable ranges over many neighbouring actors.
bool comes_in_rows(const Bindings& bindings, const SymbolTable& world) {
  if (bindings.domains.empty() || bindings.domains.back().list) return false;
  const auto& group = group_of(bindings.domains.back(), world);
  const bool few = bindings.differ.size() + bindings.domains.size() < most_apart;
  return few && group.size() >= long_row && group.back() - group.front() + 1 == group.size();
}

class TieKind {
 public:
  TieKind(const Bindings& bindings, const SymbolTable& world)
      : bindings_(bindings), world_(world), last_(bindings.domains.size() - 1) {}

  ExpansionKind kind(bool single_parent) const {
    const bool alone = rows_keep_apart_alone();
    if (!every_tie_is_one() || (last_ == 0 && !alone)) return ExpansionKind::ties;
    return single_parent && alone && takes_all_rows() ? ExpansionKind::full_tie_scan : ExpansionKind::tie_rows;
  }

 private:
  ActorRef variable(std::size_t v) const { return {ColumnId(bindings_.first_column + v), {}}; }
  bool reads_last(const Differ& d) const { return d.first == variable(last_) || d.second == variable(last_); }

  /// Every tie of a row is a binding: the tie itself keeps the last variable from the one actor that it may not
  /// be.
  bool every_tie_is_one() const {
    const AdjacencyJoin& join = bindings_.joins[last_];
    if (!join.layer || !is_everybody(bindings_.domains[last_], world_)) return false;
    const bool followed = last_ == 0 || (last_ == 1 && join.other == variable(0));
    return followed && std::all_of(bindings_.differ.begin(), bindings_.differ.end(), [&](const Differ& d) {
             return !reads_last(d) || (d.first == variable(last_) ? d.second : d.first) == join.other;
           });
  }

  /// No other pair of actors must be kept apart, so that rows need not be looked at either.
  bool rows_keep_apart_alone() const {
    return std::all_of(bindings_.differ.begin(), bindings_.differ.end(),
                       [&](const Differ& d) { return reads_last(d); });
  }

  /// Two variables, of which the first takes every actor and the second that one's ties.
  bool takes_all_rows() const {
    return bindings_.domains.size() == 2 && !bindings_.joins[1].backward && !bindings_.joins[0].layer &&
           is_everybody(bindings_.domains[0], world_);
  }

  const Bindings& bindings_;
  const SymbolTable& world_;
  const std::size_t last_;
};

}  // namespace

ExpansionKind expansion_kind(const Bindings& bindings, const SymbolTable& world, bool single_parent) {
  if (!bindings.joins.empty()) return TieKind(bindings, world).kind(single_parent);
  if (bindings.table) return ExpansionKind::table;
  if (bindings.domains.empty()) return ExpansionKind::parents;
  return comes_in_rows(bindings, world) ? ExpansionKind::rows : ExpansionKind::one_by_one;
}

}  // namespace entente::language
