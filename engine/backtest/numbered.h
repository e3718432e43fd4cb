#pragma once
/// Actors and event types by their names or their numbers.
#include <entente/scenario.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente::detail {

/// Digits alone, or nothing.
std::optional<std::uint64_t> whole_number(std::string_view text);

/// What is named by its name, or by its number from 0 on.
class Numbered {
 public:
  explicit Numbered(const std::vector<std::string>& names);
  std::size_t count() const { return count_; }
  std::optional<std::uint32_t> find(std::string_view text) const;

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::size_t count_;
};

Numbered numbered_actors(const Scenario& scenario);
Numbered numbered_event_types(const Scenario& scenario);

}  // namespace entente::detail
