/// What moved cells: watched ones by the files, others by runs made again.
#include <algorithm>
#include <cmath>
#include <map>

#include "base/position_of.h"
#include "report/parts.h"
#include "results/csv_table.h"

namespace entente::report {

CauseNumbers::CauseNumbers(const Source& source) {
  for (const Variant& v : source.variants) {
    const auto& causes = v.model.catalogue().causes;
    for (std::size_t k = 0; k < causes.size(); ++k) {
      const auto same = [&](const Cause& known) {
        return known.variant->model.catalogue().causes[known.number].id == causes[k].id;
      };
      if (std::none_of(causes_.begin(), causes_.end(), same)) causes_.push_back({&v, k});
    }
  }
}

std::size_t CauseNumbers::of(const std::string& id) const {
  const auto it = std::find_if(causes_.begin(), causes_.end(), [&](const Cause& cause) {
    return cause.variant->model.catalogue().causes[cause.number].id == id;
  });
  if (it == causes_.end())
    throw ReadError("the files name a cause '" + id + "', which their scenario does not have");
  return index_of(causes_, it);
}

namespace {

struct Change {
  std::size_t cause = 0;
  double mean = 0, p05 = 0, p95 = 0, acted = 0;
};

/// Strongest first.
Json changes_json(std::vector<Change> changes) {
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return std::abs(a.mean) > std::abs(b.mean); });
  Json json = Json::array();
  for (const Change& c : changes)
    json.push_back({{"cause", c.cause},
                    {"mean", rounded(c.mean)},
                    {"p05", rounded(c.p05)},
                    {"p95", rounded(c.p95)},
                    {"acted", rounded(c.acted)}});
  return json;
}

double mean_of(std::span<const double> values) {
  double sum = 0;
  for (const double x : values) sum += x;
  return sum / static_cast<double>(values.size());
}

/// One cell in the runs that were made again.
struct CellRuns {
  const Replayed& replayed;
  std::size_t cell = 0;
  std::span<const double> start() const {
    return {replayed.start.data() + cell * replayed.runs, replayed.runs};
  }
  std::span<const double> end() const { return {replayed.end.data() + cell * replayed.runs, replayed.runs}; }
  /// Of the cause of that id; empty where there is none.
  std::span<const double> changes(const std::string& id) const {
    const auto& causes = replayed.catalogue.causes;
    for (std::size_t k = 0; k < causes.size(); ++k)
      if (causes[k].id == id) return replayed.changes[cell * causes.size() + k];
    return {};
  }
};

Change change_of(std::size_t cause, std::span<const double> values) {
  const Statistics s = statistics(values, false);
  const auto zeros = std::count(values.begin(), values.end(), 0.0);
  const double band = values.size() > 1 ? 1 : std::nan("");  // a single run has none
  return {cause, s.mean, band * s.p05, band * s.p95,
          1 - static_cast<double>(zeros) / static_cast<double>(values.size())};
}

Json of_runs(const CellRuns& cell, const CauseNumbers& numbers) {
  std::vector<Change> changes;
  for (const Catalogue::Cause& cause : cell.replayed.catalogue.causes) {
    const Change change = change_of(numbers.of(cause.id), cell.changes(cause.id));
    if (change.acted > 0) changes.push_back(change);
  }
  return {{"start", rounded(mean_of(cell.start()))},
          {"end", rounded(mean_of(cell.end()))},
          {"runs", cell.replayed.runs},
          {"causes", changes_json(std::move(changes))}};
}

/// Run by run where they share their luck; else of the means alone.
Json of_differences(const CellRuns& base, const CellRuns& cell, bool paired, const CauseNumbers& numbers) {
  std::vector<Change> changes;
  for (std::size_t k = 0; k < numbers.all().size(); ++k) {
    const auto& [variant, number] = numbers.all()[k];
    const std::string& id = variant->model.catalogue().causes[number].id;
    const auto first = base.changes(id), second = cell.changes(id);
    if (first.empty() && second.empty()) continue;
    std::vector<double> apart(std::min(base.replayed.runs, cell.replayed.runs));
    for (std::size_t run = 0; run < apart.size(); ++run)
      apart[run] = (second.empty() ? 0 : second[run]) - (first.empty() ? 0 : first[run]);
    Change change = change_of(k, apart);
    if (!paired) change.p05 = change.p95 = std::nan("");
    if (change.acted > 0) changes.push_back(change);
  }
  return {{"start", rounded(mean_of(cell.start()) - mean_of(base.start()))},
          {"end", rounded(mean_of(cell.end()) - mean_of(base.end()))},
          {"runs", cell.replayed.runs},
          {"causes", changes_json(std::move(changes))}};
}

