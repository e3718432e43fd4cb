#include "command_line.h"

#include <gmock/gmock.h>

namespace entente::testing_support {
namespace {

std::vector<std::string> with_data(std::vector<std::string> arguments) {
  for (std::string& argument : arguments)
    if (argument.starts_with('@')) argument = data(argument.substr(1));
  return arguments;
}

void expect_part(const std::string& text, const std::string& part) {
  if (part == "-")
    EXPECT_EQ(text, "");
  else
    EXPECT_THAT(text, ::testing::HasSubstr(part));
}

TEST_P(CommandLine, AnswersWithCode) {
  const Workplace workplace;
  const Ended ended = workplace.entente(with_data(GetParam().arguments));
  EXPECT_EQ(ended.code, GetParam().code);
  expect_part(ended.out, GetParam().out);
  expect_part(ended.err, GetParam().err);
}

}  // namespace
}  // namespace entente::testing_support
