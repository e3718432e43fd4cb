#include "eventdata/series_table.h"

#include <fmt/format.h>

namespace entente::eventdata {

SeriesTable::SeriesTable(AtomicTextFile* table, const std::vector<std::string>& actors, bool symmetric)
    : table_(table), actors_(actors), symmetric_(symmetric) {
  if (table_) table_->write("date,from,to,value\n");
}

void SeriesTable::add(Date day, std::size_t from, std::size_t to, double value) {
  if (day != day_) finish();
  day_ = day;
  values_[{from, to}] += value;
}

void SeriesTable::finish() {
  for (const auto& [pair, value] : values_) {
    const auto back = values_.find({pair.second, pair.first});
    if (!table_) symmetric_ = symmetric_ && back != values_.end() && back->second == value;
    if (!table_ || (symmetric_ && pair.first > pair.second)) continue;
    ++rows_;
    table_->write(
        fmt::format("{},{},{},{}\n", to_string(day_), actors_[pair.first], actors_[pair.second], value));
  }
  values_.clear();
}

}  // namespace entente::eventdata
