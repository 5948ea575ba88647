// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/values/endpoint.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "models/endpoints/values/addresses.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

template<typename Value> struct ValueRow {
    Value value;
    const char *name;
    const char *text; // to be translated; empty: shown as an empty cell
};

constexpr std::array<ValueRow<PolicyStatus>, policyStatusCount> policyStatuses{{
    {PolicyStatus::Success, "success", QT_TRANSLATE_NOOP("Endpoint", "Success")},
    {PolicyStatus::Warning, "warning", QT_TRANSLATE_NOOP("Endpoint", "Warning")},
    {PolicyStatus::Failure, "failure", QT_TRANSLATE_NOOP("Endpoint", "Failure")},
    {PolicyStatus::Unsupported, "unsupported", QT_TRANSLATE_NOOP("Endpoint", "Unsupported")},
    {PolicyStatus::Unknown, "unknown", QT_TRANSLATE_NOOP("Endpoint", "Unknown")},
}};

constexpr std::array<ValueRow<Isolation>, isolationCount> isolations{{
    {Isolation::No, "not isolated", QT_TRANSLATE_NOOP("Endpoint", "Not isolated")},
    {Isolation::Yes, "isolated", QT_TRANSLATE_NOOP("Endpoint", "Isolated")},
    {Isolation::Pending, "pending", QT_TRANSLATE_NOOP("Endpoint", "Pending")},
    {Isolation::Unknown, "", ""},
}};

template<typename Rows> constexpr bool isInOrder(const Rows &rows)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<std::size_t>(rows.at(i).value) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder(policyStatuses) && isInOrder(isolations), "The tables are in the order of their enums");

// Value::Unknown where no row has the name.
template<typename Value, std::size_t count>
Value valueNamed(const std::array<ValueRow<Value>, count> &rows, const QString &name)
{
    const auto found =
        std::ranges::find_if(rows, [&name](const ValueRow<Value> &row) { return name == QLatin1StringView(row.name); });
    return found == rows.end() ? Value::Unknown : found->value;
}

}

QString primaryAddress(const QStringList &addresses)
{
    const QByteArray lines = addresses.join(u'\n').toUtf8();
    const std::string_view found = primaryIn({lines.constData(), static_cast<std::size_t>(lines.size())});
    return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
}

QString policyRevisionText(int applied, int current)
{
    if (applied < 0)
        return {};
    const QString appliedText = QString::number(applied);
    return current < 0 ? appliedText : appliedText + u" / "_s + QString::number(current);
}

QString policyStatusName(PolicyStatus status)
{
    return QString::fromLatin1(policyStatuses.at(static_cast<std::size_t>(status)).name);
}

PolicyStatus policyStatusFromName(const QString &name)
{
    return valueNamed(policyStatuses, name);
}

QString policyStatusText(PolicyStatus status)
{
    return QCoreApplication::translate("Endpoint", policyStatuses.at(static_cast<std::size_t>(status)).text);
}

QString isolationName(Isolation isolation)
{
    return QString::fromLatin1(isolations.at(static_cast<std::size_t>(isolation)).name);
}

Isolation isolationFromName(const QString &name)
{
    return valueNamed(isolations, name);
}

QString isolationText(Isolation isolation)
{
    const char *const text = isolations.at(static_cast<std::size_t>(isolation)).text;
    return *text == '\0' ? QString() : QCoreApplication::translate("Endpoint", text);
}

}
