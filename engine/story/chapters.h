#pragma once
/// The calendar of a story: months, quarters, years or decades, whichever make at most a dozen chapters.
#include <entente/story.h>

#include "model/data.h"
#include "simulation/aligned.h"

namespace entente::detail {

class Chapters {
 public:
  explicit Chapters(const ModelData& model);
  /// A step has ended; `ledger` (watched x causes) is that of the run so far.
  void step_done(std::size_t step, const Values& ledger);
  /// Adds the chapters to a story whose entries and record are there. Chapters in a row in which nothing
  /// happens become one.
  void finish(Story& story) const;

 private:
  struct Part {
    int month = 0;                   ///< the first of its stretch of the calendar, counted from the year 0
    std::size_t first = 0, end = 0;  ///< steps
    std::vector<double> ledger;      ///< (watched x causes): at its end
  };
  int last_month(std::size_t part) const;
  bool runs_over(std::size_t part, const Story& story) const;
  std::string title(std::size_t first, std::size_t last, const Story& story) const;
  StoryCell cell(std::size_t first, std::size_t last, std::size_t watched, const Story& story) const;
  StoryChapter chapter(std::size_t first, std::size_t last, const Story& story) const;

  const ModelData& model_;
  int months_ = 1;  ///< of a stretch
  std::vector<Part> parts_;
};

/// Months since the year 0.
int month_of(Date date);
/// `8 June`.
std::string day_and_month(Date date);
/// `May 2025`, `July to September 2025`, `2025`, `November 2025 to March 2026`, `2020 to 2029`: from the month
/// `first` to the month `last` (both counted from the year 0).
std::string months_title(int first, int last);
/// `2 March to 5 April`, `29 December 2025 to 4 January 2026`: up to the day before `end`.
std::string days_title(Date first, Date end);

}  // namespace entente::detail
