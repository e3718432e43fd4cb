#pragma once
/// What names may look like.
#include <string_view>

namespace entente::reading {

inline constexpr const char* name_pattern = "[A-Za-z_][A-Za-z0-9_]*";
inline constexpr const char* id_pattern = "[A-Za-z_][A-Za-z0-9_-]*";
/// `threat`, or `threat(a, b)`.
inline constexpr const char* signature_pattern =
    " *[A-Za-z_][A-Za-z0-9_]* *(\\( *[A-Za-z_][A-Za-z0-9_]* *(, *[A-Za-z_][A-Za-z0-9_]* *)*\\) *)?";
inline constexpr const char* number_pattern = "-?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?";

/// A name that expressions can use.
bool is_name(std::string_view text);
/// The id of an event, a rule, ...: a name that may also hold `-`.
bool is_id(std::string_view text);
/// A finite number, as JSON writes it.
bool is_number(std::string_view text);

}  // namespace entente::reading
