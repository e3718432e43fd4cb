#include "scenario/includes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text_places.h"
#include "scenario/item.h"
#include "scenario/merge.h"
#include "scenario/patches.h"

namespace entente::reading {
namespace {

/// It tells editors of this one file; what is no text is said by the check.
bool is_schema(const Member& member) { return member.key == "$schema" && member.value.is(Node::Kind::text); }

class Includes {
 public:
  Includes(Files& files, const Format& format, Diagnostics& diagnostics)
      : files_(files), diagnostics_(diagnostics), patches_(format, diagnostics) {}

  bool complete() const { return complete_; }
  bool found() const { return found_; }
  bool fine() const { return patches_.fine(); }

  /// Where the main document begins.
  Place begin() { return parsed(0).place; }

  /// Merges the document of a source, with its includes before it, into `target`.
  void merge_source(int source, Node& target) {
    Node document = parsed(source);
    open_.push_back(source);
    if (const Node* list = document.find("include")) include_all(Item(list, "include"), target);
    open_.pop_back();
    std::erase_if(document.members,
                  [](const Member& member) { return member.key == "include" || is_schema(member); });
    if (document.is(Node::Kind::object)) merge_document(target, std::move(document));
  }

 private:
  /// The first document is the target itself; each further one is a merge patch on what is there.
  void merge_document(Node& target, Node document) {
    if (target.members.empty()) {
      target.members = std::move(document.members);
      return;
    }
    patches_.file(target, document);
    merge_scenario(target, std::move(document));
  }

  const Node& parsed(int source) {
    const auto [it, fresh] = documents_.emplace(source, Node{});
    if (!fresh) return it->second;
    it->second.place = {source, 0};
    Parsed result = parse(diagnostics_.sources.text(source), {source, 0});
    for (ParseError& error : result.errors) diagnostics_.error(error.origin, std::move(error.message));
    if (result.root) check_file(*result.root, source);
    if (result.root) it->second = std::move(*result.root);
    complete_ = complete_ && result.root && it->second.is(Node::Kind::object);
    return it->second;
  }

  /// What is seen in each file alone: it is an object, and of this version.
  void check_file(const Node& root, int source) {
    if (!root.is(Node::Kind::object)) {
      diagnostics_.error({root.place, ""},
                         fmt::format("found {}; expected an object, the scenario", in_words(root)));
    }
    const Node* version = root.find("entente");
    if (source == 0 || !version || version->whole == 1U) return;
    diagnostics_.error({version->place, "entente"},
                       fmt::format("found {}; expected the version 1", in_words(*version)));
  }

  void include_all(const Item& list, Node& target) {
    if (!list.node()->is(Node::Kind::list)) {
      diagnostics_.error(list.origin(),
                         fmt::format("found {}; expected a list of files", in_words(*list.node())));
    }
    for (const Item& entry : list.items()) include(entry, target);
  }

  void include(const Item& entry, Node& target) {
    if (!entry.node()->is(Node::Kind::text)) {
      diagnostics_.error(entry.origin(),
                         fmt::format("found {}; expected the name of a file", in_words(*entry.node())));
      return;
    }
    const std::string& name = entry.node()->text;
    const auto file = files_.find(name, entry.origin());
    const int source = file ? files_.open(*file, name, entry.origin()) : -1;
    if (source < 0) complete_ = found_ = false;
    if (source < 0 || closes_cycle(source, entry.origin()) || too_many(entry.origin())) return;
    merge_source(source, target);
  }

  bool closes_cycle(int source, const Origin& origin) {
    const auto begin = std::find(open_.begin(), open_.end(), source);
    if (begin == open_.end()) return false;
    std::string way;
    for (auto it = begin; it != open_.end(); ++it) way += diagnostics_.sources.name(*it) + " → ";
    diagnostics_.error(origin, "includes itself: " + way + diagnostics_.sources.name(source));
    return true;
  }

  bool too_many(const Origin& origin) {
    if (++count_ <= max_includes) return false;
    diagnostics_.error(origin, fmt::format("more than {} includes", max_includes));
    return true;
  }

  Files& files_;
  Diagnostics& diagnostics_;
  Patches patches_;
  std::map<int, Node> documents_;
  std::vector<int> open_;
  std::size_t count_ = 0;
  bool complete_ = true, found_ = true;
};

}  // namespace

Included read_with_includes(Files& files, const Format& format, Diagnostics& diagnostics) {
  Includes includes(files, format, diagnostics);
  Included result{empty_object(includes.begin()), true};
  includes.merge_source(0, result.document);
  result.complete = includes.complete();
  result.found = includes.found();
  result.fine = includes.fine();
  return result;
}

}  // namespace entente::reading
