/// Series by month from a table.
#include <entente/forecast.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/ascii.h"
#include "base/csv_dialect.h"
#include "base/csv_reader.h"
#include "base/why_unread.h"
#include "base/with_commas.h"
#include "eventdata/decoded_file.h"

namespace entente {
namespace {

constexpr std::size_t most_wrong_values = 20;

/// Months since the year 0.
int month_number(Date date) {
  const std::chrono::year_month_day day{date};
  return 12 * static_cast<int>(day.year()) + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}

Date first_of_month(int number) {
  return std::chrono::sys_days{std::chrono::year{number / 12} /
                               std::chrono::month{static_cast<unsigned>(number % 12) + 1} /
                               std::chrono::day{1}};
}

/// `2018-01`
bool is_month(const std::string& text) {
  constexpr std::size_t month_length = 7;
  return text.size() == month_length;
}

/// A month or a date.
std::optional<Date> day_or_month(const std::string& text) {
  return parse_date(is_month(text) ? text + "-01" : text);
}

unsigned day_of_month(Date date) { return static_cast<unsigned>(std::chrono::year_month_day{date}.day()); }

class MonthlyTable {
 public:
  MonthlyTable(const std::filesystem::path& file, MonthlyValue how)
      : file_(file.string()),
        how_(how),
        bytes_(readable(file), TextEncoding::automatic),
        records_([this](char* to, std::size_t room) { return read_bytes(to, room); },
                 {.separator = CsvFormat::of_header, .trimmed = true}) {}

  MonthlySeries read() {
    read_header();
    while (records_.next()) add_row();
    if (const std::string damage = bytes_.damage(); !damage.empty()) throw DataError(file_ + ": " + damage);
    if (wrong_ > most_wrong_values)
      problems_ += fmt::format("\nand {} more", with_commas(wrong_ - most_wrong_values));
    if (wrong_ > 0) throw DataError(problems_);
    if (cells_.empty()) throw DataError(file_ + ": it holds no value");
    return made();
  }

 private:
  std::size_t read_bytes(char* to, std::size_t room) {
    const std::size_t read = bytes_.read(to, room);
    if (read == 0 && !bytes_.misfit().empty()) throw DataError(file_ + ": " + bytes_.misfit());
    return read;
  }

  /// A day of a month, or 0 for the month as a whole, and the line that has its value.
  struct Day {
    unsigned number;
    std::size_t line;
  };
  struct Cell {
    double sum = 0, count = 0;
    Position place;         ///< of the first value
    std::vector<Day> days;  ///< that have a value
    /// What leaves no room for one more: the whole month beside a day of it, or the same where none is added.
    const Day* known(const Day& more, MonthlyValue how) const {
      const auto found = std::find_if(days.begin(), days.end(), [&](const Day& day) {
        return day.number == more.number ? how != MonthlyValue::sum : day.number == 0 || more.number == 0;
      });
      return found == days.end() ? nullptr : &*found;
    }
  };

  static const std::filesystem::path& readable(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) throw FileError(why_absent(file));
    return file;
  }

  /// The last column is the value; what stands between it and the date names the series.
  void read_header() {
    if (!records_.next())
      throw DataError(file_ + ": it is empty; expected date,series,value or date,from,to,value");
    values_ = CsvNumbers(records_.separator());
    columns_ = records_.fields().size();
    const std::string first = in_small_letters(records_.fields()[0].text);
    constexpr std::size_t series_columns = 3, dyad_columns = 4;
    if ((first == "date" || first == "month") && (columns_ == series_columns || columns_ == dyad_columns))
      return;
    throw DataError(
        fmt::format("{}:1:1: found the header \"{}\"; expected date,series,value or "
                    "date,from,to,value (the first may also be called month)",
                    file_, records_.text()));
  }

  void add_row() {
    const std::vector<std::string> fields = texts_of(records_.fields());
    if (fields.size() != columns_)
      return wrong(0, fmt::format("found {}; expected {}", counted(fields.size(), "column"), columns_));
    const auto date = day_or_month(fields[0]);
    const auto value = values_.read(fields.back());
    if (!date) wrong(0, "found '" + fields[0] + "'; expected a month, YYYY-MM, or a date, YYYY-MM-DD");
    if (!value || std::isinf(*value)) wrong(columns_ - 1, values_.problem(fields.back()));
    if (!date || !value || std::isinf(*value) || std::isnan(*value)) return;
    std::vector<std::string> name(fields.begin() + 1, fields.end() - 1);
    Cell& cell = cells_[series_of(name)][month_number(*date)];
    const Day day{is_month(fields[0]) ? 0 : day_of_month(*date), records_.line()};
    if (const Day* earlier = cell.known(day, how_)) return twice(name, *earlier, day, fields[0]);
    cell.days.push_back(day);
    if (cell.count == 0) cell.place = records_.position(records_.fields().back());
    if (!extent_) extent_ = {at_month(*date), at_month(*date)};
    if (month_number(*date) < extent_->first.month) extent_->first = at_month(*date);
    if (month_number(*date) > extent_->second.month) extent_->second = at_month(*date);
    cell.sum += *value;
    ++cell.count;
  }

