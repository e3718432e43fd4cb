#include <entente/networks.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <fstream>

namespace entente {
namespace {

class Edges : public ::testing::Test {
 protected:
  ~Edges() override { std::filesystem::remove(file); }
  SignedNetwork read(const std::string& text, const EdgeChoice& choice = {}) const {
    std::ofstream(file, std::ios::binary) << text;
    return read_edges(file, choice);
  }
  /// What is wrong, without the file's name.
  std::string wrong(const std::string& text, const EdgeChoice& choice = {}) const {
    try {
      read(text, choice);
    } catch (const Error& error) {
      std::string said = error.what();
      for (std::size_t at; (at = said.find(file.string() + ":")) != std::string::npos;)
        said.erase(at, file.string().size() + 1);
      return said;
    }
    return "nothing";
  }
  static std::string listed(const SignedNetwork& network) {
    std::string text;
    for (const SignedTie& tie : network.ties)
      text += network.actors[tie.a] + "-" + network.actors[tie.b] + " " +
              std::to_string(static_cast<int>(tie.weight)) + ", ";
    return text;
  }
  const std::filesystem::path file =
      std::filesystem::path(::testing::TempDir()) / ("edges-" + std::to_string(getpid()) + ".csv");
};

TEST_F(Edges, AreReadInAnyOrderOfColumnsAndLines) {
  const SignedNetwork network = read("note,weight,b,a\n\"x, y\",-2,B,C\n,3,A,C\n,1,B,A\n");
  EXPECT_THAT(network.actors, ::testing::ElementsAre("C", "B", "A")) << "as they are first named";
  EXPECT_EQ(listed(network), "C-B -2, C-A 3, B-A 1, ");
}

TEST_F(Edges, AreReadAsSpreadsheetsOfAnyCountryWriteThem) {
  for (const char* text : {"A;B;Weight\nX;Y;-2,0\n", "a\tb\tsign\nX\t\"Y\"\t-2\n"})
    EXPECT_EQ(listed(read(text)), "X-Y -2, ") << text;
  EXPECT_EQ(wrong("a;b;sign\nX;Y;1.000,5\n"),
            "2: found '1.000,5'; expected a number like 1000.5 or 1000,5, its sign\n");
}

TEST_F(Edges, OfWeightZeroAreNoneButTheirActorsAreThere) {
  const SignedNetwork network = read("a,b,sign\nA,B,0\nA,C,1\n");
  EXPECT_EQ(network.actors.size(), 3u);
  EXPECT_EQ(listed(network), "A-C 1, ");
}

TEST_F(Edges, HoldFromTheirBeginUntilTheirEnd) {
  const std::string years = "a,b,sign,begin,end\nA,B,1,900,1950\nA,C,1,1950,\nB,C,-1,,1950\n";
  EXPECT_EQ(listed(read(years, {"1949", "", ""})), "A-B 1, B-C -1, ");
  EXPECT_EQ(listed(read(years, {"1950", "", ""})), "A-C 1, ") << "at its end a tie does not hold any more";
  EXPECT_EQ(listed(read(years, {"1000", "", ""})), "A-B 1, B-C -1, ") << "years are numbers";
  EXPECT_EQ(read(years, {"1950", "", ""}).actors.size(), 3u) << "at whatever time";
  const std::string days = "a,b,sign,begin\nA,B,1,2025-02-01\n";
  EXPECT_EQ(listed(read(days, {"2025-01-31", "", ""})), "");
  EXPECT_EQ(listed(read(days, {"2025-02-01", "", ""})), "A-B 1, ");
}

TEST_F(Edges, AreThoseOfTheChosenLines) {
  const std::string text = "a,b,sign,war\nA,B,1,first\nC,D,nonsense,second\n";
  const SignedNetwork network = read(text, {"", "war", "first"});
  EXPECT_THAT(network.actors, ::testing::ElementsAre("A", "B"));
  EXPECT_THAT(wrong(text, {"", "wra", "first"}), ::testing::HasSubstr("(did you mean 'war'?)"));
}

TEST_F(Edges, AreRefusedWithAllThatIsWrong) {
  EXPECT_THAT(wrong("a,b,sign\nA,A,1\nA,,1\nA,B,inf\nA,B,1\nB,A,1\n"),
              ::testing::MatchesRegex(
                  "2: [^\n]*'A'[^\n]*\n3: [^\n]*\n4: [^\n]*'inf'[^\n]*sign\n6: [^\n]* line 5 [^\n]*\n"));
  std::string many = "a,b,sign\n";
  for (int line = 0; line < 25; ++line) many += "A,A,1\n";
  EXPECT_THAT(wrong(many), ::testing::EndsWith("... and 5 more"));
  EXPECT_NE(wrong(""), "nothing");
  EXPECT_NE(wrong("a,b\nA,B\n"), "nothing");
  EXPECT_NE(wrong("a,b,sign,end\nA,B,1,1950\n"), "nothing") << "at which time?";
  EXPECT_NE(wrong("a,b,sign\nA,B,1\n", {"1950", "", ""}), "nothing") << "a time means nothing";
}

TEST_F(Edges, DoNotHaveAColumnThatIsChosenOrATime) {
  EXPECT_THROW(read("a,b,sign\nA,B,1\n", {"", "war", "first"}), UnknownNameError);
  EXPECT_THROW(read("a,b,sign\nA,B,1\n", {"1950", "", ""}), UnknownNameError);
}

TEST_F(Edges, OfAFileThatIsNotThereAreAFileError) { EXPECT_THROW(read_edges("/nowhere/e.csv"), FileError); }

}  // namespace
}  // namespace entente
