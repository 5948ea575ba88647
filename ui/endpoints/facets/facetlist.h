// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A list of facet values as high as all of its rows, for use inside a scroll area. Arrow keys move, Space toggles.

#include <QListView>

#include "models/endpoints/rows/facets.h"

namespace reeve {

class FacetModel;

class FacetList : public QListView
{
    Q_OBJECT
public:
    explicit FacetList(FacetModel &model, QWidget *parent = nullptr); // model outlives the list

    // The current value stays current at its new place; if it is gone, the value now in its row becomes current.
    void showValues(const QList<FacetValue> &values);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void scrollRequested(const QRect &place); // of the current row, in viewport coordinates

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    FacetModel &m_model;
};

}