  /// A month and where it stands first.
  struct PlacedMonth {
    int month;
    Position place;
  };
  PlacedMonth at_month(Date date) const {
    return {month_number(date), records_.position(records_.fields().front())};
  }

  /// A year with a slip of the pen would make months without end.
  void refuse_ages() const {
    constexpr int most_years = 500, year = 12;
    const auto& [first, last] = *extent_;
    if (last.month - first.month < most_years * year) return;
    const auto told = [](int month) {
      return to_string(first_of_month(month)).substr(0, sizeof("0000-00") - 1);
    };
    throw DataError(fmt::format("{}:{}:{}: found {}, and {} in line {}; expected months of at most {} years",
                                file_, last.place.line, last.place.column, told(last.month), told(first.month),
                                first.place.line, most_years));
  }

  double value_of(const Cell& cell) const {
    const double value = how_ == MonthlyValue::sum ? cell.sum : cell.sum / cell.count;
    if (!std::isfinite(value))
      throw DataError(
          fmt::format("{}:{}:{}: the sum of the values of this month is beyond what numbers can hold", file_,
                      cell.place.line, cell.place.column));
    return value;
  }

  std::size_t series_of(std::vector<std::string> name) {
    const auto [at, fresh] = numbers_.emplace(std::move(name), cells_.size());
    if (fresh) cells_.emplace_back();
    return at->second;
  }

  /// Whatever the two values are: which of them is meant nobody can tell.
  void twice(const std::vector<std::string>& name, const Day& earlier, const Day& now,
             const std::string& written) {
    const std::string whose = fmt::format("{} of {}", written, fmt::join(name, ","));
    wrong(0, earlier.number == now.number
                 ? fmt::format("a value of {} stands in line {} already", whose, earlier.line)
             : now.number == 0 ? fmt::format("a day of {} has a value in line {} already", whose, earlier.line)
                               : fmt::format("the month of {} has a value as a whole in line {} already", whose,
                                             earlier.line));
  }

  void wrong(std::size_t column, const std::string& message) {
    const Position at = records_.position(records_.fields()[column]);
    if (++wrong_ <= most_wrong_values)
      problems_ +=
          fmt::format("{}{}:{}:{}: {}", problems_.empty() ? "" : "\n", file_, at.line, at.column, message);
  }

  MonthlySeries made() const {
    MonthlySeries all;
    refuse_ages();
    const int first = extent_->first.month, last = extent_->second.month;
    const auto count = static_cast<std::size_t>(last - first) + 1;
    all.file = file_;
    for (int month = first; month <= last + 1; ++month) all.months.push_back(first_of_month(month));
    all.names.resize(cells_.size());
    all.values.assign(cells_.size(), std::vector<double>(count, std::nan("")));
    all.places.assign(cells_.size(), std::vector<Position>(count));
    for (const auto& [name, number] : numbers_) {
      all.names[number] = name;
      for (const auto& [month, cell] : cells_[number]) {
        const auto m = static_cast<std::size_t>(month - first);
        all.values[number][m] = value_of(cell);
        all.places[number][m] = cell.place;
      }
    }
    return all;
  }

  std::string file_;
  MonthlyValue how_;
  eventdata::DecodedFile bytes_;
  CsvReader records_;
  CsvNumbers values_;
  std::size_t columns_ = 0, wrong_ = 0;
  std::string problems_;
  std::map<std::vector<std::string>, std::size_t> numbers_;
  std::vector<std::map<int, Cell>> cells_;                     ///< (series) by month
  std::optional<std::pair<PlacedMonth, PlacedMonth>> extent_;  ///< the first month and the last
};

}  // namespace

std::optional<SeriesTransform> transform_called(std::string_view name) {
  if (name == "asinh") return SeriesTransform{[](double x) { return std::asinh(x); }, "expected a number"};
  if (name == "log1p")
    return SeriesTransform{[](double x) { return std::log1p(x); }, "log1p takes values above -1"};
  return std::nullopt;
}

std::size_t last_month_ended_by(const MonthlySeries& series, Date day) {
  const auto after = std::upper_bound(series.months.begin(), series.months.end(), day + std::chrono::days(1));
  const auto ended = after - series.months.begin();
  if (ended < 2)
    throw RequestError(to_string(day) + " is before the end of the first month of the series, " +
                       to_string(series.months[1] - std::chrono::days(1)));
  return static_cast<std::size_t>(std::min<std::ptrdiff_t>(ended - 2, std::ssize(series.months) - 2));
}

MonthlySeries read_monthly(const std::filesystem::path& file, MonthlyValue how) {
  return MonthlyTable(file, how).read();
}

}  // namespace entente
