/// `entente landscape`: into which two sides actors fall who seek to be with their friends.
#include <entente/networks.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/position_of.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/explain_subject.h"
#include "cli/json_text.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/world_options.h"

namespace entente::cli {
namespace {

constexpr std::array<Option, 13> options_of_landscape{{
    {"size", "ATTRIBUTE", "how much each actor counts (default: size)"},
    {"relation", "NAME", "who is drawn to whom (default: propensity)"},
    {"actors", "A,B,C", "only these actors (default: all)"},
    {"alignment", "A,B,C", "one side as it really was: tell how far each minimum is from it"},
    {"top", "K", "minima to show (default 5)"},
    {"starts", "N", "starts of the annealing, beyond 28 actors (default 400)"},
    date_option,
    {"run", "N", "the world of this run (default: 0)"},  // a mean of results holds no attributes
    what_if_option,
    set_option,
    seed_option,
    {"threads", "T", "threads to use (default: all cores); the numbers do not depend on it"},
    {"json", "", "print one JSON document in place of the report"},
}};

}  // namespace

const Usage usage_of_landscape{
    .command = "landscape",
    .arguments = "FILE|RESULT",
    .summary =
        "Landscape theory (Axelrod & Bennett 1993): the divisions in two that no actor would leave, with their "
        "energies, how many configurations lead there, and who stands badly in them. Where propensities are "
        "directed each actor follows its own, and there may be no such division.",
    .options = options_of_landscape,
    .example = "entente landscape scenarios/classics/unix-1988.json"};

namespace {

struct Looked {
  std::string title, when;
  LandscapeInput world;
  Landscape landscape;
};

std::size_t actor_number(const Arguments& arguments, const std::vector<std::string>& actors,
                         const std::string& name) {
  const auto at = position_of(actors, name);
  if (!at) arguments.wrong(is_not_a("actor", name, actors));
  return *at;
}

/// What is to be read is missing in the world, and nobody has said what to read in its place.
void require_default(const Arguments& arguments, const std::string& option, const std::string& kind,
                     const std::string& purpose, const std::string& name,
                     const std::vector<Catalogue::Layer>& layers) {
  std::vector<std::string> names;
  for (const Catalogue::Layer& layer : layers) names.push_back(layer.name);
  if (arguments.has(option) || position_of(names, name)) return;
  const std::string use =
      names.empty() ? "" : fmt::format("name another with --{} ({}), or ", option, fmt::join(names, ", "));
  throw Failure(
      exit_code::usage,
      fmt::format("a landscape needs to know {}, and the scenario has no {} '{}': {}add it to the scenario",
                  purpose, kind, name, use));
}

LandscapeInput landscape_world(const Arguments& arguments, const WorldAt& at) {
  const auto actors = arguments.text("actors");
  const std::string size = arguments.text("size").value_or("size"),
                    relation = arguments.text("relation").value_or("propensity");
  require_default(arguments, "size", "attribute", "how much each actor counts", size, at.catalogue.attributes);
  require_default(arguments, "relation", "relation", "who is drawn to whom", relation, at.catalogue.relations);
  return landscape_input(at, size, relation, actors ? split({*actors}, ',') : std::vector<std::string>{});
}

LandscapeOptions options_of(const Arguments& arguments, const LandscapeInput& world) {
  constexpr std::uint64_t most = 1'000'000;
  LandscapeOptions how;
  how.threads = arguments.threads();
  how.starts = arguments.number("starts", 1, most).value_or(how.starts);
  if (const auto side = arguments.text("alignment")) {
    how.alignment = std::vector<bool>(world.actors.size());
    for (const std::string& name : split({*side}, ','))
      (*how.alignment)[actor_number(arguments, world.actors, name)] = true;
  }
  return how;
}

Looked looked(const Arguments& arguments) {
  const WorldAt at = chosen_world(arguments, arguments.file(), 0);
  Looked made{at.title, at.when, landscape_world(arguments, at), {}};
  try {
    made.landscape = *landscape(made.world, options_of(arguments, made.world));
  } catch (const std::invalid_argument& error) {
    throw Failure(exit_code::bad_scenario, error.what());
  }
  return made;
}

std::vector<std::string> side_of(const Looked& l, const LandscapeMinimum& minimum, bool side) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < l.world.actors.size(); ++i)
    if (minimum.side[i] == side) names.push_back(l.world.actors[i]);
  return names;
}

