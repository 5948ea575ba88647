// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A line edit for the path of an existing file, with a button that opens a file dialog.

#include <QWidget>
#include <functional>

class QLineEdit;

namespace reeve {

class FormField;

// Opens a file dialog for an existing file, in the folder of currentPath. Returns at once; chosen is called with the
// path unless the user cancels. filter: as QFileDialog takes it.
void chooseFile(QWidget &parent, const QString &title, const QString &filter, const QString &currentPath,
    std::function<void(const QString &)> chosen);
QString certificateFilter(); // translated; PEM and DER files
QString clientCertificateFilter(); // translated; PKCS#12 files too

class FileField : public QWidget
{
    Q_OBJECT
public:
    // label: translated, may hold a mnemonic. filter: as QFileDialog takes it.
    FileField(const QString &label, const QString &filter, QWidget *parent = nullptr);

    QString path() const; // trimmed; empty: none
    void setPath(const QString &path);
    void setHint(const QString &hint);
    // Returns false and shows a problem if a path is given and the file cannot be read.
    bool validate();
    // Returns false and shows a problem if no path is given.
    bool validateGiven();
    void showProblem(const QString &problem); // translated; shown below the field, which gets the focus
    QLineEdit *editor() const { return m_edit; }

Q_SIGNALS:
    void edited();

private:
    void browse();

    QString m_label;
    QString m_filter;
    QLineEdit *m_edit;
    FormField *m_field;
};

}
