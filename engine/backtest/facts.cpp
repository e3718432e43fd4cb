/// Facts of temporal knowledge graphs as rows of who did what to whom.
#include <entente/forecast.h>
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "backtest/numbered.h"
#include "base/csv_reader.h"
#include "base/why_unread.h"
#include "base/with_commas.h"
#include "eventdata/decoded_file.h"

namespace entente {
namespace {

using detail::Numbered;

/// So many errors are said.
constexpr std::size_t most_wrong_lines = 20;
/// Later days have no date.
constexpr std::uint64_t most_days = 2'900'000;

class FactReader {
 public:
  explicit FactReader(const Scenario& scenario)
      : start_(scenario.time.start),
        actors_(detail::numbered_actors(scenario)),
        types_(detail::numbered_event_types(scenario)) {}

  void read(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) throw FileError(why_absent(file));
    eventdata::DecodedFile bytes(file, TextEncoding::automatic);
    last_file_ = file.string();
    CsvReader records([&](char* to, std::size_t room) { return bytes.read(to, room); },
                      {.separator = '\t', .trimmed = true});
    for (bool first = true; records.next(); first = false) {
      if (first && records.fields().size() == 1) records.separate_by(' ');
      ++facts_.lines;
      add(records, file);
    }
    if (const std::string damage = bytes.damage(); !damage.empty())
      throw DataError(fmt::format("{}: {}", file.string(), damage));
    if (!bytes.misfit().empty()) throw DataError(fmt::format("{}: {}", file.string(), bytes.misfit()));
  }

  Facts finish(std::optional<std::uint64_t> asked) {
    if (said_ > most_wrong_lines)
      errors_ += fmt::format("\n{} more lines are wrong", with_commas(said_ - most_wrong_lines));
    if (said_ > 0) throw DataError(errors_);
    if (facts_.lines == 0) throw DataError(last_file_ + ": it holds no fact");
    facts_.units_per_day = asked.value_or(std::max<std::uint64_t>(common_, 1));
    for (std::size_t i = 0; i < times_.size(); ++i)
      if (times_[i]) facts_.rows[i].date = day_of(*times_[i] / facts_.units_per_day);
    std::stable_sort(facts_.rows.begin(), facts_.rows.end(),
                     [](const EventRow& a, const EventRow& b) { return a.date < b.date; });
    return std::move(facts_);
  }

 private:
  Date day_of(std::uint64_t day) const {
    if (day > most_days)
      throw DataError(fmt::format(
          "{}: found time {}, which is too late to have a date; --units-per-day says how many units of "
          "time a day has",
          latest_place_, with_commas(latest_)));
    return start_ + std::chrono::days(day);
  }

  /// Subject, relation, object and time; what stands behind them means nothing.
  void add(const CsvReader& records, const std::filesystem::path& file) {
    constexpr std::size_t columns = 4;
    const std::vector<CsvField>& fields = records.fields();
    if (fields.size() < columns)
      return error(fmt::format("{}:{}:1: found {} column{}; expected subject, relation, object and time",
                               file.string(), records.line(), fields.size(), fields.size() == 1 ? "" : "s"));
    const auto from = found(actors_, "an actor", records, 0, file);
    const auto type = found(types_, "an event type", records, 1, file);
    const auto to = found(actors_, "an actor", records, 2, file);
    const auto date = parse_date(fields[3].text);
    const auto time = detail::whole_number(fields[3].text);
    if (!date && !time) wrong(records, 3, file, "a whole number of units of time, or a date, YYYY-MM-DD");
    if (!from || !type || !to || (!date && !time)) return;
    if (*from == *to) ++facts_.within_one;
    if (time) common_ = std::gcd(common_, *time);
    if (time && *time > latest_) {
      const Position at = records.position(fields[3]);
      latest_ = *time;
      latest_place_ = fmt::format("{}:{}:{}", file.string(), at.line, at.column);
    }
    facts_.rows.push_back({date.value_or(Date{}), *from, *to, *type, 1});
    times_.push_back(time);
  }

  std::optional<std::uint32_t> found(const Numbered& among, const char* what, const CsvReader& records,
                                     std::size_t column, const std::filesystem::path& file) {
    const auto number = among.find(records.fields()[column].text);
    if (!number)
      wrong(records, column, file,
            fmt::format("{} of the scenario: its name, or its number below {}", what,
                        with_commas(among.count())));
    return number;
  }

  void wrong(const CsvReader& records, std::size_t column, const std::filesystem::path& file,
             const std::string& expected) {
    const CsvField& field = records.fields()[column];
    const Position at = records.position(field);
    error(fmt::format("{}:{}:{}: found '{}'; expected {}", file.string(), at.line, at.column, field.text,
                      expected));
  }

  void error(const std::string& message) {
    if (++said_ <= most_wrong_lines) errors_ += (errors_.empty() ? "" : "\n") + message;
  }

  Date start_;
  Numbered actors_, types_;
  Facts facts_;
  std::vector<std::optional<std::uint64_t>> times_;  ///< (rows); nothing: the row has its date
  std::uint64_t common_ = 0;                         ///< the largest that divides all times
  std::uint64_t latest_ = 0;                         ///< the largest
  std::string latest_place_;                         ///< `file:line:column`
  std::string errors_, last_file_;
  std::size_t said_ = 0;
};

}  // namespace

Facts read_facts(const std::vector<std::filesystem::path>& files, const Scenario& scenario,
                 std::optional<std::uint64_t> units_per_day) {
  FactReader reader(scenario);
  for (const std::filesystem::path& file : files) reader.read(file);
  return reader.finish(units_per_day);
}

}  // namespace entente
