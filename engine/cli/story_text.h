#pragma once
/// A story in its three forms.
#include "cli/page.h"
#include "cli/story_words.h"

namespace entente::cli {

/// For people, as wide as the terminal.
std::string story_text(const Telling& telling, const Terminal& terminal);
/// As Markdown.
std::string story_markdown(const Telling& telling);
/// As one JSON document: all entries, with everything that is known of them.
std::string story_json(const Telling& telling, const Terminal& terminal);

}  // namespace entente::cli
