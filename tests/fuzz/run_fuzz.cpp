/// Whole runs of small random scenarios. What cannot be compiled is taken out, piece by piece as the errors
/// say, until the rest can. Runs must not depend on their block, nor on whether the scenario was read back.
#include "generated.h"
#include "workshop.h"

using namespace entente;

namespace {

struct Made {
  Diagnostics diagnostics;
  Scenario scenario;
  std::optional<Model> model;
};

Made read(const std::filesystem::path& file, const LoadOptions& options = {}) {
  Made made;
  made.scenario = load(file, options, made.diagnostics);
  if (fuzz::is_small(made.scenario)) made.model = compile(made.scenario, made.diagnostics);
  fuzz::say_all(made.diagnostics);
  return made;
}

/// Takes out what the first error is about; false: nothing can be.
bool mend(fuzz::Json& document, const Diagnostics& diagnostics) {
  for (const Diagnostic& said : diagnostics.sorted())
    if (said.severity == Severity::error) return fuzz::take_out(document, said.origin.path);
  return false;
}

Made make(const fuzz::Workshop& workshop, fuzz::Json document) {
  constexpr int max_mendings = 30;
  Made made = read(workshop.write("s.json", document.dump()));
  for (int k = 0; k < max_mendings && !made.model && mend(document, made.diagnostics); ++k)
    made = read(workshop.write("s.json", document.dump()));
  return made;
}

std::vector<double> series_of(const Model& model) {
  try {
    return Simulation(model, 1, 2).run(0, 2).series;
  } catch (const RunError&) {
    return {};
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Workshop workshop;
  FuzzedDataProvider bytes(data, size);
  const Made made = make(workshop, fuzz::Generator(bytes).scenario());
  if (!made.model || made.model->catalogue().steps() > 100) return 0;
  fuzz::run_twice(*made.model);

  const Made back = read(workshop.write("back.json", made.scenario.resolved));
  fuzz::require(back.model && fuzz::same(series_of(*made.model), series_of(*back.model)));
  for (const WhatIf& what_if : made.scenario.what_ifs)
    if (const Made varied = read(workshop.path() / "s.json", {{what_if.id}, {}, {}}); varied.model)
      fuzz::run_twice(*varied.model);
  return 0;
}
