#include "base/read_text.h"

#include <entente/diagnostics.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

namespace entente {
namespace {

class ReadText : public testing::Test {
 protected:
  ReadText() { std::filesystem::create_directories(folder_); }
  ~ReadText() override { std::filesystem::remove_all(folder_); }
  /// What is wrong with a file of these bytes, after its name; empty: nothing.
  std::string wrong(const std::string& bytes) {
    std::ofstream(file_, std::ios::binary) << bytes;
    try {
      EXPECT_EQ(read_text(file_), bytes);
      return "";
    } catch (const DataError& error) {
      return std::string(error.what()).substr(file_.string().size());
    }
  }

  const std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) / "entente-read-text",
                              file_ = folder_ / "t.csv";
};

TEST_F(ReadText, GivesWhatIsText) {
  EXPECT_EQ(wrong(""), "");
  EXPECT_EQ(wrong("\xEF\xBB\xBF"
                  "a,b\nK\xC3\xB6ln,1\n"),
            "");
}

TEST_F(ReadText, NamesWhatPacksIt) {
  EXPECT_EQ(wrong("\x1F\x8B\x08"), ": it is packed (gzip); unpack it first");
  EXPECT_EQ(wrong("BZh91AY"), ": it is packed (bzip2); unpack it first");
  EXPECT_EQ(wrong("PK\3\4"), ": it is packed (zip); unpack it first");
}

TEST_F(ReadText, IsUtf8) {
  EXPECT_EQ(wrong("a,b\n1,K\xF6ln\n"), ":2: not UTF-8; save it as CSV in UTF-8");
  EXPECT_EQ(wrong(std::string("a\0,\0b\0", 6)),
            ": it holds null bytes, as text in UTF-16 does; save it as CSV in UTF-8");
}

TEST_F(ReadText, IsToldWhyItIsUnread) { EXPECT_THROW(read_text(folder_ / "none.csv"), FileError); }

TEST_F(ReadText, APipeIsReadOnce) {
  ASSERT_EQ(::mkfifo(file_.c_str(), 0600), 0);
  EXPECT_THROW(refuse_pipe(file_), DataError);
  EXPECT_THROW(refuse_pipe("/dev/zero"), DataError);
  EXPECT_NO_THROW(refuse_pipe(folder_));
  EXPECT_NO_THROW(refuse_pipe(folder_ / "none.csv"));
}

}  // namespace
}  // namespace entente
