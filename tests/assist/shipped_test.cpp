/// What must hold in every shipped scenario, at any place of it, whole or broken.
#include <fstream>
#include <random>
#include <sstream>

#include "assist/check.h"
#include "assist/complete.h"
#include "assist/find.h"
#include "assist/outline.h"
#include "assist/tokens.h"
#include "border_for_tests.h"
#include "language/functions.h"
#include "language/symbol_table.h"

namespace entente::assist {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> shipped_scenarios() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / "scenarios"))
    if (entry.path().extension() == ".json" && entry.path().string().find("benchmarks") == std::string::npos)
      files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string content_of(const fs::path& file) {
  std::stringstream content;
  content << std::ifstream(file).rdbuf();
  return content.str();
}

Home home_of(const fs::path& file) { return {file, {fs::path(ENTENTE_SOURCE_DIR) / "scenarios/library"}}; }

class Shipped : public ::testing::TestWithParam<fs::path> {};
INSTANTIATE_TEST_SUITE_P(Scenarios, Shipped, ::testing::ValuesIn(shipped_scenarios()),
                         [](const auto& info) { return "n" + std::to_string(info.index); });

/// Names in expressions that stand for nothing known, and are no words of the language.
std::string unknown_names(const Document& document) {
  std::string unknown;
  walk(document.root(), [&](const Path& path) {
    const Step& here = path.back();
    const bool expression =
        here.value && here.node->is(reading::Node::Kind::text) &&
        (here.value->form == reading::Form::expression || here.value->form == reading::Form::cell);
    if (!expression) return;
    for (const language::Token& token : tokens_of(here.node->text)) {
      const std::size_t byte = here.node->place.offset + 1 + token.at;
      const bool word = language::is_reserved(token.text) || language::find_function(token.text) ||
                        language::find_aggregate(token.text) || language::find_measure(token.text);
      if (token.kind == language::TokenKind::name && !word && !document.names().at(0, byte + 1))
        unknown += here.node->text + ": " + token.text + "\n";
    }
  });
  return unknown;
}

TEST_P(Shipped, EveryNameOfAScenarioIsKnown) {
  const Document document(content_of(GetParam()), home_of(GetParam()));
  ASSERT_TRUE(document.whole());
  const bool scenario = purpose_of(document) == Purpose::scenario;
  EXPECT_EQ(scenario ? unknown_names(document) : "", "") << GetParam();
}

TEST_P(Shipped, NothingIsWrongWithIt) {
  const Document document(content_of(GetParam()), home_of(GetParam()));
  EXPECT_NE(purpose_of(document), Purpose::other);
  EXPECT_EQ(check(document).written.said.errors(), "");
}

/// All that an editor may ask at a byte.
void ask_all(const Document& document, std::size_t byte) {
  for (const Completion& one : completions_at(document, byte)) {
    EXPECT_LE(one.from, byte);
    EXPECT_LE(byte, one.to);
    EXPECT_LE(one.to, document.text().size());
    EXPECT_FALSE(one.label.empty());
  }
  hover_at(document, byte);
  definitions_at(document, byte);
  references_at(document, byte);
}

TEST_P(Shipped, AnswersAtAnyPlaceOfItHoweverBroken) {
  const std::string text = content_of(GetParam());
  std::mt19937 random(static_cast<unsigned>(text.size()));
  const auto below = [&](std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end)(random);
  };
  for (int k = 0; k < 6; ++k) {
    const std::size_t at = below(text.size());
    ask_all(Document(text, home_of(GetParam())), at);
    std::string broken = text;
    broken.erase(at, below(12));
    const Document whole(text, home_of(GetParam()));
    const Document document(broken, home_of(GetParam()), &whole);
    ask_all(document, std::min(at, broken.size()));
    outline(document);
    ask_all(Document(text.substr(0, at), home_of(GetParam())), at);
  }
}

TEST(ShippedKeys, EveryKeyOfTheFormatIsOfferedWhereItIsMissing) {
  std::size_t keys = 0;
  for (const fs::path& file : shipped_scenarios()) {
    const std::string text = content_of(file);
    if (text.size() > 20'000) continue;
    const Document document(text, home_of(file));
    walk(document.root(), [&](const Path& path) {
      const Step& here = path.back();
      const bool known = path.size() > 1 && here.member && path[path.size() - 2].object &&
                         reading::find_key(path[path.size() - 2].object->keys, here.member->key);
      if (!known || ++keys % 23 != 0) return;
      const Stretch key = stretch_of_key(*here.member, text);
      std::string begun = text;
      begun.replace(key.from, key.to - key.from, here.member->key.substr(0, 1));
      const auto found = completions_at(Document(begun, home_of(file)), key.from + 1);
      EXPECT_TRUE(std::any_of(found.begin(), found.end(),
                              [&](const Completion& one) {
                                return one.label == here.member->key && one.kind == "key" &&
                                       !one.help.empty() &&
                                       begun.replace(one.from, one.to - one.from, one.insert) == text;
                              }))
          << file << ": " << here.member->key << " in " << path[path.size() - 2].scope;
    });
  }
  EXPECT_GT(keys, 2'000U);
}

}  // namespace
}  // namespace entente::assist
