#include <deque>

#include "explore/explored_scenario.h"
#include "explore/own_part.h"
#include "explore/part_records.h"
#include "explore/parts.h"

namespace entente::explore {
namespace {

/// Hands over the numbers of all parts as if they had been found together.
class JoinedParts final : public ExploredStore {
 public:
  explicit JoinedParts(const std::vector<PartFolder>& parts) {
    for (const PartFolder& part : parts) parts_.emplace_back(part.folder);
  }
  /// All that are asked for: of some runs of a world, of which every part made its own.
  std::size_t recall(const ExploredWorld& world, std::span<double> into) override {
    const std::size_t outcomes = world.model.catalogue().outcomes.size(), runs = into.size() / outcomes;
    for (std::size_t k = 0; k < parts_.size(); ++k) {
      const RunRange own = own_part(runs, {k + 1, parts_.size()});
      parts_[k].take(world, into.subspan(own.first * outcomes, own.size() * outcomes));
    }
    return into.size();
  }
  void keep(const ExploredWorld&, std::span<const double>) override {
    throw std::logic_error("a run was made that is in a part");
  }
  void require_end() {
    for (PartReader& part : parts_) part.require_end();
  }

 private:
  std::deque<PartReader> parts_;
};

Origins origins_of_whole(const std::vector<PartFolder>& parts) {
  Origins origins = parts.front().origins;
  origins.shard = {};
  origins.seconds = 0;
  for (const PartFolder& part : parts) origins.seconds += part.origins.seconds;
  return origins;
}

}  // namespace

std::optional<Merged> merge_parts(const std::vector<PartFolder>& parts, const StopFlag* stop) {
  Merged merged{origins_of_whole(parts), {}, {}, {}};
  const std::filesystem::path& folder = parts.front().folder;
  const Request& request = merged.origins.request;
  merged.scenario = explored_scenario(folder, merged.origins.scenario_hash);
  JoinedParts joined(parts);
  ExplorerOptions options;
  options.seed = request.seed;
  options.stop = stop;
  options.store = &joined;
  Explorer explorer(world_source(explored_variation(folder), free_parameters_of(merged.scenario, request)),
                    options);
  auto answer = ask(explorer, request);
  if (!answer) return std::nullopt;
  joined.require_end();
  merged.outcomes = explorer.outcome_infos();
  merged.answer = std::move(*answer);
  merged.origins.runs = explorer.done();
  return merged;
}

}  // namespace entente::explore
