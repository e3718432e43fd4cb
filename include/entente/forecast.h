#pragma once
/// Parameters fitted to what was observed, and forecasts of what actors do to each other scored on what
/// happened next.
#include <entente/interchange.h>
#include <entente/model.h>

#include <array>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace entente {

/// A parameter that is searched for, between two values.
struct FreeParameter {
  std::string name;          ///< of a parameter of the scenario
  double low = 0, high = 1;  ///< low < high
};

/// One observed value.
struct Observation {
  Date date{};             ///< of the observation
  std::size_t series = 0;  ///< number of `Observed::series`
  double value = 0;        ///< in the unit of the series
};

/// How a table names a series.
struct SeriesAsWritten {
  std::string name;   ///< with its blanks
  std::string place;  ///< `seen.csv:3:12`
};

/// What was observed over time.
struct Observed {
  std::vector<std::string> series;        ///< names of metrics and watched cells
  std::vector<Observation> observations;  ///< in the order of the file
  std::vector<SeriesAsWritten> written =
      {};  ///< (series) where each was first named; empty: they are of no file
};

/// Reads `date,series,value`, or `date` and a column for each series (empty where nothing was observed). Names
/// with commas stand in quotes. Throws DataError with the first line that is wrong,
/// FileError where the file cannot be read.
Observed read_observed(const std::filesystem::path& file);

/// How a fit is made.
struct FitOptions {
  std::vector<FreeParameter> free;  ///< at least one
  std::optional<Date> until;        ///< later observations are not used; nothing: all are
  std::size_t runs = 200;           ///< of an ensemble
  std::uint64_t seed = 1;           ///< the same for every evaluation: common random numbers
  std::size_t threads = 0;          ///< 0: all cores; the result does not depend on it
  std::size_t evaluations = 200;    ///< of the search, global and local together; profiles take more
  std::size_t profile_points = 11;  ///< of each parameter; 0: no profiles
};

/// The loss along one parameter, the others fitted anew at each of its values.
struct Profile {
  std::vector<double> value;  ///< ascending, from the low to the high end of the parameter
  std::vector<double> loss;   ///< the least found there
  /// 95 % interval: where (loss / least - 1)(n - k) first exceeds the square of the 97.5 % quantile of
  /// Student's t with n - k degrees of freedom (n observations with normal errors of unknown variance, k
  /// parameters), the others fitted anew; the ends of the range where it never does. Exact for models that are
  /// linear in their parameters.
  double low = 0, high = 0;
  bool identified = true;  ///< the interval ends within the range on both sides and is less than 0.9 of it
};

/// What a fit found.
struct Fit {
  std::vector<double> values;         ///< (free)
  double loss = 0;                    ///< mean squared error, each series in its own standard deviations
  double loss_before = 0;             ///< with the scenario's own values
  std::size_t used = 0, outside = 0;  ///< observations; outside: of dates that are not in the scenario
  std::vector<Date> dates;            ///< of observations, ascending, each once
  std::vector<double> loss_at, loss_at_before;  ///< (dates)
  std::vector<Profile> profiles;                ///< (free), unless none was asked for
  std::size_t evaluations = 0;                  ///< ensembles run
  std::size_t searched = 0;                     ///< of them, those before the profiles
  bool exhausted = false;                       ///< the search used up its evaluations before it had converged
  bool bettered = false;    ///< a profile found a clearly better point than the search: intervals are too wide
  std::size_t stopped = 0;  ///< of them, those of which a run stopped: such values count as infinitely bad
};

/// How many ensembles the profiles take at most, after the search; as a rule a third to a half of that.
std::size_t ensembles_of_profiles(const FitOptions& options);

/// Is told after each ensemble how many were run, of how many at most, and the least loss so far.
using FitProgress = std::function<void(std::size_t done, std::size_t most, double least)>;

/// The scenario with these parameters fixed. Throws UnknownNameError where one is not there.
Scenario with_parameters(Scenario scenario, const std::vector<FreeParameter>& free,
                         const std::vector<double>& values);

/// Fits. The mean over all runs is held to each observation, at the last recorded date that is not after it.
/// Throws UnknownNameError; DataError for a series that the scenario does not have, and where the observations
/// are too few; RequestError where no more than `until` are; RunError, MemoryError. Nothing where `stop` was
/// set before the end.
std::optional<Fit> fit(const Scenario& scenario, const Observed& observed, const FitOptions& options,
                       const FitProgress& progress = nullptr, const StopFlag* stop = nullptr);

/// An event of the past: who did what to whom, and how it scores.
struct EventRow {
  Date date{};                     ///< of the event
  std::uint32_t from = 0, to = 0;  ///< numbers of actors
  std::uint32_t type = 0;          ///< number of the event type
  double score = 0;                ///< Goldstein, -10 to 10
};

