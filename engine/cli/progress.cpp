#include "cli/progress.h"

#include <fmt/format.h>

#include <cmath>

#include "cli/console.h"
#include "cli/interrupt.h"
#include "cli/number_format.h"
#include "cli/pictures.h"

namespace entente::cli {

std::string time_span(double seconds) {
  if (seconds < 60) return fmt::format("{:.0f} s", std::ceil(seconds));
  if (seconds < 3600) return fmt::format("{:.0f} min", std::ceil(seconds / 60));
  return fmt::format("{:.1f} h", seconds / 3600);
}

void Progress::progress(std::size_t done, std::size_t runs) {
  const auto now = Clock::now();
  if (!shown_ || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  drawn_ = true;
  note_progress_line(true);
  const double share = static_cast<double>(done) / static_cast<double>(runs);
  const double spent = std::chrono::duration<double>(now - begin_).count();
  const std::size_t width = terminal_.width < 60 ? 8 : 20;
  to_stderr(fmt::format("\r{} {:3.0f} %  {} of {} runs, {} left\x1b[K", bar(share, width, terminal_.unicode),
                        100 * share, with_commas(done), with_commas(runs), time_span(spent / share - spent)));
}

void Progress::clear() {
  if (drawn_) to_stderr("\r\x1b[K");
  drawn_ = false;
  note_progress_line(false);
}

}  // namespace entente::cli
