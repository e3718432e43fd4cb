#pragma once
/// A small world whose events are drawn, and a scenario that forecasts it.
#include <entente/forecast.h>

#include <random>

#include "support/compiled.h"

namespace entente::testing_support {

inline const Date first_day = *parse_date("2020-01-01");

/// Three pairs, of which one is hostile, one friendly, and one turns on day 200; `until` days of them.
inline std::vector<EventRow> world_of_events(int until, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::vector<EventRow> rows;
  for (int day = 0; day < until; ++day)
    for (std::uint32_t pair = 0; pair < 3; ++pair) {
      const bool friendly = pair == 1 || (pair == 2 && day >= 200);
      for (auto k = random() % 3; k > 0; --k)
        rows.push_back({first_day + std::chrono::days(day), 2 * pair % 4, (2 * pair + 1 + pair / 2) % 4, 0,
                        (friendly ? 3.0 : -5.0) + static_cast<double>(random() % 3)});
    }
  return rows;
}

/// `more`: further keys of the document.
inline Scenario forecasting_scenario(const std::string& more = "", const std::string& step = "1 day") {
  TestScenario made =
      compile_json(R"~({"entente": 1, "time": {"start": "2020-01-01", "end": "2021-12-01", "step": ")~" + step +
                   R"~("}, "actors": {"A": {}, "B": {}, "C": {}, "D": {}},
  "parameters": {"memory": {"value": 0.02, "uniform": [0.005, 0.2]}},
  "relations": {"score": {"range": [-1000, 1000], "saturation": "clamp"}, "activity": {"range": [0, 1000], "saturation": "clamp"}},
  "dynamics": {"forget": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "activity[i, j]", "by": "-memory * activity[i, j]", "per": "day"},
               "calm": {"type": "drift", "for": ["i in actor", "j in actor"], "change": "score[i, j]", "by": "-memory * score[i, j]", "per": "day"}},
  "event_types": {"act": {"roles": {"from": "actor", "to": "actor"}, "cameo": "04",
    "effects": [{"change": "activity[from, to]", "by": "memory"}, {"change": "score[from, to]", "by": "memory * intensity"}]}})~" +
                   more + "}");
  EXPECT_TRUE(made.model) << made.messages();
  return made.scenario;
}

inline ScenarioForecast forecasting() {
  ScenarioForecast how;
  how.free = {{"memory", 0.005, 0.2}};
  how.tone = "score[from, to] / max(activity[from, to], 1e-9)";  // of those who had no event yet, 0
  how.activity = "activity[from, to]";
  how.evaluations = 20;
  return how;
}

/// Forecasts from two origins, the last on day 299.
inline BacktestOptions two_origins() {
  BacktestOptions o;
  o.train_until = first_day + std::chrono::days(299);
  o.origins = 2;
  o.inner_origins = 3;
  return o;
}

}  // namespace entente::testing_support
