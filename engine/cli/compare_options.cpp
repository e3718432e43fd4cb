#include "cli/compare_options.h"

#include <array>
#include <cmath>
#include <limits>

#include "base/csv_number.h"
#include "cli/commands.h"
#include "cli/report_page.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 16> options_of_compare{{
    {"what-if", "ID", "compare with this what-if, or with several together: C+D; may be repeated", true},
    {"vary", "P=V", "compare with parameter P at the number V, e.g. pressure=0.3; may be repeated", true},
    {"all", "", "compare with every what-if of the scenario"},
    {"against", "ID", "compare against this what-if in place of the scenario as it is"},
    {"set", "PATH=VALUE", "change one value in all variants alike; may be repeated", true},
    {"runs", "N", "number of runs of each variant (default: the scenario's)"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"until", "DATE", "end on this date in place of the scenario's end, e.g. 2026-01-31"},
    {"out", "DIR",
     "folder for the comparison (default: results/compare-SCENARIO; with -2, -3 behind it where that is "
     "there)"},
    {"force", "", "replace an earlier comparison in that folder"},
    {"relations", "WHEN", "compare relations: always, never or auto (up to 2 million values; the default)",
     false, when_choices},
    {"evolution", "WHEN",
     "keep relations over time: always, never or auto (up to 2 million values times dates; the default)", false,
     when_choices},
    {"report", "", "make report.html too, a page to look at in a browser"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
}};

std::vector<Term> files_of_compare() {
  return {
      {"comparison.json", "what each variant changes, in one document"},
      {"outcomes.csv",
       "every outcome: its value in baseline and variant, the difference and its 95 % interval"},
      {"differences.csv", "every metric and tracked value at every date: mean and quantiles of the difference"},
      {"relations.csv", "every relation between two actors at the end: mean difference and its error"},
      {"baseline/", "the baseline's results, with the files that 'entente run' writes"},
      {"variants/ID/", "the same of each variant"},
      {report_file, "with --report: a page to look at in a browser"}};
}

}  // namespace

const Usage usage_of_compare{
    .command = "compare",
    .arguments = "FILE... | RESULT RESULT...",
    .summary =
        "Runs a scenario and variants of it with the same random draws, and says what each variant changes and "
        "how sure that is: outcomes, relations, and where and when the variants part. Several scenarios, or "
        "folders of results, are compared the same way, the first of them being the baseline.",
    .options = options_of_compare,
    .example = "entente compare scenarios/pakistan-afghanistan-2025.json --all",
    .writes = "A folder (--out), which appears when all of it is written. In it are:",
    .files = files_of_compare};

namespace {

/// Each is a name and a number.
std::vector<std::string> numbers_varied(const Arguments& arguments) {
  std::vector<std::string> varied = arguments.texts("vary");
  for (const std::string& text : varied) {
    const std::size_t equals = text.find('=');
    const auto value = equals == std::string::npos ? std::nullopt : csv_number(text.substr(equals + 1));
    if (equals == 0 || !value || !std::isfinite(*value))
      arguments.wrong("--vary takes PARAMETER=NUMBER, as pressure=0.3, not '" + text + "'");
  }
  return varied;
}

}  // namespace

CompareOptions compare_options(const Arguments& arguments) {
  constexpr std::uint64_t max_runs = std::numeric_limits<std::uint32_t>::max();
  CompareOptions o;
  o.named = arguments.files();
  o.worlds = arguments.texts("what-if");
  o.varied = numbers_varied(arguments);
  o.all = arguments.has("all");
  o.against = arguments.text("against");
  o.run = shared_run_options(arguments, o.named.front());
  o.run.runs = arguments.number("runs", 2, max_runs);
  return o;
}

std::vector<std::string> parts_of_world(const std::string& world) {
  std::vector<std::string> parts;
  if (world == "baseline") return parts;
  for (std::size_t begin = 0; begin <= world.size();) {
    const std::size_t end = std::min(world.find('+', begin), world.size());
    parts.push_back(world.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace entente::cli
