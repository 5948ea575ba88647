// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QPainter>
#include <QStyleOption>

#include "ui/style/palettes.h"
#include "ui/style/reevestyle.h"
#include "ui/style/stylepaint.h"
#include "ui/style/theme.h"

namespace reeve {

namespace {

QIcon inked(const QIcon &icon, const QSize &size, const QColor &ink, qreal ratio)
{
    QPixmap pixmap = icon.pixmap(size, ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), ink);
    painter.end();
    return QIcon(pixmap);
}

struct Label {
    QIcon icon{};
    QSize iconSize{};
    QString text{};
    QColor ink{}; // invalid: QPalette::ButtonText
};

constexpr int flatIndent = space::medium; // of buttons without a frame, which aligns several below each other

// Centres icon and text together with a space between them; Fusion puts the icon at the edge or close to the text.
void paintLabel(const Label &label, const QStyleOption &option, const QRect &rect, const QStyle &style,
    const QWidget *widget, QPainter &painter)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const int words = option.fontMetrics.size(Qt::TextShowMnemonic, label.text).width();
    const int whole = label.iconSize.width() + space::small + words;
    QRect iconRect(QPoint(), label.iconSize);
    iconRect.moveCenter(rect.center());
    const int slack = std::max(0, (rect.width() - whole) / 2);
    iconRect.moveLeft(rect.left() + (option.state & QStyle::State_AutoRaise ? std::min(slack, flatIndent) : slack));
    const QRect textRect(iconRect.right() + 1 + space::small, rect.top(), words, rect.height());
    label.icon.paint(&painter, QStyle::visualRect(option.direction, rect, iconRect), Qt::AlignCenter,
        enabled ? QIcon::Normal : QIcon::Disabled, option.state & QStyle::State_On ? QIcon::On : QIcon::Off);
    QPalette palette = option.palette;
    if (label.ink.isValid())
        palette.setColor(QPalette::ButtonText, label.ink);
    const bool underlined = style.styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    style.drawItemText(&painter, QStyle::visualRect(option.direction, rect, textRect),
        int(Qt::AlignLeft | Qt::AlignVCenter | (underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic)), palette,
        enabled, label.text, QPalette::ButtonText);
}

}

void ReeveStyle::drawToolButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (!button)
        return QProxyStyle::drawControl(CE_ToolButtonLabel, option, painter, widget);
    QStyleOptionToolButton copy = *button;
    const auto features = button->features;
    if (features.testFlag(QStyleOptionToolButton::HasMenu)
        && !features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
        copy.rect.adjust(0, 0, -16, 0); // for the arrow
    if (button->toolButtonStyle != Qt::ToolButtonTextBesideIcon || button->icon.isNull())
        return QProxyStyle::drawControl(CE_ToolButtonLabel, &copy, painter, widget);
    painter->setFont(button->font);
    paintLabel({button->icon, button->iconSize, button->text}, copy, copy.rect, *this, widget, *painter);
}

void ReeveStyle::drawButtonLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (!button)
        return QProxyStyle::drawControl(CE_PushButtonLabel, option, painter, widget);
    const bool isDefault = paint::isDefaultButton(option);
    const QColor ink = isDefault ? coloursFor(option->palette).onAccentFill : QColor();
    const bool both = !button->icon.isNull() && !button->text.isEmpty();
    if (both && !button->features.testFlag(QStyleOptionButton::HasMenu)) {
        const QIcon icon = isDefault
            ? inked(button->icon, button->iconSize, ink, painter->device()->devicePixelRatioF())
            : button->icon;
        return paintLabel({icon, button->iconSize, button->text, ink}, *button, button->rect, *this, widget, *painter);
    }
    QStyleOptionButton copy = *button;
    if (isDefault)
        copy.palette.setColor(QPalette::ButtonText, ink);
    QProxyStyle::drawControl(CE_PushButtonLabel, &copy, painter, widget);
}

}
