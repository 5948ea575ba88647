// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/views/viewdesk.h"

#include <QLocale>
#include <QToolButton>
#include <utility>

#include "models/profiles/profile.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/filter/querydesk.h"
#include "ui/endpoints/inventoryarea.h"
#include "ui/endpoints/remarks.h"
#include "ui/endpoints/table/columnkeeper.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/plaintext.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype longestShownName = 20;

QString shortName(const QString &name)
{
    return name.size() <= longestShownName ? name : name.left(longestShownName - 1).trimmed() + u'\u2026';
}

}

ViewDesk::ViewDesk(QSettings &settings, FilterBar &filter, InventoryArea &area, QueryDesk &desk, ColumnKeeper &columns,
    QObject *parent)
    : QObject(parent), m_settings(settings), m_filter(filter), m_area(area), m_desk(desk), m_columns(columns)
{
    connect(filter.viewsButton(), &QToolButton::clicked, this, &ViewDesk::showMenu);
    connect(&desk, &QueryDesk::asked, this, &ViewDesk::show);
    connect(&filter, &FilterBar::wordsEdited, this, &ViewDesk::show);
    connect(&columns, &ColumnKeeper::columnsChosen, this, &ViewDesk::show);
    connect(&area.table(), &EndpointTable::columnLayoutChanged, this, &ViewDesk::show);
    show();
}

ViewDesk::~ViewDesk() = default;

void ViewDesk::follow(const Profile &profile)
{
    m_store = std::make_unique<ViewStore>(
        m_settings, u"endpoints/"_s + profile.id.toString(QUuid::WithoutBraces) + u"/views"_s);
    m_chosen = {};
    show();
}

void ViewDesk::close()
{
    m_store.reset();
    m_chosen = {};
    show();
}

EndpointView ViewDesk::present(const QString &name) const
{
    EndpointQuery query = m_desk.query();
    query.changed.reset(); // what changed is of one moment
    return {.name = name, .mode = m_filter.mode(), .query = query, .columns = m_area.table().columnLayout()};
}

bool ViewDesk::isChanged() const
{
    return !m_chosen.name.isEmpty() && present(m_chosen.name) != m_chosen;
}

void ViewDesk::choose(const QString &name)
{
    m_chosen = present(name);
    show();
}

void ViewDesk::show()
{
    const QString name = oneLine(m_chosen.name);
    QString text = tr("Views");
    QString said = text;
    if (!name.isEmpty()) {
        text = isChanged() ? tr("%1 (changed)").arg(shortName(name)) : shortName(name);
        said = isChanged() ? tr("View %1, changed").arg(name) : tr("View %1").arg(name);
    }
    QToolButton &button = *m_filter.viewsButton();
    if (button.accessibleName() == said)
        return;
    button.setText(QString(text).replace(u'&', u"&&"_s));
    button.setAccessibleName(said);
    button.setToolTip(plainToolTip(name.isEmpty() ? button.accessibleDescription() : said));
}

void ViewDesk::pick(const QString &name)
{
    const EndpointView *found = m_store ? m_store->find(name) : nullptr;
    if (!found)
        return;
    const EndpointView view = *found;
    m_columns.use(view.columns);
    m_desk.use(view.mode, view.query);
    choose(name);
}

void ViewDesk::saveAs(const QString &name)
{
    if (m_store && isDone(m_store->put(present(name))))
        choose(name);
}

void ViewDesk::rename(const QString &to)
{
    if (m_store && isDone(m_store->rename(m_chosen.name, to)))
        m_chosen.name = to;
    show();
}

void ViewDesk::remove(const QString &name)
{
    if (m_store && isDone(m_store->remove(name)) && m_chosen.name == name)
        m_chosen = {};
    show();
}

bool ViewDesk::isDone(const ViewStore::Kept &kept)
{
    m_area.remarks().drop();
    if (!kept)
        m_area.remarks().tell(Tone::Bad, kept.error());
    return kept.has_value();
}

void ViewDesk::importFrom(const QString &file)
{
    m_area.remarks().drop();
    const auto views = loadViews(file);
    if (!views)
        return m_area.remarks().tell(Tone::Bad, tr("No view was imported.\n%1").arg(views.error()));
    const auto taken = m_store ? m_store->take(*views) : QStringList();
    if (!taken)
        return m_area.remarks().tell(Tone::Bad, taken.error());
    if (taken->isEmpty())
        return m_area.remarks().tell(Tone::Information, tr("The views of this file are here already."));
    m_area.remarks().tell(Tone::Good, tr("Imported: %1").arg(taken->join(u", "_s)));
}

void ViewDesk::exportTo(const QString &file)
{
    if (!m_store)
        return;
    m_area.remarks().drop();
    const auto written = saveViews(m_store->views(), file);
    if (!written)
        return m_area.remarks().tell(Tone::Bad, written.error());
    m_area.remarks().tell(
        Tone::Good, tr("%1 views written to %2").arg(QLocale().toString(m_store->views().size()), file));
}

}
