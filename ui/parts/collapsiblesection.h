// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A heading that opens and closes what stands below it.

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace reeve {

class CollapsibleSection : public QWidget
{
    Q_OBJECT
public:
    explicit CollapsibleSection(const QString &title, QWidget *parent = nullptr); // closed

    void setContent(QWidget *content); // takes it over
    void setTitle(const QString &title);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void toggled(bool open);

private:
    void showState(bool open);

    QToolButton *m_heading;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    bool m_open = false;
};

}
