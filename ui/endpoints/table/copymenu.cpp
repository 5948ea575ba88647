// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/endpoints/table/copymenu.h"

#include <QCoreApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace reeve {

namespace {

QString nameOf(CopyFormat format)
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

QString titleOf(CopyFormat format)
{
    switch (format) {
    case CopyFormat::Text:
        return QCoreApplication::translate("CopyMenu", "Text");
    case CopyFormat::Csv:
        return QCoreApplication::translate("CopyMenu", "CSV");
    case CopyFormat::Json:
        return QCoreApplication::translate("CopyMenu", "JSON");
    case CopyFormat::Markdown:
        return QCoreApplication::translate("CopyMenu", "Markdown");
    case CopyFormat::Kql:
        break;
    }
    return QCoreApplication::translate("CopyMenu", "KQL");
}

}

void addCopyMenu(QMenu &menu, const QString &name, const QString &title, const QList<CopyFormat> &formats,
    QObject *context, const std::function<void(CopyFormat)> &chosen)
{
    QMenu *formatMenu = menu.addMenu(title);
    formatMenu->setObjectName(name);
    for (const CopyFormat format : formats) {
        QAction *action = formatMenu->addAction(titleOf(format), context, [chosen, format] { chosen(format); });
        action->setObjectName(name + u'-' + nameOf(format));
    }
}

const QList<CopyFormat> &everyCopyFormat()
{
    static const QList<CopyFormat> formats{
        CopyFormat::Text, CopyFormat::Csv, CopyFormat::Json, CopyFormat::Markdown, CopyFormat::Kql};
    return formats;
}

}
