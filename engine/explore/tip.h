#pragma once
/// The parts of `ask_tip`: what is asked, its tables, and its sentences.
#include "explore/answer.h"
#include "explore/chance_curve.h"
#include "explore/hysteresis.h"
#include "explore/question.h"
#include "explore/set_parameters.h"

namespace entente::explore {

/// What is asked: of which outcome, from which level on it holds.
struct TipAsked {
  Factor factor;            ///< the parameter along which it tips
  std::size_t outcome = 0;  ///< number of the outcome
  double level = 0.5;       ///< it holds where the outcome is at least, or at most, this
  bool at_least = true;     ///< else: at most
};
/// Throws RequestError.
TipAsked tip_asked(const Explorer& explorer, const Request& request);

/// Where `at` does not tell it all, since the chance comes and goes; else none.
std::vector<ChanceCrossing> several_crossings(const Tipping& tipping, double chance, const ValueAtChance& at);

/// The chance along these values of the parameter, with a band for all of them at once.
AnswerTable curve_table(const Tipping& tipping, const Factor& factor, const std::vector<double>& values);
/// Without rows.
AnswerTable crossing_table(const Factor& factor);
/// Where the chance is this in a world, or why it is so nowhere.
void add_crossings(const Tipping& tipping, const Factor& factor, const ExploredWorld& world, double chance,
                   AnswerTable& table);
/// Each run's own.
AnswerTable thresholds_table(const Tipping& tipping);

/// `1.9 to 2.6`, where an end may lie beyond the range.
std::string range_text(const Interval& interval);
/// Of a number with the level that is asked for: `Alarm in Islamabad, at least 0.5`
std::string asked_text(const Catalogue::OutcomeInfo& info, const TipAsked& asked);
/// Where the chance is this, if anywhere.
std::string crossing_text(const Tipping& tipping, const TipAsked& asked, const std::string& title,
                          double chance);
/// `In 35 % of the runs it switches once along the range, in 3 % it always holds and in 62 % it never holds.`
std::string courses_text(const Tipping& tipping);

/// What moves the thresholds of a world's runs: a sentence and a table, or a remark on why it cannot be said.
void add_shifts(const Explorer& explorer, std::size_t world, const Tipping& tipping, Answer& answer);

/// In which share of the runs it hangs on the start.
AnswerTable history_table(const std::vector<HeldByHistory>& held, const Factor& factor);
/// The gap between thresholds, where runs have one from both starts and tip the same way; and how many hang on
/// the start.
std::string history_text(const Tipping& there, const Tipping& back, const std::vector<HeldByHistory>& held,
                         const Factor& factor);

}  // namespace entente::explore
