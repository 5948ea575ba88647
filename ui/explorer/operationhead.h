// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows an operation: verb and path, name, description, and its marks: effect, space, privileges, versions.

#include <QWidget>

#include "models/operations/operation.h"

class QLabel;

namespace reeve {

class Badge;
class ElidedLabel;
class FlowLayout;
class SecondaryLabel;

class OperationHead : public QWidget
{
    Q_OBJECT
public:
    explicit OperationHead(QWidget *parent = nullptr);

    // version: of the connected Kibana; empty: not known.
    void showOperation(const Operation &operation, const QString &version);

private:
    Badge *addMark(const QString &name);

    QLabel *m_title;
    QLabel *m_path;
    SecondaryLabel *m_description;
    FlowLayout *m_marks;
    Badge *m_effect;
    Badge *m_scope;
    Badge *m_privileges;
    Badge *m_list;
    Badge *m_version;
    Badge *m_source;
};

}
