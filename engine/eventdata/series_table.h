#pragma once
/// Daily series of pairs of actors as a table.
#include <entente/interchange.h>

#include <set>

#include "base/atomic_file.h"

namespace entente::eventdata {

/// From one actor to another, by their numbers.
using ActorPair = std::pair<std::size_t, std::size_t>;

/// A first look at values, day after day: which pairs have one at all, and whether both directions of all pairs
/// are the same; then a pair has one series.
class SeriesLook {
 public:
  /// Values of a pair on a day are summed.
  void add(Date day, ActorPair pair, double value);
  void finish();  ///< No day follows.
  bool symmetric() const { return symmetric_; }
  const std::set<ActorPair>& pairs() const { return pairs_; }  ///< That are ever other than 0.

 private:
  Date day_{};
  std::map<ActorPair, double> values_;  ///< of the day
  std::set<ActorPair> pairs_;
  bool symmetric_ = true;
};

/// Writes a value of each pair of the look on each day: 0 where none is told.
class SeriesTable {
 public:
  /// `actors`: their codes, by number; `days`: all, in their order.
  SeriesTable(AtomicTextFile& table, const std::vector<std::string>& actors, const SeriesLook& look,
              std::vector<Date> days);
  /// Values of a pair on a day are summed.
  void add(Date day, ActorPair pair, double value);
  void miss(Date day, ActorPair pair);  ///< What the value is, is not known: there is none in the table.
  void finish();                        ///< No value follows.
  std::size_t rows() const { return rows_; }

 private:
  void write_days_before(std::optional<Date> day);
  void write_day(Date day);

  AtomicTextFile& table_;
  const std::vector<std::string>& actors_;
  std::vector<ActorPair> pairs_;
  std::vector<Date> days_;
  std::size_t next_ = 0;                ///< of the days, the first that is not written
  std::map<ActorPair, double> values_;  ///< of that day; not a number: not known
  std::size_t rows_ = 0;
};

}  // namespace entente::eventdata
