// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The Cases page: the cases of the space, and the composer for a new one.

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
    // draftPath: where the draft is kept, in the application's data folder.
    explicit CasesPage(const QString &draftPath, QWidget *parent = nullptr);

    QString title() const override { return tr("Cases"); }
    QString iconName() const override { return QStringLiteral("briefcase"); }
    void setSession(Session *session) override;
    void refresh() override;
    QString unsavedWork() const override;

    // Opens the composer with this draft; a draft being written is kept, and the person is asked in the page.
    void compose(const CaseDraft &draft);
    void newCase(); // opens the composer with what is being written, or empty
    void showList();
    CaseComposer &composer() const { return *m_composer; }

Q_SIGNALS:
    void connectionRequested(); // nothing is open, and the person wants to connect

private:
    void tellDraft();

    CaseListView *m_list;
    CaseComposer *m_composer;
    QStackedWidget *m_stack;
};

}
