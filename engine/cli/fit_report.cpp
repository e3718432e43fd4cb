#include "cli/fit_report.h"

#include <fmt/format.h>

#include "cli/json_text.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/pictures.h"
#include "cli/text.h"

namespace entente::cli {
namespace fs = std::filesystem;
namespace {

/// What is said of one parameter.
std::string verdict(const FreeParameter& free, const Profile& profile) {
  if (profile.identified)
    return fmt::format("95 % interval {} to {}", format_compact(profile.low), format_compact(profile.high));
  const bool low = profile.low <= free.low, high = profile.high >= free.high;
  if (low && high) return "NOT IDENTIFIED: these data fit about as well anywhere in the range";
  if (low || high)
    return fmt::format("only bounded {}: {} {} (the range ends at {})", low ? "above" : "below",
                       low ? "below" : "above", format_compact(low ? profile.high : profile.low),
                       format_compact(low ? free.low : free.high));
  return fmt::format("hardly identified: 95 % interval {} to {}", format_compact(profile.low),
                     format_compact(profile.high));
}

void add_warnings(const Fit& fit, Page& page) {
  if (fit.exhausted)
    page.remark(
        "The search ended because its ensembles were used up: with more of them (--evaluations) it may find a "
        "better fit.",
        4);
  if (fit.bettered)
    page.remark(
        "A profile found a better fit than the search did: these are its values. The intervals were found from "
        "the worse fit and are too wide.",
        4);
}

}  // namespace

std::string fit_text(const Fit& fit, const FitOptions& o, const fs::path& out, const Terminal& terminal) {
  Page page(terminal);
  page.title("Fitted parameters");
  page.blank();
  constexpr std::size_t width = 24;
  for (std::size_t p = 0; p < o.free.size(); ++p) {
    page.definition(o.free[p].name, fmt::format("{}  (between {} and {})", format_compact(fit.values[p]),
                                                format_compact(o.free[p].low), format_compact(o.free[p].high)));
    page.remark(verdict(o.free[p], fit.profiles[p]), 4);
    page.remark("loss along it  " + sparkline(fit.profiles[p].loss, width, terminal.unicode), 4);
  }
  page.blank();
  page.definition("loss",
                  fmt::format("{}, before {} (mean squared error, in standard deviations of each series)",
                              format_compact(fit.loss), format_compact(fit.loss_before)));
  page.definition("over time",
                  sparkline(fit.loss_at, width, terminal.unicode) +
                      fmt::format("  {} to {}", to_string(fit.dates.front()), to_string(fit.dates.back())));
  page.definition("observations",
                  fmt::format("{}{}", with_commas(fit.used),
                              fit.outside ? fmt::format("; {} more are outside the scenario's time",
                                                        with_commas(fit.outside))
                                          : ""));
  page.definition("ensembles",
                  fmt::format("{} of {}, all with the same draws; {} of them for the search",
                              with_commas(fit.evaluations), counted(o.runs, "run"), with_commas(fit.searched)));
  add_warnings(fit, page);
  if (fit.stopped > 0)
    page.remark(
        fmt::format("{} of them stopped: their values count as infinitely bad", with_commas(fit.stopped)), 4);
  page.blank();
  page.remark(
      "Intervals are from the likelihood of independent normal errors; where errors hang together in time, "
      "they are "
      "too narrow.",
      0);
  page.line("What-if 'fitted' in: " + printable(out.string()));
  return page.text();
}

std::string fit_json(const Fit& fit, const FitOptions& o, const Terminal& terminal) {
  Json json{
      {"loss", fit.loss},       {"loss_before", fit.loss_before},      {"observations", fit.used},
      {"outside", fit.outside}, {"ensembles", fit.evaluations},        {"stopped", fit.stopped},
      {"search", fit.searched}, {"search_ended_early", fit.exhausted}, {"intervals_too_wide", fit.bettered}};
  for (std::size_t p = 0; p < o.free.size(); ++p)
    json["parameters"][o.free[p].name] = {
        {"value", fit.values[p]},
        {"low", fit.profiles[p].low},
        {"high", fit.profiles[p].high},
        {"identified", fit.profiles[p].identified},
        {"profile", {{"value", fit.profiles[p].value}, {"loss", fit.profiles[p].loss}}}};
  for (std::size_t d = 0; d < fit.dates.size(); ++d)
    json["over_time"].push_back(
        {{"date", to_string(fit.dates[d])}, {"loss", fit.loss_at[d]}, {"before", fit.loss_at_before[d]}});
  return json_text(json, terminal);
}

std::string fitted_what_if(const Fit& fit, const FitOptions& o, const fs::path& scenario,
                           const std::string& observed) {
  Json parameters = Json::object();
  std::string sources = "entente fit to " + observed;
  for (std::size_t p = 0; p < o.free.size(); ++p) {
    parameters[o.free[p].name] = fit.values[p];  // a number takes the place of all that stood there
    sources += fmt::format("; {}: {}", o.free[p].name, verdict(o.free[p], fit.profiles[p]));
  }
  Json json{{"entente", 1}, {"include", {scenario.filename().string()}}};
  json["what_if"]["fitted"] = {
      {"describe", fmt::format("parameters fitted to {}: loss {} in place of {}", observed,
                               format_compact(fit.loss), format_compact(fit.loss_before))},
      {"source", sources},
      {"patch", {{"parameters", parameters}}}};
  return json.dump(2) + "\n";
}

}  // namespace entente::cli
