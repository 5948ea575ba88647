// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/changes/changetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(reeve::ChangeText)
};

}

StatusAppearance appearanceOf(ChangeKind kind)
{
    const QString word = changeKindText(kind);
    switch (kind) {
    case ChangeKind::New:
        return {Tone::Information, u"plus"_s, word};
    case ChangeKind::Gone:
        return {Tone::Warning, u"circle-minus"_s, word};
    case ChangeKind::Status:
        return {Tone::Accent, u"activity"_s, word};
    case ChangeKind::Version:
        return {Tone::Accent, u"tag"_s, word};
    case ChangeKind::Policy:
        return {Tone::Accent, u"shield-check"_s, word};
    case ChangeKind::Isolation:
        return {Tone::Accent, u"lock"_s, word};
    }
    return {};
}

QString momentText(const QDateTime &moment)
{
    const QDateTime here = moment.toLocalTime();
    const QDate today = QDate::currentDate();
    const QString time = QLocale().toString(here.time(), QLocale::ShortFormat);
    if (here.date() == today)
        return time;
    const QString day = here.date().year() == today.year() ? Words::tr("d MMM") : Words::tr("d MMM yyyy");
    return Words::tr("%1, %2").arg(QLocale().toString(here.date(), day), time);
}

QString changesTitle(const FleetChanges &changes)
{
    const QString moment = momentText(changes.before()->since());
    if (changes.size() == 0)
        return Words::tr("No changes since %1").arg(moment);
    if (changes.size() == 1)
        return Words::tr("1 change since %1").arg(moment);
    return Words::tr("%1 changes since %2").arg(QLocale().toString(qulonglong(changes.size())), moment);
}

QString onlyChangedText(const FleetChanges &changes, const ChangeKinds &kinds)
{
    const QString moment = momentText(changes.before()->since());
    QString text = kinds.all()
        ? Words::tr("Only endpoints that changed since %1 are shown.").arg(moment)
        : Words::tr("Only endpoints that changed since %1 are shown: %2.").arg(moment, changeKindsText(kinds));
    const std::size_t gone = holds(kinds, ChangeKind::Gone) ? changes.count(ChangeKind::Gone) : 0;
    if (gone == 1)
        text = Words::tr("%1 One is gone and has no row.").arg(text);
    else if (gone > 1)
        text = Words::tr("%1 %2 are gone and have no row.").arg(text, QLocale().toString(qulonglong(gone)));
    return text;
}

QString noChangesText(const FleetChanges &changes, const ChangeKinds &kinds)
{
    const QString moment = momentText(changes.before()->since());
    if (changes.size() == 0 || kinds.all())
        return Words::tr("No changes since %1.").arg(moment);
    return (kinds.count() == 1 ? Words::tr("No changes of this kind since %1: %2.")
                               : Words::tr("No changes of these kinds since %1: %2."))
        .arg(moment, changeKindsText(kinds));
}

QString noneChangedText(const FleetChanges *changes, const ChangeKinds &kinds)
{
    if (!changes)
        return Words::tr("Nothing can be compared with the last look, so no endpoint is shown.");
    if (changes->rowCount(kinds) > 0)
        return {};
    if (holds(kinds, ChangeKind::Gone) && changes->count(ChangeKind::Gone) > 0)
        return Words::tr("Endpoints that are gone have no row.");
    return noChangesText(*changes, kinds);
}

}
