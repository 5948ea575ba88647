// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The painting functions of ReeveStyle, one for each element. Colours come from the option's palette.

#include <QStyleOption>

class QPainter;
class QWidget;

namespace reeve::paint {

inline constexpr qreal radius = 5;

void button(const QStyleOption &option, QPainter &painter);
void toolButton(const QStyleOption &option, QPainter &painter);
void field(const QStyleOption &option, QPainter &painter, const QWidget *widget); // frame and background of an editor
void frame(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void groupFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);
void focusRing(const QStyleOption &option, QPainter &painter);
void checkBox(const QStyleOption &option, QPainter &painter);
void radioButton(const QStyleOption &option, QPainter &painter);
void chevron(const QRect &rect, bool down, const QColor &ink, QPainter &painter);

void menuArrow(const QStyleOption &option, QPainter &painter, const QWidget *widget);

void sortArrow(const QStyleOption &option, QPainter &painter);
void headerSection(const QStyleOption &option, QPainter &painter, bool divided);
void tab(const QStyleOption &option, QPainter &painter);
void splitter(const QStyleOption &option, QPainter &painter);
void progressText(const QStyleOptionProgressBar &option, QPainter &painter);
void progress(const QStyleOptionProgressBar &option, QPainter &painter);
// The background of a scroll area: Window for pages, Base for lists and texts.
QPalette::ColorRole scrollGround(const QWidget *area);
QWidget *scrolledBy(const QWidget *scrollBar); // the scroll area; null: none
// groove: the range of the handle; the part of the bar above it, beside a table's header, is painted as header.
void scrollBar(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter &painter,
    const QWidget *widget);

bool isDefaultButton(const QStyleOption *option); // an enabled default push button

}
