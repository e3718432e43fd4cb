#include "scenario/document.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace entente::reading {

const Node* Node::find(std::string_view key) const {
  const auto it = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.key == key; });
  return it == members.end() ? nullptr : &it->value;
}

Node* Node::find(std::string_view key) { return const_cast<Node*>(std::as_const(*this).find(key)); }

Node empty_object(Place place) {
  Node node;
  node.kind = Node::Kind::object;
  node.place = place;
  return node;
}

std::string shortest(double value) {
  std::array<char, 32> buffer;
  const auto [end, problem] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return problem == std::errc{} ? std::string(buffer.data(), end) : std::string();
}

}  // namespace entente::reading
