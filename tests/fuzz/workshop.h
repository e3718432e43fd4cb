#pragma once
/// What the fuzzing programs share: a folder of files, and scenarios read, compiled and run from it.
#include <entente/ensemble.h>
#include <stdlib.h>

#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace entente::fuzz {

/// What must hold whatever the input is: ends the program, so that the fuzzer keeps the input as a finding.
inline void require(bool holds, int line = __builtin_LINE()) {
  if (holds) return;
  std::fprintf(stderr, "line %d of the fuzzing program: this must hold\n", line);
  abort();
}

/// A folder that lasts as long as the program; in memory where the machine has such a place.
class Workshop {
 public:
  Workshop() {
    const std::filesystem::path memory = "/dev/shm";
    const auto place = is_directory(memory) ? memory : std::filesystem::temp_directory_path();
    std::string name = (place / "entente-fuzz-XXXXXX").string();
    const char* made = mkdtemp(name.data());
    require(made != nullptr);
    path_ = made;
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;
  ~Workshop() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path write(const std::string& name, std::string_view text) const {
    const std::filesystem::path file = path_ / name;
    std::ofstream(file, std::ios::binary).write(text.data(), static_cast<std::streamsize>(text.size()));
    return file;
  }

 private:
  std::filesystem::path path_;
};

/// The parts of an input: a line `%%` stands between two.
inline std::vector<std::string_view> parts_of(std::string_view text) {
  constexpr std::string_view between = "\n%%\n";
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(between); at != std::string_view::npos; at = text.find(between)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + between.size());
  }
  parts.push_back(text);
  return parts;
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Formats everything that was said, as a user would see it: places must lie in their texts.
inline void say_all(const Diagnostics& diagnostics) {
  for (const Diagnostic& said : diagnostics.sorted()) require(!diagnostics.format(said).empty());
}

/// Whether a world is small enough to be compiled and run many times a second.
inline bool is_small(const Scenario& scenario) {
  std::size_t actors = scenario.actors.size();
  for (const GeneratedActors& many : scenario.generate_actors) actors += many.count;
  return actors <= 40 && scenario.time.substeps <= 4;
}

inline bool same(const std::vector<double>& a, const std::vector<double>& b) {
  return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

/// Runs a few runs as one block, and the last of them alone: its numbers must be the same. A run may stop with
/// an error that says why.
inline void run_twice(const Model& model) {
  constexpr std::size_t max_steps = 400, runs = 3;
  if (model.catalogue().steps() > max_steps) return;
  try {
    Simulation together(model, 1, runs), alone(model, 1, 1);
    const BlockRecord& block = together.run(0, runs);
    const BlockRecord& single = alone.run(runs - 1, 1);
    std::vector<double> last;
    for (std::size_t k = runs - 1; k < block.series.size(); k += runs) last.push_back(block.series[k]);
    require(same(last, single.series));
  } catch (const RunError& error) {
    require(*error.what() != 0);
  }
}

}  // namespace entente::fuzz
