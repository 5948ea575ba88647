// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/detail/policyresponse.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <algorithm>
#include <array>

#include "models/base/lenientjson.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

int urgency(PolicyStatus status)
{
    switch (status) {
    case PolicyStatus::Failure:
        return 0;
    case PolicyStatus::Warning:
        return 1;
    case PolicyStatus::Unknown:
        return 2;
    case PolicyStatus::Unsupported:
        return 3;
    case PolicyStatus::Success:
        break;
    }
    return 4;
}

template<typename T> void sortByUrgency(QList<T> &list)
{
    std::ranges::stable_sort(list, {}, [](const T &item) { return urgency(item.status); });
}

QList<PolicyAction> actionsIn(const QJsonObject &applied)
{
    QList<PolicyAction> actions;
    for (const QJsonValue &value : applied.value("actions"_L1).toArray()) {
        const QJsonObject action = value.toObject();
        const QString status = textAt(action, u"status");
        actions.append({textAt(action, u"name"), policyStatusFromName(status), status, textAt(action, u"message")});
    }
    return actions;
}

class Grouping
{
public:
    explicit Grouping(QList<PolicyAction> actions) : m_actions(std::move(actions)), m_claimed(m_actions.size(), false)
    {
        for (qsizetype i = 0; i < m_actions.size(); ++i)
            m_byName[m_actions[i].name].append(i);
    }
    PolicyConfiguration configuration(const QString &name, const QJsonObject &json);
    PolicyConfiguration unclaimed() const;
    int leftOut() const { return m_leftOut; }

private:
    void add(QList<PolicyAction> &to, const PolicyAction &action);

    QList<PolicyAction> m_actions;
    QList<bool> m_claimed;
    QHash<QString, QList<qsizetype>> m_byName{};
    int m_taken = 0;
    int m_leftOut = 0;
};

void Grouping::add(QList<PolicyAction> &to, const PolicyAction &action)
{
    if (m_taken == mostPolicyActions) {
        ++m_leftOut;
        return;
    }
    ++m_taken;
    to.append(action);
}

PolicyConfiguration Grouping::configuration(const QString &name, const QJsonObject &json)
{
    const QString status = textAt(json, u"status");
    PolicyConfiguration result{name, policyStatusFromName(status), status, {}};
    QSet<QString> seen;
    for (const QJsonValue &value : json.value("concerned_actions"_L1).toArray()) {
        const QString wanted = textOf(value);
        if (wanted.isEmpty() || seen.contains(wanted))
            continue;
        seen.insert(wanted);
        const QList<qsizetype> places = m_byName.value(wanted);
        for (const qsizetype place : places) {
            m_claimed[place] = true;
            add(result.actions, m_actions[place]);
        }
        if (places.isEmpty())
            add(result.actions, {.name = wanted});
    }
    sortByUrgency(result.actions);
    return result;
}

// An older answer may lack the grouping; then this is all there is.
PolicyConfiguration Grouping::unclaimed() const
{
    PolicyConfiguration others;
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        if (!m_claimed[i] && others.actions.size() < mostPolicyActions)
            others.actions.append(m_actions[i]);
    }
    sortByUrgency(others.actions);
    return others;
}

}

QString readableName(const QString &name)
{
    QString text = name;
    text.replace(u'_', u' ').replace(u'-', u' ');
    return text.left(1).toUpper() + text.mid(1);
}

Outcome<PolicyResponse> policyResponseIn(const Reply &reply)
{
    const Outcome<QJsonObject> body = objectIn(reply);
    if (!body)
        return tl::unexpected(body.error());
    const QJsonObject json = body->value("policy_response"_L1).toObject();
    const QJsonObject applied = valueAt(json, u"Endpoint.policy.applied").toObject();
    PolicyResponse result{
        .policyName = textAt(applied, u"name"),
        .policyVersion = textAt(applied, u"endpoint_policy_version"),
        .statusWord = textAt(applied, u"status"),
        .reportedAt = timeAt(json, u"@timestamp"),
    };
    result.status = policyStatusFromName(result.statusWord);
    Grouping grouping(actionsIn(applied));
    const QJsonObject groups = valueAt(applied, u"response.configurations").toObject();
    for (auto group = groups.begin(); group != groups.end(); ++group)
        result.configurations.append(grouping.configuration(group.key(), group.value().toObject()));
    sortByUrgency(result.configurations);
    if (PolicyConfiguration others = grouping.unclaimed(); !others.actions.isEmpty())
        result.configurations.append(std::move(others));
    result.leftOut = grouping.leftOut();
    return result;
}

}
