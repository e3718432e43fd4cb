/// Where and when runs of two models part: a few of them replayed, every cell looked at.
#include <algorithm>
#include <cmath>
#include <map>

#include "compare/divergence_replay.h"
#include "compare/relations.h"

namespace entente {
namespace {

constexpr std::size_t max_runs = 8;

std::size_t state_size(const Catalogue& c) {
  const std::size_t n = c.actors.size();
  return c.attributes.size() * n + c.relations.size() * n * n;
}

std::string cell_name(const Catalogue& c, std::size_t cell) {
  const std::size_t n = c.actors.size();
  if (cell < c.attributes.size() * n) return c.attributes[cell / n].name + "[" + c.actors[cell % n] + "]";
  cell -= c.attributes.size() * n;
  return c.relations[cell / (n * n)].name + "[" + c.actors[cell / n % n] + "," + c.actors[cell % n] + "]";
}

/// A pair of a symmetric relation is one cell.
bool is_mirror(const Catalogue& c, std::size_t cell) {
  const std::size_t n = c.actors.size();
  if (cell < c.attributes.size() * n) return false;
  cell -= c.attributes.size() * n;
  return c.relations[cell / (n * n)].symmetric && cell / n % n > cell % n;
}

/// Counts the cells in which the lane differs at the date.
bool look(const std::vector<double>& a, const std::vector<double>& b, std::size_t date, std::size_t cells,
          std::size_t lane, std::size_t lanes, std::map<std::size_t, DivergentCell>& found) {
  bool diverged = false;
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const std::size_t at = (date * cells + cell) * lanes + lane;
    if (a[at] == b[at]) continue;
    diverged = true;
    DivergentCell& first = found[cell];
    ++first.runs;
    first.size += std::abs(b[at] - a[at]);
  }
  return diverged;
}

}  // namespace

namespace {

/// Both begin alike: the same cells, and the same first step.
bool comparable(const Catalogue& a, const Catalogue& b) {
  if (!same_world(a, b)) return false;
  const auto first = static_cast<std::ptrdiff_t>(std::min({a.dates.size(), b.dates.size(), std::size_t{2}}));
  return std::equal(a.dates.begin(), a.dates.begin() + first, b.dates.begin());
}

std::vector<DivergentCell> ranked(const Catalogue& c, const std::map<std::size_t, DivergentCell>& found) {
  std::vector<DivergentCell> cells;
  for (const auto& [cell, sum] : found)
    if (!is_mirror(c, cell))
      cells.push_back({cell_name(c, cell), sum.runs, sum.size / static_cast<double>(sum.runs)});
  std::stable_sort(cells.begin(), cells.end(), [](const DivergentCell& p, const DivergentCell& q) {
    return p.runs != q.runs ? p.runs > q.runs : p.size > q.size;
  });
  return cells;
}

}  // namespace

DivergenceReplay::DivergenceReplay(const Model& baseline, std::uint64_t seed, std::size_t runs,
                                   std::size_t bytes)
    : baseline_(baseline), seed_(seed) {
  const Catalogue& c = baseline.catalogue();
  const std::size_t of_one = 2 * sizeof(double) * state_size(c) * c.dates.size();
  lanes_ = state_size(c) == 0 ? 0 : std::min({max_runs, runs, bytes / of_one});
  if (lanes_ == 0) return;
  Simulation simulation(baseline, seed, lanes_, {false, true});
  states_ = simulation.run(0, lanes_).states;
}

CellDivergence DivergenceReplay::against(const Model& variant, std::size_t runs) const {
  const Catalogue &a = baseline_.catalogue(), &b = variant.catalogue();
  CellDivergence result;
  result.diverged_by_date.assign(a.dates.size(), 0);
  if (lanes_ == 0 || !comparable(a, b)) return result;
  Simulation simulation(variant, seed_, lanes_, {false, true});
  const std::vector<double>& states = simulation.run(0, lanes_).states;
  std::map<std::size_t, DivergentCell> found;
  const std::size_t dates = std::min(a.dates.size(), b.dates.size());
  result.runs = std::min(lanes_, runs);
  for (std::size_t lane = 0; lane < result.runs; ++lane)
    for (std::size_t date = 0; date < dates && a.dates[date] == b.dates[date]; ++date) {
      if (!look(states_, states, date, state_size(a), lane, lanes_, found)) continue;
      ++result.diverged;
      ++result.diverged_by_date[date];
      break;
    }
  result.cells = ranked(a, found);
  return result;
}

}  // namespace entente
