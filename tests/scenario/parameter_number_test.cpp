#include "scenario/parameter_number.h"

#include <gtest/gtest.h>

#include "support/data_error.h"

namespace entente {
namespace {

std::string refusal(const Scenario& scenario, const std::string& name) {
  return testing_support::error_of<UnknownNameError>([&] { detail::parameter_number(scenario, name); });
}

TEST(ParameterNumber, IsThatOfItsNameOrSaysWhatThereIs) {
  Scenario scenario;
  EXPECT_EQ(refusal(scenario, "rate"), "'rate' is not a parameter of the scenario; there is none");
  for (const char* name : {"rate", "memory"}) scenario.parameters.emplace_back().name = name;
  EXPECT_EQ(detail::parameter_number(scenario, "rate"), 0u);
  EXPECT_EQ(detail::parameter_number(scenario, "memory"), 1u);
  EXPECT_EQ(refusal(scenario, "rat"),
            "'rat' is not a parameter of the scenario (did you mean 'rate'?); there are: rate, memory");
  EXPECT_EQ(refusal(scenario, "zeal"), "'zeal' is not a parameter of the scenario; there are: rate, memory");
}

}  // namespace
}  // namespace entente
