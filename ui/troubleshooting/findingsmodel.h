// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The findings of a connection, newest first, one for each cause: the same again counts up, and a success ends it.

#include <QAbstractListModel>
#include <QDateTime>
#include <deque>

#include "models/diagnosis/diagnosis.h"

namespace reeve {

enum FindingRole {
    DiagnosisRole = Qt::UserRole + 1, // reeve::Diagnosis
    RepeatedRole, // int: how often it was seen, from 1
    WorkedAtRole, // QDateTime: when the same worked again after it was last seen, UTC; invalid: not yet
};

class FindingsModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void reset(const std::deque<Diagnosis> &findings); // newest last, as a session keeps them
    void add(const Diagnosis &diagnosis); // becomes the first row
    void settle(const QString &family, const QDateTime &workedAt); // whatever was seen before works again
    void lookAtAll();
    int news() const; // neither looked at nor over
    void clear();
    int rowOf(const Diagnosis &diagnosis) const; // of the finding it counts to; -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    struct Finding {
        Diagnosis diagnosis{};
        int count = 1;
        QDateTime workedAt{};
        bool lookedAt = false;
    };
    std::deque<Finding> m_findings{};
};

QString timeText(const QDateTime &seenAt); // local: "12:03:04", with the date when it is not today
QString repeatedText(int count); // translated: "3 times"; empty for one
QString workedText(const QDateTime &workedAt); // translated: "worked again at 12:03:04"; empty where it did not

}
