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

bool SidePane::isOpen() const
{
    return m_settings.value(shownKey(), m_isOpenByDefault).toBool();
}

bool SidePane::isShown() const
{
    return !m_pane.isHidden();
}

void SidePane::setOpenByDefault(bool open)
{
    m_isOpenByDefault = open;
}

void SidePane::setOpen(bool open)
{
    m_settings.setValue(shownKey(), open);
    Q_EMIT openChanged(open);
}

int SidePane::savedWidth() const
{
    return m_settings.value(widthKey(), m_defaultWidth).toInt();
}

void SidePane::updateVisibility(bool allowed)
{
    const bool shown = allowed && isOpen();
    m_pane.setVisible(shown);
    if (shown && m_splitter.sizes().at(m_splitter.indexOf(&m_pane)) == 0) // it was dragged shut or was not shown yet
        restoreWidth();
}

// Takes the width from the widest pane, which is the table.
void SidePane::restoreWidth()
{
    QList<int> sizes = m_splitter.sizes();
    const auto widest = std::ranges::max_element(sizes);
    if (*widest <= savedWidth())
        return; // not laid out yet
    *widest -= savedWidth();
    sizes[m_splitter.indexOf(&m_pane)] = savedWidth();
    m_splitter.setSizes(sizes);
}

void SidePane::onHandleDragged()
{
    if (m_pane.isHidden())
        return;
    if (const int width = m_splitter.sizes().at(m_splitter.indexOf(&m_pane)); width > 0)
        m_settings.setValue(widthKey(), width);
    else
        setOpen(false);
}

}
