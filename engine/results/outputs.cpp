#include "results/outputs.h"

#include "base/ordinal.h"
#include "results/hashes.h"

namespace entente {

std::vector<OutputInfo> output_files() {
  std::vector<OutputInfo> files;
  for (const Output& output : all_outputs) files.push_back({output.file, output.content});
  for (const StreamOutput& stream : all_streams) files.push_back({stream.file, stream.content});
  files.push_back(
      {hashes_file, "the hash of every file, as sha256sum writes and checks it; 'entente verify' checks more"});
  return files;
}

const std::string& series_name(const Catalogue& c, std::size_t s) {
  return s < c.metrics.size() ? c.metrics[s].name : c.watched[s - c.metrics.size()].name;
}

std::string_view spelling(TimeAggregate over) {
  constexpr std::array<std::string_view, 7> names{"end", "ever", "always", "mean", "max", "min", "first"};
  return names[ordinal(over)];
}

}  // namespace entente
