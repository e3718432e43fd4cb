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

/// Of a figure that would have taken longer than its part of the time.
constexpr std::string_view out_of_time = "left out: it takes longer than a quarter of --seconds";

std::string balance_told(const Blocs& b) {
  const double triads = b.found.census.balance();
  return fmt::format("{} of the triads; {}", std::isnan(triads) ? "none" : percent(triads),
                     std::isnan(b.found.walks)
                         ? fmt::format("the closed walks' weight is {}", out_of_time)
                         : format_compact(b.found.walks) + " of the closed walks' weight");
}

void tell_by_leading(const Blocs& b, Page& page) {
  page.heading("By the signs of the leading eigenvector");
  if (!b.found.by_leading) return page.remark(out_of_time, 2);
  tell_partition(b, *b.found.by_leading, page);
  page.remark(fmt::format("frustration {}", amount(b, b.found.by_leading->frustration)), 2);
}

void tell_clusters(const Blocs& b, Page& page) {
  page.heading("The best division found into more blocs");
  tell_partition(b, *b.found.clusters, page);
  page.remark(fmt::format("frustration {}; found by search{}, not proven to be least",
                          amount(b, b.found.clusters->frustration),
                          b.found.clusters_cut ? " as far as the time went (--seconds)" : ""),
              2);
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
  const auto& t = b.found.census.count;
  page.definition("triads", fmt::format("+++ {}, ++- {}, +-- {}, --- {}", t[0], t[1], t[2], t[3]));
  page.definition("balance", balance_told(b));
  page.definition("frustration", proof(b, b.found.least));
  page.blank();
  page.heading("The division with least frustration");
  tell_partition(b, b.found.least.best, page);
  page.blank();
  tell_by_leading(b, page);
  if (b.found.clusters) {
    page.blank();
    tell_clusters(b, page);
  }
  if (std::all_of(b.found.actor_frustration.begin(), b.found.actor_frustration.end(),
                  [](double f) { return !(f > 0); }))
    return page.text();
  page.blank();
  page.heading("Frustrated ties of each actor");
  for (std::size_t i = 0; i < b.network.actors.size(); ++i)
    if (b.found.actor_frustration[i] > 0)
      page.definition(b.network.actors[i], amount(b, b.found.actor_frustration[i]));
  return page.text();
}

std::string blocs_json(const Blocs& b, const Terminal& terminal) {
  const auto& t = b.found.census.count;
  Json json{{"title", b.title},
            {"when", b.when},
            {"actors", b.network.actors.size()},
            {"ties", b.network.ties.size()},
            {"negative", negative(b.network)},
            {"density", density(b.network)},
            {"triads", {{"+++", t[0]}, {"++-", t[1]}, {"+--", t[2]}, {"---", t[3]}}},
            {"triangle_balance", b.found.census.balance()},
            {"walk_balance", b.found.walks},
            {"weights", b.weighted}};
  json["least"] = partition_json(b, b.found.least.best);
  json["least"]["bound"] = b.found.least.bound;
  json["least"]["proven"] = b.found.least.proven;
  json["least"]["unique"] = b.found.least.unique ? Json(*b.found.least.unique) : Json(nullptr);
  json["least"]["components"] = b.found.least.components;
  json["leading_eigenvector"] = b.found.by_leading ? partition_json(b, *b.found.by_leading) : Json(nullptr);
  if (b.found.clusters) {
    json["clusters"] = partition_json(b, *b.found.clusters);
    json["clusters"]["cut"] = b.found.clusters_cut;
  }
  json["of_actors"] = Json::array();
  for (std::size_t i = 0; i < b.network.actors.size(); ++i)
    json["of_actors"].push_back(
        {{"actor", b.network.actors[i]},
         {"bloc", b.found.least.best.bloc[i]},
         {"frustration", b.found.actor_frustration[i]},
         {"leading", b.found.leading.empty() ? Json(nullptr) : Json(b.found.leading[i])}});
  return json_text(json, terminal);
}

}  // namespace entente::cli
