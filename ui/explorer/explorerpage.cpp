// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/explorer/explorerpage.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

#include "models/connection/requests.h"
#include "models/connection/serverfacts.h"
#include "models/connection/session.h"
#include "models/operations/requesttext.h"
#include "ui/explorer/answerpane.h"
#include "ui/explorer/operationhead.h"
#include "ui/explorer/operationlist.h"
#include "ui/explorer/requestform.h"
#include "ui/parts/copyabletext.h"
#include "ui/parts/elidedlabel.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/messagebar.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

ExplorerPage::ExplorerPage(const QString &draftsFile, QWidget *parent)
    : Page(parent)
    , m_drafts(draftsFile)
    , m_list(new OperationList(this))
    , m_head(new OperationHead(this))
    , m_form(new RequestForm(this))
    , m_answer(new AnswerPane(this))
    , m_message(new MessageBar(this))
    , m_line(new ElidedLabel({}, this))
    , m_example(new QPushButton(tr("Fill in an example"), this))
    , m_send(new QPushButton(tr("Send"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_splitter(new QSplitter(this))
{
    setObjectName(u"explorerPage"_s);
    m_splitter->setObjectName(u"explorerSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildRequestSide());
    m_empty->showMessage(u"braces"_s, tr("Choose an operation"),
        tr("Every operation of the Kibana API has a form here. Search by name, path, privilege or description."));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_stack);
    m_splitter->addWidget(m_answer);
    m_splitter->setSizes({280, 480, 420});
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);
    setFocusProxy(m_list);
    connect(&m_drafts, &RequestDrafts::failed, this,
        [this](const QString &sentence) { m_message->showMessage(Tone::Warning, sentence); });
    connect(m_list, &OperationList::operationChosen, this, &ExplorerPage::onOperationChosen);
    connect(m_form, &RequestForm::edited, this, &ExplorerPage::onEdited);
    connect(m_form, &RequestForm::checked, this, &ExplorerPage::updatePreview);
    connect(m_answer, &AnswerPane::cancelRequested, this, &ExplorerPage::cancel);
    connect(m_answer, &AnswerPane::explanationRequested, this, &Page::explanationRequested);
}

ExplorerPage::~ExplorerPage() = default;

QWidget *ExplorerPage::buildRequestSide()
{
    auto *side = new QWidget(this);
    m_message->setObjectName(u"explorerMessage"_s);
    m_line->setObjectName(u"requestLine"_s);
    m_line->setFont(fixedFont());
    m_line->setElideMode(Qt::ElideMiddle);
    m_example->setObjectName(u"fillExample"_s);
    m_send->setObjectName(u"sendRequest"_s);
    m_send->setDefault(true);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::large, 0, space::large, 0);
    bar->addWidget(m_message);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(space::large, space::small, space::large, space::medium);
    foot->setSpacing(space::small);
    foot->addWidget(m_line);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_example);
    buttons->addWidget(createCopyButton());
    buttons->addStretch(1);
    buttons->addWidget(m_send);
    foot->addLayout(buttons);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_form, 1);
    column->addLayout(bar);
    column->addLayout(foot);
    connect(m_send, &QPushButton::clicked, this, &ExplorerPage::send);
    connect(m_example, &QPushButton::clicked, this, [this] {
        m_form->setValues(exampleValues(m_form->details()));
        m_form->revealProblems();
        onEdited();
    });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), side);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &ExplorerPage::send);
    }
    return side;
}

// The credential is a variable in each of them.
QToolButton *ExplorerPage::createCopyButton()
{
    auto *button = new QToolButton(this);
    button->setObjectName(u"copyRequest"_s);
    button->setText(tr("Copy as"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(button);
    using TextOf = QString (*)(const Target &, const ApiRequest &);
    const auto add = [&](const QString &name, const QString &text, TextOf textOf) {
        QAction *action = menu->addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, [this, button, textOf] {
            copyText(textOf(m_session ? m_session->client().target() : Target(), m_form->request()), button);
        });
    };
    add(u"copyAsCurl"_s, tr("curl"), curlText);
    add(u"copyAsDevTools"_s, tr("Dev Tools"), devToolsText);
    add(u"copyAsPython"_s, tr("Python"), pythonText);
    add(u"copyAsPowerShell"_s, tr("PowerShell"), powerShellText);
    button->setMenu(menu);
    return button;
}

void ExplorerPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    loadCatalogue();
    askForVersion();
}

void ExplorerPage::loadCatalogue()
{
    if (m_catalogue || m_loading)
        return;
    using Loaded = std::shared_ptr<const Catalogue>;
    m_loading = offThread<Loaded>([]() -> Loaded { return std::make_shared<const Catalogue>(ownCatalogue()); },
        [this](Loaded catalogue) {
            m_catalogue = std::move(catalogue);
            m_list->setCatalogue(m_catalogue);
        });
}

void ExplorerPage::setSession(Session *session)
{
    cancel();
    m_session = session;
    m_version.clear();
    m_message->clear();
    m_answer->showNothing();
    m_status.reset();
    if (session) {
        connect(&session->client(), &Client::readOnlyChanged, this, &ExplorerPage::updateSend);
        connect(session, &Session::adopted, this, &ExplorerPage::updateSend);
    }
    // The typed values stay in the form, unless this connection has a draft of its own.
    if (m_entry.operation) {
        const RequestValues kept = m_drafts.values(draftPlace(), operationKey(*m_entry.operation));
        if (!(kept == RequestValues()))
            m_form->setOperation(m_entry, kept);
    }
    if (isVisible())
        askForVersion();
    updateSend();
    updatePreview();
}

