/// A step allocates nothing: all working memory is sized when the Simulation is made.
#include <atomic>
#include <cstdlib>
#include <new>

#include "support/compiled.h"

namespace {
std::atomic<std::size_t> allocations{0};  // threads of other tests allocate too
}

void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t& /*none*/) noexcept {
  ++allocations;
  return std::malloc(size);
}
// new above takes from malloc, which g++ does not see here
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace entente {
namespace {

using namespace testing_support;

std::size_t allocations_of(const Model& model) {
  Simulation simulation(model, 1, 16);
  simulation.run(0, 16);
  const std::size_t before = allocations;
  simulation.run(16, 16);
  return allocations - before;
}

Model with_end(const std::string& end) {
  const auto made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': ')" + end + R"('},
    'generate_actors': {'S': {'count': 6}}, 'attributes': {'x': {'range': [0, 1], 'half_life': '1 year'}},
    'relations': {'r': {'range': [-1, 1], 'half_life': '1 year'}},
    'event_types': {'hit': {'roles': {'a': 'actor', 'who': 'group'}, 'effects': [
        {'for': 'k in who', 'change': 'r[a, k]', 'by': '-0.2 * intensity * sum(j in actor: 1 - r[k, j])', 'lasting': 0.1}, {'change': 'x[a]', 'raise_to': 0.5}]}},
    'events': {'e': {'date': '2025-01-10', 'every': '1 week', 'type': 'hit', 'a': 'S0', 'who': 'actor'}},
    'rules': {'hits': {'for': ['a in actor', 'b in actor'], 'rate': '1 - r[a, b]', 'cooldown': '2 weeks', 'emit': {'type': 'hit', 'a': 'a', 'who': ['a', 'b'], 'intensity': '1 + x[a]'}}},
    'dynamics': {'n': {'type': 'noise', 'relation': 'r', 'volatility': 0.2}, 'b': {'type': 'balance', 'relation': 'r', 'strength': 1},
                 'd': {'type': 'diffusion', 'attribute': 'x', 'through': 'r', 'rate': 1}, 'f': {'type': 'drift', 'for': 'a in actor', 'change': 'x[a]', 'by': 0.1}},
    'metrics': {'m': 'mean(i in actor, j in actor: r[i, j])'}, 'watch': ['r[S0,S1]']})");
  EXPECT_TRUE(made.model) << made.messages();
  return *made.model;
}

TEST(Allocations, DoNotGrowWithTheNumberOfSteps) {
  EXPECT_EQ(allocations_of(with_end("2025-02-01")), allocations_of(with_end("2027-01-01")));
}

}  // namespace
}  // namespace entente
