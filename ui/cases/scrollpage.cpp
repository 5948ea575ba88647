// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/scrollpage.h"

#include <QEvent>
#include <QScrollBar>

namespace reeve {

ScrollPage::ScrollPage(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    tintScrollBar();
}

void ScrollPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintScrollBar();
}

// A scroll bar stands on the ground of lists; here it belongs to the page.
void ScrollPage::tintScrollBar()
{
    QPalette tinted = palette();
    tinted.setColor(QPalette::Base, tinted.color(QPalette::Window));
    verticalScrollBar()->setPalette(tinted);
}

}
