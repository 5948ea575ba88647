// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// A filter as the server would be asked for it: the KQL to read and copy, what it does otherwise, and a way to use it.

#include <QDialog>

#include "models/endpoints/query/serverfilter.h"
#include "ui/parts/readingorder.h"
#include "ui/style/theme.h"

class QDialogButtonBox;
class QPlainTextEdit;

namespace reeve {

class KqlDialog : public QDialog
{
    Q_OBJECT
public:
    // problem: why the filter cannot be sent, plain text; empty: it can.
    KqlDialog(ServerFilter filter, const QString &problem, QWidget *parent = nullptr);

Q_SIGNALS:
    void useRequested(const reeve::ServerFilter &filter); // the dialog closes then

protected:
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    QWidget *addRemark(const QString &name, const QString &text, Tone tone);
    QStringList remarkLines() const;
    void buildButtons();

    ServerFilter m_filter;
    bool m_isSendable;
    QPlainTextEdit *m_text;
    QDialogButtonBox *m_buttons;
};

}
