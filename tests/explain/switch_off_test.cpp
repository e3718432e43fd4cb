/// Switching a cause off is removing it from the file, byte for byte.
#include "explain_worlds.h"
#include "support/shipped.h"

namespace entente {
namespace {

using namespace testing_support;

BlockRecord without(const Model& model, std::size_t cause, std::size_t runs) {
  Simulation simulation(model, 1, runs, {false});
  std::vector<bool> off(model.catalogue().causes.size(), false);
  off[cause] = true;
  simulation.switch_off(off);
  return simulation.run(0, runs);
}

std::string section_of(const Catalogue::Cause& cause) {
  return cause.kind == CauseKind::event ? "events" : cause.kind == CauseKind::rule ? "rules" : "dynamics";
}

/// Compares with the scenario from which each cause is removed by a patch.
template <class Load>
void compare_each(const Load& load_with, std::size_t runs) {
  const TestScenario whole = load_with({});
  ASSERT_TRUE(whole.model);
  const Catalogue& c = whole.model->catalogue();
  for (std::size_t k = 0; k + 1 < c.causes.size(); ++k) {
    LoadOptions removing;
    removing.overrides = {section_of(c.causes[k]) + "." + c.causes[k].id + "=null"};
    const TestScenario removed = load_with(removing);
    ASSERT_TRUE(removed.model) << removed.messages();
    Simulation simulation(*removed.model, 1, runs, {false});
    const BlockRecord& expected = simulation.run(0, runs);
    const BlockRecord found = without(*whole.model, k, runs);
    EXPECT_TRUE(same_bits(found.series, expected.series)) << c.causes[k].id;
    EXPECT_TRUE(same_bits(found.outcomes, expected.outcomes)) << c.causes[k].id;
  }
}

TEST(SwitchOff, IsRemovingByAPatch) {
  compare_each([](const LoadOptions& options) { return compile_text(busy_world, options); }, 16);
}

TEST(SwitchOff, IsRemovingByAPatchInTheArticle) {
  compare_each(
      [](const LoadOptions& options) {
        return compile_file(scenarios_folder() / "pakistan-afghanistan-2025.json", options);
      },
      16);
}

TEST(SwitchOff, CanBeSwitchedOnAgain) {
  const TestScenario made = busy();
  Simulation simulation(*made.model, 1, 8);
  const BlockRecord before = simulation.run(0, 8);
  std::vector<bool> off(made.model->catalogue().causes.size(), false);
  off[0] = off[2] = true;
  simulation.switch_off(off);
  EXPECT_FALSE(same_bits(simulation.run(0, 8).series, before.series));
  simulation.switch_off(std::vector<bool>(off.size(), false));
  EXPECT_TRUE(same_bits(simulation.run(0, 8).series, before.series));
}

TEST(SwitchOff, RefusesDecayAndOtherLengths) {
  const TestScenario made = busy();
  Simulation simulation(*made.model, 1, 1);
  std::vector<bool> decay(made.model->catalogue().causes.size(), false);
  decay.back() = true;
  EXPECT_THROW(simulation.switch_off(decay), std::invalid_argument);
  EXPECT_THROW(simulation.switch_off({}), std::invalid_argument);
}

}  // namespace
}  // namespace entente
