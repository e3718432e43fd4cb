#include "assist/site.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

#include "assist/readable.h"
#include "base/text_places.h"

namespace entente::assist {

using reading::Member;
using reading::Node;

namespace {

bool covers(const Stretch& stretch, std::size_t byte) { return stretch.from <= byte && byte <= stretch.to; }

std::size_t begin_of(const Member& member) { return member.place.offset; }
std::size_t begin_of(const Node& item) { return item.place.offset; }

/// The last that begins at the byte or before; null: none.
template <typename Part>
const Part* last_before(const std::vector<Part>& parts, std::size_t byte) {
  const auto after =
      std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return begin_of(part) > byte; });
  return after == parts.begin() ? nullptr : &*(after - 1);
}

Site named_site(Site::Kind kind, Path path, const Stretch& stretch, std::string text, std::string_view all,
                std::size_t byte) {
  const std::size_t inside =
      stretch.quoted ? reading::decoded_in_string(all, stretch.from - 1, byte) : byte - stretch.from;
  return {kind, std::move(path), stretch, std::move(text), inside};
}

Site value_site(Path path, std::string_view all, std::size_t byte) {
  const Node& node = *path.back().node;
  const Stretch stretch = stretch_of_value(node, all);
  if (!covers(stretch, byte)) return {Site::Kind::between, std::move(path)};
  std::string text =
      node.is(Node::Kind::text) ? node.text : std::string(all.substr(stretch.from, stretch.to - stretch.from));
  return named_site(Site::Kind::value, std::move(path), stretch, std::move(text), all, byte);
}

Site site_below(Path path, std::string_view all, std::size_t byte) {
  const Node& node = *path.back().node;
  if (node.is(Node::Kind::object)) {
    const Member* member = last_before(node.members, byte);
    if (!member || byte > std::max(node.end, member->value.end)) return {Site::Kind::between, std::move(path)};
    path.push_back(step_to(path, *member));
    const Stretch key = stretch_of_key(*member, all);
    if (covers(key, byte)) return named_site(Site::Kind::key, std::move(path), key, member->key, all, byte);
  } else if (node.is(Node::Kind::list)) {
    const Node* item = last_before(node.items, byte);
    if (!item) return {Site::Kind::between, std::move(path)};
    path.push_back(step_to(path, *item, static_cast<std::size_t>(item - node.items.data())));
  } else {
    return value_site(std::move(path), all, byte);
  }
  const Node& inner = *path.back().node;
  if (byte >= inner.place.offset && byte <= inner.end) return site_below(std::move(path), all, byte);
  path.pop_back();
  return {Site::Kind::between, std::move(path)};
}

}  // namespace

Site site_at(const Document& document, std::size_t byte) {
  return site_below(root_path(document.root()), document.text(), byte);
}

bool is_expression(const Site& site) {
  const reading::Value* value = site.path.back().value;
  return site.kind == Site::Kind::value && value &&
         (value->form == reading::Form::expression || value->form == reading::Form::cell);
}

std::optional<Site> site_in(const Document& document, const std::vector<std::string>& keys,
                            std::size_t inside) {
  Path path = root_path(document.root());
  for (const std::string& key : keys) {
    const Node& node = *path.back().node;
    std::size_t index = 0;
    std::from_chars(key.data(), key.data() + key.size(), index);
    const auto member = std::find_if(node.members.begin(), node.members.end(),
                                     [&](const Member& one) { return one.key == key; });
    if (member != node.members.end())
      path.push_back(step_to(path, *member));
    else if (node.is(Node::Kind::list) && index < node.items.size())
      path.push_back(step_to(path, node.items[index], index));
    else
      return std::nullopt;
  }
  const Node& node = *path.back().node;
  const std::size_t begin = node.place.offset;
  const Stretch stretch = stretch_of_value(node, document.text());
  return value_site(std::move(path), document.text(),
                    stretch.quoted ? reading::offset_in_string(document.text(), begin, inside)
                                   : std::min(begin + inside, stretch.to));
}

namespace {

/// What may be missing at a place where somebody types, or after the text in which that is.
struct Missing {
  std::string_view piece;
  bool after = false;
};
constexpr auto missing = std::to_array<Missing>(
    {{"\""}, {"\": null"}, {": null", true}, {"\"\""}, {"\"\": null"}, {"\"\","}, {"\"\": null,"}});

/// The byte after the word there and a quote that closes it.
std::size_t after_text(const std::string& text, std::size_t byte) {
  while (byte < text.size() && (std::isalnum(static_cast<unsigned char>(text[byte])) || text[byte] == '_'))
    ++byte;
  return byte + (byte < text.size() && text[byte] == '"' ? 1 : 0);
}

/// How well a text can be read: as far as possible, then with least wrong.
struct Quality {
  std::size_t read = 0, errors = 0;
  bool operator>(const Quality& other) const {
    return read != other.read ? read > other.read : errors < other.errors;
  }
};

/// Bytes of what was put in are not counted.
Quality quality_of(const std::string& text, std::size_t added) {
  const reading::Parsed parsed = reading::parse(text, {0, 0});
  return {parsed.read - std::min(parsed.read, added), parsed.errors.size()};
}

}  // namespace

Mended mended(const Document& document, std::size_t byte) {
  const auto stands_at = [](const Document& one, std::size_t at) {
    return site_at(one, at).kind != Site::Kind::between;
  };
  Mended best{nullptr, byte};
  bool found = stands_at(document, byte);
  if (found && document.whole()) return best;
  const std::string begun = document.whole() ? document.text() : readable(document.text(), byte);
  Quality reached = quality_of(begun, 0);
  for (const auto& [piece, after] : missing) {
    std::string text = begun;
    text.insert(after ? after_text(begun, byte) : byte, piece);
    const Quality quality = quality_of(text, piece.size());
    if (found && !(quality > reached)) continue;
    auto made = std::make_unique<const Document>(std::move(text), document.home(), &document, byte);
    const std::size_t at = byte + (piece.starts_with("\"\"") ? 1 : 0);  // in the quotes that were put there
    if (!stands_at(*made, at)) continue;
    best = {std::move(made), at};
    reached = quality;
    found = true;
  }
  return best;
}

}  // namespace entente::assist
