// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The line below the search field: what is wrong with the words in it, or what Kibana makes of them. Hidden otherwise.

#include <QWidget>

#include "models/endpoints/endpointinventory.h"

namespace reeve {

class IconLabel;
class QuietLabel;

class FilterNote : public QWidget
{
    Q_OBJECT
public:
    explicit FilterNote(QWidget *parent = nullptr);

    void explain(const QString &words, ReadingMode mode);
    bool isProblem() const { return m_isProblem; }
    QString text() const; // plain; empty: nothing to say

private:
    IconLabel *m_icon;
    QuietLabel *m_text;
    bool m_isProblem = false;
};

}
