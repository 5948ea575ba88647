// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The line above the form: the way back, the title, and the templates of the owner.

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

    void setTemplates(const QList<CaseTemplate> &templates); // none: the choice is not shown
    void showNoTemplate();

Q_SIGNALS:
    void backClicked();
    void templatePicked(int index); // of the templates, from 0

private:
    QComboBox *m_templates;
    QWidget *m_templateBox;
};

}
