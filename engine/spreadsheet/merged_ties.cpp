#include "spreadsheet/merged_ties.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/with_commas.h"
#include "scenario/document.h"
#include "spreadsheet/tidy.h"

namespace entente::spreadsheet {
namespace {

using reading::shortest;

class Merged {
 public:
  Merged(const Gathered& all, bool symmetric, const SheetReading& reading)
      : all_(all), symmetric_(symmetric), reading_(reading) {}

  std::vector<SheetTie> ties() {
    for (const RelationSheet* sheet : all_.sheets) {
      own_.clear();
      for (std::size_t i = 0; i < sheet->ties.size(); ++i) add(*sheet, sheet->ties[i], sheet->places[i]);
    }
    finish();
    return std::move(ties_);
  }

 private:
  using Pair = std::pair<std::size_t, std::size_t>;
  struct Sum {
    std::size_t tie = 0, raters = 0;
    double sum = 0;
  };

  Pair pair_of(const SheetTie& tie) const {
    return symmetric_ ? Pair(std::minmax(tie.from, tie.to)) : Pair(tie.from, tie.to);
  }

  void add(const RelationSheet& sheet, const SheetTie& tie, std::uint64_t at) {
    const Pair pair = pair_of(tie);
    if (const auto [it, fresh] = own_.emplace(pair, tie.value); !fresh) {
      if (it->second != tie.value) say_both_ways(sheet, tie, it->second, at);
      return;
    }
    const auto [it, fresh] = sums_.emplace(pair, Sum{ties_.size()});
    if (fresh) ties_.push_back(tie);
    SheetTie& merged = ties_[it->second.tie];
    merged.low = std::min(merged.low, tie.value);
    merged.high = std::max(merged.high, tie.value);
    it->second.sum += tie.value;
    ++it->second.raters;
  }

  void say_both_ways(const RelationSheet& sheet, const SheetTie& tie, double other, std::uint64_t at) {
    const std::vector<SheetActor>& actors = reading_.actors.actors();
    reading_.faults.say(
        *sheet.sheet, at,
        fmt::format("{} is symmetric, and between {} and {} both {} and {} stand", all_.title,
                    actors[tie.from].id, actors[tie.to].id, shortest(other), shortest(tie.value)));
  }

  void finish() {
    std::size_t differ = 0, alone = 0;
    for (const auto& [pair, sum] : sums_) {
      SheetTie& tie = ties_[sum.tie];
      if (tie.low < tie.high) tie.value = tidied(sum.sum / static_cast<double>(sum.raters));
      if (tie.low < tie.high) ++differ;
      if (sum.raters < all_.sheets.size()) ++alone;
    }
    if (all_.sheets.size() < 2) return;
    std::string said = fmt::format("{}: {} raters differ on {}, drawn between what they say", all_.title,
                                   all_.sheets.size(), counted(differ, "tie"));
    if (alone > 0) said += fmt::format("; {} not all of them rate", counted(alone, "tie"));
    reading_.remarks.push_back(said);
  }

  const Gathered& all_;
  bool symmetric_;
  const SheetReading& reading_;
  std::map<Pair, Sum> sums_;
  std::map<Pair, double> own_;  ///< of the sheet that is read
  std::vector<SheetTie> ties_;
};

}  // namespace

std::vector<SheetTie> merged_ties(const Gathered& all, bool symmetric, const SheetReading& reading) {
  return Merged(all, symmetric, reading).ties();
}

}  // namespace entente::spreadsheet