/// An ordered pair of actors.
struct Dyad {
  std::uint32_t from = 0, to = 0;  ///< numbers of actors
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
class History {
 public:
  /// `all` ascending by date. Later rows are not reachable from here.
  History(std::span<const EventRow> all, Date origin);
  Date origin() const { return origin_; }                       ///< The last day that is known.
  std::span<const EventRow> events() const { return events_; }  ///< All of them, ascending by date.
  /// Those after `after` and up to `until`. Throws LookAheadError where `until` is later than the origin.
  std::span<const EventRow> events(Date after, Date until) const;
  /// What was known on an earlier day. Throws LookAheadError where it is later than the origin.
  History on(Date earlier) const;

 private:
  std::span<const EventRow> events_;
  Date origin_;
};

/// How a dyad will be, or was, in the horizon.
struct Forecast {
  double tone = 0;   ///< mean Goldstein score of its events
  double count = 0;  ///< how many there are
};

/// Dyads of which there is enough to learn from and to score.
struct MinimumEvents {
  double past = 60;   ///< events up to the origin of a full past; of a shorter one in proportion
  double future = 5;  ///< events in the horizon
};

/// Makes forecasts from a past.
class Forecaster {
 public:
  virtual ~Forecaster() = default;
  virtual std::string name() const = 0;           ///< For tables.
  virtual void learn(const History& /*past*/) {}  ///< Once for each origin, before forecasts.
  /// For the days after the past's origin; one forecast for each dyad.
  virtual std::vector<Forecast> forecast(const History& past, std::span<const Dyad> dyads) = 0;
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
  MinimumEvents enough;  ///< which dyads
};

/// Scores of one forecaster for one dyad from one origin; of all of them less is better.
struct DyadScores {
  Dyad dyad;               ///< whose
  std::size_t origin = 0;  ///< number, from the earliest
  Forecast forecast;       ///< before the horizon
  double tone_sd = 0;      ///< of the normal distribution around the tone
  double dispersion = 0;   ///< of the negative binomial around the count: variance = mean + dispersion * mean^2
  double positive = 0;     ///< probability that the mean score is above 0
  Forecast observed;       ///< in the horizon
  double tone_error = 0, count_error = 0;  ///< forecast - observed
  double tone_crps = 0, count_crps = 0;    ///< continuous ranked probability score (Gneiting & Raftery 2007)
  /// - ln of the density, or of the probability: infinite where a count of 0 was forecast, and something was
  /// observed.
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

/// Scores forecasters. `all` ascending by date; what is after an origin is kept from them. Throws
/// RequestError where there is nothing to score, or a forecast is not a number of at most 1e100; and what
/// forecasters throw. Nothing where one of them was
/// stopped.
std::optional<Backtest> backtest(std::span<const EventRow> all,
                                 std::span<const std::unique_ptr<Forecaster>> forecasters,
                                 const BacktestOptions& options);

/// The dyads with enough events up to the past's origin, ascending; `full` is the day on which the past is
/// full.
std::vector<Dyad> dyads_of(const History& past, const MinimumEvents& enough, Date full);

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
/// forecast. Throws RequestError where the scenario knows more than the past: it begins after `train_until`, or
/// has an event after that; in `learn`, where the past has less than two horizons to fit on: one to learn
/// from, one to be held to; and where a forecast of any run is not a finite number.
std::unique_ptr<Forecaster> scenario_forecaster(const Scenario& scenario, const ScenarioForecast& how,
                                                const BacktestOptions& options, const StopFlag* stop = nullptr);

/// The parameters that it found at the last origin, in the order of `free`.
const std::vector<double>& fitted_parameters(const Forecaster& scenario_forecaster);

/// Which events are ranked, and by what.
struct RankOptions {
  Date from{}, until{};  ///< days of which the events are ranked; later ones are not looked at
  /// Expressions of the scenario in which `from` and `to` stand for who did it and to whom: the higher, the
  /// likelier. What there is for each event type is that of the event's.
  std::vector<std::string> scores;
  std::size_t threads = 0;  ///< 0: all cores; the ranks do not depend on it
};

/// Where scores put who took part in events, among all who could have: 1 is the first place, and candidates
/// with the same score share the mean of their places. Those who did the same on the same day are no candidates
/// (the time-aware filter: Han et al. 2021), nor is an actor its own.
struct Ranking {
  std::size_t actors = 0;                     ///< N, all of whom but one are candidates
  std::vector<EventRow> events;               ///< each source, target and type once a day, by date
  std::vector<std::vector<double>> to, from;  ///< (scores x events): places of the target and of the source
  std::size_t before_start = 0;               ///< rows of before the scenario's start, which it does not know
  std::size_t after_end = 0;  ///< of `events`, those after the scenario's end, beyond which it is run for them
};

/// Is told, step by step, how many events were ranked, of how many.
using RankProgress = std::function<void(std::size_t done, std::size_t all)>;

/// A parameter that runs draw, and the value that it is held at where all depends on one run.
struct HeldParameter {
  std::string name;  ///< of the scenario
  double value = 0;  ///< its `value`, or else the centre of its distribution
};
/// All that runs of it draw.
std::vector<HeldParameter> drawn_parameters(const Scenario& scenario);

/// Ranks events by what was known before the step in which they happened: the scenario is run over `all`
/// (ascending by date), in place of its `events_csv`, until `until`, whatever its own end, with
/// `drawn_parameters` held. Throws RequestError where it cannot be: something in it happens by chance, its
/// event types have other roles, its calendar goes on past `from`, a score is wrong or not a number; RunError.
/// Nothing where `stop` was set before the end.
std::optional<Ranking> rank_events(const Scenario& scenario, std::span<const EventRow> all,
                                   const RankOptions& options, const RankProgress& progress = nullptr,
                                   const StopFlag* stop = nullptr);

/// Parameters, and half-lives in days as `RELATION.half_life`, that a score ranks best with.
struct RankFit {
  std::vector<double> values;   ///< (free)
  double mrr = 0, before = 0;   ///< mean reciprocal rank with them, and with the scenario's own
  std::size_t evaluations = 0;  ///< rankings made
};

/// The scenario with these parameters and half-lives (`RELATION.half_life`, in days) fixed. Throws
/// UnknownNameError where one is not there.
Scenario with_half_lives(Scenario scenario, const std::vector<FreeParameter>& free,
                         const std::vector<double>& values);

/// Looks, from the scenario's own values on, for those with which the first of the scores ranks the events of
/// the days best, by the mean reciprocal rank (Subplex: Rowan 1990). Throws as `rank_events`, and
/// UnknownNameError. Nothing where `stop` was set before the end.
std::optional<RankFit> fit_ranks(const Scenario& scenario, std::span<const EventRow> all,
                                 const RankOptions& options, const std::vector<FreeParameter>& free,
                                 std::size_t evaluations, const FitProgress& progress = nullptr,
                                 const StopFlag* stop = nullptr);

/// Events as rows of who did what to whom.
struct Facts {
  std::vector<EventRow> rows;       ///< ascending by date
  std::size_t lines = 0;            ///< read
  std::size_t within_one = 0;       ///< rows of which source and target are one actor: they are not ranked
  std::uint64_t units_per_day = 1;  ///< of the times in the files
};

/// Reads tables of facts, plain or gzip, as they are used for temporal link prediction: subject, relation,
/// object and time in a line, with tabs or blanks between them; further columns mean nothing. Actors and event
/// types of the scenario stand there by their names or by their numbers, from 0 on. Time 0 is the scenario's
/// start; `units_per_day`: how many units of time are a day, or else the largest number that divides all times;
/// a time may also be a date. Throws DataError with all that is wrong, FileError.
Facts read_facts(const std::vector<std::filesystem::path>& files, const Scenario& scenario,
                 std::optional<std::uint64_t> units_per_day = std::nullopt);

/// Those of the scenario's own `events_csv`, which must have been compiled. Throws RequestError where they are
/// not of two actors.
Facts facts_of(const Scenario& scenario);

/// How the values of a month become one.
enum class MonthlyValue { mean, sum };

/// Series by calendar month.
struct MonthlySeries {
  std::vector<std::vector<std::string>> names;  ///< (series) of one word, or of the two actors of a dyad
  std::vector<Date> months;                     ///< (months + 1): the first day of each, and of the month after
  std::vector<std::vector<double>> values;      ///< (series x months); NaN where nothing was observed
  std::string file;                             ///< of which they were read; empty: none
  std::vector<std::vector<Position>> places;    ///< (series x months) of the first value in the file; or empty
};

/// Reads `date,series,value` or `date,from,to,value`, plain or gzip, with months (YYYY-MM) or days, of at most
/// 500 years; of a series each stands once, unless values are summed. Throws DataError with all that is wrong, FileError.
MonthlySeries read_monthly(const std::filesystem::path& file, MonthlyValue how = MonthlyValue::mean);
/// A function of values, and in words which values it takes.
struct SeriesTransform {
  double (*of)(double) = nullptr;  ///< the function
  const char* expected = "";       ///< said where a value has none
};
/// `asinh` or `log1p`; nothing where it is called otherwise.
std::optional<SeriesTransform> transform_called(std::string_view name);
/// Puts a function of each value in its place. Throws DataError, which names the first value in the file that
/// has none and says what was `expected`.
void transform(MonthlySeries& series, const SeriesTransform& by);
/// The number of the last month that has ended by the day. Throws RequestError where none has.
std::size_t last_month_ended_by(const MonthlySeries& series, Date day);

/// What may come of a series.
struct SeriesForecast {
  double value = 0;           ///< the forecast; NaN: there is none
  std::vector<double> draws;  ///< a sample of its distribution; none: the value, with its earlier errors
};

/// Makes forecasts of series from months that are known.
class SeriesForecaster {
 public:
  virtual ~SeriesForecaster() = default;
  virtual std::string name() const = 0;  ///< For tables.
  /// (series) Of the month that is `horizon` months after month number `last`, the last that may be looked at.
  virtual std::vector<SeriesForecast> forecast(const MonthlySeries& all, std::size_t last, int horizon) = 0;
};

/// Last month, mean of the past, of the last 12 months, half last and half past, an exponentially weighted
/// moving average in which a month has this weight, and conflictology: the last 12 months as draws (Hegre et
/// al. 2024).
std::vector<std::unique_ptr<SeriesForecaster>> series_baselines(double weight = 0.3);

/// How a scenario forecasts series.
struct ScenarioSeries {
  std::string forecast;     ///< an expression, in which `from` and `to` are the actors of a dyad
  std::size_t runs = 0;     ///< of an ensemble, of which the mean counts; 0: 32 where it draws, or else one
  std::uint64_t seed = 1;   ///< of all draws
  std::size_t threads = 0;  ///< 0: all cores
};

/// A scenario that is told each month's value of a dyad as an event of its first type, with the value as
/// intensity, on the last day of the month, and runs on to the end of the month that is forecast. Throws
/// RequestError where it cannot be: series are not of its actors, the type has other roles, it starts after the
/// first month.
std::unique_ptr<SeriesForecaster> scenario_series(const Scenario& scenario, const ScenarioSeries& how);

/// How forecasts of series are scored.
struct SeriesBacktestOptions {
  std::size_t first_origin = 0;         ///< number of the month that the first forecast knows last
  std::vector<int> horizons{1, 3, 12};  ///< months ahead
  double level = 0.9;                   ///< of the interval of the interval score
  std::optional<double> threshold;  ///< of the weighted CRPS; nothing: what a tenth of the known values exceed
  std::vector<double> bins;         ///< of the ignorance: their lower ends
};

/// Scores of one forecaster for one series, from one month and for one horizon; of all but `sign_right` and
/// `within` less is better.
struct SeriesScores {
  std::size_t series = 0, origin = 0;   ///< numbers of the series and of the last known month
  int horizon = 1;                      ///< months
  double forecast = 0, observed = 0;    ///< in the unit of the series
  double error = 0;                     ///< forecast - observed
  bool sign_right = false;              ///< both above 0, or neither
  bool within = false;                  ///< observed within the interval
  double crps = 0, threshold_crps = 0;  ///< continuous ranked probability score; of what is above the threshold
  double interval_score = 0;            ///< width of the interval, and a penalty for what is outside
  double ignorance = 0;                 ///< bits
  std::vector<double> draws;            ///< ascending: the sample that was scored
};

/// All scores of a forecaster.
struct SeriesForecasterScores {
  std::string name;                  ///< of the forecaster
  std::vector<SeriesScores> scores;  ///< by horizon, origin, series; of the same cases for all forecasters
  std::size_t missing = 0;           ///< cases that are left out and that it has no forecast of
};

/// What a backtest of series found.
struct SeriesBacktest {
  double threshold = 0;                             ///< of the weighted CRPS
  std::vector<SeriesForecasterScores> forecasters;  ///< in the order given
  std::size_t left_out = 0;  ///< cases (series, origin, horizon) of which some forecasters have no forecast
};

/// Throws RequestError where the series have too few months for any forecast; it says how many are needed.
void check_series_length(const MonthlySeries& series, std::span<const int> horizons);

/// Scores forecasters, from every month on that has one to be scored on. A forecaster gives a number, or a
/// sample; around a number lie its own earlier errors. Cases that not all have a forecast of are left out.
/// Throws RequestError where there is nothing to score, where a forecast or the threshold is beyond 1e100,
/// DataError where a value is; and what forecasters throw. `progress` is told how many forecasters are done.
SeriesBacktest backtest_series(const MonthlySeries& series,
                               std::span<const std::unique_ptr<SeriesForecaster>> forecasters,
                               const SeriesBacktestOptions& options, const RankProgress& progress = nullptr);

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
                          const Scenario& scenario, const EventReading& reading = {});

}  // namespace entente
