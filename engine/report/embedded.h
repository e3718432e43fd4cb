#pragma once
/// What one HTML file holds: a template, with texts and bytes in its places.
#include <string>
#include <string_view>

namespace entente::report {

/// As zlib's streams are, which browsers inflate by themselves.
std::string deflated(std::string_view bytes);
/// RFC 4648, with padding.
std::string base64(std::string_view bytes);
/// Bytes as a page holds them.
inline std::string embedded(std::string_view bytes) { return base64(deflated(bytes)); }
/// Text as HTML shows it; what HTML cannot hold becomes a replacement character.
std::string escaped(std::string_view text);
/// Adds to a page the template up to the marker, then the text; the rest of the template is left.
void put(std::string& page, std::string_view& rest, std::string_view marker, std::string_view text);

}  // namespace entente::report
