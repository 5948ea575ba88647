// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
// The menu of the views and the dialogs that its entries open.
#include <QActionGroup>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QToolButton>

#include "models/base/plaintext.h"
#include "ui/endpoints/area/inventoryarea.h"
#include "ui/endpoints/control/viewscontroller.h"
#include "ui/endpoints/filter/filterbar.h"
#include "ui/endpoints/views/viewnamedialog.h"
#include "ui/style/icons.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

// Escapes "&", which menus take for a mnemonic.
QString menuText(const QString &name)
{
    return oneLine(name).replace(u'&', u"&&"_s);
}

}

void ViewsController::showMenu()
{
    if (!m_store)
        return;
    QToolButton &button = *m_filter.viewsButton();
    auto *menu = new QMenu(&button);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"viewsMenu"_s);
    addViews(*menu);
    menu->addSeparator();
    addChanges(*menu);
    menu->addSeparator();
    addFiles(*menu);
    menu->popup(button.mapToGlobal(QPoint(0, button.height())));
}

void ViewsController::addViews(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    for (const EndpointView &view : m_store->views()) {
        QAction *action = menu.addAction(menuText(view.name), this, [this, name = view.name] { applyView(name); });
        action->setObjectName(u"view-"_s + view.name);
        action->setCheckable(true);
        action->setChecked(view.name == m_chosen.name);
        group->addAction(action);
    }
    if (m_store->views().isEmpty())
        menu.addAction(tr("No views yet"))->setEnabled(false);
    if (m_store->unreadable() > 0)
        menu.addAction(tr("%Ln more cannot be read by this version", nullptr, static_cast<int>(m_store->unreadable())))
            ->setEnabled(false);
}

void ViewsController::addChanges(QMenu &menu)
{
    const auto add = [this, &menu](const QString &name, const QString &iconName, const QString &text, auto done) {
        QAction *action = menu.addAction(icon(iconName), text, this, done);
        action->setObjectName(name);
        return action;
    };
    add(u"viewSaveAs"_s, u"plus"_s, tr("Save what is shown as a view"),
        [this] { askForName(tr("Save view"), {}, &ViewsController::saveView); });
    if (m_chosen.name.isEmpty())
        return;
    const QString shown = menuText(m_chosen.name);
    add(u"viewReplace"_s, u"check"_s, tr("Replace %1 with what is shown").arg(shown), [this] {
        saveView(m_chosen.name);
    })->setEnabled(isChanged());
    add(u"viewRename"_s, u"pencil"_s, tr("Rename %1").arg(shown),
        [this] { askForName(tr("Rename view"), m_chosen.name, &ViewsController::renameView); });
    add(u"viewDelete"_s, u"trash-2"_s, tr("Delete %1").arg(shown), [this] { confirmRemoval(); });
}

void ViewsController::addFiles(QMenu &menu)
{
    QAction *from = menu.addAction(icon(u"upload"_s), tr("Import views"), this, [this] { chooseFile(true); });
    from->setObjectName(u"viewsImport"_s);
    QAction *to = menu.addAction(icon(u"download"_s), tr("Export all views"), this, [this] { chooseFile(false); });
    to->setObjectName(u"viewsExport"_s);
    to->setEnabled(!m_store->views().isEmpty());
}

void ViewsController::askForName(
    const QString &title, const QString &name, void (ViewsController::*done)(const QString &))
{
    QStringList others = m_store->names();
    others.removeAll(name);
    auto *dialog = new ViewNameDialog(title, name, others, &m_area);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ViewNameDialog::named, this, done);
    dialog->open();
}

void ViewsController::confirmRemoval()
{
    const QString name = m_chosen.name;
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete this view?"),
        tr("The view %1 is deleted. What is shown stays as it is.").arg(oneLine(name)), QMessageBox::NoButton, &m_area);
    question->setObjectName(u"viewDeleteQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *yes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    QPushButton *no = question->addButton(tr("&Keep"), QMessageBox::RejectRole);
    question->setDefaultButton(no);
    question->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, name] { removeView(name); });
    question->open();
}

void ViewsController::chooseFile(bool isImport)
{
    auto *files = new QFileDialog(&m_area, isImport ? tr("Import views") : tr("Export views"), QDir::homePath());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setNameFilters({tr("Views (*.json)"), tr("All files (*)")});
    if (isImport) {
        files->setFileMode(QFileDialog::ExistingFile);
    } else {
        files->setAcceptMode(QFileDialog::AcceptSave);
        files->setDefaultSuffix(u"json"_s);
        files->selectFile(u"endpoint-views.json"_s);
    }
    connect(files, &QFileDialog::fileSelected, this,
        isImport ? &ViewsController::importViews : &ViewsController::exportViews);
    files->open();
}

}
