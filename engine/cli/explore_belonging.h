#pragma once
/// Options of `entente explore` that belong to some questions only.
#include "cli/options.h"

namespace entente::cli {

/// A wrong command line where an option is given that the question would not use, with those that it is for.
/// `question` is as the request has it.
void refuse_of_other_questions(const Arguments& arguments, const std::string& question);

}  // namespace entente::cli
