#pragma once
/// What both XML formats need of the XML library.
#include <pugixml.hpp>
#include <sstream>

#include "export/ties.h"

namespace entente {

inline void set(pugi::xml_node node, const char* name, const std::string& value) {
  node.append_attribute(name).set_value(xml_text(value).c_str());
}

inline std::string text_of(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "  ", pugi::format_indent, pugi::encoding_utf8);
  return with_references(out.str());
}

}  // namespace entente
