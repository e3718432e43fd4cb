#pragma once
/// How often the parts of a condition held, and how near they came where they did not.
#include <array>
#include <cstdint>
#include <limits>

#include "language/program.h"
#include "silences/parts.h"

namespace entente::detail {

/// Actors of a binding, in the order of the variables.
using BoundActors = std::array<ActorId, language::max_variables>;

/// A comparison in a run, in one step (or at one date), for one binding.
struct Reading {
  double left = 0, right = 0;
  std::size_t run = 0, step = 0;
  BoundActors actors{};
};

/// The reading of the largest margin; of equal ones the first, by run and step. NaN is never nearest.
class Nearest {
 public:
  void offer(double margin, const Reading& reading);
  void merge(const Nearest& other) {
    if (other.any()) offer(other.margin_, other.reading_);
  }
  bool any() const { return margin_ > -std::numeric_limits<double>::infinity(); }
  double margin() const { return margin_; }
  const Reading& reading() const { return reading_; }

 private:
  double margin_ = -std::numeric_limits<double>::infinity();
  Reading reading_;
};

/// Of one part.
struct PartTally {
  explicit PartTally(const ConditionPart& part)
      : alternatives(part.alternatives.begin(), part.alternatives.end()) {}

  std::uint64_t asked = 0, held = 0;
  Nearest nearest;                      ///< as long as it never held
  std::vector<PartTally> alternatives;  ///< those of the part
  bool never_held() const { return asked > 0 && held == 0; }
  /// `read(part)` says whether it holds, and has its sides. Returns whether it holds.
  template <typename Read>
  bool see(const ConditionPart& part, const Read& read) {
    const auto [holds, reading] = read(part);
    note(part, holds, reading);
    for (std::size_t k = 0; k < alternatives.size(); ++k) alternatives[k].see(part.alternatives[k], read);
    return holds;
  }
  void merge(const PartTally& other);

 private:
  void note(const ConditionPart& part, bool holds, const Reading& reading);
};

/// How many of the parts of a condition, the first ones, choose what the others are judged for.
struct Choosing {
  std::size_t fixed = 0;  ///< that are the same whenever they are judged
  std::size_t all = 0;    ///< with those
};

/// What became of a condition.
class ConditionTally {
 public:
  explicit ConditionTally(const std::vector<ConditionPart>& parts, Choosing choosing = {})
      : alone(parts.begin(), parts.end()), together(alone), parts_(&parts), choosing_(choosing) {}

  /// The parts are judged once: `read(part)` says whether it holds, and has its sides. Returns whether all
  /// hold.
  template <typename Read>
  bool judge(const Read& read) {
    ++asked;
    bool before = true, ruled_in = true;
    for (std::size_t p = 0; p < parts_->size() && ruled_in; ++p) {
      const bool holds = alone[p].see((*parts_)[p], read);
      if (before) together[p].see((*parts_)[p], read);
      before = before && holds;
      if (p < choosing_.fixed || p + 1 == choosing_.all) ruled_in = before;
    }
    held += before;
    return before;
  }
  void merge(const ConditionTally& other);

  std::uint64_t asked = 0, held = 0;
  /// (parts) Among all that is chosen for it; and where all parts before it held.
  std::vector<PartTally> alone, together;

 private:
  const std::vector<ConditionPart>* parts_;
  Choosing choosing_;
};

}  // namespace entente::detail
