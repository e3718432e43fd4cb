#include "simulation/layers_touched.h"

namespace entente::detail {
namespace {

void mark(Layers& layers, LayerId layer) {
  if (layer) layers[layer] = true;
}

bool reads_layer(language::Op op) {
  return op == language::Op::attribute || op == language::Op::relation || op == language::Op::tie ||
         op == language::Op::measure;
}

void mark_reads(const Program& program, Layers& layers) {
  for (const language::Block& block : program.blocks)
    for (const language::Instruction& code : block.code)
      if (reads_layer(code.op)) layers[code.index] = true;
  for (const language::Aggregate& aggregate : program.aggregates) {
    mark(layers, aggregate.neighbours.layer);
    mark(layers, aggregate.neighbours.attribute);
    for (const language::AdjacencyJoin& join : aggregate.bindings.joins) mark(layers, join.layer);
  }
  for (const language::Contraction& contraction : program.contractions)
    for (const LayerId layer : {contraction.left, contraction.right}) mark(layers, layer);
  for (const auto& derived : program.derived) mark_reads(*derived, layers);
}

}  // namespace

Layers layers_read(const ModelData& model, const Program& program) {
  Layers layers(model.layers.size());
  mark_reads(program, layers);
  return layers;
}

Layers layers_moved(const ModelData& model, const EmissionModel& emission) {
  Layers layers(model.layers.size());
  for (const EffectModel& effect : model.types[emission.type].effects) mark(layers, effect.target.layer);
  return layers;
}

}  // namespace entente::detail
