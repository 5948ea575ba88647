// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/cases/casesearch.h"
#include "ui/cases/caselistview.h"
#include "ui/cases/statusfilter.h"
#include "ui/parts/emptystate.h"
#include "ui/parts/searchfield.h"

namespace reeve {

using namespace Qt::StringLiterals;

void CaseListView::showEmptyState()
{
    const CaseQuery &query = m_model.query();
    if (!m_session)
        showEmpty(u"unplug"_s, tr("No connection is open"),
            tr("Connect to Kibana to see its cases. A new case can be written already and sent later."),
            {{tr("Connect to Kibana"), [this] { Q_EMIT connectionRequested(); }}, newCaseAction()});
    else if (m_model.isLoading())
        m_empty->showBusy(tr("Reading cases"));
    else if (m_model.hasFailed())
        showEmpty(u"circle-x"_s, tr("Cases could not be read"), tr("The message above says why."),
            {{tr("Try again"), [this] { refresh(); }}});
    else if (!caseSearchFor(query.search).text.isEmpty() || query.filter != CaseFilter())
        showNoMatch();
    else
        showEmpty(u"briefcase"_s, tr("No cases are listed"),
            tr("Kibana lists no case in this space. It leaves out the cases of solutions that this account may not "
               "see, and does not say whether there are any."),
            {newCaseAction()});
}

void CaseListView::showNoMatch()
{
    const CaseSearch search = caseSearchFor(m_model.query().search);
    const QString here = m_session->client().target().space;
    const QString hereName = here.isEmpty() ? u"default"_s : here;
    QString text;
    if (search.space && *search.space != hereName)
        text = tr("The address is of a case in the space “%1”. This connection shows the space “%2”.")
                   .arg(*search.space, hereName);
    else if (!search.id.isEmpty())
        text = tr("Kibana lists no case with this id in this space, among those that this account may see.");
    else if (!search.hasWords)
        text = tr("Only words and numbers can be searched for.");
    else if (!search.text.isEmpty())
        text = tr("No case that this account may see has all of these words. Titles and descriptions are searched for "
                  "whole words, the last word as a beginning.");
    else
        text = tr("No case that this account may see has the chosen status.");
    if (!search.text.isEmpty() && m_model.query().filter != CaseFilter())
        text = tr("%1 Only the chosen status is searched.", "a sentence that says why nothing was found").arg(text);
    showEmpty(u"search-x"_s, tr("No case matches"), text, {showAllAction(), newCaseAction()});
}

void CaseListView::showEmpty(
    const QString &iconName, const QString &headline, const QString &text, std::vector<EmptyAction> actions)
{
    m_emptyActions = std::move(actions);
    QStringList texts;
    for (const EmptyAction &action : m_emptyActions)
        texts.append(action.text);
    m_empty->showMessage(iconName, headline, text, texts);
}

CaseListView::EmptyAction CaseListView::newCaseAction()
{
    return {tr("New case"), [this] { Q_EMIT newCaseRequested(); }};
}

CaseListView::EmptyAction CaseListView::showAllAction()
{
    return {tr("Show all cases"), [this] {
                m_search->setSettledText({});
                m_statuses->clear();
                m_model.setQuery({});
                m_search->setFocus(Qt::OtherFocusReason);
            }};
}

}
