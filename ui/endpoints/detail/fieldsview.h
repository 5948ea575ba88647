// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A scrolling column of groups of labelled values. Its widgets are created by the first showGroups(); later calls, with
// the same groups and labels, only change values.

#include <QScrollArea>
#include <vector>

#include "ui/endpoints/detail/endpointfields.h"

class QGridLayout;
class QLabel;
class QToolButton;

namespace reeve {

class FieldsView : public QScrollArea
{
    Q_OBJECT
public:
    explicit FieldsView(QWidget *parent = nullptr);

    void showGroups(const QList<DetailGroup> &groups);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row {
        QLabel *label = nullptr;
        QLabel *value = nullptr;
        QToolButton *copy = nullptr; // null: no code
    };
    void build(const QList<DetailGroup> &groups);
    Row buildRow(QGridLayout &grid, int line, const DetailField &field);
    static void fill(const Row &row, const DetailField &field);
    void updateFonts();

    QWidget *m_body;
    std::vector<QLabel *> m_titles{};
    std::vector<Row> m_rows{};
    std::vector<QString> m_values{}; // of the rows, unchanged for the clipboard
};

}
