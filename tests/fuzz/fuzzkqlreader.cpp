// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/endpoints/query/kql.h"
#include "models/endpoints/query/kqlreader.h"
#include "models/endpoints/query/kqlwarnings.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

void requireInside(const FilterSpan &span, const QString &text)
{
    require(span.begin >= 0 && span.length > 0 && span.begin + span.length <= text.size());
}

// Beside another condition the text keeps its conditions, or stays alone.
void requireSameMeaning(const QString &text, const KqlReading &alone)
{
    const QString other = QStringLiteral("a : 1");
    const QString together = kqlAll(text, {other});
    const KqlReading both = readKql(together, mostKqlNesting);
    if (readKql(text, mostKqlNesting).mistake) {
        require(together == text && both.mistake);
        return;
    }
    require(!both.mistake && both.conditions.size() == alone.conditions.size() + 1);
    for (qsizetype i = 0; i < alone.conditions.size(); ++i) {
        require(both.conditions[i].kind == alone.conditions[i].kind);
        require(both.conditions[i].value.text == alone.conditions[i].value.text);
    }
}

}

// Whatever is typed: a mistake has a place in the text and a sentence, every condition has its own place, and other
// conditions beside it do not change what it means.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const KqlReading reading = readKql(text);
    require(reading.nesting >= 0 && reading.nesting <= mostOwnKqlNesting);
    require(reading.mistake.has_value() != kqlProblem(text).isEmpty());
    if (reading.mistake) {
        require(reading.mistake->at >= 0 && reading.mistake->at <= text.size());
        return 0;
    }
    for (const KqlCondition &condition : reading.conditions) {
        if (condition.kind != KqlCondition::Kind::Nested)
            requireInside(condition.value.span, text);
        if (condition.field)
            requireInside(condition.field->span, text);
    }
    for (const QString &warning : kqlWarnings(text))
        require(!warning.isEmpty());
    requireSameMeaning(text, reading);
    return 0;
}
