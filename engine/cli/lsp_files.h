#pragma once
/// The documents that an editor has open.
#include <map>
#include <memory>
#include <set>

#include "assist/document.h"
#include "assist/line_index.h"
#include "cli/json_text.h"

namespace entente::cli {

class LspFile {
 public:
  LspFile(std::string uri, std::string text, Json version);

  const std::string& uri() const { return uri_; }
  const Json& version() const { return version_; }
  /// Counts its changes.
  std::size_t state() const { return state_; }
  /// As it is now; made when it is asked for.
  const std::shared_ptr<const assist::Document>& document();
  /// Takes a change of the protocol: a text for a range, or for all of it.
  void change(const Json& change, assist::Columns columns);
  void changed(Json version);
  /// What it includes may have changed.
  void refresh();

  std::set<std::string> told = {};  ///< files that findings were published for
  Json kept = Json::object();  ///< what a thorough check found besides what is said of it as written, by file
  std::size_t kept_lines = 0;  ///< lines that the document had then

 private:
  std::string uri_, text_;
  Json version_;
  std::size_t state_ = 1;
  std::shared_ptr<const assist::Document> document_, older_;
};

class LspFiles {
 public:
  /// Opens one, in place of what was open by that address.
  LspFile& open(const std::string& uri, std::string text, Json version);
  void close(const std::string& uri) { files_.erase(uri); }
  /// Throws RequestError where it is not open.
  LspFile& at(const std::string& uri);
  LspFile* find(const std::string& uri);
  std::map<std::string, LspFile>& all() { return files_; }

 private:
  std::map<std::string, LspFile> files_;
};

}  // namespace entente::cli
