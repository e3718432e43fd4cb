#include "cli/explain_report.h"

#include <algorithm>
#include <cmath>

#include "cli/background.h"
#include "cli/number_format.h"
#include "cli/report.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

Background first_background(const Catalogue::Cause& cause, const std::vector<const Scenario*>& scenarios) {
  Background background;
  for (const Scenario* scenario : scenarios) {
    background = background_of(*scenario, cause);
    if (!background.source.empty() || !background.note.empty()) break;
  }
  return background;
}

}  // namespace

std::string ExplainedVariant::name() const {
  std::string name;
  for (const std::string& id : what_ifs) name += (name.empty() ? "" : "+") + id;
  return name.empty() ? "baseline" : name;
}

std::vector<const Scenario*> scenarios_of(const CellReport& report) {
  std::vector<const Scenario*> all{&report.variant.scenario};
  if (report.versus) all.push_back(&report.versus->scenario);
  return all;
}

void add_variant(const ExplainedVariant& variant, Page& page) {
  for (const std::string& id : variant.what_ifs)
    for (const WhatIf& what_if : variant.scenario.what_ifs)
      if (what_if.id == id) page.paragraph("What if (" + id + "): " + title_of(what_if.describe, id));
}

void add_backgrounds(const std::vector<Catalogue::Cause>& causes, const std::vector<const Scenario*>& scenarios,
                     Page& page) {
  if (causes.empty()) return;
  page.blank();
  page.heading("What they are, and where they come from");
  for (const Catalogue::Cause& cause : causes) {
    const Background background = first_background(cause, scenarios);
    page.definition(cause_title(cause), background.what);
    for (const std::string& text : {background.note, background.source})
      if (!text.empty()) page.remark(text, 6);
  }
}

Json background_json(const Catalogue::Cause& cause, const std::vector<const Scenario*>& scenarios) {
  const Background background = first_background(cause, scenarios);
  Json json{{"cause", cause.id}, {"kind", to_string(cause.kind)}};
  if (!cause.type.empty()) json["type"] = cause.type;
  if (!background.note.empty()) json["note"] = background.note;
  if (!background.source.empty()) json["source"] = background.source;
  return json;
}

std::string bar_between(double from, double to, const Interval& scale, std::size_t width, bool unicode) {
  const double span = scale.high > scale.low ? scale.high - scale.low : 1;
  const auto column = [&](double value) {
    const double place = (value - scale.low) / span * static_cast<double>(width);
    return static_cast<std::size_t>(std::lround(std::clamp(place, 0.0, static_cast<double>(width))));
  };
  std::size_t begin = std::min(column(std::min(from, to)), width - 1);
  const std::size_t end = std::max(column(std::max(from, to)), begin + 1);
  const bool falls = to < from;
  const std::string_view piece = from == to ? (unicode ? "│" : "|")
                                 : falls    ? (unicode ? "░" : "-")
                                 : unicode  ? "█"
                                            : "+";
  return std::string(begin, ' ') + repeated(piece, end - begin);
}

}  // namespace entente::cli
