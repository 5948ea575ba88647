// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/views/viewnamedialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "models/endpoints/views/endpointview.h"
#include "ui/parts/formfield.h"

using namespace Qt::StringLiterals;

namespace reeve {

ViewNameDialog::ViewNameDialog(const QString &title, const QString &name, QStringList taken, QWidget *parent)
    : QDialog(parent)
    , m_taken(std::move(taken))
    , m_name(new QLineEdit(name, this))
    , m_field(new FormField(tr("Name"), m_name, this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setObjectName(u"viewNameDialog"_s);
    setWindowTitle(title);
    m_name->setObjectName(u"viewName"_s);
    m_name->selectAll();
    m_buttons->button(QDialogButtonBox::Save)->setObjectName(u"viewNameSave"_s);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_field);
    column->addStretch();
    column->addWidget(m_buttons);
    resize(420, sizeHint().height());
    connect(m_name, &QLineEdit::textChanged, this, &ViewNameDialog::check);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT named(m_name->text().trimmed());
        accept();
    });
    check();
}

void ViewNameDialog::check()
{
    const QString name = m_name->text().trimmed();
    const QString problem = viewNameProblem(name, m_taken);
    m_field->setProblem(name.isEmpty() ? QString() : problem); // no error before the user types
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(problem.isEmpty());
}

}
