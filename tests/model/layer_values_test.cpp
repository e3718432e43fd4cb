#include "model/layer_values.h"

#include <gtest/gtest.h>

#include "model/data.h"

namespace entente::detail {
namespace {

const InitialValue drawn_value{0, InitialProgramId(3)};  // the output of a program

/// A relation among three actors that begins at 0.5.
LayerModel relation_of_three() {
  LayerModel layer;
  layer.relation = true;
  layer.cells = 9;
  layer.fill = {0.5, {}};
  return layer;
}

TEST(LayerValues, FillARelationButNotItsDiagonal) {
  EXPECT_EQ(initial_cells(relation_of_three(), 3),
            (std::vector<double>{0, 0.5, 0.5, 0.5, 0, 0.5, 0.5, 0.5, 0}));
  LayerModel attribute;
  attribute.cells = 3;
  attribute.fill = {0.5, {}};
  EXPECT_EQ(initial_cells(attribute, 3), (std::vector<double>{0.5, 0.5, 0.5}));
}

TEST(LayerValues, TheLastTieOfACellCounts) {
  LayerModel layer = relation_of_three();
  layer.ties = {{1, {0.1, {}}}, {5, {0.2, {}}}, {1, {0.3, {}}}};
  const std::vector<double> cells = initial_cells(layer, 3);
  EXPECT_EQ(cells[1], 0.3);
  EXPECT_EQ(cells[5], 0.2);
  EXPECT_EQ(cells[3], 0.5) << "the other direction";
}

TEST(LayerValues, ASymmetricTieIsBothCells) {
  LayerModel layer = relation_of_three();
  layer.symmetric = true;
  layer.ties = {{2, {0.1, {}}}};
  EXPECT_EQ(initial_cells(layer, 3), (std::vector<double>{0, 0.5, 0.1, 0.5, 0, 0.5, 0.1, 0.5, 0}));
}

TEST(LayerValues, WhatIsDrawnIsNoNumber) {
  LayerModel layer = relation_of_three();
  EXPECT_FALSE(is_drawn(layer));
  layer.ties = {{1, drawn_value}};
  EXPECT_TRUE(is_drawn(layer));
  EXPECT_TRUE(std::isnan(initial_cells(layer, 3)[1]));
  EXPECT_EQ(initial_cells(layer, 3)[2], 0.5);
  layer.ties.clear();
  layer.random.kind = RandomTies::Kind::normal;
  EXPECT_TRUE(is_drawn(layer));
  EXPECT_TRUE(std::isnan(initial_cells(layer, 3)[1]));
  EXPECT_EQ(initial_cells(layer, 3)[4], 0) << "nobody has a tie to itself";
  layer.random.kind = RandomTies::Kind::none;
  layer.fill = drawn_value;
  EXPECT_TRUE(is_drawn(layer));
}

TEST(LayerValues, ASparseRelationHasItsTiesAlone) {
  LayerModel layer;
  layer.relation = true;
  layer.pattern = std::make_shared<const language::Ties>(language::make_ties({1, 5}, 3));
  layer.cells = 2;
  layer.tie_values = {{0.25, {}}, {0.75, {}}};
  EXPECT_EQ(initial_cells(layer, 3), (std::vector<double>{0.25, 0.75}));
  EXPECT_FALSE(is_drawn(layer));
  layer.tie_values[1] = drawn_value;
  EXPECT_TRUE(is_drawn(layer));
  EXPECT_TRUE(std::isnan(initial_cells(layer, 3)[1]));
}

}  // namespace
}  // namespace entente::detail
