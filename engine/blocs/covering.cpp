#include "blocs/covering.h"

#include <glpk.h>

#include <algorithm>
#include <stdexcept>

namespace entente::detail {
namespace {

int number(std::size_t column) { return static_cast<int>(column) + 1; }

}  // namespace

struct Covering::Program {
  Program() : problem(glp_create_prob()) {
    glp_term_out(GLP_OFF);
    glp_set_obj_dir(problem, GLP_MIN);
    glp_init_smcp(&how);
    how.msg_lev = GLP_MSG_OFF;
    how.meth =
        GLP_DUALP;  // rows and bounds change between solutions, costs do not: the basis stays dual feasible
  }
  ~Program() { glp_delete_prob(problem); }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  int add_row(std::span<const std::size_t> columns) const {
    std::vector<int> index(1);
    for (const std::size_t column : columns) index.push_back(number(column));
    const std::vector<double> ones(index.size(), 1.0);
    const int row = glp_add_rows(problem, 1);
    glp_set_mat_row(problem, row, static_cast<int>(columns.size()), index.data(), ones.data());
    return row;
  }

  glp_prob* problem;
  glp_smcp how{};
};

Covering::Covering(std::span<const double> costs)
    : program_(std::make_unique<Program>()), shares_(costs.size()) {
  if (costs.empty()) return;
  glp_add_cols(program_->problem, static_cast<int>(costs.size()));
  for (std::size_t k = 0; k < costs.size(); ++k) {
    glp_set_obj_coef(program_->problem, number(k), costs[k]);
    release(k);
  }
}

Covering::~Covering() = default;

void Covering::at_least_one_of(std::span<const std::size_t> columns) {
  glp_set_row_bnds(program_->problem, program_->add_row(columns), GLP_LO, 1, 0);
}

void Covering::not_all_of(std::span<const std::size_t> columns) {
  glp_set_row_bnds(program_->problem, program_->add_row(columns), GLP_UP, 0,
                   static_cast<double>(columns.size()) - 1);
}

void Covering::fix(std::size_t column, bool taken) {
  glp_set_col_bnds(program_->problem, number(column), GLP_FX, taken ? 1 : 0, taken ? 1 : 0);
}

void Covering::release(std::size_t column) {
  glp_set_col_bnds(program_->problem, number(column), GLP_DB, 0, 1);
}

std::optional<double> Covering::solve(double seconds) {
  glp_prob* problem = program_->problem;
  if (glp_get_num_rows(problem) == 0) {
    for (std::size_t k = 0; k < shares_.size(); ++k) shares_[k] = glp_get_col_lb(problem, number(k));
  } else {
    constexpr double max_milliseconds = 1e9;  // GLPK counts them in an int
    const int turns = glp_get_it_cnt(problem);
    program_->how.tm_lim = static_cast<int>(std::clamp(seconds * 1000, 1.0, max_milliseconds));
    int failed = glp_simplex(problem, &program_->how);
    if (failed && failed != GLP_ETMLIM) {  // a basis that rounding has spoilt: begin anew
      glp_std_basis(problem);
      failed = glp_simplex(problem, &program_->how);
    }
    late_ = failed == GLP_ETMLIM;
    work_ = (1.0 + glp_get_it_cnt(problem) - turns) * (glp_get_num_rows(problem) + glp_get_num_cols(problem));
    if (late_ || failed == GLP_ENOPFS || glp_get_status(problem) == GLP_NOFEAS ||
        glp_get_prim_stat(problem) == GLP_NOFEAS)
      return std::nullopt;
    if (failed || glp_get_status(problem) != GLP_OPT) throw std::runtime_error("GLPK found no optimum");
    for (std::size_t k = 0; k < shares_.size(); ++k) shares_[k] = glp_get_col_prim(problem, number(k));
  }
  double cost = 0;
  for (std::size_t k = 0; k < shares_.size(); ++k) cost += glp_get_obj_coef(problem, number(k)) * shares_[k];
  return cost;
}

}  // namespace entente::detail
