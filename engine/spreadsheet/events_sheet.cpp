#include "spreadsheet/events_sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/with_commas.h"
#include "scenario/document.h"
#include "spreadsheet/event_types.h"
#include "spreadsheet/taken_names.h"

namespace entente::spreadsheet {
namespace {

class Events {
 public:
  Events(const Sheet& sheet, const SheetOptions& options, Sheets& made, const SheetReading& reading)
      : sheet_(sheet),
        o_(options),
        made_(made),
        reading_(reading),
        numbers_(sheet, reading.faults),
        columns_(event_columns_of(sheet, reading)),
        types_(sheet, columns_, made, reading) {}

  void read() {
    for (const auto& [column, name] : {std::pair(columns_.date, "date"), std::pair(columns_.type, "type")})
      if (!column)
        return reading_.faults.say(
            sheet_, sheet_.rows[0][0].at,
            fmt::format("there is no column {}; expected date, type, and columns of who takes part", name));
    for (std::size_t i = 1; i < sheet_.rows.size(); ++i) add(sheet_.rows[i]);
    made_.event_types = types_.finish();
    if (outside_ > 0)
      reading_.remarks.push_back(fmt::format("{}: {} before --from or after --to left out", sheet_.called(),
                                             counted(outside_, "event")));
  }

 private:
  void say(const Cell& cell, const std::string& message) { reading_.faults.say(sheet_, cell.at, message); }

  void add(const Row& row) {
    SheetEvent event;
    const Cell& type = cell_in(row, columns_.type);
    if (type.text.empty()) return reading_.faults.say(sheet_, row[0].at, "this event has no type");
    event.type = id_made_of(type.text);
    const auto date = date_in(row, columns_.date);
    add_roles(row, event);
    add_settings(row, event);
    if (date && ((o_.from && *date < *o_.from) || (o_.to && *date > *o_.to))) {
      ++outside_;
      return;
    }
    types_.add(row, event);
    if (!date) return;
    event.date = *date;
    event.id = id_of(text_in(row, columns_.id), event);
    made_.events.push_back(std::move(event));
  }

  std::optional<Date> date_in(const Row& row, std::optional<std::size_t> column) {
    const Cell& cell = cell_in(row, column);
    const auto date = cell.date ? cell.date : parse_date(cell.text);
    if (!date && cell.text.empty())
      reading_.faults.say(sheet_, row[0].at, "this event has no date");
    else if (!date)
      say(cell, fmt::format("found '{}'; expected a date, YYYY-MM-DD, or a cell that holds a date", cell.text));
    return date;
  }

  void add_roles(const Row& row, SheetEvent& event) {
    for (const auto& [column, role] : columns_.roles) {
      const Cell& cell = cell_in(row, column);
      std::vector<std::size_t> filled;
      for (const std::string& name : actors_in(cell, reading_.actors)) {
        const auto actor = reading_.actors.find(name);
        if (actor && std::find(filled.begin(), filled.end(), *actor) == filled.end()) filled.push_back(*actor);
        if (!actor) say(cell, fmt::format("'{}' is in no relation{}", name, did_you_mean(name, names())));
      }
      if (!filled.empty()) event.roles.emplace_back(role, std::move(filled));
    }
  }

  std::vector<std::string> names() const {
    std::vector<std::string> all;
    for (const SheetActor& actor : reading_.actors.actors()) {
      all.push_back(actor.name);
      all.push_back(actor.id);
    }
    return all;
  }

  void add_settings(const Row& row, SheetEvent& event) {
    event.intensity = number_in(row, columns_.intensity, -HUGE_VAL, HUGE_VAL);
    event.probability = number_in(row, columns_.probability, 0, 1);
    event.every = text_in(row, columns_.every);
    const auto every = parse_duration(event.every);
    if (!event.every.empty() && (!every || every->count != std::floor(every->count)))
      say(cell_in(row, columns_.every),
          fmt::format("found '{}'; expected a whole number of days, weeks, months or years, like 2 weeks",
                      event.every));
    if (!text_in(row, columns_.until).empty())
      if (const auto until = date_in(row, columns_.until)) event.until = to_string(*until);
    if (!event.until.empty() && event.every.empty())
      say(cell_in(row, columns_.until), "an event that is not repeated (every) has no end (until)");
    event.note = text_in(row, columns_.note);
    event.source = text_in(row, columns_.source);
  }

  std::string number_in(const Row& row, std::optional<std::size_t> column, double low, double high) {
    const Cell& cell = cell_in(row, column);
    if (cell.text.empty()) return {};
    const auto value = numbers_.read(cell);
    if (value && (*value < low || *value > high))
      say(cell, fmt::format("found {}; expected a number from {} to {}", cell.text, low, high));
    return value ? reading::shortest(*value) : "";
  }

  std::string id_of(const std::string& written, const SheetEvent& event) {
    const std::string wanted = written.empty() ? event.type + "-" + to_string(event.date) : id_made_of(written);
    std::string id = wanted;
    for (int number = 2; ids_.contains(id); ++number) id = fmt::format("{}-{}", wanted, number);
    ids_.insert(id);
    return id;
  }

  const Sheet& sheet_;
  const SheetOptions& o_;
  Sheets& made_;
  const SheetReading& reading_;
  Numbers numbers_;
  EventColumns columns_;
  EventTypes types_;
  std::set<std::string> ids_;
  std::size_t outside_ = 0;
};

}  // namespace

void read_events_sheet(const Sheet& sheet, const SheetOptions& options, Sheets& made,
                       const SheetReading& reading) {
  Events(sheet, options, made, reading).read();
}

}  // namespace entente::spreadsheet
