#include "explore/effort.h"

#include <fmt/format.h>

#include <chrono>
#include <limits>
#include <thread>

#include "model/available_memory.h"
#include "text/number_format.h"

namespace entente::explore {
namespace {

/// What takes longer is told (seconds).
constexpr double long_time = 20;

std::string gigabytes(double bytes) { return fmt::format("{:.3g} GB", bytes / 1e9); }

}  // namespace

std::string count_text(double count) {
  return count < 1e15 ? text::with_commas(static_cast<std::uint64_t>(count)) : fmt::format("{:.3g}", count);
}

Explorer::Plan plan_of_points(double points, std::size_t factors, std::size_t runs) {
  const double all = points * static_cast<double>(runs);
  return {fmt::format("{} {} of {} runs", count_text(points), points == 1 ? "point" : "points",
                      text::with_commas(runs)),
          all, all, false, points * static_cast<double>(factors)};
}

Explorer::Plan plan_of_evaluations(std::string what, double evaluations, std::size_t factors) {
  return {std::move(what), evaluations, evaluations, false, evaluations * static_cast<double>(factors)};
}

void Explorer::expect(const Plan& plan) {
  const double bytes = bytes_of(plan), available = static_cast<double>(detail::bytes_available());
  if (bytes > available || plan.together > std::numeric_limits<std::uint32_t>::max())
    throw MemoryError(fmt::format(
        "{}: these are {}{} runs, which would take {} of the {} that are available; ask for fewer", plan.what,
        plan.at_most ? "up to " : "", count_text(plan.runs), gigabytes(bytes), gigabytes(available)));
  if (told_ || !options_.effort) return;
  told_ = true;
  const double part = 1 / static_cast<double>(options_.shard.of), seconds = part * seconds_of(plan);
  if (seconds >= long_time)
    options_.effort({plan.what + (makes_a_part() ? ", of which this part makes its share" : ""),
                     part * plan.runs, plan.at_most, seconds});
}

/// What is asked for and what it comes to, the latter twice: as it is found, and as the question orders it. A
/// world takes some ten times what its document does.
double Explorer::bytes_of(const Plan& plan) const {
  constexpr double world_of_text = 10;
  const double outcomes = 2.0 * sizeof(double) * static_cast<double>(outcome_infos().size());
  const double of_text = static_cast<double>(worlds_.front().scenario.resolved.size());
  return plan.together * (static_cast<double>(sizeof(ExploredRun) + sizeof(LaneRun)) + outcomes) +
         2.0 * sizeof(double) * plan.numbers + plan.worlds * world_of_text * of_text;
}

/// Of at most a twentieth of the runs, and no more than one block for each thread.
double Explorer::seconds_of(const Plan& plan) const {
  using Clock = std::chrono::steady_clock;
  const Model& model = worlds_.front().model;
  EnsembleOptions ensemble = ensemble_of(model, {});
  const std::size_t threads = options_.threads ? options_.threads : std::thread::hardware_concurrency();
  const auto few = static_cast<std::size_t>(
      std::min(plan.runs / 20, static_cast<double>(std::max<std::size_t>(1, threads) * ensemble.lanes)));
  if (few == 0) return 0;
  std::vector<LaneRun> lanes(few);
  for (std::size_t run = 0; run < few; ++run) lanes[run].run = static_cast<std::uint32_t>(run);
  ensemble.runs = few;
  ensemble.lane_runs = lanes;
  Broadcast nobody({});
  const auto begin = Clock::now();
  if (!run_ensemble(model, ensemble, nobody, options_.stop)) return 0;
  const double spent = std::chrono::duration<double>(Clock::now() - begin).count();
  return spent / static_cast<double>(few) * plan.runs;
}

}  // namespace entente::explore
