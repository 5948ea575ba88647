// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/export/exportdialog.h"

#include <QCheckBox>
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
#include "ui/parts/secondarylabel.h"
#include "ui/style/theme.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString number(qint64 value)
{
    return QLocale().toString(value);
}

}

ExportDialog::ExportDialog(ExportSource source, ExportCounts available, QWidget *parent)
    : QDialog(parent)
    , m_source(std::move(source))
    , m_available(std::move(available))
    , m_exporter(new EndpointExporter(this))
    , m_summary(new SecondaryLabel({}, this))
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
    connect(m_exporter, &EndpointExporter::finished, this, &ExportDialog::onFinished);
    connect(m_exporter, &EndpointExporter::progressed, this,
        [this](qint64 rows) { m_progress->setValue(static_cast<int>(rows * 1000 / std::max<qint64>(1, m_writing))); });
    (m_available.selected > 1 ? m_selected : m_shown)->setChecked(true);
    setRunning(false);
}

QWidget *ExportDialog::buildRows()
{
    auto *group = new QGroupBox(tr("Rows"), this);
    new QVBoxLayout(group);
    m_selected = addChoice(group, u"exportSelected"_s);
    m_shown = addChoice(group, u"exportShown"_s);
    m_all = addChoice(group, u"exportAll"_s);
    m_counts = addNote(group, u"exportCounts"_s);
    m_cautionText = addNote(group, u"exportCaution"_s);
    m_cautionText->setTone(Tone::Warning);
    return group;
}

SecondaryLabel *ExportDialog::addNote(QWidget *group, const QString &name)
{
    auto *note = new SecondaryLabel({}, group);
    note->setObjectName(name);
    note->setWordWrap(true);
    group->layout()->addWidget(note);
    return note;
}

void ExportDialog::setCounts(const ExportCounts &available)
{
    if (std::exchange(m_available, available) != available && !m_exporter->isRunning())
        updateCounts();
}

void ExportDialog::onSourceClosed()
{
    m_source.rows = {};
    if (!m_exporter->isRunning())
        reject();
}

void ExportDialog::updateCounts()
{
    m_selected->setText(tr("Selected (%1)").arg(number(m_available.selected)));
    m_shown->setText(tr("Shown in the table (%1)").arg(number(m_available.shown)));
    m_all->setText(tr("All loaded, also those filtered out (%1)").arg(number(m_available.loaded)));
    m_all->setVisible(m_available.loaded != m_available.shown || m_all->isChecked());
    m_selected->setEnabled(m_available.selected > 0);
    m_counts->setText(m_available.counts);
    m_cautionText->setText(m_available.caution);
    m_cautionText->setVisible(!m_available.caution.isEmpty());
    showSummary();
}

// The error of the last export does not apply to another file or to other rows.
void ExportDialog::onChoiceChanged()
{
    if (!m_file)
        return; // buildFile() has not run yet
    m_problem->clear();
    showSummary();
}

QWidget *ExportDialog::buildColumns()
{
    auto *group = new QGroupBox(tr("Columns"), this);
    new QVBoxLayout(group);
    m_visible = addChoice(group, u"exportVisibleColumns"_s);
    m_visible->setText(tr("Visible, in their order (%1)").arg(number(m_source.visibleColumns.size())));
    m_everyColumn = addChoice(group, u"exportAllColumns"_s);
    m_everyColumn->setText(tr("All (%1)").arg(number(endpointColumnCount)));
    m_visible->setChecked(true);
    return group;
}

QWidget *ExportDialog::buildFile()
{
    auto *editor = new QWidget(this);
    auto *row = new QHBoxLayout(editor);
    row->setContentsMargins(0, 0, 0, 0);
    m_path = new QLineEdit(QDir::toNativeSeparators(QDir(m_source.folder).filePath(u"endpoints.csv"_s)), editor);
    m_path->setObjectName(u"exportPath"_s);
    m_path->setAccessibleName(tr("File"));
    auto *browse = new QPushButton(tr("Browse…"), editor);
    browse->setObjectName(u"exportBrowse"_s);
    browse->setAutoDefault(false);
    row->addWidget(m_path, 1);
    row->addWidget(browse);
    editor->setFocusProxy(m_path);
    connect(browse, &QPushButton::clicked, this, &ExportDialog::browse);
    connect(m_path, &QLineEdit::textChanged, this, &ExportDialog::onChoiceChanged);
    m_file = new FormField(tr("File"), editor, this);
    const QString help = excelSeparator(QLocale()) == ';'
        ? tr("Marks the file as UTF-8, puts semicolons between the cells, as Excel expects in your language, and keeps "
             "texts "
             "such as 00123 as text.")
        : tr("Marks the file as UTF-8, puts commas between the cells, as Excel expects in your language, and keeps "
             "texts "
             "such as 00123 as text.");
    m_forExcel = new QCheckBox(tr("CSV for Excel"), this);
    m_forExcel->setObjectName(u"exportForExcel"_s);
    m_forExcel->setToolTip(help);
    m_forExcel->setAccessibleDescription(help);
    connect(m_forExcel, &QCheckBox::toggled, this, &ExportDialog::onChoiceChanged);
    auto *part = new QWidget(this);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::small);
    column->addWidget(m_file);
    column->addWidget(m_forExcel);
    return part;
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
            m_exporter->cancel(); // the dialog stays open for another try
        else
            reject();
    });
}

