#pragma once
/// What people write in expressions from other languages and from spreadsheets, and what it is called here.
#include <string>
#include <string_view>

namespace entente::language {

/// What is said of the characters at `at`, where no sign of the language begins.
std::string sign_mistake(std::string_view text, std::size_t at);

/// What to write for a word that joins values elsewhere (`and`, `mod`, `per`); empty for every other.
std::string word_mistake(std::string_view word);

/// What is said of a word that is a value elsewhere (`True`, `None`); empty for every other.
std::string constant_mistake(std::string_view word);

/// What to write for a number that begins at `at` as in programs (`0x10`); empty where none does.
std::string number_mistake(std::string_view text, std::size_t at);

/// What to write for a function of another name (`average`); empty where none is meant.
std::string function_mistake(std::string_view name);

/// The group that is meant by a word for many (`everyone`); empty for every other.
std::string group_for(std::string_view word);

/// The code that a country is known by (ISO 3166) for a common abbreviation of it (`UK`); empty for every
/// other.
std::string code_for(std::string_view abbreviation);

}  // namespace entente::language
