// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// List model of the findings of a connection, newest first. A repeated finding (same diagnosis id and request family)
// increments its count; a later success of that family settles it.

#include <QAbstractListModel>
#include <QDateTime>
#include <deque>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

enum FindingRole {
    DiagnosisRole = Qt::UserRole + 1, // reeve::Diagnosis
    RepeatedRole, // int: how often the finding was made, from 1
    WorkedAtRole, // QDateTime: UTC time of the first success after the last occurrence; invalid: none yet
};

class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void reset(const std::deque<Diagnosis> &findings); // newest last, as Session::findings() returns them
    void add(const Diagnosis &diagnosis); // inserts it, or moves the same finding, to the first row
    void settle(const QString &family, const QDateTime &workedAt); // settles the family's findings made before workedAt
    void markAllSeen();
    int unseenCount() const; // findings that are neither seen nor settled
    void clear();
    int rowOf(const Diagnosis &diagnosis) const; // of the finding that diagnosis repeats; -1 if none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Finding {
        Diagnosis diagnosis{};
        int count = 1;
        QDateTime workedAt{};
        bool seen = false;
    };
    std::deque<Finding> m_findings{};
};

QString timeText(const QDateTime &seenAt); // local time: "12:03:04"; with the date unless it is today
QString repeatedText(int count); // translated: "3 times"; empty for 1
QString workedText(const QDateTime &workedAt); // translated: "worked again at 12:03:04"; empty if invalid

}