QRadioButton *ExportDialog::addChoice(QWidget *group, const QString &name)
{
    auto *choice = new QRadioButton(group);
    choice->setObjectName(name);
    group->layout()->addWidget(choice);
    connect(choice, &QRadioButton::toggled, this, &ExportDialog::onChoiceChanged);
    return choice;
}

qint64 ExportDialog::rowCount() const
{
    if (m_selected->isChecked())
        return m_available.selected;
    return m_all->isChecked() ? m_available.loaded : m_available.shown;
}

// "~/" is the home folder; relative paths start in the suggested folder, not in the working directory.
QString ExportDialog::path() const
{
    QString typed = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (typed.startsWith(u"~/"_s))
        typed.replace(0, 1, QDir::homePath());
    return QDir::cleanPath(QDir(m_source.folder).absoluteFilePath(typed));
}

ExportOrder ExportDialog::order() const
{
    ExportOrder order{.path = path(), .rows = m_source.rows()};
    if (m_all->isChecked())
        order.rows.rows = everyRow(order.rows.store).rows;
    if (m_selected->isChecked()) {
        const std::vector<RowStore::Row> shown = std::exchange(order.rows.rows, {});
        for (const int row : m_source.selected())
            order.rows.rows.push_back(shown[static_cast<std::size_t>(row)]);
    }
    if (m_visible->isChecked())
        order.columns = m_source.visibleColumns;
    if (m_forExcel->isChecked() && exportFormatFor(order.path) == ExportFormat::Csv)
        order.format = ExportFormat::ExcelCsv;
    return order;
}

void ExportDialog::showSummary()
{
    const QString file = path();
    const auto format = exportFormatFor(file);
    const bool known = format.has_value();
    m_forExcel->setEnabled(format == ExportFormat::Csv);
    const QString forms = tr("CSV, JSON, NDJSON or Markdown, by the ending of the name. In CSV, a cell that a "
                             "spreadsheet would run as a formula gets an apostrophe in front.");
    const bool exists = QFileInfo(file).isFile();
    m_file->setHint(exists ? tr("This file exists and will be replaced.") + u'\n' + forms : forms);
    m_file->setProblem(known ? QString() : tr("The name ends in none of .csv, .json, .ndjson and .md."));
    const qsizetype columns = m_visible->isChecked() ? m_source.visibleColumns.size() : endpointColumnCount;
    m_summary->setText(
        tr("%1 with %2 to %3", "rows, columns, file")
            .arg(tr("%Ln row(s)", nullptr, static_cast<int>(rowCount())),
                tr("%Ln column(s)", nullptr, static_cast<int>(columns)), QDir::toNativeSeparators(file)));
    m_summary->setVisible(known);
    auto *write = m_buttons->findChild<QPushButton *>(u"exportStart"_s);
    if (write)
        write->setEnabled(known && rowCount() > 0 && m_source.rows);
}

void ExportDialog::browse()
{
    auto *files = new QFileDialog(this, tr("Export endpoints"), m_path->text());
    files->setAttribute(Qt::WA_DeleteOnClose);
    files->setAcceptMode(QFileDialog::AcceptSave);
    files->setOption(QFileDialog::DontConfirmOverwrite); // this dialog warns before it writes
    files->setNameFilters({tr("CSV (*.csv)"), tr("JSON (*.json)"), tr("NDJSON (*.ndjson)"), tr("Markdown (*.md)")});
    files->setDefaultSuffix(u"csv"_s);
    connect(files, &QFileDialog::fileSelected, m_path,
        [this](const QString &path) { m_path->setText(QDir::toNativeSeparators(path)); });
    files->open();
}

void ExportDialog::start()
{
    m_problem->clear();
    ExportOrder chosen = order();
    m_writing = std::ssize(chosen.rows.rows);
    m_caution = m_available.caution;
    m_exporter->start(std::move(chosen));
    setRunning(true);
}

void ExportDialog::onFinished(const ExportOutcome &outcome)
{
    if (outcome) {
        Q_EMIT exported(*outcome, m_caution);
        return accept();
    }
    setRunning(false);
    m_problem->showMessage(Tone::Bad, outcome.error().sentence);
}

void ExportDialog::setRunning(bool running)
{
    m_choices->setEnabled(!running);
    m_progress->setVisible(running);
    m_progress->setValue(0);
    if (running)
        m_buttons->findChild<QPushButton *>(u"exportStart"_s)->setEnabled(false);
    else
        updateCounts();
}

}
