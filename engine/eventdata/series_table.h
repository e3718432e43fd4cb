#pragma once
/// Daily series of pairs of actors as a table.
#include <entente/interchange.h>

#include "base/atomic_file.h"

namespace entente::eventdata {

/// Takes values day after day. A first look, without a table, says whether both directions of all pairs are the
/// same; then a pair has one series.
class SeriesTable {
 public:
  /// `actors`: their codes, by number. Null: nothing is written.
  SeriesTable(AtomicTextFile* table, const std::vector<std::string>& actors, bool symmetric);
  /// Values of a pair on a day are summed.
  void add(Date day, std::size_t from, std::size_t to, double value);
  /// No day follows.
  void finish();
  bool symmetric() const { return symmetric_; }
  std::size_t rows() const { return rows_; }

 private:
  AtomicTextFile* table_;
  const std::vector<std::string>& actors_;
  bool symmetric_;
  Date day_{};
  std::map<std::pair<std::size_t, std::size_t>, double> values_;  ///< of the day
  std::size_t rows_ = 0;
};

}  // namespace entente::eventdata
