/// All sheets of all files, checked together.
#include <entente/interchange.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <deque>

#include "base/ascii.h"
#include "base/atomic_file.h"
#include "base/csv_number.h"
#include "base/with_commas.h"
#include "spreadsheet/actors_sheet.h"
#include "spreadsheet/events_sheet.h"
#include "spreadsheet/limits.h"
#include "spreadsheet/relations_sheet.h"
#include "spreadsheet/workbook.h"

namespace entente {
namespace {

using namespace spreadsheet;

enum class SheetKind { blank, ignored, actors, events, settings, edges, matrix, unknown };

bool is_one_of(const std::string& name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

SheetKind kind_of(const Sheet& sheet) {
  const std::string name = in_small_letters(sheet.name);
  return name.find("(ignore)") != std::string::npos         ? SheetKind::ignored
         : sheet.rows.empty()                               ? SheetKind::blank
         : is_one_of(name, {"actors", "elements", "nodes"}) ? SheetKind::actors
         : is_one_of(name, {"events", "calendar"})          ? SheetKind::events
         : is_relations_sheet(sheet)                        ? SheetKind::settings
         : is_edge_list(sheet)                              ? SheetKind::edges
         : is_matrix(sheet)                                 ? SheetKind::matrix
                                                            : SheetKind::unknown;
}

class Reading {
 public:
  explicit Reading(const SheetOptions& options) : o_(options), actors_(options, taken_) {}

  /// Actors first, since their names count in all others, and events last.
  std::optional<Sheets> run() {
    for (const std::filesystem::path& file : o_.files) open(file);
    for (const auto step :
         {&Reading::read_actors, &Reading::read_relations, &Reading::finish_relations, &Reading::read_events}) {
      if (is_set(o_.stop)) return std::nullopt;
      (this->*step)();
    }
    faults_.finish();
    finish();
    return std::move(made_);
  }

 private:
  void open(const std::filesystem::path& file) {
    if (!is_workbook(file)) return add(read_table(file));
    Workbook workbook = read_workbook(file);
    made_.remarks.insert(made_.remarks.end(), workbook.remarks.begin(), workbook.remarks.end());
    for (Sheet& sheet : workbook.sheets) add(std::move(sheet));
  }

  void add(Sheet read) {
    read.number = sheets_.size();
    Sheet& sheet = sheets_.emplace_back(std::move(read));
    find_table(sheet);
    const SheetKind kind = kinds_.emplace_back(kind_of(sheet));
    if (kind == SheetKind::ignored || kind == SheetKind::blank) {
      const char* why = kind == SheetKind::blank ? "it is blank" : "its name says so";
      made_.remarks.push_back(fmt::format("{}: left out, since {}", sheet.called(), why));
      return;
    }
    made_.remarks.insert(made_.remarks.end(), sheet.remarks.begin(), sheet.remarks.end());
    for (const auto& [at, what] : sheet.problems) faults_.say(sheet, at, what);
    if (kind == SheetKind::unknown)
      faults_.say(
          sheet, sheet.rows[0][0].at,
          "this sheet has no names in both margins, no columns From and To, and is not called actors or "
          "events; with '(ignore)' in its name it is left out");
  }

  /// Of some kinds there may be one.
  template <typename Take>
  void for_one(SheetKind kind, const Take& take) {
    const Sheet* first = nullptr;
    for (const Sheet& sheet : sheets_) {
      if (kinds_[sheet.number] != kind) continue;
      if (first)
        faults_.say(sheet, sheet.rows[0][0].at,
                    "what this sheet holds stands in " + first->source() + " already");
      else
        take(*(first = &sheet));
    }
  }

  void read_actors() {
    for_one(SheetKind::actors,
            [&](const Sheet& sheet) { made_.attributes = read_actors_sheet(sheet, reading_); });
  }

  void read_relations() {
    for (const Sheet& sheet : sheets_) {
      if (kinds_[sheet.number] == SheetKind::matrix) relations_.push_back(read_matrix(sheet, reading_));
      if (kinds_[sheet.number] != SheetKind::edges) continue;
      for (RelationSheet& relation : read_edges(sheet, reading_)) relations_.push_back(std::move(relation));
    }
  }

  void finish_relations() {
    SettingsByTitle settings;
    for_one(SheetKind::settings, [&](const Sheet& sheet) { settings = read_relations_sheet(sheet, faults_); });
    made_.relations = relations_of(relations_, settings, reading_);
  }

  void read_events() {
    for_one(SheetKind::events, [&](const Sheet& sheet) { read_events_sheet(sheet, o_, made_, reading_); });
  }

  void finish() {
    const std::string file = o_.files.empty() ? "" : o_.files.front().string() + ": ";
    if (made_.relations.empty()) throw RequestError(file + "no sheet holds a relation");
    actors_.set_kinds();
    made_.actors = actors_.actors();
    for (SheetActor& actor : made_.actors) actor.attributes.resize(made_.attributes.size());
    if (made_.actors.size() < 2) throw DataError(file + "only one actor; a scenario needs two");
    if (made_.actors.size() > most_actors)
      throw DataError(fmt::format("{}{} actors; there may be {}", file, with_commas(made_.actors.size()),
                                  with_commas(most_actors)));
  }

  const SheetOptions& o_;
  TakenNames taken_;
  ActorBook actors_;
  Faults faults_;
  std::deque<Sheet> sheets_;
  std::vector<SheetKind> kinds_;  ///< (sheets)
  std::vector<RelationSheet> relations_;
  Sheets made_;
  SheetReading reading_{actors_, taken_, faults_, made_.remarks, o_.scale};
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
