// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/endpoints/query/localfilter.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void requireInOrder(const FilterSpan &span, qsizetype &end, const QString &text)
{
    require(span.begin >= end && span.length > 0 && span.begin + span.length <= text.size());
    end = span.begin + span.length;
}

}

// Whatever is typed: every condition and every complaint has its own place in the text and reads alone as it does there.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const LocalFilter filter = readFilter(text);
    qsizetype end = 0;
    for (const FilterTerm &term : filter.terms) {
        requireInOrder(term.span, end, text);
        require(!term.value.isEmpty() && term.value == term.value.simplified());
        FilterTerm alone = term;
        alone.span = {0, term.span.length};
        const LocalFilter again = readFilter(text.sliced(term.span.begin, term.span.length));
        require(again.problems.isEmpty() && again.terms == QList<FilterTerm>{alone});
    }
    end = 0;
    for (const FilterProblem &problem : filter.problems) {
        requireInOrder(problem.span, end, text);
        require(!filterField(text.sliced(problem.span.begin, problem.span.length)) && !problem.sentence.isEmpty());
    }
    return 0;
}
