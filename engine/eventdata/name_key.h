#pragma once
/// Names as they are compared: how they are written does not count.
#include <string>
#include <string_view>
#include <vector>

namespace entente::eventdata {

/// Without blanks at its ends, no-break ones and those of other widths among them.
std::string_view without_outer_blanks(std::string_view text);

/// In small letters without accents, in whatever normal form they come, and with single blanks: two spellings
/// of one group. Bytes that are no UTF-8 stay.
std::string folded(std::string_view text);

/// The words of a name of a country, joined by blanks: folded, without `the`, dots, apostrophes and brackets,
/// `&` as `and`, `Saint` as `st`, and `Rep.`, `Dem.` and `Is.` written out.
std::string name_key(std::string_view text);

/// Letters without accents, in capitals or not as they are: `Séléka` is `Seleka`.
std::string without_accents(std::string_view text);

/// Whether there are letters in it and all are capitals of ASCII, apart from digits, dots and dashes.
bool is_abbreviation(std::string_view text);

}  // namespace entente::eventdata
