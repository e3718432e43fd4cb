/// What comes near a target: sets with their intervals, or how far parameters have to be moved.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_rows.h"
#include "cli/stretch.h"
#include "explore/comparison.h"

namespace entente::cli {
namespace {

constexpr std::size_t most_sets = 12;

/// Chances from 0 to 1, numbers as far as they go.
Scale set_scale(const ExploreReport& report, const AnswerRows& sets, const explore::Comparison& target) {
  if (report.is_chance(target.name)) return {};
  Scale scale{target.value, target.value};
  for (const char* column : {"mean", "low", "high"})
    for (const double value : sets.numbers(column)) scale.include(value);
  return scale;
}

/// As the sentences have it.
std::string reached(const AnswerRows& sets, std::size_t row) {
  const std::string word = sets.text(row, "reaches");
  const bool sure = !sets.has("sure") || sets.number(row, "sure") == 1;
  if (word == "yes") return sure ? "reaches it" : "as far as can be told";
  return word == "cannot be ruled out" ? "may reach it" : "does not";
}

}  // namespace

void add_reach_picture(const ExploreReport& report, Page& page) {
  const AnswerRows sets(report.answer, "sets.csv");
  const auto target = explore::comparison_in(report.origins.request.condition);
  if (sets.empty() || !target) return;
  const Scale scale = set_scale(report, sets, *target);
  const bool unicode = page.terminal().unicode, chance = report.is_chance(target->name);
  PictureGroup group;
  for (std::size_t row = 0; row < std::min(most_sets, sets.size()); ++row) {
    const Interval range = sets.interval(row);
    const std::vector<Mark> marks{{target->value, MarkKind::target},
                                  {sets.number(row, "mean"), MarkKind::value}};
    group.rows.push_back({sets.text(row, "set"), report.value_text(target->name, sets.number(row, "mean")),
                          interval(range, chance), reached(sets, row),
                          [=](std::size_t width) { return stretch(scale, range, marks, width, unicode); }});
  }
  if (sets.size() > most_sets) group.remark = fmt::format("{} more: see sets.csv", sets.size() - most_sets);
  page.remark(fmt::format("From {} to {}; {} what each comes to in its interval, {} the target, {}",
                          report.value_text(target->name, scale.low),
                          report.value_text(target->name, scale.high), glyph_of(MarkKind::value, unicode),
                          glyph_of(MarkKind::target, unicode), report.value_text(target->name, target->value)),
              2);
  add_picture_rows({group}, page);
}

void add_lever_picture(const ExploreReport& report, Page& page) {
  const AnswerRows levers(report.answer, "levers.csv");
  if (levers.empty()) return;
  const bool unicode = page.terminal().unicode;
  PictureGroup group;
  for (std::size_t row = 0; row < levers.size(); ++row) {
    const double from = levers.number(row, "from"), to = levers.number(row, "to");
    const Scale scale{levers.number(row, "low"), levers.number(row, "high")};
    const std::vector<Mark> marks{{from, MarkKind::start}, {to, MarkKind::value}};
    group.rows.push_back(
        {levers.text(row, "parameter"), format_compact(scale.low), "", format_compact(scale.high),
         [=](std::size_t width) {
           return stretch(scale, {std::min(from, to), std::max(from, to)}, marks, width, unicode);
         }});
  }
  page.remark(fmt::format("{} now, {} what it takes", glyph_of(MarkKind::start, unicode),
                          glyph_of(MarkKind::value, unicode)),
              2);
  add_picture_rows({group}, page);
}

}  // namespace entente::cli
