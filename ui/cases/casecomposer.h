// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Editor for a new case: form, problems, request preview, and the outcome of the submission. The draft is stored on
// every edit, so that it survives failures, lost connections and restarts.

#include <QPointer>
#include <QWidget>

#include "models/cases/casesources.h"
#include "models/cases/casesubmission.h"
#include "models/cases/draftjournal.h"
#include "models/cases/owneraccess.h"
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
    // draftPath: file in which the draft is stored (see DraftJournal).
    explicit CaseComposer(const QString &draftPath, QWidget *parent = nullptr);

    void setSession(Session *session); // null: the draft can be edited but not submitted
    // Starts a new case with the title, description, tags, severity and category of draft. If the form holds unsaved
    // work, asks in the page whether to replace it.
    void compose(const CaseDraft &draft);
    void setKnownCategories(const QStringList &categories); // offered as choices

    CaseDraft draft() const;
    bool hasUnsavedWork() const; // the draft was changed and is not submitted yet
    bool hasNewUnsavedWork() const; // hasUnsavedWork(), and the draft was edited since the program started
    void readMissingSources(); // requests again what the server has not returned yet: configuration, connectors, tags
    const CaseSubmission &submission() const { return m_submission; }
    // delays: milliseconds before each search for a possibly created case; for tests.
    void setSearchDelays(std::vector<int> delays) { m_submission.setSearchDelays(std::move(delays)); }
    void focusFirstField();

Q_SIGNALS:
    void draftChanged(); // by the user, a template or a replacement
    void caseCreated(const reeve::CreatedCase &created);
    void backRequested();
    void explanationRequested(const reeve::Diagnosis &diagnosis);

private:
    QWidget *buildFormPage();
    QWidget *buildCard();
    void connectSources();
    void restore();

    void beginDraft(const CaseDraft &draft);
    void resetToBlankDraft();
    void returnToList(); // resets the form and emits backRequested()
    void startBlank();
    void warnIfConnectionChanged(const Profile &profile);
    void replaceWith(const CaseDraft &draft, const QString &message); // shows message with an Undo button
    void submitDraft();
    void updateState();
    void onSubmissionChanged();
    void noteAccess();
    QString ownerHint() const;
    void showUnknown();
    void showCreated();

    void onConfigurationRead();
    void warnAboutLeftOver();
    void onTemplateRequested(int index);
    CaseDraft blankDraft() const;

    QPointer<Session> m_session{};
    CaseSources m_sources;
    CaseSubmission m_submission;
    OwnerAccess m_access{};
    DraftJournal m_journal;
    CaseDraft m_initialDraft{}; // the form's content before the first edit
    bool m_touched = false; // edited since the program started
    Profile m_lastProfile{}; // profile of the last open session; null id: none yet
    CaseOwner m_previousOwner = CaseOwner::SecuritySolution;

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
