/// Who sides with whom in a signed network.
#include <entente/networks.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "python/arrays.h"
#include "python/bindings.h"

namespace entente::python {
namespace {

using Matrix = py::array_t<double, py::array::c_style | py::array::forcecast>;
using Names = std::vector<std::string>;

/// Actors of each bloc, in the order of the blocs.
py::list members_of(const Partition& partition, const Names& actors) {
  std::vector<Names> blocs;
  for (std::size_t i = 0; i < actors.size(); ++i) {
    blocs.resize(std::max(blocs.size(), partition.bloc[i] + 1));
    blocs[partition.bloc[i]].push_back(actors[i]);
  }
  return py::cast(blocs);
}

py::dict partition_dict(const Partition& partition, const Names& actors) {
  return py::dict(py::arg("blocs") = members_of(partition, actors),
                  py::arg("frustration") = partition.frustration);
}

py::dict by_actor(const std::vector<double>& values, const Names& actors) {
  py::dict made;
  for (std::size_t i = 0; i < actors.size(); ++i) made[py::str(actors[i])] = values[i];
  return made;
}

py::dict blocs_dict(const SignedNetwork& network, const BlocAnalysis& b) {
  const Names& actors = network.actors;
  const auto division = [&](const std::optional<Partition>& found) {
    return found ? py::object(partition_dict(*found, actors)) : py::none();
  };
  py::dict made = partition_dict(b.least.best, actors);
  made["bound"] = b.least.bound;
  made["proven"] = b.least.proven;
  made["unique"] = b.least.unique;
  made["actor_frustration"] = by_actor(b.actor_frustration, actors);
  made["triads"] = b.census.count;
  made["balance"] = b.census.balance();
  made["walk_balance"] = b.walks;
  made["leading"] = b.by_leading ? py::object(by_actor(b.leading, actors)) : py::none();
  made["by_leading"] = division(b.by_leading);
  made["clusters"] = division(b.clusters);
  made["clusters_cut"] = b.clusters_cut;
  made["ties"] = network.ties.size();
  return made;
}

py::dict blocs_of_network(const SignedNetwork& network, bool weights, std::size_t max_clusters,
                          double seconds) {
  const BlocChoice choice{weights, max_clusters, seconds};
  return blocs_dict(network,
                    interruptibly([&](const StopFlag& stop) { return bloc_analysis(network, choice, &stop); }));
}

/// Throws std::invalid_argument for another.
RepeatedTies repeated_named(const std::string& name) {
  const Names names{"", "sum", "mean", "last"};  // as RepeatedTies
  for (std::size_t k = 0; k < names.size(); ++k)
    if (names[k] == name) return static_cast<RepeatedTies>(k);
  throw std::invalid_argument("repeated is sum, mean or last, not '" + name + "'");
}

SignedNetwork network_of_matrix(const Names& actors, const Matrix& matrix) {
  return signed_network(actors, {matrix.data(), static_cast<std::size_t>(matrix.size())});
}

/// Every cell of one run at a date: attributes (attributes x N), relations (relations x N x N).
py::tuple state_of(const World& world, std::uint64_t seed, std::size_t run, std::size_t date) {
  const std::vector<double> all =
      interruptibly([&](const StopFlag&) { return world_in_run(world.model, seed, run, date); });
  const Catalogue& c = world.catalogue();
  const py::ssize_t n = length(c.actors.size()), layers = length(c.attributes.size());
  const auto middle = all.begin() + layers * n;
  return py::make_tuple(array_of(std::vector<double>(all.begin(), middle), {layers, n}),
                        array_of(std::vector<double>(middle, all.end()), {length(c.relations.size()), n, n}));
}

}  // namespace

void add_blocs(py::module_& module) {
  py::class_<SignedNetwork>(module, "SignedNetwork")
      .def(py::init(&network_of_matrix))
      .def(py::init([](const std::filesystem::path& file, std::string at, std::string column, std::string value,
                       bool directed, const std::string& repeated) {
        return read_edges(
            file, {std::move(at), std::move(column), std::move(value), directed, repeated_named(repeated)});
      }));
  module.def("blocs", blocs_of_network);
  module.def("state", state_of);
}

}  // namespace entente::python
