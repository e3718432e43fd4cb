#pragma once
/// One file of a made-up ensemble of three runs, written.
#include <gtest/gtest.h>

#include "catalogue_for_tests.h"
#include "results/outputs.h"

namespace entente::testing_support {

class OutputsOfThreeRuns : public ::testing::Test {
 protected:
  /// The text of a file that is written at the end.
  std::string written(std::string_view file) const {
    for (const Output& output : all_outputs)
      if (output.file == file) output.write({manifest, scenario, collector, summary}, folder.path / file);
    return kept_text(folder.path / file);
  }
  /// The text of a file that is written while the runs come, in two blocks.
  std::string streamed(std::string_view file) const {
    for (const StreamOutput& output : all_streams) {
      if (output.file != file) continue;
      const auto stream = output.open(catalogue, folder.path / file);
      stream->receive(block_of(catalogue, 0, 2));
      stream->receive(block_of(catalogue, 2, 1));
      stream->close();
    }
    return kept_text(folder.path / file);
  }
  static std::string line(const std::string& text, int number) {
    std::istringstream in(text);
    std::string line;
    for (int k = 0; k <= number; ++k) std::getline(in, line);
    return line;
  }

  const TemporaryFolder folder;
  Catalogue catalogue = small_catalogue();
  const Collector collector = collected(catalogue, 3, 2);
  Summary summary = summarise(collector);
  Manifest manifest;
  Scenario scenario;
};

}  // namespace entente::testing_support
