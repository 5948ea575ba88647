// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The Views button and its menu: applies, saves, renames, deletes, imports and exports the named views of a connection,
// and shows on the button which view is chosen and whether the page differs from it.

#include <QObject>
#include <memory>

#include "models/endpoints/views/viewstore.h"

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
    // All references outlive the controller. Views are saved in settings for each connection.
    ViewsController(QSettings &settings, FilterBar &filter, InventoryArea &area, QueryController &queryController,
        ColumnSettings &columns, QObject *parent = nullptr);
    ~ViewsController() override;

    void setProfile(const Profile &profile);
    void reset(); // no connection

    void applyView(const QString &name); // does nothing if there is no such view
    void saveView(const QString &name); // the present state of the page; replaces a view of that name
    // file: an absolute path. Success and errors are reported in the notification area.
    void importViews(const QString &file);
    void exportViews(const QString &file);

private:
    EndpointView currentView(const QString &name) const;
    bool isChanged() const;
    void updateButton();
    void showMenu();
    void addViews(QMenu &menu);
    void addChanges(QMenu &menu);
    void addFiles(QMenu &menu);
    void askForName(const QString &title, const QString &name, void (ViewsController::*done)(const QString &));
    void renameView(const QString &to);
    void confirmRemoval();
    void removeView(const QString &name);
    void chooseFile(bool isImport);
    void setChosen(const QString &name); // with the present state of the page
    bool checkSaved(const ViewStore::Saved &kept); // reports an error in the notification area

    QSettings &m_settings;
    FilterBar &m_filter;
    InventoryArea &m_area;
    QueryController &m_queryController;
    ColumnSettings &m_columns;
    std::unique_ptr<ViewStore> m_store{}; // null: no connection
    EndpointView m_chosen{}; // as applied when it was chosen; empty name: none
};

}
