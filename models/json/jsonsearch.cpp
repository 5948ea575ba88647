// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonsearch.h"

#include <QStringMatcher>
#include <algorithm>
#include <cstring>

#include "models/json/bytesfinder.h"
#include "models/json/jsonstring.h"
#include "models/json/jsontokens.h"
#include "models/json/ndjsonreader.h"

namespace reeve {

namespace tokens = jsontokens;

namespace {

constexpr qsizetype none = BytesFinder::none;

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

// The next byte that makes a text differ from its bytes: an escape, or for texts that are not ASCII what is not ASCII.
class OddFinder
{
public:
    explicit OddFinder(bool isAscii) : m_isAscii(isAscii) { }
    qsizetype find(QByteArrayView text, qsizetype from)
    {
        if (m_next < from)
            m_next = look(text, from);
        return m_next;
    }

private:
    qsizetype look(QByteArrayView text, qsizetype from) const
    {
        if (m_isAscii) {
            const void *found = from < text.size()
                ? std::memchr(text.data() + from, '\\', static_cast<std::size_t>(text.size() - from))
                : nullptr;
            return found ? static_cast<const char *>(found) - text.data() : none;
        }
        for (; from + 8 <= text.size(); from += 8) {
            std::uint64_t eight = 0;
            std::memcpy(&eight, text.data() + from, 8);
            const std::uint64_t slashes = eight ^ 0x5c5c5c5c5c5c5c5cULL;
            if ((eight | ((slashes - 0x0101010101010101ULL) & ~slashes)) & 0x8080808080808080ULL)
                break;
        }
        for (; from < text.size(); ++from) {
            if (text[from] == '\\' || static_cast<unsigned char>(text[from]) >= 0x80)
                return from;
        }
        return none;
    }

