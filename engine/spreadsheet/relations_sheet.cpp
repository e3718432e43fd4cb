#include "spreadsheet/relations_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/position_of.h"
#include "spreadsheet/columns.h"

namespace entente::spreadsheet {
namespace {

const std::vector<std::string> senses{"neutral", "friendly", "hostile"};  // as Sense

class Settings {
 public:
  Settings(const Sheet& sheet, Faults& faults)
      : sheet_(sheet), faults_(faults), columns_(sheet, faults), numbers_(sheet, faults) {}

  SettingsByTitle read() {
    for (std::size_t i = 1; i < sheet_.rows.size(); ++i) add(sheet_.rows[i]);
    return std::move(made_);
  }

 private:
  void add(const Row& row) {
    const Cell& title = cell_in(row, columns_.find({"relation"}));
    if (title.text.empty()) return faults_.say(sheet_, row[0].at, "this row names no relation");
    const auto [it, fresh] = made_.emplace(in_small_letters(title.text), RelationSettings{});
    if (!fresh)
      return faults_.say(sheet_, title.at, fmt::format("the relation '{}' stands here already", title.text));
    it->second = {range_in(row), is_symmetric(row), sense_in(row), {&sheet_, title.at}};
  }

  std::optional<Range> range_in(const Row& row) {
    const Cell &low = cell_in(row, columns_.find({"low", "min"})),
               &high = cell_in(row, columns_.find({"high", "max"}));
    if (low.text.empty() && high.text.empty()) return std::nullopt;
    Range range;
    if (!low.text.empty()) range.low = numbers_.read(low).value_or(range.low);
    if (!high.text.empty()) range.high = numbers_.read(high).value_or(range.high);
    if (range.low >= range.high)
      faults_.say(sheet_, high.at, fmt::format("the range ends at {}, not above its low end", high.text));
    return range;
  }

  bool is_symmetric(const Row& row) {
    const Cell& cell = cell_in(row, columns_.find({"symmetric"}));
    const std::string text = in_small_letters(cell.text);
    if (text == "yes" || text == "true" || text == "1" || text == "x") return true;
    if (!text.empty() && text != "no" && text != "false" && text != "0")
      faults_.say(sheet_, cell.at, fmt::format("found '{}'; expected yes or no", cell.text));
    return false;
  }

  Sense sense_in(const Row& row) {
    const Cell& cell = cell_in(row, columns_.find({"sense"}));
    if (cell.text.empty()) return Sense::neutral;
    if (const auto found = position_of(senses, in_small_letters(cell.text))) return static_cast<Sense>(*found);
    faults_.say(sheet_, cell.at,
                fmt::format("found '{}'; expected neutral, friendly or hostile{}", cell.text,
                            did_you_mean(cell.text, senses)));
    return Sense::neutral;
  }

  const Sheet& sheet_;
  Faults& faults_;
  Columns columns_;
  Numbers numbers_;
  SettingsByTitle made_;
};

}  // namespace

bool is_relations_sheet(const Sheet& sheet) {
  return in_small_letters(sheet.name) == "relations" && Columns(sheet).find({"relation"}) == 0;
}

SettingsByTitle read_relations_sheet(const Sheet& sheet, Faults& faults) {
  return Settings(sheet, faults).read();
}

}  // namespace entente::spreadsheet
