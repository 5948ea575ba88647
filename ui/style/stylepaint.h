// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// How the house style paints one thing each. Everything it needs is in the option and its palette.

#include <QStyleOption>

class QPainter;
class QWidget;

namespace reeve::paint {

inline constexpr qreal radius = 5;

void button(const QStyleOption &option, QPainter &painter);
void toolButton(const QStyleOption &option, QPainter &painter);
void field(const QStyleOption &option, QPainter &painter, const QWidget *widget); // frame and ground of an editor
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
// What area scrolls on: lists and texts stand on their own ground, a page on the window's.
QPalette::ColorRole scrollGround(const QWidget *area);
QWidget *scrolledBy(const QWidget *scrollBar); // the scroll area; null: none
// groove: where the handle moves; what is above it stands beside the header of a table.
void scrollBar(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter &painter,
    const QWidget *widget);

bool isDefaultButton(const QStyleOption *option);

}
