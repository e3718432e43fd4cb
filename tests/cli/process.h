#pragma once
/// The built program as a user meets it: started with arguments, in a folder of its own, perhaps on a terminal.
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace entente::testing_support {

/// How a program is started.
struct Start {
  std::map<std::string, std::string> environment;  ///< added to, or replacing, that of the test
  int columns = 0;                                 ///< above 0: stdout and stderr are a terminal of that width
  bool stdout_full = false;                        ///< stdout is a full disk
  bool stdout_closed_pipe = false;                 ///< stdout is a pipe that nobody reads
  std::size_t largest_file = 0;                    ///< bytes; 0: no limit
  std::function<void(int pid)> meanwhile;          ///< called while it runs
};

struct Ended {
  int code = -1;         ///< exit code; minus the signal where one ended it
  std::string out, err;  ///< on a terminal, everything is in `out`
};

/// A new folder in which programs run; removed at the end.
class Workplace {
 public:
  Workplace();
  ~Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  Ended entente(const std::vector<std::string>& arguments, const Start& start = {}) const;
  std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  std::string read(const std::string& name) const;
  /// Names in it, hidden ones too, sorted.
  std::vector<std::string> entries(const std::string& inside = ".") const;

 private:
  std::filesystem::path folder_;
};

/// A scenario of tests/data.
std::string data(const std::string& name);

/// A page as one line, with single blanks, so that a sentence is found wherever it is broken.
std::string flowing(const std::string& page);

}  // namespace entente::testing_support
