/// Folders of results read back by what is made of them: a report, networks for other programs.
#include <entente/interchange.h>

#include "folders.h"
#include "workshop.h"

using namespace entente;

namespace {

void make_report(const std::filesystem::path& folder) {
  fuzz::require(!report_data({folder, "entente", {"null"}, {}}, 2).json.empty());
}

void make_networks(const std::filesystem::path& folder) {
  const Network network = read_network(folder, "s", "");
  const std::size_t date = date_number(network.evolution, "2025-01-08");
  fuzz::require(!graphml(network, date).empty() && !dot(network, date).empty());
  gexf(network, std::nullopt);
}

constexpr fuzz::Read reads[] = {make_report, make_networks};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return fuzz::fuzz_folders(data, size, reads);
}
