#pragma once
#include <filesystem>
#include <fstream>
#include <string_view>

namespace entente::eventdata {

/// A file that takes its name when all is written. Throws std::ios_base::failure.
class TableFile {
 public:
  explicit TableFile(std::filesystem::path file)
      : file_(std::move(file)), partial_(file_.string() + ".partial") {
    stream_.exceptions(std::ios::failbit | std::ios::badbit);
    stream_.open(partial_, std::ios::binary);
  }
  TableFile(const TableFile&) = delete;
  TableFile& operator=(const TableFile&) = delete;
  ~TableFile() {
    std::error_code ignored;
    if (!kept_) std::filesystem::remove(partial_, ignored);
  }
  void write(std::string_view text) { stream_.write(text.data(), static_cast<std::streamsize>(text.size())); }
  void close() { stream_.close(); }
  void keep() {
    std::filesystem::rename(partial_, file_);
    kept_ = true;
  }
  std::string name() const { return file_.filename().string(); }

 private:
  std::filesystem::path file_, partial_;
  std::ofstream stream_;
  bool kept_ = false;
};

}  // namespace entente::eventdata
