// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/columnsettings.h"

#include <QSettings>

#include "models/profiles/profile.h"
#include "ui/endpoints/table/columnchooser.h"
#include "ui/endpoints/table/endpointtable.h"

using namespace Qt::StringLiterals;

namespace reeve {

ColumnSettings::ColumnSettings(QSettings &settings, EndpointTable &table, QObject *parent)
    : QObject(parent), m_settings(settings), m_table(table)
{
    connect(&table, &EndpointTable::columnLayoutChanged, this, &ColumnSettings::save);
    connect(&table, &EndpointTable::firstFrozenChanged, this, &ColumnSettings::saveFrozen);
}

void ColumnSettings::setProfile(const Profile &profile)
{
    const QString group = u"endpoints/"_s + profile.id.toString(QUuid::WithoutBraces);
    m_key = group + u"/columns"_s;
    m_frozenKey = group + u"/firstColumnFrozen"_s;
    m_table.setFirstFrozen(m_settings.value(m_frozenKey, true).toBool());
    m_table.setColumnLayout(columnLayoutFrom(m_settings.value(m_key).toStringList()));
}

void ColumnSettings::reset()
{
    m_key.clear();
}

void ColumnSettings::setColumnLayout(const ColumnLayout &layout)
{
    m_table.setColumnLayout(layout);
    save();
    Q_EMIT columnsChosen();
}

void ColumnSettings::openChooser(QWidget &anchor)
{
    auto *chooser = new ColumnChooser(&anchor);
    chooser->setColumnLayout(m_table.columnLayout());
    connect(chooser, &ColumnChooser::layoutChosen, this, &ColumnSettings::setColumnLayout);
    chooser->popUpBelow(anchor);
}

void ColumnSettings::save()
{
    if (!m_key.isEmpty())
        m_settings.setValue(m_key, written(m_table.columnLayout()));
}

void ColumnSettings::saveFrozen()
{
    if (!m_key.isEmpty())
        m_settings.setValue(m_frozenKey, m_table.isFirstFrozen());
}

}
