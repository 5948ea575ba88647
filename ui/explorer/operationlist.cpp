// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/operationlist.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeView>
#include <QVBoxLayout>

#include "ui/explorer/operationdelegate.h"
#include "ui/parts/searchfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

OperationList::OperationList(QWidget *parent)
    : QWidget(parent)
    , m_model(new OperationListModel(this))
    , m_search(new SearchField(tr("Search operations"), this))
    , m_tree(new QTreeView(this))
    , m_count(new SecondaryLabel({}, this))
{
    m_search->setObjectName(u"operationSearch"_s);
    m_search->setAccessibleName(tr("Search operations by name, path, privilege or description"));
    m_search->setPause(std::chrono::milliseconds(120));
    m_tree->setObjectName(u"operationTree"_s);
    m_tree->setAccessibleName(tr("Operations"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new OperationDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(12);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusFrame(*m_tree);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::large, space::large, space::small, space::small);
    column->setSpacing(space::small);
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    column->addWidget(m_count);
    setFocusProxy(m_search);
    connect(m_search, &SearchField::settled, this, &OperationList::onSearchSettled);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &OperationList::onCurrentChanged);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (!m_model->entry(index))
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
    });
}

void OperationList::setCatalogue(const std::shared_ptr<const Catalogue> &catalogue)
{
    m_model->setCatalogue(catalogue);
    updateCount();
    keepSelection();
}

void OperationList::setVersion(const QString &version)
{
    m_model->setVersion(version);
    keepSelection();
}

void OperationList::onSearchSettled(const QString &text)
{
    m_model->setSearch(text);
    if (!text.trimmed().isEmpty())
        m_tree->expandAll();
    updateCount();
    keepSelection();
}

void OperationList::updateCount()
{
    const int count = m_model->operationCount();
    m_count->setText(count == 0 && !m_search->text().trimmed().isEmpty() ? tr("No operation has all of these words.")
                                                                         : tr("%Ln operation(s)", nullptr, count));
}

// The model was rebuilt: the operation that is shown stays current where it is listed.
void OperationList::keepSelection()
{
    const QModelIndex index = m_model->indexOf(m_current);
    const QSignalBlocker blocker(m_tree->selectionModel());
    if (!index.isValid())
        return;
    m_tree->expand(index.parent());
    m_tree->setCurrentIndex(index);
}

void OperationList::onCurrentChanged(const QModelIndex &current)
{
    const CatalogueEntry *entry = m_model->entry(current);
    if (!entry || operationKey(*entry->operation) == m_current)
        return;
    m_current = operationKey(*entry->operation);
    Q_EMIT operationChosen(m_current);
}

void OperationList::select(const QString &key)
{
    if (!m_model->indexOf(key).isValid() && !m_search->text().isEmpty()) {
        m_search->setSettledText({});
        onSearchSettled({});
    }
    const QModelIndex index = m_model->indexOf(key);
    if (!index.isValid())
        return;
    m_tree->expand(index.parent());
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

}
