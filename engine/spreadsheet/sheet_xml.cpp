#include "spreadsheet/sheet_xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "base/with_commas.h"
#include "spreadsheet/limits.h"
#include "spreadsheet/xml_part.h"

namespace entente::spreadsheet {
namespace {

constexpr std::uint64_t most_rows = 1U << 20U;

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

class Cells {
 public:
  Cells(const WorkbookParts& parts, Sheet& sheet) : parts_(parts), sheet_(sheet) {}

  void read(const pugi::xml_node& worksheet) {
    for_children(child_of(worksheet, "sheetData"), "row", [&](const pugi::xml_node& row) { add_row(row); });
    const auto tell = [&](std::size_t count, const std::string& what) {
      if (count > 0) sheet_.remarks.push_back(fmt::format("{}: {}", sheet_.called(), what));
    };
    tell(booleans_, counted(booleans_, "cell") + " with TRUE or FALSE count as 1 and 0");
    std::size_t merged = 0;
    for_children(child_of(worksheet, "mergeCells"), "mergeCell", [&](const pugi::xml_node&) { ++merged; });
    tell(merged, counted(merged, "group") + " of merged cells, of which the first has the value");
  }

 private:
  void add_row(const pugi::xml_node& row) {
    const auto number = csv_number(attribute_of(row, "r"));
    const bool placed = number && *number >= 1 && *number <= static_cast<double>(most_rows);
    row_ = std::min(placed ? static_cast<std::uint64_t>(*number) - 1 : row_ + 1, most_rows - 1);
    cells_.clear();
    column_ = 0;
    for_children(row, "c", [&](const pugi::xml_node& cell) { add_cell(cell); });
    if (!cells_.empty()) sheet_.rows.push_back(std::move(cells_));
  }

  void add_cell(const pugi::xml_node& node) {
    place(attribute_of(node, "r"));
    Cell cell{.text = {}, .at = cell_at(row_, column_++)};
    fill(node, cell);
    if (cell.text.empty()) return;
    const auto column = static_cast<std::size_t>(cell.at % max_columns);
    refuse_many_cells(count_ += column + 1 - std::min(column + 1, cells_.size()), sheet_.file);
    while (cells_.size() < column) cells_.push_back({{}, cell_at(row_, cells_.size())});
    if (cells_.size() == column) cells_.emplace_back();
    cells_[column] = std::move(cell);
  }

  /// `C4`: the row is that of its row.
  void place(std::string_view reference) {
    std::uint64_t column = 0;
    for (std::size_t k = 0; k < reference.size() && reference[k] >= 'A' && reference[k] <= 'Z'; ++k)
      column = std::min(column * 26 + static_cast<std::uint64_t>(reference[k] - 'A' + 1), max_columns);
    if (column > 0) column_ = column - 1;
    column_ = std::min(column_, max_columns - 1);
  }

  void fill(const pugi::xml_node& node, Cell& cell) {
    const std::string_view type = attribute_of(node, "t");
    const std::string value = trimmed(child_of(node, "v").text().get());
    if (type == "inlineStr")
      cell.text = text_of_runs(child_of(node, "is"));
    else if (value.empty())
      tell_of_formula(node, cell);
    else if (type == "s")
      cell.text = shared_text(value, cell);
    else if (type == "b")
      fill_boolean(value, cell);
    else if (type == "str" || type == "e")
      cell.text = value;
    else if (type == "d")
      fill_date(parse_date(std::string_view(value).substr(0, 10)), value, cell);
    else
      fill_number(attribute_of(node, "s"), value, cell);
  }

  void tell_of_formula(const pugi::xml_node& node, Cell& cell) {
    const pugi::xml_node formula = child_of(node, "f");
    if (!formula || attribute_of(node, "t") == "str") return;  // one that gives a text may give an empty one
    cell.text = std::string("=") + formula.text().get();
    sheet_.problems.emplace_back(cell.at, "the formula " + cell.text +
                                              " has no value here; open the workbook in a spreadsheet program "
                                              "and save it");
    cell.number = 0;  // so that nothing more is said of it
  }

  std::string shared_text(const std::string& value, const Cell& cell) {
    const auto number = csv_number(value);
    if (number && *number >= 0 && *number < static_cast<double>(parts_.texts.size()))
      return parts_.texts[static_cast<std::size_t>(*number)];
    sheet_.problems.emplace_back(cell.at, "the text " + value + " is not in the workbook");
    return "?";
  }

  void fill_boolean(const std::string& value, Cell& cell) {
    const bool is = value == "1" || in_small_letters(value) == "true";
    cell.text = is ? "TRUE" : "FALSE";
    cell.number = is ? 1 : 0;
    ++booleans_;
  }

  void fill_date(const std::optional<Date>& date, const std::string& value, Cell& cell) {
    cell.date = date;
    cell.text = date ? to_string(*date) : value;
  }

  void fill_number(std::string_view style, const std::string& value, Cell& cell) {
    const auto number = csv_number(value);
    const auto format = csv_number(style);
    if (number && format && *format >= 0 && parts_.formats.is_date(static_cast<std::size_t>(*format)))
      return fill_date(date_of_serial(*number, parts_.since_1904), value, cell);
    cell.text = value;
    if (number && std::isfinite(*number)) cell.number = number;  // `INF` and `NaN` are texts
  }

  const WorkbookParts& parts_;
  Sheet& sheet_;
  Row cells_;
  std::uint64_t row_ = ~std::uint64_t{0}, column_ = 0;  ///< before the first row
  std::size_t count_ = 0, booleans_ = 0;
};

}  // namespace

std::string text_of_runs(const pugi::xml_node& string) {
  std::string text;
  for (const pugi::xml_node& child : string.children()) {
    if (is_named(child, "t")) text += child.text().get();
    if (is_named(child, "r")) text += child_of(child, "t").text().get();
  }
  return trimmed(text);
}

void read_cells(const pugi::xml_node& worksheet, const WorkbookParts& parts, Sheet& sheet) {
  Cells(parts, sheet).read(worksheet);
}

}  // namespace entente::spreadsheet
