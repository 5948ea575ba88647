// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/empty/emptyscreen.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/parts/emptystate.h"

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

constexpr int maximumButtons = 2; // without "Explain"

QString iconFor(const Diagnosis &diagnosis)
{
    if (diagnosis.severity == Severity::Failure)
        return u"circle-alert"_s;
    return diagnosis.remedies.contains(Remedy::ClearFilters) ? u"search-x"_s : u"inbox"_s;
}

}

EmptyScreen::EmptyScreen(QWidget *parent) : QWidget(parent), m_state(new EmptyState(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_state);
    m_state->setAutoFillBackground(false); // QScrollArea::setWidget() has set it
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll);
    connect(m_state, &EmptyState::actionTriggered, this, &EmptyScreen::onActionTriggered);
}

void EmptyScreen::showNoConnection()
{
    m_remedies.clear();
    m_state->showMessage(u"unplug"_s, tr("No connection"), tr("Choose a connection to see its endpoints."));
}

void EmptyScreen::showReading(const QString &address)
{
    m_remedies.clear();
    m_state->showBusy(tr("Reading endpoints"), address);
}

void EmptyScreen::showAskingWhy()
{
    m_remedies.clear();
    m_state->showBusy(tr("No endpoints came back"), tr("Asking Kibana why."));
}

void EmptyScreen::showCancelled()
{
    m_remedies = {Remedy::Retry};
    m_state->showMessage(
        u"circle-stop"_s, tr("Reading was cancelled"), tr("Nothing had arrived yet."), {tr("Read again")});
}

void EmptyScreen::showFilterProblem(const QString &problem)
{
    m_remedies = {Remedy::ClearFilters};
    m_state->showMessage(u"circle-alert"_s, tr("The filter is not understood, so no endpoint is shown"), problem,
        {buttonText(Remedy::ClearFilters)});
}

void EmptyScreen::showNoneChanged(const QString &reason)
{
    m_remedies.clear();
    m_state->showMessage(u"search-x"_s, reason, tr("\"Show all endpoints\" above removes the restriction to changes."));
}

void EmptyScreen::showDiagnosis(const Diagnosis &diagnosis)
{
    m_diagnosis = diagnosis;
    QStringList actions;
    QList<Remedy> offered = diagnosis.remedies;
    offered.removeIf([](Remedy remedy) { return remedy == Remedy::Retry || buttonText(remedy).isEmpty(); });
    m_remedies = offered.mid(0, maximumButtons - 1);
    const bool first = !diagnosis.remedies.isEmpty() && diagnosis.remedies.first() == Remedy::Retry;
    m_remedies.insert(first ? 0 : m_remedies.size(), Remedy::Retry); // any cause may have been temporary
    for (const Remedy remedy : m_remedies)
        actions.append(buttonText(remedy));
    actions.append(tr("Explain"));
    m_state->showMessage(iconFor(diagnosis), diagnosis.symptom, diagnosis.resolution.join(u'\n'), actions);
}

QString EmptyScreen::buttonText(Remedy remedy)
{
    switch (remedy) {
    case Remedy::ClearFilters:
        return tr("Clear filters");
    case Remedy::Retry:
        return tr("Try again");
    case Remedy::TestConnection:
        return tr("Test connection");
    case Remedy::EditConnection:
        return tr("Edit connection");
    case Remedy::ReplaceSecret:
        return tr("Replace the secret");
    case Remedy::ChooseSpace:
        return tr("Choose another space");
    case Remedy::TrustCertificate:
    case Remedy::Unlock:
    case Remedy::ShowRequestLog:
    case Remedy::SeePrivileges:
    case Remedy::CopyDetails:
        break; // offered with the explanation only
    }
    return {};
}

void EmptyScreen::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_state->setAvailableSize(size());
}

void EmptyScreen::onActionTriggered(int index)
{
    if (index >= 0 && index < m_remedies.size())
        Q_EMIT remedyChosen(m_remedies.at(index));
    else
        Q_EMIT explanationRequested(m_diagnosis);
}

}
