// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The line below the search field: what is wrong with the search text, or how Kibana understands it differently. Hidden
// if there is nothing to state.

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

    void explain(const QString &searchText, ReadingMode mode);
    bool isProblem() const { return m_isProblem; } // the search text is not understood
    QString text() const; // plain text; empty: hidden

private:
    IconLabel *m_icon;
    SecondaryLabel *m_text;
    bool m_isProblem = false;
};

}
