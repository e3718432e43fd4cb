#pragma once
/// What the reference says of functions, from their tables.
#include <string>

namespace entente::reference {

/// A text as a table of Markdown has it.
std::string escaped(const std::string& text);

/// The functions, aggregates and measures of the expression language, a row each.
std::string functions();

}  // namespace entente::reference
