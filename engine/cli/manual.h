#pragma once
/// The whole of the help in other forms than the terminal's, from the same tables.
#include <string>

namespace entente::cli {

/// A page for man: roff with the macros of man(7).
std::string manual_page();
/// engine/cli/README.md.
std::string manual_markdown();

}  // namespace entente::cli
