#include "results/stored_tables.h"

#include <entente/explain.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "base/csv_number.h"
#include "base/csv_reader.h"
#include "results/outputs.h"
#include "results/read_folder.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

using Names = std::set<std::string>;

/// A table, row after row: large ones are not held.
class Rows {
 public:
  Rows(const fs::path& file, const std::string& header) : file_(file), text_(text_of(file)), records_(text_) {
    if (!read() || fmt::format("{}", fmt::join(fields_, ",")) != header)
      throw_damaged(file_, "its columns are not " + header);
    columns_ = fields_.size();
  }
  bool next() {
    if (!read()) return false;
    if (fields_.size() != columns_) wrong("");
    ++rows_;
    return true;
  }
  std::size_t rows() const { return rows_; }
  void require(std::size_t column, const std::string& text) const {
    if (fields_[column] != text) wrong(fmt::format(": '{}' stands where '{}' should", fields_[column], text));
  }
  void require_one_of(std::size_t column, const Names& names, const char* what) const {
    if (!names.contains(fields_[column]))
      wrong(fmt::format(": it names a {} '{}', which its scenario does not have", what, fields_[column]));
  }
  void require_numbers(std::size_t first, std::size_t end) const {
    for (std::size_t column = first; column < end; ++column)
      if (!csv_number(fields_[column])) wrong(fmt::format(": '{}' is not a number", fields_[column]));
  }
  void require_dates(std::size_t first, std::size_t end) const {
    for (std::size_t column = first; column < end; ++column)
      if (!fields_[column].empty() && !parse_date(fields_[column]))
        wrong(fmt::format(": '{}' is not a date", fields_[column]));
  }
  void require_rows(std::size_t rows) const {
    if (rows_ != rows) throw_damaged(file_, fmt::format("it has {} rows, not {}", rows_, rows));
  }
  [[noreturn]] void wrong(const std::string& why) const {
    throw ReadError(fmt::format("{} is damaged in line {}{}", file_.string(), records_.line(), why));
  }

 private:
  bool read() {
    const bool any = records_.next();
    fields_ = texts_of(records_.fields());
    return any;
  }

  fs::path file_;
  std::string text_;
  CsvReader records_;
  std::vector<std::string> fields_;
  std::size_t columns_ = 0, rows_ = 0;
};

template <typename Things, typename Name>
Names names_of(const Things& things, const Name& name) {
  Names names;
  for (const auto& thing : things) names.insert(name(thing));
  return names;
}

Names causes_of(const Catalogue& c) {
  return names_of(c.causes, [](const auto& cause) { return cause.id; });
}

void check_series(const fs::path& file, const Catalogue& c) {
  Rows rows(file, "date,name,mean,sd,p05,p25,p50,p75,p95");
  const std::size_t wanted = c.dates.size() * c.series();
  while (rows.next()) {
    const std::size_t row = rows.rows() - 1;
    if (row >= wanted) rows.wrong(": the run has no such date");
    rows.require(0, to_string(c.dates[row / c.series()]));
    rows.require(1, series_name(c, row % c.series()));
    rows.require_numbers(2, 9);
  }
  rows.require_rows(wanted);
}

void check_outcomes(const fs::path& file, const Catalogue& c) {
  Rows rows(
      file,
      "outcome,over,kind,value,low,high,runs,mean,sd,p05,p25,p50,p75,p95,date_p05,date_p50,date_p95,label");
  while (rows.next()) {
    if (rows.rows() > c.outcomes.size()) rows.wrong(": its scenario has no such outcome");
    rows.require(0, c.outcomes[rows.rows() - 1].id);
    rows.require(1, std::string(spelling(c.outcomes[rows.rows() - 1].over)));
    rows.require_numbers(3, 14);
    rows.require_dates(14, 17);
  }
  rows.require_rows(c.outcomes.size());
}

void check_causes(const fs::path& file, const Catalogue& c) {
  const Names cells = names_of(c.watched, [](const auto&cell) { return cell.name; }), causes = causes_of(c);
  Rows rows(file, "cell,cause,kind,mean,p05,p95,acted");
  while (rows.next()) {
    rows.require_one_of(0, cells, "tracked value");
    rows.require_one_of(1, causes, "cause");
    rows.require_numbers(3, 7);
  }
}

void check_events(const fs::path& file, const Catalogue& c) {
  const Names dates = names_of(c.dates, [](Date date) { return to_string(date); }), causes = causes_of(c);
  Rows rows(file, "date,cause,type,mean");
  while (rows.next()) {
    rows.require_one_of(0, dates, "date");
    rows.require_one_of(1, causes, "cause");
    rows.require_numbers(3, 4);
  }
}

/// Folders of earlier versions have none.
void check_silences(const fs::path& file) {
  if (!fs::exists(file)) return;
  try {
    const auto kept = nlohmann::json::parse(text_of(file));
    static_cast<void>(kept.at("caveat").get_ref<const std::string&>());
    for (const auto& silence : kept.at("found"))
      static_cast<void>(silence.at("text").get_ref<const std::string&>());
  } catch (const nlohmann::json::exception&) {
    throw_damaged(file, "it does not say what did nothing");
  }
}

}  // namespace

void check_tables(const fs::path& folder, const Catalogue& c) {
  check_series(folder / "series.csv", c);
  check_outcomes(folder / "outcomes.csv", c);
  check_causes(folder / "causes.csv", c);
  check_events(folder / "events.csv", c);
  check_silences(folder / silences_file);
}

}  // namespace entente
