// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>

#include "models/json/jsonbytes.h"
#include "models/json/jsonlayout.h"
#include "models/json/jsonreader.h"
#include "models/json/jsonsearch.h"
#include "models/json/jsontable.h"
#include "models/json/ndjsonreader.h"

using namespace reeve;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

// Every value is inside its container, behind the one before, and found by its offset.
void walk(const JsonBytes &json, const JsonSpot &spot)
{
    quint32 last = spot.value;
    const auto parts = json.parts(spot);
    require(std::ssize(parts) == json.countOf(spot));
    for (const JsonSpot &part : parts) {
        require(part.value >= last && json.endOf(part) > part.value && json.endOf(part) <= json.endOf(spot));
        (void)json.nameOf(part);
        (void)json.textOf(part, 100);
        walk(json, part);
        last = json.endOf(part);
    }
}

void check(const JsonBytesPtr &json)
{
    walk(*json, json->root());
    (void)indentedText(*json, json->root(), true);
    for (const char16_t *needle : {u"a", u"1", u"\u00e9", u"\"", u": "}) {
        const JsonMatches matches = findInJson(*json, QString::fromUtf16(needle));
        require(matches.count >= std::ssize(matches.values));
        for (const quint32 value : matches.values)
            require(!placeOf(*json, value).isEmpty());
    }
    if (const JsonTablePtr table = JsonTable::read(json)) {
        for (std::size_t row = 0; row < table->rows().size(); ++row) {
            for (const auto &cell : table->cellsOf(row))
                (void)table->textOf(cell, true);
        }
    }
}

}

// Lines are apart and in order. What the index takes for JSON the strict reader takes, too, but for numbers of any size.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    NdjsonReader reader(bytes);
    NdjsonLine last;
    qint64 count = 0;
    while (const auto line = reader.next()) {
        require(line->begin < line->end && line->begin >= last.end && line->end <= bytes.size());
        require(!bytes.mid(line->begin, line->end - line->begin).contains('\n')
            && line->number > last.number - (count == 0));
        last = *line;
        ++count;
    }
    const JsonBytesPtr lines = JsonBytes::readLines(bytes);
    require(lines && lines->countOf(lines->root()) == count);
    check(lines);
    const JsonBytesPtr json = JsonBytes::read(bytes);
    const auto value = readJson(bytes);
    require(json || !value);
    if (json)
        check(json);
    return 0;
}
