#pragma once
/// A small world for the tests of the compilation, to which each adds its own part.
#include "model/model_access.h"
#include "support/compiled.h"

namespace entente::testing_support {

/// `'` stands for `"`. Two states, a group of each kind, one relation that never changes and one that does.
inline TestScenario compile_world(const std::string& parts, const LoadOptions& options = {}) {
  return compile_text(R"({'entente': 1, 'time': {'start': '2025-01-31', 'end': '2025-06-15', 'step': '1 month'},
    'actors': {'PAK': {'power': 0.5}, 'AFG': {}, 'IND': {}, 'TTP': {'kind': 'nonstate'}},
    'groups': {'pair': ['AFG', 'PAK']}, 'what_if': {'uses-all': {'patch': {'events': {'w': {'date': '2025-02-10', 'type': 'meet', 'who': 'pair', 'host': 'IND'}, 'v': {'date': '2025-02-10', 'type': 'raid', 'raider': 'PAK', 'victim': 'AFG'}}}}},
    'attributes': {'power': {'range': [0, 1]}},
    'relations': {'rival': {'ties': {'PAK': {'IND': 1}, 'IND': {'PAK': 1}}}, 'trust': {'range': [-1, 1]}},
    'event_types': {'raid': {'roles': {'raider': 'actor', 'victim': 'actor'},
                             'effects': [{'change': 'trust[victim, raider]', 'by': '-0.1 * intensity'}]},
                    'meet': {'roles': {'who': 'group', 'host': 'actor'},
                             'effects': [{'for': 'k in who', 'where': 'power[k] >= 0 && rival[k, host] >= 0',
                                          'change': 'trust[k, host]', 'by': 0.1}]}})" +
                          (parts.empty() ? "" : ", " + parts) + "}",
                      options);
}

inline const detail::ModelData& data_of(const TestScenario& made) {
  EXPECT_TRUE(made.model) << made.messages();
  return detail::ModelAccess::data(*made.model);
}

}  // namespace entente::testing_support
