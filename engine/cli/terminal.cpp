#include "cli/terminal.h"

#include <langinfo.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/ordinal.h"

namespace entente::cli {
namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

/// What the terminal says, else what the environment says, else 80.
std::size_t width_of(int descriptor) {
  winsize size{};
  std::size_t width = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
  if (width == 0) width = std::strtoul(std::string(environment("COLUMNS")).c_str(), nullptr, 10);
  return width == 0 ? 80 : std::clamp<std::size_t>(width, 40, 100);
}

}  // namespace

Terminal terminal_of(int descriptor) {
  Terminal terminal;
  terminal.interactive = ::isatty(descriptor) == 1;
  terminal.redraws = terminal.interactive && environment("TERM") != "dumb";
  terminal.colours = terminal.redraws && environment("NO_COLOR").empty();
  terminal.unicode = std::string_view(::nl_langinfo(CODESET)) == "UTF-8";
  terminal.width = width_of(descriptor);
  return terminal;
}

std::string Terminal::paint(Colour colour, std::string_view text) const {
  if (!colours) return std::string(text);
  constexpr std::array<std::string_view, 5> codes{"1", "2", "31", "32", "33"};
  return "\x1b[" + std::string(codes[ordinal(colour)]) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace entente::cli
