#pragma once
/// Explorations: many points (values of parameters, what-ifs) of one scenario that share their luck run by run.
#include <entente/compare.h>

#include <deque>
#include <functional>
#include <optional>
#include <variant>

namespace entente::explore {

/// A scenario, or one of its variants, as an exploration runs it.
struct ExploredWorld {
  std::vector<std::string> changes;  ///< what-ifs (`ID`) and settings (`PATH=VALUE`); none: the scenario itself
  Scenario scenario;                 ///< as it was read
  Model model;                       ///< compiled once, with what is varied as free parameters
};

/// Makes the world of some changes. Throws ScenarioError where they do not fit.
using WorldSource = std::function<ExploredWorld(const std::vector<std::string>& changes)>;

/// Of a scenario file as it is varied: changes are applied after its own what-ifs and settings, what-ifs before
/// settings. A parameter that changes set is not free in their world: there it is what they make of it. The
/// source throws FileError, ScenarioError, and UnknownNameError where the scenario has no such parameter.
WorldSource world_source(Variation variation, std::vector<std::string> free_parameters);

/// One run that an exploration asks for.
struct ExploredRun {
  std::size_t world = 0;  ///< number of an explored world
  LaneRun lane;           ///< the run whose luck it has, and the values of what is free in the scenario itself
};

/// What was found of runs before, so that an interrupted exploration goes on: an exploration asks for the
/// same runs in the same order whenever it is made again.
class ExploredStore {
 public:
  virtual ~ExploredStore() = default;
  /// The next numbers that are there, of runs of that world, at most as many as `into` holds; returns how many.
  /// Once it has returned fewer, nothing is there any more.
  virtual std::size_t recall(const ExploredWorld& world, std::span<double> into) = 0;
  /// Numbers that were found, in their order.
  virtual void keep(const ExploredWorld& world, std::span<const double> found) = 0;
};

/// Makes the runs of an ensemble, as `run_ensemble` does; of what a block holds, outcomes are enough.
using EnsembleRunner = std::function<bool(const Model&, const EnsembleOptions&, Sink&, const StopFlag*)>;

/// What a question is about to take.
struct Effort {
  std::string what;      ///< `9 points of 1,000 runs`
  double runs = 0;       ///< in all; of a part those that it makes
  bool at_most = false;  ///< it looks for something, and may be done sooner
  double seconds = 0;    ///< by the pace of a few runs of the scenario itself
};

/// How an exploration is run.
struct ExplorerOptions {
  std::uint64_t seed = 1;   ///< of all draws
  std::size_t threads = 0;  ///< 0: all cores
  std::size_t lanes = 0;    ///< runs of a block; 0: what is fastest
  /// After each block: runs that are done, of those that were asked for so far.
  std::function<void(std::size_t done, std::size_t asked)> progress = nullptr;
  /// Before a question that takes long, once.
  std::function<void(const Effort&)> effort = nullptr;
  const StopFlag* stop = nullptr;  ///< ends the exploration early
  ExploredStore* store = nullptr;  ///< null: nothing is kept
  EnsembleRunner run = nullptr;    ///< null: `run_ensemble`
  /// Of all runs the share that is made, and given to the store: what they come to together is asked once the
  /// numbers of all parts are there.
  Shard shard = {};
};

/// Makes runs, whatever question asks for them. The outcomes of a run depend on its world, values and luck
/// alone: not on other runs, the number of threads or the size of blocks.
class Explorer {
 public:
  /// Makes the scenario itself, world 0. Throws what the source throws, and RequestError where it has no
  /// outcomes.
  Explorer(WorldSource source, ExplorerOptions options);
  /// The number of the world of some changes, which is made when it is first asked for. Throws what the source
  /// throws, and RequestError where its outcomes are not those of the scenario itself.
  std::size_t world_with(const std::vector<std::string>& changes);
  /// (runs x outcomes) In their order; nothing where it was stopped, and of an explorer of a part, once that is
  /// made. Throws RunError, RequestError where a world cannot be run with some values, MemoryError.
  std::optional<std::vector<double>> outcomes(std::span<const ExploredRun> runs);

  /// What is known of a question before any of its work is done.
  struct Plan {
    std::string what;                ///< `9 points of 1,000 runs`
    double runs = 0, together = 0;   ///< in all or at most, and of these asked for at once
    bool at_most = false;            ///< it may be done sooner
    double numbers = 0, worlds = 0;  ///< kept beside what runs come to; that are compiled
  };
  /// Tells what a question takes where that is long. Throws MemoryError, with the count and what it would take,
  /// for more than fits into memory or can be numbered.
  void expect(const Plan& plan);

