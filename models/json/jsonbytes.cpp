// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonbytes.h"

#include <algorithm>

#include "models/json/jsonpath.h"
#include "models/json/jsonstring.h"
#include "models/json/jsontokens.h"
#include "models/json/ndjsonreader.h"

namespace reeve {

namespace tokens = jsontokens;
using namespace Qt::StringLiterals;

QString maskedText()
{
    return u"\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022"_s;
}

QByteArray maskedSpans(const QByteArray &bytes, const std::vector<JsonSpan> &spans, quint32 begin, quint32 end)
{
    auto secret = std::ranges::lower_bound(spans, begin, {}, &JsonSpan::begin);
    if (secret == spans.end() || secret->begin >= end)
        return begin == 0 && end == bytes.size() ? bytes : bytes.mid(begin, end - begin);
    QByteArray result;
    result.reserve(end - begin);
    for (; secret != spans.end() && secret->begin < end; ++secret) {
        result.append(QByteArrayView(bytes).sliced(begin, secret->begin - begin));
        result.append('"' + maskedText().toUtf8() + '"');
        begin = secret->end;
    }
    return begin < end ? result.append(QByteArrayView(bytes).sliced(begin, end - begin)) : result;
}

JsonBytesPtr JsonBytes::read(QByteArray bytes, const QStringList &secrets, std::vector<JsonSpan> extra)
{
    auto index = indexJson(bytes);
    if (!index)
        return {};
    return JsonBytesPtr(new JsonBytes(std::move(bytes), std::move(*index), secrets, std::move(extra)));
}

JsonBytesPtr JsonBytes::readLines(QByteArray bytes, const QStringList &secrets, std::vector<JsonSpan> extra)
{
    auto index = indexLines(bytes);
    if (!index)
        return {};
    return JsonBytesPtr(new JsonBytes(std::move(bytes), std::move(*index), secrets, std::move(extra)));
}

JsonBytes::JsonBytes(QByteArray bytes, JsonIndex index, const QStringList &secrets, std::vector<JsonSpan> extra)
    : m_bytes(std::move(bytes)), m_index(std::move(index))
{
    if (m_index.isLines) {
        m_root.record = 0;
    } else {
        m_root.value = tokens::afterSpace(m_bytes, m_bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0);
        m_root.record = recordAt(m_root.value, 0, static_cast<quint32>(m_index.records.size()));
    }
    addSecrets(secrets, std::move(extra));
}

bool JsonBytes::isBadLine(quint32 place) const
{
    return !m_index.badLines.empty() && std::ranges::binary_search(m_index.badLines, place);
}

JsonKind JsonBytes::kindOf(const JsonSpot &spot) const
{
    if (m_index.isLines && spot == m_root)
        return JsonKind::Array;
    if (isBadLine(spot.value))
        return JsonKind::Line;
    switch (m_bytes.at(spot.value)) {
    case '{':
        return JsonKind::Object;
    case '[':
        return JsonKind::Array;
    case '"':
        return JsonKind::String;
    case 't':
    case 'f':
        return JsonKind::Boolean;
    case 'n':
        return JsonKind::Null;
    default:
        return JsonKind::Number;
    }
}

bool JsonBytes::isContainer(const JsonSpot &spot) const
{
    const JsonKind kind = kindOf(spot);
    return kind == JsonKind::Object || kind == JsonKind::Array;
}

qsizetype JsonBytes::countOf(const JsonSpot &spot) const
{
    if (spot.record != noOffset)
        return m_index.records[spot.record].count;
    return isContainer(spot) ? static_cast<qsizetype>(parts(spot).size()) : 0;
}

quint32 JsonBytes::endOf(const JsonSpot &spot) const
{
    if (spot.record != noOffset)
        return m_index.records[spot.record].end;
    if (!isBadLine(spot.value))
        return tokens::afterValue(m_bytes, spot.value);
    return NdjsonReader(m_bytes, spot.value).next()->end;
}

QByteArrayView JsonBytes::rawOf(const JsonSpot &spot) const
{
    return QByteArrayView(m_bytes).sliced(spot.value, endOf(spot) - spot.value);
}

// The record that begins there, among siblings; noOffset: none.
quint32 JsonBytes::recordAt(quint32 place, quint32 from, quint32 to) const
{
    const auto begin = m_index.records.begin();
    const auto found = std::lower_bound(
        begin + from, begin + to, place, [](const JsonRecord &record, quint32 value) { return record.begin < value; });
    return found != begin + to && found->begin == place ? static_cast<quint32>(found - begin) : noOffset;
}

std::vector<JsonSpot> JsonBytes::lines(qsizetype first, qsizetype most) const
{
    std::vector<JsonSpot> result;
    const JsonRecord &all = m_index.records.front();
    const qsizetype skipped =
        std::min<qsizetype>(first / checkpointStep, all.count > 0 ? (all.count - 1) / checkpointStep : 0);
    const quint32 from = skipped > 0 ? m_index.checkpoints[all.checkpoint + static_cast<quint32>(skipped) - 1] : 0;
    NdjsonReader reader(m_bytes, from);
    qsizetype position = skipped * checkpointStep;
    while (std::ssize(result) < most) {
        const auto line = reader.next();
        if (!line)
            break;
        if (position++ >= first)
            result.push_back({.value = line->begin, .record = recordAt(line->begin, 1, all.next)});
    }
    return result;
}

std::vector<JsonSpot> JsonBytes::parts(const JsonSpot &spot, qsizetype first, qsizetype most) const
{
    if (!isContainer(spot) || most <= 0)
        return {};
    if (m_index.isLines && spot == m_root)
        return lines(first, most);
    std::vector<JsonSpot> result;
    const bool isObject = m_bytes.at(spot.value) == '{';
    quint32 place = spot.value + 1;
    qsizetype position = 0;
    quint32 record = 0; // the next that may be a part
    quint32 last = 0; // behind the records in it
    if (spot.record != noOffset) {
        const JsonRecord &own = m_index.records[spot.record];
        record = spot.record + 1;
        last = own.next;
        if (first >= own.count)
            return {};
        if (own.checkpoint != noOffset && first >= checkpointStep) {
            const qsizetype skipped = first / checkpointStep;
            place = m_index.checkpoints[own.checkpoint + static_cast<quint32>(skipped) - 1];
            position = skipped * checkpointStep;
            const auto begin = m_index.records.begin();
            record = static_cast<quint32>(std::lower_bound(begin + record, begin + last, place,
                                              [](const JsonRecord &one, quint32 at) { return one.begin < at; })
                - begin);
        }
    }
    while (std::ssize(result) < most) {
        place = tokens::afterSpace(m_bytes, place);
        if (place < m_bytes.size() && m_bytes.at(place) == ',')
            place = tokens::afterSpace(m_bytes, place + 1);
        if (place >= m_bytes.size() || m_bytes.at(place) == ']' || m_bytes.at(place) == '}')
            break;
        JsonSpot part;
        if (isObject) {
            part.name = place;
            place = tokens::afterSpace(m_bytes, tokens::afterString(m_bytes, place)); // of the colon
            place = tokens::afterSpace(m_bytes, place + 1);
        }
        part.value = place;
        while (record < last && m_index.records[record].begin < place)
            record = m_index.records[record].next;
        if (record < last && m_index.records[record].begin == place)
            part.record = record;
        if (position++ >= first)
            result.push_back(part);
        place = part.record != noOffset ? m_index.records[part.record].end : tokens::afterValue(m_bytes, place);
    }
    return result;
}

std::optional<JsonSpot> JsonBytes::member(const JsonSpot &spot, QStringView name) const
{
    std::optional<JsonSpot> found;
    if (kindOf(spot) != JsonKind::Object)
        return found;
    for (const JsonSpot &part : parts(spot)) {
        if (nameOf(part) == name)
            found = part;
    }
    return found;
}

std::optional<JsonSpot> JsonBytes::item(const JsonSpot &spot, qsizetype position) const
{
    if (kindOf(spot) != JsonKind::Array || position < 0)
        return {};
    const auto found = parts(spot, position, 1);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<JsonSpot> JsonBytes::at(const QStringList &path) const
{
    std::optional<JsonSpot> spot = m_root;
    for (const QString &step : path) {
        if (kindOf(*spot) == JsonKind::Object) {
            spot = member(*spot, step);
        } else {
            bool isNumber = false;
            const qsizetype position = step.toLongLong(&isNumber);
            spot = isNumber && QString::number(position) == step ? item(*spot, position) : std::nullopt;
        }
        if (!spot)
            return {};
    }
    return spot;
}

QString JsonBytes::nameOf(const JsonSpot &spot) const
{
    if (spot.name == noOffset)
        return {};
    const quint32 end = tokens::afterString(m_bytes, spot.name);
    return decodedJsonString(QByteArrayView(m_bytes).sliced(spot.name + 1, end - spot.name - 2));
}

QString JsonBytes::textOf(const JsonSpot &spot, qsizetype most) const
{
    if (isContainer(spot))
        return {};
    QByteArrayView raw = rawOf(spot);
    if (kindOf(spot) == JsonKind::String) {
        raw = raw.sliced(1, raw.size() - 2);
        // A character is at most six bytes here, or twelve for two units.
        if (raw.size() / 6 > most)
            raw = raw.first(most * 6);
        return decodedJsonString(raw).left(most);
    }
    return QString::fromUtf8(raw.size() / 4 > most ? raw.first(most * 4) : raw).left(most);
}

bool JsonBytes::isSecret(const JsonSpot &spot) const
{
    const auto &all = m_index.secrets;
    const auto behind = std::ranges::upper_bound(all, spot.value, {}, &JsonSpan::begin);
    return behind != all.begin() && spot.value < std::prev(behind)->end && !(m_index.isLines && spot == m_root);
}

bool JsonBytes::hasSecretIn(const JsonSpot &spot) const
{
    if (isSecret(spot))
        return true;
    const auto &all = m_index.secrets;
    const auto first = std::ranges::lower_bound(all, spot.value, {}, &JsonSpan::begin);
    return first != all.end() && first->begin < endOf(spot);
}

QByteArray JsonBytes::maskedOf(const JsonSpot &spot) const
{
    return isSecret(spot) ? QByteArray('"' + maskedText().toUtf8() + '"')
                          : maskedSpans(m_bytes, m_index.secrets, spot.value, endOf(spot));
}

QByteArray JsonBytes::maskedBytes() const
{
    return maskedSpans(m_bytes, m_index.secrets, 0, static_cast<quint32>(m_bytes.size()));
}

void JsonBytes::collect(
    const JsonSpot &spot, const QStringList &path, qsizetype depth, std::vector<JsonSpan> &found) const
{
    if (depth == path.size()) {
        if (kindOf(spot) != JsonKind::Null)
            found.push_back({spot.value, endOf(spot)});
        return;
    }
    if (!isContainer(spot))
        return;
    if (path[depth] == u"*"_s) {
        for (const JsonSpot &part : parts(spot))
            collect(part, path, depth + 1, found);
    } else if (kindOf(spot) == JsonKind::Object) {
        for (const JsonSpot &part : parts(spot)) {
            if (nameOf(part) == path[depth])
                collect(part, path, depth + 1, found);
        }
    } else {
        bool isNumber = false;
        const auto part = item(spot, path[depth].toLongLong(&isNumber));
        if (isNumber && part)
            collect(*part, path, depth + 1, found);
    }
}

void JsonBytes::addSecrets(const QStringList &pointers, std::vector<JsonSpan> extra)
{
    if (pointers.isEmpty() && extra.empty())
        return;
    std::vector<JsonSpan> all = std::move(m_index.secrets);
    all.insert(all.end(), extra.begin(), extra.end());
    for (const QString &pointer : pointers) {
        const auto path = pathIn(pointer);
        if (!path)
            continue;
        if (!m_index.isLines) {
            collect(m_root, *path, 0, all);
        } else {
            for (const JsonSpot &line : parts(m_root))
                collect(line, *path, 0, all);
        }
    }
    std::ranges::sort(all, {}, &JsonSpan::begin);
    m_index.secrets.clear();
    for (const JsonSpan &span : all) {
        if (!m_index.secrets.empty() && span.begin < m_index.secrets.back().end)
            m_index.secrets.back().end = std::max(m_index.secrets.back().end, span.end);
        else
            m_index.secrets.push_back(span);
    }
}

qsizetype JsonBytes::indexSize() const
{
    const auto bytesOf = [](const auto &list) { return list.capacity() * sizeof(list[0]); };
    return static_cast<qsizetype>(bytesOf(m_index.records) + bytesOf(m_index.checkpoints) + bytesOf(m_index.blocks)
        + bytesOf(m_index.badLines) + bytesOf(m_index.secrets));
}

}
