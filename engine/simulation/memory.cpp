#include "simulation/memory.h"

#include <fmt/format.h>

#include "simulation/evolution_recorder.h"

namespace entente::detail {
namespace {

/// Arrays of a layer's size.
std::size_t arrays_of(const ModelData& model, std::size_t number) {
  const LayerModel& layer = model.layers[number];
  if (layer.constant) return 1;
  const std::size_t baselines = layer.keeps_baselines() ? 1 : 0;
  const std::size_t lasting = layer.keeps_baselines() && layer.lasting ? 1 : 0;
  return 2 + baselines + lasting + (layer.raised ? 1 : 0) + (layer.lowered ? 1 : 0);
}

std::size_t layer_bytes(const ModelData& model, std::size_t number, std::size_t lanes,
                        const RecordOptions& record) {
  const LayerModel& layer = model.layers[number];
  // a tie has its other end, and its place in the index by columns; all pairs are recorded
  const std::size_t index = layer.sparse() ? layer.cells * 3 * sizeof(std::uint32_t) : 0;
  const std::size_t recorded = record.relations && layer.relation ? 2 * model.actors() * model.actors() : 0;
  return (arrays_of(model, number) * layer.cells + recorded) * lanes * sizeof(double) + index;
}

std::size_t cooldown_bytes(const RuleModel& rule, std::size_t lanes) {
  if (rule.cooldown < 0 || rule.walks()) return 0;
  const std::size_t bindings =
      rule.bindings.table ? rule.bindings.table->count : static_cast<std::size_t>(rule.draws);
  return bindings * lanes * sizeof(StepId);
}

std::size_t evolution_bytes(const ModelData& model, std::size_t lanes, const RecordOptions& record) {
  return record.evolution ? cells_to_follow(model) * model.catalogue.dates.size() * lanes * sizeof(float) : 0;
}

/// Everything of a BlockRecord that does not hang on relations, and what the ledger keeps besides.
std::size_t record_bytes(const ModelData& model, std::size_t lanes, const RecordOptions& record) {
  const Catalogue& names = model.catalogue;
  const std::size_t ledger = names.watched.size() * names.causes.size();
  const std::size_t cells =
      names.attributes.size() * model.actors() + names.relations.size() * model.actors() * model.actors();
  const std::size_t states = record.states ? names.dates.size() * cells : 0;
  const std::size_t numbers = names.dates.size() * names.series() + (record.ledger_at.size() + 7) * ledger +
                              6 * names.watched.size() + states;
  return numbers * lanes * sizeof(double) + names.steps() * names.causes.size() * sizeof(std::uint64_t);
}

/// `1.5 GB`
std::string amount(std::size_t bytes) { return fmt::format("{:.3g} GB", static_cast<double>(bytes) / 1e9); }

}  // namespace

std::size_t bytes_needed(const ModelData& model, std::size_t lanes, const RecordOptions& record) {
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < model.layers.size(); ++i) bytes += layer_bytes(model, i, lanes, record);
  for (const RuleModel& rule : model.rules) bytes += cooldown_bytes(rule, lanes);
  return bytes + evolution_bytes(model, lanes, record) + record_bytes(model, lanes, record);
}

std::string describe_need(const ModelData& model, std::size_t lanes, const RecordOptions& record) {
  std::string text;
  const auto add = [&](const std::string& what, std::size_t bytes) {
    constexpr std::size_t worth_a_word = 10'000'000;
    if (bytes >= worth_a_word) text += (text.empty() ? "" : " + ") + amount(bytes) + " for " + what;
  };
  for (std::size_t i = 0; i < model.layers.size(); ++i)
    add(fmt::format("'{}' ({} arrays)", model.layers[i].name,
                    arrays_of(model, i) + (record.relations && model.layers[i].relation ? 2 : 0)),
        layer_bytes(model, i, lanes, record));
  for (const RuleModel& rule : model.rules)
    add("the cooldown of '" + rule.id + "'", cooldown_bytes(rule, lanes));
  add("relations over time", evolution_bytes(model, lanes, record));
  add("what is recorded at every date", record_bytes(model, lanes, record));
  return amount(bytes_needed(model, lanes, record)) + (text.empty() ? "" : " = " + text);
}

}  // namespace entente::detail
