#include "assist/document.h"

#include <algorithm>

#include "assist/readable.h"
#include "scenario/files.h"
#include "scenario/includes.h"

namespace entente::assist {

using reading::Node;

namespace {

/// Opens what a scenario includes, and what that includes, each file once; what cannot be read is passed over:
/// the check tells of it.
class IncludedTrees {
 public:
  IncludedTrees(reading::Files& files, const Sources& sources, std::vector<Tree>& trees)
      : files_(files), sources_(sources), trees_(trees) {}

  void follow(const Node& root) {
    const Node* list = root.find("include");
    if (!list) return;
    for (const Node& entry : list->items)
      if (entry.is(Node::Kind::text)) open({entry.place, "include"}, entry.text);
  }

 private:
  void open(const Origin& origin, const std::string& name) {
    const auto file = files_.find(name, origin);
    const int source = file ? files_.open(*file, name, origin) : -1;
    const bool known =
        std::any_of(trees_.begin(), trees_.end(), [&](const Tree& t) { return t.source == source; });
    if (source < 0 || known || trees_.size() > reading::max_includes) return;
    reading::Parsed parsed = reading::parse(sources_.text(source), {source, 0});
    std::optional<Node>& read = parsed.root ? parsed.root : parsed.partial;
    if (!read || !read->is(Node::Kind::object)) return;
    const std::size_t here = trees_.size();
    trees_.push_back({source, std::move(*read)});
    const Node root = trees_[here].root;  // the list of trees grows
    follow(root);
  }

  reading::Files& files_;
  const Sources& sources_;
  std::vector<Tree>& trees_;
};

}  // namespace

Document::Document(std::string text, Home home, const Document* older, std::optional<std::size_t> kept)
    : home_(std::move(home)) {
  reading::Files files(home_.file, home_.library, said_);
  files.take_main(std::move(text));
  reading::Parsed parsed = reading::parse(this->text(), {0, 0});
  whole_ = parsed.root.has_value();
  if (!whole_) parsed = reading::parse(readable(this->text(), kept), {0, 0});
  std::optional<Node>& read = parsed.root ? parsed.root : parsed.partial;
  trees_.push_back({0, read ? std::move(*read) : reading::empty_object({0, 0})});
  IncludedTrees(files, said_.sources, trees_).follow(Node(root()));
  files_ = files.opened();
  if (whole_ || !older) return;
  last_whole_ = older->whole() ? std::make_shared<const Node>(older->root()) : older->last_whole_;
}

const Names& Document::names() const {
  if (!names_) names_ = std::make_unique<const Names>(trees_, said_.sources, last_whole_.get());
  return *names_;
}

}  // namespace entente::assist
