#pragma once
/// The events to be ranked, and those of one step after the other ranked among all candidates.
#include "backtest/rank_scores.h"
#include "base/fork_join_pool.h"

namespace entente::detail {

class RankedDays {
 public:
  /// `ranked` by date, type, source and target, each once.
  RankedDays(const RankScores& scores, const Scenario& scenario, std::span<const EventRow> ranked,
             std::span<const std::string> names, std::size_t threads);
  /// Ranks the events from the date on and before `until` by what was known. False where there is none. Throws
  /// RequestError where a score is not a number.
  bool rank(const language::Inputs& known, Date date, Date until);
  std::size_t done() const { return next_; }
  Ranking& ranking() { return ranking_; }

 private:
  /// Events of one day and type, [begin, end): what is true there at once.
  struct Together {
    std::size_t begin = 0, end = 0;
  };
  void rank_together(const Together& events, const language::Inputs& known, CandidateScores& scores);
  void rank_side(std::span<const std::size_t> events, bool reversed, CandidateScores& scores);
  void rank_one(std::size_t event, std::span<const std::size_t> true_ones, const double* values, bool reversed,
                std::size_t score);
  [[noreturn]] void not_a_number(std::size_t event, std::size_t candidate, bool reversed,
                                 std::size_t score) const;

  const Scenario& scenario_;
  std::vector<std::string> names_;
  Ranking ranking_;
  ForkJoinPool pool_;
  std::vector<CandidateScores> workers_;
  std::vector<std::string> codes_;
  std::size_t next_ = 0;  ///< the first event that is not ranked yet
};

}  // namespace entente::detail
