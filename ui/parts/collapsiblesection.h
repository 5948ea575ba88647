// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A heading that shows and hides the content below it.

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace reeve {

class CollapsibleSection : public QWidget
{
    Q_OBJECT
public:
    explicit CollapsibleSection(const QString &title, QWidget *parent = nullptr); // initially closed

    void setContent(QWidget *content); // takes ownership; deletes the former content
    void setTitle(const QString &title);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }

Q_SIGNALS:
    void toggled(bool open); // also by setOpen()

private:
    void showState(bool open);

    QToolButton *m_heading;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    bool m_open = false;
};

}
