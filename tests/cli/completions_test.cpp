/// What the shells offer with the completions that the program prints.
#include "cli/completions.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "process.h"
#include "shell.h"

namespace entente::testing {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using ::testing::Not;
using ::testing::UnorderedElementsAre;
using SimdU64 = std::vector<std::string>;

SimdU64 lines_of(const std::string& text) {
  SimdU64 lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// A folder with files and folders, and the completions of a shell.
class Completions : public ::testing::Test {
 protected:
  void prepare(const std::string& shell_name) {
    std::filesystem::create_directory(place_ / "results a");
    std::ofstream(place_ / "world.json") << "{}";
    const Ended printed = place_.entente({"help", "--" + shell_name});
    EXPECT_EQ(printed.code, 0);
    std::ofstream(place_ / "_entente") << printed.out;
  }

  /// What a script prints, run in that folder.
  SimdU64 said(const std::string& shell_name, const std::string& script) const {
    std::ofstream(place_ / "script") << script;
    const Ended ended = shell("cd '" + (place_ / ".").string() + "' && " + shell_name + " ./script 2>&1");
    return lines_of(ended.out);
  }

  const Workplace place_;
};

class BashCompletions : public Completions {
 protected:
  BashCompletions() { prepare("bash"); }
  /// Of words in the syntax of the shell; the last is being typed.
  SimdU64 offered(const std::string& words) const {
    return said("bash --norc", "source ./_entente\nCOMP_WORDS=(entente " + words +
                                   ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_entente\n"
                                   "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
  }
};

TEST_F(BashCompletions, OfferCommands) {
  EXPECT_THAT(offered("re"), ElementsAre("report"));
  EXPECT_THAT(offered("''"), IsSupersetOf({"run", "help", "--version"}));
  EXPECT_THAT(offered("help exi"), ElementsAre("exit-codes"));
}

TEST_F(BashCompletions, OfferOptionsOfTheCommandOnly) {
  EXPECT_THAT(offered("run --sa"), ElementsAre("--save-trajectories"));
  EXPECT_THAT(offered("verify --sa"), ElementsAre("--sample"));
  EXPECT_THAT(offered("schema --"), ElementsAre("--help"));
}

TEST_F(BashCompletions, OfferChoices) {
  EXPECT_THAT(offered("run world.json --relations ''"), ElementsAre("always", "never", "auto"));
  EXPECT_THAT(offered("run world.json --relations = ne"), ElementsAre("never"));
  EXPECT_THAT(offered("import --format g"), ElementsAre("gdelt"));
}

TEST_F(BashCompletions, OfferFilesAndFoldersWhereTheyAreMeant) {
  EXPECT_THAT(offered("run w"), ElementsAre("world.json"));
  EXPECT_THAT(offered("verify ''"), UnorderedElementsAre("here", "results a"))
      << "folders only, blanks and all";
  EXPECT_THAT(offered("run world.json -o r"), ElementsAre("results a"));
  EXPECT_THAT(offered("fit world.json --observed wo"), ElementsAre("world.json"));
  EXPECT_THAT(offered("run world.json --seed ''"), ElementsAre("")) << "nothing";
}

class FishCompletions : public Completions {
 protected:
  void SetUp() override {
    if (!is_installed("fish")) GTEST_SKIP() << "SKIPPED: fish is not installed";
    prepare("fish");
  }
  SimdU64 offered(const std::string& line) const {
    SimdU64 words =
        said("fish --no-config", "source ./_entente\ncomplete -C " + cli::shell_quoted(line) + "\n");
    for (std::string& word : words) word = word.substr(0, word.find('\t'));
    return words;
  }
};

TEST_F(FishCompletions, OfferCommandsOptionsChoicesAndFiles) {
  EXPECT_THAT(offered("entente re"), ElementsAre("report"));
  EXPECT_THAT(offered("entente verify --sa"), ElementsAre("--sample"));
  EXPECT_THAT(offered("entente run --relations "), UnorderedElementsAre("always", "never", "auto"));
  EXPECT_THAT(offered("entente run w"), Contains("world.json"));
  EXPECT_THAT(offered("entente run world.json --seed "), Not(Contains("world.json")));
  EXPECT_THAT(offered("entente verify "), Not(Contains("world.json")));
}

class ZshCompletions : public Completions {
 protected:
  void SetUp() override {
    if (!is_installed("zsh")) GTEST_SKIP() << "SKIPPED: zsh is not installed";
    prepare("zsh");
  }
  /// The line after the Tab key, in a shell on a terminal of its own.
  std::string completed(const std::string& line) const {
    const SimdU64 said_by_it = said("timeout 60 zsh -f", R"(zmodload zsh/zpty
zpty inner zsh -f -i
say() { zpty -w inner "$1" }
say 'PS1=; fpath=($PWD $fpath); autoload -Uz compinit; compinit -D -u; setopt no_list_beep no_auto_list'
say 'show() { print -r -- "<$BUFFER>"; exit }; zle -N show; bindkey "^X" show; print REA""DY'
while zpty -r inner heard && [[ $heard != *READY* ]]; do :; done
zpty -w -n inner )" + cli::shell_quoted(line) +
                                                             R"($'\t\x18'
while zpty -r inner heard; do [[ $heard == *'<'*'>'* ]] && print -r -- "${${heard##*<}%%>*}" && exit; done
)");
    return said_by_it.empty() ? "" : said_by_it.back();
  }
};

TEST_F(ZshCompletions, CompleteCommandsOptionsChoicesAndFiles) {
  EXPECT_EQ(completed("entente rep"), "entente report ");
  EXPECT_EQ(completed("entente verify --sa"), "entente verify --sample ");
  EXPECT_EQ(completed("entente run --relations ne"), "entente run --relations never ");
  EXPECT_EQ(completed("entente run w"), "entente run world.json ");
  EXPECT_EQ(completed("entente verify r"), "entente verify results\\ a/");
}

}  // namespace
}  // namespace entente::testing
