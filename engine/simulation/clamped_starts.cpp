#include "simulation/clamped_starts.h"

#include <algorithm>
#include <cmath>

#include "simulation/initial_number.h"
#include "simulation/names.h"

namespace entente::detail {
namespace {

/// A drawn start, and what is known of it so far.
struct Watched {
  InitialValue value;
  ClampedStart found;
};

double beyond(const Range& range, double x) { return std::max(range.low - x, x - range.high); }

void look_at(double x, ClampedStart& start) {
  if (!(beyond(start.range, x) > 0)) return;
  if (start.runs++ == 0 || beyond(start.range, x) > beyond(start.range, start.farthest)) start.farthest = x;
}

std::string tie_name(const ModelData& model, LayerId layer, std::size_t slot) {
  const language::Ties& ties = *model.layers[layer].pattern;
  return cell_name(model, layer, ties.from(slot) * model.actors() + ties.to[slot]);
}

/// Each expression once.
class Starts {
 public:
  explicit Starts(const ModelData& model) : model_(model), known_(model.initial_programs.size(), false) {
    for (std::size_t l = 0; l < model.layers.size(); ++l) add_layer(LayerId(l), model.layers[l]);
  }
  std::vector<Watched> all() { return std::move(all_); }

 private:
  void add_layer(LayerId l, const LayerModel& layer) {
    const auto name = [&](std::size_t cell) { return cell_name(model_, l, cell); };
    const bool all_set = !layer.relation && layer.ties.size() >= layer.cells;
    if (!all_set && !layer.sparse()) add(layer.fill, layer, [&] { return layer.name; });
    for (const InitialCell& tie : layer.ties) add(tie.value, layer, [&] { return name(tie.cell); });
    for (std::size_t slot = 0; slot < layer.tie_values.size(); ++slot)
      add(layer.tie_values[slot], layer, [&] { return tie_name(model_, l, slot); });
  }

  template <typename Name>
  void add(const InitialValue& value, const LayerModel& layer, const Name& name) {
    if (!value.program || known_[value.program]) return;
    known_[value.program] = true;
    all_.push_back({value, {name(), 0, 0, 0, layer.range}});
  }

  const ModelData& model_;
  std::vector<bool> known_;
  std::vector<Watched> all_;
};

}  // namespace

std::vector<ClampedStart> clamped_starts(const ModelData& model, std::uint64_t seed, std::size_t runs) {
  constexpr std::size_t max_values = 200'000;
  std::vector<Watched> all = Starts(model).all();
  runs = std::min(runs, std::max<std::size_t>(1, max_values / std::max<std::size_t>(1, all.size())));
  std::vector<double> parameters(model.parameters.size());
  for (std::uint32_t run = 0; !all.empty() && run < runs; ++run) {
    for (std::size_t p = 0; p < parameters.size(); ++p)
      parameters[p] = parameter_in_run(model.parameters[p], seed, run);
    for (Watched& one : all) look_at(initial_number(model, one.value, parameters.data()), one.found);
  }
  std::vector<ClampedStart> found;
  for (Watched& one : all) {
    one.found.of = runs;
    if (one.found.runs > 0) found.push_back(one.found);
  }
  return found;
}

}  // namespace entente::detail
