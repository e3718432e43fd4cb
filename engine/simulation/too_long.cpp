#include "simulation/too_long.h"

#include <fmt/format.h>

#include <map>

#include "model/forgetting.h"
#include "model/overshooting.h"
#include "simulation/feedback.h"
#include "simulation/joint_shares.h"

namespace entente::detail {
namespace {

std::map<std::string, std::size_t> sharers_of_ids(const ModelData& model) {
  std::map<std::string, std::size_t> sharers;
  for (const RuleModel& rule : model.rules) ++sharers[rule.id];
  for (const EventModel& event : model.events) ++sharers[event.id];
  for (const CompiledProcess& process : model.processes) ++sharers[process.id];
  return sharers;
}

std::string leaping(double share) {
  return fmt::format(
      "its firings in a step, which all see the same values, together go up to {:.3g} times the way: cells "
      "overshoot "
      "what its effects draw them to; a shorter step would follow it",
      share);
}

}  // namespace

bool leaps(const ModelData& model, std::size_t rule, double most) {
  return model.rules[rule].counts() && most > 1 && most * largest_pull(model, rule) > 1;
}

std::vector<TooLong> too_long_at_start(const ModelData& model, std::uint64_t seed, std::size_t runs) {
  std::vector<TooLong> all;
  for (const JointShare& one : joint_shares(model, seed, runs))
    all.push_back(
        {fmt::format("Processes {} together, on {} at the start", fmt::join(one.processes, ", "), one.cell),
         overshooting(one.share), true});
  for (const Forgetting& one : forgetting(model))
    all.push_back({forgetful_layers(model, one), forgetting_text(one), one.parts});
  return all;
}

std::vector<TooLong> too_long(const ModelData& model, std::span<const double> max_means, std::uint64_t seed,
                              std::size_t runs) {
  const std::map<std::string, std::size_t> sharers = sharers_of_ids(model);
  const auto most_of = [&](const auto& item) { return sharers.at(item.id) > 1 ? 0 : max_means[item.cause]; };
  std::vector<TooLong> all;
  for (std::size_t k = 0; k < model.rules.size(); ++k)
    if (const double most = most_of(model.rules[k]); leaps(model, k, most))
      all.push_back({"Rule " + model.rules[k].id, leaping(most * largest_pull(model, k)), false});
  for (const CompiledProcess& process : model.processes)
    if (const double most = most_of(process); most > 1)
      all.push_back({"Process " + process.id, process.process->too_long(most), true});
  for (TooLong& one : too_long_at_start(model, seed, runs)) all.push_back(std::move(one));
  return all;
}

}  // namespace entente::detail
