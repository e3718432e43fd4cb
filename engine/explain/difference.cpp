#include <entente/explain.h>

#include <algorithm>
#include <cmath>

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

/// In every run the largest value of both, in size: (runs).
std::vector<double> largest_values(const CellHistory& a, const CellHistory& b) {
  std::vector<double> largest(a.runs);
  for (std::size_t k = 0; k < a.values.size(); ++k) {
    double& of_run = largest[k % a.runs];
    of_run = std::max({of_run, std::abs(a.values[k]), std::abs(b.values[k])});
  }
  return largest;
}

/// Changes that are as large but for the last digits are the same: those hang on the machine's instruction set.
void clear_rounding(CellHistory& difference, const std::vector<double>& largest) {
  constexpr double rounding = 1e-12;
  for (std::size_t k = 0; k < difference.changes.size(); ++k)
    if (std::abs(difference.changes[k]) <= rounding * largest[k % difference.runs]) difference.changes[k] = 0;
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
  clear_rounding(result, largest_values(a, b));
  return result;
}

}  // namespace entente
