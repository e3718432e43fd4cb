#pragma once
#include <string>

#include "explore/question.h"

namespace entente::explore {

/// What an outcome is to be: `rapprochement >= 0.6`.
struct Condition {
  std::size_t outcome = 0;  ///< number of the explorer's
  bool at_least = true;     ///< else at most
  double value = 0;
};

/// Throws RequestError for what is none, UnknownNameError for an outcome that is not there.
Condition condition_of(const Explorer& explorer, const std::string& text);

/// The one outcome that is asked about: that of the scenario, where it has no other. Throws RequestError where
/// it is none or several.
std::size_t one_outcome(const Explorer& explorer, const Request& request);

/// Throws RequestError for what no chance comes to, where the outcome has one.
void require_chance(const Explorer& explorer, std::size_t outcome, std::optional<double> value);

/// Throws RequestError, with how many and what to do, where a value of an outcome is no number, or infinite
/// unless that may be.
void require_numbers(const Catalogue::OutcomeInfo& info, std::span<const double> values,
                     bool may_be_infinite = false);

/// (runs) Of an outcome, out of what the explorer found (runs x outcomes); of `first` whether it was reached.
std::vector<double> numbers_in(const Explorer& explorer, std::span<const double> found, std::size_t outcome);
/// (runs x outcomes) The same of all of them.
std::vector<double> all_numbers(const Explorer& explorer, std::vector<double> found);

/// It is 0 or 1 in every run, or is reached or not.
bool is_chance(const Catalogue::OutcomeInfo& info);

/// (points) Mean of an outcome over the runs of each; of `first` the share that reached it.
std::vector<double> point_means(const Explorer& explorer, const PointOutcomes& found, std::size_t outcome);

/// `23 %`, or a number in three digits.
std::string value_text(const Catalogue::OutcomeInfo& info, double value);
/// Of a difference between two values of an outcome: of chances in points of a hundred.
std::string difference_text(const Catalogue::OutcomeInfo& info, double difference);
/// `1.2 to 3.4 points`
std::string differences_text(const Catalogue::OutcomeInfo& info, const Interval& interval);

}  // namespace entente::explore
