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

QString placeOf(const Session *session)
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
        connect(shortcut, &QShortcut::activated, this, &CaseComposer::create);
    }
    connectSources();
    restore();
    refresh();
}

QWidget *CaseComposer::buildFormPage()
{
    m_previewSection->setObjectName(u"caseRequestSection"_s);
    m_previewSection->setContent(m_preview);
    connect(m_previewSection, &CollapsibleSection::toggled, this, &CaseComposer::refresh);
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
    connect(m_head, &ComposerHead::backClicked, this, &CaseComposer::backRequested);
    connect(m_head, &ComposerHead::templatePicked, this, &CaseComposer::applyTemplate);
    connect(m_footer, &ComposerFooter::createClicked, this, &CaseComposer::create);
    connect(m_footer, &ComposerFooter::discardClicked, this,
        [this] { replaceWith(blank(), tr("The draft was discarded.")); });
    connect(m_footer, &ComposerFooter::problemsClicked, this, [this] {
        m_form->showAllProblems();
        if (const auto problems = m_form->problems(); !problems.empty())
            m_form->focusProblem(problems.front());
    });
    return page;
}

QWidget *CaseComposer::buildCard()
{
    m_card->setBanner(tr("Case created"));
    QPushButton *another = m_card->addAction(u"caseNewAfter"_s, u"plus"_s, tr("New case"));
    QPushButton *list = m_card->addAction(u"caseBackAfter"_s, u"list"_s, tr("All cases"));
    m_card->setFocusProxy(another);
    connect(another, &QPushButton::clicked, this, &CaseComposer::startBlank);
    connect(list, &QPushButton::clicked, this, &CaseComposer::leaveCreated);
    return new ScrollPage(m_card, this);
}

void CaseComposer::connectSources()
{
    connect(&m_sources, &CaseSources::configurationChanged, this, &CaseComposer::onConfigurationRead);
    connect(&m_sources, &CaseSources::configurationRefused, this, &CaseComposer::refresh);
    connect(&m_sources, &CaseSources::connectorsChanged, this,
        [this] { m_form->setConnectors(m_sources.connectors(), m_sources.connectorsTold()); });
    connect(&m_sources, &CaseSources::tagsChanged, this, [this] { m_form->setKnownTags(m_sources.tags()); });
    connect(&m_sources, &CaseSources::suggested, m_form, &CaseForm::setAssigneeSuggestions);
    connect(&m_sources, &CaseSources::suggestionRefused, m_form, &CaseForm::showSuggestionRefused);
    connect(m_form, &CaseForm::assigneeSuggestionsRequested, &m_sources, &CaseSources::suggest);
    connect(m_form, &CaseForm::ownerPicked, this, [this] { m_sources.setOwner(draft().owner); });
    connect(m_form, &CaseForm::edited, this, [this] {
        m_touched = true;
        m_journal.note(draft());
        refresh();
        Q_EMIT draftChanged();
    });
    connect(&m_submission, &CaseSubmission::changed, this, &CaseComposer::showSubmission);
    connect(m_outcome, &MessageBar::explanationRequested, this, &CaseComposer::explanationRequested);
    connect(m_outcome, &MessageBar::dismissed, this, &CaseComposer::showSubmission);
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
        m_notice->showMessage(Tone::Information, tr("Your draft of last time is back."));
    } else if (!m_journal.keptAside().isEmpty()) {
        m_notice->showMessage(Tone::Warning,
            tr("The draft of last time could not be read. Its file was kept as %1.").arg(m_journal.keptAside()));
    }
}

void CaseComposer::setSession(Session *session)
{
    m_session = session;
    Client *client = session ? &session->client() : nullptr;
    m_submission.setClient(client, placeOf(session));
    m_sources.setClient(client, draft().owner);
    m_form->setAssigneeHint(session ? QString() : tr("Without a connection, people are entered by user profile id."));
    if (session && m_submission.state() == SubmissionState::Created)
        leaveCreated(); // the case that is shown belongs to another Kibana
    if (session)
        connect(&session->client(), &Client::readOnlyChanged, this, &CaseComposer::refresh);
    if (session)
        sayWhereItGoes(session->profile());
    refresh();
}

// A draft outlives its connection; whoever goes on with it is told that it would be sent elsewhere now.
void CaseComposer::sayWhereItGoes(const Profile &profile)
{
    const bool elsewhere = !m_writtenFor.id.isNull() && m_writtenFor.id != profile.id;
    if (elsewhere && hasUnsavedWork())
        m_notice->showMessage(Tone::Warning,
            tr("This case was begun for %1. It would be created in %2.").arg(m_writtenFor.name, profile.name));
    m_writtenFor = profile;
}

bool CaseComposer::hasUntoldWork() const
{
    return m_touched && hasUnsavedWork();
}

void CaseComposer::lookUp()
{
    m_sources.askForTheMissing();
}

CaseDraft CaseComposer::draft() const
{
    return m_form->draft();
}

bool CaseComposer::hasUnsavedWork() const
{
    return m_submission.state() != SubmissionState::Created && draft() != m_opened;
}

void CaseComposer::setKnownCategories(const QStringList &categories)
{
    m_form->setKnownCategories(categories);
}

void CaseComposer::focusFirstField()
{
    m_form->firstField()->setFocus(Qt::OtherFocusReason);
}

