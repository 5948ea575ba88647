// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/responseactions.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>

#include "models/base/lenientjson.h"
#include "models/endpoints/detail/policyresponse.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ResponseActions)
};

// Kibana: status is derived from the two flags and from whether the time ran out; older answers have the flags alone.
ActionState stateIn(const QJsonObject &json, bool isExpired)
{
    ActionState state{.word = textAt(json, u"status"), .completedAt = timeAt(json, u"completedAt")};
    if (state.word == "pending"_L1)
        state.status = ActionStatus::Pending;
    else if (state.word == "successful"_L1)
        state.status = ActionStatus::Successful;
    else if (state.word == "failed"_L1)
        state.status = ActionStatus::Failed;
    else if (state.word.isEmpty() && json.value("isCompleted"_L1).isBool()) {
        const bool isDone = json.value("isCompleted"_L1).toBool();
        const bool isGood = flagOf(json.value("wasSuccessful"_L1), false);
        state.status = !isDone ? (isExpired ? ActionStatus::Failed : ActionStatus::Pending)
            : isGood           ? ActionStatus::Successful
                               : ActionStatus::Failed;
    }
    return state;
}

QString pairsIn(const QJsonObject &object)
{
    QStringList pairs;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (const QString text = textOf(it.value()); !text.isEmpty())
            pairs.append(it.key() + u": "_s + text);
    }
    return pairs.join(u", "_s);
}

ResponseAction actionIn(const QJsonObject &json)
{
    ResponseAction action{
        .id = textAt(json, u"id"),
        .command = textAt(json, u"command"),
        .createdBy = textAt(json, u"createdBy"),
        .ruleName = textAt(json, u"ruleName"),
        .startedAt = timeAt(json, u"startedAt"),
        .isExpired = flagOf(json.value("isExpired"_L1), false),
        .comment = textAt(json, u"comment"),
        .parameters = pairsIn(json.value("parameters"_L1).toObject()),
        .problems = textAt(json, u"errors"),
    };
    action.state = stateIn(json, action.isExpired);
    const QJsonObject states = json.value("agentState"_L1).toObject();
    for (auto state = states.begin(); state != states.end(); ++state)
        action.stateAt.insert(state.key(), stateIn(state.value().toObject(), action.isExpired));
    return action;
}

// first, and behind it those of second that it does not have. An action without an id is never taken for another.
QList<ResponseAction> joined(const QList<ResponseAction> &first, const QList<ResponseAction> &second)
{
    QList<ResponseAction> all;
    QSet<QString> ids;
    for (const QList<ResponseAction> &part : {first, second}) {
        for (const ResponseAction &action : part) {
            if (!action.id.isEmpty() && ids.contains(action.id))
                continue;
            ids.insert(action.id);
            all.append(action);
        }
    }
    return all;
}

}

ActionState stateOf(const ResponseAction &action, const QString &agentId)
{
    const auto found = action.stateAt.find(agentId);
    const bool isTold = found != action.stateAt.end() && found->status != ActionStatus::Unknown;
    return isTold ? *found : action.state;
}

Outcome<ResponseActions> responseActionsIn(const Reply &reply)
{
    const Outcome<QJsonObject> body = objectIn(reply);
    if (!body)
        return tl::unexpected(body.error());
    const QJsonArray data = body->value("data"_L1).toArray();
    ResponseActions result{.page = std::max(1, body->value("page"_L1).toInt(1))};
    for (const QJsonValue &value : data)
        result.actions.append(actionIn(value.toObject()));
    result.actions = joined(result.actions, {});
    result.total = body->value("total"_L1).toInteger(-1);
    const qint64 pageSize = body->value("pageSize"_L1).toInteger(data.size());
    result.hasOlder =
        !data.isEmpty() && (result.total < 0 ? data.size() >= pageSize : result.page * pageSize < result.total);
    return result;
}

ResponseActions withOlder(const ResponseActions &known, const ResponseActions &next)
{
    return {joined(known.actions, next.actions), next.page, next.total, next.hasOlder};
}

ResponseActions withNewest(const ResponseActions &known, const ResponseActions &first)
{
    QSet<QString> ids;
    for (const ResponseAction &action : first.actions)
        ids.insert(action.id);
    const bool touches =
        std::ranges::any_of(known.actions, [&](const ResponseAction &a) { return ids.contains(a.id); });
    if (!touches || known.page <= first.page)
        return first;
    return {joined(first.actions, known.actions), known.page, first.total, known.hasOlder};
}

Outcome<QList<PendingAction>> pendingActionsIn(const Reply &reply)
{
    const Outcome<QJsonObject> body = objectIn(reply);
    if (!body)
        return tl::unexpected(body.error());
    QList<PendingAction> result;
    for (const QJsonValue &agent : body->value("data"_L1).toArray()) {
        const QJsonObject counts = agent.toObject().value("pending_actions"_L1).toObject();
        for (auto count = counts.begin(); count != counts.end(); ++count) {
            if (count.value().toInt() > 0)
                result.append({count.key(), count.value().toInt()});
        }
    }
    return result;
}

QString commandText(const QString &command)
{
    const QString text = readableName(command);
    return text.isEmpty() ? Texts::tr("Unnamed action") : text;
}

QString actionStatusText(ActionStatus status)
{
    switch (status) {
    case ActionStatus::Pending:
        return Texts::tr("Pending");
    case ActionStatus::Successful:
        return Texts::tr("Successful");
    case ActionStatus::Failed:
        return Texts::tr("Failed");
    case ActionStatus::Unknown:
        break;
    }
    return Texts::tr("Unknown");
}

}