void ExplorerPage::askForVersion()
{
    if (!m_session || m_status || !m_version.isEmpty())
        return;
    m_status =
        ask<StatusFacts>(m_session->client(), serverStatus(), readStatus, [this](const Outcome<StatusFacts> &facts) {
            if (!facts)
                return;
            m_version = facts->version;
            m_list->setVersion(m_version);
            if (m_entry.operation)
                m_head->showOperation(*m_entry.operation, m_version);
        });
}

void ExplorerPage::setSettings(QSettings *settings)
{
    const QString key = u"explorer/widths"_s;
    m_answer->setSettings(settings);
    m_splitter->restoreState(settings->value(key).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
        [this, settings, key] { settings->setValue(key, m_splitter->saveState()); });
}

void ExplorerPage::showOperation(const QString &key)
{
    if (!m_catalogue) {
        m_loading.reset();
        m_catalogue = std::make_shared<const Catalogue>(ownCatalogue());
        m_list->setCatalogue(m_catalogue);
    }
    m_list->select(key);
}

void ExplorerPage::onOperationChosen(const QString &key)
{
    const CatalogueEntry *entry = m_catalogue->find(key);
    if (!entry)
        return;
    m_entry = *entry;
    m_message->clear();
    m_head->showOperation(*entry->operation, m_version);
    m_form->setOperation(*entry, m_drafts.values(draftPlace(), key));
    m_stack->setCurrentIndex(1);
    updateSend();
}

void ExplorerPage::onEdited()
{
    m_drafts.setValues(draftPlace(), operationKey(*m_entry.operation), m_form->values());
    m_message->clear();
}

QString ExplorerPage::draftPlace() const
{
    return m_session ? m_session->profile().id.toString() + u'/' + m_session->client().target().space : QString();
}

void ExplorerPage::updatePreview()
{
    if (!m_entry.operation)
        return;
    const ApiRequest request = m_form->request();
    const Target target = m_session ? m_session->client().target() : Target();
    m_line->setText(requestLine(target, request));
    m_form->setPreview(requestText(target, request));
}

void ExplorerPage::updateSend()
{
    const bool isChange = m_entry.operation && m_entry.operation->effect != Effect::Reads;
    const bool isLocked = isChange && m_session && m_session->client().isReadOnly();
    m_send->setEnabled(m_session && m_entry.operation && !m_call && !isLocked);
    m_send->setToolTip(
        isLocked ? tr("The connection is read-only: unlock it to send what changes something.") : QString());
    const bool isProduction = m_session && m_session->profile().environment == Environment::Production;
    m_send->setText(isProduction ? tr("Send to %1").arg(m_session->profile().name) : tr("Send"));
}

QString ExplorerPage::questionText() const
{
    const QString space = m_session->client().target().space;
    const QString where = m_entry.operation->scope == Scope::Space
        ? tr("on “%1”, space “%2”").arg(m_session->profile().name, space.isEmpty() ? u"default"_s : space)
        : tr("on “%1”, for the whole deployment").arg(m_session->profile().name);
    return m_entry.operation->effect == Effect::Destroys ? tr("This destroys something %1. Send it?").arg(where)
                                                         : tr("This changes something %1. Send it?").arg(where);
}

void ExplorerPage::send()
{
    if (!m_send->isEnabled())
        return;
    m_form->revealProblems(); // checks at once what was typed last
    const auto &problems = m_form->problems();
    const bool canBeBuilt = std::all_of(
        problems.begin(), problems.end(), [](const RequestProblem &problem) { return problem.mayBeOverridden; });
    if (!canBeBuilt)
        return m_message->showMessage(Tone::Bad,
            tr("%Ln problem(s) in the form. The request cannot be sent like this.", nullptr, int(problems.size())));
    const bool isChange = m_entry.operation->effect != Effect::Reads;
    if (problems.empty() && !isChange)
        return sendNow();
    QStringList sentences;
    if (!problems.empty())
        sentences +=
            tr("%Ln problem(s) in the form. Kibana will probably refuse the request.", nullptr, int(problems.size()));
    if (isChange)
        sentences += questionText();
    m_message->showMessage(Tone::Warning, sentences.join(u' '),
        std::vector<MessageAction>{{problems.empty() ? tr("Send") : tr("Send anyway"), [this] { sendNow(); }}});
}

void ExplorerPage::sendNow()
{
    if (!m_session || m_call)
        return;
    m_message->clear();
    m_sent = m_form->request();
    m_answer->showSending(requestLine(m_session->client().target(), m_sent));
    const CatalogueEntry entry = m_entry;
    m_call = m_session->client().transfer(m_sent,
        {.progress = [this](qint64 sent, qint64 toSend, qint64 received,
                         qint64 toReceive) { m_answer->showProgress(sent, toSend, received, toReceive); }},
        [this, entry](const Outcome<Reply> &answer) {
            m_call.reset();
            updateSend();
            if (answer)
                m_answer->showReply(*answer, *entry.operation);
            else
                m_answer->showFailure(answer.error(), m_session->explain(m_sent, answer.error()));
        });
    updateSend();
}

void ExplorerPage::cancel()
{
    if (!m_call)
        return;
    m_call.reset();
    m_answer->showCancelled(m_sent.effect != Effect::Reads);
    updateSend();
}

}
