#pragma once
/// Histories of cells between dates, as people name them.
#include <entente/compare.h>

#include <optional>

namespace entente {

/// From the first record on or after `from` to the last on or before `to`; nothing: the start, the end.
struct Stretch {
  std::optional<Date> from, to;
};

/// What moved a cell of a scenario in a stretch of its runs, by quarters of the calendar. Nothing where `stop`
/// was set. Throws UnknownNameError, RequestError where no step lies in the stretch, MemoryError where the
/// values of all runs, which are held so that bands and pairs are exact, take more than 1 GB, and as
/// `cell_history`.
std::optional<CellHistory> history_between(const ComparisonWorld& world, const std::string& cell,
                                           const Stretch& stretch, const StopFlag* stop);

/// Throws RequestError where two worlds have other dates, so that histories of them have no difference.
void require_same_dates(const Catalogue& first, const Catalogue& second);

}  // namespace entente
