/// When something happened, in words: a rule fires in a step, on no day of it.
#include <fmt/format.h>

#include "story/chapters.h"
#include "story/words.h"

namespace entente::story {
namespace {

/// Months that begin on their first day have names.
bool whole_months(const Duration& step, Date from) {
  const bool months = step.unit == Unit::month || step.unit == Unit::year;
  return months && static_cast<unsigned>(std::chrono::year_month_day(from).day()) == 1;
}

}  // namespace

std::string date_in_words(const StoryDocument& document, const StoryEntry& entry, bool year) {
  const Duration& step = document.scenario.time.step;
  const auto count = static_cast<int>(step.count);
  if (entry.scheduled || (step.unit == Unit::day && count == 1)) return to_string(entry.date);
  if (whole_months(step, entry.date)) {
    const int first = detail::month_of(entry.date), months = step.unit == Unit::year ? 12 * count : count;
    return detail::months_title(first, first + months - 1);
  }
  const std::string unit = to_string(step.unit),
                    length = count == 1 ? unit : counted(static_cast<std::size_t>(count), unit);
  return length + (length == "week" ? " of " : " from ") + detail::day_and_month(entry.date) +
         (year ? fmt::format(" {}", detail::month_of(entry.date) / 12) : "");
}

bool names_year(const StoryChapter& chapter) {
  const auto year = [](Date date) { return std::chrono::year_month_day(date).year(); };
  return year(chapter.from) == year(chapter.to - std::chrono::days(1));
}

}  // namespace entente::story
