#include "cli/blocs_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "cli/json_text.h"
#include "cli/number_format.h"
#include "cli/page.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

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
  return b.weighted ? format_compact(frustration) : with_commas(static_cast<std::uint64_t>(frustration));
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

}  // namespace

std::string blocs_text(const Blocs& b, const Terminal& terminal) {
  Page page(terminal);
  page.title("Who sides with whom: " + b.title);
  if (!b.when.empty()) page.paragraph(b.when);
  page.blank();
  page.definition("actors", with_commas(b.network.actors.size()));
  page.definition("ties", fmt::format("{}, of them {} negative; density {}", b.network.ties.size(),
                                      negative(b.network), format_compact(density(b.network))));
  const auto& t = b.census.count;
  page.definition("triads", fmt::format("+++ {}, ++- {}, +-- {}, --- {}", t[0], t[1], t[2], t[3]));
  page.definition("balance", fmt::format("{} of the triads; {} of the closed walks' weight",
                                         std::isnan(b.census.balance()) ? "none" : percent(b.census.balance()),
                                         format_compact(b.walks)));
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
  if (std::all_of(b.actor_frustration.begin(), b.actor_frustration.end(), [](double f) { return !(f > 0); }))
    return page.text();
  page.blank();
  page.heading("Frustrated ties of each actor");
  for (std::size_t i = 0; i < b.network.actors.size(); ++i)
    if (b.actor_frustration[i] > 0) page.definition(b.network.actors[i], amount(b, b.actor_frustration[i]));
  return page.text();
}

std::string blocs_json(const Blocs& b, const Terminal& terminal) {
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

}  // namespace entente::cli
