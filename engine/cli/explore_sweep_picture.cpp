/// Outcomes along a parameter, a line for each, with its values at both ends.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_rows.h"
#include "cli/stretch.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

constexpr std::size_t most_lines = 12;

/// What the columns of points.csv hold.
struct SweepColumns {
  std::vector<std::string> factors = {}, outcomes = {};
  std::size_t worlds = 1;
};

SweepColumns sweep_columns(const AnswerRows& points, const explore::Request& request) {
  SweepColumns found;
  found.worlds = points.together("world").size();
  for (const std::string& name : points.columns()) {
    if (points.has(name + "_low") && points.has(name + "_high")) found.outcomes.push_back(name);
    if (found.outcomes.empty() && name != "point" && name != "world") found.factors.push_back(name);
  }
  if (!request.outcomes.empty()) found.outcomes = request.outcomes;
  return found;
}

/// What stays the same along a line: the world where there are several, and on a grid the other parameters.
std::string line_name(const AnswerRows& points, std::size_t row, const SweepColumns& columns, bool grid) {
  std::string name = columns.worlds > 1 ? points.text(row, "world") : "";
  for (std::size_t f = 1; grid && f < columns.factors.size(); ++f)
    name += fmt::format("{}{} {}", name.empty() ? "" : ", ", columns.factors[f],
                        points.text(row, columns.factors[f]));
  return name;
}

/// Points along the first parameter.
struct SweepLine {
  std::string name;
  RowNumbers rows = {};
};

std::vector<SweepLine> lines_of(const AnswerRows& points, const SweepColumns& columns, bool grid) {
  std::vector<SweepLine> lines;
  for (const std::size_t row : points.all()) {
    const std::string name = line_name(points, row, columns, grid);
    const auto same = [&](const SweepLine& line) { return line.name == name; };
    auto line = std::find_if(lines.begin(), lines.end(), same);
    if (line == lines.end()) line = lines.insert(line, SweepLine{name});
    line->rows.push_back(row);
  }
  return lines;
}

/// Each value as often as it takes to fill the width; more of them than that are left as they are.
std::vector<double> widened(const std::vector<double>& values, std::size_t width) {
  if (values.size() >= width) return values;
  std::vector<double> wide;
  for (std::size_t c = 0; c < width; ++c) wide.push_back(values[c * values.size() / width]);
  return wide;
}

PictureRow line_row(const ExploreReport& report, const AnswerRows& points, const std::string& outcome,
                    const SweepLine& line, const Scale& scale, bool unicode) {
  std::vector<double> values;
  for (const std::size_t row : line.rows) values.push_back(points.number(row, outcome));
  return {line.name, report.value_text(outcome, values.front()), "", report.value_text(outcome, values.back()),
          [=](std::size_t width) { return sparkline(widened(values, width), width, scale, unicode); }};
}

/// A line alone is named by its outcome; several stand beneath it.
void add_outcome_lines(const ExploreReport& report, const AnswerRows& points, const std::string& outcome,
                       const std::vector<SweepLine>& lines, bool unicode, std::vector<PictureGroup>& groups) {
  const Scale scale = scale_of(points.numbers(outcome));
  if (lines.size() > 1 || groups.empty()) groups.emplace_back();
  if (lines.size() > 1) groups.back().title = report.outcome_name(outcome);
  for (std::size_t k = 0; k < std::min(most_lines, lines.size()); ++k) {
    groups.back().rows.push_back(line_row(report, points, outcome, lines[k], scale, unicode));
    if (lines.size() == 1) groups.back().rows.back().name = report.outcome_name(outcome);
  }
  if (lines.size() > most_lines)
    groups.back().remark = fmt::format("{} more lines: see points.csv", lines.size() - most_lines);
}

