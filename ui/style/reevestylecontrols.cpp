// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTableView>
#include <algorithm>

#include "ui/style/palettes.h"
#include "ui/style/reevestyle.h"
#include "ui/style/stylepaint.h"
#include "ui/style/theme.h"

namespace reeve {

namespace {

constexpr int arrowWidth = 24;

void paintComboBox(const QStyleOptionComboBox &option, QPainter &painter, const QWidget *widget)
{
    if (!option.frame)
        return;
    QStyleOption ground = option;
    if (option.editable) {
        paint::field(ground, painter, widget);
    } else {
        ground.state.setFlag(QStyle::State_On, false); // not painted as pressed while the list is open
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
        return can ? secondaryText(option.palette) : coloursFor(option.palette).line;
    };
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    paint::chevron(up, false, ink(QAbstractSpinBox::StepUpEnabled), painter);
    paint::chevron(down, true, ink(QAbstractSpinBox::StepDownEnabled), painter);
}

// The whole bar, as it has no arrows, without the part beside a table's header.
QRect grooveOf(const QStyleOptionSlider &bar, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(paint::scrolledBy(widget));
    const bool besideHeader = table && bar.orientation == Qt::Vertical && table->horizontalHeader()->isVisible();
    return bar.rect.adjusted(0, besideHeader ? table->horizontalHeader()->height() : 0, 0, 0);
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, const QRect &groove, int shortestHandle)
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

void ReeveStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        paintComboBox(*combo, *painter, widget);
        const QRect arrow = subControlRect(control, option, SC_ComboBoxArrow, widget);
        const bool enabled = option->state & State_Enabled;
        return paint::chevron(
            arrow, true, enabled ? secondaryText(option->palette) : coloursFor(option->palette).disabled, *painter);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox)
        return paintSpinBox(*spin, subControlRect(control, option, SC_SpinBoxUp, widget),
            subControlRect(control, option, SC_SpinBoxDown, widget), *painter, widget);
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar)
        return paint::scrollBar(*slider, subControlRect(control, option, SC_ScrollBarGroove, widget),
            subControlRect(control, option, SC_ScrollBarSlider, widget), *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect ReeveStyle::subControlRect(
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
        return placed(scrollBarPart(
            *slider, part, grooveOf(*slider, widget), pixelMetric(PM_ScrollBarSliderMin, option, widget)));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

}
