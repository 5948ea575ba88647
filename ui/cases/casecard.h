// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Read-only view of a case as the server returned it, shown beside the list and after a case was created.

#include <QWidget>

#include "models/cases/createdcase.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace reeve {

class Badge;
class CopyableText;

class CaseCard : public QWidget
{
    Q_OBJECT
public:
    explicit CaseCard(QWidget *parent = nullptr);

    // address: URL of the case in Kibana's user interface; empty if unknown, which disables "Open in Kibana".
    void showCase(const CreatedCase &shown, const QUrl &address);
    // Shows a translated line above the title, such as "Case created"; empty hides it.
    void setBanner(const QString &text);
    // Returns a new button below the rows, owned by the card.
    QPushButton *addButton(const QString &objectName, const QString &iconName, const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitDescription();
    QWidget *buildHead();
    void buildActions();
    void addRow(const QString &label, const QString &text, const QString &name, bool copyable = false);
    void fillRows(const CreatedCase &shown, const QUrl &address);

    QWidget *m_banner;
    QLabel *m_bannerText;
    QLabel *m_title;
    Badge *m_status;
    Badge *m_severity;
    QLabel *m_description;
    QWidget *m_rows = nullptr;
    QFormLayout *m_form = nullptr;
    QPushButton *m_open = nullptr;
    QWidget *m_actions;
    QUrl m_address{};
};

}
