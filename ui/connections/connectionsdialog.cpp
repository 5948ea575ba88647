// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/connections/connectionsdialog.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTreeView>
#include <QVBoxLayout>

#include "models/connection/savedconnections.h"
#include "models/profiles/profiletransfer.h"
#include "ui/connections/connectionlist.h"
#include "ui/connections/connectiontable.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/searchfield.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxMessageLines = 5;

// Returns at most maxMessageLines lines, and how many more there are.
QStringList firstLines(const QStringList &lines)
{
    if (lines.size() <= maxMessageLines)
        return lines;
    return lines.first(maxMessageLines)
        + QStringList{ConnectionsDialog::tr("…and %Ln more.", nullptr, int(lines.size() - maxMessageLines))};
}

}

ConnectionsDialog::ConnectionsDialog(SavedConnections &connections, QWidget *parent)
    : QDialog(parent)
    , m_connections(connections)
    , m_table(new ConnectionTable(connections.store(), this))
    , m_filter(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Search connections"), this))
    , m_view(new QTreeView(this))
    , m_message(new MessageBar(this))
{
    setObjectName(u"connectionsDialog"_s);
    setWindowTitle(tr("Connections"));
    m_filter->setSourceModel(m_table);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setFilterKeyColumn(-1);
    buildLayout();
    connectButtons();
    const QSize room = parent ? parent->window()->size() : QSize(1200, 520);
    resize(QSize(1200, 520).boundedTo(room * 0.94));
    selectFirst();
    updateButtons();
}

void ConnectionsDialog::buildLayout()
{
    m_search->setObjectName(u"connectionsSearch"_s);
    m_message->setObjectName(u"connectionsMessage"_s);
    m_view->setObjectName(u"connectionsTable"_s);
    m_view->setAccessibleName(tr("Connections"));
    m_view->setModel(m_filter);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->header()->setStretchLastSection(true);
    constexpr int widths[] = {170, 105, 210, 100, 150, 165};
    for (int column = 0; const int width : widths)
        m_view->setColumnWidth(column++, width);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::small);
    left->addWidget(m_search);
    left->addWidget(m_message);
    left->addWidget(m_view, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::large, space::large, space::large, space::large);
    row->setSpacing(space::large);
    row->addLayout(left, 1);
    row->addWidget(buildButtons());
    m_search->setFocus();
}

QPushButton *ConnectionsDialog::addButton(
    QVBoxLayout &column, const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    column.addWidget(button);
    return button;
}

QWidget *ConnectionsDialog::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    m_open = addButton(*column, u"connectionsOpen"_s, u"plug"_s, tr("&Open"));
    m_open->setDefault(true);
    column->addSpacing(space::small);
    m_new = addButton(*column, u"connectionsNew"_s, u"plus"_s, tr("&New…"));
    m_edit = addButton(*column, u"connectionsEdit"_s, u"pencil"_s, tr("&Edit…"));
    m_duplicate = addButton(*column, u"connectionsDuplicate"_s, u"copy"_s, tr("D&uplicate"));
    m_delete = addButton(*column, u"connectionsDelete"_s, u"trash-2"_s, tr("&Delete"));
    column->addSpacing(space::small);
    m_up = addButton(*column, u"connectionsUp"_s, u"arrow-up"_s, tr("Move u&p"));
    m_down = addButton(*column, u"connectionsDown"_s, u"arrow-down"_s, tr("Move do&wn"));
    column->addSpacing(space::small);
    m_import = addButton(*column, u"connectionsImport"_s, u"upload"_s, tr("&Import…"));
    m_export = addButton(*column, u"connectionsExport"_s, u"download"_s, tr("E&xport…"));
    column->addStretch(1);
    connect(
        addButton(*column, u"connectionsClose"_s, u"x"_s, tr("&Close")), &QPushButton::clicked, this, &QDialog::reject);
    return bar;
}

void ConnectionsDialog::connectButtons()
{
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setFilterFixedString(text);
        if (selectedProfiles().isEmpty())
            selectFirst();
        updateButtons();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectionsDialog::updateButtons);
    connect(m_table, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_idBeforeReset = currentId(); });
    connect(m_filter, &QAbstractItemModel::modelReset, this, [this] {
        selectConnection(m_idBeforeReset);
        updateButtons();
    });
    connect(m_view, &QTreeView::doubleClicked, this, &ConnectionsDialog::openSelected);
    connect(m_open, &QPushButton::clicked, this, &ConnectionsDialog::openSelected);
    connect(m_new, &QPushButton::clicked, this, &ConnectionsDialog::newConnectionRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editConnectionRequested(currentId()); });
    connect(m_duplicate, &QPushButton::clicked, this, &ConnectionsDialog::duplicateSelected);
    connect(m_delete, &QPushButton::clicked, this, &ConnectionsDialog::askToDelete);
    connect(m_up, &QPushButton::clicked, this, [this] { moveSelected(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { moveSelected(1); });
    connect(m_import, &QPushButton::clicked, this, &ConnectionsDialog::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &ConnectionsDialog::chooseExport);
    connect(m_message, &MessageBar::actionTriggered, this, [this](int action) {
        m_message->clear();
        if (action == 0)
            Q_EMIT deleteConnectionRequested(m_idToDelete);
    });
    m_up->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Up));
    m_down->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Down));
    auto *erase = new QAction(this);
    erase->setShortcut(QKeySequence::Delete);
    erase->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(erase);
    connect(erase, &QAction::triggered, m_delete, &QPushButton::click);
}

