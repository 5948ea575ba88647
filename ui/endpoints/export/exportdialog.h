// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Which endpoints go into which file: says rows, columns and path before anything is written, and how far it is.

#include <QDialog>
#include <functional>

#include "models/endpoints/export/endpointexporter.h"
#include "ui/parts/readingorder.h"

class QDialogButtonBox;
class QLineEdit;
class QProgressBar;
class QRadioButton;

namespace reeve {

class FormField;
class MessageBar;
class SecondaryLabel;

// What there is to export now, in numbers of rows; changes while endpoints are read.
struct ExportOffer {
    qint64 selected = 0;
    qint64 shown = 0;
    qint64 loaded = 0; // also those filtered out
    QString counts{}; // what the page says of them, plain text
    QString caution{}; // what is left out or may be, plain text; empty: nothing

    bool operator==(const ExportOffer &) const = default;
};

// Where the rows come from at the moment of writing.
struct ExportSource {
    std::function<ShownRows()> rows{}; // of the table in their order; stay as they are
    std::function<QList<int>()> selected{}; // places in rows
    QList<EndpointColumn> visibleColumns{}; // from left to right
    QString folder{}; // where the file is suggested
};

class ExportDialog : public QDialog
{
    Q_OBJECT
public:
    ExportDialog(ExportSource source, ExportOffer offer, QWidget *parent = nullptr);

    void setOffer(const ExportOffer &offer); // shown at once, unless it is being written
    void loseSource(); // the connection is closed: what is being written is finished, else the dialog goes

    ExportOrder order() const; // as chosen, of the rows as they are now
    QString path() const; // absolute

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

Q_SIGNALS:
    // The dialog closes then. caution: what was left out, or may have been, as the offer said when writing began.
    void exported(const reeve::Exported &exported, const QString &caution);

private:
    QWidget *buildRows();
    QWidget *buildColumns();
    QWidget *buildFile();
    void buildFoot();
    static SecondaryLabel *addNote(QWidget *group, const QString &name);
    QRadioButton *addChoice(QWidget *group, const QString &name);
    void showOffer();
    void onChoiceChanged();
    void showSummary();
    void browse();
    void start();
    void onFinished(const ExportOutcome &outcome);
    void setRunning(bool running);
    qint64 rowCount() const;

    ExportSource m_source;
    ExportOffer m_offer;
    QString m_caution{}; // of what is being written
    qint64 m_writing = 0; // rows of it
    EndpointExporter *m_exporter;
    QRadioButton *m_selected = nullptr;
    QRadioButton *m_shown = nullptr;
    QRadioButton *m_all = nullptr;
    QRadioButton *m_visible = nullptr;
    QRadioButton *m_everyColumn = nullptr;
    QLineEdit *m_path = nullptr;
    FormField *m_file = nullptr;
    QWidget *m_choices = nullptr; // everything that must not change while it is written
    SecondaryLabel *m_counts = nullptr;
    SecondaryLabel *m_cautionText = nullptr;
    SecondaryLabel *m_summary;
    QProgressBar *m_progress;
    MessageBar *m_problem;
    QDialogButtonBox *m_buttons;
};

}
