#include "eventdata/event_line.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/csv_number.h"
#include "base/ordinal.h"
#include "base/with_commas.h"
#include "eventdata/date_text.h"
#include "eventdata/name_key.h"
#include "eventdata/without_point.h"

namespace entente::eventdata {
namespace {

/// The last day that a date can name; a scenario ends on the day after its last event.
constexpr Date last_day_there_is{std::chrono::year{9999} / std::chrono::December / 31};

/// A month or day. Of what is not known, which is written as -9 or not at all: 0.
std::optional<unsigned> month_or_day(std::string_view text) {
  const auto number = text == "NA" ? 0 : csv_number(text.empty() ? "0" : text);
  if (!number || *number != std::floor(*number) || *number > 31) return std::nullopt;
  return static_cast<unsigned>(std::max(0.0, *number));
}

std::optional<int> year_in(std::string_view text) {
  text = without_point(text);
  const bool four = text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit);
  return four ? std::optional(static_cast<int>(*csv_number(text))) : std::nullopt;
}

/// A year in which nothing can end that is recorded: it is written where something goes on.
constexpr int year_of_no_end = 9999;

std::optional<Date> whole_date(std::optional<int> year, std::optional<unsigned> month,
                               std::optional<unsigned> day, bool last) {
  if (!year || *year < 1 || !month || !day) return std::nullopt;
  const std::chrono::year_month of{std::chrono::year(*year), std::chrono::month(*month ? *month
                                                                                : last ? 12
                                                                                       : 1)};
  if (!of.ok()) return std::nullopt;
  if (last && (*day == 0 || *month == 0)) return std::chrono::sys_days(of / std::chrono::last);
  const std::chrono::year_month_day made = of / std::chrono::day(*day ? *day : 1);
  return made.ok() ? std::optional<Date>(std::chrono::sys_days(made)) : std::nullopt;
}

/// No weight and no number of dead is more, nor both together: sums of millions of them are numbers still.
constexpr double most_weight = 1e15;

/// Deaths say how grave violence was; an agreement is no better for them, and who protests did not kill them.
bool is_violent(std::string_view cameo) {
  constexpr auto roots = std::to_array<std::string_view>({"18", "19", "20"});  // assault, fight, mass violence
  return std::find(roots.begin(), roots.end(), cameo.substr(0, 2)) != roots.end();
}

bool is_gap(std::string_view text) { return text.empty() || text == "NA"; }

}  // namespace

EventLine::EventLine(EventFormat format, const GoldsteinScale& scale, const EventReading& reading)
    : scale_(scale), order_(reading.dates), by_categories_(!known_format(format).categories.empty()) {
  if (by_categories_) categories_ = Categories(reading.categories);
}

void EventLine::begin(EventColumns columns, char separator) {
  columns_ = std::move(columns);
  if (order_ == DateOrder::ymd) order_ = columns_.layout->dates;
  numbers_ = CsvNumbers(separator);
}

bool EventLine::take(const std::vector<CsvField>& fields) {
  fields_ = &fields;
  return std::find(columns_.widths.begin(), columns_.widths.end(), fields.size()) != columns_.widths.end();
}

bool EventLine::is_without_date() const {
  const std::string_view text = part(Part::date);
  return text.empty() || !is_digit(text.front());
}

bool EventLine::has(Part which) const { return columns_.places[ordinal(which)] != no_column; }

std::string_view EventLine::at(std::size_t column) const {
  return without_outer_blanks((*fields_)[column].text);
}

std::string_view EventLine::part(Part which) const {
  return has(which) ? at(columns_.places[ordinal(which)]) : std::string_view{};
}

/// A part that names somebody.
std::string_view EventLine::actor(Part which) const {
  const std::string_view text = part(which);
  const std::vector<std::string_view>& gaps = columns_.gaps;
  return std::find(gaps.begin(), gaps.end(), text) == gaps.end() ? text : std::string_view{};
}

/// Where commas do not separate the fields they may stand in numbers.
bool EventLine::number(std::string_view text, double& value) {
  const auto read = text.find(',') == std::string_view::npos ? csv_number(text) : numbers_.read_finite(text);
  if (read) value = *read;
  return read && std::isfinite(value);
}

std::string_view EventLine::code() const { return without_point(part(Part::code)); }

std::optional<Date> EventLine::date() const {
  const std::string_view text = part(Part::date);
  if (columns_.layout->yearly) return whole_date(year_in(text), 7, 1, false);
  if (has(Part::month))
    return whole_date(year_in(text), month_or_day(part(Part::month)), month_or_day(part(Part::day)), false);
  return date_in(text, order_);
}

