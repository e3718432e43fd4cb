#pragma once
/// What is said of a condition that kept something from firing.
#include <entente/explain.h>

#include "silences/tally.h"

namespace entente::detail {

/// `0.31`: three digits, or as many as tell it apart from the threshold.
std::string value_text(double value, double threshold);

/// `at most 0.31`, or `nearest 0.31` of what has an end of its own; with the threshold where the text does not
/// show it: `at most 0.31, against 0.4`. Empty where there is none.
std::string nearest_text(const ConditionPart& part, const Nearest& nearest, bool plainly);

/// What the reason of a rule or an event is told from.
struct Judged {
  const std::vector<ConditionPart>& parts;
  const ConditionTally& tally;
  const Nearest& most_likely;            ///< the margin is the rate or probability, while the condition held
  std::vector<std::string> variables{};  ///< of a rule
  const std::vector<std::string>* actors = nullptr;  ///< codes; needed where there are variables
  std::uint64_t moments = 1;                         ///< steps times runs in which every binding was judged
  std::string hazard{};                              ///< `rate` or `probability`; empty: neither is given
  std::string unit{};                                ///< of a rate: ` per year`
};

/// Fills the parts of the condition that kept it, and what else was seen; returns the reason in words.
/// `never`: `never held`, or what else they never did. `plainly`: see `nearest_text`.
std::string tell_condition(const Judged& judged, const std::vector<Date>& dates, const std::string& never,
                           bool plainly, Silence& silence);
/// The same of a rule or an event, whose rate or probability may have been too low.
std::string tell_reason(const Judged& judged, const std::vector<Date>& dates, Silence& silence);

/// Of a reading: sides, run, date.
NearestValue nearest_value(const Reading& reading, const std::vector<Date>& dates);

}  // namespace entente::detail
