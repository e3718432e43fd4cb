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
  /// Adds the chapters to a story whose entries and record are there.
  void finish(Story& story) const;

 private:
  struct Part {
    std::string title;
    std::size_t first = 0, end = 0;  ///< steps
    std::vector<double> ledger;      ///< (watched x causes): at its end
  };
  StoryCell cell(std::size_t part, std::size_t watched, const Story& story) const;

  const ModelData& model_;
  std::vector<Part> parts_;
};

/// `July to September 2025`: the stretch of `months` months of the calendar in which a day lies.
std::string stretch_title(Date date, int months);

}  // namespace entente::detail
