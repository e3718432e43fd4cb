#pragma once
/// Folders of explorations with answers that were thought up, made for a test and removed at its end.
#include <entente/explore.h>
#include <stdlib.h>

#include "results/hashes.h"
#include "support/compiled.h"

namespace entente::testing_support {

/// A scenario with labels, that no test runs.
inline const std::string explored_world =
    R"({'entente': 1, 'title': 'Explored', 'description': 'Of one actor', 'time': {'start': '2025-01-01', 'end': '2026-01-01', 'step': '1 year'},
  'actors': {'A': {}}, 'attributes': {'y': {}}, 'parameters': {'p': {'uniform': [0, 1]}},
  'outcomes': {'o': {'is': 'y[A] > p', 'label': 'It happens'}, 'plain': {'is': 'y[A]'}},
  'what_if': {'calm': {'describe': 'All is calm', 'patch': {'parameters': {'p': 0}}}}})";

/// The answer to `matters`, with a table of so many rows.
inline explore::Answer made_answer(std::size_t rows = 2) {
  explore::AnswerTable table{"indices.csv", "Indices", {"column", "total", "high"}, {}};
  for (std::size_t row = 0; row < rows; ++row)
    table.rows.push_back({"p" + std::to_string(row), static_cast<double>(row) / 3, explore::Cell{}});
  return {"matters", "What matters", {"p matters."}, {"So it is."}, {table}};
}

class MadeExploration {
 public:
  explicit MadeExploration(const explore::Answer& answer = made_answer(),
                           const std::string& world = explored_world) {
    const TestScenario made = compile_text(world);
    EXPECT_TRUE(made.model) << made.messages();
    explore::Origins origins;
    origins.scenario_title = made.scenario.title;
    origins.scenario_hash = made.scenario.hash;
    origins.scenario_file = "explored.json";
    write(origins, made.scenario, answer);
  }
  MadeExploration(const explore::Answer& answer, const explore::GivenTable& given) {
    write(explore::origins_of(given, {}), given, answer);
  }
  ~MadeExploration() { std::filesystem::remove_all(place_); }
  MadeExploration(const MadeExploration&) = delete;
  MadeExploration& operator=(const MadeExploration&) = delete;

  std::filesystem::path folder() const { return place_ / "explored"; }
  std::string read(const std::string& file) const {
    std::ifstream in(folder() / file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put(const std::string& file, const std::string& text) const {
    std::ofstream(folder() / file, std::ios::binary) << text;
  }
  /// Alters a file, and signs the folder again.
  void alter(const std::string& file, const std::string& from, const std::string& to) const {
    std::string text = read(file);
    ASSERT_NE(text.find(from), std::string::npos) << file << ": " << from;
    put(file, text.replace(text.find(from), from.size(), to));
    write_hashes(folder());
  }

 private:
  static std::filesystem::path fresh_place() {
    std::string name = (std::filesystem::temp_directory_path() / "entente-explored-XXXXXX").string();
    return ::mkdtemp(name.data());
  }
  template <typename Source>
  void write(explore::Origins origins, const Source& source, const explore::Answer& answer) const {
    origins.program_version = "0.1.0";
    origins.command = "entente explore explored.json --matters";
    origins.request.question = answer.question;
    ResultFolder target(folder(), false);
    write_exploration(origins, source, answer, target.place());
    target.publish();
  }
  std::filesystem::path place_ = fresh_place();
};

}  // namespace entente::testing_support
