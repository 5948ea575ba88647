// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/endpoints/changes/changetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(reeve::ChangeText)
};

}

QString momentText(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    if (local.date() == today)
        return time;
    const QString format = local.date().year() == today.year() ? Texts::tr("d MMM") : Texts::tr("d MMM yyyy");
    return Texts::tr("%1, %2", "date, time").arg(QLocale().toString(local.date(), format), time);
}

QString changesTitle(const FleetChanges &changes)
{
    const QString moment = momentText(changes.before()->since());
    if (changes.size() == 0)
        return Texts::tr("No changes since %1").arg(moment);
    return Texts::tr("%Ln change(s) since %1", nullptr, static_cast<int>(changes.size())).arg(moment);
}

QString onlyChangedText(const FleetChanges &changes, const ChangeKinds &kinds)
{
    const QString moment = momentText(changes.before()->since());
    const QString text = kinds.all()
        ? Texts::tr("Only endpoints that changed since %1 are shown.").arg(moment)
        : Texts::tr("Only endpoints that changed since %1 are shown: %2.").arg(moment, changeKindsText(kinds));
    const std::size_t gone = holds(kinds, ChangeKind::Gone) ? changes.count(ChangeKind::Gone) : 0;
    if (gone == 0)
        return text;
    return Texts::tr("%1 Without a row, because gone: %Ln.", "%1: a whole sentence", static_cast<int>(gone)).arg(text);
}

QString noChangesText(const FleetChanges &changes, const ChangeKinds &kinds)
{
    const QString moment = momentText(changes.before()->since());
    if (changes.size() == 0 || kinds.all())
        return Texts::tr("No changes since %1.").arg(moment);
    return Texts::tr("No changes of the chosen kind(s) since %1: %2.", nullptr, static_cast<int>(kinds.count()))
        .arg(moment, changeKindsText(kinds));
}

QString noneChangedText(const FleetChanges *changes, const ChangeKinds &kinds)
{
    if (!changes)
        return Texts::tr("Nothing can be compared with the last look, so no endpoint is shown.");
    if (changes->rowCount(kinds) > 0)
        return {};
    if (holds(kinds, ChangeKind::Gone) && changes->count(ChangeKind::Gone) > 0)
        return Texts::tr("Endpoints that are gone have no row.");
    return noChangesText(*changes, kinds);
}

}