QList<Profile> ConnectionsDialog::selectedProfiles() const
{
    QList<Profile> profiles;
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        const Profile *profile = m_table->profileAt(m_filter->mapToSource(index).row());
        if (profile && m_view->selectionModel()->isSelected(index))
            profiles += *profile;
    }
    return profiles;
}

QUuid ConnectionsDialog::currentId() const
{
    const QList<Profile> profiles = selectedProfiles();
    return profiles.size() == 1 ? profiles.first().id : QUuid();
}

void ConnectionsDialog::selectConnection(const QUuid &id)
{
    const int row = m_table->rowOf(id);
    const QModelIndex index = m_filter->mapFromSource(m_table->index(row, 0));
    if (index.isValid())
        m_view->setCurrentIndex(index);
}

void ConnectionsDialog::selectFirst()
{
    if (const QModelIndex first = m_filter->index(0, 0); first.isValid())
        m_view->setCurrentIndex(first);
}

void ConnectionsDialog::updateButtons()
{
    const bool one = !currentId().isNull();
    const int row = m_table->rowOf(currentId());
    const bool whole = m_search->text().isEmpty(); // a filtered list cannot be reordered
    for (QPushButton *button : {m_open, m_edit, m_duplicate, m_delete})
        button->setEnabled(one);
    m_up->setEnabled(one && whole && row > 0);
    m_down->setEnabled(one && whole && row + 1 < m_table->ids().size());
    m_export->setEnabled(!selectedProfiles().isEmpty());
}

void ConnectionsDialog::openSelected()
{
    if (const QUuid id = currentId(); !id.isNull()) {
        accept();
        Q_EMIT connectionRequested(id);
    }
}

void ConnectionsDialog::duplicateSelected()
{
    m_message->clear();
    m_connections.duplicate(currentId(), this, [this](const tl::expected<QUuid, ConnectionProblem> &copyId) {
        if (!copyId)
            return m_message->showMessage(Tone::Bad, copyId.error().sentence);
        m_search->clear();
        selectConnection(*copyId);
    });
}

void ConnectionsDialog::askToDelete()
{
    const QList<Profile> profiles = selectedProfiles();
    if (profiles.size() != 1)
        return;
    m_message->showMessage(Tone::Warning,
        tr("Delete “%1”? Its stored secret is deleted too.").arg(profiles.first().name), {tr("Delete"), tr("Keep")});
    m_idToDelete = profiles.first().id;
}

void ConnectionsDialog::showProblem(const QString &sentence)
{
    m_message->showMessage(Tone::Bad, sentence);
}

void ConnectionsDialog::moveSelected(int by)
{
    const QUuid id = currentId();
    const int row = m_table->rowOf(id);
    QList<QUuid> ids = m_table->ids();
    if (row < 0 || row + by < 0 || row + by >= ids.size())
        return;
    ids.move(row, row + by);
    if (const auto saved = m_connections.store().setOrder(ids); !saved)
        m_message->showMessage(Tone::Bad, saved.error());
    selectConnection(id);
}

void ConnectionsDialog::chooseImport()
{
    auto *files = new QFileDialog(this, tr("Import connections"), QDir::homePath());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setFileMode(QFileDialog::ExistingFiles);
    files->setNameFilters({tr("Connections (*.json)"), tr("All files (*)")});
    connect(files, &QFileDialog::filesSelected, this, &ConnectionsDialog::importFiles);
    files->open();
}

void ConnectionsDialog::importFiles(const QStringList &files)
{
    m_search->clear();
    const ImportedProfiles imported = importProfiles(m_connections.store(), files);
    if (!imported.ids.isEmpty())
        selectConnection(imported.ids.last());
    const int count = int(imported.ids.size());
    QStringList lines;
    if (count > 0)
        lines += tr("%Ln connection(s) imported, without secrets.", nullptr, count);
    lines += firstLines(imported.problems);
    m_message->showMessage(imported.problems.isEmpty() ? Tone::Good : Tone::Bad, lines.join(u'\n'));
}

void ConnectionsDialog::chooseExport()
{
    const QList<Profile> profiles = selectedProfiles();
    auto *files = new QFileDialog(this, tr("Export connections"), QDir::homePath());
    files->setAttribute(Qt::WA_DeleteOnClose);
    if (profiles.size() > 1) {
        files->setFileMode(QFileDialog::Directory);
    } else {
        files->setAcceptMode(QFileDialog::AcceptSave);
        files->setDefaultSuffix(u"json"_s);
        files->selectFile(profiles.isEmpty() ? QString() : exportFileName(profiles.first()));
    }
    connect(files, &QFileDialog::fileSelected, this, &ConnectionsDialog::exportTo);
    files->open();
}

void ConnectionsDialog::exportTo(const QString &fileOrFolder)
{
    const QList<Profile> profiles = selectedProfiles();
    if (profiles.isEmpty())
        return;
    if (profiles.size() == 1) {
        const auto written = exportProfile(profiles.first(), fileOrFolder);
        return written ? m_message->showMessage(Tone::Good, tr("Written without its secret: %1").arg(fileOrFolder))
                       : m_message->showMessage(Tone::Bad, written.error());
    }
    const auto names = exportProfiles(profiles, fileOrFolder);
    if (!names)
        return m_message->showMessage(Tone::Bad, names.error());
    m_message->showMessage(Tone::Good,
        tr("Written without their secrets to %1: %2")
            .arg(QDir::toNativeSeparators(fileOrFolder), names->join(u", "_s)));
}

}
