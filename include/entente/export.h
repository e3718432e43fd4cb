#pragma once
/// Relations of a folder of results for other programs: Gephi, igraph, Graphviz, xarray.
#include <entente/evolution.h>

namespace entente {

/// What is known of an actor besides its relations.
struct NetworkActor {
  /// As in the catalogue.
  std::string id, name, kind;
  std::vector<double> attributes;  ///< at the start of run 0, as `Network::attributes`; NaN where unknown
};

/// One relation of an ensemble as a network: a tie for every pair whose mean is not 0.
struct Network {
  std::string title;                    ///< of the scenario
  std::vector<NetworkActor> actors;     ///< as in the evolution
  std::vector<std::string> attributes;  ///< their names
  Evolution evolution;                  ///< of all relations
  std::size_t relation = 0;             ///< number in the evolution
};

/// Of a folder of results, or (the variant of) a comparison; an empty `variant` is the baseline. Throws
/// ReadError; its message says what there is instead of an unknown relation or variant.
Network read_network(const std::filesystem::path& folder, const std::string& relation,
                     const std::string& variant);

/// Number of a recorded date. Throws ReadError, which names those nearest to it.
std::size_t date_number(const Evolution& evolution, const std::string& date);

/// GraphML (graphml.graphdrawing.org) at a date: `weight` is the mean over the runs, beside `sign`, `strength`
/// (its size), `sd`, `p05`, `p95`.
std::string graphml(const Network& network, std::size_t date);
/// GEXF 1.3 (gexf.net): at a date, or with the weight of every tie over all dates.
std::string gexf(const Network& network, std::optional<std::size_t> date);
/// DOT (graphviz.org) at a date: positive ties solid, negative ones dashed, the wider the stronger.
std::string dot(const Network& network, std::size_t date);

/// Whether this build can write NetCDF.
bool has_netcdf();
/// NetCDF-4 after the CF conventions, for xarray and R: of every relation mean, sd, p05 and p95 (date, from,
/// to), and the statistics of every metric and watched cell (date, name). Throws ReadError and WriteError.
void write_netcdf(const std::filesystem::path& folder, const std::string& variant,
                  const std::filesystem::path& file);

}  // namespace entente