/// `0.3, 2, no-mediation`: where a point lies.
std::string point_name(const AnswerRows& points, std::size_t row, const SweepColumns& columns) {
  std::string name;
  for (const std::string& factor : columns.factors)
    name += fmt::format("{}{}", name.empty() ? "" : ", ", points.text(row, factor));
  if (columns.worlds > 1 || name.empty()) name += (name.empty() ? "" : ", ") + points.text(row, "world");
  return name;
}

/// Every combination of the values of all parameters and worlds once: lines go along the first parameter.
bool is_grid(const AnswerRows& points, const SweepColumns& columns) {
  std::size_t all = columns.worlds;
  for (const std::string& factor : columns.factors) all *= points.together(factor).size();
  std::set<std::string> places;
  for (const std::size_t row : points.all()) places.insert(point_name(points, row, columns));
  return !columns.factors.empty() && places.size() == points.size() && all == points.size();
}

/// From the least to the greatest end of any interval.
Scale interval_scale(const ExploreReport& report, const AnswerRows& points, const std::string& outcome) {
  if (report.is_chance(outcome)) return {};
  std::vector<double> ends = points.numbers(outcome);
  for (const char* end : {"_low", "_high"})
    for (const double value : points.numbers(outcome + end)) ends.push_back(value);
  return scale_of(ends);
}

PictureRow point_row(const ExploreReport& report, const AnswerRows& points, std::size_t row,
                     const SweepColumns& columns, const std::string& outcome, const Scale& scale,
                     bool unicode) {
  const Interval range = points.interval(row, outcome + "_");
  const std::vector<Mark> marks{{points.number(row, outcome), MarkKind::value}};
  return {point_name(points, row, columns), report.value_text(outcome, points.number(row, outcome)),
          interval(range, report.is_chance(outcome)), "",
          [=](std::size_t width) { return stretch(scale, range, marks, width, unicode); }};
}

/// Points that lie on no lines: each with its interval.
void add_list_of_points(const ExploreReport& report, const AnswerRows& points, const SweepColumns& columns,
                        Page& page) {
  const bool unicode = page.terminal().unicode;
  std::vector<PictureGroup> groups;
  for (const std::string& outcome : columns.outcomes) {
    const Scale scale = interval_scale(report, points, outcome);
    PictureGroup& group = groups.emplace_back();
    group.title = report.outcome_name(outcome);
    for (std::size_t row = 0; row < std::min(most_lines, points.size()); ++row)
      group.rows.push_back(point_row(report, points, row, columns, outcome, scale, unicode));
    if (points.size() > most_lines)
      group.remark = fmt::format("{} more points: see points.csv", points.size() - most_lines);
  }
  page.remark(
      fmt::format("Points by {}; {} what each comes to in its interval, a chance from 0 to 1, a number from "
                  "the least to the greatest end",
                  columns.factors.empty() ? "world" : fmt::format("{}", fmt::join(columns.factors, ", ")),
                  glyph_of(MarkKind::value, unicode)),
      2);
  add_picture_rows(groups, page);
}

}  // namespace

void add_sweep_picture(const ExploreReport& report, Page& page) {
  const AnswerRows points(report.answer, "points.csv");
  const std::string& design = report.origins.request.design;
  if (points.empty() || design == "lhs" || design == "sobol") return;  // no lines go through such points
  const SweepColumns columns = sweep_columns(points, report.origins.request);
  if (design == "table" && !is_grid(points, columns)) return add_list_of_points(report, points, columns, page);
  const std::vector<SweepLine> lines = lines_of(points, columns, design != "zip");
  std::vector<PictureGroup> groups;
  for (const std::string& outcome : columns.outcomes)
    add_outcome_lines(report, points, outcome, lines, page.terminal().unicode, groups);
  const std::string& along = columns.factors.front();
  const RowNumbers& first = lines.front().rows;
  page.remark(fmt::format("Along {} from {} to {}; each outcome from its least to its greatest value", along,
                          points.text(first.front(), along), points.text(first.back(), along)),
              2);
  add_picture_rows(groups, page);
}

}  // namespace entente::cli
