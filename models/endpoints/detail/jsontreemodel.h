// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A JSON document as a tree model of key, value and type. Nodes are created when a view asks for them; the entries of a long
// list or object are grouped in ranges of a thousand, so that expanding it takes the same time at any length.

#include <QAbstractItemModel>
#include <QJsonObject>
#include <memory>

namespace reeve {

// The positions of a value's ancestors and itself below the root: {2, 0} is the first child of the third.
using JsonPlace = QList<int>;

enum JsonRole {
    JsonTextRole =
        Qt::UserRole + 1, // QString: the whole value; text without quotes, lists and objects as indented JSON
    JsonPathRole, // QString: "metadata.host.ip[0]", with ["a.b"] for other keys; for a range the path of its list
    JsonScalarRole, // bool: the value is neither a list nor an object
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
    QModelIndex indexOf(const JsonPlace &place); // invalid if there is none; creates the nodes on the way

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
