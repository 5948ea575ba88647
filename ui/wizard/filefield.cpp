// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/wizard/filefield.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

#include "ui/parts/formfield.h"
#include "ui/style/theme.h"
#include "ui/wizard/secretguard.h"

namespace reeve {

void chooseFile(QWidget &parent, const QString &title, const QString &filter, const QString &currentPath,
    std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(&parent, title, QFileInfo(currentPath).path(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, std::move(chosen));
    dialog->open();
}

QString certificateFilter()
{
    return FileField::tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c);;All files (*)");
}

QString clientCertificateFilter()
{
    return FileField::tr("Certificates (*.pem *.crt *.cer *.der *.p7b *.p7c *.p12 *.pfx);;All files (*)");
}

FileField::FileField(const QString &label, const QString &filter, QWidget *parent)
    : QWidget(parent), m_label(QString(label).remove(u'&')), m_filter(filter), m_edit(new QLineEdit)
{
    auto *both = new QWidget;
    auto *browse = new QPushButton(tr("Choose\u2026"), both);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Choose: %1").arg(m_label));
    m_edit->setAccessibleName(m_label);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_edit, 1);
    row->addWidget(browse);
    both->setFocusProxy(m_edit);
    m_field = new FormField(label, both);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    setFocusProxy(m_edit);
    connect(browse, &QPushButton::clicked, this, &FileField::browse);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_field->setProblem({});
        Q_EMIT edited();
    });
    guardAgainstSecrets(*m_edit, [this](const QString &problem) { m_field->setProblem(problem); });
}

QString FileField::path() const
{
    return m_edit->text().trimmed();
}

void FileField::setPath(const QString &path)
{
    if (path != this->path())
        m_edit->setText(path);
}

void FileField::setHint(const QString &hint)
{
    m_field->setHint(hint);
}

bool FileField::validate()
{
    const bool readable = path().isEmpty() || QFileInfo(path()).isReadable();
    m_field->setProblem(readable ? QString() : tr("There is no such file, or it cannot be read."));
    if (!readable)
        m_edit->setFocus();
    return readable;
}

bool FileField::validateGiven()
{
    if (!path().isEmpty())
        return true;
    showProblem(tr("Choose a file."));
    return false;
}

void FileField::showProblem(const QString &problem)
{
    m_field->setProblem(problem);
    m_edit->setFocus();
}

void FileField::browse()
{
    chooseFile(*this, m_label, m_filter, path(), [this](const QString &file) {
        m_edit->setText(file);
        m_field->setProblem({});
        Q_EMIT edited();
    });
}

}
