// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// What stands in the middle of a page that has nothing to show yet: icon, headline, a sentence, actions.

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;

namespace reeve {

class IconLabel;

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    // Everything is plain text; the first action is the default one.
    void showMessage(
        const QString &iconName, const QString &headline, const QString &text, const QStringList &actions = {});
    // With a moving bar; actions are quiet buttons ("Cancel").
    void showBusy(const QString &headline, const QString &text = {}, const QStringList &actions = {});
    QString headline() const;
    // What there is room for, in device-independent pixels: where it is too little, first the icon goes, then the text.
    void setRoom(const QSize &room);

Q_SIGNALS:
    void actionTriggered(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void fill(const QString &headline, const QString &text, const QStringList &actions, bool firstIsDefault);
    void updateFonts();
    void fit();
    void fitStep(int step);

    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
    QProgressBar *m_busy;
    QHBoxLayout *m_actions;
    QSize m_room{}; // invalid: enough
    bool m_hasIcon = true;
};

}
