// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/operations/operationreader.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <array>

#include "models/json/jsonpath.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostIssues = 200;
constexpr size_t mostOperations = 20'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OperationReader)
};

template<typename T> struct Named {
    QLatin1StringView name;
    T value;
};

template<typename T, size_t N> T valueNamed(const std::array<Named<T>, N> &table, const QString &name, T otherwise)
{
    const auto *found = std::find_if(table.begin(), table.end(), [&](const Named<T> &one) { return one.name == name; });
    return found == table.end() ? otherwise : found->value;
}

constexpr std::array verbs{
    Named<Verb>{"get"_L1, Verb::Get},
    Named<Verb>{"post"_L1, Verb::Post},
    Named<Verb>{"put"_L1, Verb::Put},
    Named<Verb>{"patch"_L1, Verb::Patch},
    Named<Verb>{"delete"_L1, Verb::Delete},
};
constexpr std::array effects{
    Named<Effect>{"reads"_L1, Effect::Reads},
    Named<Effect>{"changes"_L1, Effect::Changes},
    Named<Effect>{"destroys"_L1, Effect::Destroys},
};
constexpr std::array pagings{
    Named<Paging>{"page"_L1, Paging::Page},
    Named<Paging>{"page0"_L1, Paging::PageFromZero},
    Named<Paging>{"perPageSnake"_L1, Paging::PageSnake},
    Named<Paging>{"pageIndex"_L1, Paging::PageIndex},
    Named<Paging>{"searchAfter"_L1, Paging::SearchAfter},
};
constexpr std::array answers{
    Named<AnswerKind>{"ndjson"_L1, AnswerKind::Ndjson},
    Named<AnswerKind>{"lines"_L1, AnswerKind::Lines},
    Named<AnswerKind>{"binary"_L1, AnswerKind::Binary},
    Named<AnswerKind>{"none"_L1, AnswerKind::None},
};

QStringList textsIn(const JsonValue *list)
{
    QStringList texts;
    if (list && list->isArray()) {
        for (const JsonValue &item : list->items())
            texts += item.text();
    }
    return texts;
}

Effect effectOf(Verb verb)
{
    if (verb == Verb::Get)
        return Effect::Reads;
    return verb == Verb::Delete ? Effect::Destroys : Effect::Changes;
}

void readMarks(Operation &operation, const JsonValue &marks)
{
    operation.isOurs = true;
    operation.effect = valueNamed(effects, marks.textOf(u"effect"), operation.effect);
    operation.scope = marks.textOf(u"scope") == "deployment"_L1 ? Scope::Deployment : Scope::Space;
    operation.privileges = textsIn(marks.find(u"privileges"));
    operation.knowsPrivileges = marks.contains(u"privileges");
    operation.paging = valueNamed(pagings, marks.textOf(u"paging"), Paging::None);
    operation.answer = valueNamed(answers, marks.textOf(u"answer"), AnswerKind::Json);
    operation.secrets = textsIn(marks.find(u"secrets"));
    operation.idMember = marks.textOf(u"id");
    operation.since = marks.textOf(u"since");
    operation.until = marks.textOf(u"until");
    if (const JsonValue *list = marks.find(u"list"); list && list->isString())
        operation.list = list->text();
}

Scope scopeOfPath(const QString &path)
{
    // Kibana: these routes ignore the space or manage spaces themselves.
    const bool isDeployments = path == "/api/status"_L1 || path.startsWith("/api/spaces/"_L1)
        || path.startsWith("/api/security/role"_L1) || path.startsWith("/api/features"_L1);
    return isDeployments ? Scope::Deployment : Scope::Space;
}

// OpenAPI documents of Kibana with spaces name some routes twice: "/s/{spaceId}/api/..." is the same operation.
QString withoutSpace(QString path)
{
    static const QString prefix = u"/s/{spaceId}"_s;
    return path.startsWith(prefix) ? path.mid(prefix.size()) : path;
}

class Reader
{
public:
    Reader(const ApiDocument &document, bool isOurs) : m_document(document), m_isOurs(isOurs) { }
    OperationsRead read();

private:
    void readPath(const QString &path, const JsonValue &node);
    void readOperation(const QString &path, const JsonValue &pathNode, const QString &verb, const JsonValue &node);
    void addIssue(const JsonPath &place, const QString &text);
    void checkParameters(const Operation &operation, const JsonPath &place);

    const ApiDocument &m_document;
    bool m_isOurs;
    OperationsRead m_list{};
    QSet<QString> m_keys{};
    QSet<QString> m_ids{};
};

void Reader::addIssue(const JsonPath &place, const QString &text)
{
    if (m_list.issues.size() < mostIssues)
        m_list.issues.push_back({pointerText(place), text});
}

