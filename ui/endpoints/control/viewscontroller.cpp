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

ViewsController::ViewsController(QSettings &settings, FilterBar &filter, InventoryArea &area,
    QueryController &queryController, ColumnSettings &columns, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_filter(filter)
    , m_area(area)
    , m_queryController(queryController)
    , m_columns(columns)
{
    connect(filter.viewsButton(), &QToolButton::clicked, this, &ViewsController::showMenu);
    connect(&queryController, &QueryController::queryChanged, this, &ViewsController::updateButton);
    connect(&filter, &FilterBar::searchTextEdited, this, &ViewsController::updateButton);
    connect(&columns, &ColumnSettings::columnsChosen, this, &ViewsController::updateButton);
    connect(&area.table(), &EndpointTable::columnLayoutChanged, this, &ViewsController::updateButton);
    updateButton();
}

ViewsController::~ViewsController() = default;

void ViewsController::setProfile(const Profile &profile)
{
    m_store = std::make_unique<ViewStore>(
        m_settings, u"endpoints/"_s + profile.id.toString(QUuid::WithoutBraces) + u"/views"_s);
    m_chosen = {};
    updateButton();
}

void ViewsController::reset()
{
    m_store.reset();
    m_chosen = {};
    updateButton();
}

EndpointView ViewsController::currentView(const QString &name) const
{
    EndpointQuery query = m_queryController.query();
    query.changed.reset(); // changes are relative to a baseline and not part of a view
    return {.name = name, .mode = m_filter.mode(), .query = query, .columns = m_area.table().columnLayout()};
}

bool ViewsController::isChanged() const
{
    return !m_chosen.name.isEmpty() && currentView(m_chosen.name) != m_chosen;
}

void ViewsController::setChosen(const QString &name)
{
    m_chosen = currentView(name);
    updateButton();
}

void ViewsController::updateButton()
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

void ViewsController::applyView(const QString &name)
{
    const EndpointView *found = m_store ? m_store->find(name) : nullptr;
    if (!found)
        return;
    const EndpointView view = *found;
    m_columns.setColumnLayout(view.columns);
    m_queryController.setModeAndQuery(view.mode, view.query);
    setChosen(name);
}

void ViewsController::saveView(const QString &name)
{
    if (m_store && checkSaved(m_store->put(currentView(name))))
        setChosen(name);
}

void ViewsController::renameView(const QString &to)
{
    if (m_store && checkSaved(m_store->rename(m_chosen.name, to)))
        m_chosen.name = to;
    updateButton();
}

void ViewsController::removeView(const QString &name)
{
    if (m_store && checkSaved(m_store->remove(name)) && m_chosen.name == name)
        m_chosen = {};
    updateButton();
}

bool ViewsController::checkSaved(const ViewStore::Saved &kept)
{
    m_area.notifications().clearMessage();
    if (!kept)
        m_area.notifications().showMessage(Tone::Bad, kept.error());
    return kept.has_value();
}

void ViewsController::importViews(const QString &file)
{
    m_area.notifications().clearMessage();
    const auto views = loadViews(file);
    if (!views)
        return m_area.notifications().showMessage(Tone::Bad, tr("No view was imported.\n%1").arg(views.error()));
    const auto taken = m_store ? m_store->import(*views) : QStringList();
    if (!taken)
        return m_area.notifications().showMessage(Tone::Bad, taken.error());
    if (taken->isEmpty())
        return m_area.notifications().showMessage(Tone::Information, tr("The views of this file are here already."));
    m_area.notifications().showMessage(Tone::Good, tr("Imported: %1").arg(taken->join(u", "_s)));
}

void ViewsController::exportViews(const QString &file)
{
    if (!m_store)
        return;
    m_area.notifications().clearMessage();
    const auto written = saveViews(m_store->views(), file);
    if (!written)
        return m_area.notifications().showMessage(Tone::Bad, written.error());
    m_area.notifications().showMessage(
        Tone::Good, tr("%Ln view(s) written to %1", nullptr, static_cast<int>(m_store->views().size())).arg(file));
}

}
