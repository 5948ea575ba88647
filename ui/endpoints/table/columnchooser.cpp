// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/columnchooser.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <algorithm>

#include "ui/parts/searchfield.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

ColumnChooser::ColumnChooser(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_search(new SearchField(tr("Find a column"), this)), m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"columnChooser"_s);
    setFrameShape(QFrame::StyledPanel);
    m_search->setObjectName(u"columnSearch"_s);
    m_list->setObjectName(u"columnList"_s);
    m_list->setAccessibleName(tr("Columns"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *reset = new QPushButton(tr("Reset columns"), this);
    reset->setObjectName(u"columnReset"_s);
    reset->setAutoDefault(false);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    column->setSpacing(space::small);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(reset);
    resize(270, 460);

    connect(m_search, &QLineEdit::textChanged, this, &ColumnChooser::filterList);
    connect(m_list, &QListWidget::itemChanged, this, [this] { Q_EMIT layoutChosen(chosen()); });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, [this] { Q_EMIT layoutChosen(chosen()); });
    connect(reset, &QPushButton::clicked, this, [this] {
        setColumnLayout(defaultColumnLayout());
        Q_EMIT layoutChosen(chosen());
    });
}

void ColumnChooser::setColumnLayout(const ColumnLayout &layout)
{
    m_layout = layout;
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const ColumnPlace &place : layout) {
        auto *item = new QListWidgetItem(endpointColumnTitle(place.column), m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(place.visible ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, static_cast<int>(place.column));
    }
}

ColumnLayout ColumnChooser::chosen() const
{
    ColumnLayout layout;
    for (int row = 0; row < m_list->count(); ++row) {
        const auto column = static_cast<EndpointColumn>(m_list->item(row)->data(Qt::UserRole).toInt());
        ColumnPlace place = *std::ranges::find(m_layout, column, &ColumnPlace::column);
        place.visible = m_list->item(row)->checkState() == Qt::Checked;
        layout.append(place);
    }
    // A table without columns would have no header to bring one back with.
    if (std::ranges::none_of(layout, &ColumnPlace::visible))
        std::ranges::find(layout, EndpointColumn::HostName, &ColumnPlace::column)->visible = true;
    return layout;
}

void ColumnChooser::filterList(const QString &text)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setHidden(!m_list->item(row)->text().contains(text, Qt::CaseInsensitive));
}

void ColumnChooser::popUpBelow(const QWidget &anchor)
{
    QPoint corner = anchor.mapToGlobal(QPoint(anchor.width() - width(), anchor.height() + space::tiny));
    const QRect room = anchor.screen()->availableGeometry();
    corner.setX(std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - width())));
    corner.setY(std::min(corner.y(), std::max(room.top(), room.bottom() - height())));
    move(corner);
    show();
    m_search->setFocus();
}

}
