/// Mistakes that people make in a first scenario, and all that is said of each: the table
/// tests/bad/mistakes.txt.
#include "../bad/table.h"
#include "support/compiled.h"

namespace entente::testing_support {
namespace {

using namespace testing_support;

/// One record of the table.
struct Mistake {
  std::string name;          ///< its line, from `# ` on
  std::string right, wrong;  ///< what is replaced, behind `- `, and by what, behind `+ `; `\n` is a line end
  std::string says;          ///< all messages, from line and column on, each behind `> `
};

struct MistakeTable {
  std::string head;  ///< the scenario as it should be, up to a line `---`
  std::vector<Mistake> mistakes;
};

std::string with_line_ends(std::string text) {
  for (std::size_t at = 0; (at = text.find("\\n", at)) != std::string::npos;) text.replace(at, 2, "\n");
  return text;
}

MistakeTable read_mistakes(const std::filesystem::path& file) {
  MistakeTable table;
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line) && line != "---") table.head += line + "\n";
  while (std::getline(in, line)) {
    const std::string what = line.size() > 2 ? line.substr(2) : "";
    if (line.starts_with('#')) table.mistakes.push_back({what, "", "", ""});
    if (line.starts_with('-')) table.mistakes.back().right = what;
    if (line.starts_with('+')) table.mistakes.back().wrong = what;
    if (line.starts_with('>')) table.mistakes.back().says += what + "\n";
  }
  return table;
}

std::string lines_behind_mark(const std::string& says) {
  std::istringstream in(says);
  std::string text, line;
  while (std::getline(in, line)) text += "> " + line + "\n";
  return text;
}

void write_mistakes(const std::filesystem::path& file, const MistakeTable& table) {
  std::ofstream out(file);
  out << table.head << "---\n";
  for (const Mistake& m : table.mistakes)
    out << "# " << m.name << "\n- " << m.right << "\n+ " << m.wrong << "\n" << lines_behind_mark(m.says);
}

std::string with(const Mistake& mistake, std::string text) {
  const std::size_t at = text.find(mistake.right);
  EXPECT_NE(at, std::string::npos) << mistake.right;
  return at == std::string::npos ? text : text.replace(at, mistake.right.size(), with_line_ends(mistake.wrong));
}

const std::filesystem::path mistakes_file = ENTENTE_SOURCE_DIR "/tests/bad/mistakes.txt";

TEST(BadMistakes, AreMadeInAScenarioThatIsRight) {
  EXPECT_EQ(compile_json(read_mistakes(mistakes_file).head).messages(), "");
}

TEST(BadMistakes, AreAnsweredOnceWithWhatToWrite) {
  MistakeTable table = read_mistakes(mistakes_file);
  EXPECT_GT(table.mistakes.size(), 100U);
  for (Mistake& mistake : table.mistakes) {
    const std::string said = compile_json(with(mistake, table.head)).messages();
    if (std::getenv("ENTENTE_RENEW")) mistake.says = said;
    EXPECT_EQ(said, mistake.says) << mistake.name << ": to renew run this test with ENTENTE_RENEW=1";
  }
  if (std::getenv("ENTENTE_RENEW")) write_mistakes(mistakes_file, table);
}

}  // namespace
}  // namespace entente::testing_support
