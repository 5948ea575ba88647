// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/emptystate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

#include "ui/parts/iconlabel.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {
constexpr int widest = 520;
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(40, this))
    , m_headline(new QLabel(this))
    , m_text(new SecondaryLabel({}, this))
    , m_busy(new QProgressBar(this))
    , m_actions(new QHBoxLayout)
{
    setObjectName(u"emptyState"_s);
    m_headline->setObjectName(u"emptyHeadline"_s);
    m_text->setObjectName(u"emptyText"_s);
    for (auto *label : {m_headline, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setMaximumWidth(widest);
    }
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(220);
    m_busy->setAccessibleName(tr("Working"));
    buildLayout();
    updateFonts();
}

void EmptyState::buildLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::huge);
    column->setSpacing(space::medium);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    // Wrapped labels get the right height only if they fill their row, so they are centred with stretches.
    for (auto *label : {m_headline, m_text}) {
        auto *row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label, 100);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(space::tiny);
    m_actions->setSpacing(space::small);
    column->addLayout(m_actions);
    column->addStretch(3);
}

void EmptyState::showMessage(
    const QString &iconName, const QString &headline, const QString &text, const QStringList &actions)
{
    m_icon->setIcon(icon(iconName, Tone::Accent));
    m_hasIcon = !iconName.isEmpty();
    m_busy->hide();
    fill(headline, text, actions, true);
}

void EmptyState::showBusy(const QString &headline, const QString &text, const QStringList &actions)
{
    m_hasIcon = false;
    m_busy->show();
    fill(headline, text, actions, false);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    fit();
}

QString EmptyState::headline() const
{
    return m_headline->text();
}

void EmptyState::fill(const QString &headline, const QString &text, const QStringList &actions, bool firstIsDefault)
{
    m_headline->setText(headline);
    m_text->setText(text);
    setAccessibleName(headline);
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_actions->addStretch();
    for (int index = 0; index < actions.size(); ++index) {
        auto *button = new QPushButton(actions[index], this);
        button->setObjectName(u"emptyAction%1"_s.arg(index));
        button->setDefault(firstIsDefault && index == 0);
        connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT actionTriggered(index); });
        m_actions->addWidget(button);
        button->show(); // hidden widgets do not count for the height
    }
    m_actions->addStretch();
    fit();
}

void EmptyState::setAvailableSize(const QSize &size)
{
    m_availableSize = size;
    fit();
}

void EmptyState::fit()
{
    constexpr int lastStep = 4;
    for (int step = 0; step <= lastStep; ++step) {
        applyStep(step);
        if (!m_availableSize.isValid()
            || layout()->totalHeightForWidth(m_availableSize.width()) <= m_availableSize.height())
            return;
    }
}

// Each step needs less height than the previous one.
void EmptyState::applyStep(int step)
{
    const int margin = step < 1 ? space::huge : space::small;
    layout()->setContentsMargins(space::huge, margin, space::huge, margin);
    layout()->setSpacing(step < 3 ? space::medium : space::tiny);
    m_icon->setVisible(m_hasIcon && step < 2);
    m_text->setVisible(!m_text->text().isEmpty() && step < 4);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateFonts();
}

void EmptyState::updateFonts()
{
    m_headline->setFont(titleFont(font()));
    fit();
}

}
