#include <fmt/format.h>

#include <algorithm>

#include "model/refusal.h"

namespace entente::detail {
namespace {

using Cells = std::vector<std::pair<std::size_t, double>>;

std::string name_of(const LayerModel& layer, std::size_t cell, const ModelData& model) {
  const auto& actors = model.world.actors;
  const std::size_t n = actors.size();
  if (!layer.relation) return layer.name + "[" + actors[cell] + "]";
  return layer.name + "[" + actors[cell / n] + "," + actors[cell % n] + "]";
}

/// Few cells with their values, of many their range.
std::string values_of(const LayerModel& layer, const Cells& cells, const ModelData& model) {
  constexpr std::size_t few = 3;
  if (cells.size() > few) {
    const auto by_value = [](const auto& a, const auto& b) { return a.second < b.second; };
    const auto [low, high] = std::minmax_element(cells.begin(), cells.end(), by_value);
    const std::string all = fmt::format("the {} cells of '{}' that it reads are ", cells.size(), layer.name);
    if (low->second == high->second) return all + fmt::format("{}", low->second);
    return all + fmt::format("{} to {}", low->second, high->second);
  }
  std::string text;
  for (const auto& [cell, value] : cells)
    text += (text.empty() ? "" : ", ") + fmt::format("{} is {}", name_of(layer, cell, model), value);
  return text;
}

/// Of a tie that is given in the other direction only.
std::string other_direction(const LayerModel& layer, const Cells& cells, const ModelData& model) {
  if (!layer.relation || layer.symmetric || layer.sparse()) return "";
  const std::size_t n = model.actors();
  const auto given = [&](std::size_t cell) {
    return std::find_if(layer.ties.rbegin(), layer.ties.rend(),
                        [&](const auto& tie) { return tie.cell == cell; });
  };
  for (const auto& [cell, value] : cells) {
    const auto other = given(cell % n * n + cell / n);
    if (given(cell) != layer.ties.rend() || other == layer.ties.rend() || other->value.program) continue;
    return fmt::format(" ({} is {} at the start)", name_of(layer, other->cell, model), other->value.number);
  }
  return "";
}

std::string cells_in_words(const Refusal& refusal, const ModelData& model) {
  std::string text, hint;
  for (std::size_t layer = 0; layer < model.layers.size(); ++layer) {
    Cells cells;
    for (const auto& [at, value] : refusal.cells)
      if (at.first == layer) cells.emplace_back(at.second, value);
    if (cells.empty()) continue;
    text += (text.empty() ? "" : ", ") + values_of(model.layers[layer], cells, model);
    if (hint.empty()) hint = other_direction(model.layers[layer], cells, model);
  }
  if (text.empty()) return "nothing moves what it reads";
  return text + (refusal.cells.size() == 1 ? " and nothing moves it" : " and nothing moves them") + hint;
}

std::string never(const Condition& condition, bool bindings) {
  const std::string what = "'" + condition.text + "' ";
  if (condition.hazard)
    return what + (condition.whole ? "is never above 0" : "is 0") +
           (bindings ? " for any binding of 'for'" : "");
  return what + (bindings ? "holds for no binding of 'for'" : "never holds");
}

}  // namespace

std::string in_words(const Condition& condition, const Refusal& refusal, const std::string& consequence,
                     bool bound, const ModelData& model) {
  const std::string reason = refusal.reads ? ": " + cells_in_words(refusal, model) : "";
  return never(condition, bound) + ", so that " + consequence + reason;
}

}  // namespace entente::detail
