// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Fills a page that has nothing to show yet: icon or progress bar, headline, text, action buttons.

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

    // iconName: see icon(). All texts are plain text; the first action is the default button.
    void showMessage(
        const QString &iconName, const QString &headline, const QString &text, const QStringList &actions = {});
    // With an indeterminate progress bar instead of an icon and without a default button.
    void showBusy(const QString &headline, const QString &text = {}, const QStringList &actions = {});
    void setText(const QString &text); // in place of the text that is shown; keeps the buttons
    QString headline() const;
    // The available size in device-independent pixels. If it is too small, first the icon is hidden, then the text.
    void setAvailableSize(const QSize &size);

Q_SIGNALS:
    void actionTriggered(int index); // index in actions

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildLayout();
    void fill(const QString &headline, const QString &text, const QStringList &actions, bool firstIsDefault);
    void updateFonts();
    void fit();
    void applyStep(int step);

    IconLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_text;
    QProgressBar *m_busy;
    QHBoxLayout *m_actions;
    QSize m_availableSize{}; // invalid: not limited
    bool m_hasIcon = true;
};

}