void EventLine::count_date(bool refused) {
  if (order_ == DateOrder::ymd) return;
  ++dates_;
  dates_refused_ += refused ? 1 : 0;
  const DateOrder other = order_ == DateOrder::dmy ? DateOrder::mdy : DateOrder::dmy;
  if (other_order_reads_all_) other_order_reads_all_ = date_in(part(Part::date), other).has_value();
}

std::string EventLine::other_dates() const {
  if (dates_refused_ == 0 || !other_order_reads_all_) return "";
  const bool day_first = order_ == DateOrder::dmy;
  return fmt::format(
      "{} of {} dates cannot be read with --dates {}, all can with --dates {}: those that were read may be "
      "wrong.",
      with_commas(dates_refused_), with_commas(dates_), day_first ? "dmy" : "mdy", day_first ? "mdy" : "dmy");
}

std::optional<LineProblem> EventLine::fill_dates(RawEvent& event) {
  const auto day = date();
  count_date(!day);
  if (!day) has_other_dates_ = has_other_dates_ || has_other_order(part(Part::date));
  if (!day) return LineProblem::date;
  event.date = *day;
  if (*day == last_day_there_is) return LineProblem::last_day;
  const std::string_view end = part(Part::until);
  if (is_gap(end) || end.starts_with('-') || year_in(end) == year_of_no_end) return std::nullopt;
  event.until = whole_date(year_in(end), month_or_day(part(Part::until_month)),
                           month_or_day(part(Part::until_day)), true);
  return event.until && *event.until >= *day ? std::optional<LineProblem>() : LineProblem::date;
}

/// Civilians of UCDP are those of the country in which it happened.
void EventLine::fill_actors(RawEvent& event) const {
  event.source = actor(Part::source);
  event.source_country = actor(Part::source_country);
  event.target = actor(Part::target);
  event.target_country = actor(Part::target_country);
  if (event.target_country.empty() && in_small_letters(event.target) == "civilians")
    event.target_country = part(Part::place);
  if (part(Part::turned) != "0") return;
  std::swap(event.source, event.target);
  std::swap(event.source_country, event.target_country);
}

const Category* EventLine::category() const {
  for (const auto& [name, column] : columns_.codes)
    if (const Category* found = categories_.find(name, at(column))) return found;
  return nullptr;
}

std::optional<LineProblem> EventLine::fill_code(RawEvent& event, const CutZeros& zeros) {
  const Category* found = by_categories_ ? category() : nullptr;
  category_weight_ = found ? found->weight : 0;
  event.cameo = by_categories_ ? (found ? std::string_view(found->cameo) : "") : zeros.whole(code(), code_);
  const double* known = scale_.find(event.cameo);
  if (known == nullptr) return LineProblem::code;
  event.score = *known;
  return std::nullopt;
}

/// A violent event counts as often as people died of it, and at least once; others count once.
std::optional<LineProblem> EventLine::fill_numbers(RawEvent& event) {
  const std::string_view score = part(Part::score), weight = part(Part::weight), dead = part(Part::deaths);
  if (!is_gap(score) && !number(score, event.score)) return LineProblem::number;
  if (!weight.empty() && !(number(weight, event.weight) && event.weight > 0)) return LineProblem::number;
  double deaths = -1;
  if (!is_gap(dead) && !number(dead, deaths)) return LineProblem::number;
  if (deaths < 0) deaths = category_weight_;
  const double times = is_of_ties(*columns_.layout) ? category_weight_
                       : is_violent(event.cameo)    ? std::max(1.0, deaths)
                                                    : 1.0;
  if (std::max({event.weight, times, event.weight * times}) > most_weight) return LineProblem::number;
  event.weight *= times;
  event.score = std::clamp(event.score, -10.0, 10.0);
  return std::nullopt;
}

std::optional<LineProblem> EventLine::fill(RawEvent& event, const CutZeros& zeros) {
  event = {};
  if (const auto wrong = fill_dates(event)) return wrong;
  fill_actors(event);
  if (const auto wrong = fill_code(event, zeros)) return wrong;
  return fill_numbers(event);
}

std::string_view EventLine::id(const RawEvent& event) {
  const std::string_view found = part(Part::id);
  if (found.empty() || !columns_.layout->id_of_pair) return found;
  id_.assign(found);
  for (const std::string_view end : {event.source, event.target}) id_.append("\t").append(end);
  return id_;
}

}  // namespace entente::eventdata
