// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QLineEdit>
#include <QStyleOption>

#include "ui/style/palettes.h"
#include "ui/style/reevestyle.h"
#include "ui/style/theme.h"

namespace reeve {

namespace {

constexpr int controlHeight = 30;
constexpr int sortArrowWidth = 12;
constexpr int cellMargin = 6; // left and right of a cell's text

// contents: size of icon and text; usual: size from the base style.
QSize toolButtonSize(const QStyleOptionToolButton &button, const QSize &contents, QSize usual)
{
    const bool flat = button.state & QStyle::State_AutoRaise;
    if (button.features.testFlag(QStyleOptionToolButton::HasMenu))
        usual.rwidth() += 16;
    if (button.toolButtonStyle == Qt::ToolButtonIconOnly)
        return flat ? usual : usual.expandedTo({controlHeight, controlHeight});
    if (flat && button.toolButtonStyle == Qt::ToolButtonTextBesideIcon) // no frame
        return QSize(contents.width() + 8, usual.height()).expandedTo({0, controlHeight});
    return usual.expandedTo({0, controlHeight}) + QSize(12, 0);
}

bool hasIconBeside(const QStyleOptionViewItem &item)
{
    return !item.icon.isNull() && item.features.testFlag(QStyleOptionViewItem::HasDecoration)
        && item.decorationPosition == QStyleOptionViewItem::Left;
}

}

QRect ReeveStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect &all = option->rect;
    if (element == SE_HeaderArrow) // aligned with the title
        return visualRect(option->direction, all,
            QRect(all.right() - cellMargin - sortArrowWidth, all.top(), sortArrowWidth, all.height()));
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item || element != SE_ItemViewItemText || !hasIconBeside(*item))
        return rect;
    // Fusion adds the cell margin on both sides of the icon, which leaves too much space between icon and text.
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, cellMargin, 0)
                                                : rect.adjusted(-cellMargin, 0, 0, 0);
}

QSize ReeveStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    const auto *push = qstyleoption_cast<const QStyleOptionButton *>(option);
    switch (int(type)) {
    case CT_ToolButton:
        return tool ? toolButtonSize(*tool, size, result) : result;
    case CT_PushButton:
        return result.expandedTo({64, controlHeight}) + QSize(push && !push->icon.isNull() ? 12 : 8, 0);
    case CT_ComboBox:
        return (result + QSize(8, 0)).expandedTo({64, controlHeight});
    case CT_LineEdit:
    case CT_SpinBox:
        return result.expandedTo({0, controlHeight});
    case CT_HeaderSection:
        return result.expandedTo({0, controlHeight});
    case CT_ItemViewItem:
        return result + QSize(4, 6);
    case CT_MenuItem:
        return result + QSize(8, 4);
    case CT_TabBarTab:
        return result + QSize(4, 6);
    default:
        return result;
    }
}

int ReeveStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_ScrollBarExtent:
        return 14;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_SplitterWidth:
        return 7;
    case PM_DefaultFrameWidth:
        return qobject_cast<const QLineEdit *>(widget) ? 4 : 1;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
        return 0;
    case PM_FocusFrameHMargin:
        return cellMargin;
    case PM_HeaderMargin:
        return 6;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::medium;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ReeveStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (int(hint)) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_ToolTipLabel_Opacity:
        return 255;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}
