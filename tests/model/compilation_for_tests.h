#pragma once
/// A compilation that is under way: names, dates, initial values and event types are there, and what happens.
#include "model/compilation.h"
#include "world_for_tests.h"

namespace entente::testing_support {

/// The actors of the world for tests, by number.
inline constexpr std::size_t PAK = 0, AFG = 1, IND = 2, TTP = 3, actors = 4;

struct Begun {
  /// With these parts added to the world for tests, and values set in it.
  explicit Begun(const std::string& parts = "", const std::vector<std::string>& settings = {})
      : made(compile_world(parts, {{}, settings, {}})) {
    detail::compile_names(c);
    detail::compile_dates(c);
    detail::compile_initial_values(c);
    detail::mark_constant_layers(c);
    detail::compile_event_types(c);
    detail::compile_events(c);
    detail::compile_event_table(c);
  }
  language::AstPtr parsed(const std::string& expression) {
    return language::parse(Expression{expression, {}}, diagnostics);
  }
  /// What is said, as `PATH: MESSAGE`, a line each; and forgotten.
  std::string said() {
    std::string all;
    for (const Diagnostic& item : diagnostics.sorted()) all += item.origin.path + ": " + item.message + "\n";
    diagnostics = Diagnostics();
    return all;
  }
  std::size_t layer(const std::string& name) const { return language::layer_named(name, data.world); }

  TestScenario made;
  detail::ModelData data;
  Diagnostics diagnostics;
  detail::Compilation c{made.scenario, diagnostics, data, {}, true};
};

}  // namespace entente::testing_support
