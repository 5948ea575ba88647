// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/cases/casecomposer.h"

#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "models/cases/caserequests.h"
#include "models/cases/casetemplates.h"
#include "models/cases/casetext.h"
#include "ui/cases/casecard.h"
#include "ui/cases/caseform.h"
#include "ui/cases/composerfooter.h"
#include "ui/cases/composerhead.h"
#include "ui/cases/requestpreview.h"
#include "ui/cases/scrollpage.h"
#include "ui/parts/collapsiblesection.h"
#include "ui/parts/messagebar.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

QString locationOf(const Session *session)
{
    return session ? session->profile().id.toString() + u'/' + session->client().target().space : QString();
}

}

CaseComposer::CaseComposer(const QString &draftPath, QWidget *parent)
    : QWidget(parent)
    , m_journal(draftPath)
    , m_notice(new MessageBar(this))
    , m_outcome(new MessageBar(this))
    , m_head(new ComposerHead(this))
    , m_form(new CaseForm(this))
    , m_previewSection(new CollapsibleSection(tr("Request"), this))
    , m_preview(new RequestPreview(this))
    , m_footer(new ComposerFooter(this))
    , m_card(new CaseCard(this))
    , m_pages(new QStackedWidget(this))
{
    m_notice->setObjectName(u"caseNotice"_s);
    m_outcome->setObjectName(u"caseOutcome"_s);
    m_pages->addWidget(buildFormPage());
    m_pages->addWidget(buildCard());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pages);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &CaseComposer::submitDraft);
    }
    connectSources();
    restore();
    updateState();
}

