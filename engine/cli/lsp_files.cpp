#include "cli/lsp_files.h"

#include <fmt/format.h>

#include "cli/includable.h"
#include "cli/lsp_places.h"
#include "cli/reading.h"

namespace entente::cli {

LspFile::LspFile(std::string uri, std::string text, Json version)
    : uri_(std::move(uri)), text_(std::move(text)), version_(std::move(version)) {}

const std::shared_ptr<const assist::Document>& LspFile::document() {
  if (!document_) {
    const std::filesystem::path file = path_of(uri_);
    const auto includable = [file] { return includable_files(file, library_folders()); };
    const assist::Home home{file, library_folders(), includable};
    document_ = std::make_shared<const assist::Document>(text_, home, older_.get());
    older_.reset();
  }
  return document_;
}

void LspFile::change(const Json& change, assist::Columns columns) {
  const auto& text = change.at("text").get_ref<const std::string&>();
  if (!change.contains("range")) {
    text_ = text;
    return;
  }
  const assist::LineIndex index(text_, columns);
  const std::size_t from = index.byte_at(mark_in(change["range"].at("start")));
  const std::size_t to = index.byte_at(mark_in(change["range"].at("end")));
  text_.replace(from, std::max(from, to) - from, text);
}

void LspFile::changed(Json version) {
  version_ = std::move(version);
  refresh();
}

void LspFile::refresh() {
  ++state_;
  if (document_) older_ = std::move(document_);
  document_.reset();
}

LspFile& LspFiles::open(const std::string& uri, std::string text, Json version) {
  files_.erase(uri);
  return files_.emplace(uri, LspFile(uri, std::move(text), std::move(version))).first->second;
}

LspFile& LspFiles::at(const std::string& uri) {
  if (LspFile* file = find(uri)) return *file;
  throw RequestError(fmt::format("{} is not open", uri));
}

LspFile* LspFiles::find(const std::string& uri) {
  const auto found = files_.find(uri);
  return found == files_.end() ? nullptr : &found->second;
}

}  // namespace entente::cli
