#include <entente/diagnostics.h>
#include <gtest/gtest.h>

namespace entente {
namespace {

TEST(Nearest, FindsWhatWasMeant) {
  const std::vector<std::string> keys = {"description", "events", "event_types", "rate", "PAK"};
  EXPECT_EQ(nearest("descripton", keys), "description");
  EXPECT_EQ(nearest("evnets", keys), "events") << "swapped letters are one mistake";
  EXPECT_EQ(nearest("rat", keys), "rate");
  EXPECT_EQ(nearest("pak", keys), "PAK") << "case does not matter";
}

TEST(Nearest, GivesNothingWhereNothingIsNear) {
  EXPECT_EQ(nearest("TTP", {"BLA", "AFG"}), "");
  EXPECT_EQ(nearest("a", {"b"}), "");
  EXPECT_EQ(nearest("rate", {}), "");
  EXPECT_EQ(nearest("rate", {"rate"}), "") << "the word itself is no suggestion";
}

TEST(Nearest, PrefersTheNearer) { EXPECT_EQ(nearest("trust", {"thrust2", "trus", "tryst"}), "trus"); }

TEST(IsNotA, SaysWhatWasMeantAndWhatThereIs) {
  EXPECT_EQ(is_not_a("parameter", "gian", {"gain", "loss"}),
            "'gian' is not a parameter (did you mean 'gain'?); there are: gain, loss");
  EXPECT_EQ(is_not_a("outcome", "war", {"peace"}), "'war' is not an outcome; there are: peace");
  EXPECT_EQ(is_not_a("actor", "x", {}), "'x' is not an actor; there is none");
  EXPECT_TRUE(is_not_a("actor", "x", std::vector<std::string>(21, "a")).ends_with(", a, ..."));
}

TEST(DidYouMean, IsReadyToAppend) {
  EXPECT_EQ(did_you_mean("gian", {"gain"}), " (did you mean 'gain'?)");
  EXPECT_EQ(did_you_mean("xyz", {"gain"}), "");
}

}  // namespace
}  // namespace entente
