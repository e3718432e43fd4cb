/// Options and what knowing more is worth for the choice among them, as bars.
#include "cli/explore_pictures.h"
#include "cli/number_format.h"
#include "cli/picture_rows.h"

namespace entente::cli {
namespace {

PictureRow bar_row(const std::string& name, const std::string& value, const std::string& beside, double length,
                   bool unicode) {
  return {name, value, beside, "", [=](std::size_t width) { return bar(length, width, unicode); }};
}

/// Parameters that are worth something, the most first.
RowNumbers worth_knowing(const AnswerRows& worth) {
  RowNumbers rows;
  for (const std::size_t row : worth.all())
    if (worth.number(row, "about_zero") == 0) rows.push_back(row);
  worth.sort_down(rows, "value");
  return rows;
}

}  // namespace

void add_robust_picture(const ExploreReport& report, Page& page) {
  const AnswerRows best(report.answer, "best.csv");
  if (best.empty()) return;
  PictureGroup group;
  for (const std::size_t row : best.all()) {
    const double share = best.number(row, "share");
    group.rows.push_back(bar_row(best.text(row, "option"), percent(share), interval(best.interval(row), true),
                                 share, page.terminal().unicode));
  }
  page.remark("In which share of the futures each is the best, alone or with others", 2);
  add_picture_rows({group}, page);
}

void add_worth_picture(const ExploreReport& report, Page& page) {
  const AnswerRows worth(report.answer, "worth.csv");
  const RowNumbers rows = worth_knowing(worth);
  if (rows.empty()) return;
  const std::vector<std::string>& asked = report.origins.request.outcomes;
  const std::string outcome = asked.empty() ? report.outcomes.front().id : asked.front();
  PictureGroup group;
  for (const std::size_t row : rows) {
    const double value = worth.number(row, "value"), length = value / worth.number(rows.front(), "value");
    group.rows.push_back(bar_row(worth.text(row, "parameter"), report.value_text(outcome, value),
                                 interval(worth.interval(row), report.is_chance(outcome)), length,
                                 page.terminal().unicode));
  }
  group.remark = not_shown(0, worth.size() - rows.size());
  page.remark("What the choice would gain if each were known beforehand", 2);
  add_picture_rows({group}, page);
}

}  // namespace entente::cli
