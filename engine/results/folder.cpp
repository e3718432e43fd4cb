#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <system_error>

#include "base/hidden_name.h"
#include "base/text_file.h"
#include "results/hashes.h"
#include "results/outputs.h"
#include "results/read_folder.h"

namespace entente {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void fail(const fs::path& folder, const std::string& why) {
  throw WriteError("cannot write " + folder.string() + ": " + why);
}

/// The folder itself: without a slash at its end, and where it is a link, what that leads to.
fs::path resolved(const fs::path& folder) {
  std::error_code error;
  fs::path path = fs::weakly_canonical(fs::absolute(folder), error);
  if (error) fail(folder, error.message());
  return path.has_filename() ? path : path.parent_path();
}

void check_target(const fs::path& folder, bool replace) {
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) fail(folder, "there is a file of that name");
  if (!replace) fail(folder, "it exists already");
  if (fs::is_empty(folder)) return;
  if (!is_of_results(folder))
    fail(folder, "it is not a folder of results, so it is not replaced");
  if (const auto foreign = foreign_to_results(folder))
    fail(folder, "it holds '" + *foreign + "', which is not part of its results, so it is not replaced");
}

std::string host_name() {
  char name[256] = {};
  return ::gethostname(name, sizeof name - 1) == 0 ? name : "unknown";
}

/// `.NAME.WHAT-PID@HOST` beside the folder; a number follows where an earlier process left one behind.
fs::path free_name_beside(const fs::path& folder, const std::string& what) {
  const std::string name = hidden_name(folder.filename().string()) + "." + what + "-" +
                           std::to_string(::getpid()) + "@" + host_name();
  fs::path path = folder.parent_path() / name;
  for (int k = 2; fs::exists(path); ++k) path = folder.parent_path() / (name + "-" + std::to_string(k));
  return path;
}

/// The number of the process of this machine that made `name`, a hidden folder of that kind; nothing where it
/// is none.
std::optional<int> maker_of(const std::string& name, const std::string& begin) {
  if (!name.starts_with(begin)) return std::nullopt;
  int pid = 0;
  const char *first = name.data() + begin.size(), *last = name.data() + name.size();
  const auto [end, error] = std::from_chars(first, last, pid);
  const std::string_view rest(end, static_cast<std::size_t>(last - end));
  const std::string here = "@" + host_name();
  const bool ours = rest == here || rest.starts_with(here + "-");
  return error == std::errc{} && ours ? std::optional(pid) : std::nullopt;
}

bool is_alive(int pid) { return ::kill(pid, 0) == 0 || errno != ESRCH; }

/// Hidden folders beside `folder` that processes of this machine left behind when they were killed: an old
/// folder comes back where no new one has taken its place, everything else goes.
void clean_up_beside(const fs::path& folder) {
  const std::string name = hidden_name(folder.filename().string());
  std::error_code ignored;
  std::vector<fs::path> beside;
  for (const auto& entry : fs::directory_iterator(folder.parent_path(), ignored))
    beside.push_back(entry.path());
  for (const fs::path& path : beside) {
    const std::string found = path.filename().string();
    const auto old = maker_of(found, name + ".old-"), partial = maker_of(found, name + ".partial-");
    if ((!old && !partial) || is_alive(old ? *old : *partial)) continue;
    if (old && !fs::exists(folder, ignored))
      fs::rename(path, folder, ignored);
    else
      fs::remove_all(path, ignored);
  }
}

/// The two change names at once. False where the file system cannot do it.
bool exchange([[maybe_unused]] const fs::path& a, [[maybe_unused]] const fs::path& b) {
#if defined(RENAME_EXCHANGE)  // Linux
  return ::renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0;
#elif defined(RENAME_SWAP)  // macOS
  return ::renamex_np(a.c_str(), b.c_str(), RENAME_SWAP) == 0;
#else
  return false;
#endif
}

void create(const fs::path& partial, const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder.parent_path(), error))
    fail(folder, "there is no folder " + folder.parent_path().string());
  if (!fs::create_directory(partial, error))
    fail(folder, error ? error.message() : "a temporary folder is in the way");
}

}  // namespace

namespace {

/// Whether a process writes a folder of that name. What dead ones left behind is cleaned up before.
bool is_under_way(const fs::path& folder) {
  const std::string begin = hidden_name(folder.filename().string()) + ".partial-";
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder.parent_path(), ignored))
    if (entry.path().filename().string().starts_with(begin)) return true;
  return false;
}

bool is_taken(const fs::path& folder) {
  clean_up_beside(folder);
  return fs::exists(fs::symlink_status(folder)) || is_under_way(folder);
}

}  // namespace

struct ResultFolder::Impl {
  fs::path folder, partial;
  bool replace = false;
  std::optional<std::string> numbered = std::nullopt;  ///< the name that numbers follow
  std::vector<std::unique_ptr<Stream>> streams;
  std::unique_ptr<Broadcast> broadcast;
  /// Given back before a folder is removed: that takes memory, of which there may be no more.
  std::vector<char> reserve = std::vector<char>(96 * 1024);

