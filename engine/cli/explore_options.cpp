#include "cli/explore_options.h"

#include <algorithm>
#include <array>
#include <set>

#include "cli/shell_word.h"

namespace entente::cli {
namespace {

constexpr std::array<std::string_view, 4> designs{"grid", "zip", "lhs", "sobol"};

constexpr auto table = std::to_array<Option>({
    {"sweep", "P=LO:HI:N",
     "what becomes of every outcome along a parameter, at N values (default 9); may be repeated", true},
    {"matters", "",
     "which parameters an outcome hangs on, and how much of it is luck, of which rule or noise (Sobol's "
     "indices)"},
    {"vary", "P=LO:HI",
     "a parameter to vary, and between what; P alone over its distribution; may be repeated (default: all that "
     "are "
     "drawn)",
     true},
    {"outcome", "ID", "an outcome that is asked about; may be repeated (default: all)", true},
    {"among", "A,B,C", "what-ifs beside the scenario itself; A+B is both together"},
    {"design", "NAME", "points of a sweep: grid (default), zip, lhs or sobol", false, designs},
    {"points", "N", "points of the design lhs or sobol, or rows of the design of indices (default 1,024)"},
    {"group", "P,Q,R", "parameters that count as one among indices; may be repeated", true},
    {"until-sure", "W", "make more rows until all intervals of indices are narrower than W, e.g. 0.05"},
    {"what-if", "ID", "apply a what-if of the scenario first; may be repeated", true},
    {"set", "PATH=VALUE", "change one value first; may be repeated", true},
    {"runs", "N", "runs at each point, with the same luck at all of them"},
    {"seed", "S", "seed of all random draws (default: the scenario's)"},
    {"threads", "T", "threads to use (default: all cores); the results do not depend on it"},
    {"out", "DIR", "folder for the results (default: results/explore-SCENARIO-QUESTION)"},
    {"force", "", "replace the results of an earlier exploration in that folder"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "print nothing but errors"},
});

/// Options that ask a question.
constexpr std::array<std::string_view, 2> asking{"sweep", "matters"};

std::string question_asked(const Arguments& arguments) {
  std::string asked;
  for (const std::string_view question : asking) {
    if (!arguments.has(std::string(question))) continue;
    if (!asked.empty())
      arguments.wrong("--" + asked + " and --" + std::string(question) + " are two questions; ask one");
    asked = question;
  }
  if (asked.empty()) arguments.wrong("ask a question: --sweep or --matters");
  return asked;
}

/// `A,B,C` as its parts.
std::vector<std::string> listed(const std::string& text) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(',', begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

std::span<const Option> options_of_explore() { return table; }

explore::Request explore_request(const Arguments& arguments) {
  constexpr std::uint64_t most = 100'000'000;
  explore::Request r;
  r.question = question_asked(arguments);
  r.varied = arguments.texts("vary");
  if (arguments.has("sweep")) r.varied = arguments.texts("sweep");
  if (arguments.has("sweep") && arguments.has("vary"))
    arguments.wrong("--sweep says what is varied; leave out --vary");
  r.outcomes = arguments.texts("outcome");
  if (const auto among = arguments.text("among")) r.options = listed(*among);
  r.design = arguments.text("design").value_or("");
  r.points = arguments.number("points", 1, most).value_or(0);
  r.runs = arguments.number("runs", 1, most).value_or(0);
  r.until_sure = arguments.share("until-sure").value_or(0);
  for (const std::string& group : arguments.texts("group")) r.groups.push_back(listed(group));
  if (const auto seed = arguments.seed()) r.seed = *seed;
  if (arguments.has("json") && arguments.has("quiet")) arguments.wrong("--json and --quiet exclude each other");
  return r;
}

std::string explore_command_line(const Arguments& arguments) {
  const std::set<std::string_view> where{"threads", "out", "force", "json", "quiet"};  // not what
  std::string line = "entente explore " + shell_word(arguments.file());
  for (const Option& option : table) {
    const std::string name(option.name);
    if (where.contains(option.name) || !arguments.has(name)) continue;
    if (option.value.empty())
      line += " --" + name;
    else
      for (const std::string& value : arguments.texts(name)) line += " --" + name + " " + shell_word(value);
  }
  return line;
}

}  // namespace entente::cli
