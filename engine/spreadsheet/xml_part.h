#pragma once
/// XML as workbooks have it: names count without their prefixes, and documents declare no entities.
#include <entente/diagnostics.h>

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "spreadsheet/limits.h"

namespace entente::spreadsheet {

inline std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

inline bool is_named(const pugi::xml_node& node, std::string_view name) {
  return node.type() == pugi::node_element && without_prefix(node.name()) == name;
}

/// `take` gets every child of that name.
template <typename Take>
void for_children(const pugi::xml_node& node, std::string_view name, const Take& take) {
  for (const pugi::xml_node& child : node.children())
    if (is_named(child, name)) take(child);
}

/// The first child of that name; nothing is in it where there is none.
inline pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children())
    if (is_named(child, name)) return child;
  return {};
}

/// `r:id` by `id`, whatever the prefix is.
inline std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes())
    if (without_prefix(attribute.name()) == name) return attribute.value();
  return {};
}

/// The root of a part. Throws DataError, which names `part`, where it is no XML, or more of it than fits.
inline pugi::xml_node parse_part(pugi::xml_document& document, const std::string& text,
                                 const std::string& part) {
  for (const std::string_view null :
       {std::string_view("\0", 1), std::string_view("&#0;"), std::string_view("&#x0;")})
    if (text.find(null) != std::string::npos) throw DataError(part + " is damaged: it holds a null character");
  refuse_many_marks(text, part);
  constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result result = document.load_buffer(text.data(), text.size(), options);
  if (!result) throw DataError(part + " is damaged: " + result.description());
  return document.document_element();
}

}  // namespace entente::spreadsheet