CaseDraft CaseComposer::blank() const
{
    CaseDraft draft{.owner = m_form->draft().owner};
    draft.connector = m_sources.configuration().connector;
    draft.customFields = fitted({}, m_sources.configuration()).fields;
    return draft;
}

void CaseComposer::start(const CaseDraft &draft)
{
    m_form->setDraft(draft);
    m_opened = this->draft();
    m_touched = false;
    refresh();
    Q_EMIT draftChanged();
}

void CaseComposer::clearAway()
{
    m_submission.reset();
    start(blank());
    m_pages->setCurrentIndex(0);
}

void CaseComposer::leaveCreated()
{
    clearAway();
    Q_EMIT backRequested();
}

void CaseComposer::startBlank()
{
    clearAway();
    focusFirstField();
}

void CaseComposer::compose(const CaseDraft &draft)
{
    if (m_submission.state() == SubmissionState::Created)
        startBlank();
    CaseDraft wanted = blank();
    wanted.title = draft.title;
    wanted.description = draft.description;
    wanted.tags = draft.tags;
    wanted.severity = draft.severity;
    wanted.category = draft.category;
    const bool busy =
        m_submission.state() == SubmissionState::Sending || m_submission.state() == SubmissionState::Unknown;
    if (busy)
        return m_notice->showMessage(
            Tone::Information, tr("Another case is still being created. Start the new one after it."));
    if (!hasUnsavedWork()) {
        start(wanted);
        m_journal.note(this->draft());
        return focusFirstField();
    }
    const QString title = this->draft().title.trimmed();
    m_notice->showMessage(Tone::Warning,
        title.isEmpty() ? tr("You were writing another case. Replace it with “%1”?").arg(wanted.title)
                        : tr("You were writing “%1”. Replace it with “%2”?").arg(title, wanted.title),
        {{tr("Replace"), [this, wanted] { replaceWith(wanted, tr("The draft was replaced.")); }},
            {tr("Keep writing"), [this] { focusFirstField(); }}});
}

void CaseComposer::replaceWith(const CaseDraft &draft, const QString &said)
{
    const CaseDraft before = this->draft();
    const CaseDraft openedBefore = m_opened;
    start(draft);
    m_journal.note(draft);
    if (draft == blank())
        m_journal.remove();
    m_notice->showMessage(Tone::Information, said, {{tr("Undo"), [this, before, openedBefore] {
                                                         m_form->setDraft(before);
                                                         m_opened = openedBefore;
                                                         m_journal.note(before);
                                                         refresh();
                                                     }}});
    focusFirstField();
}

void CaseComposer::refresh()
{
    const bool sending = m_submission.state() == SubmissionState::Sending;
    QString reason;
    if (!m_session)
        reason = tr("No connection is open. The draft is kept on this computer until the case is created.");
    else if (m_session->client().isReadOnly())
        reason = tr("This connection is read-only. Unlock changes in the bar above to create the case.");
    else if (m_submission.state() == SubmissionState::Unknown)
        reason = tr("Decide above about the case that may exist already.");
    else if (m_sources.isAskingConfiguration())
        reason = tr("Reading how cases of %1 are set up.").arg(ownerTitle(draft().owner));
    m_footer->setSending(sending);
    m_footer->showProblems(m_form->problems());
    m_footer->setReason(reason);
    m_footer->setDiscardable(draft() != blank());
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
        m_opened = draft();
    warnAboutLeftOver();
    refresh();
}

void CaseComposer::warnAboutLeftOver()
{
    const QList<CaseCustomField> left = m_form->leftOverFields();
    if (left.isEmpty()) {
        if (m_sources.configuration().told)
            m_ownerBefore = draft().owner;
        return;
    }
    QStringList texts;
    for (const CaseCustomField &field : left)
        texts.append(fieldText(field));
    const CaseOwner owner = draft().owner;
    std::vector<MessageAction> actions{{tr("Drop the values"), [this] { m_form->dropLeftOverFields(); }}};
    if (owner != m_ownerBefore)
        actions.push_back({tr("Back to %1").arg(ownerTitle(m_ownerBefore)), [this] {
                               CaseDraft back = draft();
                               back.owner = m_ownerBefore;
                               m_form->setDraft(back);
                               m_journal.note(back);
                               m_sources.setOwner(m_ownerBefore);
                           }});
    m_notice->showMessage(Tone::Warning,
        tr("%1 has no custom field for these values: %2.").arg(ownerTitle(owner), texts.join(u", "_s)),
        std::move(actions));
}

void CaseComposer::applyTemplate(int index)
{
    const CaseTemplate chosen = m_sources.configuration().templates.value(index);
    const CaseDraft before = draft();
    m_form->setDraft(withTemplate(before, chosen, m_sources.configuration()));
    m_journal.note(draft());
    refresh();
    Q_EMIT draftChanged();
    m_notice->showMessage(
        Tone::Information, tr("“%1” has filled the form.").arg(chosen.name), {{tr("Undo"), [this, before] {
                                                                                   m_form->setDraft(before);
                                                                                   m_journal.note(before);
                                                                                   m_head->showNoTemplate();
                                                                                   refresh();
                                                                                   Q_EMIT draftChanged();
                                                                               }}});
}

}
