// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/detail/fieldsview.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

#include "models/base/plaintext.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/styleproperties.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr int labelWidth = 132;
constexpr int widestLabel = 160; // device-independent pixels; longer labels are wrapped
constexpr qsizetype longestValue = 2'000; // characters shown; the clipboard gets the whole value
constexpr int longestRun = 16; // characters without a line break opportunity

// An id or address that may break after each separator and inside long runs; for the eye only, copies are made
// of the value itself.
QString breakable(const QString &value)
{
    QString text;
    int run = 0;
    for (const QChar c : value) {
        text += c;
        run = c.isLetterOrNumber() || c.isMark() ? run + 1 : 0;
        if (run == 0 || run >= longestRun) {
            text += QChar(0x200b);
            run = 0;
        }
    }
    return text;
}

}

FieldsView::FieldsView(QWidget *parent) : QScrollArea(parent), m_body(new QWidget)
{
    setObjectName(u"fieldsView"_s);
    setAccessibleName(tr("Fields of the endpoint"));
    setWidgetResizable(true);
    setFocusFrame(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_body);
}

void FieldsView::showGroups(const QList<DetailGroup> &groups)
{
    if (m_rows.empty())
        build(groups);
    m_values.clear();
    for (const DetailGroup &group : groups) {
        for (const DetailField &field : group.fields) {
            fill(m_rows[m_values.size()], field);
            m_values.push_back(field.value.value_or(QString()));
        }
    }
}

void FieldsView::build(const QList<DetailGroup> &groups)
{
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(space::large, space::small, space::small, space::large);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::tiny);
    grid->setColumnMinimumWidth(0, labelWidth);
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const DetailGroup &group : groups) {
        auto *title = new QLabel(group.title, m_body);
        title->setTextFormat(Qt::PlainText);
        title->setContentsMargins(0, line == 0 ? 0 : space::medium, 0, 0);
        grid->addWidget(title, line++, 0, 1, 3);
        m_titles.push_back(title);
        for (const DetailField &field : group.fields)
            m_rows.push_back(buildRow(*grid, line++, field));
    }
    grid->setRowStretch(line, 1);
    updateFonts();
}

FieldsView::Row FieldsView::buildRow(QGridLayout &grid, int line, const DetailField &field)
{
    Row row{new SecondaryLabel(field.label, m_body), new QLabel(m_body)};
    row.label->setTextFormat(Qt::PlainText);
    row.label->setWordWrap(true);
    row.label->setMaximumWidth(widestLabel);
    row.label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row.value->setTextFormat(Qt::PlainText);
    row.value->setWordWrap(true);
    row.value->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    row.value->setMinimumWidth(1); // long ids do not widen the pane
    grid.addWidget(row.label, line, 0, Qt::AlignTop);
    grid.addWidget(row.value, line, 1);
    if (!field.isCode) {
        row.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        row.value->setFocusPolicy(Qt::ClickFocus);
        return row;
    }
    row.copy = new QToolButton(m_body);
    row.copy->setIcon(icon(u"copy"_s));
    row.copy->setIconSize({14, 14});
    row.copy->setAutoRaise(true);
    row.copy->setAccessibleName(tr("Copy %1").arg(field.label));
    row.copy->setToolTip(row.copy->accessibleName());
    connect(row.copy, &QToolButton::clicked, this,
        [this, button = row.copy, number = m_rows.size()] { copyText(m_values.at(number), button); });
    grid.addWidget(row.copy, line, 2, Qt::AlignTop);
    return row;
}

void FieldsView::fill(const Row &row, const DetailField &field)
{
    const bool isKnown = field.value.has_value();
    const bool empty = !isKnown || field.value->isEmpty();
    row.label->setVisible(isKnown);
    row.value->setVisible(isKnown);
    const QString value = severalLines(field.value.value_or(QString()), longestValue);
    row.value->setText(empty ? u"–"_s : row.copy ? breakable(value) : value);
    row.value->setAccessibleName(
        empty ? tr("%1: not reported").arg(field.label) : tr("%1: %2").arg(field.label, value));
    row.value->setToolTip(field.raw.isEmpty() ? QString() : plainToolTip(field.raw));
    row.value->setAccessibleDescription(field.raw);
    if (row.copy)
        row.copy->setVisible(!empty);
}

void FieldsView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

void FieldsView::updateFonts()
{
    for (QLabel *title : m_titles)
        title->setFont(headingFont(font()));
}

}
