// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A list as high as its rows, to stand in something that scrolls. Arrow keys walk, Space ticks.

#include <QListView>

#include "models/endpoints/rows/facets.h"

namespace reeve {

class FacetModel;

class FacetList : public QListView
{
    Q_OBJECT
public:
    explicit FacetList(FacetModel &model, QWidget *parent = nullptr); // model outlives it

    // The row with the focus keeps it wherever its value went; its neighbour gets it when the value is gone.
    void showValues(const QList<FacetValue> &values);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void placeRequested(const QRect &place); // in its own coordinates: what the person walks to

protected:
    void changeEvent(QEvent *event) override;

private:
    void fit();

    FacetModel &m_model;
};

}
