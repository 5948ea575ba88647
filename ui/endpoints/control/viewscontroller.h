// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The Views menu: the named views of the connection, the one that was chosen, and whether it is still what is shown.

#include <QObject>
#include <memory>

#include "models/endpoints/views/viewstore.h"
#include "ui/style/theme.h"

class QMenu;
class QSettings;

namespace reeve {

class ColumnSettings;
class FilterBar;
class InventoryArea;
class QueryController;
struct Profile;

class ViewsController : public QObject
{
    Q_OBJECT
public:
    // All outlive it. Views are kept in the settings for each connection.
    ViewsController(QSettings &settings, FilterBar &filter, InventoryArea &area, QueryController &desk,
        ColumnSettings &columns, QObject *parent = nullptr);
    ~ViewsController() override;

    void setProfile(const Profile &profile);
    void close();

    void pick(const QString &name);
    void saveAs(const QString &name); // what is shown now
    void importFrom(const QString &file);
    void exportTo(const QString &file);

private:
    EndpointView present(const QString &name) const;
    bool isChanged() const;
    void show(); // on the button
    void showMenu();
    void addViews(QMenu &menu);
    void addChanges(QMenu &menu);
    void addFiles(QMenu &menu);
    void askForName(const QString &title, const QString &name, void (ViewsController::*done)(const QString &));
    void rename(const QString &to);
    void askToRemove();
    void remove(const QString &name);
    void chooseFile(bool isImport);
    void choose(const QString &name); // as what is shown now
    bool isDone(const ViewStore::Kept &kept); // says why where it is not

    QSettings &m_settings;
    FilterBar &m_filter;
    InventoryArea &m_area;
    QueryController &m_desk;
    ColumnSettings &m_columns;
    std::unique_ptr<ViewStore> m_store{}; // null: no connection
    EndpointView m_chosen{}; // as it was shown when it was chosen; without a name: none
};

}
