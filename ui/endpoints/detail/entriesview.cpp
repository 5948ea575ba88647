// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/entriesview.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QVBoxLayout>

#include "models/base/plaintext.h"
#include "ui/parts/badge.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr int mostBuilt = 400;
constexpr qsizetype longestText = 4'000;

QString withState(const QString &title, const StatusAppearance &appearance)
{
    return appearance.word.isEmpty() ? title : EntriesView::tr("%1: %2", "title, state").arg(title, appearance.word);
}

QBoxLayout *columnOf(const QWidget &body)
{
    return qobject_cast<QBoxLayout *>(body.layout());
}

}

QString entriesAsText(const QList<EntryGroup> &groups)
{
    QStringList lines;
    for (const EntryGroup &group : groups) {
        if (!lines.isEmpty())
            lines.append(QString());
        lines.append(withState(group.title, group.appearance));
        if (!group.note.isEmpty())
            lines.append(group.note);
        for (const DetailEntry &entry : group.entries) {
            lines.append(u"- "_s + withState(entry.title, entry.appearance));
            for (const QString &line : entry.text.split(u'\n', Qt::SkipEmptyParts))
                lines.append(u"  "_s + line);
        }
    }
    return lines.join(u'\n');
}

EntriesView::EntriesView(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFocusFrame(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void EntriesView::showGroups(const QList<EntryGroup> &groups)
{
    if (groups == m_groups && widget())
        return;
    m_groups = groups;
    build();
}

void EntriesView::build()
{
    const int place = verticalScrollBar()->value();
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::large, space::small, space::small, space::large);
    column->setSpacing(space::tiny);
    m_built = 0;
    qsizetype all = 0;
    for (const EntryGroup &group : std::as_const(m_groups)) {
        all += group.entries.size();
        if (m_built < mostBuilt)
            addGroup(*body, group);
    }
    if (all > m_built)
        addText(*body, tr("%Ln more not shown here; \"Copy all\" has them.", nullptr, static_cast<int>(all - m_built)));
    column->addStretch(1);
    setWidget(body); // deletes the former body
    verticalScrollBar()->setValue(place);
}

void EntriesView::addGroup(QWidget &body, const EntryGroup &group)
{
    auto *title = new QLabel(oneLine(group.title), &body);
    title->setTextFormat(Qt::PlainText);
    title->setFont(headingFont(font()));
    title->setWordWrap(true);
    title->setMinimumWidth(1);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, columnOf(body)->isEmpty() ? 0 : space::medium, 0, 0);
    line->addWidget(title, 1);
    if (!group.appearance.word.isEmpty()) {
        auto *badge = new Badge(&body);
        badge->setContent(group.appearance.tone, group.appearance.iconName, oneLine(group.appearance.word));
        line->addWidget(badge, 0, Qt::AlignTop);
    }
    columnOf(body)->addLayout(line);
    if (!group.note.isEmpty())
        addText(body, group.note);
    for (const DetailEntry &entry : group.entries) {
        if (m_built == mostBuilt)
            return;
        addEntry(body, entry);
        ++m_built;
    }
}

void EntriesView::addEntry(QWidget &body, const DetailEntry &entry)
{
    auto *title = new QLabel(oneLine(entry.title), &body);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setMinimumWidth(1);
    title->setAccessibleName(withState(entry.title, entry.appearance));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, space::tiny, 0, 0);
    line->addWidget(title, 1);
    auto *badge = new Badge(&body);
    badge->setContent(entry.appearance.tone, entry.appearance.iconName, oneLine(entry.appearance.word));
    badge->setVisible(!entry.appearance.word.isEmpty());
    line->addWidget(badge, 0, Qt::AlignTop);
    columnOf(body)->addLayout(line);
    if (!entry.text.isEmpty())
        addText(body, entry.text);
}

void EntriesView::addText(QWidget &body, const QString &text)
{
    auto *label = new SecondaryLabel(severalLines(text, longestText), &body);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    columnOf(body)->addWidget(label);
}

void EntriesView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && widget())
        build();
}

}
