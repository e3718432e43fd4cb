/// `entente explain`: what moved a cell, and which causes made an outcome likely.
#include <array>
#include <charconv>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/explain_report.h"
#include "cli/explain_subject.h"
#include "cli/interrupt.h"
#include "cli/known_what_if.h"
#include "cli/progress.h"
#include "services/history_between.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 14> options_of_explain{{
    {"what-if", "ID", "explain this what-if, or several together: A+B", true},
    {"versus", "ID", "of a relation: what makes the difference to this what-if, to A+B, or to 'baseline'"},
    {"from", "DATE", "of a relation: from the first record on or after this date (default: the start)"},
    {"to", "DATE", "of a relation: to the last record on or before this date (default: the end)"},
    {"outcome", "ID", "explain an outcome: which events and rules made it likely"},
    {"causes", "A,B,C", "of an outcome: ask about these events, rules and processes only"},
    {"budget", "N|Ns",
     "of an outcome: so many ensembles (default 250), or so many seconds: 30s; two orders of its causes are "
     "always run"},
    {"top", "K", "causes to show by themselves (default 8); --json has all"},
    {"set", "PATH=VALUE", "change one value, e.g. parameters.pressure=0.3; may be repeated", true},
    {"runs", "N", "number of runs (default: the scenario's, or the result's)"},
    {"seed", "S", "seed of all random draws (default: the scenario's, or the result's)"},
    {"threads", "T", "threads to use (default: all cores); the numbers do not depend on it"},
    {"json", "", "print one JSON document in place of the report"},
    {"quiet", "", "show no progress and no warnings"},
}};

}  // namespace

const Usage usage_of_explain{
    .command = "explain",
    .arguments = "FILE|RESULT [RELATION]",
    .summary =
        "Explains why: what each event, rule and process changed of a relation ('trust[A,B]') or an attribute "
        "('strength[A]'), from start to end "
        "and by quarter; or (--outcome) which of them made an outcome likely. Takes a scenario, or a folder of "
        "results.",
    .options = options_of_explain,
    .example = "entente explain scenarios/pakistan-afghanistan-2025.json 'trust[PAK,AFG]'"};

namespace {

/// `A+B` is A and B; `baseline` is nothing.
std::vector<std::string> what_ifs_of(const std::vector<std::string>& words) {
  std::vector<std::string> ids = split(words, '+');
  return ids == std::vector<std::string>{"baseline"} ? std::vector<std::string>{} : ids;
}

std::optional<Date> date_of(const Arguments& arguments, const std::string& option, const Catalogue& c) {
  const auto date = arguments.date(option);
  if (date && (*date < c.dates.front() || *date > c.dates.back()))
    arguments.wrong("--" + option + " " + to_string(*date) + " is outside the run, " +
                    to_string(c.dates.front()) + " to " + to_string(c.dates.back()));
  return date;
}

CellHistory history_of(const Compiled& compiled, const Subject& subject, const std::string& cell,
                       const Arguments& arguments) {
  const Catalogue& c = compiled.model.catalogue();
  const Stretch stretch{date_of(arguments, "from", c), date_of(arguments, "to", c)};
  auto history = history_between({compiled.scenario, compiled.model, ensemble_of(subject, compiled)}, cell,
                                 stretch, &interrupted());
  leave_if_interrupted();
  return std::move(*history);
}

double mean_end(const CellHistory& h) {
  return statistics({h.values.data() + h.periods.size() * h.runs, h.runs}).mean;
}

int print(const CellReport& report, const Arguments& arguments) {
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_cell_report(report, terminal)
                                         : text_cell_report(report, terminal));
}

