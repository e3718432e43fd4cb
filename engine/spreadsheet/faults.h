#pragma once
/// Everything that is wrong with sheets, told at once.
#include <map>
#include <utility>

#include "spreadsheet/sheet.h"

namespace entente::spreadsheet {

class Faults {
 public:
  /// At a cell of a sheet.
  void say(const Sheet& sheet, std::uint64_t at, const std::string& message);
  bool any() const { return !lines_.empty(); }
  /// Throws DataError where anything was said: a line each, in the order of sheets and cells; of each sheet the
  /// first hundred, and how many more there are.
  void finish() const;

 private:
  using Key = std::pair<std::size_t, std::uint64_t>;  ///< number of the sheet, and place
  std::multimap<Key, std::string> lines_;
  std::map<std::size_t, std::string> sheets_;  ///< what they are called
};

}  // namespace entente::spreadsheet
