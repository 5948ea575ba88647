// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsonindex.h"

#include <algorithm>
#include <memory>
#include <simdjson.h>

#include "models/json/jsonreader.h"
#include "models/json/jsontokens.h"
#include "models/json/ndjsonreader.h"
#include "models/json/secretnames.h"

namespace reeve {

namespace {

namespace tokens = jsontokens;

constexpr qsizetype mostBytes = 0xffff'0000;
constexpr quint32 blockSize = 1U << blockBits;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// RFC 8259, 6.
bool isNumber(QByteArrayView text)
{
    const char *at = text.begin();
    const auto digits = [&] {
        const char *begin = at;
        while (at != text.end() && isDigit(*at))
            ++at;
        return at != begin;
    };
    if (at != text.end() && *at == '-')
        ++at;
    const bool isZero = at != text.end() && *at == '0';
    const char *first = at;
    if (!digits() || (isZero && at - first > 1))
        return false;
    if (at != text.end() && *at == '.' && (++at, !digits()))
        return false;
    if (at != text.end() && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at != text.end() && (*at == '+' || *at == '-'))
            ++at;
        if (!digits())
            return false;
    }
    return at == text.end();
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Outside strings a backslash is found by the walk.
bool hasOnlyKnownEscapes(QByteArrayView text)
{
    constexpr QByteArrayView known = "\"\\/bfnrt";
    for (qsizetype at = text.indexOf('\\'); at >= 0 && at + 1 < text.size(); at = text.indexOf('\\', at)) {
        const char kind = text[at + 1];
        at += 2;
        if (kind != 'u') {
            if (!known.contains(kind))
                return false;
            continue;
        }
        for (int i = 0; i < 4; ++i, ++at) {
            if (at >= text.size() || !isHex(text[at]))
                return false;
        }
    }
    return true;
}

// Checks the grammar over the places of tokens that simdjson's first stage finds, which also checks UTF-8, quotes and
// control characters, and records what is large.
class Walk
{
public:
    Walk(QByteArrayView text, JsonIndex &index) : m_text(text), m_index(index) { }

    bool prepare(std::size_t longest)
    {
        return simdjson::get_active_implementation()->create_dom_parser_implementation(longest, 1, m_parser)
            == simdjson::SUCCESS;
    }
    bool value(quint32 begin, quint32 end); // one value in these bytes, and nothing else
    void badLine(quint32 begin, quint32 end, std::size_t records, std::size_t blocks); // sizes before the line
    void noteBlocks(quint32 at); // those that begin before this place
    void finish();

private:
    enum class Expect { Value, ItemOrEnd, NameOrEnd, Name, CommaOrEnd };
    struct Open {
        quint32 record = 0;
        quint32 count = 0;
        quint32 nextCheckpoint = checkpointStep;
        bool isObject = false;
        bool isSecret = false; // a list of secret texts
        std::vector<quint32> checkpoints{};
    };

    quint32 place(quint32 token) const { return m_begin + m_parser->structural_indexes[token]; }
    bool isTextThere(quint32 token, char c) const
    {
        return token < m_parser->n_structural_indexes && m_text[place(token)] == c;
    }
    bool token(quint32 at);
    bool name(quint32 at);
    bool scalar(quint32 at);
    bool open(quint32 at);
    bool close(quint32 at);
    void notePart(quint32 at);
    void noteSecret(quint32 at);

