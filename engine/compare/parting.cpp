/// Where and when runs of two models part: a few of them replayed, every cell looked at.
#include <algorithm>
#include <cmath>
#include <map>

#include "compare/relations.h"

namespace entente {
namespace {

constexpr std::size_t most_runs = 16;

std::size_t states_of(const Catalogue& c) {
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
          std::size_t lane, std::size_t lanes, std::map<std::size_t, PartingCell>& found) {
  bool parted = false;
  for (std::size_t cell = 0; cell < cells; ++cell) {
    const std::size_t at = (date * cells + cell) * lanes + lane;
    if (a[at] == b[at]) continue;
    parted = true;
    PartingCell& first = found[cell];
    ++first.runs;
    first.size += std::abs(b[at] - a[at]);
  }
  return parted;
}

}  // namespace

PartingOfCells where_they_part(const Model& first, const Model& second, std::uint64_t seed, std::size_t runs,
                               std::size_t bytes) {
  PartingOfCells result;
  const Catalogue &a = first.catalogue(), &b = second.catalogue();
  const std::size_t dates = std::min(a.dates.size(), b.dates.size()), cells = states_of(a);
  const std::size_t of_one = 2 * sizeof(double) * cells * std::max(a.dates.size(), b.dates.size());
  result.parted_by_date.assign(a.dates.size(), 0);
  if (!same_world(a, b) ||
      !std::equal(a.dates.begin(),
                  a.dates.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(dates, 2)),
                  b.dates.begin()))
    return result;
  const std::size_t lanes = std::min({most_runs, runs, bytes / std::max<std::size_t>(1, of_one)});
  if (lanes == 0 || cells == 0) return result;
  Simulation before(first, seed, lanes, {false, true}), after(second, seed, lanes, {false, true});
  const std::vector<double>& x = before.run(0, lanes).states;
  const std::vector<double>& y = after.run(0, lanes).states;
  std::map<std::size_t, PartingCell> found;
  result.runs = lanes;
  for (std::size_t lane = 0; lane < lanes; ++lane)
    for (std::size_t date = 0; date < dates; ++date) {
      if (!look(x, y, date, cells, lane, lanes, found)) continue;
      ++result.parted;
      ++result.parted_by_date[date];
      break;
    }
  for (const auto& [cell, sum] : found)
    if (!is_mirror(a, cell))
      result.cells.push_back({cell_name(a, cell), sum.runs, sum.size / static_cast<double>(sum.runs)});
  std::stable_sort(result.cells.begin(), result.cells.end(), [](const PartingCell& p, const PartingCell& q) {
    return p.runs != q.runs ? p.runs > q.runs : p.size > q.size;
  });
  return result;
}

}  // namespace entente
