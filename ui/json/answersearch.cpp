// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/json/answersearch.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include "ui/parts/searchfield.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

AnswerSearch::AnswerSearch(QWidget *parent)
    : QWidget(parent)
    , m_field(new SearchField(tr("Find in the answer"), this))
    , m_label(new SecondaryLabel({}, this))
    , m_previous(addButton(u"answerPrevious"_s, u"arrow-up"_s, tr("Previous match")))
    , m_next(addButton(u"answerNext"_s, u"arrow-down"_s, tr("Next match")))
{
    m_field->setObjectName(u"answerSearch"_s);
    m_field->setAccessibleName(m_field->placeholderText());
    m_label->setObjectName(u"answerMatches"_s);
    m_label->setTextFormat(Qt::PlainText);
    setFocusProxy(m_field);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::tiny);
    line->addWidget(m_field, 1);
    line->addWidget(m_label);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    connect(m_field, &SearchField::settled, this, &AnswerSearch::asked);
    connect(m_field, &QLineEdit::returnPressed, this, [this] { step(m_at + 1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(m_at - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(m_at + 1); });
    update();
}

QToolButton *AnswerSearch::addButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QString AnswerSearch::text() const
{
    return m_field->text();
}

void AnswerSearch::showBusy()
{
    m_count = -1;
    m_steps = 0;
    m_at = -1;
    update();
}

void AnswerSearch::showMatches(qint64 count, qsizetype steps)
{
    m_count = count;
    m_steps = steps;
    m_at = -1;
    step(0);
}

void AnswerSearch::step(qsizetype number)
{
    if (m_steps > 0) {
        m_at = (number + m_steps) % m_steps;
        Q_EMIT stepped(m_at);
    }
    update();
}

void AnswerSearch::update()
{
    const QLocale locale;
    m_label->setVisible(m_count >= 0);
    m_label->setText(
        m_count == 0 ? tr("None") : tr("%1 of %2").arg(locale.toString(m_at + 1), locale.toString(m_count)));
    m_label->setToolTip(m_count > m_steps
            ? tr("Only the first %1 matches can be stepped through.").arg(locale.toString(m_steps))
            : QString());
    m_previous->setEnabled(m_steps > 1);
    m_next->setEnabled(m_steps > 1);
}

}
