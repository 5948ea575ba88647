// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A list, with one editor for each item.

#include "ui/explorer/valueeditor.h"

class QPushButton;
class QVBoxLayout;

namespace reeve {

class ListEditor : public ValueEditor
{
    Q_OBJECT
public:
    ListEditor(const Schema &schema, int depth, QWidget *parent = nullptr);
    void setValue(const JsonValue &value) override;
    JsonValue value() const override { return m_value; }
    bool canShow(const JsonValue &value) const override { return value.isArray(); }
    void showProblems(const std::vector<ValueProblem> &problems) override;

public Q_SLOTS:
    void addItem(); // with the least value of its schema

private:
    struct Item;

    void rebuild();
    void insertRow(size_t index);
    void onItemEdited(const ValueEditor *editor);
    void removeItem(const ValueEditor *editor);

    int m_depth;
    JsonValue m_value = JsonValue::array();
    std::vector<ValueEditor *> m_editors{};
    std::vector<QWidget *> m_rows{};
    std::vector<class SecondaryLabel *> m_problems{};
    QVBoxLayout *m_column;
    QPushButton *m_add;
};

}
