// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/detailentries.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::DetailEntries)
};

QString when(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), u"yyyy-MM-dd HH:mm:ss t"_s);
}

// A status that is not known is shown as the server reports it.
StatusAppearance appearanceFor(PolicyStatus status, const QString &reported)
{
    StatusAppearance appearance = appearanceOf(status);
    if (status == PolicyStatus::Unknown)
        appearance.word = reported.isEmpty() ? Texts::tr("Not reported") : reported;
    return appearance;
}

EntryGroup overall(const PolicyResponse &response)
{
    QStringList notes;
    if (!response.policyVersion.isEmpty())
        notes.append(Texts::tr("Integration version %1").arg(response.policyVersion));
    if (response.reportedAt.isValid())
        notes.append(Texts::tr("Reported %1").arg(when(response.reportedAt)));
    if (response.leftOut > 0)
        notes.append(Texts::tr("%Ln more action(s) than can be shown", nullptr, static_cast<int>(response.leftOut)));
    return {response.policyName.isEmpty() ? Texts::tr("Policy") : response.policyName,
        appearanceFor(response.status, response.statusWord), notes.join(u'\n'), {}};
}

QString startedText(const ResponseAction &action)
{
    QString by = Texts::tr("By an unknown user");
    if (!action.ruleName.isEmpty())
        by = Texts::tr("By the rule %1").arg(action.ruleName);
    else if (!action.createdBy.isEmpty())
        by = Texts::tr("By %1").arg(action.createdBy);
    return action.startedAt.isValid() ? Texts::tr("%1, %2", "by whom, when").arg(by, when(action.startedAt)) : by;
}

DetailEntry entryFor(const ResponseAction &action, const QString &agentId)
{
    const ActionState state = stateOf(action, agentId);
    StatusAppearance appearance = appearanceOf(state.status);
    if (state.status == ActionStatus::Unknown)
        appearance.word = state.word.isEmpty() ? Texts::tr("Not reported") : state.word;
    QStringList lines{startedText(action)};
    if (state.completedAt.isValid())
        lines.append(Texts::tr("Completed %1").arg(when(state.completedAt)));
    if (action.isExpired)
        lines.append(Texts::tr("Expired before the endpoint received it"));
    if (!action.parameters.isEmpty())
        lines.append(action.parameters);
    if (!action.problems.isEmpty())
        lines.append(action.problems);
    if (!action.comment.isEmpty())
        lines.append(Texts::tr("Comment: %1").arg(action.comment));
    return {appearance, commandText(action.command), lines.join(u'\n')};
}

// Kibana may count more pending actions than were read: the rest is listed with nothing but the command.
void addUnread(EntryGroup &group, const QList<PendingAction> &counted, const QList<ResponseAction> &listed)
{
    for (const PendingAction &pending : counted) {
        const auto known = std::ranges::count(listed, pending.command, &ResponseAction::command);
        const qsizetype more = pending.count - known;
        if (more <= 0)
            continue;
        const QString command = commandText(pending.command);
        const QString title =
            more == 1 ? command : Texts::tr("%1 (%Ln time(s))", "command", static_cast<int>(more)).arg(command);
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
            group.title = Texts::tr("Other actions");
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
    EntryGroup pending{Texts::tr("Pending")};
    EntryGroup past{Texts::tr("Past")};
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
        pending.note = shown.pending ? Texts::tr("Nothing is pending.") : Texts::tr("Not known.");
    if (past.entries.isEmpty())
        past.note = shown.past ? Texts::tr("None.") : Texts::tr("Not known.");
    return {pending, past};
}

}
