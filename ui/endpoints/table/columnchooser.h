// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The popup of the Columns button: a searchable list that shows, hides and reorders columns or resets them.

#include <QFrame>

#include "ui/endpoints/table/columnlayout.h"

class QListWidget;

namespace reeve {

class SearchField;

class ColumnChooser : public QFrame
{
    Q_OBJECT
public:
    explicit ColumnChooser(QWidget *parent = nullptr); // deletes itself when closed

    void setColumnLayout(const ColumnLayout &layout);
    void popUpBelow(const QWidget &anchor);

Q_SIGNALS:
    void layoutChosen(const reeve::ColumnLayout &layout); // with each change by the user

private:
    ColumnLayout chosen() const;
    void filterList(const QString &text);

    SearchField *m_search;
    QListWidget *m_list;
    ColumnLayout m_layout{};
};

}
