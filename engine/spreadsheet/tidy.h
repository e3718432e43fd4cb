#pragma once
/// Numbers as people would write them.
namespace entente::spreadsheet {

/// To twelve digits: what a mean or a map leaves in the last ones goes.
double tidied(double value);
/// The least of ..., 0.1, 0.2, 0.5, 1, 2, 5, 10, ... that is not below a number above 0.
double tidy_bound(double magnitude);

}  // namespace entente::spreadsheet
