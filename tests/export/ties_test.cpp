#include "export/ties.h"

#include <gtest/gtest.h>

#include "small_network.h"

namespace entente {
namespace {

using testing_support::small_network;

std::string listed(const std::vector<NetworkTie>& ties) {
  std::string text;
  for (const NetworkTie& tie : ties)
    text += std::to_string(tie.from) + "-" + std::to_string(tie.to) + " " + tie_number(tie.mean) + " " +
            tie_number(tie.sd) + " " + tie_number(tie.p05) + " " + tie_number(tie.p95) + "\n";
  return text;
}

TEST(NetworkTies, AreThoseWhoseMeanIsNotZeroAtTheDate) {
  EXPECT_EQ(listed(ties_at(small_network(), 0)),
            "0-1 0.5 0 0.5 0.5\n1-0 -0.25 0 -0.25 -0.25\n2-1 0.1 0 0.1 0.1\n");
  EXPECT_EQ(listed(ties_at(small_network(), 2)),
            "0-1 -1 0.25 -2 0\n0-2 0.2 0.5 -1 1\n1-0 -0.25 0 -0.25 -0.25\n2-1 0.1 0 0.1 0.1\n");
}

TEST(NetworkTies, OfASymmetricRelationAreListedOnce) {
  EXPECT_EQ(listed(ties_at(small_network(true), 1)), "0-1 0.5 0.125 0.25 0.75\n0-2 0.2 0.5 -1 1\n");
}

TEST(XmlText, KeepsWhatXmlCanHold) {
  EXPECT_EQ(xml_text("C\u00f4te \u4e2d \U0001F600\t\n\r<&"), "C\u00f4te \u4e2d \U0001F600\t\n\r<&");
  EXPECT_EQ(xml_text(""), "");
}

TEST(XmlText, ReplacesWhatItCannot) {
  EXPECT_EQ(xml_text("a\x07z\x7f"), "a\uFFFDz\uFFFD");
  EXPECT_EQ(xml_text(std::string("\0", 1)), "\uFFFD");
  EXPECT_EQ(xml_text("\xff\xc3"), "\uFFFD\uFFFD") << "no UTF-8";
  EXPECT_EQ(xml_text("\xc0\x80"), "\uFFFD\uFFFD") << "overlong";
  EXPECT_EQ(xml_text("\xe4\xb8"), "\uFFFD\uFFFD") << "cut off";
  EXPECT_EQ(xml_text("\uFFFF\uFFFE"), "\uFFFD\uFFFD") << "no characters";
}

TEST(XmlText, RefersToWhatCouldSteerATerminal) {
  EXPECT_EQ(with_references("a\u009bb\u202ec"), "a&#x9b;b&#x202e;c");
  EXPECT_EQ(with_references("plain \u00e9\n"), "plain \u00e9\n");
}

TEST(XmlNumbers, AreShortAndReadBack) {
  EXPECT_EQ(xml_number(0.1), "0.1");
  EXPECT_EQ(xml_number(NAN), "NaN");
  EXPECT_EQ(xml_number(INFINITY), "INF");
  EXPECT_EQ(xml_number(-INFINITY), "-INF");
  EXPECT_EQ(tie_number(static_cast<double>(0.2F)), "0.2") << "in single precision, as they are kept";
  EXPECT_EQ(tie_number(-INFINITY), "-INF");
}

}  // namespace
}  // namespace entente
