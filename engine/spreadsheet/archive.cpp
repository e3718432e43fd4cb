#include "spreadsheet/archive.h"

#include <entente/diagnostics.h>
#include <fmt/format.h>
#include <zip.h>

#include <memory>

#include "base/why_unread.h"
#include "base/with_commas.h"

namespace entente::spreadsheet {
namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using OpenFile = std::unique_ptr<zip_file_t, CloseFile>;

}  // namespace

void Archive::fail(const std::string& what) const { throw DataError(file_.string() + ": " + what); }

Archive::Archive(std::filesystem::path file, std::uintmax_t largest)
    : file_(std::move(file)), largest_(largest) {
  refuse_large(file_);
  int error = 0;
  zip_ = zip_open(file_.c_str(), ZIP_RDONLY, &error);
  if (!zip_ && (error == ZIP_ER_OPEN || error == ZIP_ER_NOENT)) throw FileError(why_unread(file_));
  if (!zip_) fail("it is damaged: no workbook can be unpacked from it");
  const zip_int64_t parts = zip_get_num_entries(zip_, 0);
  if (parts <= static_cast<zip_int64_t>(most_parts)) return;
  zip_discard(zip_);
  fail(fmt::format("it has {} parts; a workbook may have {}", with_commas(static_cast<std::uint64_t>(parts)),
                   with_commas(most_parts)));
}

Archive::~Archive() { zip_discard(zip_); }

bool Archive::has(const std::string& part) const { return zip_name_locate(zip_, part.c_str(), 0) >= 0; }

std::vector<std::string> Archive::parts() const {
  std::vector<std::string> names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(zip_, 0); ++i)
    if (const char* name = zip_get_name(zip_, static_cast<zip_uint64_t>(i), 0)) names.emplace_back(name);
  return names;
}

/// Reads on for as long as something comes: what an archive says of its sizes may be wrong.
std::optional<std::string> Archive::read(const std::string& part) {
  if (!has(part)) return std::nullopt;
  const OpenFile open(zip_fopen(zip_, part.c_str(), 0));
  if (!open && zip_error_code_zip(zip_get_error(zip_)) == ZIP_ER_NOPASSWD)
    fail("it is encrypted; save it without a password");
  if (!open) fail("it is damaged: " + part + " cannot be read");
  std::string text, piece(1U << 16U, '\0');
  for (zip_int64_t size = 0; (size = zip_fread(open.get(), piece.data(), piece.size())) != 0;) {
    if (size < 0) fail("it is damaged: " + part + " cannot be unpacked");
    text.append(piece, 0, static_cast<std::size_t>(size));
    unpacked_ += static_cast<std::uintmax_t>(size);
    if (unpacked_ > largest_) fail(fmt::format("it unpacks to more than {} bytes", with_commas(largest_)));
  }
  return text;
}

}  // namespace entente::spreadsheet
