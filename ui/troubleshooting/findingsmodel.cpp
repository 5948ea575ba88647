// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/troubleshooting/findingsmodel.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "ui/parts/remedies.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

bool same(const Diagnosis &one, const Diagnosis &other)
{
    return one.id == other.id && one.family == other.family;
}

}

QString timeText(const QDateTime &seenAt)
{
    const QDateTime local = seenAt.toLocalTime();
    const QString time = local.toString(u"HH:mm:ss");
    if (!local.isValid() || local.date() == QDate::currentDate())
        return time;
    return u"%1 %2"_s.arg(QLocale().toString(local.date(), QLocale::ShortFormat), time);
}

QString repeatedText(int count)
{
    return count > 1 ? FindingsModel::tr("%Ln time(s)", nullptr, count) : QString();
}

QString workedText(const QDateTime &workedAt)
{
    return workedAt.isValid() ? FindingsModel::tr("worked again at %1").arg(timeText(workedAt)) : QString();
}

void FindingsModel::reset(const std::deque<Diagnosis> &findings)
{
    clear();
    for (const Diagnosis &diagnosis : findings)
        add(diagnosis);
}

void FindingsModel::add(const Diagnosis &diagnosis)
{
    const int row = rowOf(diagnosis);
    if (row < 0) {
        beginInsertRows({}, 0, 0);
        m_findings.push_front({diagnosis, 1});
        endInsertRows();
        return;
    }
    if (row > 0) {
        beginMoveRows({}, row, row, {}, 0);
        std::rotate(m_findings.begin(), m_findings.begin() + row, m_findings.begin() + row + 1);
        endMoveRows();
    }
    m_findings.front() = {diagnosis, m_findings.front().count + 1};
    Q_EMIT dataChanged(index(0), index(0));
}

void FindingsModel::settle(const QString &family, const QDateTime &workedAt)
{
    for (int row = 0; row < rowCount(); ++row) {
        Finding &finding = m_findings[size_t(row)];
        if (finding.diagnosis.family != family || finding.workedAt.isValid() || !(workedAt >= finding.diagnosis.seenAt))
            continue;
        finding.workedAt = workedAt;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

void FindingsModel::markAllSeen()
{
    for (Finding &finding : m_findings)
        finding.seen = true;
}

int FindingsModel::unseenCount() const
{
    return int(std::ranges::count_if(
        m_findings, [](const Finding &finding) { return !finding.seen && !finding.workedAt.isValid(); }));
}

void FindingsModel::clear()
{
    beginResetModel();
    m_findings.clear();
    endResetModel();
}

int FindingsModel::rowOf(const Diagnosis &diagnosis) const
{
    const auto found =
        std::ranges::find_if(m_findings, [&](const Finding &finding) { return same(finding.diagnosis, diagnosis); });
    return found == m_findings.end() ? -1 : int(found - m_findings.begin());
}

int FindingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_findings.size());
}

QVariant FindingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Finding &finding = m_findings[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return finding.diagnosis.symptom;
    case Qt::AccessibleTextRole: {
        QStringList parts{severityText(finding.diagnosis.severity), finding.diagnosis.symptom,
            timeText(finding.diagnosis.seenAt), repeatedText(finding.count), workedText(finding.workedAt)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case DiagnosisRole:
        return QVariant::fromValue(finding.diagnosis);
    case RepeatedRole:
        return finding.count;
    case WorkedAtRole:
        return finding.workedAt;
    default:
        return {};
    }
}

}
