#include "cli/reading.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/console.h"
#include "cli/excerpt.h"
#include "cli/interrupt.h"
#include "cli/own_path.h"
#include "cli/terminal.h"
#include "cli/text.h"

namespace entente::cli {
namespace {

/// The word that says how bad it is, in its colour.
std::string highlighted(std::string line, Severity severity, const Terminal& terminal) {
  const std::string word = severity == Severity::error ? "error:" : "warning:";
  const Colour colour = severity == Severity::error ? Colour::red : Colour::yellow;
  if (const auto at = line.find(word); at != std::string::npos)
    line.replace(at, word.size(), terminal.paint(colour, word));
  return line;
}

/// An excerpt is printed of errors: a warning says what happens, an error where something has to be changed.
Remark remark_of(const Sources& sources, const Diagnostic& said, const Terminal& terminal) {
  const Place place = said.origin.place;
  constexpr std::size_t source_width = 80;
  Remark remark;
  remark.said = said;
  if (said.severity == Severity::error) remark.excerpt = excerpt(sources, place, terminal.width);
  if (!sources.has(place)) return remark;
  remark.typed = sources.typed(place);
  remark.file = sources.name(place.source);
  remark.begin = sources.position(place);
  remark.end = end_of_word(sources, place);
  remark.source = excerpt(sources, place, source_width);
  return remark;
}

}  // namespace

void Remarks::add(const Diagnostics& diagnostics, const std::string& variation) {
  const Terminal terminal = terminal_of(2);
  const std::size_t before = all_.size();
  for (const Diagnostic& item : diagnostics.sorted()) {
    const std::string line = highlighted(printable(diagnostics.format(item)), item.severity, terminal);
    Remark* known = find(item, line, before);
    if (known) {
      if (!known->variations.empty() && known->variations.back() != printable(variation))
        known->variations.push_back(printable(variation));
      continue;
    }
    all_.push_back(remark_of(diagnostics.sources, item, terminal));
    all_.back().line = line;
    if (!variation.empty()) all_.back().variations = {printable(variation)};
  }
}

/// The same line; or, of the first `before`, a warning of the same thing: a variation may have written it anew.
/// Errors are mended where they stand, so each place of them counts.
Remark* Remarks::find(const Diagnostic& said, const std::string& line, std::size_t before) {
  for (std::size_t k = 0; k < all_.size(); ++k) {
    const Diagnostic& known = all_[k].said;
    const bool same = said.severity == Severity::warning && known.severity == said.severity &&
                      !said.origin.path.empty() && known.origin.path == said.origin.path &&
                      known.message == said.message;
    if (all_[k].line == line || (k < before && same)) return &all_[k];
  }
  return nullptr;
}

void Remarks::print(Warnings warnings) {
  for (; printed_ < all_.size(); ++printed_) {
    const Remark& remark = all_[printed_];
    if (warnings == Warnings::silent && remark.said.severity == Severity::warning) continue;
    const bool varied = !remark.variations.empty();
    to_stderr(remark.line + (varied ? fmt::format(" ({})", fmt::join(remark.variations, "; ")) : "") + "\n" +
              remark.excerpt);
  }
}

std::size_t Remarks::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(
      all_.begin(), all_.end(), [severity](const Remark& remark) { return remark.said.severity == severity; }));
}

std::string Remarks::count() const {
  if (warnings() == 0) return counted(errors(), "error");
  return (errors() > 0 ? counted(errors(), "error") + ", " : "") + counted(warnings(), "warning");
}

int Remarks::exit_code() const {
  const bool in_files = std::any_of(all_.begin(), all_.end(), [](const Remark& remark) {
    return remark.said.severity == Severity::error && !remark.typed;
  });
  return in_files ? exit_code::bad_scenario : exit_code::usage;
}

Failure Remarks::failure(const std::filesystem::path& file, Warnings warnings) const {
  if (exit_code() == exit_code::usage) return {exit_code::usage, ""};
  return {exit_code(),
          file.string() + ": " + (warnings == Warnings::silent ? counted(errors(), "error") : count())};
}

Warnings warnings_of(const Arguments& arguments) {
  return arguments.has("quiet") ? Warnings::silent : Warnings::told;
}

std::vector<std::filesystem::path> library_folders() {
  std::error_code error;
  const auto program = own_path();
  const auto folder = program.parent_path().parent_path() / "share/entente/scenarios/library";
  if (program.empty() || !std::filesystem::is_directory(folder, error)) return {};
  return {folder};
}

Compiled read_scenario(const std::filesystem::path& file, LoadOptions options, Warnings warnings) {
  Remarks remarks;
  return read_scenario(file, std::move(options), warnings, remarks);
}

Compiled read_scenario(const std::filesystem::path& file, LoadOptions options, Warnings warnings,
                       Remarks& remarks) {
  Diagnostics diagnostics;
  auto compiled = read_into(diagnostics, file, std::move(options));
  remarks.add(diagnostics);
  remarks.print(warnings);
  if (!compiled) throw remarks.failure(file, warnings);
  return std::move(*compiled);
}

std::optional<Compiled> read_into(Diagnostics& diagnostics, const std::filesystem::path& file,
                                  LoadOptions options) {
  const NothingWrittenYet reading;
  options.library = library_folders();
  return read_and_compile({file, std::move(options)}, diagnostics);
}

std::optional<Compiled> read_quietly(const std::filesystem::path& file, LoadOptions options) {
  Diagnostics diagnostics;
  try {
    return read_into(diagnostics, file, std::move(options));
  } catch (const FileError&) {
    return std::nullopt;
  }
}

Compiled read_variant(const std::filesystem::path& file, const LoadOptions& options) {
  auto compiled = read_quietly(file, options);
  return compiled ? std::move(*compiled) : read_scenario(file, options);
}

}  // namespace entente::cli
