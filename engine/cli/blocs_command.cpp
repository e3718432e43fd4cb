/// `entente blocs`: who sides with whom.
#include <entente/blocs.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/figures.h"
#include "cli/json_text.h"
#include "cli/page.h"
#include "cli/text.h"
#include "cli/world_at.h"

namespace entente::cli {
namespace {
namespace fs = std::filesystem;

constexpr std::array<Option, 11> options{{
    {"relation", "NAME", "of a scenario or a result: which relation"},
    date_option,
    run_option,
    what_if_option,
    set_option,
    seed_option,
    {"where", "COLUMN=VALUE", "of an edge list: only its lines with this value"},
    {"weights", "", "frustration in sizes of ties (default: each counts 1)"},
    {"clusters", "K", "also the best division found into at most K blocs"},
    {"seconds", "S", "stop proving the least frustration after so many seconds (default 60)"},
    {"json", "", "print one JSON document in place of the report"},
}};
const Usage usage{
    "blocs", "FILE|RESULT|EDGES.csv",
    "Says who sides with whom in a signed relation: triads, balance, and the division in two with the fewest "
    "frustrated ties, proven to be least. Takes a scenario, a folder of results, or an edge list "
    "(a,b,sign or a,b,weight, with begin,end where ties end; --date is then a time in their form).",
    options, "entente blocs scenarios/classics/highland-tribes.json --relation tie"};

/// Everything that is told.
struct Blocs {
  std::string title, when;
  SignedNetwork network;
  TriadCensus census;
  double walks = 0;
  Frustration least;
  std::vector<double> leading;
  Partition by_leading;
  std::optional<Partition> clusters;
  std::vector<double> actor_frustration;
  bool weighted = false;
};

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
  try {
    SignedNetwork network = read_edges(path, choice);
    if (network.actors.empty())
      throw Failure(
          exit_code::bad_scenario,
          printable(path + (choice.column.empty() ? ": it holds no tie"
                                                  : ": no line has " + choice.column + "=" + choice.value)));
    return network;
  } catch (const EdgesError& error) {
    throw Failure(exit_code::bad_scenario, printable(error.what()));
  }
}

Blocs network_of(const Arguments& arguments) {
  Blocs made;
  const std::string path = arguments.file();
  if (fs::path(path).extension() == ".csv" && !fs::is_directory(path)) {
    made.network = edges_of(arguments, path);
    made.title = fs::path(path).filename().string();
    made.when = arguments.has("date") ? "at " + *arguments.text("date") : "";
    return made;
  }
  if (arguments.has("where")) arguments.wrong("--where is for edge lists");
  const auto relation = arguments.text("relation");
  if (!relation) arguments.wrong("--relation must name the relation, e.g. --relation trust");
  const WorldAt world = world_at(arguments, path);
  made.network = signed_network(world.catalogue.actors, world.relation(*relation));
  made.title = *relation + (world.title.empty() ? "" : ", " + world.title);
  made.when = world.when;
  return made;
}

Blocs analysed(const Arguments& arguments) {
  Blocs b = network_of(arguments);
  b.weighted = arguments.has("weights");
  const SignedNetwork counted = b.weighted ? b.network : b.network.signs();
  constexpr std::uint64_t most_seconds = 1'000'000, most_blocs = 1000;
  b.census = triad_census(b.network);
  b.walks = walk_balance(b.network);
  b.least =
      frustration(counted, static_cast<double>(arguments.number("seconds", 0, most_seconds).value_or(60)));
  b.actor_frustration = actor_frustration(counted, b.least.best);
  b.leading = leading_blocs(b.network);
  std::vector<std::size_t> sides;
  for (const double part : b.leading) sides.push_back(part < 0);
  b.by_leading = partition_of(counted, sides);
  if (const auto k = arguments.number("clusters", 1, most_blocs)) b.clusters = clusters(counted, *k);
  return b;
}

std::size_t negative(const SignedNetwork& network) {
  return static_cast<std::size_t>(std::count_if(network.ties.begin(), network.ties.end(),
                                                [](const SignedTie& tie) { return tie.weight < 0; }));
}

double density(const SignedNetwork& network) {
  const auto n = static_cast<double>(network.actors.size());
  return static_cast<double>(network.ties.size()) / (n * (n - 1) / 2);
}

std::string members(const Blocs& b, const Partition& partition, std::size_t bloc) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < partition.bloc.size(); ++i)
    if (partition.bloc[i] == bloc) names.push_back(b.network.actors[i]);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::size_t blocs_in(const Partition& partition) {
  return partition.bloc.empty() ? 0 : *std::max_element(partition.bloc.begin(), partition.bloc.end()) + 1;
}

/// Actors without a tie belong nowhere.
void tell_partition(const Blocs& b, const Partition& partition, Page& page) {
  for (std::size_t k = 0; k < blocs_in(partition); ++k)
    page.definition(fmt::format("bloc {}", k + 1), members(b, partition, k));
}

