#pragma once
/// The line that a message is about, with a caret under the place.
#include <entente/diagnostics.h>

namespace entente::cli {

/// Two lines, `  12 |   "rate": .6` and one with `^` under the byte at `place`, at most `width` columns wide:
/// of a longer line what stands around the place. Empty where the place is in no file, but in an option.
std::string excerpt(const Sources& sources, Place place, std::size_t width);

/// The end of what stands at `place`: of a text in quotes, of a number, of a name. 0 and 0 for anything else.
Position end_of_word(const Sources& sources, Place place);

}  // namespace entente::cli
