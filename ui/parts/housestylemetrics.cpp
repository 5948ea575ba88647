// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <algorithm>

#include "ui/parts/housepaint.h"
#include "ui/parts/housestyle.h"
#include "ui/parts/palettes.h"

namespace reeve {

namespace {

constexpr int controlHeight = 30;
constexpr int arrowWidth = 24;
constexpr int shortestHandle = 32;
constexpr int sortArrowWidth = 12;
constexpr int cellMargin = 6; // left and right of a cell's text

void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    if (!option.frame)
        return;
    QStyleOption ground = option;
    if (option.editable) {
        paint::field(ground, painter, widget);
    } else {
        ground.state.setFlag(QStyle::State_On, false); // an open list is no pressed button
        paint::button(ground, painter);
        if (option.state & QStyle::State_HasFocus)
            paint::focusRing(ground, painter);
    }
}

void paintSpinBox(
    const QStyleOptionSpinBox &option, const QRect &up, const QRect &down, QPainter &painter, const QWidget *widget)
{
    if (option.frame)
        paint::field(option, painter, widget);
    const auto ink = [&option](QAbstractSpinBox::StepEnabledFlag step) {
        const bool can = option.stepEnabled & step && option.state & QStyle::State_Enabled;
        return can ? quietText(option.palette) : coloursFor(option.palette).line;
    };
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    paint::chevron(up, false, ink(QAbstractSpinBox::StepUpEnabled), painter);
    paint::chevron(down, true, ink(QAbstractSpinBox::StepDownEnabled), painter);
}

// contents: icon and words as the button counts them; usual: what the base style makes of it.
QSize toolButtonSize(const QStyleOptionToolButton &button, const QSize &contents, QSize usual)
{
    const bool flat = button.state & QStyle::State_AutoRaise;
    if (button.features.testFlag(QStyleOptionToolButton::HasMenu))
        usual.rwidth() += 16;
    if (button.toolButtonStyle == Qt::ToolButtonIconOnly)
        return flat ? usual : usual.expandedTo({controlHeight, controlHeight});
    if (flat && button.toolButtonStyle == Qt::ToolButtonTextBesideIcon) // no frame to keep away from
        return QSize(contents.width() + 8, usual.height()).expandedTo({0, controlHeight});
    return usual.expandedTo({0, controlHeight}) + QSize(12, 0);
}

bool hasIconBeside(const QStyleOptionViewItem &item)
{
    return !item.icon.isNull() && item.features.testFlag(QStyleOptionViewItem::HasDecoration)
        && item.decorationPosition == QStyleOptionViewItem::Left;
}

// All of the bar, as it has no arrows; beside a table's header there is nothing to scroll.
QRect grooveOf(const QStyleOptionSlider &bar, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(paint::scrolledBy(widget));
    const bool besideHeader = table && bar.orientation == Qt::Vertical && table->horizontalHeader()->isVisible();
    return bar.rect.adjusted(0, besideHeader ? table->horizontalHeader()->height() : 0, 0, 0);
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, const QRect &groove)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const int length = across ? groove.width() : groove.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 share = range > 0 ? length * qint64(bar.pageStep) / (range + bar.pageStep) : length;
    const int handle = int(std::clamp<qint64>(share, std::min(shortestHandle, length), length));
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto piece = [&](int from, int to) {
        return across ? QRect(groove.left() + from, groove.top(), to - from, groove.height())
                      : QRect(groove.left(), groove.top() + from, groove.width(), to - from);
    };
    switch (int(part)) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length);
    case QStyle::SC_ScrollBarGroove:
        return groove;
    default:
        return {};
    }
}

}

void HouseStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        paintComboBox(*combo, *painter, widget);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        const bool enabled = option->state & State_Enabled;
        return paint::chevron(
            arrow, true, enabled ? quietText(option->palette) : coloursFor(option->palette).disabled, *painter);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        return paintSpinBox(*spin, subControlRect(control, option, SC_SpinBoxUp, widget),
            subControlRect(control, option, SC_SpinBoxDown, widget), *painter, widget);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return paint::scrollBar(*slider, subControlRect(control, option, SC_ScrollBarGroove, widget),
            subControlRect(control, option, SC_ScrollBarSlider, widget), *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect HouseStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    const QRect &all = option->rect;
    const auto placed = [&](const QRect &rect) { return visualRect(option->direction, all, rect); };
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return placed(QRect(all.right() - arrowWidth + 1, all.top(), arrowWidth, all.height()));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return placed(all.adjusted(8, 2, -arrowWidth, -2));
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return placed(all.adjusted(4, 2, -arrowWidth, -2));
    if (control == CC_SpinBox && (part == SC_SpinBoxUp || part == SC_SpinBoxDown)) {
        const int half = all.height() / 2;
        return placed(
            QRect(all.right() - arrowWidth + 1, all.top() + (part == SC_SpinBoxDown ? half - 1 : 1), arrowWidth, half));
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return placed(scrollBarPart(*slider, part, grooveOf(*slider, widget)));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect &all = option->rect;
    if (element == SE_HeaderArrow) // in line with the title
        return visualRect(option->direction, all,
            QRect(all.right() - cellMargin - sortArrowWidth, all.top(), sortArrowWidth, all.height()));
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    if (!item || element != SE_ItemViewItemText || !hasIconBeside(*item))
        return rect;
    // The base style puts a cell's margin on both sides of its icon, which parts the icon from its words.
    return option->direction == Qt::RightToLeft ? rect.adjusted(0, 0, cellMargin, 0)
                                                : rect.adjusted(-cellMargin, 0, 0, 0);
}

QSize HouseStyle::sizeFromContents(
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

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (int(metric)) {
    case PM_ScrollBarExtent:
        return 14;
    case PM_ScrollBarSliderMin:
        return shortestHandle;
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

int HouseStyle::styleHint(
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
