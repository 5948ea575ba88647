// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A message inside the page it belongs to instead of in a dialog: icon, sentence, action buttons, close button. Hidden
// while there is no message; announced to screen readers as an alert.

#include <QFrame>
#include <functional>
#include <vector>

#include "models/diagnosis/diagnosis.h"
#include "ui/style/tone.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace reeve {

class IconLabel;

// A button of a message. The message is cleared before run is called.
struct MessageAction {
    QString text{};
    std::function<void()> run{};
};

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr); // hidden until something is shown

    // Each replaces what was shown. text and the actions' texts are plain text.
    void showMessage(Tone tone, const QString &text, const QStringList &actions = {}); // see actionTriggered()
    void showMessage(Tone tone, const QString &text, std::vector<MessageAction> actions);
    void showDiagnosis(const Diagnosis &diagnosis); // its symptom, with the action "Explain"
    void clear(); // hides the bar
    QString text() const; // empty: nothing is shown

Q_SIGNALS:
    void actionTriggered(int index); // index in the string list given to showMessage()
    void explanationRequested(const reeve::Diagnosis &diagnosis); // of showDiagnosis()
    void dismissed(); // the user closed the message

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuildButtons(const QStringList &texts);
    void onButtonClicked(int index);

    Tone m_tone = Tone::Neutral;
    Diagnosis m_diagnosis{};
    bool m_explains = false; // m_diagnosis is shown
    std::vector<MessageAction> m_actions{};
    IconLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

// The name of a tone's icon: "circle-check" for Good, "triangle-alert" for Warning.
QString toneIconName(Tone tone);
Tone toneOf(Severity severity);

}
