/// `entente blocs`: who sides with whom.
#include <fmt/format.h>

#include <array>

#include "base/position_of.h"
#include "blocs/graph_network.h"
#include "cli/blocs_report.h"
#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/text.h"
#include "cli/world_options.h"
#include "model/relation_meant.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

/// In the order of RepeatedTies, from its second on.
constexpr auto repeated_choices = std::to_array<std::string_view>({"sum", "mean", "last"});

constexpr std::array<Option, 13> options_of_blocs{{
    {"relation", "NAME", "of a scenario or a result: which relation"},
    date_option,
    run_option,
    what_if_option,
    set_option,
    seed_option,
    {"where", "COLUMN=VALUE", "of an edge list: only its lines with this value"},
    {"directed", "", "of an edge list: A,B and B,A are two ties, whose mean counts (a missing one is 0)"},
    {"repeated", "HOW", "of an edge list: ties that stand more than once are joined: sum, mean or last", false,
     repeated_choices},
    {"weights", "", "frustration in sizes of ties (default: each counts 1)"},
    {"clusters", "K", "also the best division found into at most K blocs"},
    {"seconds", "S",
     "take at most so many seconds, as 0.5 (default 60): the least frustration is then not proven"},
    {"json", "", "print one JSON document in place of the report"},
}};

}  // namespace

const Usage usage_of_blocs{
    .command = "blocs",
    .arguments = "FILE|RESULT|EDGES.csv",
    .summary =
        "Says who sides with whom in a signed relation: triads, balance, and the division in two with the "
        "fewest frustrated ties, proven to be least. Takes a scenario, a folder of results, or an edge list: "
        "a table with the columns a,b,sign, from,to,value or source,target,weight (and begin,end where ties "
        "end; "
        "--date is then a time in their form), or a graph in GML, GraphML or Pajek (.gml, .graphml, .net).",
    .options = options_of_blocs,
    .example = "entente blocs scenarios/classics/highland-tribes.json --relation tie"};

namespace {

SignedNetwork edges_of(const Arguments& arguments, const std::string& path) {
  for (const char* option : {"relation", "run", "what-if", "set", "seed"})
    if (arguments.has(option)) arguments.wrong(fmt::format("--{} is not for edge lists", option));
  EdgeChoice choice;
  choice.at = arguments.text("date").value_or("");
  if (const auto where = arguments.text("where")) {
    const std::size_t equals = where->find('=');
    if (equals == 0 || equals == std::string::npos)
      arguments.wrong("--where takes COLUMN=VALUE, not '" + *where + "'");
    choice.column = where->substr(0, equals);
    choice.value = where->substr(equals + 1);
  }
  choice.directed = arguments.has("directed");
  if (const auto how = arguments.text("repeated"))
    choice.repeated = static_cast<RepeatedTies>(1 + position_of(repeated_choices, *how).value_or(0));
  if (detail::is_graph_file(path) && (arguments.has("where") || arguments.has("date")))
    arguments.wrong("--where and --date are for tables of ties");
  try {
    SignedNetwork network = read_edges(path, choice);
    if (network.actors.empty())
      throw Failure(
          choice.column.empty() ? exit_code::bad_scenario : exit_code::usage,
          printable(path + (choice.column.empty() ? ": it holds no tie"
                                                  : ": no line has " + choice.column + "=" + choice.value)));
    return network;
  } catch (const DataError& error) {
    problems_to_stderr(error.what());
    throw Failure(exit_code::bad_scenario, "");
  }
}

std::string relation_asked(const Arguments& arguments, const Catalogue& catalogue) {
  if (const auto relation = arguments.text("relation")) return *relation;
  try {
    return detail::relation_meant(catalogue, "");
  } catch (const RequestError& error) {
    arguments.wrong(error.what());
  }
}

bool is_edge_list(const fs::path& path) {
  const std::string ending = path.extension().string();
  return !fs::is_directory(path) &&
         (ending == ".csv" || ending == ".tsv" || ending == ".tab" || detail::is_graph_file(path));
}

Blocs network_of(const Arguments& arguments) {
  Blocs made;
  const std::string path = arguments.file();
  require_world(path);
  if (is_edge_list(path)) {
    made.network = edges_of(arguments, path);
    made.title = fs::path(path).filename().string();
    made.when = arguments.has("date") ? "at " + *arguments.text("date") : "";
    return made;
  }
  for (const char* option : {"where", "directed", "repeated"})
    if (arguments.has(option)) arguments.wrong(fmt::format("--{} is for edge lists", option));
  const WorldAt world = chosen_world(arguments, path);
  const std::string relation = relation_asked(arguments, world.catalogue);
  made.network = signed_network(world.catalogue.actors, world.relation(relation));
  made.title = relation + (world.title.empty() ? "" : ", " + world.title);
  made.when = world.when;
  return made;
}

Blocs analysed(const Arguments& arguments) {
  constexpr std::uint64_t max_seconds = 1'000'000, max_blocs = 1000;
  BlocChoice choice{.weighted = arguments.has("weights")};
  choice.clusters = arguments.number("clusters", 1, max_blocs).value_or(0);
  choice.seconds = arguments.amount("seconds", max_seconds).value_or(choice.seconds);
  Blocs b = network_of(arguments);
  b.weighted = choice.weighted;
  b.found = bloc_analysis(b.network, choice);
  return b;
}

}  // namespace

int run_command_blocs(const Arguments& arguments) {
  const Blocs blocs = analysed(arguments);
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? blocs_json(blocs, terminal) : blocs_text(blocs, terminal));
}

}  // namespace entente::cli