  /// From now on the bits of `LaneRun::redrawn` stand for these: see `Simulation::tell_apart`.
  void tell_apart(std::vector<std::vector<std::string>> purposes) { purposes_ = std::move(purposes); }

  const std::deque<ExploredWorld>& worlds() const { return worlds_; }  ///< Those that were made.
  const std::vector<Catalogue::OutcomeInfo>& outcome_infos() const;    ///< Of all worlds.
  std::uint64_t seed() const { return options_.seed; }                 ///< Of all draws.
  bool makes_a_part() const { return options_.shard.of > 1; }          ///< Of the runs, not all.
  std::size_t done() const { return done_; }                           ///< Runs, of all that were asked for.

 private:
  std::vector<std::size_t> free_in(const ExploredWorld& world) const;
  std::vector<std::size_t> own_runs(std::size_t world, std::span<const ExploredRun> chunk) const;
  std::size_t count_own(std::span<const ExploredRun> runs) const;
  bool run_chunk(std::span<const ExploredRun> runs, double* into);
  std::vector<double> recalled(const ExploredWorld& world, std::size_t runs);
  EnsembleOptions ensemble_of(const Model& model, std::span<const LaneRun> lanes) const;
  bool run_world(std::span<const ExploredRun> runs, const std::vector<std::size_t>& which, double* into);
  double bytes_of(const Plan& plan) const;
  double seconds_of(const Plan& plan) const;

  WorldSource source_;
  ExplorerOptions options_;
  std::deque<ExploredWorld> worlds_;
  std::vector<std::vector<std::string>> purposes_;
  std::size_t done_ = 0, asked_ = 0;  ///< runs
  bool recalls_ = true;               ///< the store may hold more
  bool told_ = false;                 ///< how long it takes
};

/// What is varied: a number over a range or its distribution, one of some values, or one of some categories.
struct Factor {
  std::string name;  ///< of the parameter
  /// Its range, in its own unit; of a distribution its ends, or where it has none those between which 95 % of
  /// its values lie. Not used where there is a list.
  double low = 0, high = 1;
  std::vector<double> values = {};                          ///< the only ones that it takes
  std::vector<std::string> categories = {};                 ///< its value is the number of one of these
  std::optional<Distribution> distribution = std::nullopt;  ///< over this, else evenly from low to high

  /// How many values its list has; 0 for a range.
  std::size_t listed() const { return categories.empty() ? values.size() : categories.size(); }
};

/// Parameters of a scenario: over the ranges given (`NAME` over its distribution, `NAME=LOW:HIGH`), or all that
/// it draws where none is given. Throws UnknownNameError; RequestError for a range that is none or upside down,
/// a parameter that stands twice or has no distribution, and where nothing is left to vary.
std::vector<Factor> varied_parameters(const Scenario& scenario, std::span<const std::string> given);

/// (count x factors) values, a row a point.
struct Points {
  std::size_t count = 0, factors = 0;  ///< its shape
  std::vector<double> values = {};     ///< row after row

