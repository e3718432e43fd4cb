#include <entente/explain.h>

#include <algorithm>

#include "base/position_of.h"

namespace entente {
namespace {

std::vector<Catalogue::Cause> united(std::vector<Catalogue::Cause> causes,
                                     const std::vector<Catalogue::Cause>& more) {
  for (const Catalogue::Cause& cause : more) {
    const auto same = [&](const Catalogue::Cause& other) { return other.id == cause.id; };
    if (std::none_of(causes.begin(), causes.end(), same)) causes.push_back(cause);
  }
  return causes;
}

/// Adds `sign` times the changes of a history to those of causes with the same ids.
void add_changes(CellHistory& to, const CellHistory& from, double sign) {
  for (std::size_t c = 0; c < from.causes.size(); ++c) {
    const auto place = std::find_if(to.causes.begin(), to.causes.end(), [&](const Catalogue::Cause& other) {
      return other.id == from.causes[c].id;
    });
    const std::size_t row = index_of(to.causes, place);
    for (std::size_t p = 0; p < from.periods.size(); ++p) {
      const double* values = from.changes.data() + (p * from.causes.size() + c) * from.runs;
      double* sums = to.changes.data() + (p * to.causes.size() + row) * to.runs;
      for (std::size_t run = 0; run < to.runs; ++run) sums[run] += sign * values[run];
    }
  }
}

}  // namespace

CellHistory difference(const CellHistory& a, const CellHistory& b) {
  if (a.runs != b.runs || a.dates != b.dates)
    throw std::invalid_argument("histories of other runs or dates have no difference");
  CellHistory result{a.cell, a.runs, a.dates, a.periods, united(a.causes, b.causes), a.values, {}};
  for (std::size_t k = 0; k < result.values.size(); ++k) result.values[k] -= b.values[k];
  result.changes.assign(a.periods.size() * result.causes.size() * a.runs, 0.0);
  add_changes(result, a, 1);
  add_changes(result, b, -1);
  return result;
}

}  // namespace entente