/// How many ties, or of their sizes the sum.
std::string amount(const Blocs& b, double frustration) {
  return b.weighted ? brief(frustration) : with_commas(static_cast<std::uint64_t>(frustration));
}

std::string proof(const Blocs& b, const Frustration& f) {
  if (!f.proven)
    return fmt::format("at most {}, at least {}: not proven in the time (--seconds)",
                       amount(b, f.best.frustration), amount(b, f.bound));
  const std::string unique = !f.unique   ? "whether others have as little was not settled in the time"
                             : *f.unique ? "no other division has so little"
                                         : "other divisions have as little";
  return fmt::format("{}, proven; {}{}", amount(b, f.best.frustration), unique,
                     f.components > 1
                         ? fmt::format(" (but for turning one of {} unconnected parts around)", f.components)
                         : "");
}

std::string text_report(const Blocs& b, const Terminal& terminal) {
  Page page(terminal);
  page.title("Who sides with whom: " + b.title);
  if (!b.when.empty()) page.paragraph(b.when);
  page.blank();
  page.definition("actors", with_commas(b.network.actors.size()));
  page.definition("ties", fmt::format("{}, of them {} negative; density {}", b.network.ties.size(),
                                      negative(b.network), brief(density(b.network))));
  const auto& t = b.census.count;
  page.definition("triads", fmt::format("+++ {}, ++- {}, +-- {}, --- {}", t[0], t[1], t[2], t[3]));
  page.definition("balance", fmt::format("{} of the triads; {} of the closed walks' weight",
                                         std::isnan(b.census.balance()) ? "none" : percent(b.census.balance()),
                                         brief(b.walks)));
  page.definition("frustration", proof(b, b.least));
  page.blank();
  page.heading("The division with least frustration");
  tell_partition(b, b.least.best, page);
  page.blank();
  page.heading("By the signs of the leading eigenvector");
  tell_partition(b, b.by_leading, page);
  page.remark(fmt::format("frustration {}", amount(b, b.by_leading.frustration)), 2);
  if (b.clusters) {
    page.blank();
    page.heading("The best division found into more blocs");
    tell_partition(b, *b.clusters, page);
    page.remark(fmt::format("frustration {}; found by search, not proven to be least",
                            amount(b, b.clusters->frustration)),
                2);
  }
  page.blank();
  page.heading("Frustrated ties of each actor");
  for (std::size_t i = 0; i < b.network.actors.size(); ++i)
    if (b.actor_frustration[i] > 0) page.definition(b.network.actors[i], amount(b, b.actor_frustration[i]));
  return page.text();
}

Json partition_json(const Blocs& b, const Partition& partition) {
  Json blocs = Json::array();
  for (std::size_t k = 0; k < blocs_in(partition); ++k) {
    Json names = Json::array();
    for (std::size_t i = 0; i < partition.bloc.size(); ++i)
      if (partition.bloc[i] == k) names.push_back(b.network.actors[i]);
    blocs.push_back(std::move(names));
  }
  return {{"frustration", partition.frustration}, {"blocs", std::move(blocs)}};
}

std::string json_report(const Blocs& b, const Terminal& terminal) {
  const auto& t = b.census.count;
  Json json{{"title", b.title},
            {"when", b.when},
            {"actors", b.network.actors.size()},
            {"ties", b.network.ties.size()},
            {"negative", negative(b.network)},
            {"density", density(b.network)},
            {"triads", {{"+++", t[0]}, {"++-", t[1]}, {"+--", t[2]}, {"---", t[3]}}},
            {"triangle_balance", b.census.balance()},
            {"walk_balance", b.walks},
            {"weights", b.weighted}};
  json["least"] = partition_json(b, b.least.best);
  json["least"]["bound"] = b.least.bound;
  json["least"]["proven"] = b.least.proven;
  json["least"]["unique"] = b.least.unique ? Json(*b.least.unique) : Json(nullptr);
  json["least"]["components"] = b.least.components;
  json["leading_eigenvector"] = partition_json(b, b.by_leading);
  if (b.clusters) json["clusters"] = partition_json(b, *b.clusters);
  json["of_actors"] = Json::array();
  for (std::size_t i = 0; i < b.network.actors.size(); ++i)
    json["of_actors"].push_back({{"actor", b.network.actors[i]},
                                 {"bloc", b.least.best.bloc[i]},
                                 {"frustration", b.actor_frustration[i]},
                                 {"leading", b.leading[i]}});
  return json_text(json, terminal);
}

}  // namespace

int run_command_blocs(const std::vector<std::string>& words) {
  const Arguments arguments(usage, words);
  if (arguments.help()) return to_stdout(help_text(usage));
  const Blocs blocs = analysed(arguments);
  const Terminal terminal = terminal_of(1);
  return to_stdout(arguments.has("json") ? json_report(blocs, terminal) : text_report(blocs, terminal));
}

}  // namespace entente::cli
