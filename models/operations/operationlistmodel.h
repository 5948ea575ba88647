// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The operations of a catalogue as a tree: topics, and their operations. A search shows what it finds and hides empty
// topics.

#include <QAbstractItemModel>

#include "models/operations/catalogue.h"

namespace reeve {

class OperationListModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Role {
        KeyRole = Qt::UserRole + 1, // "PUT /api/fleet/settings"; empty for a topic
        VerbRole, // "PUT"
        EffectRole, // Effect as int
        UnavailableRole, // translated: why the connected version does not have it; empty: it has it
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setCatalogue(std::shared_ptr<const Catalogue> catalogue); // null: empty
    void setSearch(const QString &text); // words that all have to be found
    void setVersion(const QString &version); // of the connected Kibana; empty: not known
    int operationCount() const; // that are shown
    const CatalogueEntry *entry(const QModelIndex &index) const; // null for a topic
    QModelIndex indexOf(const QString &key) const; // invalid when it is not shown

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Topic {
        QString name{};
        std::vector<const CatalogueEntry *> entries{};
    };

    void rebuild();
    QString unavailableText(const Operation &operation) const;

    std::shared_ptr<const Catalogue> m_catalogue{};
    QStringList m_words{};
    QString m_version{};
    std::vector<Topic> m_topics{};
};

}
