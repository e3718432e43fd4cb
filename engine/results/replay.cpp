#include "results/replay.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>

#include "results/outputs.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

/// A file that is gone again.
struct TemporaryFile {
  TemporaryFile() {
    std::string pattern = (fs::temp_directory_path() / "entente-replay-XXXXXX").string();
    const int file = ::mkstemp(pattern.data());
    if (file < 0) throw WriteError("cannot write " + pattern);
    ::close(file);
    path = pattern;
  }
  ~TemporaryFile() {
    std::error_code ignored;
    fs::remove(path, ignored);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  fs::path path;
};

/// Lines by the number before their first comma; the header is left out.
std::map<std::string, std::string> lines_by_run(const std::string& text) {
  std::map<std::string, std::string> lines;
  std::istringstream in(text);
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) lines[line.substr(0, line.find(','))] = line;
  return lines;
}

/// The lines of runs.csv that the runs make, by the same hand that wrote it.
std::map<std::string, std::string> lines_of(const StoredRun& stored, const std::vector<std::size_t>& runs,
                                            const std::atomic<bool>* stop) {
  const TemporaryFile file;
  Simulation simulation(stored.model(), stored.manifest().seed, 1, record_series_only());
  const auto stream = open_runs(stored.catalogue(), file.path);
  for (const std::size_t run : runs) {
    const BlockRecord& block = simulation.run(run, 1, stop);
    if (stop && stop->load()) break;
    stream->receive(block);
  }
  stream->close();
  return lines_by_run(text_of(file.path));
}

}  // namespace

std::vector<std::size_t> sample_of_runs(std::size_t runs, std::size_t count) {
  std::vector<std::size_t> sample;
  if (count >= runs) count = runs;
  for (std::size_t k = 0; k < count; ++k) sample.push_back(count == 1 ? 0 : k * (runs - 1) / (count - 1));
  return sample;
}

ReplayCheck replay_runs(const StoredRun& stored, std::size_t count, const std::atomic<bool>* stop) {
  const auto kept = lines_by_run(text_of(stored.folder() / "runs.csv"));
  const auto made = lines_of(stored, sample_of_runs(stored.manifest().runs, count), stop);
  ReplayCheck check;
  check.runs = made.size();
  for (const auto& [run, line] : made) {
    const auto found = kept.find(run);
    if (found == kept.end() || found->second != line) check.differing.push_back(std::stoul(run));
  }
  std::sort(check.differing.begin(), check.differing.end());
  return check;
}

}  // namespace entente
