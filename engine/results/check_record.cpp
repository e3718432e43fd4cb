#include "results/check_record.h"

#include <algorithm>
#include <stdexcept>

#include "base/finite.h"

namespace entente {
namespace {

void require(bool fits, const char* otherwise) {
  if (!fits) throw std::runtime_error(otherwise);
}

constexpr const char* foreign = "its records do not fit the scenario";

/// Nothing, or that many rows of numbers.
template <typename Number>
void require_finite(const std::vector<Number>& values) {
  require(all_finite(values), "a number of a relation is not finite");
}

std::size_t cells_of(const Catalogue& c) { return c.relations.size() * c.actors.size() * c.actors.size(); }

void check_relations(const BlockRecord& r, const Catalogue& c, const RecordOptions& record) {
  const std::size_t cells = cells_of(c) * r.lanes;
  const bool none = !record.relations && r.start.empty() && r.end.empty();
  require(none || (r.start.size() == cells && r.end.size() == cells), foreign);
  require_finite(r.start);
  require_finite(r.end);
}

/// Slots are those of before and some more, date after date.
void check_moved(const BlockRecord& r, const Catalogue& c, bool evolution) {
  if (!evolution && r.moved.empty() && r.moved_by.empty() && r.moved_values.empty()) return;
  const std::size_t dates = c.dates.size(), cells = cells_of(c);
  require(r.moved_by.size() == dates && std::is_sorted(r.moved_by.begin(), r.moved_by.end()), foreign);
  require(r.moved_by.empty() || r.moved_by.back() == r.moved.size(), foreign);
  require(std::all_of(r.moved.begin(), r.moved.end(), [&](std::uint32_t cell) { return cell < cells; }),
          foreign);
  std::size_t slots = 0;
  for (const std::uint32_t moved : r.moved_by) slots += moved;
  require(r.moved_values.size() == slots * r.lanes && r.start.size() == cells * r.lanes, foreign);
  require_finite(r.moved_values);
}

}  // namespace

void check_record(const BlockRecord& r, const Catalogue& c, const EnsembleOptions& o, std::size_t first) {
  const std::size_t end = runs_of(o).end;
  require(r.first_run == first, "its runs are not in order");
  require(first < end && r.lanes == std::min(o.lanes, end - first), "its blocks are of another size");
  require(r.parameters.size() == c.drawn_parameters.size() * r.lanes, foreign);
  require(r.series.size() == c.dates.size() * c.series() * r.lanes, foreign);
  require(r.outcomes.size() == c.outcomes.size() * r.lanes, foreign);
  require(r.ledger.size() == c.watched.size() * c.causes.size() * r.lanes && r.ledger_at.empty(), foreign);
  require(r.events.size() == c.steps() * c.causes.size() && r.max_means.size() == c.causes.size(), foreign);
  check_relations(r, c, o.record);
  check_moved(r, c, o.record.evolution);
}

}  // namespace entente
