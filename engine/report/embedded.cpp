#include "report/embedded.h"

#include <zlib.h>

#include <new>
#include <stdexcept>

namespace entente::report {

std::string deflated(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(out.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                static_cast<uLong>(bytes.size()), Z_DEFAULT_COMPRESSION) != Z_OK)
    throw std::bad_alloc();
  out.resize(size);
  return out;
}

std::string base64(std::string_view bytes) {
  constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  const auto byte = [&](std::size_t k) { return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0u; };
  for (std::size_t k = 0; k < bytes.size(); k += 3) {
    const unsigned word = byte(k) << 16 | byte(k + 1) << 8 | byte(k + 2);
    for (unsigned part = 0; part < 4; ++part)
      text += k + part <= bytes.size() ? letters[word >> (18 - 6 * part) & 63] : '=';
  }
  return text;
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (code < 0x20 || code == 0x7f)
      out += "\uFFFD";
    else
      out += c;
  }
  return out;
}

void put(std::string& page, std::string_view& rest, std::string_view marker, std::string_view text) {
  const std::size_t at = rest.find(marker);
  if (at == std::string_view::npos)
    throw std::logic_error("the template of the page has no " + std::string(marker));
  page.append(rest.substr(0, at)).append(text);
  rest.remove_prefix(at + marker.size());
}

}  // namespace entente::report
