#include "assist/outline.h"

#include "assist/about.h"

namespace entente::assist {

using reading::Form;
using reading::Member;
using reading::Node;

namespace {

/// What a person calls it.
std::string label_of(const Node& node) {
  for (const char* key : {"name", "label", "describe", "headline", "type", "is", "value"}) {
    const Node* label = node.find(key);
    if (label && label->is(Node::Kind::text)) return label->text;
  }
  return node.is(Node::Kind::text) ? node.text : "";
}

/// Maps of what has a name; ties, which name what is made elsewhere, are none.
bool makes_names(const Step& step) {
  return step.value && step.value->form == Form::map && step.value->names != NameKind::none &&
         step.value->keys != reading::Keys::uses;
}

std::vector<Entry> entries_of(const Path& path, std::string_view text) {
  std::vector<Entry> entries;
  const Step& parent = path.back();
  for (const Member& member : parent.node->members) {
    Path inner = path;
    inner.push_back(step_to(path, member));
    const bool whole = path.size() == 1, named = makes_names(parent), names = makes_names(inner.back());
    if (!whole && !named && !names) continue;
    Entry entry{member.key,
                named || whole ? label_of(member.value) : "",
                named ? kind_word(parent.value->names) : "key",
                {member.place.offset, member.value.end},
                stretch_of_key(member, text)};
    entry.children = entries_of(inner, text);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace

std::vector<Entry> outline(const Document& document) {
  return entries_of(root_path(document.root()), document.text());
}

}  // namespace entente::assist
