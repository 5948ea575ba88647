// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The path of a file, typed or chosen in a dialog that does not block.

#include <QWidget>
#include <functional>

class QLineEdit;

namespace reeve {

class FormField;

// Asks for an existing file, beginning where the named one is. Not called when the person cancels.
void chooseFile(QWidget &parent, const QString &title, const QString &filter, const QString &now,
    std::function<void(const QString &)> chosen);
QString certificateFilter(); // as QFileDialog takes it
QString clientCertificateFilter(); // PKCS#12 as well

class FileField : public QWidget
{
    Q_OBJECT
public:
    // filter: as QFileDialog takes it.
    FileField(const QString &label, const QString &filter, QWidget *parent = nullptr);

    QString path() const;
    void setPath(const QString &path);
    void setHint(const QString &hint);
    // Says so below the field when a path is given and no such file can be read.
    bool complete();
    // Says so below the field when no path is given.
    bool isGiven();
    void complain(const QString &problem); // below the field, which gets the focus
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