    QByteArrayView m_text;
    JsonIndex &m_index;
    std::unique_ptr<simdjson::internal::dom_parser_implementation> m_parser{};
    std::vector<Open> m_open{};
    Expect m_expect = Expect::Value;
    quint32 m_begin = 0;
    quint32 m_token = 0;
    quint32 m_last = 0; // place of the last token
    quint32 m_nextBlock = 0;
    bool m_isSecret = false; // the value that follows has a secret's name
};

bool Walk::value(quint32 begin, quint32 end)
{
    const auto *bytes = reinterpret_cast<const std::uint8_t *>(m_text.data()) + begin;
    if (m_parser->stage1(bytes, end - begin, simdjson::stage1_mode::regular) != simdjson::SUCCESS)
        return false;
    m_begin = m_last = begin;
    m_open.clear();
    m_expect = Expect::Value;
    m_isSecret = false;
    for (m_token = 0; m_token < m_parser->n_structural_indexes; ++m_token) {
        const quint32 at = place(m_token);
        noteBlocks(at);
        if ((m_expect == Expect::CommaOrEnd && m_open.empty()) || !token(at))
            return false;
        m_last = at;
    }
    return m_open.empty() && m_expect == Expect::CommaOrEnd;
}

bool Walk::token(quint32 at)
{
    const char c = m_text[at];
    switch (m_expect) {
    case Expect::NameOrEnd:
        return c == '}' ? close(at) : name(at);
    case Expect::Name:
        return name(at);
    case Expect::ItemOrEnd:
        if (c == ']')
            return close(at);
        break;
    case Expect::CommaOrEnd:
        if (c == ',') {
            m_expect = m_open.back().isObject ? Expect::Name : Expect::Value;
            return true;
        }
        return c == (m_open.back().isObject ? '}' : ']') && close(at);
    case Expect::Value:
        break;
    }
    if (!m_open.empty() && !m_open.back().isObject) {
        m_isSecret = m_open.back().isSecret;
        notePart(at);
    }
    return c == '{' || c == '[' ? open(at) : scalar(at);
}

bool Walk::name(quint32 at)
{
    if (m_text[at] != '"' || !isTextThere(m_token + 1, ':'))
        return false;
    notePart(at);
    quint32 end = place(++m_token);
    while (m_text[end] != '"')
        --end;
    m_isSecret = isSecretName(m_text.sliced(at + 1, end - at - 1));
    m_expect = Expect::Value;
    return true;
}

bool Walk::scalar(quint32 at)
{
    m_expect = Expect::CommaOrEnd;
    const char c = m_text[at];
    if (c == '"') {
        if (m_isSecret)
            noteSecret(at);
        return true;
    }
    const QByteArrayView text = m_text.sliced(at, tokens::afterScalar(m_text, at) - at);
    return text == "true" || text == "false" || text == "null" || isNumber(text);
}

bool Walk::open(quint32 at)
{
    if (m_open.size() >= static_cast<std::size_t>(deepestJson))
        return false;
    const bool isObject = m_text[at] == '{';
    Open &open = m_open.emplace_back();
    open.record = static_cast<quint32>(m_index.records.size());
    open.isObject = isObject;
    open.isSecret = m_isSecret && !isObject;
    m_index.records.push_back({.begin = at});
    m_expect = isObject ? Expect::NameOrEnd : Expect::ItemOrEnd;
    return true;
}

bool Walk::close(quint32 at)
{
    const Open &open = m_open.back();
    JsonRecord &record = m_index.records[open.record];
    if (at + 1 - record.begin < smallestRecord) {
        m_index.records.resize(open.record); // what is in it is smaller, too
    } else {
        record.end = at + 1;
        record.count = open.count;
        record.next = static_cast<quint32>(m_index.records.size());
        if (!open.checkpoints.empty()) {
            record.checkpoint = static_cast<quint32>(m_index.checkpoints.size());
            m_index.checkpoints.insert(m_index.checkpoints.end(), open.checkpoints.begin(), open.checkpoints.end());
        }
    }
    m_open.pop_back();
    m_expect = Expect::CommaOrEnd;
    return true;
}

void Walk::noteBlocks(quint32 at)
{
    for (; m_nextBlock < at; m_nextBlock += blockSize)
        m_index.blocks.push_back(m_last);
}

void Walk::notePart(quint32 at)
{
    Open &open = m_open.back();
    if (open.count == open.nextCheckpoint) {
        open.checkpoints.push_back(at);
        open.nextCheckpoint += checkpointStep;
    }
    ++open.count;
}

void Walk::noteSecret(quint32 at)
{
    const quint32 end = tokens::afterString(m_text, at);
    if (end > at + 2)
        m_index.secrets.push_back({at, end});
}

// Checkpoints are left behind only by values that are complete, and are then not reached from any record.
void Walk::badLine(quint32 begin, quint32 end, std::size_t records, std::size_t blocks)
{
    m_index.records.resize(records);
    std::fill(m_index.blocks.begin() + static_cast<std::ptrdiff_t>(blocks), m_index.blocks.end(), begin);
    m_last = begin;
    m_index.badLines.push_back(begin);
    while (!m_index.secrets.empty() && m_index.secrets.back().begin >= begin)
        m_index.secrets.pop_back();
    for (const JsonSpan &span : secretsInText(m_text.first(end), begin))
        m_index.secrets.push_back(span);
}

void Walk::finish()
{
    noteBlocks(static_cast<quint32>(m_text.size()));
    m_index.records.shrink_to_fit();
}

}

std::optional<JsonIndex> indexJson(QByteArrayView text)
{
    JsonIndex index;
    if (text.isEmpty() || text.size() > mostBytes || !hasOnlyKnownEscapes(text))
        return {};
    const quint32 begin = text.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    Walk walk(text, index);
    if (!walk.prepare(static_cast<std::size_t>(text.size())) || !walk.value(begin, static_cast<quint32>(text.size())))
        return {};
    walk.finish();
    return index;
}

std::optional<JsonIndex> indexLines(QByteArrayView text)
{
    if (text.size() > mostBytes)
        return {};
    JsonIndex index{.isLines = true};
    index.records.push_back({.begin = 0, .end = static_cast<quint32>(text.size())});
    Walk walk(text, index);
    if (!walk.prepare(static_cast<std::size_t>(text.size())))
        return {};
    quint32 count = 0;
    std::vector<quint32> checkpoints; // those of values come before them
    NdjsonReader reader(text);
    while (const auto line = reader.next()) {
        if (count > 0 && count % checkpointStep == 0)
            checkpoints.push_back(line->begin);
        ++count;
        walk.noteBlocks(line->begin);
        const std::size_t records = index.records.size();
        const std::size_t blocks = index.blocks.size();
        const bool isGood = hasOnlyKnownEscapes(text.sliced(line->begin, line->end - line->begin))
            && walk.value(line->begin, line->end);
        if (!isGood)
            walk.badLine(line->begin, line->end, records, blocks);
    }
    walk.finish();
    JsonRecord &all = index.records.front();
    all.count = count;
    all.next = static_cast<quint32>(index.records.size());
    if (!checkpoints.empty()) {
        all.checkpoint = static_cast<quint32>(index.checkpoints.size());
        index.checkpoints.insert(index.checkpoints.end(), checkpoints.begin(), checkpoints.end());
    }
    return index;
}

std::vector<JsonSpan> secretsInText(QByteArrayView text, quint32 from)
{
    std::vector<JsonSpan> spans;
    for (qsizetype quote = text.indexOf('"', from); quote >= 0;) {
        const quint32 begin = static_cast<quint32>(quote);
        const quint32 end = tokens::afterString(text, begin);
        const quint32 colon = tokens::afterSpace(text, end);
        const quint32 value = tokens::afterSpace(text, std::min(colon + 1, static_cast<quint32>(text.size())));
        const bool isName = colon < text.size() && text[colon] == ':' && value < text.size() && text[value] == '"';
        if (isName && end > begin + 2 && isSecretName(text.sliced(begin + 1, end - begin - 2))) {
            spans.push_back({value, tokens::afterString(text, value)});
            quote = text.indexOf('"', spans.back().end);
        } else {
            quote = text.indexOf('"', end);
        }
    }
    return spans;
}

}
