/// Thresholds of runs from two starts.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "explore/tip.h"
#include "text/number_format.h"

namespace entente::explore {
AnswerTable history_table(const std::vector<HeldByHistory>& held, const Factor& factor) {
  AnswerTable table{"history.csv",
                    "In which share of the runs it hangs on the start, along " + factor.name,
                    {factor.name, "share", "low", "high"},
                    {}};
  for (const HeldByHistory& at : held)
    table.rows.push_back({at.value, at.share, at.interval.low, at.interval.high});
  return table;
}

namespace {

/// Of runs with one threshold in the range there is no gap: those that history holds most may be among them.
std::string gap_text(const Hysteresis& h, const Factor& factor, std::size_t runs) {
  const Interval gap = h.gap < 0 ? Interval{-h.gap_interval->high, -h.gap_interval->low} : *h.gap_interval;
  const std::size_t from_one = h.only_there + h.only_back;
  return fmt::format(
      "In the {} of {} that tip from both starts the thresholds lie {} ({}) apart along {} in the mean{}{}.",
      h.both, text::counted(runs, "run"), text::format_compact(std::abs(h.gap)), range_text(gap), factor.name,
      h.decided() ? fmt::format(", those from the {} higher", h.gap > 0 ? "first" : "second")
                  : ", which cannot be told from none",
      from_one == 0
          ? ""
          : fmt::format("; {} more tip within the range from one start alone, how far apart is not known",
                        from_one));
}

/// Where most runs hang on the start.
std::string held_text(const std::vector<HeldByHistory>& held, const Factor& factor) {
  const HeldByHistory& most = *std::ranges::max_element(held, {}, &HeldByHistory::share);
  if (most.share == 0) return "At no value does a run hang on where it starts.";
  return fmt::format("At {} {} it hangs on the start in {} ({}) of the runs.", factor.name,
                     text::format_compact(most.value), text::percent(most.share),
                     text::interval(most.interval, true));
}

}  // namespace

std::string history_text(const Tipping& there, const Tipping& back, const std::vector<HeldByHistory>& held,
                         const Factor& factor) {
  std::string hang = held_text(held, factor);
  const Hysteresis h = hysteresis(there, back);
  if (!h.gap_interval) return hang;
  if (there.falls() != back.falls())
    return fmt::format("Along {} it {} from the one start and {} from the other. {}", factor.name,
                       there.falls() ? "falls" : "rises", back.falls() ? "falls" : "rises", hang);
  return gap_text(h, factor, there.runs.size()) + " " + hang;
}

}  // namespace entente::explore
