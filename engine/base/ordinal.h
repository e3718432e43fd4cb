#pragma once
#include <cstddef>
#include <type_traits>

namespace entente {

/// The number of an enumerator, from 0 on: the place of what belongs to it in a list.
template <typename Enum>
requires std::is_enum_v<Enum>
constexpr std::size_t ordinal(Enum value) { return static_cast<std::size_t>(value); }

}  // namespace entente
