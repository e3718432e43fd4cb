#include "story/chapters.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::detail {
namespace {

constexpr std::array<const char*, 12> month_names{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// Lengths that a chapter may have, in months.
constexpr std::array stretches{1, 3, 12, 120, 1200, 12000};
constexpr std::size_t most_chapters = 12;

/// Months since the year 0.
int month_of(Date date) {
  const std::chrono::year_month_day day(date);
  return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}

int stretch_of(Date date, int months) {
  const int month = month_of(date);
  return (month >= 0 ? month : month - months + 1) / months;
}

int months_of_a_chapter(const std::vector<Date>& dates) {
  for (const int months : stretches)
    if (stretch_of(dates.back() - std::chrono::days(1), months) - stretch_of(dates.front(), months) <
        static_cast<int>(most_chapters))
      return months;
  return stretches.back();
}

}  // namespace

std::string stretch_title(Date date, int months) {
  const int first = stretch_of(date, months) * months, last = first + months - 1;
  const auto year = [](int month) { return std::to_string(month / 12); };
  const auto name = [](int month) { return std::string(month_names[static_cast<std::size_t>(month % 12)]); };
  if (months == 1) return name(first) + " " + year(first);
  if (months < 12) return name(first) + " to " + name(last) + " " + year(last);
  return months == 12 ? year(first) : year(first) + " to " + year(last);
}

Chapters::Chapters(const ModelData& model) : model_(model) {
  const std::vector<Date>& dates = model.catalogue.dates;
  if (dates.size() < 2) return;
  const int months = months_of_a_chapter(dates);
  for (std::size_t k = 0; k + 1 < dates.size(); ++k) {
    if (k == 0 || stretch_of(dates[k], months) != stretch_of(dates[k - 1], months))
      parts_.push_back({stretch_title(dates[k], months), k, k, {}});
    parts_.back().end = k + 1;
  }
}

void Chapters::step_done(std::size_t step, const Values& ledger) {
  for (Part& part : parts_) {
    if (part.end != step + 1) continue;
    const std::size_t size = model_.watched.size() * model_.catalogue.causes.size();
    part.ledger.assign(ledger.begin(), ledger.begin() + static_cast<std::ptrdiff_t>(size));
  }
}

StoryCell Chapters::cell(std::size_t number, std::size_t watched, const Story& story) const {
  const Catalogue& names = model_.catalogue;
  const Part& part = parts_[number];
  const auto value = [&](std::size_t k) {
    return story.record.series[k * names.series() + names.metrics.size() + watched];
  };
  StoryCell cell{watched, value(part.first), value(part.end), {}};
  for (std::size_t cause = 0; cause < names.causes.size(); ++cause) {
    const std::size_t at = watched * names.causes.size() + cause;
    const double moved = part.ledger[at] - (number > 0 ? parts_[number - 1].ledger[at] : 0.0);
    if (moved != 0) cell.causes.emplace_back(cause, moved);
  }
  std::stable_sort(cell.causes.begin(), cell.causes.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.second) > std::abs(b.second); });
  return cell;
}

void Chapters::finish(Story& story) const {
  std::size_t entry = 0;
  for (std::size_t p = 0; p < parts_.size(); ++p) {
    StoryChapter chapter;
    chapter.title = parts_[p].title;
    chapter.from = model_.catalogue.dates[parts_[p].first];
    chapter.to = model_.catalogue.dates[parts_[p].end];
    chapter.first = entry;
    while (entry < story.entries.size() && story.entries[entry].date < chapter.to) ++entry;
    chapter.end = entry;
    for (std::size_t w = 0; w < model_.watched.size(); ++w) chapter.cells.push_back(cell(p, w, story));
    story.chapters.push_back(std::move(chapter));
  }
}

}  // namespace entente::detail
