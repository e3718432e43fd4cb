#pragma once
/// Questions about points whose outcomes are known.
#include "explore/answer.h"
#include "explore/given_points.h"
#include "explore/question.h"

namespace entente::explore {

/// Which inputs an outcome hangs on, by indices of its distribution.
std::optional<Answer> matters_of_given(const GivenColumns& given, const Request& request, const StopFlag* stop);
/// For which inputs an outcome holds.
std::optional<Answer> when_of_given(const GivenColumns& given, const Request& request, const StopFlag* stop);

/// Whether it is a question that can be asked of given points.
bool asks_given(const std::string& question);

/// Throws DataError where there are fewer rows that differ than an analysis needs.
void require_rows(const GivenColumns& given, std::size_t least);
/// Which worlds are an input of their own, and ` Left out: region (no numbers).`; nothing where there is
/// nothing to say.
std::string inputs_text(const GivenPoints& inputs);

}  // namespace entente::explore