OperationsRead Reader::read()
{
    const JsonValue &paths = *m_document.root().find(u"paths");
    for (size_t i = 0; i < paths.size() && m_list.operations.size() < mostOperations; ++i)
        readPath(paths.nameAt(i), paths.at(i));
    if (m_list.operations.size() >= mostOperations)
        addIssue({u"paths"_s}, Texts::tr("Only the first %L1 operations are listed.").arg(mostOperations));
    return std::move(m_list);
}

void Reader::readPath(const QString &path, const JsonValue &node)
{
    if (path.startsWith("x-"_L1))
        return;
    const JsonValue *item = m_document.resolve(node);
    if (!path.startsWith(u'/') || !item || !item->isObject())
        return addIssue({u"paths"_s, path}, Texts::tr("This is no path with operations."));
    for (size_t i = 0; i < item->size(); ++i)
        readOperation(path, *item, item->nameAt(i), item->at(i));
}

void Reader::readOperation(const QString &path, const JsonValue &pathNode, const QString &verb, const JsonValue &node)
{
    const auto known = std::find_if(verbs.begin(), verbs.end(), [&](const auto &one) { return one.name == verb; });
    const JsonPath place{u"paths"_s, path, verb};
    if (known == verbs.end()) {
        if (verb == "head"_L1 || verb == "options"_L1 || verb == "trace"_L1)
            addIssue(place, Texts::tr("Operations of this kind are left out: Kibana has none."));
        return;
    }
    if (!node.isObject())
        return addIssue(place, Texts::tr("This is no operation."));
    Operation operation{.id = node.textOf(u"operationId"), .verb = known->value, .path = withoutSpace(path)};
    operation.summary = node.textOf(u"summary").simplified();
    operation.description = node.textOf(u"description").trimmed();
    operation.topic = textsIn(node.find(u"tags")).value(0);
    operation.effect = effectOf(operation.verb);
    operation.scope = scopeOfPath(operation.path);
    operation.node = &node;
    operation.pathNode = &pathNode;
    const JsonValue *deprecated = node.find(u"deprecated");
    operation.isDeprecated = deprecated && deprecated->toBoolean();
    if (const JsonValue *marks = node.find(u"x-reeve"); m_isOurs && marks)
        readMarks(operation, *marks);
    if (operation.summary.isEmpty())
        operation.summary = operation.id.isEmpty() ? operationKey(operation) : operation.id;
    const QString key = operationKey(operation);
    if (m_keys.contains(key))
        return addIssue(place, Texts::tr("The operation stands in the document twice; the first counts."));
    m_keys.insert(key);
    if (m_ids.contains(operation.id))
        addIssue(place, Texts::tr("The operationId \"%1\" is used twice.").arg(operation.id));
    if (!operation.id.isEmpty())
        m_ids.insert(operation.id);
    checkParameters(operation, place);
    m_list.operations.push_back(std::move(operation));
}

void Reader::checkParameters(const Operation &operation, const JsonPath &place)
{
    QSet<QString> declared;
    for (const JsonValue *owner : {operation.pathNode, operation.node}) {
        const JsonValue *list = owner->find(u"parameters");
        if (!list || !list->isArray())
            continue;
        if (list->size() > mostParameters)
            addIssue(place, Texts::tr("Only the first %L1 parameters are listed.").arg(mostParameters));
        for (const JsonValue &one : list->items()) {
            const JsonValue *parameter = m_document.resolve(one);
            if (!parameter)
                addIssue(place, Texts::tr("A parameter refers to something that is not in the document."));
            else if (parameter->textOf(u"in") == "path"_L1)
                declared.insert(parameter->textOf(u"name"));
        }
    }
    for (const QString &name : pathParameterNames(operation.path)) {
        if (!declared.contains(name))
            addIssue(place, Texts::tr("The part {%1} of the path is not described; it is taken as a text.").arg(name));
    }
}

}

QStringList pathParameterNames(const QString &path)
{
    QStringList names;
    for (qsizetype open = path.indexOf(u'{'); open >= 0; open = path.indexOf(u'{', open + 1)) {
        const qsizetype close = path.indexOf(u'}', open);
        if (close < 0)
            break;
        names += path.mid(open + 1, close - open - 1);
    }
    return names;
}

OperationsRead operationsIn(const ApiDocument &document, bool isOurs)
{
    return Reader(document, isOurs).read();
}

void ApiDocument::readOperations(bool isOurs)
{
    OperationsRead list = operationsIn(*this, isOurs);
    m_operations = std::move(list.operations);
    m_issues = std::move(list.issues);
}

}