/// The causes of watched cells, as the files have them: of all runs.
class Watched {
 public:
  Watched(const Variant& variant, const CauseNumbers& numbers)
      : variant_(variant),
        numbers_(numbers),
        causes_(variant.folder / "causes.csv"),
        series_(variant.folder / "series.csv") {}

  Json of(const std::string& cell) const {
    std::vector<Change> changes;
    const auto number = [&](std::size_t row, const char* name) {
      return causes_.number(row, causes_.column(name));
    };
    const double band = variant_.manifest.runs > 1 ? 1 : std::nan("");  // a single run has none
    for (std::size_t row = 0; row < causes_.rows(); ++row)
      if (causes_.text(row, causes_.column("cell")) == cell)
        changes.push_back({numbers_.of(causes_.text(row, causes_.column("cause"))), number(row, "mean"),
                           band * number(row, "p05"), band * number(row, "p95"), number(row, "acted")});
    const auto [start, end] = ends(cell);
    if (!start) return nullptr;
    return {{"start", rounded(*start)},
            {"end", rounded(*end)},
            {"runs", variant_.manifest.runs},
            {"causes", changes_json(std::move(changes))}};
  }

 private:
  std::pair<std::optional<double>, std::optional<double>> ends(const std::string& cell) const {
    std::pair<std::optional<double>, std::optional<double>> found;
    const std::size_t name = series_.column("name"), mean = series_.column("mean");
    for (std::size_t row = 0; row < series_.rows(); ++row) {
      if (series_.text(row, name) != cell) continue;
      found.second = series_.number(row, mean);
      if (!found.first) found.first = found.second;
    }
    return found;
  }

  const Variant& variant_;
  const CauseNumbers& numbers_;
  CsvTable causes_, series_;
};

/// `trust[PAK,AFG]`: where it stands; null for an attribute.
void add_place(const Catalogue& c, const std::string& cell, Json& json) {
  json["relation"] = json["from"] = json["to"] = nullptr;
  const auto relation = relation_named(c, cell);
  const std::size_t open = cell.find('['), comma = cell.find(',', open);
  if (!relation || comma == std::string::npos) return;
  const auto actor = [&](const std::string& id) {
    return std::find(c.actors.begin(), c.actors.end(), id) - c.actors.begin();
  };
  json["relation"] = *relation;
  json["from"] = actor(cell.substr(open + 1, comma - open - 1));
  json["to"] = actor(cell.substr(comma + 1, cell.size() - comma - 2));
}

std::optional<CellRuns> runs_of(const Replayed& replayed, const std::string& cell) {
  const auto at = position_of(replayed.cells, cell);
  if (!at) return std::nullopt;
  return CellRuns{replayed, *at};
}

std::vector<std::string> all_cells(const Source& source, const std::vector<Replayed>& replayed) {
  std::vector<std::string> cells;
  for (const auto& watched : source.catalogue().watched) cells.push_back(watched.name);
  for (const std::string& cell : replayed.front().cells)
    if (std::find(cells.begin(), cells.end(), cell) == cells.end()) cells.push_back(cell);
  return cells;
}

}  // namespace

Json causes_of(const Source& source, const std::vector<Replayed>& replayed) {
  const CauseNumbers numbers(source);
  std::vector<Watched> watched;
  for (const Variant& v : source.variants) watched.emplace_back(v, numbers);
  const std::size_t known = source.catalogue().watched.size();
  const std::vector<std::string> cells = all_cells(source, replayed);
  Json all = Json::array();
  for (std::size_t k = 0; k < cells.size(); ++k) {
    Json json{{"cell", cells[k]}, {"watched", k < known}, {"variants", Json::array()}};
    add_place(source.catalogue(), cells[k], json);
    const auto base = runs_of(replayed.front(), cells[k]);
    for (std::size_t v = 0; v < replayed.size(); ++v) {
      const auto runs = runs_of(replayed[v], cells[k]);
      json["variants"].push_back(k < known ? watched[v].of(cells[k])
                                 : runs    ? of_runs(*runs, numbers)
                                           : Json(nullptr));
      if (!source.compares()) continue;
      json["differences"].push_back(
          v > 0 && base && runs ? of_differences(*base, *runs, source.paired(), numbers) : Json(nullptr));
    }
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace entente::report
