#pragma once
/// Which events were there before.
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace entente::eventdata {

/// Takes 8 to 16 bytes an event: of each ID a number of 64 bits is kept, which two of ten million share once in
/// 300,000 files.
class EventIds {
 public:
  /// False where it was added before.
  bool add(std::string_view id) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    const std::uint64_t number = number_of(id);
    return put(number) && ++size_ > 0;
  }

 private:
  static std::uint64_t number_of(std::string_view id) {
    const std::uint64_t number = std::hash<std::string_view>{}(id);
    return number == 0 ? 1 : number;  // 0 is an empty slot
  }
  bool put(std::uint64_t number) {
    for (std::size_t at = number & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at] == number) return false;
      if (slots_[at] != 0) continue;
      slots_[at] = number;
      return true;
    }
  }
  void grow() {
    std::vector<std::uint64_t> before(slots_.empty() ? 1024 : 2 * slots_.size());
    before.swap(slots_);
    for (const std::uint64_t number : before)
      if (number != 0) put(number);
  }

  std::vector<std::uint64_t> slots_;
  std::size_t size_ = 0;
};

}  // namespace entente::eventdata
