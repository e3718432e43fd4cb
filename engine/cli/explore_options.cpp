#include "cli/explore_options.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/csv_number.h"
#include "cli/explain_subject.h"
#include "cli/explore_belonging.h"
#include "cli/run_options.h"
#include "cli/shell_word.h"
#include "explore/request_json.h"

namespace entente::cli {
namespace {

constexpr std::array<std::string_view, 5> designs{"grid", "zip", "lhs", "sobol", "table=FILE"};

constexpr auto table = std::to_array<Option>({
    {"sweep", "[P=LO:HI:N]",
     "what becomes of every outcome along a parameter, at N values (default 9); may be repeated; nothing of a "
     "table of points, or P=LO:HI where they lie elsewhere",
     true},
    {"tip", "P=LO:HI",
     "where an outcome tips along a parameter: each run's own threshold, the chance along it"},
    {"matters", "",
     "which parameters an outcome hangs on, and how much of it is due to random draws, of which rule or noise "
     "(Sobol's "
     "indices); of given points delta and PAWN"},
    {"screen", "", "which parameters matter at all, from few runs (Morris)"},
    {"when", "OUTCOME",
     "in which futures an outcome happens: boxes of parameters (PRIM), a tree beside them (CART); of a "
     "number also 'OUTCOME > 0.5'"},
    {"reach", "CONDITION",
     "the smallest, or cheapest, set of what-ifs of --with that reaches it, e.g. 'rapprochement >= 0.6'; with "
     "--lever "
     "the least change of parameters"},
    {"robust", "", "how what-ifs of --among do for --outcome where nobody knows the parameters"},
    {"worth", "", "what it would be worth to know a parameter before choosing among what-ifs"},
    {"possible", "A:10,B:10",
     "which pairs of two outcomes can occur at all, each in so many parts, and how likely"},
    {"vary", "P=LO:HI",
     "a parameter to vary, and between what; P alone over its distribution; may be repeated (default: all that "
     "are "
     "drawn)",
     true},
    {"outcome", "ID", "an outcome that is asked about; may be repeated (default: all)", true},
    {"at", "X", "with --tip the chance that is looked for (default 0.5), with --robust what is good enough"},
    {"level", "CONDITION", "with --tip of an outcome that is a number: where it counts, e.g. 'alarm >= 0.3'"},
    {"both-ways", "", "with --tip also from another start, which --among sets: what history holds"},
    {"with", "A,B,C",
     "candidates of --reach: what-ifs, events that are left out, or settings as rules.attacks=null; A+B is "
     "one (default: all what-ifs)"},
    {"cost", "A=2,B=1", "what candidates cost (default 1 each)"},
    {"lever", "P=LO:HI", "with --reach a parameter that may be moved; may be repeated", true},
    {"among", "A,B,C",
     "what-ifs, or events that are left out, beside the scenario itself; A+B is both together (default with "
     "--robust "
     "and --worth: all what-ifs)"},
    {"lower", "", "with --robust and --worth: the lower the outcome, the better"},
    {"most", "N", "with --when parameters of a box (default 4), with --reach members of a set (default 3)"},
    {"design", "NAME",
     "points of a sweep: grid (default), zip, lhs, sobol, or table=FILE, a CSV file with a row a point: "
     "columns are "
     "parameters, and 'world' what-ifs as in points.csv",
     false, designs},
    {"points", "N", "points of a design, rows of indices, paths of --screen (each question has its default)"},
    {"inputs", "A,B,C",
     "columns of given points that are varied (default: what was drawn, or of any table all numbers but the "
     "outcome); may be repeated",
     true},
    {"group", "P,Q,R", "parameters that count as one among indices; may be repeated", true},
    {"until-sure", "W", "with --matters: more rows until all intervals are narrower than W, e.g. 0.05"},
    {"what-if", "ID", "apply a what-if of the scenario first; may be repeated", true},
    {"set", "PATH=VALUE", "change one value first; may be repeated", true},
    {"runs", "N", "runs at each point, with the same random draws at all of them"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"out", "DIR",
     "folder for the results (default: results/explore-SCENARIO-QUESTION; with -2, -3 behind it where that is "
     "there)"},
    {"force", "", "replace the results that are in that folder, whatever they are of"},
    {"resume", "",
     "keep a journal beside the results, and go on from that of an interrupted exploration: same bytes, no "
     "work "
     "twice"},
    {"shard", "K/N",
     "make shard K of N only, to be put together by 'entente merge'; not with --tip, --reach, --possible and "
     "--until-sure, which ask for runs by what they have found"},
    {"report", "", "make report.html too, a page to look at in a browser"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
});

/// Options that ask a question.
constexpr auto asking = std::to_array<std::string_view>(
    {"sweep", "tip", "matters", "screen", "when", "reach", "robust", "worth", "possible"});

std::string question_asked(const Arguments& arguments) {
  std::string asked;
  for (const std::string_view question : asking) {
    if (!arguments.has(std::string(question))) continue;
    if (!asked.empty())
      arguments.wrong("--" + asked + " and --" + std::string(question) + " are two questions; ask one");
    asked = question;
  }
  if (asked.empty()) arguments.wrong(fmt::format("ask a question: --{}", fmt::join(asking, ", --")));
  return asked == "reach" && arguments.has("lever") ? "lever" : asked;
}

}  // namespace

std::span<const Option> options_of_explore() { return table; }

namespace {

/// What is varied, by the option of the question that says so.
std::vector<std::string> varied_by(const Arguments& arguments, const std::string& question) {
  if (arguments.has("inputs")) {
    if (arguments.has("vary"))
      arguments.wrong("--inputs are columns of given points, --vary parameters; give one");
    return split(arguments.texts("inputs"), ',');
  }
  const std::string own = question == "sweep" || question == "tip" || question == "lever" ? question : "";
  if (own.empty()) return arguments.texts("vary");
  std::vector<std::string> varied = arguments.texts(own);
  std::erase(varied, "");
  return varied;
}

std::vector<std::string> outcomes_of(const Arguments& arguments, const std::string& question) {
  if (question == "when") return {*arguments.text("when")};
  if (question == "possible") return split(arguments.texts("possible"), ',');
  return arguments.texts("outcome");
}

/// A number, of an option that takes any.
std::optional<double> number_of(const Arguments& arguments, const std::string& option) {
  const auto text = arguments.text(option);
  if (!text) return std::nullopt;
  const auto number = csv_number(*text);
  if (!number || !std::isfinite(*number))
    arguments.wrong("--" + option + " takes a number, not '" + *text + "'");
  return number;
}

/// `A,B+C`, none of them empty.
std::vector<std::string> names_in(const Arguments& arguments, const std::string& option,
                                  const std::string& text) {
  std::vector<std::string> names = split({text}, ',');
  if (names.empty() || std::ranges::find(names, "") != names.end())
    arguments.wrong(fmt::format("--{} takes names with commas between them, as A,B, not '{}'", option, text));
  return names;
}

/// `A=2,B=1`
std::vector<std::pair<std::string, double>> costs_of(const Arguments& arguments) {
  std::vector<std::pair<std::string, double>> costs;
  for (const std::string& part : split(arguments.texts("cost"), ',')) {
    const std::size_t equals = part.rfind('=');
    const auto cost = equals == std::string::npos ? std::nullopt : csv_number(part.substr(equals + 1));
    if (!cost || !(*cost > 0)) arguments.wrong("--cost takes A=2,B=1 with costs above 0, not '" + part + "'");
    costs.emplace_back(part.substr(0, equals), *cost);
  }
  return costs;
}

}  // namespace

explore::Request explore_request(const Arguments& arguments) {
  constexpr std::uint64_t most = 100'000'000;
  explore::Request r;
  r.question = question_asked(arguments);
  refuse_of_other_questions(arguments, r.question);
  r.varied = varied_by(arguments, r.question);
  r.outcomes = outcomes_of(arguments, r.question);
  if (r.question == "tip" && arguments.has("among") && !arguments.has("both-ways"))
    arguments.wrong("--among needs --both-ways where --tip is asked: it sets the other start");
  if (arguments.has("both-ways") && !arguments.has("among"))
    arguments.wrong(
        "--both-ways needs another start, which --among sets, as --among relations.trust.initial=0.9");
  for (const char* option : {"among", "with"})
    if (const auto text = arguments.text(option)) r.options = names_in(arguments, option, *text);
  explore::set_design(r, arguments.text("design").value_or(""));
  r.points = arguments.number("points", 1, most).value_or(0);
  r.runs = arguments.number("runs", 1, most).value_or(0);
  r.at = number_of(arguments, "at");
  r.condition = arguments.text(arguments.has("reach") ? "reach" : "level").value_or("");
  r.most = arguments.number("most", 1, 1000).value_or(0);
  r.until_sure = arguments.share("until-sure").value_or(0);
  r.lower = arguments.has("lower");
  r.both_ways = arguments.has("both-ways");
  for (const std::string& group : arguments.texts("group")) r.groups.push_back(split({group}, ','));
  r.costs = costs_of(arguments);
  if (const auto seed = arguments.seed()) r.seed = *seed;
  if (arguments.text("out") == "") arguments.wrong("--out needs the name of a folder");
  if (arguments.has("json") && arguments.has("quiet")) arguments.wrong("--json and --quiet exclude each other");
  check_shard(arguments);
  return r;
}

std::string explore_command_line(const Arguments& arguments) {
  const std::set<std::string_view> where{"threads", "out",    "force", "resume",
                                         "shard",   "report", "json",  "quiet"};  // not what is asked
  std::string line = "entente explore " + shell_word(arguments.file());
  for (const Option& option : table) {
    const std::string name(option.name);
    if (where.contains(option.name) || !arguments.has(name)) continue;
    if (option.value.empty())
      line += " --" + name;
    else
      for (const std::string& value : arguments.texts(name))
        line += " --" + name + (value.empty() ? "" : " " + shell_word(value));
  }
  return line;
}

}  // namespace entente::cli
