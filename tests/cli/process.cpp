#include "process.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace entente::testing_support {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

/// The ends that the child writes to, and the one that the test reads a terminal from.
struct Streams {
  int out = -1, err = -1, terminal = -1;
};

int open_to_write(const fs::path& file) { return ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600); }

int pipe_nobody_reads() {
  int ends[2];
  if (::pipe(ends) != 0) return -1;
  ::close(ends[0]);
  return ends[1];
}

Streams open_streams(const fs::path& folder, const Start& start) {
  Streams streams;
  if (start.columns > 0) {
    winsize size{24, static_cast<unsigned short>(start.columns), 0, 0};
    if (::openpty(&streams.terminal, &streams.out, nullptr, nullptr, &size) != 0) {
      throw std::runtime_error("no pseudo-terminal could be opened; is /dev/pts mounted?");
    }
    streams.err = ::dup(streams.out);
    return streams;
  }
  streams.out = open_to_write(start.stdout_full ? fs::path("/dev/full") : folder / "out");
  if (start.stdout_closed_pipe) streams.out = pipe_nobody_reads();
  streams.err = open_to_write(folder / "err");
  return streams;
}

[[noreturn]] void become_entente(std::vector<std::string> arguments, const fs::path& folder, const Start& start,
                                 const Streams& streams) {
  ::dup2(streams.out, 1);
  ::dup2(streams.err, 2);
  if (streams.terminal >= 0) ::close(streams.terminal);
  for (const auto& [name, value] : start.environment) ::setenv(name.c_str(), value.c_str(), 1);
  if (start.largest_file > 0) {
    const rlimit limit{start.largest_file, start.largest_file};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  std::signal(SIGINT, SIG_DFL);
  std::vector<char*> words{const_cast<char*>(ENTENTE_PROGRAM)};
  for (std::string& argument : arguments) words.push_back(argument.data());
  words.push_back(nullptr);
  if (::chdir(folder.c_str()) == 0) ::execv(words[0], words.data());
  ::_exit(127);
}

std::string read_terminal(int terminal) {
  std::string text;
  char piece[4096];
  for (ssize_t got = 0; (got = ::read(terminal, piece, sizeof piece)) > 0;)
    text.append(piece, static_cast<std::size_t>(got));
  return text;
}

int wait_for(int pid) {
  int status = 0;
  ::waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

Workplace::Workplace() {
  std::string name = (fs::temp_directory_path() / "entente-cli-XXXXXX").string();
  folder_ = ::mkdtemp(name.data());
  fs::create_directory(folder_ / "here");
}

Workplace::~Workplace() { fs::remove_all(folder_); }

Ended Workplace::entente(const std::vector<std::string>& arguments, const Start& start) const {
  const Streams streams = open_streams(folder_, start);
  const int pid = ::fork();
  if (pid == 0) become_entente(arguments, folder_ / "here", start, streams);
  ::close(streams.out);
  ::close(streams.err);
  if (start.meanwhile) start.meanwhile(pid);
  Ended ended;
  if (streams.terminal >= 0) ended.out = read_terminal(streams.terminal);
  ended.code = wait_for(pid);
  if (streams.terminal >= 0) {
    ::close(streams.terminal);
    return ended;
  }
  ended.out = text_of(folder_ / "out");
  ended.err = text_of(folder_ / "err");
  return ended;
}

std::string Workplace::read(const std::string& name) const { return text_of(folder_ / "here" / name); }

std::vector<std::string> Workplace::entries(const std::string& inside) const {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder_ / "here" / inside))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

std::string data(const std::string& name) { return std::string(ENTENTE_SOURCE_DIR) + "/tests/data/" + name; }

std::string flowing(const std::string& page) {
  std::istringstream words(page);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

}  // namespace entente::testing_support
