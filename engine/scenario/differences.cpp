/// In what two scenarios differ, from their documents.
#include "scenario/item.h"
#include "scenario/read.h"
#include "scenario/readers.h"

namespace entente::reading {
namespace {

using Change = ScenarioDifference::Kind;

/// Without where it comes from, which no run reads.
std::string shown(const Node& node) {
  Node plain = node;
  std::erase_if(plain.members, [](const Member& m) { return m.key == "source" || m.key == "note"; });
  return on_one_line(plain);
}

bool same(const Node& a, const Node& b) { return a.kind == b.kind && on_one_line(a) == on_one_line(b); }

class Differences {
 public:
  explicit Differences(const Sources& sources) : sources_(sources) {}

  void objects(const Node& from, const Node& to, const std::string& path) {
    for (const Member& member : from.members)
      if (said(path, member.key) && !to.find(member.key))
        add(Change::removed, path_of(path, member.key), &member.value, nullptr, to.place);
    for (const Member& member : to.members)
      if (said(path, member.key)) member_of(from, member, path_of(path, member.key));
  }
  std::vector<ScenarioDifference> found;

 private:
  static bool said(const std::string& path, const std::string& key) {
    return !path.empty() || (key != "what_if" && key != "expect");
  }
  void member_of(const Node& from, const Member& member, const std::string& path) {
    const Node* old = from.find(member.key);
    if (!old) return add(Change::added, path, nullptr, &member.value, member.place);
    if (old->is(Node::Kind::object) && member.value.is(Node::Kind::object))
      return objects(*old, member.value, path);
    if (!same(*old, member.value)) add(Change::changed, path, old, &member.value, member.value.place);
  }
  void add(Change kind, const std::string& path, const Node* from, const Node* to, Place place) {
    found.push_back(
        {kind, path, from ? reading::shown(*from) : "", to ? reading::shown(*to) : "", shown(place)});
  }
  std::string shown(Place place) const {
    if (place.source < 0) return "";
    const std::string& name = sources_.name(place.source);
    if (name == sources_.text(place.source)) return name;  // of the command line
    return name + ":" + std::to_string(sources_.position(place).line);
  }

  const Sources& sources_;
};

Node document_of(const Variation& variation, const Format& format, Diagnostics& diagnostics) {
  Files files(variation.file, variation.options.library, diagnostics);
  files.open_main(variation.options.text);
  return read_document(files, variation.options, format, diagnostics).document;
}

}  // namespace

std::vector<ScenarioDifference> differences(const Variation& from, const Format& format_of_from,
                                            const Variation& to, const Format& format_of_to) {
  Diagnostics of_from, of_to;
  const Node before = document_of(from, format_of_from, of_from), after = document_of(to, format_of_to, of_to);
  Differences differences(of_to.sources);
  differences.objects(before, after, "");
  return std::move(differences.found);
}

}  // namespace entente::reading
