#pragma once
/// Every value of a document, with what the format says of its place.
#include <functional>
#include <string>
#include <vector>

#include "scenario/document.h"
#include "scenario/format.h"

namespace entente::assist {

/// The format of scenarios, with the engine's own kinds of processes.
const reading::Format& scenario_format();

/// A value on the way down to another, or the last one.
struct Step {
  const reading::Node* node = nullptr;
  const reading::Value* value = nullptr;    ///< what must stand there; null: nothing is known of it
  const reading::Object* object = nullptr;  ///< its keys, where it is an object that has its own; else null
  const reading::Member* member = nullptr;  ///< its key; null in a list, and of the document
  std::string scope = {};  ///< where names are known that it brings: `rules.raids`, in a what-if as outside
};

/// From the document down. All are in one tree, which must stay.
using Path = std::vector<Step>;

/// The document alone.
Path root_path(const reading::Node& root);
/// The step from the last one of a path to a member, or an item, of it.
Step step_to(const Path& path, const reading::Member& member);
Step step_to(const Path& path, const reading::Node& item, std::size_t index);

/// Calls `visit` with the path of every value, those that hold others first.
void walk(const reading::Node& root, const std::function<void(const Path& path)>& visit);

/// What stands by keys in a tree, or null.
const reading::Node* find(const reading::Node& root, const std::vector<std::string>& keys);

/// The byte after a key, without its closing quote, and the byte where it begins, without its opening one.
struct Stretch {
  std::size_t from = 0, to = 0;  ///< bytes of a source
  bool quoted = false;           ///< a quote stands before it
};
Stretch stretch_of_key(const reading::Member& member, std::string_view text);
/// The same of a text, a number or a word.
Stretch stretch_of_value(const reading::Node& node, std::string_view text);

}  // namespace entente::assist