int explain_cell(const Subject& subject, const std::string& cell, const Arguments& arguments) {
  const std::size_t top = arguments.number("top", 1, 1000).value_or(8);
  const auto what_ifs = what_ifs_of(arguments.texts("what-if"));
  Remarks remarks;
  const Compiled compiled = read_variant(subject, what_ifs, arguments, remarks);
  const std::uint64_t seed = ensemble_of(subject, compiled).seed;
  const CellHistory history = history_of(compiled, subject, cell, arguments);
  const ExplainedVariant variant{compiled.scenario, what_ifs};
  if (!arguments.has("versus")) return print({variant, {}, seed, history, {}, top}, arguments);
  const auto others = what_ifs_of({*arguments.text("versus")});
  for (const std::string& id : others) check_known_what_if(compiled.scenario, id, "--versus");
  const Compiled other = read_variant(subject, others, arguments, remarks);
  require_same_dates(compiled.model.catalogue(), other.model.catalogue());
  Subject same = subject;  // a what-if may change the number of runs
  same.runs = history.runs;
  same.seed = seed;
  const CellHistory against = history_of(other, same, cell, arguments);
  const CellHistory apart = difference(history, against);
  return print({variant, ExplainedVariant{other.scenario, others}, seed, apart,
                Interval{mean_end(history), mean_end(against)}, top},
               arguments);
}

/// As good as no limit, where seconds are one.
constexpr std::size_t max_ensembles = 1'000'000;

void set_budget(const Arguments& arguments, OutcomeQuestion& question) {
  const auto text = arguments.text("budget");
  if (!text) return;
  std::size_t number = 0;
  const char* end = text->data() + text->size();
  const auto [rest, error] = std::from_chars(text->data(), end, number);
  const bool seconds = rest != end && std::string_view(rest, end) == "s";
  if (error != std::errc{} || number == 0 || (rest != end && !seconds))
    arguments.wrong("--budget takes a number of ensembles, as 500, or of seconds, as 30s, not '" + *text + "'");
  question.ensembles = seconds ? max_ensembles : number;
  if (seconds) question.seconds = static_cast<double>(number);
}

std::vector<std::size_t> causes_of(const Arguments& arguments, const Catalogue& c) {
  const auto named = arguments.text("causes");
  return named ? causes_named(c, split({*named}, ',')) : events_and_rules(c);
}

int explain_outcome_of(const Subject& subject, const std::string& id, const Arguments& arguments) {
  const auto what_ifs = what_ifs_of(arguments.texts("what-if"));
  OutcomeQuestion question;
  set_budget(arguments, question);
  const std::size_t top = arguments.number("top", 1, 1000).value_or(8);
  Remarks remarks;
  const Compiled compiled = read_variant(subject, what_ifs, arguments, remarks);
  const Model model = asking(compiled.scenario, compiled.model.catalogue(), id);
  const Catalogue& c = model.catalogue();
  const EnsembleOptions ensemble = ensemble_of(subject, compiled);
  question.runs = ensemble.runs;
  question.seed = ensemble.seed;
  question.threads = subject.threads;
  question.causes = causes_of(arguments, c);
  const Terminal own = terminal_of(2);
  Progress progress(own, own.interactive && !arguments.has("quiet") && question.ensembles < max_ensembles);
  question.progress = [&](std::size_t done, std::size_t of) { progress.progress(done, of); };
  const auto explanation = explain_outcome(model, question, &interrupted());
  progress.clear();
  leave_if_interrupted();
  const OutcomeReport report{{compiled.scenario, what_ifs}, c, c.outcomes.front(), question, *explanation, top};
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_outcome_report(report, terminal)
                                         : text_outcome_report(report, terminal));
}

void check_together(const Arguments& arguments, const std::vector<std::string>& named) {
  const bool outcome = arguments.has("outcome");
  if (named.size() > 2)
    arguments.wrong("one file and one relation are expected, and '" + named[2] + "' is one too many");
  if (outcome && named.size() > 1) arguments.wrong("a relation and --outcome exclude each other");
  if (!outcome && named.size() < 2)
    arguments.wrong("say what to explain: a relation, as 'trust[A,B]', or --outcome ID");
  for (const char* option : {"versus", "from", "to"})
    if (outcome && arguments.has(option))
      arguments.wrong(std::string("--") + option + " is for relations, not outcomes");
  for (const char* option : {"causes", "budget"})
    if (!outcome && arguments.has(option))
      arguments.wrong(std::string("--") + option + " is for outcomes, not relations");
}

}  // namespace

int run_command_explain(const Arguments& arguments) {
  const std::vector<std::string> named = arguments.files();
  check_together(arguments, named);
  const Subject subject = subject_of(arguments);
  if (const auto outcome = arguments.text("outcome")) return explain_outcome_of(subject, *outcome, arguments);
  return explain_cell(subject, named[1], arguments);
}

}  // namespace entente::cli
