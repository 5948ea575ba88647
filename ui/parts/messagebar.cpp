// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/messagebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/parts/iconlabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

QString toneIconName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Information:
        return u"info"_s;
    case Tone::Good:
        return u"circle-check"_s;
    case Tone::Warning:
        return u"triangle-alert"_s;
    case Tone::Bad:
        return u"circle-x"_s;
    }
    Q_UNREACHABLE();
}

Tone toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Information:
        return Tone::Information;
    case Severity::Warning:
        return Tone::Warning;
    case Severity::Failure:
        return Tone::Bad;
    }
    Q_UNREACHABLE();
}

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(16, this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    setObjectName(u"messageBar"_s);
    m_text->setObjectName(u"messageText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_buttons->setSpacing(space::small);
    m_close->setObjectName(u"messageDismiss"_s);
    m_close->setIcon(icon(u"x"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss this message"));
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::medium + space::tiny, space::small, space::small, space::small);
    row->setSpacing(space::small);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addLayout(m_buttons);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void MessageBar::showMessage(Tone tone, const QString &text, const QStringList &actions)
{
    m_tone = tone;
    m_explains = false;
    m_actions.clear();
    m_icon->setIcon(icon(toneIconName(tone), tone));
    m_text->setText(text);
    setAccessibleName(text);
    rebuildButtons(actions);
    show();
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::showMessage(Tone tone, const QString &text, std::vector<MessageAction> actions)
{
    QStringList texts;
    for (const MessageAction &action : actions)
        texts.append(action.text);
    showMessage(tone, text, texts);
    m_actions = std::move(actions);
}

void MessageBar::showDiagnosis(const Diagnosis &diagnosis)
{
    showMessage(toneOf(diagnosis.severity), diagnosis.symptom, {tr("Explain")});
    m_diagnosis = diagnosis;
    m_explains = true;
}

void MessageBar::clear()
{
    m_explains = false;
    m_actions.clear();
    m_text->clear();
    rebuildButtons({});
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::onButtonClicked(int index)
{
    if (m_explains && index == 0) {
        Q_EMIT explanationRequested(m_diagnosis);
    } else if (index < std::ssize(m_actions)) {
        const auto run = std::move(m_actions[static_cast<std::size_t>(index)].run);
        clear();
        run();
    } else {
        Q_EMIT actionTriggered(index);
    }
}

void MessageBar::rebuildButtons(const QStringList &texts)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // this may run inside its clicked()
        delete item;
    }
    for (int index = 0; index < texts.size(); ++index) {
        auto *button = new QPushButton(texts[index], this);
        button->setObjectName(u"messageAction%1"_s.arg(index));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, index] { onButtonClicked(index); });
        m_buttons->addWidget(button);
    }
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneBackground(m_tone, palette()));
    painter.drawRoundedRect(rect(), 6, 6);
    painter.setBrush(toneColour(m_tone, palette()));
    painter.drawRoundedRect(QRectF(space::tiny, space::tiny + 2, 3, height() - 2 * space::tiny - 4), 1.5, 1.5);
}

}
