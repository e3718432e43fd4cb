#include "base/text_file.h"

#include <entente/diagnostics.h>
#include <gtest/gtest.h>

#include <functional>

#include "base/read_file.h"

namespace entente {
namespace {
namespace fs = std::filesystem;

std::string problem_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const WriteError& error) {
    return error.what();
  }
  return "";
}

TEST(TextFile, HoldsWhatWasWrittenOnceItIsClosed) {
  const fs::path path = fs::path(::testing::TempDir()) / "entente-text-file-test.txt";
  TextFile file(path);
  file.write("one\n");
  file.write(std::string("t\0o", 3));
  file.close();
  EXPECT_EQ(read_file(path), std::string("one\nt\0o", 7));
  fs::remove(path);
}

TEST(TextFile, SaysWhyItCannotBeWritten) {
  const fs::path nowhere = fs::path(::testing::TempDir()) / "entente-no-such-folder" / "a.csv";
  EXPECT_EQ(problem_of([&] { TextFile file(nowhere); }),
            "cannot write " + nowhere.string() + ": No such file or directory");
  EXPECT_EQ(problem_of([&] { TextFile file(nowhere, "results/a.csv"); }),
            "cannot write results/a.csv: No such file or directory");
}

TEST(TextFile, OnAFullDiskClosingFails) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "SKIPPED: no /dev/full here";
  EXPECT_EQ(problem_of([] {
              TextFile file("/dev/full");
              file.write("some");
              file.close();
            }),
            "cannot write /dev/full: No space left on device");
}

}  // namespace
}  // namespace entente
