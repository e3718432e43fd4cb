/// Forecasts of series by month that need no model.
#include <entente/forecast.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace entente {
namespace {

constexpr std::size_t year = 12;

/// What is known of the series up to and with a month, in order.
std::vector<double> known_of(const std::vector<double>& values, std::size_t last) {
  std::vector<double> known;
  for (std::size_t m = 0; m <= last; ++m)
    if (!std::isnan(values[m])) known.push_back(values[m]);
  return known;
}

double mean_of(const std::vector<double>& values, std::size_t most) {
  const std::size_t count = std::min(values.size(), most);
  return std::accumulate(values.end() - static_cast<std::ptrdiff_t>(count), values.end(), 0.0) /
         static_cast<double>(count);
}

/// A number made of what is known of the series itself.
class SimpleSeries final : public SeriesForecaster {
 public:
  using Of = std::function<double(const std::vector<double>& known)>;
  SimpleSeries(std::string name, Of of) : name_(std::move(name)), of_(std::move(of)) {}
  std::string name() const override { return name_; }
  std::vector<SeriesForecast> forecast(const MonthlySeries& all, std::size_t last, int) override {
    std::vector<SeriesForecast> made;
    for (const std::vector<double>& values : all.values) {
      const std::vector<double> known = known_of(values, last);
      made.push_back({known.empty() ? std::nan("") : of_(known), {}});
    }
    return made;
  }

 private:
  std::string name_;
  Of of_;
};

/// The values of the last twelve months as they are.
class Conflictology final : public SeriesForecaster {
 public:
  std::string name() const override { return "conflictology"; }
  std::vector<SeriesForecast> forecast(const MonthlySeries& all, std::size_t last, int) override {
    std::vector<SeriesForecast> made;
    for (const std::vector<double>& values : all.values) {
      SeriesForecast one{std::nan(""), {}};
      for (std::size_t m = last + 1 > year ? last + 1 - year : 0; m <= last; ++m)
        if (!std::isnan(values[m])) one.draws.push_back(values[m]);
      if (!one.draws.empty()) one.value = mean_of(one.draws, year);
      made.push_back(std::move(one));
    }
    return made;
  }
};

double smoothed(const std::vector<double>& known, double weight) {
  double level = known.front();
  for (const double value : known) level += weight * (value - level);
  return level;
}

}  // namespace

std::vector<std::unique_ptr<SeriesForecaster>> series_baselines(double weight) {
  using Known = std::vector<double>;
  constexpr std::size_t all_of_it = std::numeric_limits<std::size_t>::max();
  std::vector<std::unique_ptr<SeriesForecaster>> all;
  const auto add = [&](const char* name, SimpleSeries::Of of) {
    all.push_back(std::make_unique<SimpleSeries>(name, std::move(of)));
  };
  add("last month", [](const Known& known) { return known.back(); });
  add("mean of the past", [](const Known& known) { return mean_of(known, all_of_it); });
  add("last 12 months", [](const Known& known) { return mean_of(known, year); });
  add("last and past", [](const Known& known) { return (known.back() + mean_of(known, all_of_it)) / 2; });
  add("EWMA", [weight](const Known& known) { return smoothed(known, weight); });
  all.push_back(std::make_unique<Conflictology>());
  return all;
}

}  // namespace entente
