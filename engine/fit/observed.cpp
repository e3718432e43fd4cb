/// Observed series from a table.
#include <entente/forecast.h>

#include <cmath>
#include <optional>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_reader.h"
#include "base/position_of.h"
#include "base/read_text.h"
#include "base/with_commas.h"

namespace entente {
namespace {

class ObservedTable {
 public:
  explicit ObservedTable(const std::filesystem::path& file)
      : file_(file.string()),
        text_(content_of(file)),
        records_(text_, {.separator = CsvFormat::of_header, .trimmed = true}) {}

  Observed read() {
    read_header();
    while (next()) add_row();
    refuse_wrong_rows();
    if (made_.observations.empty()) throw DataError(file_ + ": it holds no observation");
    return std::move(made_);
  }

 private:
  [[noreturn]] void wrong(const std::string& message, std::size_t column = 0) const {
    throw DataError(place_of(column) + ": " + message);
  }

  /// Of a row; all that are wrong are told together.
  void wrong_row(const std::string& message, std::size_t column = 0) {
    constexpr std::size_t most_said = 100;
    if (++wrong_ <= most_said)
      problems_ += (wrong_ > 1 ? "\n" : "") + place_of(column) + ": " + message;
    else
      more_ = "\nand " + counted(wrong_ - most_said, "more value") + " that cannot be read";
  }

  void refuse_wrong_rows() const {
    if (wrong_ > 0) throw DataError(problems_ + more_);
  }

  std::string place_of(std::size_t column) const {
    const auto [line, at] = records_.position(records_.fields()[column]);
    return file_ + ":" + std::to_string(line) + ":" + std::to_string(at);
  }

  static std::string content_of(const std::filesystem::path& file) {
    return read_text(file);
  }

  bool next() {
    if (!records_.next()) return false;
    fields_ = texts_of(records_.fields());
    return true;
  }

  void add_row() {
    const auto day = parse_date(fields_[0]);
    if (fields_.size() != columns_)
      return wrong_row("found " + counted(fields_.size(), "column") + "; expected " + std::to_string(columns_) +
                       " (names with commas stand in quotes)");
    if (!day) wrong_row("found '" + fields_[0] + "'; expected a date, YYYY-MM-DD");
    if (long_) add(day, number_of(1), 2);
    for (std::size_t c = 1; !long_ && c < fields_.size(); ++c) add(day, c - 1, c);
  }

  void read_header() {
    if (!next())
      throw DataError(file_ + ": it is empty; expected date,series,value, or date and the names of series");
    values_ = CsvNumbers(records_.separator());
    if (in_small_letters(fields_[0]) != "date" || fields_.size() < 2)
      wrong("found the header \"" + std::string(records_.text()) +
            "\"; expected date,series,value, or date and the names of series");
    long_ = fields_.size() == 3 && in_small_letters(fields_[1]) == "series" &&
            in_small_letters(fields_[2]) == "value";
    columns_ = fields_.size();
    for (std::size_t c = 1; !long_ && c < columns_; ++c)
      if (number_of(c) != c - 1) wrong("the column '" + fields_[c] + "' stands here already", c);
  }

  /// Of the series that the field names; blanks do not count.
  std::size_t number_of(std::size_t column) {
    std::string name = fields_[column];
    std::erase(name, ' ');
    if (const auto known = position_of(made_.series, name)) return *known;
    made_.series.push_back(std::move(name));
    made_.written.push_back({fields_[column], place_of(column)});
    return made_.series.size() - 1;
  }

  void add(std::optional<Date> day, std::size_t series, std::size_t column) {
    const auto value = values_.read(fields_[column]);
    if (!value || std::isinf(*value)) return wrong_row(values_.problem(fields_[column]), column);
    if (day && !std::isnan(*value)) made_.observations.push_back({*day, series, *value});
  }

  std::string file_, text_;
  CsvReader records_;
  CsvNumbers values_;
  std::size_t columns_ = 0, wrong_ = 0;
  std::string problems_, more_;
  bool long_ = false;
  std::vector<std::string> fields_;
  Observed made_;
};

}  // namespace

Observed read_observed(const std::filesystem::path& file) { return ObservedTable(file).read(); }

}  // namespace entente
