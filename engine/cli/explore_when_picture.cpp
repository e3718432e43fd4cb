/// Boxes as ranges of their parameters, and what they trade coverage against density for.
#include <fmt/format.h>

#include <cmath>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_rows.h"
#include "cli/stretch.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// What a box asks of a parameter, in the whole of its range.
PictureRow range_row(const AnswerRows& boxes, std::size_t row, bool unicode) {
  const Scale whole{boxes.number(row, "range_low"), boxes.number(row, "range_high")};
  Interval inside = boxes.interval(row);
  if (std::isnan(inside.low)) inside.low = whole.low;
  if (std::isnan(inside.high)) inside.high = whole.high;
  return {boxes.text(row, "parameter"), format_compact(whole.low), "", format_compact(whole.high),
          [=](std::size_t width) { return stretch(whole, inside, {}, width, unicode); }};
}

PictureGroup box_group(const AnswerRows& boxes, const RowNumbers& rows, bool unicode) {
  PictureGroup group;
  group.title = fmt::format("Box {:.0f} (coverage {}, density {})", boxes.number(rows.front(), "box"),
                            percent(boxes.number(rows.front(), "coverage")),
                            percent(boxes.number(rows.front(), "density")));
  for (const std::size_t row : rows) {
    const bool bounded = !std::isnan(boxes.number(row, "low")) || !std::isnan(boxes.number(row, "high"));
    if (bounded) group.rows.push_back(range_row(boxes, row, unicode));
  }
  return group;
}

void add_trade_off(const AnswerRows& boxes, Page& page) {
  if (boxes.empty()) return;
  const auto columns_of = [](const std::string& a, const std::string& b, const std::string& c,
                             const std::string& d) {
    return "  " + right_aligned(a, 12) + right_aligned(b, 10) + right_aligned(c, 9) + right_aligned(d, 7);
  };
  page.blank();
  page.remark("What the best box comes to, by how many parameters it asks for:", 2);
  page.line(page.terminal().paint(Colour::dim, columns_of("parameters", "coverage", "density", "size")));
  for (std::size_t row = 0; row < boxes.size(); ++row)
    page.line(columns_of(fmt::format("{:.0f}", boxes.number(row, "parameters")),
                         percent(boxes.number(row, "coverage")), percent(boxes.number(row, "density")),
                         percent(boxes.number(row, "mass"))));
}

}  // namespace

void add_when_picture(const ExploreReport& report, Page& page) {
  const AnswerRows boxes(report.answer, "boxes.csv");
  if (boxes.empty()) return;
  std::vector<PictureGroup> groups;
  for (const RowNumbers& rows : boxes.together("box"))
    groups.push_back(box_group(boxes, rows, page.terminal().unicode));
  add_picture_rows(groups, page);
  add_trade_off(AnswerRows(report.answer, "trade_off.csv"), page);
}

}  // namespace entente::cli
