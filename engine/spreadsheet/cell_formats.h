#pragma once
/// Which cells hold dates: a workbook says so by how they are to be shown.
#include <entente/scenario.h>

#include <optional>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

namespace entente::spreadsheet {

/// Whether a format of numbers shows days: `dd/mm/yyyy`, `[$-409]mmm d`; not `0.00 "days"`, `[h]:mm`.
bool shows_days(std::string_view format);

class CellFormats {
 public:
  CellFormats() = default;
  /// Of the root of `styles.xml`.
  explicit CellFormats(const pugi::xml_node& styles);
  bool is_date(std::size_t style) const { return style < dates_.size() && dates_[style]; }

 private:
  std::vector<bool> dates_;  ///< (styles)
};

/// The day with this number: 1 is 1900-01-01, 60 a day that there never was, or, `since_1904`, 0 is 1904-01-01.
/// Nothing for numbers outside of Excel's calendar.
std::optional<Date> date_of_serial(double serial, bool since_1904);

}  // namespace entente::spreadsheet
