#pragma once
#include <algorithm>
#include <cstddef>
#include <optional>

namespace entente {

/// Where an iterator of a list stands: so many elements come before it.
template <typename List, typename Place>
std::size_t index_of(const List& list, Place place) {
  return static_cast<std::size_t>(place - list.begin());
}

/// Where the first element stands that is equal to `value`; nothing where there is none.
template <typename List, typename Value>
std::optional<std::size_t> position_of(const List& list, const Value& value) {
  const auto found = std::find(list.begin(), list.end(), value);
  if (found == list.end()) return std::nullopt;
  return index_of(list, found);
}

}  // namespace entente
