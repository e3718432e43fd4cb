#pragma once
/// What stands below a headline of a story.
#include <set>

#include "story/words.h"

namespace entente::story {

struct Line {
  enum class Kind { cause, reason, change, counterfactual, source } kind = Kind::cause;
  std::string text;
};

/// What stands below a headline. Expressions and sources are told where they come up for the first time.
class Details {
 public:
  explicit Details(const StoryDocument& document) : document_(document) {}
  std::vector<Line> lines(const StoryEntry& entry);

 private:
  std::string cause(const StoryEntry& entry) const;
  std::string chance(const StoryEntry& entry) const;
  std::string change(const StoryChange& change) const;
  static void add_reasons(const StoryEntry& entry, bool first, std::vector<Line>& lines);
  void add_changes(const StoryEntry& entry, std::vector<Line>& lines) const;
  std::string counterfactual(const StoryEntry& entry) const;
  std::vector<std::string> cells_otherwise(const Counterfactual& without) const;
  double sd_at_end(std::size_t series) const;

  const StoryDocument& document_;
  std::set<std::string> known_;
};

}  // namespace entente::story
