#pragma once
/// Texts that are no JSON, made so that more of them can be read.
#include <optional>
#include <string>

namespace entente::assist {

/// The text with blanks in place of lines at which nothing more could be understood, as long as that lets more
/// of it be read: every byte of the rest stays where it is. The line at `kept` is never touched.
std::string readable(std::string text, std::optional<std::size_t> kept = {});

}  // namespace entente::assist
