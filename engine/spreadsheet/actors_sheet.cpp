#include "spreadsheet/actors_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "spreadsheet/columns.h"

namespace entente::spreadsheet {
namespace {

class Actors {
 public:
  Actors(const Sheet& sheet, const SheetReading& reading)
      : sheet_(sheet),
        taken_(reading.taken),
        reading_(reading),
        columns_(sheet),
        numbers_(sheet, reading.faults) {
    code_ = columns_.find({"code", "id"});
    name_ = columns_.find({"name", "label", "actor", "country"});
    kind_ = columns_.find({"kind", "type"});
    note_ = columns_.find({"note", "description"});
    source_ = columns_.find({"source"});
    if (!code_ && !name_) name_ = 0;
  }

  std::vector<SheetAttribute> read() {
    for (std::size_t i = 1; i < sheet_.rows.size(); ++i) add(sheet_.rows[i]);
    for (const auto& [number, row] : rows_)  // whose names go before those of kinds
      reading_.actors.actors()[number].kind = kind_of(text_in(*row, kind_));
    for (std::size_t column = 0; column < columns_.names().size(); ++column)
      if (!is_known(column)) add_attribute(column);
    if (!left_out_.empty())
      reading_.remarks.push_back(
          fmt::format("{}: columns without numbers, which are left out: {}", sheet_.called(), left_out_));
    return std::move(attributes_);
  }

 private:
  bool is_known(std::size_t column) const {
    const auto is = [&](const std::optional<std::size_t>& known) { return known == column; };
    return is(code_) || is(name_) || is(kind_) || is(note_) || is(source_);
  }

  void add(const Row& row) {
    const Cell &code = cell_in(row, code_), &name = cell_in(row, name_);
    if (code.text.empty() && name.text.empty())
      return reading_.faults.say(sheet_, row[0].at, "this row has neither a code nor a name");
    const auto number = reading_.actors.list(code.text, name.text);
    const Cell& called = code.text.empty() ? name : code;
    if (!number)
      return reading_.faults.say(sheet_, called.at,
                                 fmt::format("the actor '{}' stands here already", called.text));
    SheetActor& actor = reading_.actors.actors()[*number];
    actor.note = text_in(row, note_);
    actor.source = text_in(row, source_);
    rows_.emplace_back(*number, &row);
  }

  std::string kind_of(const std::string& text) {
    if (text.empty()) return {};
    const auto [it, fresh] = kinds_.emplace(text, name_made_of(text));
    const bool group = it->second == "state" || it->second == "group";
    if (fresh && !group) it->second = taken_.take(it->second);
    return it->second;
  }

  void add_attribute(std::size_t column) {
    const Cell& title = cell_in(sheet_.rows[0], column);
    const auto holds_number = [&](const auto& row) {
      return numbers_.look(cell_in(*row.second, column)).has_value();
    };
    if (!std::any_of(rows_.begin(), rows_.end(), holds_number)) {
      if (!title.text.empty()) left_out_ += (left_out_.empty() ? "" : ", ") + title.text;
      return;
    }
    if (title.text.empty())
      return reading_.faults.say(sheet_, sheet_.rows[0][0].at, "a column with numbers has no name");
    attributes_.push_back({taken_.take(name_made_of(title.text)), title.text, {}, sheet_.source()});
    for (const auto& [number, row] : rows_) {
      SheetActor& actor = reading_.actors.actors()[number];
      actor.attributes.resize(attributes_.size());
      const Cell& cell = cell_in(*row, column);
      if (!cell.text.empty()) actor.attributes.back() = numbers_.read(cell);
    }
  }

  const Sheet& sheet_;
  TakenNames& taken_;
  const SheetReading& reading_;
  Columns columns_;
  Numbers numbers_;
  std::optional<std::size_t> code_, name_, kind_, note_, source_;
  std::vector<std::pair<std::size_t, const Row*>> rows_;  ///< numbers of actors
  std::map<std::string, std::string> kinds_;              ///< by how they are written
  std::vector<SheetAttribute> attributes_;
  std::string left_out_;
};

}  // namespace

std::vector<SheetAttribute> read_actors_sheet(const Sheet& sheet, const SheetReading& reading) {
  return Actors(sheet, reading).read();
}

}  // namespace entente::spreadsheet
