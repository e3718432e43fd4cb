#pragma once
/// The questions, as a table: a new one is a row there and a file of its own.
#include "explore/answer.h"

namespace entente::explore {

struct QuestionKind {
  Question question;
  std::optional<Answer> (*ask)(Explorer& explorer, const Request& request);
  /// What of a request it uses, beside the parameters, by name: `points`, `outcomes`, ....
  std::span<const std::string_view> uses;
  /// All its runs are known before the first is made.
  bool at_once = false;
  /// It can be asked where no parameter is varied.
  bool of_luck_alone = false;
};

std::optional<Answer> ask_tip(Explorer& explorer, const Request& request);
std::optional<Answer> ask_screen(Explorer& explorer, const Request& request);
std::optional<Answer> ask_when(Explorer& explorer, const Request& request);
std::optional<Answer> ask_reach(Explorer& explorer, const Request& request);
std::optional<Answer> ask_lever(Explorer& explorer, const Request& request);
std::optional<Answer> ask_robust(Explorer& explorer, const Request& request);
std::optional<Answer> ask_worth(Explorer& explorer, const Request& request);
std::optional<Answer> ask_possible(Explorer& explorer, const Request& request);
std::optional<Answer> ask_sweep(Explorer& explorer, const Request& request);
std::optional<Answer> ask_matters(Explorer& explorer, const Request& request);

/// Throws UnknownNameError for what is no question.
const QuestionKind& kind_named(const std::string& name);
/// Names of those that use a part of a request, in the order of the table.
std::vector<std::string> questions_that_use(std::string_view part);
/// Throws RequestError where a request holds something that is not among `uses`.
void refuse_unused(std::span<const std::string_view> uses, const Request& request);
/// Throws RequestError for what is named twice where once would do.
void refuse_doubles(const Request& request);

/// The scenario that is explored, as written.
inline const Scenario& scenario_of(const Explorer& explorer) { return explorer.worlds().front().scenario; }

/// `NAME=LOW:HIGH:COUNT`
struct CountedRange {
  std::string range;      ///< `NAME=LOW:HIGH`
  std::size_t count = 0;  ///< 0: none is given
};
/// Throws RequestError for a count that is none.
CountedRange range_of(const std::string& text);

/// The numbers of the outcomes asked for, in their order; all where none is named. Throws UnknownNameError.
std::vector<std::size_t> outcomes_asked(const Explorer& explorer, const Request& request);

/// Throws RequestError for fewer points than any answer takes.
void require_points(const Request& request, std::size_t points, std::size_t least);

/// Throws RequestError for fewer runs than an interval takes.
void require_runs(const Request& request, std::size_t runs);

/// The worlds of the options: see `changes_of` and `world_of`. Throws as those.
std::vector<std::size_t> worlds_asked(Explorer& explorer, const Request& request);

/// `value` where it is given, else the usual one.
inline std::size_t or_usual(std::size_t value, std::size_t usual) { return value ? value : usual; }

}  // namespace entente::explore
