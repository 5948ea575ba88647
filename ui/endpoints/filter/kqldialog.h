// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows a filter as the KQL that would be sent to Kibana, with notes on what is left out or matches differently. The
// KQL can be copied or used.

#include <QDialog>

#include "models/endpoints/query/serverfilter.h"
#include "ui/parts/readingorder.h"
#include "ui/style/tone.h"

class QDialogButtonBox;
class QPlainTextEdit;

namespace reeve {

class KqlDialog : public QDialog
{
    Q_OBJECT
public:
    // problem: why the filter cannot be sent, translated plain text; empty: it can be sent.
    KqlDialog(ServerFilter filter, const QString &problem, QWidget *parent = nullptr);

Q_SIGNALS:
    void useRequested(const reeve::ServerFilter &filter); // the dialog is accepted next

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    QWidget *addNote(const QString &name, const QString &text, Tone tone);
    QStringList noteLines() const;
    void buildButtons();

    ServerFilter m_filter;
    bool m_isSendable;
    QPlainTextEdit *m_text;
    QDialogButtonBox *m_buttons;
};

}
