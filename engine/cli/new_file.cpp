#include "cli/new_file.h"

#include <entente/results.h>
#include <fmt/format.h>
#include <unistd.h>

#include "cli/console.h"
#include "cli/exit_codes.h"
#include "results/csv.h"

namespace entente::cli {
namespace fs = std::filesystem;

void check_new_file(const fs::path& file, bool force) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (fs::is_directory(status)) throw WriteError("cannot write " + file.string() + ": it is a folder");
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw WriteError("cannot write " + file.string() + ": it is no regular file");
  if (fs::exists(status) && !force)
    throw Failure(exit_code::cannot_write,
                  "cannot write " + file.string() +
                      ": it exists already (--force replaces it, --out FILE names another)");
  const fs::path parent = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (!fs::is_directory(parent, error))
    throw WriteError("cannot write " + file.string() + ": there is no folder " + parent.string());
}

namespace {

/// The same failure, told of the file that was asked for.
[[noreturn]] void fail_for(const fs::path& file, const fs::path& partial, std::string message) {
  if (const auto at = message.find(partial.string()); at != std::string::npos)
    message.replace(at, partial.string().size(), file.string());
  throw WriteError(message);
}

}  // namespace

void write_file(const fs::path& file, const std::function<void(const fs::path&)>& write) {
  const fs::path partial =
      file.parent_path() / fmt::format(".{}.partial-{}", file.filename().string(), ::getpid());
  std::error_code error, ignored;
  try {
    write(partial);
  } catch (const WriteError& failure) {
    fs::remove(partial, ignored);
    fail_for(file, partial, failure.what());
  } catch (...) {
    fs::remove(partial, ignored);
    throw;
  }
  fs::rename(partial, file, error);
  if (!error) return;
  fs::remove(partial, ignored);
  throw WriteError("cannot write " + file.string() + ": " + error.message());
}

void write_file(const std::string& content, const fs::path& file) {
  write_file(file, [&](const fs::path& partial) {
    TextFile text(partial);
    text.write(content);
    text.close();
  });
}

}  // namespace entente::cli
