// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/topbar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/connections/connectionswitcher.h"
#include "ui/connections/connectiontext.h"
#include "ui/connections/lockbutton.h"
#include "ui/parts/badge.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {
constexpr int strip = 3;
}

TopBar::TopBar(QWidget *parent)
    : QWidget(parent)
    , m_switcher(new ConnectionSwitcher(this))
    , m_environment(new Badge(this))
    , m_lock(new LockButton(this))
    , m_state(new Badge(this))
{
    setObjectName(u"topBar"_s);
    m_state->setObjectName(u"connectionState"_s);
    m_environment->setObjectName(u"environment"_s);
    connect(m_lock, &QAbstractButton::clicked, this, &TopBar::lockToggleRequested);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::small, space::tiny, space::medium, space::tiny + strip);
    row->setSpacing(space::medium);
    row->addWidget(m_switcher);
    row->addWidget(m_environment);
    row->addWidget(m_lock);
    row->addWidget(m_state);
    row->addStretch();
}

void TopBar::setProfile(const std::optional<Profile> &profile)
{
    m_switcher->setProfile(profile);
    m_colour.reset();
    if (profile && profile->colour.isValid())
        m_colour = profile->colour;
    const Environment environment = profile ? profile->environment : Environment::Unspecified;
    m_environment->setContent(environmentTone(environment), u"server"_s, environmentText(environment));
    m_environment->setVisible(environment != Environment::Unspecified);
    update();
}

void TopBar::setLock(std::optional<bool> readOnly)
{
    m_lock->setVisible(readOnly.has_value());
    m_lock->setReadOnly(readOnly.value_or(false));
}

void TopBar::setState(Tone tone, const QString &iconName, const QString &text)
{
    m_state->setContent(tone, iconName, text);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_colour)
        painter.fillRect(QRect(0, height() - strip, width(), strip), *m_colour);
    else
        painter.fillRect(QRect(0, height() - 1, width(), 1), lineColour(palette()));
}

}
