// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/parts/sidepane.h"

#include <QSettings>
#include <QSplitter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace reeve {

SidePane::SidePane(QSettings &settings, QWidget &pane, QString key, int defaultWidth, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_pane(pane)
    , m_splitter(*qobject_cast<QSplitter *>(pane.parentWidget()))
    , m_key(std::move(key))
    , m_defaultWidth(defaultWidth)
{
    connect(&m_splitter, &QSplitter::splitterMoved, this, &SidePane::onHandleDragged);
}

QString SidePane::shownKey() const
{
    return m_key + u"Shown"_s;
}

QString SidePane::widthKey() const
{
    return m_key + u"Width"_s;
}

bool SidePane::isWanted() const
{
    return m_settings.value(shownKey(), m_default).toBool();
}

bool SidePane::isShown() const
{
    return !m_pane.isHidden();
}

void SidePane::setDefault(bool wanted)
{
    m_default = wanted;
}

void SidePane::want(bool wanted)
{
    m_settings.setValue(shownKey(), wanted);
    Q_EMIT wantedChanged(wanted);
}

int SidePane::keptWidth() const
{
    return m_settings.value(widthKey(), m_defaultWidth).toInt();
}

void SidePane::place(bool possible)
{
    const bool shown = possible && isWanted();
    m_pane.setVisible(shown);
    if (shown && m_splitter.sizes().at(m_splitter.indexOf(&m_pane)) == 0) // it had been dragged shut, or not shown yet
        giveWidth();
}

// Taken from the widest, which is the table.
void SidePane::giveWidth()
{
    QList<int> sizes = m_splitter.sizes();
    const auto widest = std::ranges::max_element(sizes);
    if (*widest <= keptWidth())
        return; // not laid out yet
    *widest -= keptWidth();
    sizes[m_splitter.indexOf(&m_pane)] = keptWidth();
    m_splitter.setSizes(sizes);
}

void SidePane::onHandleDragged()
{
    if (m_pane.isHidden())
        return;
    if (const int width = m_splitter.sizes().at(m_splitter.indexOf(&m_pane)); width > 0)
        m_settings.setValue(widthKey(), width);
    else
        want(false);
}

}
