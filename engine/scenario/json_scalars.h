#pragma once
/// Texts, numbers and words of JSON, and what people write for them.
#include "scenario/json_source.h"

namespace entente::reading {

/// The text that begins here with its quote, without escapes. Throws Stop where it is not closed.
std::string read_text(JsonSource& source);

/// A number, true, false, null; what is surely meant by something else, which is said: `.6`, `True`, a date
/// without quotes. Throws Stop where nothing is.
Node read_word(JsonSource& source);

/// Whether a number or word begins here.
bool begins_word(const JsonSource& source);

/// The number or word that begins here, as JSON would write its characters; the source is after it.
std::string take_word(JsonSource& source);

/// Fills in a number where `written` is one in JSON; too large a number is refused.
bool read_number(std::string_view written, Node& node);

}  // namespace entente::reading
