#pragma once
/// What a scenario starts from: sums over the events of a first window.
#include <map>
#include <string>
#include <vector>

#include "base/atomic_file.h"
#include "eventdata/event_mapper.h"

namespace entente::eventdata {

/// A mean of few events is drawn to that of all, as if so many events of that had been seen.
inline constexpr double prior_events = 5;

class FirstWindow {
 public:
  /// `actors`: their codes, by number.
  void start(const std::vector<std::string>& actors, double days);
  void add(const Sifted& event);

  double days() const { return days_; }
  std::size_t events() const { return events_; }
  std::size_t dyads() const { return dyads_.size(); }
  /// Ties with values a day: scores, and numbers of events.
  void write_ties(AtomicTextFile& score, AtomicTextFile& activity) const;
  /// The pairs with most events, at most so many.
  std::vector<std::pair<std::string, std::string>> max_active(std::size_t most) const;

 private:
  struct Dyad {
    double events = 0, score = 0;
  };
  double mean_score() const { return events_ ? score_ / static_cast<double>(events_) : 0; }

  std::vector<std::string> actors_;
  std::map<std::size_t, Dyad> dyads_;  ///< by from * actors + to
  double days_ = 1, score_ = 0;
  std::size_t events_ = 0;
};

}  // namespace entente::eventdata
