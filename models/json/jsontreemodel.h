// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// JSON as a tree model of key, value and type. Nodes are created when a view asks for them; the entries of a long list or
// object are grouped in ranges of a thousand, so that expanding it takes the same time at any length.

#include <QAbstractItemModel>
#include <memory>

#include "models/json/jsonsearch.h"

namespace reeve {

enum JsonRole {
    JsonTextRole =
        Qt::UserRole + 1, // QString: the whole value; text without quotes, lists and objects as indented JSON; masked
    JsonPathRole, // QString: "metadata.host.ip[0]", with ["a.b"] for other keys; for a range the path of its list
    JsonScalarRole, // bool: the value is neither a list nor an object
    JsonSecretRole, // bool: the value is shown as dots
};

class JsonTreeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column { KeyColumn, ValueColumn, TypeColumn, ColumnCount };

    explicit JsonTreeModel(QObject *parent = nullptr);
    ~JsonTreeModel() override;

    void setJson(JsonBytesPtr json); // null: none
    const JsonBytesPtr &json() const { return m_json; }
    // Secret values are dots, also in what is copied. On unless switched off.
    void setMasked(bool isMasked);
    bool isMasked() const { return m_isMasked; }
    JsonSpot spotOf(const QModelIndex &index) const; // of a range: its container
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

    QString wholeText(const Node &node) const;
    QString shownText(const Node &node) const;

    JsonBytesPtr m_json{};
    bool m_isMasked = true;
    std::unique_ptr<Node> m_root;
};

}
