// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A message inside the page it belongs to, instead of a box in the way: icon, sentence, actions.

#include <QFrame>

#include "models/diagnosis/diagnosis.h"
#include "ui/style/theme.h"

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace reeve {

class IconLabel;

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr); // hidden until something is shown

    // text and actions are plain text. Replaces what was shown.
    void showMessage(Tone tone, const QString &text, const QStringList &actions = {});
    void showDiagnosis(const Diagnosis &diagnosis); // symptom, with "Explain" as first action
    void clear();
    QString text() const;

Q_SIGNALS:
    void actionTriggered(int index);
    void explanationRequested(const reeve::Diagnosis &diagnosis);
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuildActions(const QStringList &actions);
    void trigger(int index);

    Tone m_tone = Tone::Neutral;
    Diagnosis m_diagnosis{};
    bool m_explains = false;
    IconLabel *m_icon;
    QLabel *m_text;
    QHBoxLayout *m_actions;
    QToolButton *m_close;
};

// The icon that goes with a tone: "circle-check" for Good, "triangle-alert" for Warning.
QString toneIconName(Tone tone);
Tone toneOf(Severity severity);

}