  Points() = default;  ///< None.
  /// All of them 0.
  Points(std::size_t points, std::size_t of_factors)
      : count(points), factors(of_factors), values(points * of_factors) {}
  /// (factors) Of a point.
  std::span<double> row(std::size_t point) { return std::span(values).subspan(point * factors, factors); }
  /// (factors) Of a point.
  std::span<const double> row(std::size_t point) const {
    return std::span(values).subspan(point * factors, factors);
  }
};

/// Points, and the world of each.
struct PlacedPoints {
  Points points;                         ///< the values of each
  std::vector<std::size_t> worlds = {};  ///< (points) numbers of the explorer's worlds; none: all in world 0
  std::size_t world(std::size_t point) const { return worlds.empty() ? 0 : worlds[point]; }  ///< Of a point.
};

/// What the outcomes of points came to, run by run: run k of every point has the same luck.
struct PointOutcomes {
  std::size_t points = 0, outcomes = 0, runs = 0;  ///< its shape
  std::vector<double> values;                      ///< (points x outcomes x runs)
  /// (runs) Of an outcome at a point.
  std::span<const double> at(std::size_t point, std::size_t outcome) const {
    return std::span(values).subspan((point * outcomes + outcome) * runs, runs);
  }
};

/// Runs every point `runs` times, with the luck of the runs from `first_run` on: run after run, in each all
/// points, so that one that is stopped is balanced. Nothing where it was stopped. The points must outlive the
/// call. Throws as Explorer::expect and Explorer::outcomes.
std::optional<PointOutcomes> run_points(Explorer& explorer, const PlacedPoints& points, std::size_t runs,
                                        std::size_t first_run = 0);

/// Outcomes along points, and how they differ from the first point: what a sweep, a design or a table of points
/// comes to.
struct Sweep {
  PlacedPoints points;                    ///< where it was run
  PointOutcomes found;                    ///< run by run
  std::vector<OutcomeSummary> summaries;  ///< (points x outcomes)
  std::vector<Difference> from_first;     ///< (points x outcomes) paired; of the first point exactly zero
  /// Of a point and an outcome.
  std::size_t place(std::size_t point, std::size_t outcome) const { return point * found.outcomes + outcome; }
};

/// Runs all points with the same luck. Nothing where it was stopped. Throws as Explorer::outcomes; RequestError
/// without points or runs.
std::optional<Sweep> sweep(Explorer& explorer, PlacedPoints points, std::size_t runs);

/// A cell of a table: nothing, a number, or a text.
using Cell = std::variant<std::monostate, double, std::string>;

/// A table of an answer, as it stands in the folder of an exploration.
struct AnswerTable {
  std::string file, title;              ///< `indices.csv`, and what it holds
  std::vector<std::string> columns;     ///< names
  std::vector<std::vector<Cell>> rows;  ///< (rows x columns)
};

/// What an outcome is told as.
struct AnswerOutcome {
  std::string id;    ///< of the scenario
  std::string kind;  ///< `chance`, `number`, or `date` (of `first`: whether and when it was reached)
};

/// What an outcome was to come to.
struct AnswerTarget {
  std::string outcome;   ///< its id
  bool at_least = true;  ///< else at most
  double value = 0;      ///< in its units; of a chance 0 to 1
};

/// What a question came to, in words and tables.
struct Answer {
  std::string question, title;                        ///< `matters`, and a heading for it
  std::vector<std::string> sentences;                 ///< what was found, for people
  std::vector<std::string> remarks;                   ///< how sure that is, and how to read it
  std::vector<AnswerTable> tables;                    ///< all of it
  std::vector<AnswerOutcome> outcomes = {};           ///< of the scenario; none where points were given
  std::optional<AnswerTarget> target = std::nullopt;  ///< of the condition that was asked, where one was
};

/// A table of points: of a design, or in place of a scenario with outcomes that are known, so that what is
/// asked of them takes no run. Where it is a `points.csv` or `runs.csv` of this program, it is known which of
/// its columns are inputs and which outcomes.
struct GivenTable {
  std::string name;   ///< of its file or folder, as messages have it
  std::string title;  ///< what a report is headed by
  std::string text;   ///< CSV: names of columns, then a row a point
  /// Columns that are known to be numbers, so that none is taken for a chance.
  std::vector<std::string> numbers = {};
};

/// What is asked of a scenario. Of a question only what it needs is used; what it cannot use is refused.
struct Request {
  std::string question;  ///< one of `questions()`
  /// `NAME`, `NAME=LOW:HIGH`, of a sweep `NAME=LOW:HIGH:COUNT`; of a table the columns whose range is said here
  std::vector<std::string> varied;
  std::vector<std::string> outcomes;  ///< ids; none: all
  /// To choose among: what-ifs (`ID`), events of the scenario that are left out (`ID`), several of both
  /// (`ID+ID`), and settings (`PATH=VALUE`).
  std::vector<std::string> options;
  std::string design;               ///< of a sweep: `grid`, `zip`, `lhs`, `sobol`, `table`; empty: a grid
  std::optional<GivenTable> table;  ///< of the design `table`: columns are parameters, `world` as in points.csv
  std::size_t points = 0;           ///< of a design that has no counts; rows of one for indices; 0: as usual
  std::size_t runs = 0;             ///< at each point; 0: as usual for the question
  std::optional<double> at;         ///< the chance or value that is asked for
  std::string condition;            ///< `rapprochement >= 0.6`
  std::size_t most = 0;             ///< dimensions of a box, members of a set; 0: as usual
  double until_sure = 0;            ///< width that intervals are to have; 0: whatever they have
  bool lower = false;               ///< of options: the lower the outcome, the better
  bool both_ways = false;           ///< hysteresis
  std::vector<std::vector<std::string>> groups;       ///< of parameters that make one column together
  std::vector<std::pair<std::string, double>> costs;  ///< of options
  std::uint64_t seed = 1;                             ///< of what analyses draw
};

/// A question: its name, and what it asks in words.
struct Question {
  std::string_view name;  ///< `matters`
  std::string_view help;  ///< one line
};
std::span<const Question> questions();  ///< All that can be asked.

/// The parameters that a request varies, which worlds are compiled with. Throws as `varied_parameters`;
/// DataError for a table of points that does not fit the scenario, with the place.
std::vector<std::string> free_parameters_of(const Scenario& scenario, const Request& request);

/// Throws RequestError where a question asks for runs by what it has found, so that they cannot be shared out
/// in parts beforehand.
void refuse_in_parts(const Request& request);

/// Answers a question. Nothing where it was stopped, and of an explorer of a part, once that is made. Throws as
/// Explorer::expect and Explorer::outcomes; UnknownNameError for a question, outcome or parameter that is not
/// there; RequestError for what cannot be asked.
std::optional<Answer> ask(Explorer& explorer, const Request& request);

/// Of a CSV file. Throws FileError where it cannot be read.
GivenTable given_table(const std::filesystem::path& file);
/// Of a folder of results: a row a run, with what was drawn and what came of it; of `first` whether it was
/// reached. Of an exploration its points. Throws ReadError where it is not as it was written or has no such
/// table, DataError where nothing was drawn or there are no outcomes.
GivenTable given_results(const std::filesystem::path& folder);

/// Answers `matters` (indices of distributions) or `when` (boxes; its one outcome is a column of chances, or
/// `COLUMN > 0.5`). `varied` are columns; none: those of a table of this program, else all numbers but the
/// outcomes. Nothing where it was stopped. Throws UnknownNameError for a question or column that is not there;
/// RequestError for other questions, which take runs, and for what the table cannot tell; DataError for a table
/// that cannot be used, with the place.
std::optional<Answer> ask(const GivenTable& given, const Request& request, const StopFlag* stop = nullptr);

/// Where an answer comes from: everything needed to get it again.
struct Origins {
  std::string program_version;  ///< of entente
  /// As in Scenario; the file as it was named on the command line.
  std::string scenario_title, scenario_file, scenario_hash;
  std::vector<std::string> what_ifs, overrides;  ///< how the scenario was varied, in this order
  std::string started;                           ///< ISO 8601, UTC
  double seconds = 0;                            ///< that it took
  std::size_t runs = 0;                          ///< that were made
  Shard shard = {};                              ///< of all runs; parts are merged
  std::string command;                           ///< that gives it again
  Request request;                               ///< what was asked
  std::string table_hash;  ///< of the text of given points, whose file is then `scenario_file`; else empty
};

/// Where an answer about given points comes from, but for the program, the command and the time.
Origins origins_of(const GivenTable& given, const Request& request);

/// The file of a folder that says that it holds an exploration, where it comes from and all that it came to.
inline constexpr const char* exploration_file = "exploration.json";

std::string answer_json(const Answer& answer);                               ///< An indented JSON object.
std::string exploration_json(const Origins& origins, const Answer& answer);  ///< The same with its origins.
/// Writes the tables, the scenario and `exploration.json` into a folder that is there. Throws WriteError.
void write_exploration(const Origins& origins, const Scenario& scenario, const Answer& answer,
                       const std::filesystem::path& folder);
/// The same of given points: in place of a scenario they lie in `points.csv`. Throws WriteError.
void write_exploration(const Origins& origins, const GivenTable& given, const Answer& answer,
                       const std::filesystem::path& folder);

bool is_exploration(const std::filesystem::path& folder);  ///< Whether a folder holds an exploration.

/// What became of a question that was asked again.
struct AskedAgain {
  std::size_t runs = 0;                ///< that were made
  std::vector<std::string> differing;  ///< files that come out otherwise
};
/// Asks the question of a folder again, of the scenario or the points that lie in it. Nothing where it was
/// stopped. Throws ReadError where the folder is not as it was written, and what asking throws.
std::optional<AskedAgain> ask_again(const std::filesystem::path& folder, const StopFlag* stop = nullptr);

}  // namespace entente::explore
