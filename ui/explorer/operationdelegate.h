// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Paints an operation as its verb and its name; operations that the connected version lacks are greyed.

#include <QStyledItemDelegate>

#include "models/kibana/request.h"
#include "ui/style/tone.h"

namespace reeve {

Tone effectTone(Effect effect);
QString effectText(Effect effect); // translated: "Reads", "Changes", "Destroys"
QString effectIconName(Effect effect);

class OperationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
