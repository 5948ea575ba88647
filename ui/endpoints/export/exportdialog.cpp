// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/export/exportdialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>
#include <algorithm>

#include "models/endpoints/export/exportwriter.h"
#include "models/endpoints/rows/rowstore.h"
#include "ui/parts/formfield.h"
#include "ui/parts/messagebar.h"
#include "ui/parts/quietlabel.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

}

ExportDialog::ExportDialog(ExportMaterial material, QWidget *parent)
    : QDialog(parent)
    , m_material(std::move(material))
    , m_exporter(new EndpointExporter(this))
    , m_summary(new QuietLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_problem(new MessageBar(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export endpoints"));
    m_choices = new QWidget(this);
    auto *choices = new QVBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    choices->setSpacing(space::medium);
    choices->addWidget(buildRows());
    choices->addWidget(buildColumns());
    choices->addWidget(buildFile());
    auto *column = new QVBoxLayout(this);
    column->setSpacing(space::medium);
    column->addWidget(m_choices);
    column->addWidget(m_summary);
    column->addWidget(m_progress);
    column->addWidget(m_problem);
    column->addStretch();
    column->addWidget(m_buttons);
    buildFoot();
    setMinimumWidth(520);
    connect(m_exporter, &EndpointExporter::finished, this, &ExportDialog::take);
    connect(m_exporter, &EndpointExporter::progressed, this,
        [this](qint64 rows) { m_progress->setValue(static_cast<int>(rows * 1000 / std::max<qint64>(1, rowCount()))); });
    setRunning(false);
    showSummary();
}

QWidget *ExportDialog::buildRows()
{
    auto *group = new QGroupBox(tr("Rows"), this);
    new QVBoxLayout(group);
    m_selected = addChoice(group, u"exportSelected"_s, tr("Selected (%1)").arg(number(m_material.selected.size())));
    m_shown = addChoice(group, u"exportShown"_s,
        tr("Shown in the table (%1)").arg(number(static_cast<qint64>(m_material.shown.rows.size()))));
    m_all = addChoice(group, u"exportAll"_s,
        tr("All loaded, also those filtered out (%1)")
            .arg(number(static_cast<qint64>(m_material.shown.store->size()))));
    m_all->setVisible(m_material.shown.store->size() != m_material.shown.rows.size());
    m_selected->setEnabled(!m_material.selected.isEmpty());
    (m_material.selected.size() > 1 ? m_selected : m_shown)->setChecked(true);
    if (!m_material.remark.isEmpty()) {
        auto *remark = new QuietLabel(m_material.remark, group);
        remark->setTextFormat(Qt::PlainText);
        remark->setWordWrap(true);
        group->layout()->addWidget(remark);
    }
    return group;
}

QWidget *ExportDialog::buildColumns()
{
    auto *group = new QGroupBox(tr("Columns"), this);
    new QVBoxLayout(group);
    m_visible = addChoice(group, u"exportVisibleColumns"_s,
        tr("Visible, in their order (%1)").arg(number(m_material.visibleColumns.size())));
    m_everyColumn = addChoice(group, u"exportAllColumns"_s, tr("All (%1)").arg(number(endpointColumnCount)));
    m_visible->setChecked(true);
    return group;
}

QWidget *ExportDialog::buildFile()
{
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    m_path = new QLineEdit(QDir::toNativeSeparators(QDir(m_material.folder).filePath(u"endpoints.csv"_s)), editor);
    m_path->setObjectName(u"exportPath"_s);
    m_path->setAccessibleName(tr("File"));
    auto *browse = new QPushButton(tr("Browse…"), editor);
    browse->setObjectName(u"exportBrowse"_s);
    browse->setAutoDefault(false);
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    editor->setFocusProxy(m_path);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::showSummary);
    m_file = new FormField(tr("File"), editor, this);
    return m_file;
}

void ExportDialog::buildFoot()
{
    m_summary->setObjectName(u"exportSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Rows written"));
    QPushButton *write = m_buttons->addButton(tr("Export"), QDialogButtonBox::AcceptRole);
    write->setObjectName(u"exportStart"_s);
    write->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &ExportDialog::start);
    connect(m_buttons, &QDialogButtonBox::rejected, this, [this] {
        if (m_exporter->isRunning())
            m_exporter->cancel(); // the dialog stays: what was chosen may be tried again
        else
            reject();
    });
}

