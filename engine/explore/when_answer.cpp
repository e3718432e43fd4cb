#include "explore/when_answer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "explore/box_rows.h"
#include "explore/box_words.h"
#include "explore/cart.h"

namespace entente::explore {
namespace {

Cell given(const std::optional<double>& value) { return value ? Cell{*value} : Cell{}; }

/// From end to end of a factor that is a number; of one without ends as far as its points go.
std::pair<Cell, Cell> whole_range(const Futures& futures, std::span<const Factor> factors,
                                  const std::string& name) {
  const auto factor = std::ranges::find(factors, name, &Factor::name);
  if (!factor->categories.empty()) return {};
  const auto values = futures.column(static_cast<std::size_t>(factor - factors.begin()));
  const auto [low, high] = std::ranges::minmax_element(values);
  if (factor->listed() > 0) return {*low, *high};
  return {std::min(factor->low, *low), std::max(factor->high, *high)};
}

AnswerTable boxes_table(const Discovery& found, const Futures& futures, std::span<const Factor> factors) {
  AnswerTable table{
      "boxes.csv",
      "What each box asks of parameters",
      {"box", "parameter", "low", "high", "words", "quasi_p", "reproduced_coverage", "reproduced_density",
       "coverage_without", "density_without", "coverage", "density", "mass", "range_low", "range_high"},
      {}};
  for (std::size_t b = 0; b < found.boxes.size(); ++b)
    for (const BoxRow& row : box_rows(found.boxes[b], factors)) {
      const MeasuredBox& box = found.boxes[b].chosen.measured;
      const auto [low, high] = whole_range(futures, factors, row.factor);
      table.rows.push_back({static_cast<double>(b + 1), row.factor, given(row.low), given(row.high), row.words,
                            given(row.quasi_p), given(row.by_coverage), given(row.by_density),
                            row.coverage_without, row.density_without, box.coverage, box.density, box.mass, low,
                            high});
    }
  return table;
}

AnswerTable trajectory_table(const Discovery& found) {
  AnswerTable table{"trajectory.csv",
                    "Coverage against density, box by box",
                    {"box", "step", "made_by", "points", "coverage", "density", "mass", "restricted"},
                    {}};
  for (std::size_t b = 0; b < found.boxes.size(); ++b)
    for (std::size_t k = 0; k < found.boxes[b].trajectory.size(); ++k) {
      const MeasuredBox& box = found.boxes[b].trajectory[k];
      table.rows.push_back({static_cast<double>(b + 1), static_cast<double>(k),
                            std::string(k < found.boxes[b].peels ? "peeling" : "pasting"),
                            static_cast<double>(box.points), box.coverage, box.density, box.mass,
                            static_cast<double>(box.restricted)});
    }
  return table;
}

/// The boxes that would be chosen were so many parameters asked for at most, by how many each asks for.
std::map<std::size_t, MeasuredBox> boxes_by_size(const DiscoveredBox& found, const Futures& futures) {
  constexpr std::size_t most = 7;
  std::map<std::size_t, MeasuredBox> boxes{{0, found.trajectory.front()}};
  for (std::size_t parameters = most; parameters > 0; --parameters) {
    const MeasuredBox box = chosen_box(futures, found.trajectory, {.most = parameters}).measured;
    boxes.emplace(box.restricted, box);
  }
  boxes[found.chosen.measured.restricted] = found.chosen.measured;
  return boxes;
}

AnswerTable trade_off_table(const Discovery& found, const Futures& futures) {
  AnswerTable table{"trade_off.csv",
                    "What the first box comes to, by how many parameters it asks for",
                    {"parameters", "coverage", "density", "mass"},
                    {}};
  if (found.boxes.empty()) return table;
  for (const auto& [parameters, box] : boxes_by_size(found.boxes.front(), futures))
    table.rows.push_back({static_cast<double>(parameters), box.coverage, box.density, box.mass});
  return table;
}

AnswerTable tree_table(const Futures& futures, std::span<const Factor> factors) {
  AnswerTable table{"tree.csv",
                    "The same points divided by a tree (CART): its leaves",
                    {"leaf", "parameter", "words", "coverage", "density", "mass"},
                    {}};
  const std::vector<MeasuredBox> leaves = cart_boxes(cart(futures));
  for (std::size_t k = 0; k < leaves.size(); ++k)
    for (const BoxRow& row : box_rows(futures, leaves[k], factors))
      table.rows.push_back({static_cast<double>(k + 1), row.factor, row.words, leaves[k].coverage,
                            leaves[k].density, leaves[k].mass});
  return table;
}

}  // namespace

Answer when_answer(const std::string& title, const Discovery& discovery, const Futures& futures,
                   std::span<const Factor> factors) {
  Answer answer{"when", "When it happens: " + title, {}, {}, {}};
  if (discovery.usable != Usable::yes)
    answer.sentences.push_back(fmt::format("{}: nothing can be said, {}.", title, why_not(discovery.usable)));
  else if (discovery.boxes.empty())
    answer.sentences.push_back(
        fmt::format("{}: no box of parameters was found that tells when it happens.", title));
  for (const DiscoveredBox& box : discovery.boxes)
    answer.sentences.push_back(box_sentence(box.chosen.measured, factors, "'" + title + "' happens"));
  constexpr double few_cases = 10;
  if (discovery.usable == Usable::yes && futures.all_cases() < few_cases)
    answer.remarks.push_back(
        fmt::format("It happens in {:.3g} of {} futures: what is told of so few may be chance.",
                    futures.all_cases(), futures.all_points()));
  answer.tables = {boxes_table(discovery, futures, factors), trade_off_table(discovery, futures),
                   trajectory_table(discovery), tree_table(futures, factors)};
  return answer;
}

}  // namespace entente::explore
