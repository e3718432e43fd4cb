#pragma once
/// Who was against whom, of those who took part in a dispute or a war.
#include <entente/interchange.h>

#include <map>
#include <string>
#include <vector>

namespace entente::eventdata {

/// Of rows that are each one who took part, with its side as the target, one event to each of another side who
/// took part at the same time, on the first day of both.
class Opponents {
 public:
  /// A row of a first reading, of what is called `what`.
  void see(std::string_view what, const RawEvent& row);
  /// A row of the second. Texts of the row must last as long as its events are taken.
  void begin(std::string_view what, const RawEvent& row);
  /// The next event; false after the last.
  bool next(RawEvent& event);
  /// Rows so far from which events came, and these.
  std::size_t rows() const { return rows_; }
  std::size_t pairs() const { return pairs_; }

 private:
  struct Part {
    std::string name, country, side;
    Date first{};
    std::optional<Date> until;
  };
  bool is_opponent(const Part& other) const;

  std::map<std::string, std::vector<Part>, std::less<>> all_;  ///< by dispute or war
  RawEvent row_;
  const std::vector<Part>* others_ = nullptr;
  std::size_t at_ = 0, rows_ = 0, pairs_ = 0;
  bool any_ = false;  ///< of the row's events one was given
};

}  // namespace entente::eventdata
