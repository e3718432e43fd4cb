#include "damage.h"

#include <algorithm>
#include <cstring>

#include "ensemble/record_bytes.h"
#include "numeric/checksum.h"

namespace entente::fuzz {
namespace {

/// A word of the text (what stands between the signs of JSON and CSV) becomes another.
void change_word(std::string& text, FuzzedDataProvider& bytes) {
  constexpr const char* signs = ",:\"[]{} \n";
  const std::size_t from = bytes.ConsumeIntegralInRange<std::size_t>(0, text.size());
  const std::size_t begin = std::min(text.find_first_not_of(signs, from), text.size());
  const std::size_t end = std::min(text.find_first_of(signs, begin), text.size());
  text.replace(begin, end - begin, bytes.ConsumeRandomLengthString(24));
}

void sign_end(std::string& text, std::size_t begin, std::size_t size) {
  const std::uint64_t sum = numeric::checksum(std::string_view(text).substr(begin, size - sizeof sum));
  std::memcpy(text.data() + begin + size - sizeof sum, &sum, sizeof sum);
}

}  // namespace

void damage(std::string& text, FuzzedDataProvider& bytes) {
  const auto somewhere = [&] { return bytes.ConsumeIntegralInRange<std::size_t>(0, text.size()); };
  switch (bytes.ConsumeIntegralInRange(0, 5)) {
    case 0:
      return text.resize(somewhere());
    case 1: {
      const std::string part = bytes.ConsumeRandomLengthString(16);
      const std::size_t at = somewhere();
      text.replace(at, part.size(), part);
      return;
    }
    case 2: {
      const std::size_t at = somewhere();
      text.insert(at, bytes.ConsumeRandomLengthString(64));
      return;
    }
    case 3: {
      const std::size_t at = somewhere();
      text.erase(at, bytes.ConsumeIntegralInRange<std::size_t>(1, 64));
      return;
    }
    case 4:
      text = bytes.ConsumeRandomLengthString(200);
      return;
    default:
      return change_word(text, bytes);
  }
}

void sign(const std::string& file, std::string& text) {
  if (file == "evolution.bin" && text.size() >= sizeof(std::uint64_t)) sign_end(text, 0, text.size());
  if (file != "records.bin") return;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = record_size(std::string_view(text).substr(at));
    if (size < record_head + sizeof(std::uint64_t) || size > text.size() - at) return;
    sign_end(text, at, size);
    at += size;
  }
}

}  // namespace entente::fuzz
