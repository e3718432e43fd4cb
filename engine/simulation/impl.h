#pragma once
/// The working parts of a Simulation. Its phases stand in files of their own.
#include <entente/ensemble.h>

#include "simulation/emitter.h"
#include "simulation/overflow.h"
#include "simulation/recorder.h"
#include "simulation/shocks.h"

namespace entente {

using namespace detail;  // the implementation of the public class is made of the rooms' own nouns

/// A rule that is expected to fire more often than this in one step, for one binding, stops the run (spec 3.2).
inline constexpr double max_mean = 500;
/// What is taken for it: the length of a step is a difference of times, so that a mean has a rounding.
inline constexpr double max_mean_rounded = max_mean * (1 + 1e-9);
/// What bounds of probabilities are above their means: see bound_probabilities.
inline constexpr double bound_rounding = 0x1p-50;

/// An event or a rule that makes something happen in a step.
struct Occasion {
  const EmissionModel& emission;
  const std::string& id;
  int cause = 0;
  std::size_t step = 0;
  const RuleModel* rule = nullptr;
};

struct Simulation::Impl {
  Impl(const Model& model_, std::uint64_t seed, std::size_t lanes, const RecordOptions& options,
       std::size_t threads);

  const BlockRecord& run(std::size_t first, std::span<const LaneRun> lanes, const StopFlag* stop);

  void start(std::span<const LaneRun> lanes);
  void record_date(std::size_t k);
  void record_means();
  void step(std::size_t k);
  void apply(std::size_t k);
  void scheduled_events(std::size_t k);
  void happen(const EventModel& event, const Occurrence& occurrence, std::size_t k);
  void streamed_events(std::size_t k);
  void emit_streamed(std::size_t from, std::size_t to, std::size_t k);
  void fill_streamed(std::size_t from, std::size_t count);
  void ask_of_streamed(std::size_t event, const Occasion& occasion);
  void rules(std::size_t k);
  void rule(std::size_t number, std::size_t k);
  void rule_shared(std::size_t number, std::size_t k);
  template <typename Fire>
  void rule_piece(std::size_t number, std::size_t k, language::Cursor cursor, Worker& worker, const Fire& fire);
  template <typename Fire>
  void rule_strip(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker, const Fire& fire);
  static void bound_probabilities(const RuleModel& rule, const double* condition, double years, Worker& worker);
  void note_means(std::size_t number, std::size_t k, Worker& worker);
  static void ask(Worker& worker);
  static double probability(const RuleModel& rule, std::size_t e, double years, const Worker& worker);
  static std::uint32_t firings(const RuleModel& rule, std::size_t e, double years, double uniform,
                               const Worker& worker);
  std::int32_t last_fired(std::size_t number, std::size_t at) const;
  bool rested(std::size_t number, std::size_t at, std::size_t k) const;
  template <typename Fire>
  void collect(std::size_t number, std::size_t k, std::size_t first_row, Worker& worker, const Fire& fire);
  bool happens(std::size_t number, std::size_t k, std::span<const std::int32_t> actors, std::size_t e,
               std::uint32_t times, const Worker& worker) const;
  void add_fired(const Occasion& occasion, const std::int32_t* actors, std::uint32_t lane, std::uint32_t times);
  void make_room(const Occasion& occasion);
  void part(const Occasion& occasion);
  void join(const Occasion& occasion);
  void emit_rest(const Occasion& occasion);
  void emit(const Occasion& occasion, Fired& strip);
  void intensities(const RuleModel& rule, Fired& strip);
  void forget_fired();
  void dynamics(std::size_t k);
  void check_number(double value, const std::string& what, const std::string& cause, std::size_t lane,
                    std::size_t k) const;
  [[noreturn]] void stop_overflow(const Overflow& overflow, std::size_t k) const;
  [[noreturn]] void stop_binding(std::size_t number, std::size_t k, std::size_t e, const Worker& worker) const;
  [[noreturn]] void stop_rate(std::size_t number, std::size_t k, std::size_t e, const Worker& worker) const;
  std::string stop_text(const std::string& cause, const std::string& what, std::size_t lane,
                        std::size_t k) const;
  [[noreturn]] void stop_run(const std::string& cause, const std::string& what, std::size_t lane,
                             std::size_t k) const;

  [[noreturn]] void stop_change(const std::string& cause, const std::string& cell, const NotFinite& change,
                                std::size_t k) const;

  Model owner;
  const ModelData& model;
  State state;
  Changes changes;
  Shocks shocks;
  ForkJoinPool pool;
  std::vector<Worker> workers;
  language::Evaluator& evaluator;  ///< of items: events, rules, processes, metrics; that of worker 0
  language::Evaluator firing;      ///< of the intensities of what fired
  Emitter emitter;
  Fired fired;                    ///< what waits for its effects, of all lanes
  std::vector<Fired> by_run;      ///< (lanes): the same, of each, where `diverged`
  std::vector<LaneRun> in_a_row;  ///< (lanes): runs that are numbered one after the other
  bool diverged = false;
  Observer* observer = nullptr;
  SharedNormals* normals = nullptr;
  BlockRecord record;
  Recorder recorder;
  Values factors;
  std::vector<bool> off;                         ///< (causes) that are skipped
  std::vector<double> noted_above;               ///< (causes): by how much what is noted is above its mean
  std::vector<std::vector<std::int32_t>> found;  ///< (pieces) of a rule: variables and lane of each that fired
};

}  // namespace entente
