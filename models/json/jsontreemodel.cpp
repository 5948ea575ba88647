// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/json/jsontreemodel.h"

#include <QRegularExpression>
#include <vector>

#include "models/json/jsonlayout.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype rangeSize = checkpointStep;
constexpr qsizetype longestShown = 600; // characters of a value in its cell

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
    const JsonBytes *json = nullptr;
    Node *parent = nullptr;
    int row = 0;
    JsonSpot spot{}; // of a range: the container's
    qsizetype first = 0; // of the positions below it
    qsizetype length = 0;
    qsizetype position = 0; // of a value in its container
    bool isRange = false;
    bool isSingle = false; // the root of a text that is one value without parts, which is its only child
    std::vector<JsonSpot> parts{}; // of the children that are values
    std::vector<std::unique_ptr<Node>> children{};

    qsizetype step() const { return stepFor(length); }
    int rows() const { return static_cast<int>((length + step() - 1) / step()); }
    Node &child(int number);
    void fillParts();
    const Node &holder() const { return parent->isRange ? parent->holder() : *parent; } // not of the root
    bool isItem() const { return !isRange && spot.name == noOffset; }
    QString key() const;
    QString typeName() const;
    QString path() const;
};

void JsonTreeModel::Node::fillParts()
{
    children.resize(static_cast<std::size_t>(rows()));
    if (isSingle)
        parts = {spot};
    else if (step() == 1)
        parts = json->parts(spot, first, length);
}

JsonTreeModel::Node &JsonTreeModel::Node::child(int number)
{
    if (children.empty())
        fillParts();
    std::unique_ptr<Node> &slot = children[static_cast<std::size_t>(number)];
    if (slot)
        return *slot;
    slot = std::make_unique<Node>();
    slot->json = json;
    slot->parent = this;
    slot->row = number;
    slot->position = first + number * step();
    if (step() > 1) {
        slot->isRange = true;
        slot->spot = spot;
        slot->first = slot->position;
        slot->length = std::min(step(), first + length - slot->position);
    } else {
        slot->spot = parts[static_cast<std::size_t>(number)];
        slot->length = json->countOf(slot->spot);
    }
    return *slot;
}

// The name of a member, the index in brackets of an item.
QString JsonTreeModel::Node::key() const
{
    if (isRange)
        return u"[%1 … %2]"_s.arg(first).arg(first + length - 1);
    if (holder().isSingle)
        return {};
    return isItem() ? u'[' + QString::number(position) + u']' : json->nameOf(spot);
}

QString JsonTreeModel::Node::typeName() const
{
    if (isRange)
        return JsonTreeModel::tr("range");
    switch (json->kindOf(spot)) {
    case JsonKind::Object:
        return JsonTreeModel::tr("object");
    case JsonKind::Array:
        return JsonTreeModel::tr("array");
    case JsonKind::String:
        return JsonTreeModel::tr("string");
    case JsonKind::Number:
        return JsonTreeModel::tr("number");
    case JsonKind::Boolean:
        return JsonTreeModel::tr("boolean");
    case JsonKind::Line:
        return JsonTreeModel::tr("not JSON");
    case JsonKind::Null:
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
    return joinedPath(holder().path(), key(), isItem());
}

QString JsonTreeModel::shownText(const Node &node) const
{
    if (node.isRange)
        return {};
    if (m_isMasked && m_json->isSecret(node.spot))
        return maskedText();
    const auto count = static_cast<int>(std::min<qsizetype>(node.length, std::numeric_limits<int>::max()));
    if (!m_json->isContainer(node.spot))
        return m_json->textOf(node.spot, longestShown);
    const bool isObject = m_json->kindOf(node.spot) == JsonKind::Object;
    return isObject ? tr("%n field(s)", nullptr, count) : tr("%n item(s)", nullptr, count);
}

QString JsonTreeModel::wholeText(const Node &node) const
{
    if (m_isMasked && m_json->isSecret(node.spot))
        return maskedText();
    if (!m_json->isContainer(node.spot))
        return m_json->textOf(node.spot);
    return QString::fromUtf8(indentedText(*m_json, node.spot, m_isMasked));
}

JsonTreeModel::JsonTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

JsonTreeModel::~JsonTreeModel() = default;

void JsonTreeModel::setJson(JsonBytesPtr json)
{
    beginResetModel();
    m_json = std::move(json);
    m_root = std::make_unique<Node>();
    if (m_json) {
        m_root->json = m_json.get();
        m_root->spot = m_json->root();
        m_root->isSingle = !m_json->isContainer(m_root->spot);
        m_root->length = m_root->isSingle ? 1 : m_json->countOf(m_root->spot);
    }
    endResetModel();
}

void JsonTreeModel::setMasked(bool isMasked)
{
    if (std::exchange(m_isMasked, isMasked) == isMasked || !m_json)
        return;
    // Views ask again for what they show; the rows stay.
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

JsonSpot JsonTreeModel::spotOf(const QModelIndex &index) const
{
    return nodeOf(index).spot;
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
            : index.column() == ValueColumn ? shownText(node)
                                            : node.typeName();
    case JsonTextRole:
        return wholeText(node);
    case JsonPathRole:
        return node.path();
    case JsonScalarRole:
        return !node.isRange && !m_json->isContainer(node.spot);
    case JsonSecretRole:
        return m_isMasked && m_json->isSecret(node.spot);
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
