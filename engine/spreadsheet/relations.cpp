#include "spreadsheet/relations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/ascii.h"
#include "scenario/document.h"
#include "spreadsheet/merged_ties.h"
#include "spreadsheet/tidy.h"

namespace entente::spreadsheet {
namespace {

using reading::shortest;

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

/// `book.xlsx, sheets trust (A) and trust (B)`, where all are of one workbook.
std::string sources_of(const Gathered& g) {
  const Sheet& first = *g.sheets.front()->sheet;
  const bool one_book =
      g.sheets.size() > 1 && std::all_of(g.sheets.begin(), g.sheets.end(), [&](const auto* each) {
        return each->sheet->in_workbook && each->sheet->file == first.file;
      });
  std::string all = one_book ? std::filesystem::path(first.file).filename().string() + ", sheets " : "";
  for (std::size_t i = 0; i < g.sheets.size(); ++i) {
    if (i > 0) all += i + 1 < g.sheets.size() ? ", " : " and ";
    all += one_book ? g.sheets[i]->sheet->name : g.sheets[i]->sheet->source();
  }
  return all;
}

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
  relation.ties = merged_ties(g, relation.symmetric, reading);
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

/// The end of a rating, like -3 to 3, is that of its scale.
bool is_end_of_rating(double largest) {
  constexpr double most = 10;
  return largest <= most && largest == std::round(largest);
}

}  // namespace

Range range_of(const std::vector<SheetTie>& ties) {
  double low = 0, high = 0;
  for (const SheetTie& tie : ties) {
    low = std::min(low, tie.low);
    high = std::max(high, tie.high);
  }
  const double largest = std::max(-low, high);
  const double bound = largest <= 1 ? 1 : is_end_of_rating(largest) ? largest : tidy_bound(largest);
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
