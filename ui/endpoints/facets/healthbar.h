// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A thin bar that shows the fleet by host status; the chips in the filter bar are its legend. A click on a segment
// filters by its status. Icons and patterns distinguish segments of the same colour.

#include <QAbstractButton>
#include <array>

#include "models/endpoints/rows/facets.h"
#include "ui/endpoints/table/statusappearance.h"

namespace reeve {

class HealthSegment : public QAbstractButton
{
    Q_OBJECT
public:
    HealthSegment(HostStatus status, QWidget *parent);

    // rows: of this status; all: of all statuses. othersChosen without chosen: the rows are filtered out, and the
    // segment is painted in grey.
    void setContent(qint64 rows, qint64 all, bool chosen, bool othersChosen);
    QString value() const { return hostStatusName(m_status); } // as FacetValue::value
    qint64 rows() const { return m_rows; }
    QSize sizeHint() const override { return {0, 0}; }

Q_SIGNALS:
    void stepRequested(int step); // by an arrow key; 1: to the next segment, -1: to the previous one

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Qt::BrushStyle pattern() const;
    void paintLabel(QPainter &painter, const QColor &tone) const;

    HostStatus m_status;
    StatusAppearance m_appearance;
    QString m_share{};
    qint64 m_rows = 0;
    bool m_isFaded = false;
};

class HealthBar : public QWidget
{
    Q_OBJECT
public:
    explicit HealthBar(QWidget *parent = nullptr);

    void showFacet(const Facet &statuses);
    QSize sizeHint() const override;

Q_SIGNALS:
    void toggled(const QString &value); // of the status facet

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void step(const HealthSegment *from, int by);
    QList<HealthSegment *> shown() const;

    std::array<HealthSegment *, hostStatusCount> m_segments{};
};

// How wide parts are that share width, gap apart: in proportion, none below least as long as there is room for that.
// Their sum and the gaps fill the width.
QList<int> shareWidths(const QList<qint64> &parts, int width, int gap, int least);

}
