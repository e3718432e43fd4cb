#include <entente/explain.h>

namespace entente {
namespace {

std::string year_of(Date date) {
  return std::to_string(static_cast<int>(std::chrono::year_month_day(date).year()));
}

std::string quarter_of(Date date) {
  const unsigned month = static_cast<unsigned>(std::chrono::year_month_day(date).month());
  return year_of(date) + " Q" + std::to_string((month + 2) / 3);
}

std::vector<Period> divided(const std::vector<Date>& dates, std::size_t first, std::size_t last,
                            std::string (*name_of)(Date)) {
  std::vector<Period> periods;
  for (std::size_t k = first; k < last; ++k) {
    const std::string name = name_of(dates[k]);
    if (periods.empty() || periods.back().name != name) periods.push_back({name, k, k});
    periods.back().last = k + 1;
  }
  return periods;
}

}  // namespace

std::vector<Period> calendar_periods(const std::vector<Date>& dates, std::size_t first, std::size_t last) {
  std::vector<Period> periods = divided(dates, first, last, quarter_of);
  return periods.size() > max_periods ? divided(dates, first, last, year_of) : periods;
}

}  // namespace entente