    bool m_isAscii;
    qsizetype m_next = -1;
};

class Search
{
public:
    Search(const JsonBytes &json, const QString &text, bool isMasked)
        : m_json(json)
        , m_text(json.bytes())
        , m_matcher(text.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive)
        , m_isMasked(isMasked)
        , m_needle(rawText(m_matcher.pattern()))
        , m_odd(isAscii(m_matcher.pattern()))
    {
    }
    JsonMatches run(const std::atomic<bool> *isCancelled)
    {
        qsizetype from = m_text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
        m_place = static_cast<quint32>(from);
        for (int step = 0; from < m_text.size(); ++step) {
            const qsizetype raw = m_needle.find(m_text, from);
            const qsizetype odd = m_odd.find(m_text, from);
            if (std::min(raw, odd) == none || (isCancelled && step % 256 == 0 && isCancelled->load()))
                break;
            from = lookAt(std::min(raw, odd), raw, odd);
        }
        return std::move(m_matches);
    }

private:
    // Texts with these are found by their escapes only.
    static QByteArray rawText(const QString &text)
    {
        const bool isRaw =
            isAscii(text) && std::ranges::none_of(text, [](QChar c) { return c < u' ' || c == u'"' || c == u'\\'; });
        return isRaw ? text.toLatin1() : QByteArray();
    }
    // Looks at the token that holds the offset, and returns where to go on.
    qsizetype lookAt(qsizetype at, qsizetype raw, qsizetype odd)
    {
        const auto place = static_cast<quint32>(at);
        if (const auto line = badLineBefore(place)) {
            if (line->end > place)
                return lookAtLine(*line);
            m_place = std::max(m_place, line->end);
        }
        goTo(place);
        const quint32 begin = m_place;
        const quint32 end = tokens::afterValue(m_text, begin);
        const bool isString = m_text[begin] == '"';
        m_place = end;
        // In a string the quotes are not part of it; what is not in a token at all is between two.
        const qsizetype first = begin + (isString ? 1 : 0);
        const qsizetype last = end - (isString ? 1 : 0);
        if (raw < first)
            raw = m_needle.find(m_text, first);
        const bool isFound = (raw != none && needleSize() > 0 && raw + needleSize() <= last)
            || (odd < last && matchesDecoded(begin, end, isString));
        if (isFound)
            found(begin, end, isString);
        return std::max<qsizetype>(end, at + 1);
    }
    qsizetype needleSize() const { return m_needle.isEmpty() ? 0 : m_matcher.pattern().size(); }
    bool matchesDecoded(quint32 begin, quint32 end, bool isString) const
    {
        return isString && matches(decodedJsonString(m_text.sliced(begin + 1, end - begin - 2)));
    }
    bool matches(const QString &text) const
    {
        return m_matcher.indexIn(text.normalized(QString::NormalizationForm_C)) >= 0;
    }
    // Makes m_place the token that holds the place, or the first behind it.
    void goTo(quint32 place)
    {
        const std::vector<quint32> &blocks = m_json.index().blocks;
        m_place = std::max(m_place, blocks[place >> blockBits]);
        for (;;) {
            while (m_place < m_text.size() && !isTokenStart(m_text[m_place]))
                ++m_place;
            if (m_place >= place || m_place >= m_text.size())
                return;
            const quint32 end = tokens::afterValue(m_text, m_place);
            if (end > place)
                return;
            m_place = end;
        }
    }
    static bool isTokenStart(char c) { return !tokens::endsScalar(c) && c != '{' && c != '['; }
    void found(quint32 begin, quint32 end, bool isString)
    {
        const quint32 colon = isString ? tokens::afterSpace(m_text, end) : end;
        const bool isName = isString && colon < m_text.size() && m_text[colon] == ':'
            && !std::ranges::binary_search(m_json.index().badLines, colon); // not the next line, which is no JSON
        const quint32 value = isName ? tokens::afterSpace(m_text, colon + 1) : begin;
        if (!isName && isHidden(value))
            return;
        add(value);
    }
    bool isHidden(quint32 value) const { return m_isMasked && m_json.isSecret({.value = value}); }
    void add(quint32 value)
    {
        if (m_lastFound == value)
            return;
        m_lastFound = value;
        ++m_matches.count;
        if (std::ssize(m_matches.values) < mostJsonPlaces)
            m_matches.values.push_back(value);
    }
    // The last that begins there or before.
    std::optional<NdjsonLine> badLineBefore(quint32 place) const
    {
        const std::vector<quint32> &lines = m_json.index().badLines;
        const auto behind = std::ranges::upper_bound(lines, place);
        return behind == lines.begin() ? std::nullopt : NdjsonReader(m_text, *std::prev(behind)).next();
    }
    qsizetype lookAtLine(const NdjsonLine &line)
    {
        if (matches(QString::fromUtf8(m_text.sliced(line.begin, line.end - line.begin))) && !hidesPart(line))
            add(line.begin);
        m_place = std::max(m_place, line.end);
        return line.end;
    }
    bool hidesPart(const NdjsonLine &line) const { return m_isMasked && m_json.hasSecretIn({.value = line.begin}); }

    const JsonBytes &m_json;
    QByteArrayView m_text;
    QStringMatcher m_matcher;
    bool m_isMasked;
    BytesFinder m_needle;
    OddFinder m_odd;
    quint32 m_place = 0; // of the token to look at next
    quint32 m_lastFound = noOffset;
    JsonMatches m_matches{};
};

}

JsonMatches findInJson(const JsonBytes &json, const QString &text, bool isMasked, const std::atomic<bool> *isCancelled)
{
    if (text.isEmpty())
        return {};
    return Search(json, text, isMasked).run(isCancelled);
}

JsonPlace placeOf(const JsonBytes &json, quint32 value)
{
    JsonPlace place;
    JsonSpot spot = json.root();
    if (!json.isLines() && spot.value == value)
        return json.isContainer(spot) ? place : JsonPlace{0};
    while (json.isContainer(spot)) {
        const std::vector<quint32> &checkpoints = json.index().checkpoints;
        qsizetype first = 0;
        if (spot.record != noOffset && json.index().records[spot.record].checkpoint != noOffset) {
            const JsonRecord &record = json.index().records[spot.record];
            const auto begin = checkpoints.begin() + record.checkpoint;
            const auto end = begin + (record.count - 1) / checkpointStep;
            first = (std::upper_bound(begin, end, value) - begin) * checkpointStep;
        }
        const auto parts = json.parts(spot, first, checkpointStep);
        const auto behind = std::ranges::upper_bound(parts, value, {}, &JsonSpot::value);
        if (behind == parts.begin())
            return {};
        place.append(static_cast<int>(first + (behind - parts.begin()) - 1));
        spot = *std::prev(behind);
        if (spot.value == value)
            return place;
    }
    return {};
}

}
