#include "eventdata/decoded_file.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.h"

namespace entente::eventdata {
namespace {

/// Windows-1252, where it is not ISO 8859-1: bytes 0x80 to 0x9F.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

/// Every second byte is 0, as in English in UTF-16: of the first of two bytes, or of the second.
bool has_zeros(std::string_view text, std::size_t begin) {
  constexpr std::size_t enough = 64;
  std::size_t zeros = 0, seen = 0;
  for (std::size_t at = begin; at < std::min(text.size(), enough); at += 2, ++seen) zeros += text[at] == '\0';
  return seen >= 8 && zeros * 10 >= seen * 9;
}

/// What was packed twice, or a tape archive.
std::string why_no_text(std::string_view bytes) {
  constexpr std::size_t tar_mark = 257;
  for (const std::string_view mark : {gzip_mark, bzip2_mark, zip_mark, empty_zip_mark})
    if (bytes.starts_with(mark)) return "what is packed in it is packed again; unpack it first";
  if (bytes.size() > tar_mark && bytes.substr(tar_mark).starts_with("ustar"))
    return "it is a tar archive; unpack it, and give one of its files";
  return "";
}

bool is_high_half(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_half(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

DecodedFile::DecodedFile(std::unique_ptr<PackedFile> file, TextEncoding encoding)
    : file_(std::move(file)), encoding_(encoding) {}

void DecodedFile::find_encoding() {
  found_ = true;
  const bool low = raw_.starts_with("\xFF\xFE"), high = raw_.starts_with("\xFE\xFF");
  const bool wide = low || high || has_zeros(raw_, 0) || has_zeros(raw_, 1);
  misfit_ = why_no_text(raw_);
  if (misfit_.empty()) find_misfit(wide);
  if (encoding_ != TextEncoding::automatic && encoding_ != TextEncoding::utf16) return;
  high_first_ = high || (!low && has_zeros(raw_, 0));
  if (wide) encoding_ = TextEncoding::utf16;
  if (low || high) raw_.erase(0, 2);
}

/// A table in UTF-16 has zeros, in its line ends if not elsewhere.
void DecodedFile::find_misfit(bool wide) {
  const bool marked = raw_.starts_with("\xEF\xBB\xBF"), zeros = raw_.find('\0') != std::string::npos;
  if (encoding_ == TextEncoding::utf8 && wide) misfit_ = "it is UTF-16, not UTF-8, as --encoding says";
  if (encoding_ == TextEncoding::latin1 && wide) misfit_ = "it is UTF-16, not Latin-1, as --encoding says";
  if (encoding_ == TextEncoding::latin1 && marked) misfit_ = "it is UTF-8, not Latin-1, as --encoding says";
  if (encoding_ == TextEncoding::utf16 && !wide && !zeros && !raw_.empty())
    misfit_ = "it is not UTF-16, as --encoding says";
}

/// Programs that write a byte order mark before a text that has one already leave several.
void DecodedFile::drop_marks() {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  while (!begun_ && std::string_view(decoded_).starts_with(mark)) decoded_.erase(0, mark.size());
  begun_ = begun_ || !decoded_.empty();
}

bool DecodedFile::refill() {
  constexpr std::size_t room = std::size_t{1} << 17U;
  const std::size_t kept = raw_.size();
  raw_.resize(kept + room);
  const std::size_t read = file_->read(raw_.data() + kept, room);
  raw_.resize(kept + read);
  decoded_.clear();
  given_ = 0;
  if (!found_) find_encoding();
  if (!misfit_.empty()) return false;
  if (encoding_ == TextEncoding::utf16)
    decode_utf16();
  else if (encoding_ == TextEncoding::latin1)
    decode_latin1();
  else
    decoded_.swap(raw_);
  if (read == 0 && !raw_.empty()) {  // half a character at its end
    decoded_ += '\xFF';
    raw_.clear();
  }
  drop_marks();
  return read > 0 || !decoded_.empty();
}

/// Halves of a pair without the other are no characters: bytes that are no UTF-8 stand for them.
void DecodedFile::decode_utf16() {
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(raw_[at]), second = static_cast<unsigned char>(raw_[at + 1]);
    return static_cast<char32_t>(high_first_ ? first << 8U | second : second << 8U | first);
  };
  std::size_t at = 0;
  for (; at + 1 < raw_.size(); at += 2) {
    const char32_t one = unit(at);
    if (is_high_half(one) && at + 3 >= raw_.size() && raw_.size() > 3) break;
    if (is_high_half(one) && at + 3 < raw_.size() && is_low_half(unit(at + 2))) {
      append_utf8(decoded_, 0x10000 + ((one - 0xD800) << 10U) + (unit(at + 2) - 0xDC00));
      at += 2;
    } else if (is_high_half(one) || is_low_half(one)) {
      decoded_ += '\xFF';
    } else {
      append_utf8(decoded_, one);
    }
  }
  raw_.erase(0, at);
}

/// A text with letters of Latin-1 is hardly ever UTF-8 by chance.
void DecodedFile::look_for_utf8() {
  constexpr std::size_t longest_character = 4;
  letters_ = letters_ || std::any_of(raw_.begin(), raw_.end(), [](char c) { return (c & '\x80') != 0; });
  if (!utf8_) return;
  half_ += raw_;
  half_.erase(0, end_of_utf8(half_));
  utf8_ = half_.size() < longest_character;
}

std::string DecodedFile::remark() const {
  if (encoding_ != TextEncoding::latin1 || !letters_ || !utf8_ || !half_.empty()) return "";
  return "All of it can be read as UTF-8, letters such as é too: as Latin-1, which --encoding says, Côte "
         "becomes CÃ´te.";
}

void DecodedFile::decode_latin1() {
  look_for_utf8();
  for (const char c : raw_) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(decoded_, byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80U] : byte);
  }
  raw_.clear();
}

std::size_t DecodedFile::read(char* to, std::size_t room) {
  while (given_ == decoded_.size())
    if (!refill()) return 0;
  const std::size_t size = std::min(room, decoded_.size() - given_);
  std::memcpy(to, decoded_.data() + given_, size);
  given_ += size;
  return size;
}

}  // namespace entente::eventdata
