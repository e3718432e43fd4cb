#include "base/atomic_file.h"

#include <entente/diagnostics.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "base/read_file.h"

namespace entente {
namespace {
namespace fs = std::filesystem;

class AtomicFiles : public ::testing::Test {
 protected:
  AtomicFiles() { fs::create_directories(folder); }
  ~AtomicFiles() override { fs::remove_all(folder); }
  std::size_t files() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
  }
  const fs::path folder = fs::path(::testing::TempDir()) /
                          ("entente-atomic-file-test-" + std::to_string(::getpid())),
                 file = folder / "a.csv";
};

template <typename Work>
std::string error_of(const Work& work) {
  try {
    work();
  } catch (const WriteError& error) {
    return error.what();
  }
  return "no error";
}

TEST_F(AtomicFiles, AreThereWhenAllIsWritten) {
  std::ofstream(file) << "old";
  AtomicTextFile made(file);
  made.write("new");
  made.close();
  EXPECT_EQ(read_file(file), "old");
  made.publish();
  EXPECT_EQ(read_file(file), "new");
  EXPECT_EQ(files(), 1u);
}

TEST_F(AtomicFiles, LeaveNothingBehindWhereThatNeverComes) {
  AtomicTextFile(file).write("half of it");
  EXPECT_EQ(files(), 0u);
  {
    const AtomicFile never_written(file);
    EXPECT_EQ(never_written.partial().parent_path(), folder);
  }
  EXPECT_EQ(files(), 0u);
}

TEST_F(AtomicFiles, SayWhyTheyCannotBe) {
  EXPECT_EQ(error_of([&] { AtomicTextFile((folder / "no/b.csv")); }),
            "cannot write " + (folder / "no/b.csv").string() + ": No such file or directory");
  fs::create_directory(file);
  AtomicTextFile made(file);
  made.close();
  EXPECT_EQ(error_of([&] { made.publish(); }), "cannot write " + file.string() + ": Is a directory");
}

TEST_F(AtomicFiles, MayHaveAsLongANameAsAnyFile) {
  const std::string begin(245, 'x');
  AtomicTextFile one(folder / (begin + ".one")), two(folder / (begin + ".two"));
  for (AtomicTextFile* made : {&one, &two}) {
    made->write("all of it");
    made->close();
    made->publish();
  }
  EXPECT_EQ(read_file(folder / (begin + ".one")), "all of it");
  EXPECT_EQ(files(), 2u);
}

TEST(TextFile, SaysThatTheDiskIsFull) {
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "SKIPPED: this system has no /dev/full";
  TextFile small("/dev/full", "series.csv");
  small.write("x");
  EXPECT_EQ(error_of([&] { small.close(); }), "cannot write series.csv: No space left on device");
  TextFile large("/dev/full");
  EXPECT_EQ(error_of([&] { large.write(std::string(1 << 20, 'x')); }),
            "cannot write /dev/full: No space left on device");
}

}  // namespace
}  // namespace entente
