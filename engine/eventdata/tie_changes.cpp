#include "eventdata/tie_changes.h"

#include <fmt/format.h>

#include <algorithm>

#include "eventdata/import_document.h"

namespace entente::eventdata {

using std::chrono::days;

void TieChanges::add(std::size_t one, std::size_t other, const RawEvent& tie) {
  pairs_[std::minmax(one, other)].push_back({tie.date, tie.until, tie.weight});
}

double TieChanges::strength_on(Date day, const std::vector<Tie>& ties) {
  double strength = 0;
  for (const Tie& tie : ties)
    if (tie.first <= day && (!tie.until || *tie.until >= day)) strength = std::max(strength, tie.strength);
  return strength;
}

std::vector<Date> TieChanges::days_of_change(const std::vector<Tie>& ties, const Stretch& stretch) {
  std::vector<Date> made;
  for (const Tie& tie : ties) {
    if (tie.first > stretch.start && tie.first <= stretch.last) made.push_back(tie.first);
    if (tie.until && *tie.until >= stretch.start && *tie.until < stretch.last)
      made.push_back(*tie.until + days(1));
  }
  std::sort(made.begin(), made.end());
  made.erase(std::unique(made.begin(), made.end()), made.end());
  return made;
}

std::pair<std::size_t, std::size_t> TieChanges::write(AtomicTextFile& ties, AtomicTextFile& changes,
                                                      const std::vector<std::string>& actors,
                                                      const Stretch& stretch) const {
  std::multimap<Date, std::string> rows;
  std::size_t at_start = 0;
  ties.write("from,to,value\n");
  for (const auto& [pair, found] : pairs_) {
    const std::string ends = actors[pair.first] + "," + actors[pair.second];
    double before = strength_on(stretch.start, found);
    if (before > 0) ties.write(fmt::format("{},{}\n", ends, before));
    at_start += before > 0 ? 1 : 0;
    for (const Date day : days_of_change(found, stretch)) {
      const double after = strength_on(day, found);
      if (after != before)
        rows.emplace(day, fmt::format("{},{},{},{}\n", to_string(day), tie_change_type, ends, after));
      before = after;
    }
  }
  changes.write("date,type,from,to,intensity\n");
  for (const auto& [day, row] : rows) changes.write(row);
  return {at_start, rows.size()};
}

std::string ties_document(const ImportOptions& options, const ImportReport& report, const std::string& ties,
                          const std::string& changes, nlohmann::ordered_json actors) {
  const std::string file = file_called(options);
  nlohmann::ordered_json json;
  json["entente"] = 1;
  json["title"] = "Alliances of " + file;
  json["description"] = fmt::format(
      "Alliances between {} states from {} to {}, read from {}: {} in force at the start, and {} changes.",
      report.actors, to_string(report.start), to_string(report.last), file, report.ties, report.events);
  json["source"] = "entente import of " + file;
  json["time"] = {{"start", to_string(report.start)},
                  {"end", to_string(report.last + days(1))},
                  {"step", to_string(options.step.value_or(Duration{1, Unit::day}))}};
  json["runs"] = 1;
  json["actors"] = std::move(actors);
  json["relations"]["alliance"] = {
      {"range", {0, 1}},   {"saturation", "clamp"},
      {"symmetric", true}, {"storage", "sparse"},
      {"ties_csv", ties},  {"source", "strongest obligation in force, by the library's cow.csv"}};
  json["event_types"][std::string(tie_change_type)] = {
      {"roles", {{"from", "actor"}, {"to", "actor"}}},
      {"headline", "the alliance of {from} and {to} changes"},
      {"source", file},
      {"effects",
       {{{"change", "alliance[from, to]"},
         {"by", "intensity - alliance[from, to]"},
         {"source", "the intensity is how strong the alliance is from that day on"}}}}};
  json["events_csv"] = changes;
  json["metrics"]["alliances"] = {{"value", "sum(i in actor, j in actor where alliance[i, j] != 0 : 1) / 2"},
                                  {"label", "Pairs of allies"}};
  return json.dump(2) + "\n";
}

}  // namespace entente::eventdata
