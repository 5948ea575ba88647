// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/style/reevestyle.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>

#include "ui/style/icons.h"
#include "ui/style/palettes.h"
#include "ui/style/stylepaint.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

void lineFrame(const QStyleOptionFrame &option, QPainter &painter)
{
    const QRect &rect = option.rect;
    const bool across = option.frameShape == QFrame::HLine;
    painter.fillRect(across ? QRect(rect.left(), rect.center().y(), rect.width(), 1)
                            : QRect(rect.center().x(), rect.top(), 1, rect.height()),
        lineColour(option.palette));
}

}

ReeveStyle::ReeveStyle() : QProxyStyle(u"Fusion"_s) { }

void ReeveStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *framed = qstyleoption_cast<const QStyleOptionFrame *>(option);
    switch (int(element)) { // all other elements are painted by Fusion
    case PE_PanelButtonCommand:
        return paint::button(*option, *painter);
    case PE_PanelButtonTool:
        return paint::toolButton(*option, *painter);
    case PE_PanelLineEdit:
        if (framed && framed->lineWidth > 0)
            return paint::field(*option, *painter, widget);
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        return paint::frame(*option, *painter, widget);
    case PE_FrameGroupBox:
        return paint::groupFrame(*option, *painter, widget);
    case PE_FrameTabWidget:
        return painter->fillRect(
            QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), lineColour(option->palette));
    case PE_IndicatorHeaderArrow:
        return paint::sortArrow(*option, *painter);
    case PE_IndicatorArrowDown:
        return paint::menuArrow(*option, *painter, widget);
    case PE_FrameFocusRect:
        if (option->state & State_KeyboardFocusChange)
            paint::focusRing(*option, *painter);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paint::checkBox(*option, *painter);
    case PE_IndicatorRadioButton:
        return paint::radioButton(*option, *painter);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, option->palette.color(paint::scrollGround(widget)));
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
        return;
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ReeveStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *framed = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const auto *busy = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    switch (int(element)) {
    case CE_HeaderSection:
        return paint::headerSection(*option, *painter, true);
    case CE_HeaderEmptyArea:
        return paint::headerSection(*option, *painter, false);
    case CE_HeaderLabel:
        return drawHeaderLabel(option, painter, widget);
    case CE_ToolButtonLabel:
        return drawToolButtonLabel(option, painter, widget);
    case CE_PushButtonBevel:
        return paint::button(*option, *painter); // Fusion does not paint flat buttons, nor their focus
    case CE_PushButtonLabel:
        return drawButtonLabel(option, painter, widget);
    case CE_TabBarTabShape:
        return paint::tab(*option, *painter);
    case CE_TabBarTabLabel:
        return drawTabLabel(option, painter, widget);
    case CE_Splitter:
        return paint::splitter(*option, *painter);
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarLabel:
        return busy ? paint::progressText(*busy, *painter) : void();
    case CE_ProgressBarContents:
        return drawProgress(option, painter, widget);
    case CE_ShapedFrame:
        if (framed && (framed->frameShape == QFrame::HLine || framed->frameShape == QFrame::VLine))
            return lineFrame(*framed, *painter);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

// Every menu bar creates a button for the entries that do not fit. Fusion's image for it would load all plugins for
// image formats.
QIcon ReeveStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    if (which == SP_ToolBarHorizontalExtensionButton)
        return icon(u"chevron-right"_s);
    return QProxyStyle::standardIcon(which, option, widget);
}

// Titles are left-aligned with their column and do not become bold, and wider, with the selection.
void ReeveStyle::drawHeaderLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header)
        return QProxyStyle::drawControl(CE_HeaderLabel, option, painter, widget);
    QStyleOptionHeader copy = *header;
    copy.state.setFlag(State_On, false);
    if (copy.textAlignment.testFlag(Qt::AlignHCenter) && copy.orientation == Qt::Horizontal)
        copy.textAlignment = Qt::AlignLeft | Qt::AlignVCenter;
    QProxyStyle::drawControl(CE_HeaderLabel, &copy, painter, widget);
}

// Fusion starts and stops the animation of an indeterminate bar while it paints one, so it paints into a pixmap that is
// thrown away.
void ReeveStyle::drawProgress(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QPixmap nowhere(1, 1); // Fusion sets its own clip, which would replace an empty one
    QPainter unseen(&nowhere);
    QProxyStyle::drawControl(CE_ProgressBarContents, option, &unseen, widget);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
        paint::progress(*bar, *painter);
}

void ReeveStyle::drawTabLabel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (!tab || tab->state & State_Selected)
        return QProxyStyle::drawControl(CE_TabBarTabLabel, option, painter, widget);
    QStyleOptionTab copy = *tab;
    copy.palette.setColor(QPalette::WindowText, secondaryText(option->palette));
    QProxyStyle::drawControl(CE_TabBarTabLabel, &copy, painter, widget);
}

}
