// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What has changed since the last look, below the table: how much of each kind, and each change. Shows what it is given,
// and says what the person wants with it. Of kinds none chosen means all, as with host statuses.

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

    // null: nothing is compared, and reason says why. only: what the table is narrowed to.
    void show(const std::shared_ptr<const FleetChanges> &changes, const QString &reason, const ChangeKinds &only);
    void setMarking(bool canMark, bool canUndo);
    void setNote(const QString &note); // about the chosen change; plain text
    void reset(); // nothing of a fleet stays, no kind is chosen

Q_SIGNALS:
    void onlyRequested(const reeve::ChangeKinds &kinds); // none: every endpoint
    void markRequested();
    void undoRequested();
    void closeRequested();
    void chosen(reeve::ChangeKind kind, const QString &agentId, const QString &host);
    void rowRequested();

private:
    QToolButton *addButton(const char *name, const char *iconName, const QString &text, const QString &help);
    QWidget *buildHeader();
    QWidget *buildKinds();
    void connectParts();
    ChangeKinds listed() const;
    void onKindsChanged();
    void showList();
    void copy();

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
    QString m_reason{}; // why there are none
    OffThread m_copying{};
};

}
