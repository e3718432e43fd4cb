/// Events by month, the calendar of scheduled ones, and what causes are.
#include <algorithm>
#include <map>

#include "base/position_of.h"
#include "model/model_access.h"
#include "report/parts.h"
#include "results/csv_table.h"

namespace entente::report {
namespace {

std::string month_of(const std::string& date) { return date.substr(0, 7); }

std::vector<std::string> months_of(const Catalogue& c) {
  std::vector<std::string> months;
  for (std::size_t k = 0; k < c.steps(); ++k) {
    const std::string month = month_of(to_string(c.dates[k]));
    if (months.empty() || months.back() != month) months.push_back(month);
  }
  return months;
}

/// Expected numbers of events a run, by cause and month.
std::map<std::size_t, std::vector<double>> monthly(const Variant& variant, const CauseNumbers& numbers,
                                                   const std::vector<std::string>& months) {
  const CsvTable table(variant.folder / "events.csv");
  const std::size_t date = table.column("date"), cause = table.column("cause"), mean = table.column("mean");
  std::map<std::size_t, std::vector<double>> sums;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const auto month = position_of(months, month_of(table.text(row, date)));
    if (!month) continue;
    auto& counts = sums[numbers.of(table.text(row, cause))];
    counts.resize(months.size());
    counts[*month] += table.number(row, mean);
  }
  return sums;
}

const Catalogue::Cause& cause_of(const CauseNumbers::Cause& cause) {
  return cause.variant->model.catalogue().causes[cause.number];
}

Json rows_of(const Source& source, const CauseNumbers& numbers, const std::vector<std::string>& months) {
  std::vector<std::map<std::size_t, std::vector<double>>> counts;
  for (const Variant& v : source.variants) counts.push_back(monthly(v, numbers, months));
  Json rows = Json::array();
  for (std::size_t k = 0; k < numbers.all().size(); ++k) {
    const std::string& type = cause_of(numbers.all()[k]).type;
    Json variants = Json::array();
    bool happens = false;
    for (const auto& by_cause : counts) {
      const auto found = by_cause.find(k);
      variants.push_back(nullptr);
      if (found == by_cause.end()) continue;
      happens = true;
      variants.back() = Json::array();
      for (const double count : found->second) variants.back().push_back(rounded(count));
    }
    if (happens) rows.push_back({{"cause", k}, {"type", type}, {"variants", std::move(variants)}});
  }
  return rows;
}

/// Of each rule, how many firings were expected in one step, at most. Results of older programs do not say.
std::map<std::size_t, double> max_means(const Variant& variant, const CauseNumbers& numbers) {
  std::map<std::size_t, double> most;
  if (!std::filesystem::exists(variant.folder / "rules.csv")) return most;
  const CsvTable table(variant.folder / "rules.csv");
  const std::size_t rule = table.column("rule"), mean = table.column("max_mean");
  for (std::size_t row = 0; row < table.rows(); ++row)
    most[numbers.of(table.text(row, rule))] = table.number(row, mean);
  return most;
}

Json rules_of(const Source& source, const CauseNumbers& numbers) {
  std::map<std::size_t, Json> by_cause;
  for (std::size_t v = 0; v < source.variants.size(); ++v)
    for (const auto& [cause, mean] : max_means(source.variants[v], numbers)) {
      if (mean <= 0) continue;
      Json& variants = by_cause.try_emplace(cause, Json::array()).first->second;
      while (variants.size() < source.variants.size()) variants.push_back(nullptr);
      variants[v] = rounded(mean);
    }
  Json all = Json::array();
  for (auto& [cause, variants] : by_cause)
    all.push_back({{"cause", cause}, {"max_means", std::move(variants)}});
  return all;
}

/// Each occurrence once, with the variants in whose calendar it is.
Json scheduled_of(const Source& source, const CauseNumbers& numbers) {
  std::map<std::pair<std::string, std::size_t>, std::vector<bool>> calendar;
  for (std::size_t v = 0; v < source.variants.size(); ++v) {
    const detail::ModelData& model = detail::ModelAccess::data(source.variants[v].model);
    for (std::size_t k = 0; k < model.schedule.size(); ++k)
      for (const detail::Occurrence& occurrence : model.schedule[k]) {
        const auto& event = source.variants[v].scenario.events[occurrence.event];
        const Date date = occurrence.number == 0 ? event.date : model.catalogue.dates[k];
        auto& variants = calendar[{to_string(date), numbers.of(event.id)}];
        variants.resize(source.variants.size());
        variants[v] = true;
      }
  }
  Json all = Json::array();
  for (const auto& [what, variants] : calendar)
    all.push_back({{"cause", what.second},
                   {"date", what.first},
                   {"type", cause_of(numbers.all()[what.second]).type},
                   {"variants", variants}});
  return all;
}

template <typename Items>
const Provenance* provenance_of(const Items& items, const std::string& id) {
  for (const auto& item : items)
    if (item.id == id) return &item.provenance;
  return nullptr;
}

}  // namespace

Json events_of(const Source& source) {
  const CauseNumbers numbers(source);
  const std::vector<std::string> months = months_of(source.catalogue());
  return {{"months", months},
          {"types", source.catalogue().event_types},
          {"rows", rows_of(source, numbers, months)},
          {"rules", rules_of(source, numbers)},
          {"scheduled", scheduled_of(source, numbers)}};
}

Json cause_info_of(const Source& source) {
  Json all = Json::array();
  const CauseNumbers numbers(source);
  for (const CauseNumbers::Cause& known : numbers.all()) {
    const Catalogue::Cause& cause = cause_of(known);
    const Scenario& s = known.variant->scenario;
    const Provenance* from = cause.kind == CauseKind::event  ? provenance_of(s.events, cause.id)
                             : cause.kind == CauseKind::rule ? provenance_of(s.rules, cause.id)
                                                             : provenance_of(s.dynamics, cause.id);
    all.push_back({{"id", cause.id},
                   {"kind", to_string(cause.kind)},
                   {"type", cause.type},
                   {"note", from ? from->note : ""},
                   {"source", from ? from->source : ""}});
  }
  return all;
}

}  // namespace entente::report
