#pragma once
/// Forecasts of what actors do to each other, made from the past alone and scored on what happened next, beside
/// plain baselines.
#include <entente/event_data.h>
#include <entente/fit.h>

#include <array>
#include <memory>
#include <span>

namespace entente {

/// An event of the past: who did what to whom, and how it scores.
struct EventRow {
  Date date{};                    ///< of the event
  std::int32_t from = 0, to = 0;  ///< numbers of actors
  std::int32_t type = 0;          ///< number of the event type
  double score = 0;               ///< Goldstein, -10 to 10
};

/// An ordered pair of actors.
struct Dyad {
  std::int32_t from = 0, to = 0;  ///< numbers of actors
  /// By the first, then the second.
  bool operator<(const Dyad& other) const { return from != other.from ? from < other.from : to < other.to; }
  bool operator==(const Dyad& other) const = default;  ///< The same two, in the same order.
};

/// Somebody asked for what had not happened yet.
class LookAheadError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// All events up to and with a day, and no later one: what a forecaster gets to see.
class Past {
 public:
  /// `all` ascending by date. Later rows are not reachable from here.
  Past(std::span<const EventRow> all, Date origin);
  Date origin() const { return origin_; }                       ///< The last day that is known.
  std::span<const EventRow> events() const { return events_; }  ///< All of them, ascending by date.
  /// Those after `after` and up to `until`. Throws LookAheadError where `until` is later than the origin.
  std::span<const EventRow> events(Date after, Date until) const;
  /// What was known on an earlier day. Throws LookAheadError where it is later than the origin.
  Past on(Date earlier) const;

 private:
  std::span<const EventRow> events_;
  Date origin_;
};

/// What is said of a dyad in the horizon.
struct Forecast {
  double tone = 0;   ///< mean Goldstein score of its events
  double count = 0;  ///< how many there are
};

/// Dyads of which there is enough to learn from and to score.
struct Enough {
  double past = 60;   ///< events up to the origin of a full past; of a shorter one in proportion
  double future = 5;  ///< events in the horizon
};

/// Makes forecasts from a past.
class Forecaster {
 public:
  virtual ~Forecaster() = default;
  virtual std::string name() const = 0;        ///< For tables.
  virtual void learn(const Past& /*past*/) {}  ///< Once for each origin, before forecasts.
  /// For the days after the past's origin; one forecast for each dyad.
  virtual std::vector<Forecast> forecast(const Past& past, std::span<const Dyad> dyads) = 0;
};

/// How a backtest is made.
struct BacktestOptions {
  Date train_until{};       ///< the last day known to the last forecast
  int horizon = 30;         ///< days that are forecast
  std::size_t origins = 1;  ///< forecasts: the last at `train_until`, each other one a horizon earlier
  /// Earlier origins, at most, on which is fitted and spreads are measured; 0: nothing is fitted, and spreads
  /// are those of a standard deviation of 1 and of the Poisson law.
  std::size_t inner_origins = 13;
  int inner_every = 10;  ///< days between them; the last is a horizon before the origin
  Date not_before{};     ///< of them none but the last is earlier: the day on which a scenario starts
  Enough enough;         ///< which dyads
};

/// Scores of one forecaster for one dyad from one origin; of all of them less is better.
struct DyadScores {
  Dyad dyad;               ///< whose
  std::size_t origin = 0;  ///< number, from the earliest
  Forecast forecast;       ///< what was said
  double tone_sd = 0;      ///< of the normal distribution around the tone
  double dispersion = 0;   ///< of the negative binomial around the count: variance = mean + dispersion * mean^2
  double positive = 0;     ///< probability that the mean score is above 0
  Forecast observed;       ///< what came
  double tone_error = 0, count_error = 0;  ///< forecast - observed
  double tone_crps = 0, count_crps = 0;    ///< continuous ranked probability score (Gneiting & Raftery 2007)
  /// - ln of the density, or of the probability: infinite where a count of 0 was said, and something came.
  double tone_log = 0, count_log = 0;
  double brier = 0;  ///< of the sign: (positive - [observed > 0])^2
};

/// All scores of a forecaster.
struct ForecasterScores {
  std::string name;                ///< of the forecaster
  std::vector<DyadScores> scores;  ///< by origin, then dyad; the same dyads for all forecasters
};

/// What a backtest found.
struct Backtest {
  std::vector<Date> origins;                  ///< ascending
  std::vector<ForecasterScores> forecasters;  ///< in the order given
};

/// Scores forecasters. `all` ascending by date; what is after an origin is kept from them. Throws DataError
/// where there is nothing to score, and what forecasters throw.
Backtest backtest(std::span<const EventRow> all, std::span<const std::unique_ptr<Forecaster>> forecasters,
                  const BacktestOptions& options);

/// The dyads with enough events up to the past's origin, ascending; `full` is the day on which the past is
/// full.
std::vector<Dyad> dyads_of(const Past& past, const Enough& enough, Date full);

/// Last period, mean of the past, mean of all, and averages of the first two and of all three.
std::vector<std::unique_ptr<Forecaster>> baselines(int horizon);

/// How a scenario is asked for forecasts.
struct ScenarioForecast {
  std::vector<FreeParameter> free;  ///< fitted on the past
  /// Expressions of the scenario in which `from` and `to` stand for the actors of a dyad: its mean score ...
  std::string tone = expected_score();
  std::string activity = expected_activity();  ///< ... and its events a day
  std::size_t evaluations = 100;               ///< of the search at each origin; 0: nothing is fitted
  std::size_t runs = 0;     ///< of an ensemble, of which the mean counts; 0: 32 where it draws, or else one
  std::uint64_t seed = 1;   ///< of all draws
  std::size_t threads = 0;  ///< 0: all cores
  /// Is told after each evaluation how many were made, of how many at most at all origins.
  std::function<void(std::size_t done, std::size_t most)> progress = nullptr;
};

/// A scenario whose `events_csv` is replaced by what is known, run up to the origin; the state there is the
/// forecast. Throws DataError where the scenario knows more than the past: it begins after `train_until`, or
/// has an event after that; and in `learn`, where the past has less than two horizons to fit on: one to learn
/// from, one to be held to.
std::unique_ptr<Forecaster> scenario_forecaster(const Scenario& scenario, const ScenarioForecast& how,
                                                const BacktestOptions& options,
                                                const std::atomic<bool>* stop = nullptr);

/// The parameters that it found at the last origin, in the order of `free`.
const std::vector<double>& fitted_parameters(const Forecaster& scenario_forecaster);

/// Of the event data that a scenario is held to.
struct EventRows {
  std::vector<EventRow> rows;                         ///< ascending by date
  std::size_t lines = 0;                              ///< read
  std::array<std::size_t, line_problems> problems{};  ///< left out, by kind
};

/// Reads events between actors of the scenario, typed by the `cameo` codes of its event types. Throws
/// DataError.
EventRows read_event_rows(const std::filesystem::path& file, EventFormat format,
                          const std::filesystem::path& library, const std::filesystem::path& map,
                          const Scenario& scenario);

}  // namespace entente
