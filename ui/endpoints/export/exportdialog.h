// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks which endpoints and columns are exported to which file, writes the file and shows the progress.

#include <QDialog>
#include <functional>

#include "models/endpoints/export/endpointexporter.h"
#include "ui/parts/readingorder.h"

class QCheckBox;
class QDialogButtonBox;
class QLineEdit;
class QProgressBar;
class QRadioButton;

namespace reeve {

class FormField;
class MessageBar;
class SecondaryLabel;

// The rows that can be exported at the moment; the numbers change while endpoints are loaded.
struct ExportCounts {
    qint64 selected = 0;
    qint64 shown = 0;
    qint64 loaded = 0; // including those that the filter hides
    QString counts{}; // the counts as the page shows them, plain text
    QString caution{}; // what a file would or might miss, plain text; empty: nothing

    bool operator==(const ExportCounts &) const = default;
};

// Where the rows come from. The functions are called when writing begins.
struct ExportSource {
    std::function<ShownRows()> rows{}; // a snapshot of the table's rows in their order
    std::function<QList<int>()> selected{}; // indexes in rows, ascending
    QList<EndpointColumn> visibleColumns{}; // from left to right
    QString folder{}; // absolute; of the suggested file
};

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(ExportSource source, ExportCounts available, QWidget *parent = nullptr);

    void setCounts(const ExportCounts &available); // shown at once, unless a file is being written
    // The connection is closed and source must not be used any more: rejects the dialog, unless a file is being
    // written.
    void onSourceClosed();

    ExportOrder order() const; // the user's choices, applied to the present rows
    QString path() const; // absolute

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

Q_SIGNALS:
    // The file is written; the dialog is accepted next. caution: ExportCounts::caution when writing began.
    void exported(const reeve::Exported &exported, const QString &caution);

private:
    QWidget *buildRows();
    QWidget *buildColumns();
    QWidget *buildFile();
    void buildFoot();
    static SecondaryLabel *addNote(QWidget *group, const QString &name);
    QRadioButton *addChoice(QWidget *group, const QString &name);
    void updateCounts();
    void onChoiceChanged();
    void showSummary();
    void browse();
    void start();
    void onFinished(const ExportOutcome &outcome);
    void setRunning(bool running);
    qint64 rowCount() const;

    ExportSource m_source;
    ExportCounts m_available;
    QString m_caution{}; // of the file being written
    qint64 m_writing = 0; // its number of rows
    EndpointExporter *m_exporter;
    QRadioButton *m_selected = nullptr;
    QRadioButton *m_shown = nullptr;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_visible = nullptr;
    QRadioButton *m_everyColumn = nullptr;
    QLineEdit *m_path = nullptr;
    QCheckBox *m_forExcel = nullptr; // enabled for CSV
    FormField *m_file = nullptr;
    QWidget *m_choices = nullptr; // everything that is disabled while a file is written
    SecondaryLabel *m_counts = nullptr;
    SecondaryLabel *m_cautionText = nullptr;
    SecondaryLabel *m_summary;
    QProgressBar *m_progress;
    MessageBar *m_problem;
    QDialogButtonBox *m_buttons;
};

}
