#pragma once
/// Rows of a table that are left out: the first of them are told, of the others only how many they are.
#include <entente/diagnostics.h>

#include <string>

namespace entente::reading {

class RefusedRows {
 public:
  explicit RefusedRows(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}
  void refuse(const Origin& at, std::string message) {
    if (++count_ <= most_said) diagnostics_.error(at, std::move(message));
  }
  /// At the end of the table.
  void finish(const Origin& end) {
    if (count_ > most_said)
      diagnostics_.error(end, std::to_string(count_ - most_said) + " more rows cannot be read");
  }

 private:
  static constexpr std::size_t most_said = 100;
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

}  // namespace entente::reading
