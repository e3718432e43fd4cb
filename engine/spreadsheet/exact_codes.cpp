/// Matrices in which two codes would be one name: `FR` and `FRA`, `a` and `A`.
#include <fmt/format.h>

#include <set>

#include "scenario/names.h"
#include "spreadsheet/relation_sheet.h"

namespace entente::spreadsheet {
namespace {

/// What stands in a margin, where all of it has the form of codes and nothing stands twice.
std::set<std::string> codes_in(const std::vector<std::string>& margin) {
  std::set<std::string> codes;
  for (const std::string& code : margin)
    if (!code.empty() && (!reading::is_name(code) || !codes.insert(code).second)) return {};
  return codes;
}

}  // namespace

void tell_codes_apart(const Sheet& sheet, const SheetReading& reading) {
  std::vector<std::string> columns, rows;
  for (std::size_t k = 1; k < sheet.rows[0].size(); ++k) columns.push_back(sheet.rows[0][k].text);
  for (std::size_t i = 1; i < sheet.rows.size(); ++i) rows.push_back(sheet.rows[i][0].text);
  const std::set<std::string> codes = codes_in(columns);
  if (codes.empty() || codes != codes_in(rows)) return;
  std::map<std::string, std::string> written;
  for (const std::string& code : codes) {
    const auto [it, fresh] = written.emplace(reading.actors.code_of(code), code);
    if (fresh) continue;
    reading.actors.tell_apart(it->second, code);
    reading.remarks.push_back(fmt::format("{}: '{}' and '{}' are two actors, since both stand in both margins",
                                          sheet.called(), it->second, code));
  }
}

}  // namespace entente::spreadsheet
