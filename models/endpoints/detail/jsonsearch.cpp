// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/jsonsearch.h"

#include <QJsonArray>
#include <QStringMatcher>

namespace reeve {

namespace {

class Search
{
public:
    explicit Search(const QString &text) : m_matcher(text.normalized(QString::NormalizationForm_C), Qt::CaseInsensitive)
    {
    }
    // Qt refuses documents that are nested deeper than 1,024.
    void walk(const QJsonObject &object)
    {
        int position = 0;
        for (auto part = object.begin(); part != object.end(); ++part)
            visit(part.key(), part.value(), position++);
    }
    JsonMatches take() { return std::move(m_matches); }

private:
    void visit(const QString &key, const QJsonValue &value, int position)
    {
        m_place.append(position);
        if (matches(key) || matches(textOf(value))) {
            if (m_matches.places.size() < mostJsonPlaces)
                m_matches.places.append(m_place);
            ++m_matches.count;
        }
        if (value.isObject()) {
            walk(value.toObject());
        } else if (value.isArray()) {
            int number = 0;
            for (const QJsonValue &part : value.toArray())
                visit({}, part, number++);
        }
        m_place.removeLast();
    }
    // Letters match however their marks are written.
    bool matches(const QString &text) const
    {
        return !text.isEmpty() && m_matcher.indexIn(text.normalized(QString::NormalizationForm_C)) >= 0;
    }
    static QString textOf(const QJsonValue &value)
    {
        if (value.isObject() || value.isArray() || value.isNull())
            return {};
        return value.isString() ? value.toString() : value.toVariant().toString();
    }

    QStringMatcher m_matcher;
    JsonPlace m_place{};
    JsonMatches m_matches{};
};

}

JsonMatches findInJson(const QJsonObject &document, const QString &text)
{
    if (text.isEmpty())
        return {};
    Search search(text);
    search.walk(document);
    return search.take();
}

}
