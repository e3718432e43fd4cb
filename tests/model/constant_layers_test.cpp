#include "compilation_for_tests.h"

namespace entente {
namespace {

using namespace testing_support;

TEST(ConstantLayers, AreThoseThatNothingMoves) {
  const TestScenario made = compile_world(
      "'rules': {'r': {'for': ['a in state', 'b in state'], 'rate': 1, "
      "'emit': {'type': 'raid', 'raider': 'a', 'victim': 'b'}}}");
  const auto& layers = data_of(made).world.layers;
  EXPECT_TRUE(layers[0].constant) << "power";
  EXPECT_TRUE(layers[1].constant) << "rival";
  EXPECT_FALSE(layers[2].constant) << "trust is moved by an effect";
}

TEST(ConstantLayers, HaveTheirValuesInTheModel) {
  const Begun begun;
  EXPECT_EQ(begun.data.constant_layers[begun.layer("power")], (std::vector<double>{0.5, 0, 0, 0}));
  EXPECT_EQ(begun.data.world.initial.layers[begun.layer("power")][0], 0.5);
  EXPECT_TRUE(begun.data.constant_layers[begun.layer("trust")].empty());
  EXPECT_EQ(begun.data.world.initial.layers[begun.layer("trust")], nullptr);
}

TEST(ConstantLayers, AProcessMovesAnAttributeOrARelation) {
  const auto constant = [](const std::string& dynamics, const char* layer) {
    const Begun begun("'dynamics': {'d': {" + dynamics + "}}");
    return begun.data.layers[begun.layer(layer)].constant;
  };
  EXPECT_FALSE(constant("'type': 'noise', 'attribute': 'power', 'volatility': 1", "power"));
  EXPECT_TRUE(constant("'type': 'noise', 'attribute': 'power', 'volatility': 1", "rival"));
  EXPECT_FALSE(constant("'type': 'noise', 'relation': 'rival', 'volatility': 1", "rival"));
  EXPECT_FALSE(constant("'type': 'drift', 'change': 'rival [PAK, AFG]', 'by': 1", "rival")) << "with a blank";
}

TEST(ConstantLayers, WhatDecaysElsewhereOrIsDrawnIsNone) {
  const auto constant = [](const std::vector<std::string>& settings) {
    const Begun begun("", settings);
    return begun.data.layers[begun.layer("rival")].constant;
  };
  EXPECT_TRUE(constant({}));
  EXPECT_TRUE(constant({"relations.rival.half_life=1 year"})) << "it decays to where it is";
  EXPECT_FALSE(constant({"relations.rival.half_life=1 year", "relations.rival.baseline=0.5"}));
  EXPECT_FALSE(constant({"relations.rival.ties_random={\"normal\": [0, 1]}"}));
}

}  // namespace
}  // namespace entente
