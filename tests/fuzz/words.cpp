/// Prints the words of the format and of the expression language as a dictionary for libFuzzer.
#include <cstdio>
#include <set>
#include <string>

#include "language/functions.h"
#include "scenario/format.h"
#include "simulation/processes/kinds.h"

using namespace entente;

namespace {

void collect(const reading::Value& value, std::set<std::string>& words) {
  words.insert(value.words.begin(), value.words.end());
  if (value.entry) collect(*value.entry, words);
}

std::set<std::string> all_words() {
  std::set<std::string> words{" in ", " where ", "intensity", "initial", "weeks", "months", "include"};
  const reading::Format format(detail::formats_of(detail::process_kinds()));
  for (const reading::Describe& describe : format.all())
    for (const reading::Key& key : reading::all_keys(describe())) {
      words.insert("\\\"" + key.name + "\\\":");
      collect(key.value, words);
    }
  for (const std::string& name : language::callable_names()) words.insert(name + "(");
  for (const language::Function& sign : language::operators()) words.emplace(sign.name);
  return words;
}

}  // namespace

int main() {
  for (const std::string& word : all_words()) std::printf("\"%s\"\n", word.c_str());
}
