// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Writes one case: the form, its problems, the request it would send, and what became of it. Keeps every typed
// character through failures, lost connections and restarts.

#include <QPointer>
#include <QWidget>

#include "models/cases/casesources.h"
#include "models/cases/casesubmission.h"
#include "models/cases/draftjournal.h"
#include "models/connection/session.h"

class QPushButton;
class QStackedWidget;

namespace reeve {

class CaseCard;
class CaseForm;
class CollapsibleSection;
class ComposerFooter;
class ComposerHead;
class MessageBar;
class RequestPreview;

class CaseComposer : public QWidget
{
    Q_OBJECT
public:
    // draftPath: of the file that keeps the draft.
    explicit CaseComposer(const QString &draftPath, QWidget *parent = nullptr);

    void setSession(Session *session); // null: the draft can be written on, and not sent
    // Starts a case. While another one is being written, that one is kept and the person is asked in the page.
    void compose(const CaseDraft &draft);
    void setKnownCategories(const QStringList &categories);

    CaseDraft draft() const;
    bool hasUnsavedWork() const; // something was typed that is no case yet
    bool hasUntoldWork() const; // and it was typed since the program started: its writer may not know that it is kept
    void lookUp(); // asks the server again for what it has not told yet
    const CaseSubmission &submission() const { return m_submission; }
    void setLookDelays(std::vector<int> delays) { m_submission.setLookDelays(std::move(delays)); }
    void focusFirstField();

Q_SIGNALS:
    void draftChanged();
    void caseCreated(const reeve::CreatedCase &created);
    void backRequested();
    void explanationRequested(const reeve::Diagnosis &diagnosis);

private:
    QWidget *buildFormPage();
    QWidget *buildCard();
    void connectSources();
    void restore();

    void start(const CaseDraft &draft);
    void clearAway();
    void leaveCreated(); // for the list
    void startBlank();
    void sayWhereItGoes(const Profile &profile);
    void replaceWith(const CaseDraft &draft, const QString &said); // with undo
    void create();
    void refresh();
    void showSubmission();
    void showUnknown();
    void showCreated();

    void onConfigurationRead();
    void warnAboutLeftOver();
    void applyTemplate(int index);
    CaseDraft blank() const;

    QPointer<Session> m_session{};
    CaseSources m_sources;
    CaseSubmission m_submission;
    DraftJournal m_journal;
    CaseDraft m_opened{}; // as the form was before anybody typed
    bool m_touched = false; // since the program started
    Profile m_writtenFor{}; // the connection that was open last
    CaseOwner m_ownerBefore = CaseOwner::SecuritySolution;

    MessageBar *m_notice;
    MessageBar *m_outcome;
    ComposerHead *m_head;
    CaseForm *m_form;
    CollapsibleSection *m_previewSection;
    RequestPreview *m_preview;
    ComposerFooter *m_footer;
    CaseCard *m_card;
    QStackedWidget *m_pages;
};

}
