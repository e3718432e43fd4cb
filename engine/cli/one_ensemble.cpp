#include "cli/one_ensemble.h"

#include "cli/console.h"
#include "cli/exit_codes.h"
#include "cli/interrupt.h"
#include "cli/number_format.h"
#include "cli/progress.h"

namespace entente::cli {
namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

DefaultParent::DefaultParent(const fs::path& folder) : parent_(folder.parent_path()) {
  std::error_code error;
  made_ = fs::create_directory(parent_, error);
}

DefaultParent::~DefaultParent() {
  std::error_code ignored;
  if (made_) fs::remove(parent_, ignored);  // removes an empty folder only
}

ResultFolder prepared_folder(const fs::path& folder, bool force, const std::vector<fs::path>& read) {
  std::error_code unknown;  // ResultFolder will say what is wrong with it
  if (!force && fs::exists(folder, unknown))
    throw Failure(exit_code::cannot_write,
                  "cannot write " + folder.string() +
                      ": it exists already (--force replaces it, --out DIR names another)");
  const fs::path whole = fs::weakly_canonical(fs::absolute(folder), unknown) / "";
  for (const fs::path& file : read)
    if (fs::exists(folder, unknown) && file.string().starts_with(whole.string()))
      throw Failure(exit_code::cannot_write,
                    "cannot write " + folder.string() + ": " + file.string() + ", which is read, lies in it");
  return {folder, force};
}

namespace {

std::optional<DefaultParent> parent_of(const fs::path& folder, bool is_default) {
  return is_default ? std::optional<DefaultParent>(std::in_place, folder) : std::nullopt;
}

}  // namespace

Destination::Destination(const fs::path& asked, bool is_default, bool force, const std::vector<fs::path>& read)
    : asked_(asked),
      numbered_(is_default && !force),
      parent_(parent_of(asked, is_default)),
      folder_(numbered_ ? ResultFolder::numbered(asked) : prepared_folder(asked, force, read)) {}

fs::path Destination::told() const { return numbered_ ? asked_.parent_path() / folder_.name() : asked_; }

void tell_interrupted(std::size_t runs, bool kept, const std::string& command) {
  to_stderr(
      "entente: interrupted after " + counted(runs, "run") +
      (kept ? "; the same command goes on from there\n"
            : "; nothing is kept of them ('entente " + command + " --resume' can go on after an interrupt)\n"));
}

void abandon(Ranks& ranks) {
  ranks.abandon();
  to_stderr("entente: the job was interrupted, or one of its ranks ended; nothing was written\n");
}

double run_all(const Model& model, const EnsembleOptions& ensemble, bool quiet, Sink& sink, Ranks* ranks) {
  const auto begin = Clock::now();
  const Terminal terminal = terminal_of(2);
  Progress progress(terminal, terminal.interactive && !quiet);
  Broadcast broadcast({&sink, &progress});
  leave_if_interrupted();
  if (!run_ensemble(model, ensemble, broadcast, &interrupted(), ranks) && ranks) abandon(*ranks);
  leave_if_interrupted();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

}  // namespace entente::cli
