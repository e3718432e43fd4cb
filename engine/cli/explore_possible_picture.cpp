/// Pairs of outcomes as a grid: how likely each is, and which only the search came to.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_field.h"

namespace entente::cli {
namespace {

constexpr std::size_t highest_grid = 16, widest_part = 5;
constexpr std::array<std::string_view, 5> shades{"·", "░", "▒", "▓", "█"},
    plain_shades{".", "-", "+", "*", "#"};

/// Parts of an outcome, as far as any occurred, and how many of the picture stand for them.
struct GridAxis {
  std::string outcome;
  double low = 0, high = 1, part = 1;
  std::size_t parts = 1, shown = 1;

  std::size_t place(double from) const {
    const auto number = static_cast<std::size_t>(std::lround((from - low) / part));
    return std::min(number, parts - 1) * shown / parts;
  }
};

GridAxis grid_axis(const AnswerRows& pairs, std::size_t column, std::size_t room) {
  const std::string low = pairs.columns()[column], high = pairs.columns()[column + 1];
  const std::vector<double> from = pairs.numbers(low), to = pairs.numbers(high);
  GridAxis axis{low.substr(0, low.size() - std::string_view("_low").size())};
  axis.low = *std::min_element(from.begin(), from.end());
  axis.high = *std::max_element(to.begin(), to.end());
  axis.part = to.front() - from.front();
  axis.parts = static_cast<std::size_t>(std::max(1L, std::lround((axis.high - axis.low) / axis.part)));
  axis.shown = std::min(axis.parts, room);
  return axis;
}

/// (y x x) Chances of what is shown; below 0 where nothing occurred.
std::vector<std::vector<double>> chances_shown(const AnswerRows& pairs, const GridAxis& x, const GridAxis& y) {
  std::vector<std::vector<double>> chances(y.shown, std::vector<double>(x.shown, -1));
  for (const std::size_t row : pairs.all()) {
    double& chance =
        chances[y.place(pairs.number(row, y.outcome + "_low"))][x.place(pairs.number(row, x.outcome + "_low"))];
    chance = std::max(chance, 0.0) + pairs.number(row, "chance");
  }
  return chances;
}

std::string_view shade(double chance, double most, bool unicode) {
  const auto level = chance > 0 ? 1 + std::min<std::size_t>(3, static_cast<std::size_t>(chance / most * 4)) : 0;
  return (unicode ? shades : plain_shades)[level];
}

double most_of(const std::vector<std::vector<double>>& chances) {
  double most = 0;
  for (const auto& row : chances) most = std::max(most, *std::max_element(row.begin(), row.end()));
  return most;
}

PictureField field_of(const std::vector<std::vector<double>>& chances, std::size_t wide, bool unicode) {
  PictureField field(chances.front().size() * wide, chances.size());
  const double most = most_of(chances);
  for (std::size_t y = 0; y < chances.size(); ++y)
    for (std::size_t c = 0; c < field.width(); ++c)
      if (const double chance = chances[y][c / wide]; chance >= 0)
        field.set(c, y, shade(chance, most, unicode));
  return field;
}

/// Of what is reached or not its two halves are words.
std::string end_text(const ExploreReport& report, const GridAxis& axis, bool high) {
  if (report.is_chance(axis.outcome)) return (high ? axis.high : axis.low + axis.part) > 0.75 ? "yes" : "no";
  return format_compact(high ? axis.high : axis.low);
}

}  // namespace

void add_possible_picture(const ExploreReport& report, Page& page) {
  const AnswerRows pairs(report.answer, "possible.csv");
  if (pairs.empty()) return;
  const std::size_t room = PictureField::room(page);
  const bool unicode = page.terminal().unicode;
  const GridAxis x = grid_axis(pairs, 0, room), y = grid_axis(pairs, 2, highest_grid);
  const auto chances = chances_shown(pairs, x, y);
  PictureField field = field_of(chances, std::clamp<std::size_t>(room / x.shown, 1, widest_part), unicode);
  field.label(0, end_text(report, y, false));
  if (y.shown > 1) field.label(y.shown - 1, end_text(report, y, true));
  page.remark("Upwards: " + report.outcome_name(y.outcome), 2);
  page.remark("To the right: " + report.outcome_name(x.outcome), 2);
  field.add_to(page, end_text(report, x, false), "", end_text(report, x, true));
  page.remark(fmt::format("{} up to {} of plain runs; {} only the search came there; blank: nothing did",
                          shade(1, 1, unicode), percent(most_of(chances)), shade(0, 1, unicode)),
              2);
}

}  // namespace entente::cli
