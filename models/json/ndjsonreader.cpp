// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/ndjsonreader.h"

#include <QByteArray>

#include "models/json/jsontokens.h"

namespace reeve {

namespace tokens = jsontokens;

std::optional<NdjsonLine> NdjsonReader::next()
{
    if (m_at == 0 && m_text.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
    while (m_at < m_text.size()) {
        const quint32 lineEnd = tokens::lineEnd(m_text, m_at);
        quint32 begin = m_at;
        quint32 end = lineEnd;
        m_at = lineEnd + 1;
        ++m_number;
        while (begin < end && tokens::isSpace(m_text[begin]))
            ++begin;
        while (begin < end && tokens::isSpace(m_text[end - 1]))
            --end;
        if (begin < end)
            return NdjsonLine{begin, end, m_number};
    }
    return {};
}

bool looksLikeNdjson(QByteArrayView text, QByteArrayView contentType)
{
    // Kibana: exports are application/ndjson; Elasticsearch: application/x-ndjson.
    if (contentType.toByteArray().toLower().contains("ndjson"))
        return true;
    NdjsonReader reader(text);
    const auto first = reader.next();
    if (!first || !reader.next())
        return false;
    const QByteArrayView line = text.sliced(first->begin, first->end - first->begin);
    const bool isContainer = line.front() == '{' || line.front() == '[';
    return isContainer && tokens::afterContainer(line, 0) == line.size() && (line.back() == '}' || line.back() == ']');
}

}
