#include "formats_for_tests.h"

namespace entente::reading {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> types_of(const std::vector<Describe>& formats) {
  std::vector<std::string> types;
  for (const Describe& describe : formats) types.push_back(type_of(describe()));
  return types;
}

const Object& format_of(const std::string& type) {
  for (const Describe& describe : process_formats())
    if (type_of(describe()) == type) return describe();
  ADD_FAILURE() << "no process " << type;
  return time_format();
}

TEST(FormatProcesses, AreThoseOfTheEngineAndThenTheAdded) {
  EXPECT_THAT(types_of(process_formats()), ElementsAre("balance", "diffusion", "drift", "noise"));
  std::vector<std::string> both = types_of(process_formats());
  for (const std::string& added : types_of(added_process_formats())) both.push_back(added);
  EXPECT_EQ(types_of(all_process_formats()), both);
}

TEST(FormatProcesses, EachNeedsItsTypeFirst) {
  EXPECT_THAT(required_keys(format_of("balance")), ElementsAre("type", "relation", "strength"));
  EXPECT_THAT(required_keys(format_of("diffusion")), ElementsAre("type", "attribute", "through", "rate"));
  EXPECT_THAT(required_keys(format_of("drift")), ElementsAre("type", "change", "by"));
  EXPECT_THAT(required_keys(format_of("noise")), ElementsAre("type", "volatility"));
}

TEST(FormatProcesses, AllRatesHaveAUnit) {
  for (const Describe& describe : process_formats())
    EXPECT_EQ(value_of(describe(), "per").form, Form::unit) << describe().name;
}

TEST(FormatProcesses, NoiseIsOfOneLayerAndNeverNegative) {
  EXPECT_THAT(format_of("noise").exactly_one, ElementsAre("relation", "attribute"));
  EXPECT_EQ(value_of(format_of("noise"), "volatility").low, 0);
  EXPECT_EQ(value_of(format_of("noise"), "volatility").high, std::numeric_limits<double>::infinity());
}

TEST(FormatProcesses, BalanceSumsInTwoWays) {
  EXPECT_THAT(value_of(format_of("balance"), "form").words, ElementsAre("transitive", "shared"));
  EXPECT_THAT(value_of(format_of("balance"), "scale").words, ElementsAre("mean", "sum"));
}

}  // namespace
}  // namespace entente::reading
