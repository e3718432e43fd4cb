#include "eventdata/cut_zeros.h"

#include "library_for_tests.h"
#include "support/shipped.h"

namespace entente::eventdata {
namespace {

class CutZerosTest : public ::testing::Test {
 protected:
  std::string whole(std::initializer_list<const char*> codes) {
    zeros = CutZeros(scale);
    for (const char* code : codes) zeros.see(code);
    std::string all, room;
    for (const char* code : codes) all += (all.empty() ? "" : " ") + std::string(zeros.whole(code, room));
    return all;
  }
  const GoldsteinScale scale{testing_support::scenarios_folder() / "library" / "goldstein.csv"};
  CutZeros zeros{scale};
};

TEST_F(CutZerosTest, CodesThatCanOnlyBeCutProveTheOthers) {
  EXPECT_EQ(whole({"10", "20", "36", "42", "871", "211", "21", "190"}), "010 020 036 042 0871 0211 021 190");
  EXPECT_EQ(zeros.remark(),
            "Event codes had lost the zero that they begin with (21, 211, 36, 42, 871 would be none): it was "
            "put back, also "
            "before 10, 20.");
}

TEST_F(CutZerosTest, ATableWithZerosHasThemAll) {
  EXPECT_EQ(whole({"010", "10", "20", "190"}), "010 10 20 190");
  EXPECT_EQ(zeros.remark(), "");
}

TEST_F(CutZerosTest, WithoutProofTheDoubtfulOnesAreTold) {
  EXPECT_EQ(whole({"10", "20", "190"}), "10 20 190");
  EXPECT_EQ(zeros.remark(),
            "No event code begins with a zero; 10, 20 may be codes that lost it, and are read as they stand.");
}

TEST_F(CutZerosTest, RootsAloneAreRoots) {
  EXPECT_EQ(whole({"4", "10", "19", "20"}), "04 10 19 20");
  EXPECT_EQ(zeros.remark(), "");
}

}  // namespace
}  // namespace entente::eventdata
