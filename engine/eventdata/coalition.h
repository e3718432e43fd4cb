#pragma once
/// Sides that are several states.
#include <entente/interchange.h>

#include <string>
#include <vector>

namespace entente::eventdata {

/// An event between sides of several states, `900, 200, 2` in their columns of numbers, as one event of each
/// pair of states, among which its weight is shared. Other events stay what they are.
class Coalition {
 public:
  /// Texts of the event must last as long as its pairs are taken.
  void begin(const RawEvent& event);
  /// The next pair; false after the last.
  bool next(RawEvent& event);
  /// Rows so far whose sides were several states, and the events that came of them.
  std::size_t rows() const { return rows_; }
  std::size_t pairs() const { return pairs_; }

 private:
  struct Side {
    std::string_view name, country;
  };
  static std::vector<Side> states_of(std::string_view names, std::string_view countries);

  RawEvent whole_;
  std::vector<Side> sources_, targets_;
  std::size_t at_ = 0, rows_ = 0, pairs_ = 0;
};

}  // namespace entente::eventdata
