// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The Cases page: the list of the space's cases and the composer for a new one.

#include "models/cases/casedraft.h"
#include "ui/parts/page.h"

class QStackedWidget;

namespace reeve {

class CaseComposer;
class CaseListView;

class CasesPage : public Page
{
    Q_OBJECT
public:
    // draftPath: file in which the draft of a new case is stored.
    explicit CasesPage(const QString &draftPath, QWidget *parent = nullptr);

    QString title() const override { return tr("Cases"); }
    QString iconName() const override { return QStringLiteral("briefcase"); }
    void setSession(Session *session) override;
    void refresh() override;
    QString unsavedWork() const override;

    // Shows the composer with draft; see CaseComposer::compose().
    void compose(const CaseDraft &draft);
    void newCase(); // shows the composer with its current draft
    void showList();
    CaseComposer &composer() const { return *m_composer; }

Q_SIGNALS:
    void connectionRequested(); // the user wants to connect while no session is open

private:
    void updateDraftMessage();

    CaseListView *m_list;
    CaseComposer *m_composer;
    QStackedWidget *m_stack;
};

}
