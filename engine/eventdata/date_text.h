#pragma once
/// Dates as tables of events have them.
#include <entente/interchange.h>

namespace entente::eventdata {

/// `2014-01-31`, `20140131`, `31 January 2014`, `Jan 31, 2014`, and by the order `31/1/2014` or `1/31/2014`,
/// with dots, dashes or blanks too, the same in both places; a time may follow. Nothing where it is no date.
std::optional<Date> date_in(std::string_view text, DateOrder order);

/// Whether it is a date in another order: day or month first.
bool has_other_order(std::string_view text);

}  // namespace entente::eventdata
