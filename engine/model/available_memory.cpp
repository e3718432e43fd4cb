#include "model/available_memory.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <string>

namespace entente::detail {
namespace {

constexpr std::size_t not_told = std::numeric_limits<std::size_t>::max();

/// The number after `name` in a file of lines; `not_told` where there is none.
std::size_t number_in(const char* file, const std::string& name) {
  std::ifstream in(file);
  for (std::string word; in >> word;) {
    std::size_t number = 0;
    if (word == name && in >> number) return number;
  }
  return not_told;
}

std::size_t first_number(const char* file) {
  std::ifstream in(file);
  std::size_t number = 0;
  return in >> number ? number : not_told;
}

std::size_t left_of_group() {
  const std::size_t most = first_number("/sys/fs/cgroup/memory.max"),
                    used = first_number("/sys/fs/cgroup/memory.current");
  if (most == not_told || used == not_told) return not_told;
  return most > used ? most - used : 0;
}

}  // namespace

std::size_t bytes_available() {
  const std::size_t kilobytes = number_in("/proc/meminfo", "MemAvailable:");
  return std::min(kilobytes == not_told ? not_told : kilobytes * 1024, left_of_group());
}

}  // namespace entente::detail
