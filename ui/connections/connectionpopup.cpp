// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectionpopup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <algorithm>

#include "ui/connections/connectiondelegate.h"
#include "ui/connections/connectionlist.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/searchfield.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int manyConnections = 7; // number of connections from which on the search field is shown
constexpr int rowsShown = 8;

QPushButton *flatButton(const QString &name, const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QPushButton(icon(iconName), text, parent);
    button->setObjectName(name);
    button->setFlat(true);
    return button;
}

}

ConnectionPopup::ConnectionPopup(ConnectionList &connections, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_connections(connections)
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Search connections"), this))
    , m_list(new QListView(this))
    , m_question(new MessageBar(this))
    , m_new(flatButton(u"newConnection"_s, u"plus"_s, tr("&New connection"), this))
    , m_manage(flatButton(u"manageConnections"_s, u"list"_s, tr("&Manage"), this))
    , m_edit(flatButton(u"editConnection"_s, u"pencil"_s, tr("&Edit"), this))
    , m_delete(flatButton(u"deleteConnection"_s, u"trash-2"_s, tr("&Delete"), this))
{
    setObjectName(u"connectionPopup"_s);
    setAccessibleName(tr("Connections"));
    setFrameShape(QFrame::StyledPanel);
    m_filter->setSourceModel(&connections);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildLayout();
    connect(m_search, &QLineEdit::textChanged, m_filter, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_list, &QListView::clicked, this, &ConnectionPopup::requestCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConnectionPopup::updateState);
    connect(m_new, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT newConnectionRequested();
    });
    connect(m_manage, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT manageConnectionsRequested();
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        const QUuid id = currentId();
        close();
        Q_EMIT editConnectionRequested(id);
    });
    connect(m_delete, &QPushButton::clicked, this, &ConnectionPopup::askToDelete);
    connect(m_question, &MessageBar::actionTriggered, this, [this](int action) {
        const QUuid id = currentId();
        m_question->clear();
        if (action == 0)
            Q_EMIT deleteConnectionRequested(id);
    });
}

void ConnectionPopup::buildLayout()
{
    m_search->setObjectName(u"connectionSearch"_s);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"connections"_s);
    m_list->setAccessibleName(tr("Connections"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new ConnectionDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::small, space::small, space::small, space::small);
    column->setSpacing(space::small);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    column->addWidget(m_question);
    column->addWidget(buildButtons());
}

QWidget *ConnectionPopup::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_new);
    row->addWidget(m_manage);
    row->addStretch();
    row->addWidget(m_edit);
    row->addWidget(m_delete);
    return bar;
}

void ConnectionPopup::openBelow(const QWidget &anchor)
{
    m_question->clear();
    m_search->clear();
    m_search->setVisible(m_connections.rowCount() >= manyConnections);
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).data(ConnectionCurrentRole).toBool())
            m_list->setCurrentIndex(m_filter->index(row, 0));
    }
    const int rows = qBound(1, m_connections.rowCount(), rowsShown);
    m_list->setFixedHeight(rows * qMax(m_list->sizeHintForRow(0), 44) + 2);
    m_list->setVisible(m_connections.rowCount() > 0);
    updateState();
    setFixedWidth(std::max({anchor.width(), 460, minimumSizeHint().width()}));
    adjustSize();
    move(anchor.mapToGlobal(QPoint(0, anchor.height() + 2)));
    show();
    (m_search->isVisible() ? static_cast<QWidget *>(m_search) : m_list)->setFocus();
}

QUuid ConnectionPopup::currentId() const
{
    return m_list->currentIndex().data(ConnectionIdRole).toUuid();
}

void ConnectionPopup::requestCurrent()
{
    const QUuid id = currentId();
    if (id.isNull())
        return;
    close();
    Q_EMIT connectionRequested(id);
}

void ConnectionPopup::askToDelete()
{
    m_question->showMessage(Tone::Warning,
        tr("Delete “%1”? Its stored secret is deleted too.").arg(m_list->currentIndex().data().toString()),
        {tr("Delete"), tr("Keep")});
    adjustSize();
}

void ConnectionPopup::updateState()
{
    m_question->clear();
    m_edit->setEnabled(!currentId().isNull());
    m_delete->setEnabled(!currentId().isNull());
}

void ConnectionPopup::keyPressEvent(QKeyEvent *event)
{
    const bool entered = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (entered && (m_list->hasFocus() || m_search->hasFocus()))
        requestCurrent();
    else
        QFrame::keyPressEvent(event);
}

bool ConnectionPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int step = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down ? 1
            : static_cast<QKeyEvent *>(event)->key() == Qt::Key_Up              ? -1
                                                                                : 0;
        const QModelIndex next = m_filter->index(qMax(m_list->currentIndex().row() + step, 0), 0);
        if (step != 0 && next.isValid()) {
            m_list->setCurrentIndex(next);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

}
