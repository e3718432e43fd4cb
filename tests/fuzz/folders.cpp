/// Folders of results to damage, and what is done to them.
#include "folders.h"

#include "damage.h"
#include "results/stored_run.h"
#include "workshop.h"

namespace entente::fuzz {

namespace {

constexpr const char* world = R"json({
  "entente": 1, "title": "Small", "time": {"start": "2025-01-01", "end": "2025-02-01", "step": "1 week"},
  "runs": 4, "actors": {"A": {"name": "Aland", "x": 0.5}, "B": {}, "C": {"kind": "group"}},
  "attributes": {"x": {"range": [0, 1]}},
  "relations": {"r": {"range": [-1, 1], "half_life": "1 year", "ties": {"A": {"B": 0.5}}},
    "s": {"symmetric": true}},
  "parameters": {"p": {"uniform": [0, 1]}},
  "event_types": {"e": {"roles": {"a": "actor", "b": "actor"}, "effects": [{"change": "r[a, b]", "by": "-0.1"}]}},
  "rules": {"w": {"for": ["i in state", "j in actor"], "rate": "9", "emit": {"type": "e", "a": "i", "b": "j"}}},
  "dynamics": {"n": {"type": "noise", "relation": "s", "volatility": 0.1}},
  "metrics": {"m": "sum(i in actor, j in actor : r[i, j])"
}
, "outcomes" : {"o" : {"is" : "r[A, B] < 0.2"}, "f" : {"is" : "r[A, B] < 0.3", "over" : "first"}},
               "watch" : [ "r[A,B]", "x[A]" ]
})json";

Manifest manifest_for(const World& world) {
  Manifest manifest;
  manifest.scenario_title = world.scenario.title;
  manifest.scenario_file = "s.json";
  manifest.scenario_hash = world.scenario.hash;
  manifest.runs = manifest.quantile_runs = manifest.evolution_runs = world.scenario.runs;
  manifest.block = 2;
  return manifest;
}

void write_run(const World& world, const std::filesystem::path& folder) {
  EnsembleOptions options{world.scenario.runs, 1, 1, 2, {true, false, {}, true}, {}};
  Collector collector(world.model.catalogue(), options.runs, collector_options(options.record));
  ResultFolder results(folder, false);
  Broadcast sinks({&collector, &results.stream(world.model.catalogue(), true)});
  run_ensemble(world.model, options, sinks);
  const Summary summary = summarise(collector);
  results.write({manifest_for(world), world.scenario, collector, summary});
  results.publish();
}

void write_shard(const World& world, const std::filesystem::path& folder) {
  const EnsembleOptions options{world.scenario.runs, 1, 1, 2, {true, false, {}, true}, {1, 2}};
  ResultFolder results(folder, false);
  run_ensemble(world.model, options, results.stream_records());
  Manifest manifest = manifest_for(world);
  manifest.shard = options.shard;
  results.write_shard(manifest, world.scenario);
  results.publish();
}

Files files_in(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    files[entry.path().filename().string()] = entente::text_of(entry.path());
  return files;
}

/// A folder of results of a kind, as it was written.
struct Original {
  std::filesystem::path folder;
  Files files;
};

void read_all(const std::filesystem::path& folder, std::span<const Read> reads) {
  for (const Read read : reads) {
    try {
      read(folder);
    } catch (const ReadError& error) {
      require(*error.what() != 0);
    }
  }
}

void sign_scenario(const std::filesystem::path& folder) {
  try {
    Manifest manifest = manifest_in(folder);
    Diagnostics ignored;
    const Scenario scenario = load(folder / "scenario.json", {}, ignored);
    manifest.scenario_hash = scenario.hash;
    manifest.scenario_title = scenario.title;
    std::ofstream(folder / "manifest.json") << manifest_json(manifest);
  } catch (const ReadError&) {
  } catch (const FileError&) {
  }
}

std::vector<Original> make_originals(const std::filesystem::path& place,
                                     const std::filesystem::path& scenario) {
  const World made = read_world(scenario);
  write_run(made, place / "run");
  write_shard(made, place / "part");
  return {{place / "run", files_in(place / "run")}, {place / "part", files_in(place / "part")}};
}

/// Up to three pieces of damage to one file; its name.
std::string damage_one(const Original& original, FuzzedDataProvider& bytes, bool signs) {
  const std::size_t number = bytes.ConsumeIntegralInRange<std::size_t>(0, original.files.size() - 1);
  auto [file, text] = *std::next(original.files.begin(), static_cast<std::ptrdiff_t>(number));
  const int pieces = bytes.ConsumeIntegralInRange(1, 3);
  for (int k = 0; k < pieces; ++k) damage(text, bytes);
  if (signs) sign(file, text);
  std::ofstream(original.folder / file, std::ios::binary) << text;
  return file;
}

void restore(const Original& original, const std::string& file) {
  std::ofstream(original.folder / file, std::ios::binary) << original.files.at(file);
}

}  // namespace

World read_world(const std::filesystem::path& file) {
  Diagnostics diagnostics;
  Scenario scenario = load(file, {}, diagnostics);
  auto model = compile(scenario, diagnostics);
  if (!model) throw ReadError("no scenario");
  return {std::move(scenario), std::move(*model)};
}

int fuzz_folders(const std::uint8_t* data, std::size_t size, std::span<const Read> reads) {
  static const Workshop workshop;
  static const auto originals = make_originals(workshop.path(), workshop.write("s.json", world));
  FuzzedDataProvider bytes(data, size);
  const Original& original = originals[bytes.ConsumeBool() ? 1 : 0];
  const bool signs = bytes.ConsumeBool();
  const std::string file = damage_one(original, bytes, signs);
  if (signs) sign_scenario(original.folder);
  read_all(original.folder, reads);
  restore(original, file);
  restore(original, "manifest.json");
  return 0;
}

}  // namespace entente::fuzz
