#pragma once
/// What the tests of commands on signed networks begin with.
#include <gmock/gmock.h>

#include <fstream>

#include "process.h"

namespace entente::testing_support {

/// A command that is given files of networks or scenarios.
class NetworkCommand : public ::testing::Test {
 protected:
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(place / ("here/" + name)) << text;
  }
  void expect_refused(const std::vector<std::string>& words, int code, const std::string& because) const {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, code) << ended.err;
    EXPECT_THAT(ended.err, ::testing::HasSubstr(because));
    EXPECT_EQ(ended.out, "");
  }
  std::string told(const std::vector<std::string>& words) const {
    const Ended ended = place.entente(words);
    EXPECT_EQ(ended.code, 0) << ended.err;
    return ended.out;
  }
  const Workplace place;
};

}  // namespace entente::testing_support