void tell(const Looked& l, std::size_t number, Page& page) {
  const LandscapeMinimum& m = l.landscape.minima[number];
  page.blank();
  page.heading(fmt::format("{} {}: energy {}{}", l.landscape.directed ? "Division" : "Minimum", number + 1,
                           fmt::format("{:.7g}", m.energy), m.strict ? "" : ", and some moves change nothing"));
  for (const bool side : {false, true})
    page.definition(side ? "against" : "together", fmt::format("{}", fmt::join(side_of(l, m, side), ", ")));
  if (l.landscape.complete)
    page.definition("basin", fmt::format("{} of {} configurations lead here", with_commas(m.basin),
                                         with_commas(l.landscape.configurations)));
  if (m.distance) page.definition("distance", counted(*m.distance, "actor") + " from the alignment");
  std::vector<std::string> frustrations;
  for (std::size_t i = 0; i < l.world.actors.size(); ++i)
    frustrations.push_back(l.world.actors[i] + " " + format_compact(m.frustration[i]));
  page.definition("frustration", fmt::format("{}", fmt::join(frustrations, ", ")));
}

/// Of a world in which some are drawn to others who are not drawn to them alike.
std::string directed_found(const Looked& l) {
  const Landscape& found = l.landscape;
  std::string text =
      "Propensities are directed: each actor follows its own, and the energy is not a measure of where that "
      "ends. ";
  if (found.found > 0)
    text += counted(found.found, "division") + " that no actor would leave.";
  else
    text += found.complete ? "There is no division that lasts: in each some actor would leave."
                           : "No division was found that lasts: in each some actor would leave.";
  if (found.endless > 0)
    text += fmt::format(" From {} of {} {} the moves go on without end.", with_commas(found.endless),
                        with_commas(found.configurations), found.complete ? "configurations" : "starts");
  return text;
}

std::string text_report(const Looked& l, std::size_t top, const Terminal& terminal) {
  Page page(terminal);
  page.title("Landscape: " + l.title);
  page.paragraph(l.when);
  page.paragraph(l.landscape.complete
                     ? fmt::format("{} actors; all {} configurations were looked at.", l.world.actors.size(),
                                   with_commas(l.landscape.configurations))
                     : fmt::format("{} actors are too many to look at all configurations: minima were sought "
                                   "by annealing from {} starts, and there may be others.",
                                   l.world.actors.size(), l.landscape.configurations));
  page.paragraph(l.landscape.directed
                     ? directed_found(l)
                     : fmt::format("{} minim{}.", l.landscape.found, l.landscape.found == 1 ? "um" : "a"));
  for (std::size_t k = 0; k < std::min(top, l.landscape.minima.size()); ++k) tell(l, k, page);
  if (l.landscape.found > top) {
    page.blank();
    page.remark(fmt::format("{} more: --top, --json", l.landscape.found - top), 0);
  }
  return page.text();
}

std::string json_report(const Looked& l, const Terminal& terminal) {
  Json json{{"title", l.title},
            {"when", l.when},
            {"actors", l.world.actors},
            {"complete", l.landscape.complete},
            {"configurations", l.landscape.configurations},
            {"found", l.landscape.found},
            {"directed", l.landscape.directed},
            {"endless", l.landscape.endless},
            {"minima", Json::array()}};
  for (const LandscapeMinimum& m : l.landscape.minima)
    json["minima"].push_back({{"energy", m.energy},
                              {"strict", m.strict},
                              {"sides", {side_of(l, m, false), side_of(l, m, true)}},
                              {"basin", l.landscape.complete ? Json(m.basin) : Json(nullptr)},
                              {"distance", m.distance ? Json(*m.distance) : Json(nullptr)},
                              {"frustration", m.frustration}});
  return json_text(json, terminal);
}

}  // namespace

int run_command_landscape(const Arguments& arguments) {
  const Looked made = looked(arguments);
  const Terminal terminal = terminal_of(1);
  constexpr std::uint64_t max_shown = 1000;
  const std::size_t top = arguments.number("top", 1, max_shown).value_or(5);
  return to_stdout(arguments.has("json") ? json_report(made, terminal) : text_report(made, top, terminal));
}

}  // namespace entente::cli
