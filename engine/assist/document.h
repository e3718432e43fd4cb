#pragma once
/// A scenario as an editor has it: a text that may be broken, what could be read of it, and the files it
/// includes.
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

#include "assist/names.h"

namespace entente::assist {

/// What stays while a text is edited.
struct Home {
  std::filesystem::path file;                  ///< need not exist; what is included is looked for beside it
  std::vector<std::filesystem::path> library;  ///< folders of the installed library
  /// Names of files that may be included; or none is offered.
  std::function<std::vector<std::string>()> includable = {};
};

class Document {
 public:
  /// `older`: as it was before a change; what it has is known still where the text is broken.
  /// `kept`: a byte whose line is read however broken.
  Document(std::string text, Home home, const Document* older = nullptr, std::optional<std::size_t> kept = {});
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const std::string& text() const { return said_.sources.text(0); }
  const Sources& sources() const { return said_.sources; }
  const Home& home() const { return home_; }
  /// Of each source the file, as it is opened; empty: it has none.
  const std::vector<std::filesystem::path>& files() const { return files_; }
  /// That of the text, then those of the files included, as they are merged. Where nothing could be read, an
  /// empty one.
  const std::vector<Tree>& trees() const { return trees_; }
  const reading::Node& root() const { return trees_.front().root; }
  /// Nothing is wrong with it as JSON.
  bool whole() const { return whole_; }
  /// Made when they are asked for.
  const Names& names() const;
  /// The tree before the text was broken, or null.
  const reading::Node* last_whole() const { return last_whole_.get(); }

 private:
  Diagnostics said_;  ///< owns the sources
  Home home_;
  std::vector<std::filesystem::path> files_;
  std::vector<Tree> trees_;
  bool whole_ = true;
  std::shared_ptr<const reading::Node> last_whole_;
  mutable std::unique_ptr<const Names> names_;
};

}  // namespace entente::assist
