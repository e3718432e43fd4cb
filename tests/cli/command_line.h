#pragma once
/// Tables of command lines: what each answers, and with which exit code. A test of a command has the rows of
/// its own: INSTANTIATE_TEST_SUITE_P(CommandName, CommandLine, ::testing::ValuesIn(rows), row_name).
#include <gtest/gtest.h>

#include "process.h"

namespace entente::testing_support {

struct Line {
  std::string name;
  std::vector<std::string> arguments;  ///< `@x` is a scenario of tests/data
  int code;
  std::string out, err;  ///< what is somewhere in them; `-`: they are empty
};

inline void PrintTo(const Line& line, std::ostream* out) { *out << line.name; }
inline std::string row_name(const ::testing::TestParamInfo<Line>& line) { return line.param.name; }

class CommandLine : public ::testing::TestWithParam<Line> {};

}  // namespace entente::testing_support
