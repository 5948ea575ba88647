// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A case as the server tells it, for reading: after it was created, and beside the list.

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

    // address: of the case in Kibana's own interface; empty: not known, and cannot be opened.
    void showCase(const CreatedCase &shown, const QUrl &address);
    // A banner above the title, such as "Case created"; empty: none.
    void setBanner(const QString &text);
    QPushButton *addAction(const QString &objectName, const QString &iconName, const QString &text);

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
