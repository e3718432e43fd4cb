#include "cli/own_path.h"

#ifdef __APPLE__
#include <mach-o/dyld.h>

#include <cstdint>
#include <string>
#endif

namespace entente::cli {
namespace fs = std::filesystem;

#ifdef __APPLE__
fs::path own_path() {
  std::uint32_t size = 0;
  _NSGetExecutablePath(nullptr, &size);  // says how much it needs
  std::string path(size, '\0');
  if (_NSGetExecutablePath(path.data(), &size) != 0) return {};
  std::error_code error;
  return fs::canonical(path.c_str(), error);  // what it gives may be a link, and have dots; empty on an error
}
#else
fs::path own_path() {
  std::error_code error;
  return fs::read_symlink("/proc/self/exe", error);  // empty on an error
}
#endif

}  // namespace entente::cli
