// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The line below the search field: what is wrong with the words in it, or what Kibana makes of them. Hidden otherwise.

#include <QWidget>

#include "models/endpoints/inventory/endpointinventory.h"

namespace reeve {

class IconLabel;
class SecondaryLabel;

class FilterHint : public QWidget
{
    Q_OBJECT
public:
    explicit FilterHint(QWidget *parent = nullptr);

    void explain(const QString &words, ReadingMode mode);
    bool isProblem() const { return m_isProblem; }
    QString text() const; // plain; empty: nothing to say

private:
    IconLabel *m_icon;
    SecondaryLabel *m_text;
    bool m_isProblem = false;
};

}
