#include "spreadsheet/relations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "base/with_commas.h"
#include "scenario/document.h"
#include "spreadsheet/tidy.h"

namespace entente::spreadsheet {
namespace {

using reading::shortest;

/// Sheets of one relation, in their order.
struct Gathered {
  std::string title;
  std::vector<const RelationSheet*> sheets;
};

std::vector<Gathered> gathered(const std::vector<RelationSheet>& sheets, const SheetReading& reading) {
  std::vector<Gathered> all;
  for (const RelationSheet& sheet : sheets) {
    const std::string small = in_small_letters(sheet.title);
    const auto same = [&](const Gathered& g) { return in_small_letters(g.title) == small; };
    auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end()) found = all.insert(all.end(), {sheet.title, {}});
    for (const RelationSheet* other : found->sheets)
      if (other->rater == sheet.rater)
        reading.faults.say(*sheet.sheet, sheet.at,
                           fmt::format("the relation {} stands in {} already; sheets of two raters are called "
                                       "'{} (A)' and '{} (B)'",
                                       sheet.title, other->sheet->source(), sheet.title, sheet.title));
    found->sheets.push_back(&sheet);
  }
  return all;
}

std::string sources_of(const Gathered& g) {
  std::string all;
  for (std::size_t i = 0; i < g.sheets.size(); ++i)
    all += (i == 0 ? "" : i + 1 < g.sheets.size() ? "; " : " and ") + g.sheets[i]->sheet->source();
  return all;
}

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

void check_range(const Gathered& g, const Range& range, const SheetReading& reading) {
  for (const RelationSheet* sheet : g.sheets)
    for (std::size_t i = 0; i < sheet->ties.size(); ++i) {
      const double value = sheet->ties[i].value;
      if (value < range.low || value > range.high)
        reading.faults.say(*sheet->sheet, sheet->places[i],
                           fmt::format("found {}, outside the range [{}, {}] of the sheet relations",
                                       shortest(value), shortest(range.low), shortest(range.high)));
    }
}

Range chosen_range(const Gathered& g, const RelationSettings* settings, const std::vector<SheetTie>& ties,
                   const SheetReading& reading) {
  if (settings && settings->range) {
    check_range(g, *settings->range, reading);
    return *settings->range;
  }
  if (reading.scale) {
    const auto [low, high] = std::minmax(reading.scale->range_low, reading.scale->range_high);
    return {low, high};
  }
  const Range range = range_of(ties);
  reading.remarks.push_back(
      fmt::format("{}: range [{}, {}], by its values", g.title, shortest(range.low), shortest(range.high)));
  return range;
}

SheetRelation relation_of(const Gathered& g, const RelationSettings* settings, const SheetReading& reading) {
  SheetRelation relation;
  relation.title = g.title;
  relation.id = reading.taken.take(name_made_of(g.title));
  if (relation.id != g.title)
    reading.remarks.push_back(fmt::format("{}: the relation is called {}", g.title, relation.id));
  const auto both_ways = [](const RelationSheet* sheet) { return sheet->symmetric; };
  relation.symmetric =
      (settings && settings->symmetric) || std::all_of(g.sheets.begin(), g.sheets.end(), both_ways);
  if (relation.symmetric && !(settings && settings->symmetric))
    reading.remarks.push_back(fmt::format("{}: every pair has one value, so it is symmetric", g.title));
  relation.ties = Merged(g, relation.symmetric, reading).ties();
  relation.range = chosen_range(g, settings, relation.ties, reading);
  relation.sense = settings ? settings->sense : Sense::neutral;
  if (g.sheets.size() > 1)
    for (const RelationSheet* sheet : g.sheets) relation.raters.push_back(sheet->rater);
  relation.source = sources_of(g);
  return relation;
}

void check_settings(const SettingsByTitle& settings, const std::vector<Gathered>& all,
                    const SheetReading& reading) {
  std::vector<std::string> titles;
  for (const Gathered& g : all) titles.push_back(in_small_letters(g.title));
  for (const auto& [title, own] : settings)
    if (std::find(titles.begin(), titles.end(), title) == titles.end())
      reading.faults.say(
          *own.at.first, own.at.second,
          fmt::format("no sheet holds the relation '{}'{}", title, did_you_mean_or(title, titles)));
}

}  // namespace

Range range_of(const std::vector<SheetTie>& ties) {
  double low = 0, high = 0;
  for (const SheetTie& tie : ties) {
    low = std::min(low, tie.low);
    high = std::max(high, tie.high);
  }
  const double largest = std::max(-low, high);
  const double bound = largest <= 1 ? 1 : tidy_bound(largest);
  return {low < 0 || largest == 0 ? -bound : 0, bound};
}

std::vector<SheetRelation> relations_of(const std::vector<RelationSheet>& sheets,
                                        const SettingsByTitle& settings, const SheetReading& reading) {
  std::vector<SheetRelation> relations;
  const std::vector<Gathered> all = gathered(sheets, reading);
  check_settings(settings, all, reading);
  for (const Gathered& g : all) {
    const auto own = settings.find(in_small_letters(g.title));
    relations.push_back(relation_of(g, own == settings.end() ? nullptr : &own->second, reading));
  }
  return relations;
}

}  // namespace entente::spreadsheet
