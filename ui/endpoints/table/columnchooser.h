// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The list behind the Columns button: tick what is shown, drag to order, or put everything back.

#include <QFrame>

#include "ui/endpoints/table/columnlayout.h"

class QListWidget;

namespace reeve {

class SearchField;

class ColumnChooser : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnChooser(QWidget *parent = nullptr); // a popup that deletes itself when closed

    void setColumnLayout(const ColumnLayout &layout);
    void popUpBelow(const QWidget &anchor);

Q_SIGNALS:
    void layoutChosen(const reeve::ColumnLayout &layout);

private:
    ColumnLayout chosen() const;
    void narrow(const QString &words);

    SearchField *m_search;
    QListWidget *m_list;
    ColumnLayout m_layout{};
};

}
