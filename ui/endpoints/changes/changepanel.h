// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The panel below the table that lists the changes since the last look: a chip with a count for each kind of change,
// and the list. It shows what it is given and emits what the user asks for. Without a chosen kind all kinds are listed.

#include <QWidget>
#include <array>
#include <memory>

#include "models/base/offthread.h"
#include "models/endpoints/changes/fleetchanges.h"

class QStackedWidget;
class QToolButton;

namespace reeve {

class ChangeList;
class ElidedLabel;
class SecondaryLabel;
class StatusChip;

class ChangePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChangePanel(QWidget *parent = nullptr);

    // changes is null if nothing is compared; reason (translated plain text) is shown then. only: the kinds that the
    // table is restricted to; none: not restricted.
    void setChanges(const std::shared_ptr<const FleetChanges> &changes, const QString &reason, const ChangeKinds &only);
    void setActionsEnabled(bool canMark, bool canUndo); // canUndo shows or hides the button
    void setNote(const QString &note); // about the current change; plain text; empty: none
    void reset(); // clears changes, note and chosen kinds

Q_SIGNALS:
    void onlyRequested(const reeve::ChangeKinds &kinds); // restricts the table; none: shows every endpoint
    void markRequested(); // as seen
    void undoRequested();
    void closeRequested();
    void chosen(reeve::ChangeKind kind, const QString &agentId, const QString &host); // by the user
    void rowRequested(); // of the current change

private:
    QToolButton *addButton(const char *name, const char *iconName, const QString &text, const QString &help);
    QWidget *buildHeader();
    QWidget *buildKinds();
    void connectParts();
    ChangeKinds listedKinds() const;
    void onKindsChanged();
    void showList();
    void copyChanges();

    ElidedLabel *m_title;
    ElidedLabel *m_note;
    QToolButton *m_only;
    QToolButton *m_undo;
    QToolButton *m_mark;
    QToolButton *m_copy;
    QToolButton *m_close;
    std::array<StatusChip *, changeKindCount> m_chips{};
    QStackedWidget *m_middle;
    SecondaryLabel *m_hint;
    ChangeList *m_list;
    std::shared_ptr<const FleetChanges> m_changes{};
    QString m_reason{}; // why nothing is compared
    OffThread m_copying{};
};

}
