// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which endpoints go into which file: says rows, columns and path before anything is written, and how far it is.

#include <QDialog>

#include "models/endpoints/export/endpointexporter.h"
#include "ui/parts/readingorder.h"

class QDialogButtonBox;
class QLineEdit;
class QProgressBar;
class QRadioButton;

namespace reeve {

class FormField;
class MessageBar;
class QuietLabel;

// What there is to export.
struct ExportMaterial {
    EndpointTableModel::Shown shown{}; // the rows of the table in their order
    QList<int> selected{}; // places in shown
    QList<EndpointColumn> visibleColumns{}; // from left to right
    QString remark{}; // what "all" leaves out, plain text; empty: nothing
    QString folder{}; // where the file is suggested
};

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ExportDialog(ExportMaterial material, QWidget *parent = nullptr);

    ExportOrder order() const; // as chosen now
    QString path() const; // absolute

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

Q_SIGNALS:
    void exported(const reeve::Exported &exported); // the dialog closes then

private:
    QWidget *buildRows();
    QWidget *buildColumns();
    QWidget *buildFile();
    void buildFoot();
    QRadioButton *addChoice(QWidget *group, const QString &name, const QString &text);
    void showSummary();
    void browse();
    void start();
    void take(const ExportOutcome &outcome);
    void setRunning(bool running);
    qint64 rowCount() const;

    ExportMaterial m_material;
    EndpointExporter *m_exporter;
    QRadioButton *m_selected = nullptr;
    QRadioButton *m_shown = nullptr;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_visible = nullptr;
    QRadioButton *m_everyColumn = nullptr;
    QLineEdit *m_path = nullptr;
    FormField *m_file = nullptr;
    QWidget *m_choices = nullptr; // everything that must not change while it is written
    QuietLabel *m_summary;
    QProgressBar *m_progress;
    MessageBar *m_problem;
    QDialogButtonBox *m_buttons;
};

}
