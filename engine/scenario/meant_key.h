#pragma once
/// Which key was meant by one that is not known.
#include <string>
#include <string_view>
#include <vector>

namespace entente::reading {

/// The key that is called by that word elsewhere (`if` for `when`); empty where none of `keys` is.
std::string synonym(std::string_view word, const std::vector<std::string>& keys);

/// The same, or else the key that is written nearly so.
std::string meant_key(std::string_view word, const std::vector<std::string>& keys);

/// What is said behind "unknown key" of one that was meant for one of `keys`, or that other objects have
/// (`effects`, in a rule).
std::string key_hint(const std::string& word, const std::vector<std::string>& keys);

}  // namespace entente::reading
