// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/operationlistmodel.h"

#include <algorithm>
#include <numeric>

#include "models/base/plaintext.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr quintptr topicId = 0; // of the index of a topic; an operation has its topic's row plus one

}

void OperationListModel::setCatalogue(std::shared_ptr<const Catalogue> catalogue)
{
    m_catalogue = std::move(catalogue);
    rebuild();
}

void OperationListModel::setSearch(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    rebuild();
}

void OperationListModel::setVersion(const QString &version)
{
    if (version == m_version)
        return;
    m_version = version;
    rebuild();
}

void OperationListModel::rebuild()
{
    beginResetModel();
    m_topics.clear();
    if (m_catalogue) {
        for (const CatalogueEntry &entry : m_catalogue->entries()) {
            if (!isFoundBy(*entry.operation, m_words))
                continue;
            const QString &name = entry.operation->topic;
            auto topic =
                std::find_if(m_topics.begin(), m_topics.end(), [&](const Topic &one) { return one.name == name; });
            if (topic == m_topics.end())
                topic = m_topics.insert(m_topics.end(), Topic{name});
            topic->entries.push_back(&entry);
        }
    }
    std::sort(m_topics.begin(), m_topics.end(),
        [](const Topic &left, const Topic &right) { return left.name.compare(right.name, Qt::CaseInsensitive) < 0; });
    endResetModel();
}

int OperationListModel::operationCount() const
{
    return std::accumulate(m_topics.begin(), m_topics.end(), 0,
        [](int sum, const Topic &topic) { return sum + static_cast<int>(topic.entries.size()); });
}

const CatalogueEntry *OperationListModel::entry(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == topicId)
        return nullptr;
    return m_topics[index.internalId() - 1].entries[static_cast<size_t>(index.row())];
}

QModelIndex OperationListModel::indexOf(const QString &key) const
{
    for (size_t topic = 0; topic < m_topics.size(); ++topic) {
        for (size_t row = 0; row < m_topics[topic].entries.size(); ++row) {
            if (operationKey(*m_topics[topic].entries[row]->operation) == key)
                return createIndex(static_cast<int>(row), 0, topic + 1);
        }
    }
    return {};
}

QModelIndex OperationListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topicId);
}

QModelIndex OperationListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == topicId)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, topicId);
}

int OperationListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_topics.size());
    if (parent.internalId() != topicId)
        return 0;
    return static_cast<int>(m_topics[static_cast<size_t>(parent.row())].entries.size());
}

QString OperationListModel::unavailableText(const Operation &operation) const
{
    if (isIn(operation, m_version))
        return {};
    if (!operation.until.isEmpty())
        return tr("Kibana %1 does not have it; it was there until %2.").arg(m_version, operation.until);
    return tr("Kibana %1 does not have it; it came with %2.").arg(m_version, operation.since);
}

QVariant OperationListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CatalogueEntry *found = entry(index);
    if (!found) {
        const Topic &topic = m_topics[static_cast<size_t>(index.row())];
        if (role == Qt::DisplayRole)
            return topic.name.isEmpty() ? tr("Others") : topic.name;
        return {};
    }
    const Operation &operation = *found->operation;
    switch (role) {
    case Qt::DisplayRole:
        return operation.summary;
    case Qt::ToolTipRole: {
        QStringList lines{operationKey(operation), unavailableText(operation)};
        lines.removeAll(QString());
        return plainToolTip(lines.join(u'\n'));
    }
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(operation.summary, operationKey(operation));
    case KeyRole:
        return operationKey(operation);
    case VerbRole:
        return verbName(operation.verb);
    case EffectRole:
        return static_cast<int>(operation.effect);
    case UnavailableRole:
        return unavailableText(operation);
    default:
        return {};
    }
}

Qt::ItemFlags OperationListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return entry(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

}
