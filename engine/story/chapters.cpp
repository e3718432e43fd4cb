#include "story/chapters.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/position_of.h"

namespace entente::detail {
namespace {

constexpr std::array<const char*, 12> month_names{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

/// Lengths that a chapter may have, in months.
constexpr std::array stretches{1, 3, 12, 120, 1200, 12000};
constexpr std::size_t max_chapters = 12;

int calendar_stretch(Date date, int months) {
  const int month = month_of(date);
  return (month >= 0 ? month : month - months + 1) / months;
}

int months_of_a_chapter(const std::vector<Date>& dates) {
  for (const int months : stretches)
    if (calendar_stretch(dates.back() - std::chrono::days(1), months) -
            calendar_stretch(dates.front(), months) <
        static_cast<int>(max_chapters))
      return months;
  return stretches.back();
}

std::string name(int month) { return month_names[static_cast<std::size_t>(month % 12)]; }

}  // namespace

int month_of(Date date) {
  const std::chrono::year_month_day day(date);
  return static_cast<int>(day.year()) * 12 + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}

std::string day_and_month(Date date) {
  const std::chrono::year_month_day day(date);
  return std::to_string(static_cast<unsigned>(day.day())) + " " + name(month_of(date));
}

std::string months_title(int first, int last) {
  const auto year = [](int month) { return std::to_string(month / 12); };
  const bool years = first % 12 == 0 && last % 12 == 11, one_year = first / 12 == last / 12;
  if (first == last) return name(first) + " " + year(first);
  if (years) return one_year ? year(first) : year(first) + " to " + year(last);
  return name(first) + (one_year ? "" : " " + year(first)) + " to " + name(last) + " " + year(last);
}

std::string days_title(Date first, Date end) {
  const Date last = end - std::chrono::days(1);
  const auto year = [](Date date) { return std::to_string(month_of(date) / 12); };
  const std::string from = day_and_month(first) + (year(first) == year(last) ? "" : " " + year(first));
  const std::string to = day_and_month(last) + (year(first) == year(last) ? "" : " " + year(last));
  return from == to ? from : from + " to " + to;
}

Chapters::Chapters(const ModelData& model) : model_(model) {
  const std::vector<Date>& dates = model.catalogue.dates;
  if (dates.size() < 2) return;
  months_ = months_of_a_chapter(dates);
  for (std::size_t k = 0; k + 1 < dates.size(); ++k) {
    const int month = calendar_stretch(dates[k], months_) * months_;
    if (k == 0 || month != parts_.back().month) parts_.push_back({month, k, k, {}});
    parts_.back().end = k + 1;
  }
}

void Chapters::step_done(std::size_t step, const Values& ledger) {
  for (Part& part : parts_) {
    if (part.end != step + 1) continue;
    const std::size_t size = model_.watched.size() * model_.catalogue.causes.size();
    part.ledger.assign(ledger.data(), ledger.data() + size);
  }
}

/// A watched cell from the start of part `first` to the end of part `last`.
StoryCell Chapters::cell(std::size_t first, std::size_t last, std::size_t watched, const Story& story) const {
  const Catalogue& names = model_.catalogue;
  const auto value = [&](std::size_t k) {
    return story.record.series[k * names.series() + names.metrics.size() + watched];
  };
  StoryCell cell{watched, value(parts_[first].first), value(parts_[last].end), {}};
  for (std::size_t cause = 0; cause < names.causes.size(); ++cause) {
    const std::size_t at = watched * names.causes.size() + cause;
    const double moved = parts_[last].ledger[at] - (first > 0 ? parts_[first - 1].ledger[at] : 0.0);
    if (moved != 0) cell.causes.emplace_back(cause, moved);
  }
  std::stable_sort(cell.causes.begin(), cell.causes.end(),
                   [](const auto& a, const auto& b) { return std::abs(a.second) > std::abs(b.second); });
  return cell;
}

/// Months in which no step begins belong to the part before them.
int Chapters::last_month(std::size_t part) const {
  const int own = parts_[part].month + months_ - 1;
  if (part + 1 < parts_.size()) return std::max(own, parts_[part + 1].month - 1);
  const Date end = model_.catalogue.dates.back(), last = end - std::chrono::days(1);
  return month_of(end) > month_of(last) ? std::max(own, month_of(last)) : own;
}

/// Something happened in its last step that belongs to a later month.
bool Chapters::runs_over(std::size_t part, const Story& story) const {
  return std::any_of(story.entries.begin(), story.entries.end(), [&](const StoryEntry& entry) {
    return entry.step + 1 == parts_[part].end && month_of(entry.date) > last_month(part);
  });
}

/// Its months; with the days where what happened would seem to belong to another chapter.
std::string Chapters::title(std::size_t first, std::size_t last, const Story& story) const {
  const std::string months = months_title(parts_[first].month, last_month(last));
  if (!runs_over(last, story) && (first == 0 || !runs_over(first - 1, story))) return months;
  const std::vector<Date>& dates = model_.catalogue.dates;
  return months + " (" + days_title(dates[parts_[first].first], dates[parts_[last].end]) + ")";
}

StoryChapter Chapters::chapter(std::size_t first, std::size_t last, const Story& story) const {
  const auto& entries = story.entries;
  StoryChapter made;
  made.title = title(first, last, story);
  made.from = model_.catalogue.dates[parts_[first].first];
  made.to = model_.catalogue.dates[parts_[last].end];
  const auto before = [](const StoryEntry& entry, std::size_t step) { return entry.step < step; };
  const auto number = [&](std::size_t step) {
    return index_of(entries, std::lower_bound(entries.begin(), entries.end(), step, before));
  };
  made.first = number(parts_[first].first);
  made.end = number(parts_[last].end);
  for (std::size_t w = 0; w < model_.watched.size(); ++w) made.cells.push_back(cell(first, last, w, story));
  return made;
}

void Chapters::finish(Story& story) const {
  const auto quiet = [&](std::size_t part) {
    const StoryChapter alone = chapter(part, part, story);
    return alone.first == alone.end;
  };
  for (std::size_t first = 0; first < parts_.size();) {
    std::size_t last = first;
    while (quiet(first) && last + 1 < parts_.size() && quiet(last + 1)) ++last;
    story.chapters.push_back(chapter(first, last, story));
    first = last + 1;
  }
}

}  // namespace entente::detail
