/// All sheets of all files, checked together.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/atomic_file.h"
#include "base/csv_number.h"
#include "base/with_commas.h"
#include "spreadsheet/limits.h"
#include "spreadsheet/relations.h"

namespace entente {
namespace {

using namespace spreadsheet;

bool is_workbook(const std::filesystem::path& file) {
  return in_small_letters(file.extension().string()) == ".xlsx";
}

class Reading {
 public:
  explicit Reading(const SheetOptions& options) : o_(options), actors_(options, taken_) {}

  std::optional<Sheets> run() {
    open();
    for (const Sheet& sheet : sheets_) {
      if (is_set(o_.stop)) return std::nullopt;
      read(sheet);
    }
    made_.relations = relations_of(relations_, {}, taken_, reading_);
    faults_.finish();
    if (made_.relations.empty()) throw RequestError(o_.files.front().string() + ": it holds no relation");
    actors_.set_kinds();
    made_.actors = actors_.actors();
    refuse_few_or_many();
    return std::move(made_);
  }

 private:
  void open() {
    for (const std::filesystem::path& file : o_.files) sheets_.push_back(read_table(file));
    for (std::size_t i = 0; i < sheets_.size(); ++i) {
      sheets_[i].number = i;
      find_table(sheets_[i]);
    }
  }

  void read(const Sheet& sheet) {
    if (is_matrix(sheet))
      relations_.push_back(read_matrix(sheet, reading_));
    else
      faults_.say(sheet, 0, "this is no sheet of relations");
  }

  void refuse_few_or_many() const {
    if (made_.actors.size() < 2)
      throw DataError(fmt::format("{}: only one actor; a scenario needs two", o_.files.front().string()));
    if (made_.actors.size() > most_actors)
      throw DataError(fmt::format("{}: {} actors; there may be {}", o_.files.front().string(),
                                  with_commas(made_.actors.size()), with_commas(most_actors)));
  }

  const SheetOptions& o_;
  TakenNames taken_;
  ActorBook actors_;
  Faults faults_;
  std::vector<Sheet> sheets_;
  std::vector<RelationSheet> relations_;
  Sheets made_;
  SheetReading reading_{actors_, faults_, made_.remarks, o_.scale};
};

}  // namespace

std::optional<SheetScale> parse_sheet_scale(std::string_view text) {
  std::vector<double> numbers;
  for (const char end : {':', '=', ':', '\0'}) {
    const std::size_t at = end == '\0' ? text.size() : text.find(end);
    if (at == std::string_view::npos) return std::nullopt;
    const auto number = csv_number(text.substr(0, at));
    if (!number || !std::isfinite(*number)) return std::nullopt;
    numbers.push_back(*number);
    text.remove_prefix(std::min(at + 1, text.size()));
  }
  if (numbers[0] >= numbers[1] || numbers[2] == numbers[3]) return std::nullopt;
  return SheetScale{numbers[0], numbers[1], numbers[2], numbers[3]};
}

std::optional<Sheets> read_sheets(const SheetOptions& options) { return Reading(options).run(); }

std::optional<Sheets> import_sheets(const SheetOptions& options, const SheetScenario& scenario,
                                    const std::filesystem::path& out) {
  auto sheets = read_sheets(options);
  if (!sheets) return std::nullopt;
  AtomicTextFile file(out);
  file.write(scenario_text(*sheets, scenario));
  file.close();
  file.publish();
  return sheets;
}

}  // namespace entente
