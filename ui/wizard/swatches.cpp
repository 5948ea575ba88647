// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/swatches.h"

#include <QButtonGroup>
#include <QPainter>
#include <QToolButton>

#include "ui/parts/flowlayout.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr int extent = 16;

QIcon swatch(const QColor &colour, const QPalette &palette)
{
    constexpr int scale = 3; // for high-DPI screens
    QPixmap pixmap(extent * scale, extent * scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour.isValid() ? colour.darker(120) : secondaryText(palette), scale));
    if (colour.isValid())
        painter.setBrush(colour);
    painter.drawEllipse(QRectF(scale, scale, (extent - 2) * scale, (extent - 2) * scale));
    return pixmap;
}

}

Swatches::Swatches(QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    new FlowLayout(this, space::tiny);
    add({}, tr("None"));
    add(QColor(0xd6, 0x45, 0x45), tr("Red"));
    add(QColor(0xe0, 0x87, 0x2e), tr("Orange"));
    add(QColor(0xd4, 0xb1, 0x2f), tr("Yellow"));
    add(QColor(0x3f, 0xa3, 0x5b), tr("Green"));
    add(QColor(0x2f, 0x9e, 0xa8), tr("Teal"));
    add(QColor(0x3b, 0x7d, 0xd8), tr("Blue"));
    add(QColor(0x83, 0x5f, 0xc9), tr("Violet"));
    setColour({});
    connect(m_buttons, &QButtonGroup::idClicked, this, &Swatches::edited);
}

void Swatches::add(const QColor &colour, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"colour-"_s + (colour.isValid() ? colour.name().mid(1) : u"none"_s));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({extent, extent});
    button->setIcon(swatch(colour, palette()));
    button->setText(name);
    button->setAccessibleName(tr("Colour: %1").arg(name));
    m_buttons->addButton(button, int(m_colours.size()));
    m_colours += colour;
    layout()->addWidget(button);
}

QColor Swatches::colour() const
{
    return m_colours.value(m_buttons->checkedId());
}

void Swatches::setColour(const QColor &colour)
{
    if (!m_colours.contains(colour))
        add(colour, colour.name());
    m_buttons->button(int(m_colours.indexOf(colour)))->setChecked(true);
}

}
