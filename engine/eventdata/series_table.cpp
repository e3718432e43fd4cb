#include "eventdata/series_table.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace entente::eventdata {

void SeriesLook::add(Date day, ActorPair pair, double value) {
  if (day != day_) finish();
  day_ = day;
  values_[pair] += value;
}

void SeriesLook::finish() {
  for (const auto& [pair, value] : values_) {
    const auto back = values_.find({pair.second, pair.first});
    symmetric_ = symmetric_ && back != values_.end() && back->second == value;
    if (value != 0) pairs_.insert(pair);
  }
  values_.clear();
}

SeriesTable::SeriesTable(AtomicTextFile& table, const std::vector<std::string>& actors, const SeriesLook& look,
                         std::vector<Date> days)
    : table_(table), actors_(actors), days_(std::move(days)) {
  for (const ActorPair& pair : look.pairs())
    if (!look.symmetric() || pair.first < pair.second) pairs_.push_back(pair);
  table_.write("date,from,to,value\n");
}

void SeriesTable::add(Date day, ActorPair pair, double value) {
  write_days_before(day);
  values_[pair] += value;
}

void SeriesTable::miss(Date day, ActorPair pair) { add(day, pair, std::numeric_limits<double>::quiet_NaN()); }

void SeriesTable::finish() { write_days_before(std::nullopt); }

void SeriesTable::write_days_before(std::optional<Date> day) {
  for (; next_ < days_.size() && (!day || days_[next_] < *day); ++next_) write_day(days_[next_]);
}

void SeriesTable::write_day(Date day) {
  for (const ActorPair& pair : pairs_) {
    const auto found = values_.find(pair);
    const double value = found == values_.end() ? 0 : found->second;
    if (std::isnan(value)) continue;
    ++rows_;
    table_.write(
        fmt::format("{},{},{},{}\n", to_string(day), actors_[pair.first], actors_[pair.second], value));
  }
  values_.clear();
}

}  // namespace entente::eventdata