  void close_streams() {
    for (const auto& stream : streams) stream->close();
    streams.clear();
  }
  /// The first name that nothing has, this one among them.
  void number() {
    for (int k = 2; is_taken(folder); ++k) folder.replace_filename(*numbered + "-" + std::to_string(k));
  }
  /// Results are never empty, so that no folder of others is replaced.
  void rename_to_free() {
    std::error_code error;
    const fs::path first = folder;
    fs::rename(partial, folder, error);
    for (int k = 2; error && fs::exists(fs::symlink_status(folder)); ++k) {
      folder.replace_filename(*numbered + "-" + std::to_string(k));
      fs::rename(partial, folder, error);
    }
    if (error) fail(first, error.message());
  }
  void make_partial() {
    partial = free_name_beside(folder, "partial");
    create(partial, folder);
  }
  void rename(const fs::path& from, const fs::path& to) const {
    std::error_code error;
    fs::rename(from, to, error);
    if (error) fail(folder, error.message());
  }
  /// At once, so that there is a whole folder whenever somebody looks; else the old folder steps aside until
  /// the new one stands, and comes back if that fails.
  void swap_in() const {
    std::error_code ignored;
    if (exchange(partial, folder)) {
      fs::remove_all(partial,
                     ignored);  // what cannot be removed stays behind, hidden; the results are complete
      return;
    }
    const fs::path old = free_name_beside(folder, "old");
    rename(folder, old);
    std::error_code error;
    fs::rename(partial, folder, error);
    if (error) {
      rename(old, folder);
      fail(folder, error.message());
    }
    fs::remove_all(old, error);  // what cannot be removed stays behind, hidden; the results are complete
  }
  void take_place() const {
    check_target(folder, replace);  // somebody else may have been faster
    if (fs::exists(folder))
      swap_in();
    else
      rename(partial, folder);
  }
};

ResultFolder::ResultFolder(const fs::path& folder, bool replace) try : impl_(std::make_unique<Impl>()) {
  impl_->folder = resolved(folder);
  impl_->replace = replace;
  clean_up_beside(impl_->folder);
  check_target(impl_->folder, replace);
  impl_->make_partial();
} catch (const fs::filesystem_error& error) {
  fail(folder, error.code().message());
}

ResultFolder::ResultFolder(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}

ResultFolder ResultFolder::numbered(const fs::path& folder) try {
  auto impl = std::make_unique<Impl>();
  impl->folder = resolved(folder.parent_path()) / folder.filename();
  impl->numbered = folder.filename().string();
  impl->number();
  impl->make_partial();
  return ResultFolder(std::move(impl));
} catch (const fs::filesystem_error& error) {
  fail(folder, error.code().message());
}

ResultFolder::~ResultFolder() {
  impl_->streams.clear();
  std::vector<char>().swap(impl_->reserve);
  std::error_code ignored;
  if (!impl_->partial.empty()) fs::remove_all(impl_->partial, ignored);
}

const fs::path& ResultFolder::place() const { return impl_->partial; }

std::string ResultFolder::name() const { return impl_->folder.filename().string(); }

Sink& ResultFolder::stream(const Catalogue& catalogue, bool trajectories) {
  std::vector<Sink*> sinks;
  for (const StreamOutput& stream : all_streams) {
    if (stream.trajectories && !trajectories) continue;
    impl_->streams.push_back(stream.open(catalogue, impl_->partial / stream.file));
    sinks.push_back(impl_->streams.back().get());
  }
  impl_->broadcast = std::make_unique<Broadcast>(std::move(sinks));
  return *impl_->broadcast;
}

Sink& ResultFolder::stream_records() {
  impl_->streams.push_back(open_records(impl_->partial));
  return *impl_->streams.back();
}

void ResultFolder::write_shard(const Manifest& manifest, const Scenario& scenario) {
  const auto write = [&](const std::string& name, const std::string& content) {
    TextFile file(impl_->partial / name);
    file.write(content);
    file.close();
  };
  write("manifest.json", part_manifest_json(manifest) + "\n");
  write("scenario.json", scenario.resolved);
  for (const Scenario::Table& ties : scenario.tables) write(ties.file, ties.text);
}

namespace {

bool is_there(Output::Needs needs, const Collector& collector) {
  switch (needs) {
    case Output::Needs::relations:
      return collector.has_relations();
    case Output::Needs::evolution:
      return collector.has_evolution();
    case Output::Needs::nothing:
      break;
  }
  return true;
}

}  // namespace

void ResultFolder::write(const Results& results) {
  for (const Output& output : all_outputs) {
    if (!is_there(output.needs, results.collector)) continue;
    output.write(results, impl_->partial / output.file);
  }
  impl_->close_streams();
}

void ResultFolder::publish() try {
  impl_->close_streams();
  write_hashes(impl_->partial);
  if (impl_->numbered)
    impl_->rename_to_free();
  else
    impl_->take_place();
  impl_->partial.clear();
} catch (const fs::filesystem_error& error) {
  fail(impl_->folder, error.code().message());
}

}  // namespace entente
