// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/copymenu.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CopyMenu)
};

QString formatName(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Text:
        return u"text"_s;
    case CopyFormat::Csv:
        return u"csv"_s;
    case CopyFormat::Json:
        return u"json"_s;
    case CopyFormat::Markdown:
        return u"markdown"_s;
    case CopyFormat::Kql:
        break;
    }
    return u"kql"_s;
}

QString formatTitle(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Text:
        return Texts::tr("Text");
    case CopyFormat::Csv:
        return Texts::tr("CSV");
    case CopyFormat::Json:
        return Texts::tr("JSON");
    case CopyFormat::Markdown:
        return Texts::tr("Markdown");
    case CopyFormat::Kql:
        break;
    }
    return Texts::tr("KQL");
}

}

void addCopyMenu(QMenu &menu, const QString &name, const QString &title, const QList<CopyFormat> &formats,
    QObject *context, const std::function<void(CopyFormat)> &chosen)
{
    QMenu *formatMenu = menu.addMenu(title);
    formatMenu->setObjectName(name);
    for (const CopyFormat format : formats) {
        QAction *action = formatMenu->addAction(formatTitle(format), context, [chosen, format] { chosen(format); });
        action->setObjectName(name + u'-' + formatName(format));
    }
}

const QList<CopyFormat> &everyCopyFormat()
{
    static const QList<CopyFormat> formats{
        CopyFormat::Text, CopyFormat::Csv, CopyFormat::Json, CopyFormat::Markdown, CopyFormat::Kql};
    return formats;
}

}
