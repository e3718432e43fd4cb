#include "silences/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace entente::detail {
namespace {

/// Names of the variables as they are bound in the reading.
Names names_of(const Judged& judged, const Nearest& nearest) {
  Names names;
  for (std::size_t v = 0; nearest.any() && v < judged.variables.size(); ++v)
    names[judged.variables[v]] = (*judged.actors)[nearest.reading().actors[v]];
  return names;
}

/// ` (the nearest of 380)` bindings, where another one would read another value.
std::string choice_text(std::uint64_t asked, std::uint64_t moments, bool bound) {
  if (!bound || asked <= moments) return "";
  return asked % moments == 0 ? fmt::format(" (the nearest of {})", asked / moments) : " (the nearest)";
}

/// The parts before one, as they are bound there.
std::string before(const Judged& judged, std::size_t part, const Names& names) {
  std::string text;
  for (std::size_t p = 0; p < part; ++p) text += (p > 0 ? " && " : "") + renamed(judged.parts[p].text, names);
  return text;
}

class Teller {
 public:
  Teller(const Judged& judged, const std::vector<Date>& dates, std::string never, bool plainly,
         Silence& silence)
      : judged_(judged), dates_(dates), never_(std::move(never)), plainly_(plainly), silence_(silence) {}

  std::string tell() {
    for (std::size_t p = 0; p < judged_.parts.size(); ++p)
      if (judged_.tally.alone[p].never_held()) add(p, judged_.tally.alone[p], "");
    for (std::size_t p = 0; told_.empty() && p < judged_.parts.size(); ++p)
      if (judged_.tally.together[p].never_held())
        add(p, judged_.tally.together[p],
            fmt::format(" while {} did",
                        before(judged_, p, names_of(judged_, judged_.tally.together[p].nearest))));
    return told_;
  }

 private:
  void add(std::size_t part, const PartTally& tally, const std::string& circumstance) {
    const Nearest& nearest = tally.nearest;
    const std::string& written = judged_.parts[part].text;
    const std::string bound = renamed(written, names_of(judged_, nearest));
    SilentPart& made = silence_.parts.emplace_back();
    made.condition = bound;
    if (nearest.any()) made.nearest = nearest_value(nearest.reading(), dates_);
    std::string near = nearest_text(judged_.parts[part], nearest, plainly_);
    bool chosen = bound != written;
    for (std::size_t k = 0; k < tally.alternatives.size(); ++k)
      chosen = add(judged_.parts[part].alternatives[k], tally.alternatives[k], near, made) || chosen;
    told_ += (told_.empty() ? "" : "; and ") + bound + " " + never_ + circumstance +
             (near.empty() ? "" : "; " + near) + choice_text(tally.asked, judged_.moments, chosen);
  }

  /// One side of an `||`, where it never held: `x[A] at most 1`. Returns whether a binding was chosen for it.
  bool add(const ConditionPart& alternative, const PartTally& tally, std::string& near, SilentPart& made) {
    const Nearest& nearest = tally.nearest;
    if (!tally.never_held() || !nearest.any()) return false;
    constexpr std::size_t max_shown = 3;
    const Names names = names_of(judged_, nearest);
    const std::string left = renamed(alternative.left, names);
    if (made.alternatives.size() < max_shown)
      near += (near.empty() ? "" : ", ") + left + " " + nearest_text(alternative, nearest, plainly_);
    if (made.alternatives.size() == max_shown) near += ", ...";
    made.alternatives.push_back(
        {renamed(alternative.text, names), nearest_value(nearest.reading(), dates_), {}});
    return left != alternative.left;
  }

  const Judged& judged_;
  const std::vector<Date>& dates_;
  std::string never_, told_;
  bool plainly_;
  Silence& silence_;
};

std::string times(std::uint64_t count) { return count == 1 ? "once" : fmt::format("{} times", count); }

std::string hazard_text(const Judged& judged) {
  const double most = judged.most_likely.margin();
  if (!(most > 0)) return fmt::format("its {} was never above 0", judged.hazard);
  return fmt::format("its {} was at most {:.3g}{}", judged.hazard, most, judged.unit);
}

}  // namespace

std::string value_text(double value, double threshold) {
  constexpr int few = 3, all = 17;
  value += 0.0;  // never -0
  for (int digits = few; digits < all; ++digits) {
    std::string text = fmt::format("{:.{}g}", value, digits);
    if (value == threshold || text != fmt::format("{:.{}g}", threshold, digits)) return text;
  }
  return fmt::format("{:.{}g}", value, all);
}

std::string nearest_text(const ConditionPart& part, const Nearest& nearest, bool plainly) {
  if (!nearest.any()) return "";
  const Reading& r = nearest.reading();
  const char* word = plainly || part.sign == "==" ? "nearest" : part.upward() ? "at most" : "never below";
  const std::string against =
      is_plain_number(part.right) ? "" : fmt::format(", against {}", value_text(r.right, r.left));
  return fmt::format("{} {}{}", word, value_text(r.left, r.right), against);
}

NearestValue nearest_value(const Reading& reading, const std::vector<Date>& dates) {
  return {reading.left, reading.right, reading.run, dates[reading.step]};
}

std::string tell_condition(const Judged& judged, const std::vector<Date>& dates, const std::string& never,
                           bool plainly, Silence& silence) {
  silence.held = judged.tally.held;
  return Teller(judged, dates, never, plainly, silence).tell();
}

std::string tell_reason(const Judged& judged, const std::vector<Date>& dates, Silence& silence) {
  if (judged.tally.asked == 0) return "there was nothing that its 'for' could bind";
  std::string told = tell_condition(judged, dates, "never held", false, silence);
  if (silence.held == 0) return told;
  if (!judged.parts.empty()) told = fmt::format("its condition held {}", times(silence.held));
  if (judged.hazard.empty()) return told;
  if (judged.most_likely.any()) silence.most_likely = judged.most_likely.margin();
  return told + (told.empty() ? "" : ", ") + hazard_text(judged);
}

}  // namespace entente::detail