QWidget *CaseComposer::buildFormPage()
{
    m_previewSection->setObjectName(u"caseRequestSection"_s);
    m_previewSection->setContent(m_preview);
    connect(m_previewSection, &CollapsibleSection::toggled, this, &CaseComposer::updateState);
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addWidget(m_form, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(space::huge, 0, space::huge, space::large);
    below->addWidget(m_previewSection);
    inner->addLayout(below);

    auto *bars = new QVBoxLayout;
    bars->setContentsMargins(space::huge, 0, space::huge, 0);
    bars->setSpacing(space::small);
    bars->addWidget(m_outcome);
    bars->addWidget(m_notice);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(bars);
    column->addWidget(new ScrollPage(content, page), 1);
    column->addWidget(m_footer);
    connect(m_head, &ComposerHead::backRequested, this, &CaseComposer::backRequested);
    connect(m_head, &ComposerHead::templateRequested, this, &CaseComposer::onTemplateRequested);
    connect(m_footer, &ComposerFooter::createRequested, this, &CaseComposer::submitDraft);
    connect(m_footer, &ComposerFooter::discardRequested, this,
        [this] { replaceWith(blankDraft(), tr("The draft was discarded.")); });
    connect(m_footer, &ComposerFooter::problemsRequested, this, [this] {
        m_form->showAllProblems();
        if (const auto problems = m_form->problems(); !problems.empty())
            m_form->focusProblem(problems.front());
    });
    return page;
}

QWidget *CaseComposer::buildCard()
{
    m_card->setBanner(tr("Case created"));
    QPushButton *another = m_card->addButton(u"caseNewAfter"_s, u"plus"_s, tr("New case"));
    QPushButton *list = m_card->addButton(u"caseBackAfter"_s, u"list"_s, tr("All cases"));
    m_card->setFocusProxy(another);
    connect(another, &QPushButton::clicked, this, &CaseComposer::startBlank);
    connect(list, &QPushButton::clicked, this, &CaseComposer::returnToList);
    return new ScrollPage(m_card, this);
}

void CaseComposer::connectSources()
{
    connect(&m_sources, &CaseSources::configurationChanged, this, &CaseComposer::onConfigurationRead);
    connect(&m_sources, &CaseSources::configurationFailed, this, &CaseComposer::updateState);
    connect(&m_sources, &CaseSources::connectorsChanged, this,
        [this] { m_form->setConnectors(m_sources.connectors(), m_sources.hasConnectors()); });
    connect(&m_sources, &CaseSources::tagsChanged, this, [this] { m_form->setKnownTags(m_sources.tags()); });
    connect(&m_sources, &CaseSources::suggested, m_form, &CaseForm::setAssigneeSuggestions);
    connect(&m_sources, &CaseSources::suggestionFailed, m_form, &CaseForm::showSuggestionRefused);
    connect(m_form, &CaseForm::assigneeSuggestionsRequested, &m_sources, &CaseSources::suggest);
    connect(m_form, &CaseForm::ownerPicked, this, [this] { m_sources.setOwner(draft().owner); });
    connect(m_form, &CaseForm::edited, this, [this] {
        m_touched = true;
        m_journal.setDraft(draft());
        updateState();
        Q_EMIT draftChanged();
    });
    connect(&m_submission, &CaseSubmission::changed, this, &CaseComposer::onSubmissionChanged);
    connect(m_outcome, &MessageBar::explanationRequested, this, &CaseComposer::explanationRequested);
    connect(m_outcome, &MessageBar::dismissed, this, &CaseComposer::onSubmissionChanged);
    connect(&m_journal, &DraftJournal::failed, this,
        [this](const QString &sentence) { m_notice->showMessage(Tone::Bad, sentence); });
}

void CaseComposer::restore()
{
    const auto kept = m_journal.restore();
    if (const auto sent = m_journal.sent()) {
        if (!kept)
            m_form->setDraft(sent->draft);
        m_submission.resume(*sent);
    }
    if (kept) {
        m_form->setDraft(*kept);
        m_notice->showMessage(Tone::Information, tr("Your unfinished draft was restored."));
    } else if (!m_journal.backupPath().isEmpty()) {
        m_notice->showMessage(Tone::Warning,
            tr("The stored draft could not be read. Its file was kept as %1.").arg(m_journal.backupPath()));
    }
}

void CaseComposer::setSession(Session *session)
{
    m_session = session;
    m_access.clear();
    Client *client = session ? &session->client() : nullptr;
    m_submission.setClient(client, locationOf(session));
    m_sources.setClient(client, draft().owner);
    m_form->setAssigneeHint(session ? QString() : tr("Without a connection, people are entered by user profile id."));
    if (session && m_submission.state() == SubmissionState::Created)
        returnToList(); // the case that is shown belongs to another Kibana
    if (session)
        connect(&session->client(), &Client::readOnlyChanged, this, &CaseComposer::updateState);
    if (session)
        warnIfConnectionChanged(session->profile());
    updateState();
}

// A draft outlives its connection, so the user is warned that it would now be sent to another one.
void CaseComposer::warnIfConnectionChanged(const Profile &profile)
{
    const bool elsewhere = !m_lastProfile.id.isNull() && m_lastProfile.id != profile.id;
    if (elsewhere && hasUnsavedWork())
        m_notice->showMessage(Tone::Warning,
            tr("This case was started for %1. It would now be created in %2.").arg(m_lastProfile.name, profile.name));
    m_lastProfile = profile;
}

bool CaseComposer::hasNewUnsavedWork() const
{
    return m_touched && hasUnsavedWork();
}

void CaseComposer::readMissingSources()
{
    m_sources.fetchMissing();
}

CaseDraft CaseComposer::draft() const
{
    return m_form->draft();
}

bool CaseComposer::hasUnsavedWork() const
{
    return m_submission.state() != SubmissionState::Created && draft() != m_initialDraft;
}

void CaseComposer::setKnownCategories(const QStringList &categories)
{
    m_form->setKnownCategories(categories);
}

void CaseComposer::focusFirstField()
{
    m_form->firstField()->setFocus(Qt::OtherFocusReason);
}

CaseDraft CaseComposer::blankDraft() const
{
    CaseDraft draft{.owner = m_form->draft().owner};
    draft.connector = m_sources.configuration().connector;
    draft.customFields = fitted({}, m_sources.configuration()).fields;
    return draft;
}

void CaseComposer::beginDraft(const CaseDraft &draft)
{
    m_form->setDraft(draft);
    m_initialDraft = this->draft();
    m_touched = false;
    updateState();
    Q_EMIT draftChanged();
}

void CaseComposer::resetToBlankDraft()
{
    m_submission.reset();
    beginDraft(blankDraft());
    m_pages->setCurrentIndex(0);
}

void CaseComposer::returnToList()
{
    resetToBlankDraft();
    Q_EMIT backRequested();
}

void CaseComposer::startBlank()
{
    resetToBlankDraft();
    focusFirstField();
}

void CaseComposer::compose(const CaseDraft &draft)
{
    if (m_submission.state() == SubmissionState::Created)
        startBlank();
    CaseDraft newDraft = blankDraft();
    newDraft.title = draft.title;
    newDraft.description = draft.description;
    newDraft.tags = draft.tags;
    newDraft.severity = draft.severity;
    newDraft.category = draft.category;
    const bool busy =
        m_submission.state() == SubmissionState::Sending || m_submission.state() == SubmissionState::Unknown;
    if (busy)
        return m_notice->showMessage(
            Tone::Information, tr("Another case is still being created. Start the new one after it."));
    if (!hasUnsavedWork()) {
        beginDraft(newDraft);
        m_journal.setDraft(this->draft());
        return focusFirstField();
    }
    const QString title = trimmedAsKibana(this->draft().title);
    m_notice->showMessage(Tone::Warning,
        title.isEmpty() ? tr("You were writing another case. Replace it with “%1”?").arg(newDraft.title)
                        : tr("You were writing “%1”. Replace it with “%2”?").arg(title, newDraft.title),
        {{tr("Replace"), [this, newDraft] { replaceWith(newDraft, tr("The draft was replaced.")); }},
            {tr("Keep writing"), [this] { focusFirstField(); }}});
}

void CaseComposer::replaceWith(const CaseDraft &draft, const QString &message)
{
    const CaseDraft before = this->draft();
    const CaseDraft initialDraftBefore = m_initialDraft;
    beginDraft(draft);
    m_journal.setDraft(draft);
    if (draft == blankDraft())
        m_journal.remove();
    m_notice->showMessage(Tone::Information, message, {{tr("Undo"), [this, before, initialDraftBefore] {
                                                           m_form->setDraft(before);
                                                           m_initialDraft = initialDraftBefore;
                                                           m_journal.setDraft(before);
                                                           updateState();
                                                       }}});
    focusFirstField();
}

void CaseComposer::updateState()
{
    const bool sending = m_submission.state() == SubmissionState::Sending;
    QString reason;
    if (!m_session)
        reason = tr("No connection is open. The draft is kept on this computer until the case is created.");
    else if (m_session->client().isReadOnly())
        reason = tr("This connection is read-only. Unlock changes in the bar above to create the case.");
    else if (m_submission.state() == SubmissionState::Unknown)
        reason = tr("Decide above about the case that may exist already.");
    else if (m_sources.isLoadingConfiguration())
        reason = tr("Reading the case settings of %1.").arg(ownerTitle(draft().owner));
    m_form->setOwnerHint(ownerHint());
    m_footer->setSending(sending);
    m_footer->showProblems(m_form->problems());
    m_footer->setReason(reason);
    m_footer->setDiscardable(draft() != blankDraft());
    m_form->setEnabled(!sending);
    m_head->setEnabled(!sending);
    if (m_previewSection->isOpen())
        m_preview->showRequest(createCase(draft()));
}

void CaseComposer::onConfigurationRead()
{
    const bool untouched = !hasUnsavedWork();
    const CaseConfiguration &configuration = m_sources.configuration();
    m_form->setConfiguration(configuration);
    m_head->setTemplates(configuration.templates);
    if (untouched)
        m_initialDraft = draft();
    warnAboutLeftOver();
    updateState();
}

void CaseComposer::warnAboutLeftOver()
{
    const QList<CaseCustomField> left = m_form->leftOverFields();
    if (left.isEmpty()) {
        if (m_sources.configuration().isKnown)
            m_previousOwner = draft().owner;
        return;
    }
    QStringList texts;
    for (const CaseCustomField &field : left)
        texts.append(fieldText(field));
    const CaseOwner owner = draft().owner;
    std::vector<MessageAction> actions{{tr("Drop the values"), [this] { m_form->dropLeftOverFields(); }}};
    if (owner != m_previousOwner)
        actions.push_back({tr("Back to %1").arg(ownerTitle(m_previousOwner)), [this] {
            CaseDraft back = draft();
            back.owner = m_previousOwner;
            m_form->setDraft(back);
            m_journal.setDraft(back);
            m_sources.setOwner(m_previousOwner);
        }});
    m_notice->showMessage(Tone::Warning,
        tr("Kibana lists no custom field of %1 for these values: %2.").arg(ownerTitle(owner), texts.join(u", "_s)),
        std::move(actions));
}

void CaseComposer::onTemplateRequested(int index)
{
    const CaseTemplate chosen = m_sources.configuration().templates.value(index);
    const CaseDraft before = draft();
    m_form->setDraft(withTemplate(before, chosen, m_sources.configuration()));
    m_journal.setDraft(draft());
    updateState();
    Q_EMIT draftChanged();
    m_notice->showMessage(
        Tone::Information, tr("The template “%1” was applied.").arg(chosen.name), {{tr("Undo"), [this, before] {
                                                                                        m_form->setDraft(before);
                                                                                        m_journal.setDraft(before);
                                                                                        m_head->showNoTemplate();
                                                                                        updateState();
                                                                                        Q_EMIT draftChanged();
                                                                                    }}});
}

}
