/// Forecasts that need no model.
#include <entente/forecast.h>

#include <cmath>
#include <map>

namespace entente {
namespace {

struct Sum {
  double events = 0, score = 0;
};

/// Some of three means, averaged.
class Baseline final : public Forecaster {
 public:
  Baseline(std::string name, int horizon, bool last, bool past, bool all)
      : name_(std::move(name)), horizon_(horizon), last_(last), past_(past), all_(all) {}
  std::string name() const override { return name_; }

  std::vector<Forecast> forecast(const History& past, std::span<const Dyad> dyads) override {
    const Date origin = past.origin(), first = past.events().empty() ? origin : past.events().front().date;
    const std::map<Dyad, Sum> ever = sums(past.events()),
                              lately = sums(past.events(origin - std::chrono::days(horizon_), origin));
    const double periods = static_cast<double>((origin - first).count() + 1) / horizon_;
    Sum whole;
    for (const Dyad& dyad : dyads) add(ever, dyad, whole);
    double score = 0;  // of all pairs, asked for or not
    for (const EventRow& row : past.events()) score += row.score;
    const auto events = static_cast<double>(past.events().size());
    const Forecast general{events > 0 ? score / events : 0,
                           dyads.empty() ? 0 : whole.events / periods / static_cast<double>(dyads.size())};
    std::vector<Forecast> all;
    for (const Dyad& dyad : dyads) all.push_back(of(dyad, ever, lately, periods, general));
    return all;
  }

 private:
  static std::map<Dyad, Sum> sums(std::span<const EventRow> rows) {
    std::map<Dyad, Sum> sums;
    for (const EventRow& row : rows) {
      Sum& sum = sums[{row.from, row.to}];
      ++sum.events;
      sum.score += row.score;
    }
    return sums;
  }
  static void add(const std::map<Dyad, Sum>& sums, const Dyad& dyad, Sum& to) {
    const auto it = sums.find(dyad);
    if (it == sums.end()) return;
    to.events += it->second.events;
    to.score += it->second.score;
  }

  Forecast of(const Dyad& dyad, const std::map<Dyad, Sum>& ever, const std::map<Dyad, Sum>& lately,
              double periods, const Forecast& general) const {
    Sum past, last;
    add(ever, dyad, past);
    add(lately, dyad, last);
    const Forecast usual{past.events > 0 ? past.score / past.events : general.tone, past.events / periods};
    // where nothing happened lately its tone is the usual one
    const Forecast now{last.events > 0 ? last.score / last.events : usual.tone, last.events};
    const double parts = static_cast<double>(last_) + static_cast<double>(past_) + static_cast<double>(all_);
    return {(last_ * now.tone + past_ * usual.tone + all_ * general.tone) / parts,
            (last_ * now.count + past_ * usual.count + all_ * general.count) / parts};
  }

  std::string name_;
  int horizon_;
  bool last_, past_, all_;
};

}  // namespace

std::vector<std::unique_ptr<Forecaster>> baselines(int horizon) {
  std::vector<std::unique_ptr<Forecaster>> all;
  all.push_back(std::make_unique<Baseline>("last period", horizon, true, false, false));
  all.push_back(std::make_unique<Baseline>("mean of the past", horizon, false, true, false));
  all.push_back(std::make_unique<Baseline>("mean of all", horizon, false, false, true));
  all.push_back(std::make_unique<Baseline>("last and past", horizon, true, true, false));
  all.push_back(std::make_unique<Baseline>("last, past and all", horizon, true, true, true));
  return all;
}

}  // namespace entente
