/// One run, at one date.
#include <entente/networks.h>

namespace entente {

std::vector<double> world_in_run(const Model& model, std::uint64_t seed, std::size_t run, std::size_t date) {
  const Catalogue& c = model.catalogue();
  if (date >= c.dates.size()) throw std::out_of_range("there is no record of that number");
  Simulation simulation(model, seed, 1, record_states());
  const std::atomic<bool> at_once{true};  // the start stands before the first step
  const BlockRecord& block = simulation.run(run, 1, date == 0 ? &at_once : nullptr);
  const std::size_t n = c.actors.size(), cells = c.attributes.size() * n + c.relations.size() * n * n;
  const double* const first = block.states.data() + date * cells;
  return {first, first + cells};
}

}  // namespace entente
