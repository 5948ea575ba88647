// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Shows untrusted Markdown: HTML is not interpreted, no resource is loaded, no link is followed.

#include <QTextBrowser>

namespace reeve {

class SafeTextBrowser final : public QTextBrowser
{
    Q_OBJECT
public:
    explicit SafeTextBrowser(QWidget *parent = nullptr);

    void showMarkdown(const QString &text);

protected:
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void removeBlankRuns();
    void formatTables();
};

}
