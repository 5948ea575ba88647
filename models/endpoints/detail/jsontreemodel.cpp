// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/jsontreemodel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <vector>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype rangeSize = 1'000;
constexpr qsizetype longestShown = 600; // characters of a value in its cell

qsizetype lengthOf(const QJsonValue &value)
{
    return value.isObject() ? value.toObject().size() : value.isArray() ? value.toArray().size() : 0;
}

// The key of a member of an object, the index in brackets of an item of a list.
QString keyAt(const QJsonValue &container, qsizetype position)
{
    if (container.isArray())
        return u'[' + QString::number(position) + u']';
    const QJsonObject object = container.toObject();
    return (object.constBegin() + position).key();
}

QJsonValue partAt(const QJsonValue &container, qsizetype position)
{
    if (container.isArray())
        return container.toArray().at(position);
    const QJsonObject object = container.toObject();
    return (object.constBegin() + position).value();
}

QString wholeText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson());
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson());
    return value.isNull() ? u"null"_s : value.toVariant().toString();
}

// "metadata" + "host" -> "metadata.host"; a key that is no word in brackets and quotes.
QString joinedPath(const QString &path, const QString &key, bool isPosition)
{
    static const QRegularExpression word(u"^[A-Za-z_@][A-Za-z0-9_@-]*$"_s);
    if (isPosition)
        return path + key;
    if (!word.match(key).hasMatch())
        return path + u"[\""_s + QString(key).replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u"\"]"_s;
    return path.isEmpty() ? key : path + u'.' + key;
}

// How many positions one row stands for, below a container or a range of that length.
qsizetype stepFor(qsizetype length)
{
    qsizetype step = 1;
    while (length > step * rangeSize)
        step *= rangeSize;
    return step;
}

}

// Either a value, or a range of the positions of its nearest ancestor that is a value.
struct JsonTreeModel::Node {
    Node *parent = nullptr;
    int row = 0;
    QJsonValue value{}; // of a range: the container's
    qsizetype first = 0; // of the positions below it
    qsizetype length = 0;
    qsizetype position = 0; // of a value in its container
    bool isRange = false;
    mutable std::vector<std::unique_ptr<Node>> children{};

    qsizetype step() const { return stepFor(length); }
    int rows() const { return static_cast<int>((length + step() - 1) / step()); }
    Node &child(int number);
    const Node &holder() const { return parent->isRange ? parent->holder() : *parent; } // not of the root
    QString key() const;
    QString shown() const;
    QString typeName() const;
    QString path() const;
};

JsonTreeModel::Node &JsonTreeModel::Node::child(int number)
{
    if (children.empty())
        children.resize(static_cast<std::size_t>(rows()));
    std::unique_ptr<Node> &slot = children[static_cast<std::size_t>(number)];
    if (slot)
        return *slot;
    slot = std::make_unique<Node>();
    slot->parent = this;
    slot->row = number;
    slot->position = first + number * step();
    if (step() > 1) {
        slot->isRange = true;
        slot->value = value;
        slot->first = slot->position;
        slot->length = std::min(step(), first + length - slot->position);
    } else {
        slot->value = partAt(value, slot->position);
        slot->length = lengthOf(slot->value);
    }
    return *slot;
}

QString JsonTreeModel::Node::key() const
{
    if (isRange)
        return u"[%1 … %2]"_s.arg(first).arg(first + length - 1);
    return keyAt(holder().value, position);
}

QString JsonTreeModel::Node::shown() const
{
    if (isRange)
        return {};
    if (value.isObject())
        return JsonTreeModel::tr("%n field(s)", nullptr, static_cast<int>(length));
    if (value.isArray())
        return JsonTreeModel::tr("%n item(s)", nullptr, static_cast<int>(length));
    return value.isString() ? value.toString().left(longestShown) : wholeText(value);
}

QString JsonTreeModel::Node::typeName() const
{
    if (isRange)
        return JsonTreeModel::tr("range");
    switch (value.type()) {
    case QJsonValue::Object:
        return JsonTreeModel::tr("object");
    case QJsonValue::Array:
        return JsonTreeModel::tr("array");
    case QJsonValue::String:
        return JsonTreeModel::tr("string");
    case QJsonValue::Double:
        return JsonTreeModel::tr("number");
    case QJsonValue::Bool:
        return JsonTreeModel::tr("boolean");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return JsonTreeModel::tr("null");
}

QString JsonTreeModel::Node::path() const
{
    if (!parent)
        return {};
    if (isRange)
        return parent->isRange ? parent->path() : holder().path();
    const Node &container = holder();
    return joinedPath(container.path(), key(), container.value.isArray());
}

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setDocument(const QJsonObject &document)
{
    beginResetModel();
    m_document = document;
    m_root = std::make_unique<Node>();
    m_root->value = document;
    m_root->length = document.size();
    endResetModel();
}

JsonTreeModel::Node &JsonTreeModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? *static_cast<Node *>(index.internalPointer()) : *m_root;
}

QModelIndex JsonTreeModel::indexOf(const JsonPlace &place)
{
    Node *node = m_root.get();
    for (const int position : place) {
        do {
            const qsizetype inside = position - node->first;
            if (inside < 0 || inside >= node->length)
                return {};
            node = &node->child(static_cast<int>(inside / node->step()));
        } while (node->isRange);
    }
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, &nodeOf(parent).child(row));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    Node *above = index.isValid() ? nodeOf(index).parent : nullptr;
    return above && above != m_root.get() ? createIndex(above->row, 0, above) : QModelIndex();
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : nodeOf(parent).rows();
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KeyColumn  ? node.key()
            : index.column() == ValueColumn ? node.shown()
                                            : node.typeName();
    case JsonTextRole:
        return wholeText(node.value);
    case JsonPathRole:
        return node.path();
    case JsonScalarRole:
        return !node.isRange && !node.value.isObject() && !node.value.isArray();
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key") : section == ValueColumn ? tr("Value") : tr("Type");
}

}
