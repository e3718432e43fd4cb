#include "cli/completions.h"
#include "shell_completions.h"

namespace entente::testing_support {
namespace {

using Words = std::vector<std::string>;

class ZshCompletions : public ShellCompletions {
 protected:
  void SetUp() override {
    if (!is_installed("zsh")) GTEST_SKIP() << "SKIPPED: zsh is not installed";
    prepare("zsh");
  }
  /// The line after the Tab key, in a shell on a terminal of its own.
  std::string completed(const std::string& line) const {
    const Words said_by_it = said("timeout 60 zsh -f", R"(zmodload zsh/zpty
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
}  // namespace entente::testing_support
