// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casewords.h"

#include <QCoreApplication>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

template<typename T> struct Word {
    T value;
    const char *id;
    const char *title;
};

constexpr std::array ownerWords{
    Word<CaseOwner>{CaseOwner::SecuritySolution, "securitySolution", QT_TRANSLATE_NOOP("Cases", "Elastic Security")},
    Word<CaseOwner>{CaseOwner::Observability, "observability", QT_TRANSLATE_NOOP("Cases", "Observability")},
    Word<CaseOwner>{CaseOwner::Cases, "cases", QT_TRANSLATE_NOOP("Cases", "Stack Management")},
};
constexpr std::array severityWords{
    Word<CaseSeverity>{CaseSeverity::Low, "low", QT_TRANSLATE_NOOP("Cases", "Low")},
    Word<CaseSeverity>{CaseSeverity::Medium, "medium", QT_TRANSLATE_NOOP("Cases", "Medium")},
    Word<CaseSeverity>{CaseSeverity::High, "high", QT_TRANSLATE_NOOP("Cases", "High")},
    Word<CaseSeverity>{CaseSeverity::Critical, "critical", QT_TRANSLATE_NOOP("Cases", "Critical")},
};
constexpr std::array typeWords{
    Word<CustomFieldType>{CustomFieldType::Text, "text", ""},
    Word<CustomFieldType>{CustomFieldType::Toggle, "toggle", ""},
    Word<CustomFieldType>{CustomFieldType::Number, "number", ""},
};
constexpr std::array statusWords{
    Word<int>{0, "open", QT_TRANSLATE_NOOP("Cases", "Open")},
    Word<int>{1, "in-progress", QT_TRANSLATE_NOOP("Cases", "In progress")},
    Word<int>{2, "closed", QT_TRANSLATE_NOOP("Cases", "Closed")},
};

template<typename Words, typename T> const auto &wordOf(const Words &words, T value)
{
    return *std::ranges::find(words, value, [](const auto &word) { return word.value; });
}

template<typename Words> auto wordWithId(const Words &words, const QString &id)
{
    return std::ranges::find_if(words, [&id](const auto &word) { return id == QLatin1StringView(word.id); });
}

template<typename T, typename Words> std::optional<T> valueOf(const Words &words, const QString &id)
{
    const auto word = wordWithId(words, id);
    return word == words.end() ? std::nullopt : std::optional<T>(word->value);
}

template<typename Words> QString textOf(const Words &words, const QString &id)
{
    if (id.isEmpty())
        return notTold();
    const auto word = wordWithId(words, id);
    return word == words.end() ? id : QCoreApplication::translate("Cases", word->title);
}

}

QString ownerId(CaseOwner owner)
{
    return QLatin1StringView(wordOf(ownerWords, owner).id);
}

QString severityId(CaseSeverity severity)
{
    return QLatin1StringView(wordOf(severityWords, severity).id);
}

QString customFieldTypeId(CustomFieldType type)
{
    return QLatin1StringView(wordOf(typeWords, type).id);
}

std::optional<CaseOwner> ownerFromId(const QString &id)
{
    return valueOf<CaseOwner>(ownerWords, id);
}

std::optional<CaseSeverity> severityFromId(const QString &id)
{
    return valueOf<CaseSeverity>(severityWords, id);
}

std::optional<CustomFieldType> customFieldTypeFromId(const QString &id)
{
    return valueOf<CustomFieldType>(typeWords, id);
}

QString ownerTitle(CaseOwner owner)
{
    return QCoreApplication::translate("Cases", wordOf(ownerWords, owner).title);
}

QString severityTitle(CaseSeverity severity)
{
    return QCoreApplication::translate("Cases", wordOf(severityWords, severity).title);
}

QString ownerText(const QString &id)
{
    return textOf(ownerWords, id);
}

QString severityText(const QString &id)
{
    return textOf(severityWords, id);
}

QString statusText(const QString &id)
{
    return textOf(statusWords, id);
}

QString notTold()
{
    return QCoreApplication::translate("Cases", "not told");
}

}
