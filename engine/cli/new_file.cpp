#include "cli/new_file.h"

#include <entente/results.h>

#include "base/atomic_file.h"
#include "base/text_file.h"
#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "results/hashes.h"

namespace entente::cli {
namespace fs = std::filesystem;

namespace {

[[noreturn]] void refuse(const fs::path& file, const std::string& why) {
  throw Failure(exit_code::cannot_write, "cannot write " + file.string() + ": " + why);
}

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code error;
  if (fs::equivalent(a, b, error)) return true;
  const auto whole = [&](const fs::path& file) {
    return fs::weakly_canonical(fs::absolute(file, error), error);
  };
  return whole(a) == whole(b);
}

void check_not_read(const fs::path& file, const fs::path& read) {
  std::error_code error;
  if (read.empty()) return;  // an option that is not given
  if (same_file(file, read)) refuse(file, "this command reads it (--out FILE names another)");
  if (fs::is_directory(read, error) && is_named_by_results(read, file))
    refuse(file, "it is a part of the results in " + read.string());
}

void check_new_file(const fs::path& file, bool force, std::string_view elsewhere) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (fs::is_directory(status)) throw WriteError("cannot write " + file.string() + ": it is a folder");
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw WriteError("cannot write " + file.string() + ": it is not a regular file");
  if (fs::exists(status) && !force)
    refuse(file, "it exists already (--force replaces it, " + std::string(elsewhere) + ")");
  const fs::path parent = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (!fs::is_directory(parent, error))
    throw WriteError("cannot write " + file.string() + ": there is no folder " + parent.string());
}

}  // namespace

void check_new_files(const NewFiles& files) {
  for (const fs::path& file : files.written)
    if (file.empty()) throw Failure(exit_code::usage, "the file to write has no name");
  for (auto file = files.written.begin(); file != files.written.end(); ++file) {
    for (const fs::path& read : files.read) check_not_read(*file, read);
    for (auto other = files.written.begin(); other != file; ++other)
      if (same_file(*file, *other))
        throw Failure(exit_code::usage,
                      "cannot write " + file->string() + ": two things are to be written there");
    check_new_file(*file, files.force, files.elsewhere);
  }
}

namespace {

/// The same failure, told of the file that was asked for.
[[noreturn]] void fail_for(const AtomicFile& out, std::string message) {
  for (const std::string& name : {out.partial().string(), out.partial().filename().string()}) {
    const std::size_t at = message.find(name);
    if (at != std::string::npos) throw WriteError(message.replace(at, name.size(), out.file().string()));
  }
  throw WriteError(message);
}

}  // namespace

void write_file(const fs::path& file, const std::function<void(const fs::path&)>& write) {
  AtomicFile out(file);
  const UnfinishedFile unfinished(out.partial());
  try {
    write(out.partial());
  } catch (const WriteError& failure) {
    fail_for(out, failure.what());
  }
  out.publish();
}

void write_file(const std::string& content, const fs::path& file) {
  write_file(file, [&](const fs::path& partial) { write_text(partial, content); });
}

}  // namespace entente::cli
