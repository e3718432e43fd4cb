#include "scenario/item.h"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/names.h"

namespace entente::reading {
namespace {

/// Longer texts are cut where messages show them.
constexpr std::size_t shown_length = 60;

std::string cut(const std::string& text) {
  if (text.size() <= shown_length) return text;
  std::size_t end = shown_length;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "...";
}

std::string number_in_words(const Node& node) {
  return "the number " + (node.whole ? std::to_string(*node.whole) : shortest(node.number));
}

std::string list_in_words(const Node& node) {
  const std::size_t count = node.items.size();
  return count == 0 ? "an empty list" : fmt::format("a list of {} value{}", count, count == 1 ? "" : "s");
}

}  // namespace

std::string in_words(const Node& node) {
  switch (node.kind) {
    case Node::Kind::null:
      return "null";
    case Node::Kind::boolean:
      return node.boolean ? "true" : "false";
    case Node::Kind::number:
      return number_in_words(node);
    case Node::Kind::text:
      return "the text \"" + cut(node.text) + "\"";
    case Node::Kind::list:
      return list_in_words(node);
    case Node::Kind::object:
      return "an object";
  }
  return {};
}

std::string path_of(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + "." + key;
}

Origin Item::origin() const { return node_ ? Origin{node_->place, path_} : Origin{}; }

Item Item::operator[](const std::string& key) const {
  return {node_ ? node_->find(key) : nullptr, path_of(path_, key), let_};
}

std::vector<Item> Item::items() const {
  std::vector<Item> result;
  if (!is(Node::Kind::list)) return result;
  for (const Node& item : node_->items)
    result.emplace_back(&item, fmt::format("{}[{}]", path_, result.size()), let_);
  return result;
}

std::vector<Entry> Item::entries() const {
  std::vector<Entry> result;
  if (!is(Node::Kind::object)) return result;
  for (const Member& member : node_->members) {
    const std::string path = path_of(path_, member.key);
    result.push_back({{member.key, {member.place, path}}, Item(&member.value, path, let_)});
  }
  return result;
}

std::string Item::text() const { return is(Node::Kind::text) ? node_->text : std::string(); }

Text Item::placed_text() const { return is(Node::Kind::text) ? Text{node_->text, origin()} : Text{}; }

Expression Item::expression() const {
  if (is(Node::Kind::text)) return {node_->text, origin(), let_};
  if (is(Node::Kind::number)) return {shortest(node_->number), origin()};
  return {};
}

std::optional<double> Item::number() const {
  return is(Node::Kind::number) ? std::optional(node_->number) : std::nullopt;
}

std::optional<std::uint64_t> Item::whole() const {
  return is(Node::Kind::number) ? node_->whole : std::nullopt;
}

bool Item::boolean() const { return is(Node::Kind::boolean) && node_->boolean; }

std::optional<Date> Item::date() const { return parse_date(text()); }

std::optional<Duration> Item::duration() const { return parse_duration(text()); }

Unit Item::unit() const { return parse_unit(text()).value_or(Unit::year); }

std::vector<Binding> Item::bindings() const {
  std::vector<Binding> result;
  for (const Item& item : is(Node::Kind::list) ? items() : std::vector<Item>{*this}) {
    if (!item.given()) continue;
    Binding binding = parse_binding(item.text()).value_or(Binding{});
    binding.origin = item.origin();
    result.push_back(std::move(binding));
  }
  return result;
}

Provenance Item::provenance() const { return {(*this)["note"].text(), (*this)["source"].text()}; }

Item Item::with_let() const {
  const Item given = (*this)["let"];
  if (!given.is(Node::Kind::object)) return *this;
  auto let = std::make_shared<Definitions>();
  let->outer = let_;
  for (const Entry& entry : given.entries()) {
    auto signature = parse_signature(entry.key.value);
    if (!signature) continue;  // the check said so
    const Item& value = entry.value;
    Expression is = value.is(Node::Kind::object) ? value["is"].expression() : value.expression();
    is.let = nullptr;
    let->own.push_back({std::move(signature->name), std::move(signature->variables), std::move(is),
                        entry.key.origin, value.provenance()});
  }
  return Item(node_, path_, std::move(let));
}

std::shared_ptr<const Definitions> Item::own_let() const {
  return (*this)["let"].is(Node::Kind::object) ? let_ : nullptr;
}

std::optional<Binding> parse_binding(const std::string& text) {
  const std::size_t first = text.find_first_not_of(' ');
  const std::size_t space = text.find(' ', first == std::string::npos ? 0 : first);
  if (space == std::string::npos) return std::nullopt;
  const std::size_t in = text.find_first_not_of(' ', space);
  if (in == std::string::npos || text.compare(in, 3, "in ") != 0) return std::nullopt;
  const std::size_t group = text.find_first_not_of(' ', in + 3);
  if (group == std::string::npos) return std::nullopt;
  const std::size_t end = text.find_last_not_of(' ') + 1;
  Binding binding{text.substr(first, space - first), text.substr(group, end - group), {}, group};
  if (!is_name(binding.variable) || !is_name(binding.group)) return std::nullopt;
  return binding;
}

std::optional<Signature> parse_signature(std::string_view text) {
  const auto trimmed = [](std::string_view part) {
    const std::size_t first = part.find_first_not_of(' ');
    return first == part.npos ? part.substr(0, 0) : part.substr(first, part.find_last_not_of(' ') + 1 - first);
  };
  const std::size_t open = text.find('(');
  Signature found{std::string(trimmed(text.substr(0, open)))};
  if (!is_name(found.name)) return std::nullopt;
  if (open == text.npos) return found;
  std::string_view rest = trimmed(text.substr(open + 1));
  if (!rest.ends_with(')')) return std::nullopt;
  rest.remove_suffix(1);
  for (std::size_t comma = 0; comma != rest.npos; rest.remove_prefix(std::min(comma + 1, rest.size()))) {
    comma = rest.find(',');
    found.variables.emplace_back(trimmed(rest.substr(0, comma)));
    if (!is_name(found.variables.back())) return std::nullopt;
  }
  return found;
}

}  // namespace entente::reading
