#include "simulation/emitter.h"

#include "lanes_from.h"
#include "model/model_access.h"
#include "support/actor_ids.h"
#include "support/compiled.h"

namespace entente::detail {
namespace {

using namespace testing_support;

TEST(Emitter, GivesWhatFiredItsRolesListsAndIntensity) {
  const TestScenario made = compile_text(R"({'entente': 1, 'time': {'start': '2025-01-01', 'end': '2025-01-08'},
    'actors': {'A': {}, 'B': {}, 'C': {}}, 'attributes': {'x': {}},
    'event_types': {'e': {'roles': {'a': 'actor', 'who': 'group'}, 'effects': [
      {'change': 'x[a]', 'by': 'intensity'}, {'for': 'k in who', 'where': 'k != a', 'change': 'x[k]', 'by': '10 * intensity'}]}},
    'rules': {'r': {'for': ['i in actor', 'j in actor'], 'rate': 0.1, 'emit': {'type': 'e', 'a': 'i', 'who': ['i', 'j']}}}})");
  ASSERT_TRUE(made.model) << made.messages();
  const ModelData& model = ModelAccess::data(*made.model);
  ForkJoinPool pool(1);
  State state(model, 1, 2);
  state.start(model, testing_support::lanes_from(0, 2), pool);
  Changes changes(model, 2);
  changes.start(state);
  Emitter emitter(model, 2);
  Fired fired(2);
  fired.count = 2;
  fired.columns[0] = actor_ids({0, 2});  // A fires on B in lane 1, C on A in lane 0
  fired.columns[1] = actor_ids({1, 0});
  fired.lane = {1, 0};
  fired.intensity[0] = 1;
  fired.intensity[1] = 3;
  emitter.emit(model.rules[0].emission, CauseId(0), fired, state, changes);
  changes.apply(state, pool);
  const Values& x = state.layers[0].values;
  EXPECT_EQ(std::vector<double>(x.begin(), x.end()), (std::vector<double>{30, 1, 0, 10, 3, 0}));
}

}  // namespace
}  // namespace entente::detail