QRadioButton *ExportDialog::addChoice(QWidget *group, const QString &name, const QString &text)
{
    auto *choice = new QRadioButton(text, group);
    choice->setObjectName(name);
    group->layout()->addWidget(choice);
    connect(choice, &QRadioButton::toggled, this, [this] {
        if (m_file) // later than the first choices are made
            showSummary();
    });
    return choice;
}

qint64 ExportDialog::rowCount() const
{
    if (m_selected->isChecked())
        return m_material.selected.size();
    const std::size_t rows = m_all->isChecked() ? m_material.shown.store->size() : m_material.shown.rows.size();
    return static_cast<qint64>(rows);
}

// As a shell reads it, but below the folder that was offered instead of wherever the program was started.
QString ExportDialog::path() const
{
    QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (typed.startsWith(u"~/"_s))
        typed.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir(m_material.folder).absoluteFilePath(typed));
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order{.path = path(), .rows = m_material.shown};
    if (m_all->isChecked())
        order.rows = everyRow(m_material.shown.store);
    if (m_selected->isChecked()) {
        order.rows.rows.clear();
        for (const int row : m_material.selected)
            order.rows.rows.push_back(m_material.shown.rows[static_cast<std::size_t>(row)]);
    }
    if (m_visible->isChecked())
        order.columns = m_material.visibleColumns;
    return order;
}

void ExportDialog::showSummary()
{
    const QString file = path();
    const bool known = exportFormatFor(file).has_value();
    m_file->setHint(QFileInfo(file).isFile() ? tr("This file exists and will be replaced.")
                                             : tr("CSV, JSON, NDJSON or Markdown, by the ending of the name. In CSV, a "
                                                  "cell that a spreadsheet would run as a "
                                                  "formula gets an apostrophe in front."));
    m_file->setProblem(known ? QString() : tr("The name ends in none of .csv, .json, .ndjson and .md."));
    const qsizetype columns = m_visible->isChecked() ? m_material.visibleColumns.size() : endpointColumnCount;
    m_summary->setText(tr("%1 rows with %2 columns go to %3")
                           .arg(number(rowCount()), number(columns), QDir::toNativeSeparators(file)));
    m_summary->setVisible(known);
    auto *write = m_buttons->findChild<QPushButton *>(u"exportStart"_s);
    if (write)
        write->setEnabled(known && rowCount() > 0);
}

void ExportDialog::browse()
{
    auto *files = new QFileDialog(this, tr("Export endpoints"), m_path->text());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setOption(QFileDialog::DontConfirmOverwrite); // this dialog says it before anything is written
    files->setNameFilters({tr("CSV (*.csv)"), tr("JSON (*.json)"), tr("NDJSON (*.ndjson)"), tr("Markdown (*.md)")});
    files->setDefaultSuffix(u"csv"_s);
    connect(files, &QFileDialog::fileSelected, m_path,
        [this](const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); });
    files->open();
}

void ExportDialog::start()
{
    m_problem->clear();
    setRunning(true);
    m_exporter->start(order());
}

void ExportDialog::take(const ExportOutcome &outcome)
{
    setRunning(false);
    if (!outcome)
        return m_problem->showMessage(Tone::Bad, outcome.error().sentence);
    Q_EMIT exported(*outcome);
    accept();
}

void ExportDialog::setRunning(bool running)
{
    m_choices->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setValue(0);
    m_buttons->findChild<QPushButton *>(u"exportStart"_s)->setEnabled(!running);
}

}
