/// What matters, as bars: of a scenario shares of the variance, of given points indices of distributions.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_rows.h"
#include "cli/stretch.h"

namespace entente::cli {
namespace {

/// The index that is shown.
struct ShownIndex {
  std::string column;
  bool share = false;
};

bool is_so(const AnswerRows& indices, std::size_t row, const ShownIndex& index, const std::string& mark) {
  const std::string column = index.column + mark;
  return indices.has(column) && indices.number(row, column) == 1;
}

/// Of what cannot be told yet the range in place of a bar.
PictureRow index_row(const AnswerRows& indices, std::size_t row, const ShownIndex& index, bool inner,
                     bool unicode) {
  const double value = indices.number(row, index.column);
  const Interval range = indices.interval(row, index.column + "_");
  const bool unsure = is_so(indices, row, index, "_unsure");
  return {(inner ? "  " : "") + indices.text(row, "column"),
          unsure        ? "?"
          : index.share ? percent(std::min(value, 1.0))
                        : fmt::format("{:.2f}", value),
          index.share ? interval({range.low, std::min(range.high, 1.0)}, true)
                      : fmt::format("{:.2f} to {:.2f}", range.low, range.high),
          "", [=](std::size_t width) {
            return unsure ? stretch({}, range, {}, width, unicode) : bar(value, width, unicode);
          }};
}

/// What is told before what is not, the largest first.
void sort_told(const AnswerRows& indices, const ShownIndex& index, RowNumbers& rows) {
  indices.sort_down(rows, index.column);
  std::stable_partition(rows.begin(), rows.end(),
                        [&](std::size_t row) { return !is_so(indices, row, index, "_unsure"); });
}

/// Those of an outcome that do anything, the largest first; of luck what it is drawn for comes beneath it.
PictureGroup outcome_group(const AnswerRows& indices, const RowNumbers& rows, const ShownIndex& index,
                           std::size_t most, bool unicode) {
  RowNumbers whole, purposes;
  for (const std::size_t row : rows)
    if (!is_so(indices, row, index, "_about_zero"))
      (indices.text(row, "kind") == "purpose" ? purposes : whole).push_back(row);
  const std::size_t none = rows.size() - whole.size() - purposes.size();
  PictureGroup group;
  const auto add = [&](RowNumbers from, std::size_t count, bool inner, const auto& then) {
    sort_told(indices, index, from);
    for (std::size_t k = 0; k < std::min(count, from.size()); ++k) {
      group.rows.push_back(index_row(indices, from[k], index, inner, unicode));
      then(from[k]);
    }
  };
  const auto nothing = [](std::size_t) {};
  add(whole, most, false, [&](std::size_t row) {
    if (indices.text(row, "kind") == "luck") add(purposes, (most + 1) / 2, true, nothing);
  });
  group.remark = not_shown(rows.size() - none - group.rows.size(), none);
  return group;
}

}  // namespace

void add_matters_picture(const ExploreReport& report, Page& page) {
  const AnswerRows indices(report.answer, "indices.csv");
  if (indices.empty()) return;
  const ShownIndex index = indices.has("total") ? ShownIndex{"total", true} : ShownIndex{"delta", false};
  const std::vector<RowNumbers> outcomes = indices.together("outcome");
  std::vector<PictureGroup> groups;
  for (const RowNumbers& rows : outcomes) {
    groups.push_back(
        outcome_group(indices, rows, index, rows_of_each(outcomes.size()), page.terminal().unicode));
    groups.back().title = report.outcome_name(indices.text(rows.front(), "outcome"));
  }
  page.remark(
      index.share
          ? "Bars are total shares: what each does by itself, which the sentences tell, and together with "
            "others; they overlap, so that they come to more than 100 %; ? cannot be told yet"
          : "How far each tells the distribution (delta): 0 nothing, 1 everything",
      2);
  add_picture_rows(groups, page);
}

}  // namespace entente::cli
