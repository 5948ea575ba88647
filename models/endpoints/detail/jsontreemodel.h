// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A JSON document as a tree of key, value and type. Rows are made when somebody looks; of a long list or object they
// are gathered in ranges of a thousand, so that opening it costs the same whatever its length.

#include <QAbstractItemModel>
#include <QJsonObject>
#include <memory>

namespace reeve {

// The positions of a value's ancestors and itself below the root: {2, 0} is the first child of the third.
using JsonPlace = QList<int>;

enum JsonRole {
    JsonTextRole = Qt::UserRole + 1, // the whole value: a text bare, a list or an object as indented JSON
    JsonPathRole, // "metadata.host.ip[0]", with ["a.b"] for keys that are no words; of a range: of its list
    JsonScalarRole, // whether it has no parts
};

class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { KeyColumn, ValueColumn, TypeColumn, ColumnCount };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setDocument(const QJsonObject &document);
    const QJsonObject &document() const { return m_document; }
    QModelIndex indexOf(const JsonPlace &place); // invalid where there is none

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;
    Node &nodeOf(const QModelIndex &index) const;

    QJsonObject m_document{};
    std::unique_ptr<Node> m_root;
};

}
