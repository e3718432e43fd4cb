#include "scenario/overrides.h"

#include <algorithm>

#include "base/utf8.h"
#include "scenario/merge.h"

namespace entente::reading {
namespace {

/// `a.b.c` as nested objects around the value, each key at its place.
Node nested(std::string_view path, Place begin, Node value) {
  Node root = empty_object(begin);
  const std::size_t dot = path.find('.');
  const std::string key(path.substr(0, dot));
  Place rest = begin;
  rest.offset += key.size() + 1;
  Node inner =
      dot == std::string_view::npos ? std::move(value) : nested(path.substr(dot + 1), rest, std::move(value));
  root.members.push_back({key, begin, std::move(inner)});
  return root;
}

/// JSON where it is some, else a plain text.
Node parse_value(const std::string& text, Place begin) {
  Parsed parsed = parse(text, begin);
  if (parsed.errors.empty() && parsed.root) return std::move(*parsed.root);
  Node node;
  node.kind = Node::Kind::text;
  node.text = text.substr(begin.offset);
  node.place = begin;
  return node;
}

bool is_path(std::string_view path) {
  const bool empty_key = path.empty() || path.front() == '.' || path.back() == '.';
  const bool deep = std::count(path.begin(), path.end(), '.') >= static_cast<std::ptrdiff_t>(deepest);
  return !empty_key && !deep && path.find("..") == std::string_view::npos;
}

std::string unknown(const std::string& id, const Node* what_ifs) {
  std::vector<std::string> ids;
  if (what_ifs) {
    for (const Member& member : what_ifs->members) ids.push_back(member.key);
  }
  return is_not_a("what-if", id, ids);
}

void set(Node& scenario, Node patch, Patches& patches) {
  patches.setting(scenario, patch);
  merge_scenario(scenario, std::move(patch));
}

}  // namespace

void apply_what_if(Node& scenario, const std::string& id, Files& files, Diagnostics& diagnostics) {
  const Node* what_ifs = scenario.find("what_if");
  const Node* what_if = what_ifs ? what_ifs->find(id) : nullptr;
  if (!what_if) {
    const std::string option = "--what-if ";
    const int source = files.add_text(option + id);
    return diagnostics.error({{source, option.size()}, ""}, unknown(id, what_ifs));
  }
  const Node* patch = what_if->find("patch");
  if (patch && patch->is(Node::Kind::object)) merge_scenario(scenario, Node(*patch));
}

std::optional<Node> patch_of_setting(const std::string& text, Place begin) {
  const std::size_t equals = text.find('=', begin.offset);
  if (equals == std::string::npos) return std::nullopt;
  const std::string_view path = std::string_view(text).substr(begin.offset, equals - begin.offset);
  if (!is_path(path)) return std::nullopt;
  return nested(path, begin, parse_value(text, {begin.source, equals + 1}));
}

void apply_override(Node& scenario, const std::string& assignment, Files& files, Patches& patches,
                    Diagnostics& diagnostics) {
  const std::string option = "--set ";
  const std::string text = option + assignment;
  const Place begin{files.add_text(text), option.size()};
  auto patch = patch_of_setting(text, begin);
  if (!patch) return diagnostics.error({begin, ""}, "expected PATH=VALUE, like parameters.gain=0.4");
  if (!is_utf8(assignment)) return diagnostics.error({begin, ""}, "invalid UTF-8; expected a text");
  set(scenario, std::move(*patch), patches);
}

void apply_until(Node& scenario, const std::string& date, Files& files, Patches& patches) {
  const std::string option = "--until ";
  const Place begin{files.add_text(option + date), option.size()};
  set(scenario, nested("time.end", begin, parse_value(option + date, begin)), patches);
}

}  // namespace entente::reading
