#include <entente/scenario.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace entente {
namespace {

const char* const file = ENTENTE_SOURCE_DIR "/scenarios/README.md";

std::string content() {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

TEST(Reference, AgreesWithTheCode) {
  if (std::getenv("ENTENTE_RENEW")) std::ofstream(file) << format_reference();
  EXPECT_EQ(content(), format_reference()) << "to renew " << file << " run this test with ENTENTE_RENEW=1";
}

}  // namespace
}  // namespace entente
