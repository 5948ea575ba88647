// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/columnkeeper.h"

#include <QSettings>

#include "models/profiles/profile.h"
#include "ui/endpoints/table/columnchooser.h"
#include "ui/endpoints/table/endpointtable.h"

using namespace Qt::StringLiterals;

namespace reeve {

ColumnKeeper::ColumnKeeper(QSettings &settings, EndpointTable &table, QObject *parent)
    : QObject(parent), m_settings(settings), m_table(table)
{
    connect(&table, &EndpointTable::columnLayoutChanged, this, &ColumnKeeper::keep);
    connect(&table, &EndpointTable::firstFrozenChanged, this, &ColumnKeeper::keepFrozen);
}

void ColumnKeeper::open(const Profile &profile)
{
    const QString group = u"endpoints/"_s + profile.id.toString(QUuid::WithoutBraces);
    m_key = group + u"/columns"_s;
    m_frozenKey = group + u"/firstColumnFrozen"_s;
    m_table.setFirstFrozen(m_settings.value(m_frozenKey, true).toBool());
    m_table.setColumnLayout(columnLayoutFrom(m_settings.value(m_key).toStringList()));
}

void ColumnKeeper::close()
{
    m_key.clear();
}

void ColumnKeeper::use(const ColumnLayout &layout)
{
    m_table.setColumnLayout(layout);
    keep();
    Q_EMIT columnsChosen();
}

void ColumnKeeper::choose(QWidget &anchor)
{
    auto *chooser = new ColumnChooser(&anchor);
    chooser->setColumnLayout(m_table.columnLayout());
    connect(chooser, &ColumnChooser::layoutChosen, this, &ColumnKeeper::use);
    chooser->popUpBelow(anchor);
}

void ColumnKeeper::keep()
{
    if (!m_key.isEmpty())
        m_settings.setValue(m_key, written(m_table.columnLayout()));
}

void ColumnKeeper::keepFrozen()
{
    if (!m_key.isEmpty())
        m_settings.setValue(m_frozenKey, m_table.isFirstFrozen());
}

}
