#include "spreadsheet/dotted_date.h"

#include "eventdata/date_text.h"

namespace entente::spreadsheet {

std::optional<Date> dotted_date(std::string_view text) {
  const bool dots_alone = text.find_first_not_of("0123456789.") == std::string_view::npos;
  const bool day_first = text.find('.') <= 2;
  return dots_alone && day_first ? eventdata::date_in(text, DateOrder::dmy) : std::nullopt;
}

}  // namespace entente::spreadsheet
