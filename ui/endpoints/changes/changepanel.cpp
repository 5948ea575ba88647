// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/changes/changepanel.h"

#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "models/base/plaintext.h"
#include "models/endpoints/changes/changetext.h"
#include "models/endpoints/rows/facettext.h"
#include "ui/endpoints/changes/changelist.h"
#include "ui/endpoints/table/statuschip.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/flowlayout.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

ChangePanel::ChangePanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new ElidedLabel({}, this))
    , m_note(new ElidedLabel({}, this))
    , m_only(addButton("changesOnly", "funnel", tr("Show only these"), {}))
    , m_undo(addButton("changesUndo", "rotate-ccw", tr("Undo"), tr("List changes since the previous look again")))
    , m_mark(
          addButton("changesMark", "check", tr("Mark as seen"), tr("From now on list what changes after these rows")))
    , m_copy(addButton("changesCopy", "copy", tr("Copy"), tr("Copy the changes listed here as text")))
    , m_close(addButton("changesClose", "x", {}, tr("Hide changes")))
    , m_middle(new QStackedWidget(this))
    , m_hint(new SecondaryLabel({}, this))
    , m_list(new ChangeList(this))
{
    setObjectName(u"changePanel"_s);
    setAccessibleName(tr("Changes"));
    m_only->setCheckable(true);
    m_hint->setObjectName(u"changesHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_middle->addWidget(m_list);
    m_middle->addWidget(m_hint);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(buildHeader());
    column->addWidget(buildKinds());
    column->addWidget(m_middle, 1);
    column->addWidget(m_note); // below the list, which does not move when the note appears
    connectParts();
    reset();
}

QToolButton *ChangePanel::addButton(const char *name, const char *iconName, const QString &text, const QString &help)
{
    auto *button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(icon(QString::fromLatin1(iconName)));
    button->setText(text);
    button->setToolTip(help);
    button->setAccessibleName(text.isEmpty() ? help : text);
    button->setAccessibleDescription(help);
    button->setToolButtonStyle(text.isEmpty() ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QWidget *ChangePanel::buildHeader()
{
    m_title->setObjectName(u"changesTitle"_s);
    m_title->setFont(headingFont(font()));
    m_note->setObjectName(u"changesNote"_s);
    m_copy->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_close->setAutoRaise(true);
    auto *header = new QWidget(this);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    row->addWidget(m_title, 1);
    for (QToolButton *button : {m_only, m_undo, m_mark, m_copy, m_close})
        row->addWidget(button);
    return header;
}

QWidget *ChangePanel::buildKinds()
{
    auto *kinds = new QWidget(this);
    auto *flow = new FlowLayout(kinds, space::tiny);
    for (std::size_t i = 0; i < changeKindCount; ++i) {
        auto *chip = new StatusChip(appearanceOf(static_cast<ChangeKind>(i)), kinds);
        chip->setObjectName(u"changeKind-%1"_s.arg(i));
        chip->setToolTip(tr("List changes of this kind. With none chosen, all are listed."));
        connect(chip, &StatusChip::toggled, this, &ChangePanel::onKindsChanged);
        flow->addWidget(chip);
        m_chips[i] = chip;
    }
    return kinds;
}

void ChangePanel::connectParts()
{
    connect(m_undo, &QToolButton::clicked, this, [this] {
        m_mark->setFocus(); // this button is hidden then
        Q_EMIT undoRequested();
    });
    connect(m_mark, &QToolButton::clicked, this, &ChangePanel::markRequested);
    connect(m_copy, &QToolButton::clicked, this, &ChangePanel::copyChanges);
    connect(m_close, &QToolButton::clicked, this, &ChangePanel::closeRequested);
    connect(m_only, &QToolButton::clicked, this,
        [this](bool only) { Q_EMIT onlyRequested(only ? listedKinds() : ChangeKinds()); });
    connect(m_list, &ChangeList::chosen, this, &ChangePanel::chosen);
    connect(m_list, &ChangeList::rowRequested, this, &ChangePanel::rowRequested);
}

void ChangePanel::setChanges(
    const std::shared_ptr<const FleetChanges> &changes, const QString &reason, const ChangeKinds &only)
{
    m_changes = changes;
    m_title->setText(changes ? changesTitle(*changes) : tr("Changes"));
    m_reason = reason;
    for (std::size_t i = 0; i < changeKindCount; ++i)
        m_chips[i]->setCount(changes ? static_cast<qint64>(changes->count(static_cast<ChangeKind>(i))) : -1);
    m_only->setChecked(only.any());
    showList();
}

void ChangePanel::showList()
{
    m_list->setChanges(m_changes, listedKinds());
    const qint64 rows = m_changes ? m_changes->rowCount(listedKinds()) : 0;
    const bool isListing = m_list->changeModel().rowCount() > 0;
    m_hint->setText(m_changes && !isListing ? noChangesText(*m_changes, listedKinds()) : m_reason);
    m_middle->setCurrentWidget(isListing ? static_cast<QWidget *>(m_list) : m_hint);
    m_copy->setEnabled(isListing);
    m_only->setEnabled((m_changes && m_changes->size() > 0) || m_only->isChecked());
    const QString help = rows > 0 ? tr("Restrict the table to what is listed here: %1").arg(endpointsText(rows))
                                  : tr("None of the endpoints listed here has a row");
    m_only->setToolTip(help);
    m_only->setAccessibleDescription(help);
}

ChangeKinds ChangePanel::listedKinds() const
{
    ChangeKinds kinds;
    for (std::size_t i = 0; i < changeKindCount; ++i)
        kinds.set(i, m_chips[i]->isChecked());
    return kinds.none() ? everyChangeKind() : kinds;
}

void ChangePanel::onKindsChanged()
{
    showList();
    if (m_only->isChecked())
        Q_EMIT onlyRequested(listedKinds());
}

void ChangePanel::setActionsEnabled(bool canMark, bool canUndo)
{
    m_mark->setEnabled(canMark);
    m_undo->setVisible(canUndo);
}

void ChangePanel::setNote(const QString &note)
{
    m_note->setText(oneLine(note));
    m_note->setVisible(!note.isEmpty());
}

void ChangePanel::reset()
{
    for (StatusChip *chip : m_chips) {
        const QSignalBlocker blocker(chip);
        chip->setChecked(false);
    }
    m_copying.reset();
    setNote({});
    setActionsEnabled(false, false);
    setChanges({}, {}, {});
}

// Off the GUI thread: 100,000 lines take a noticeable time.
void ChangePanel::copyChanges()
{
    if (!m_changes)
        return;
    m_copying =
        offThread<QString>([changes = m_changes, kinds = listedKinds()] { return changesAsText(*changes, kinds); },
            [this](const QString &text) {
                const OffThread finished = std::move(m_copying); // lives until this function is done
                copyText(text, m_copy);
            });
}

}
