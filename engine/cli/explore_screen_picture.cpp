/// What matters at all, as bars of the mean size of effects.
#include <algorithm>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_rows.h"

namespace entente::cli {
namespace {

/// The parameters of an outcome that do anything, the largest effect first.
RowNumbers that_move(const AnswerRows& effects, const RowNumbers& rows) {
  RowNumbers moving;
  for (const std::size_t row : rows)
    if (effects.number(row, "about_zero") == 0) moving.push_back(row);
  effects.sort_down(moving, "mu_star");
  return moving;
}

PictureGroup effects_group(const ExploreReport& report, const AnswerRows& effects, const RowNumbers& rows,
                           std::size_t most, bool unicode) {
  const RowNumbers moving = that_move(effects, rows);
  const std::string outcome = effects.text(rows.front(), "outcome");
  PictureGroup group;
  group.title = report.outcome_name(outcome);
  for (std::size_t k = 0; k < std::min(most, moving.size()); ++k) {
    const double size = effects.number(moving[k], "mu_star"),
                 length = size / effects.number(moving.front(), "mu_star");
    group.rows.push_back({effects.text(moving[k], "parameter"), report.value_text(outcome, size),
                          "sigma " + report.value_text(outcome, effects.number(moving[k], "sigma")), "",
                          [=](std::size_t width) { return bar(length, width, unicode); }});
  }
  group.remark = not_shown(moving.size() - group.rows.size(), rows.size() - moving.size());
  return group;
}

}  // namespace

void add_screen_picture(const ExploreReport& report, Page& page) {
  const AnswerRows effects(report.answer, "screening.csv");
  const std::vector<RowNumbers> outcomes = effects.together("outcome");
  if (outcomes.empty()) return;
  std::vector<PictureGroup> groups;
  for (const RowNumbers& rows : outcomes)
    groups.push_back(
        effects_group(report, effects, rows, rows_of_each(outcomes.size()), page.terminal().unicode));
  page.remark(
      "Mean size of the effect over the whole range (mu*), and how much it differs from place to place (sigma)",
      2);
  add_picture_rows(groups, page);
}

}  // namespace entente::cli
