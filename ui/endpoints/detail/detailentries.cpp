// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/detailentries.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Entries {
    Q_DECLARE_TR_FUNCTIONS(reeve::DetailEntries)
};

QString when(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), u"yyyy-MM-dd HH:mm:ss t"_s);
}

// A word that is not known is shown as it was told, not as one that is.
StatusAppearance appearanceFor(PolicyStatus status, const QString &told)
{
    StatusAppearance appearance = appearanceOf(status);
    if (status == PolicyStatus::Unknown)
        appearance.word = told.isEmpty() ? Entries::tr("Not reported") : told;
    return appearance;
}

EntryGroup overall(const PolicyResponse &response)
{
    QStringList notes;
    if (!response.policyVersion.isEmpty())
        notes.append(Entries::tr("Integration version %1").arg(response.policyVersion));
    if (response.toldAt.isValid())
        notes.append(Entries::tr("Reported %1").arg(when(response.toldAt)));
    if (response.leftOut > 0)
        notes.append(Entries::tr("%1 more actions than can be shown").arg(QLocale().toString(response.leftOut)));
    return {response.policyName.isEmpty() ? Entries::tr("Policy") : response.policyName,
        appearanceFor(response.status, response.statusWord), notes.join(u'\n'), {}};
}

QString whoAndWhen(const ResponseAction &action, const ActionState &state)
{
    QString who = action.createdBy;
    if (!action.ruleName.isEmpty())
        who = Entries::tr("the rule %1").arg(action.ruleName);
    QString line = who.isEmpty() ? Entries::tr("By somebody who is not named") : Entries::tr("By %1").arg(who);
    if (action.startedAt.isValid())
        line += u", "_s + when(action.startedAt);
    if (state.completedAt.isValid())
        line += u'\n' + Entries::tr("Completed %1").arg(when(state.completedAt));
    return line;
}

DetailEntry entryFor(const ResponseAction &action, const QString &agentId)
{
    const ActionState state = stateOf(action, agentId);
    StatusAppearance appearance = appearanceOf(state.status);
    if (state.status == ActionStatus::Unknown)
        appearance.word = state.word.isEmpty() ? Entries::tr("Not reported") : state.word;
    QStringList lines{whoAndWhen(action, state)};
    if (action.isExpired)
        lines.append(Entries::tr("Expired before the endpoint took it"));
    if (!action.parameters.isEmpty())
        lines.append(action.parameters);
    if (!action.problems.isEmpty())
        lines.append(action.problems);
    if (!action.comment.isEmpty())
        lines.append(Entries::tr("Comment: %1").arg(action.comment));
    return {appearance, commandText(action.command), lines.join(u'\n')};
}

// Kibana's count may name more than what was read: then the rest is named by command alone.
void addUnread(EntryGroup &group, const QList<PendingAction> &counted, const QList<ResponseAction> &listed)
{
    for (const PendingAction &pending : counted) {
        const auto known = std::ranges::count(listed, pending.command, &ResponseAction::command);
        const qsizetype more = pending.count - known;
        if (more <= 0)
            continue;
        const QString title = more == 1 ? commandText(pending.command)
                                        : Entries::tr("%1 (%2 times)").arg(commandText(pending.command)).arg(more);
        group.entries.append({appearanceOf(ActionStatus::Pending), title, {}});
    }
}

}

StatusAppearance appearanceOf(ActionStatus status)
{
    const QString word = actionStatusText(status);
    switch (status) {
    case ActionStatus::Pending:
        return {Tone::Information, u"hourglass"_s, word};
    case ActionStatus::Successful:
        return {Tone::Good, u"circle-check"_s, word};
    case ActionStatus::Failed:
        return {Tone::Bad, u"circle-x"_s, word};
    case ActionStatus::Unknown:
        break;
    }
    return {Tone::Neutral, u"circle-question-mark"_s, word};
}

QList<EntryGroup> policyEntries(const PolicyResponse &response)
{
    QList<EntryGroup> groups{overall(response)};
    for (const PolicyConfiguration &configuration : response.configurations) {
        EntryGroup group{
            readableName(configuration.name), appearanceFor(configuration.status, configuration.statusWord)};
        if (configuration.name.isEmpty()) {
            group.title = Entries::tr("Other actions");
            group.appearance = {};
        }
        for (const PolicyAction &action : configuration.actions)
            group.entries.append(
                {appearanceFor(action.status, action.statusWord), readableName(action.name), action.message});
        groups.append(group);
    }
    return groups;
}

QList<EntryGroup> actionEntries(const ShownActions &shown)
{
    EntryGroup pending{Entries::tr("Pending")};
    EntryGroup past{Entries::tr("Past")};
    QList<ResponseAction> waiting;
    for (const ResponseAction &action : shown.past ? shown.past->actions : QList<ResponseAction>()) {
        const bool waits = stateOf(action, shown.agentId).status == ActionStatus::Pending;
        (waits ? pending : past).entries.append(entryFor(action, shown.agentId));
        if (waits)
            waiting.append(action);
    }
    if (shown.pending)
        addUnread(pending, *shown.pending, waiting);
    if (pending.entries.isEmpty())
        pending.note = shown.pending ? Entries::tr("Nothing is pending.") : Entries::tr("Not known.");
    if (past.entries.isEmpty())
        past.note = shown.past ? Entries::tr("None.") : Entries::tr("Not known.");
    return {pending, past};
}

}
