// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casetext.h"

#include <QCoreApplication>
#include <algorithm>

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

template<typename T> struct NamedValue {
    T value;
    const char *id;
    const char *title;
};

constexpr std::array severityNames{
    NamedValue<CaseSeverity>{CaseSeverity::Low, "low", QT_TRANSLATE_NOOP("Cases", "Low")},
    NamedValue<CaseSeverity>{CaseSeverity::Medium, "medium", QT_TRANSLATE_NOOP("Cases", "Medium")},
    NamedValue<CaseSeverity>{CaseSeverity::High, "high", QT_TRANSLATE_NOOP("Cases", "High")},
    NamedValue<CaseSeverity>{CaseSeverity::Critical, "critical", QT_TRANSLATE_NOOP("Cases", "Critical")},
};
constexpr std::array typeNames{
    NamedValue<CustomFieldType>{CustomFieldType::Text, "text", ""},
    NamedValue<CustomFieldType>{CustomFieldType::Toggle, "toggle", ""},
    NamedValue<CustomFieldType>{CustomFieldType::Number, "number", ""},
};
constexpr std::array statusNames{
    NamedValue<int>{0, "open", QT_TRANSLATE_NOOP("Cases", "Open")},
    NamedValue<int>{1, "in-progress", QT_TRANSLATE_NOOP("Cases", "In progress")},
    NamedValue<int>{2, "closed", QT_TRANSLATE_NOOP("Cases", "Closed")},
};

template<typename Rows, typename T> const auto &rowOf(const Rows &rows, T value)
{
    return *std::ranges::find(rows, value, [](const auto &row) { return row.value; });
}

template<typename Rows> auto rowWithId(const Rows &rows, const QString &id)
{
    return std::ranges::find_if(rows, [&id](const auto &row) { return id == QLatin1StringView(row.id); });
}

template<typename T, typename Rows> std::optional<T> valueOf(const Rows &rows, const QString &id)
{
    const auto row = rowWithId(rows, id);
    return row == rows.end() ? std::nullopt : std::optional<T>(row->value);
}

template<typename Rows> QString textOf(const Rows &rows, const QString &id)
{
    if (id.isEmpty())
        return notReportedText();
    const auto row = rowWithId(rows, id);
    return row == rows.end() ? id : QCoreApplication::translate("Cases", row->title);
}

}

QString severityId(CaseSeverity severity)
{
    return QLatin1StringView(rowOf(severityNames, severity).id);
}

QString customFieldTypeId(CustomFieldType type)
{
    return QLatin1StringView(rowOf(typeNames, type).id);
}

std::optional<CaseSeverity> severityFromId(const QString &id)
{
    return valueOf<CaseSeverity>(severityNames, id);
}

std::optional<CustomFieldType> customFieldTypeFromId(const QString &id)
{
    return valueOf<CustomFieldType>(typeNames, id);
}

QString severityTitle(CaseSeverity severity)
{
    return QCoreApplication::translate("Cases", rowOf(severityNames, severity).title);
}

QString ownerText(const QString &id)
{
    if (id.isEmpty())
        return notReportedText();
    const auto owner = ownerFromId(id);
    return owner ? ownerTitle(*owner) : id;
}

QString severityText(const QString &id)
{
    return textOf(severityNames, id);
}

QString statusText(const QString &id)
{
    return textOf(statusNames, id);
}

QString notReportedText()
{
    return QCoreApplication::translate("Cases", "not reported");
}

}
