// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The bar above the case form: back button, title, and a choice of the owner's templates.

#include <QList>
#include <QWidget>

#include "models/cases/caseconfiguration.h"

class QComboBox;

namespace reeve {

class ComposerHead : public QWidget
{
    Q_OBJECT
public:
    explicit ComposerHead(QWidget *parent = nullptr);

    void setTemplates(const QList<CaseTemplate> &templates); // empty hides the choice
    void showNoTemplate(); // resets the choice without emitting templateRequested()

Q_SIGNALS:
    void backRequested();
    void templateRequested(int index); // into the list passed to setTemplates()

private:
    QComboBox *m_templates;
    QWidget *m_templateBox;
};

}
