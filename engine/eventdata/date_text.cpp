#include "eventdata/date_text.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"

namespace entente::eventdata {
namespace {

struct DatePart {
  std::string_view text;
  int number = -1;  ///< of digits; -1: a word
  int month = 0;    ///< of its name; 0: none
};

int month_called(std::string_view word) {
  constexpr auto months =
      std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august",
                                       "september", "october", "november", "december"});
  const std::string small = in_small_letters(word);
  for (std::size_t k = 0; k < months.size(); ++k)
    if (small.size() >= 3 && months[k].starts_with(small)) return static_cast<int>(k) + 1;
  return small == "sept" ? 9 : 0;
}

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// The first three words and numbers; fewer where there are not so many.
std::vector<DatePart> date_parts(std::string_view text) {
  std::vector<DatePart> parts;
  for (std::size_t at = 0; at < text.size() && parts.size() < 3;) {
    std::size_t end = at;
    const auto same = [&](char c) { return is_digit(text[at]) ? is_digit(c) : is_letter(c); };
    while (end < text.size() && same(text[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    DatePart part{text.substr(at, end - at)};
    if (is_digit(text[at]))
      std::from_chars(text.data() + at, text.data() + end, part.number);
    else
      part.month = month_called(part.text);
    parts.push_back(part);
    at = end;
  }
  return parts;
}

/// What stands between a part and the next, without blanks; nothing where other than `allowed` does.
std::optional<std::string> parting(const DatePart& one, const DatePart& next, std::string_view allowed) {
  std::string found;
  for (const char* at = one.text.data() + one.text.size(); at != next.text.data(); ++at) {
    if (*at != ' ' && allowed.find(*at) == std::string_view::npos) return std::nullopt;
    if (*at != ' ') found += *at;
  }
  return found;
}

/// What may follow: a time of the day, after a blank, a comma or a T.
bool ends_there(std::string_view text, const DatePart& last) {
  const std::size_t end = static_cast<std::size_t>(last.text.data() - text.data()) + last.text.size();
  if (end == text.size()) return true;
  const bool begins = text[end] == ' ' || text[end] == 'T' || text[end] == ',';
  return begins && text.find_first_of("0123456789", end) != std::string_view::npos;
}

std::optional<Date> date_made(int year, int month, int day) {
  const std::chrono::year_month_day date(std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (year < 1 || year > 9999 || month < 1 || day < 1 || !date.ok()) return std::nullopt;
  return std::chrono::sys_days(date);
}

std::optional<Date> with_month_name(const std::vector<DatePart>& p) {
  if (!parting(p[0], p[1], "-/.,") || !parting(p[1], p[2], "-/.,")) return std::nullopt;
  const std::size_t year = p[2].text.size() == 4 ? 2 : 0;
  const std::size_t name = p[1].month > 0 ? 1 : 0;
  if (p[name].month == 0 || p[year].text.size() != 4 || p[year].number < 0 || name == year) return std::nullopt;
  const std::size_t day = 3 - year - name;
  return p[day].number < 0 || p[day].text.size() > 2 ? std::nullopt
                                                     : date_made(p[year].number, p[name].month, p[day].number);
}

std::optional<Date> of_numbers(const std::vector<DatePart>& p, DateOrder order) {
  if (std::any_of(p.begin(), p.end(), [](const DatePart& part) { return part.number < 0; }))
    return std::nullopt;
  const auto parted = parting(p[0], p[1], "-/.");
  if (!parted || parted->size() > 1 || parting(p[1], p[2], "-/.") != parted) return std::nullopt;
  const std::size_t year = p[0].text.size() == 4 ? 0 : 2;
  if (p[year].text.size() != 4 || p[1].text.size() > 2 || p[2 - year].text.size() > 2) return std::nullopt;
  if (year == 0) return date_made(p[0].number, p[1].number, p[2].number);
  if (order == DateOrder::ymd) return std::nullopt;
  const bool day_first = order == DateOrder::dmy;
  return date_made(p[2].number, p[day_first ? 1 : 0].number, p[day_first ? 0 : 1].number);
}

}  // namespace

std::optional<Date> date_in(std::string_view text, DateOrder order) {
  constexpr std::size_t iso = 10, compact = 8;
  if (text.size() == iso && text[4] == '-') return parse_date(text);
  if (text.size() == compact && std::all_of(text.begin(), text.end(), is_digit))
    return parse_date(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                      std::string(text.substr(6)));
  const std::vector<DatePart> parts = date_parts(text);
  if (parts.size() < 3 || parts[0].text.data() != text.data() || !ends_there(text, parts[2]))
    return std::nullopt;
  return parts[0].month > 0 || parts[1].month > 0 ? with_month_name(parts) : of_numbers(parts, order);
}

bool has_other_order(std::string_view text) {
  return !date_in(text, DateOrder::ymd) && (date_in(text, DateOrder::dmy) || date_in(text, DateOrder::mdy));
}

}  // namespace entente::eventdata
