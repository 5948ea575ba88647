// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Read-only view of a case as the server returned it, shown beside the list and after a case was created: title, buttons
// and facts, then the description, as Markdown and folded.

#include <QWidget>

#include "models/cases/createdcase.h"

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace reeve {

class Badge;
class FoldedText;

class CaseCard : public QWidget
{
    Q_OBJECT
public:
    explicit CaseCard(QWidget *parent = nullptr);

    // address: URL of the case in Kibana's user interface; empty if unknown, which disables "Open in Kibana".
    void showCase(const CreatedCase &shown, const QUrl &address);
    // Shows a translated line above the title, such as "Case created"; empty hides it.
    void setBanner(const QString &text);
    // Returns a new button below the title, owned by the card.
    QPushButton *addButton(const QString &objectName, const QString &iconName, const QString &text);

private:
    QWidget *buildHead();
    QWidget *buildDescription();
    void buildActions();
    void showTitle(const QString &title);
    void addRow(const QString &label, const QString &text, const QString &name, bool copyable = false);
    void fillRows(const CreatedCase &shown, const QUrl &address);

    QWidget *m_banner;
    QLabel *m_bannerText;
    QWidget *m_title = nullptr;
    QVBoxLayout *m_titleColumn = nullptr;
    Badge *m_status;
    Badge *m_severity;
    FoldedText *m_description;
    QWidget *m_rows = nullptr;
    QFormLayout *m_form = nullptr;
    QPushButton *m_open = nullptr;
    QWidget *m_actions;
    QUrl m_address{};
};

}
