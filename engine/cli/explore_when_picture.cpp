/// Boxes as ranges of their parameters, and what they trade coverage against density for.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_rows.h"
#include "cli/stretch.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t most_steps = 7;

/// The whole range of a parameter: in given points, or in those that were made.
Scale whole_range(const ExploreReport& report, const AnswerRows& points, const std::string& name) {
  const auto known = report.ranges.find(name);
  if (known != report.ranges.end()) return known->second;
  if (!points.has(name) || points.empty()) return {};
  return scale_of(points.numbers(name));
}

/// What a box asks of a parameter, in the whole of its range.
PictureRow range_row(const AnswerRows& boxes, std::size_t row, const Scale& whole, bool unicode) {
  Interval inside = boxes.interval(row);
  if (std::isnan(inside.low)) inside.low = whole.low;
  if (std::isnan(inside.high)) inside.high = whole.high;
  return {boxes.text(row, "parameter"), format_compact(whole.low), "", format_compact(whole.high),
          [=](std::size_t width) { return stretch(whole, inside, {}, width, unicode); }};
}

PictureGroup box_group(const ExploreReport& report, const AnswerRows& boxes, const RowNumbers& rows,
                       bool unicode) {
  const AnswerRows points(report.answer, "points.csv");
  PictureGroup group;
  group.title = fmt::format("Box {:.0f} (coverage {}, density {})", boxes.number(rows.front(), "box"),
                            percent(boxes.number(rows.front(), "coverage")),
                            percent(boxes.number(rows.front(), "density")));
  for (const std::size_t row : rows) {
    const bool bounded = !std::isnan(boxes.number(row, "low")) || !std::isnan(boxes.number(row, "high"));
    if (bounded)
      group.rows.push_back(
          range_row(boxes, row, whole_range(report, points, boxes.text(row, "parameter")), unicode));
  }
  return group;
}

/// For each number of parameters the last box of the search that asks so many; the first few numbers.
RowNumbers steps_shown(const AnswerRows& trajectory) {
  std::map<double, std::size_t> last;
  const std::vector<RowNumbers> boxes = trajectory.together("box");
  for (const std::size_t row : boxes.front()) last[trajectory.number(row, "restricted")] = row;
  RowNumbers rows;
  for (const auto& [restricted, row] : last)
    if (rows.size() < most_steps) rows.push_back(row);
  return rows;
}

void add_trade_off(const AnswerRows& trajectory, Page& page) {
  if (trajectory.empty()) return;
  const auto columns_of = [](const std::string& a, const std::string& b, const std::string& c,
                             const std::string& d) {
    return "  " + right_aligned(a, 12) + right_aligned(b, 10) + right_aligned(c, 9) + right_aligned(d, 7);
  };
  page.blank();
  page.remark("The more parameters are asked for, the fewer futures and the surer:", 2);
  page.line(page.terminal().paint(Colour::dim, columns_of("parameters", "coverage", "density", "size")));
  for (const std::size_t row : steps_shown(trajectory))
    page.line(columns_of(fmt::format("{:.0f}", trajectory.number(row, "restricted")),
                         percent(trajectory.number(row, "coverage")),
                         percent(trajectory.number(row, "density")), percent(trajectory.number(row, "mass"))));
}

}  // namespace

void add_when_picture(const ExploreReport& report, Page& page) {
  const AnswerRows boxes(report.answer, "boxes.csv");
  if (boxes.empty()) return;
  std::vector<PictureGroup> groups;
  for (const RowNumbers& rows : boxes.together("box"))
    groups.push_back(box_group(report, boxes, rows, page.terminal().unicode));
  add_picture_rows(groups, page);
  add_trade_off(AnswerRows(report.answer, "trajectory.csv"), page);
}

}  // namespace entente::cli
