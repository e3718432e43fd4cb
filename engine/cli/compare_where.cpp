/// Where and when a variant diverges from the baseline.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/compare_report.h"
#include "cli/number_format.h"
#include "cli/pictures.h"
#include "cli/report.h"
#include "cli/text.h"
#include "compare/relations.h"

namespace entente::cli {
namespace {

constexpr std::size_t shown_cells = 4, max_dyads = 5, max_signs = 4;

/// `; 5 % by 2025-06-11, half by 2025-09-24`: as many of the runs as have diverged in the end.
std::string divergence_dates(const ComparedVariant& v) {
  const Divergence& p = v.comparison.divergence;
  std::string text;
  for (const auto& [share, date] :
       {std::pair("5 %", p.p05), std::pair("half", p.p50), std::pair("95 %", p.p95)})
    if (date)
      text += (text.empty() ? "; " : ", ") + fmt::format("{} by {}", share, to_string(v.first.dates[*date]));
  return text;
}

std::string cell_of(const ComparedVariant& v, const RelationDifference& r) {
  return v.first.relations[r.relation].name + "[" + v.first.actors[r.from] + "," + v.first.actors[r.to] + "]";
}

void add_cells(const ComparedVariant& v, Page& page) {
  const CellDivergence& p = v.comparison.cell_divergence;
  if (p.runs == 0)
    return page.remark(
        "Relations and attributes were not compared one by one: the world is too large, or the two are not "
        "alike",
        4);
  std::size_t first = 0;
  while (first < p.diverged_by_date.size() && p.diverged_by_date[first] == 0) ++first;
  if (p.diverged == 0)
    return page.paragraph(
        fmt::format("In the first {}, no relation or attribute ever differs", counted(p.runs, "run")), 4);
  std::string text = fmt::format("In the first {}, relations or attributes differ from {} on, first ",
                                 counted(p.runs, "run"), to_string(v.first.dates[first]));
  for (std::size_t k = 0; k < std::min(shown_cells, p.cells.size()); ++k)
    text += fmt::format("{}{} ({})", k ? ", " : "", p.cells[k].cell, counted(p.cells[k].runs, "run"));
  if (p.cells.size() > shown_cells) text += fmt::format(" and {} more", p.cells.size() - shown_cells);
  page.paragraph(text, 4);
}

/// The strongest first; what no interval tells from 0 is left out.
std::vector<RelationDifference> strongest(const Comparison& c) {
  std::vector<RelationDifference> all;
  for (const RelationDifference& r : c.relations)
    if (is_decided(r)) all.push_back(r);
  std::stable_sort(all.begin(), all.end(), [](const RelationDifference& a, const RelationDifference& b) {
    const double x = std::abs(a.effect), y = std::abs(b.effect);
    return x != y ? x > y : std::abs(a.mean) > std::abs(b.mean);
  });
  return all;
}

/// Where no run differs from another there is no deviation to measure a difference by.
std::string effect_text(double effect) {
  return std::isfinite(effect) ? fmt::format("{:+.2f} sd", effect) : "no spread";
}

std::string names(const ComparedVariant& v, std::initializer_list<std::size_t> who) {
  std::string text;
  for (const std::size_t k : who) text += (text.empty() ? "" : "-") + v.first.actors[k];
  return text;
}

void add_signs(const ComparedVariant& v, const SignChanges& s, Page& page) {
  const std::string& relation = v.first.relations[s.relation].name;
  std::string text = fmt::format("{}: {} changed sign (", relation, counted(s.pairs.size(), "pair"));
  for (std::size_t k = 0; k < std::min(max_signs, s.pairs.size()); ++k)
    text += (k ? ", " : "") + names(v, {s.pairs[k].a, s.pairs[k].b}) +
            (s.pairs[k].second > 0 ? " to friend" : " to foe");
  text += s.pairs.size() > max_signs ? ", ...)" : ")";
  if (!s.triads.empty()) {
    text += fmt::format("; so did {} with them (", counted(s.triads.size(), "triad"));
    for (std::size_t k = 0; k < std::min(max_signs, s.triads.size()); ++k)
      text += (k ? ", " : "") + names(v, {s.triads[k].a, s.triads[k].b, s.triads[k].c}) +
              (s.triads[k].balanced ? " balanced" : " unbalanced");
    text += s.triads.size() > max_signs ? ", ...)" : ")";
  }
  if (!s.bloc_changes.empty()) {
    text += "; moved to the other bloc: ";
    for (std::size_t k = 0; k < s.bloc_changes.size(); ++k)
      text += (k ? ", " : "") + v.first.actors[s.bloc_changes[k]];
  }
  page.paragraph(text, 4);
}

/// Where no value over time differs: outcomes may, which ask of every step or of what the other does not
/// record.
std::string where_none_diverges(const Comparison& c) {
  const bool same = std::all_of(c.outcomes.begin(), c.outcomes.end(),
                                [](const OutcomeDifference& o) { return o.difference.exactly_zero; });
  if (same) return "The results are the same in every run";
  return c.series.empty() ? "Nothing over time is recorded of both"
                          : "What is recorded of both over time is the same in every run";
}

}  // namespace

void add_divergences(const ComparedVariant& v, Page& page) {
  const Comparison& c = v.comparison;
  if (!c.paired) return;
  page.blank();
  page.heading("  Where and when they diverge");
  const Divergence& p = c.divergence;
  page.paragraph(p.diverged == 0 ? where_none_diverges(c)
                                 : fmt::format("The results differ in {} of {} runs{}", with_commas(p.diverged),
                                               with_commas(p.runs), divergence_dates(v)),
                 4);
  add_cells(v, page);
}

void add_relation_differences(const ComparedVariant& v, Page& page) {
  const auto all = strongest(v.comparison);
  if (all.empty()) return;
  page.blank();
  page.heading("  Relations at the end, by effect (in standard deviations between runs)");
  for (std::size_t k = 0; k < std::min(max_dyads, all.size()); ++k) {
    const RelationDifference& r = all[k];
    const Colour colour = r.mean > 0 ? Colour::green : Colour::red;
    const std::string cell = shortened_name(printable(cell_of(v, r)), 28, page.terminal().ellipsis());
    page.line("    " + padded(cell, 28) +
              page.terminal().paint(colour, right_aligned(format_signed(r.mean), 9)) +
              right_aligned(effect_text(r.effect), 10));
  }
  if (all.size() > max_dyads)
    page.remark(
        fmt::format("And {} more in comparison.json, where the interval excludes zero", all.size() - max_dyads),
        4);
  for (const SignChanges& s : v.comparison.signs) add_signs(v, s, page);
}

void add_series_differences(const ComparedVariant& v, Page& page) {
  const Comparison& c = v.comparison;
  std::vector<std::vector<const SeriesDifference*>> metrics(v.first.metrics.size());
  for (const SeriesDifference& s : c.series)
    if (s.series < metrics.size()) metrics[s.series].push_back(&s);
  bool headed = false;
  for (std::size_t m = 0; m < metrics.size(); ++m) {
    if (std::all_of(metrics[m].begin(), metrics[m].end(),
                    [](const SeriesDifference* s) { return s->mean == 0; }))
      continue;
    if (!headed) page.blank(), page.heading("  Metrics: mean difference at the end, and over time");
    headed = true;
    std::vector<double> means;
    for (const SeriesDifference* s : metrics[m]) means.push_back(s->mean);
    const auto& info = v.first.metrics[m];
    const std::string label =
        shortened_name(printable(title_of(info.label, info.name)), 28, page.terminal().ellipsis());
    const bool finite = std::isfinite(means.back());
    page.line("    " + padded(label, 28) + right_aligned(finite ? format_signed(means.back()) : "-", 9) + "  " +
              sparkline(means, std::min<std::size_t>(24, page.width() - 44), page.terminal().unicode));
    if (!finite) page.remark("There is no mean: in some run the value is infinite or not a number", 6);
  }
}

}  // namespace entente::cli
