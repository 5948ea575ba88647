// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/control/viewscontroller.h"

#include <QLocale>
#include <QToolButton>
#include <utility>

#include "models/base/plaintext.h"
#include "models/profiles/profile.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/control/querycontroller.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/table/columnsettings.h"
#include "ui/endpoints/table/endpointtable.h"
#include "ui/parts/notificationarea.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr qsizetype longestShownName = 20;

QString shortName(const QString &name)
{
    return name.size() <= longestShownName ? name : name.left(longestShownName - 1).trimmed() + u'\u2026';
}

}

ViewsController::ViewsController(QSettings &settings, FilterBar &filter, InventoryArea &area, QueryController &desk,
    ColumnSettings &columns, QObject *parent)
    : QObject(parent), m_settings(settings), m_filter(filter), m_area(area), m_desk(desk), m_columns(columns)
{
    connect(filter.viewsButton(), &QToolButton::clicked, this, &ViewsController::showMenu);
    connect(&desk, &QueryController::asked, this, &ViewsController::show);
    connect(&filter, &FilterBar::searchTextEdited, this, &ViewsController::show);
    connect(&columns, &ColumnSettings::columnsChosen, this, &ViewsController::show);
    connect(&area.table(), &EndpointTable::columnLayoutChanged, this, &ViewsController::show);
    show();
}

ViewsController::~ViewsController() = default;

void ViewsController::setProfile(const Profile &profile)
{
    m_store = std::make_unique<ViewStore>(
        m_settings, u"endpoints/"_s + profile.id.toString(QUuid::WithoutBraces) + u"/views"_s);
    m_chosen = {};
    show();
}

void ViewsController::close()
{
    m_store.reset();
    m_chosen = {};
    show();
}

EndpointView ViewsController::present(const QString &name) const
{
    EndpointQuery query = m_desk.query();
    query.changed.reset(); // what changed is of one moment
    return {.name = name, .mode = m_filter.mode(), .query = query, .columns = m_area.table().columnLayout()};
}

bool ViewsController::isChanged() const
{
    return !m_chosen.name.isEmpty() && present(m_chosen.name) != m_chosen;
}

void ViewsController::choose(const QString &name)
{
    m_chosen = present(name);
    show();
}

void ViewsController::show()
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

void ViewsController::pick(const QString &name)
{
    const EndpointView *found = m_store ? m_store->find(name) : nullptr;
    if (!found)
        return;
    const EndpointView view = *found;
    m_columns.use(view.columns);
    m_desk.use(view.mode, view.query);
    choose(name);
}

void ViewsController::saveAs(const QString &name)
{
    if (m_store && isDone(m_store->put(present(name))))
        choose(name);
}

void ViewsController::rename(const QString &to)
{
    if (m_store && isDone(m_store->rename(m_chosen.name, to)))
        m_chosen.name = to;
    show();
}

void ViewsController::remove(const QString &name)
{
    if (m_store && isDone(m_store->remove(name)) && m_chosen.name == name)
        m_chosen = {};
    show();
}

bool ViewsController::isDone(const ViewStore::Kept &kept)
{
    m_area.remarks().drop();
    if (!kept)
        m_area.remarks().tell(Tone::Bad, kept.error());
    return kept.has_value();
}

void ViewsController::importFrom(const QString &file)
{
    m_area.remarks().drop();
    const auto views = loadViews(file);
    if (!views)
        return m_area.remarks().tell(Tone::Bad, tr("No view was imported.\n%1").arg(views.error()));
    const auto taken = m_store ? m_store->import(*views) : QStringList();
    if (!taken)
        return m_area.remarks().tell(Tone::Bad, taken.error());
    if (taken->isEmpty())
        return m_area.remarks().tell(Tone::Information, tr("The views of this file are here already."));
    m_area.remarks().tell(Tone::Good, tr("Imported: %1").arg(taken->join(u", "_s)));
}

void ViewsController::exportTo(const QString &file)
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
