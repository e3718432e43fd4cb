/// Ranks over MPI. Waiting is polling with short sleeps: the cores belong to the runs.
#include <mpi.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <limits>
#include <thread>

#include "ensemble/over_ranks.h"
#include "ensemble/ranks.h"

namespace entente {
namespace {

constexpr int tag = 1;
constexpr int exit_after_abandoning = 130;

/// Sleeps longer each time, up to a millisecond.
class Patience {
 public:
  void wait() {
    std::this_thread::sleep_for(std::chrono::microseconds(pause_));
    pause_ = std::min(2 * pause_, 1000);
  }

 private:
  int pause_ = 20;
};

class MpiRanks final : public Ranks {
 public:
  MpiRanks() {
    int given = 0;
    MPI_Init_thread(nullptr, nullptr, MPI_THREAD_SERIALIZED, &given);
    // a lost rank is for us to tell of: the default would end this process before it has cleared up
    MPI_Comm_set_errhandler(MPI_COMM_WORLD, MPI_ERRORS_RETURN);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank_);
    MPI_Comm_size(MPI_COMM_WORLD, &size_);
    MPI_Comm neighbours;
    MPI_Comm_split_type(MPI_COMM_WORLD, MPI_COMM_TYPE_SHARED, rank_, MPI_INFO_NULL, &neighbours);
    MPI_Comm_size(neighbours, &here_);
    MPI_Comm_free(&neighbours);
    if (given < MPI_THREAD_SERIALIZED)
      throw RankError("this MPI does not allow threads (MPI_THREAD_SERIALIZED)");
  }
  ~MpiRanks() override {
    if (abandoned_) MPI_Abort(MPI_COMM_WORLD, exit_after_abandoning);
    // they wait for the first word, or for the next one, which does not come after a failure
    if (rank_ == 0 && (!spoken_ || std::uncaught_exceptions() > 0)) dismiss(*this);
    MPI_Finalize();
  }
  std::size_t rank() const override { return static_cast<std::size_t>(rank_); }
  std::size_t size() const override { return static_cast<std::size_t>(size_); }
  std::size_t on_this_machine() const override { return static_cast<std::size_t>(here_); }
  void abandon() override { abandoned_ = true; }

  void send(std::size_t to, const std::string& message) override {
    spoken_ = true;
    if (message.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
      throw RankError("a block of runs is larger than an MPI message can be; make blocks smaller (--block)");
    MPI_Request request;
    MPI_Isend(message.data(), static_cast<int>(message.size()), MPI_BYTE, static_cast<int>(to), tag,
              MPI_COMM_WORLD, &request);
    int sent = 0;
    for (Patience patience; check(MPI_Test(&request, &sent, MPI_STATUS_IGNORE), to), !sent;) patience.wait();
  }

  std::optional<std::string> receive(std::size_t from, const StopFlag* stop) override {
    MPI_Status status;
    int there = 0;
    const auto none_there = [&] {
      check(MPI_Iprobe(static_cast<int>(from), tag, MPI_COMM_WORLD, &there, &status), from);
      return !there;
    };
    for (Patience patience; none_there();) {
      if (is_set(stop)) return std::nullopt;
      patience.wait();
    }
    int size = 0;
    MPI_Get_count(&status, MPI_BYTE, &size);
    std::string message(static_cast<std::size_t>(size), '\0');
    MPI_Recv(message.data(), size, MPI_BYTE, static_cast<int>(from), tag, MPI_COMM_WORLD, MPI_STATUS_IGNORE);
    return message;
  }

 private:
  static void check(int code, std::size_t other) {
    if (code != MPI_SUCCESS) throw RankError("the connection to rank " + std::to_string(other) + " is lost");
  }

  int rank_ = 0, size_ = 1, here_ = 1;
  bool abandoned_ = false, spoken_ = false;
};

}  // namespace

/// MPI starts only where a starter of ranks (mpirun, srun) set the process up: a program alone starts at once.
std::unique_ptr<Ranks> join_ranks() {
  bool started = false;
  for (const char* variable : {"OMPI_COMM_WORLD_SIZE", "PMI_SIZE", "PMIX_RANK"})
    started |= std::getenv(variable) != nullptr;
  if (!started) return nullptr;
  auto ranks = std::make_unique<MpiRanks>();
  if (ranks->size() == 1) return nullptr;
  return ranks;
}

}  // namespace entente
