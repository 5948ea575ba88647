// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/exporttarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "models/export/exportformat.h"

namespace reeve {

namespace {

ExportProblem refusal(ExportFault fault, const char *sentence, const QString &path)
{
    return {fault, QCoreApplication::translate("EndpointExport", sentence).arg(QDir::toNativeSeparators(path))};
}

}

std::optional<ExportProblem> problemWithTarget(const QString &path)
{
    if (!exportFormatFor(path))
        return refusal(ExportFault::UnknownExtension,
            QT_TRANSLATE_NOOP("EndpointExport", "%1 does not end in .csv, .json, .ndjson or .md."), path);
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return refusal(
            ExportFault::NotWritable, QT_TRANSLATE_NOOP("EndpointExport", "There is no folder %1."), folder.filePath());
    if (!folder.isWritable())
        return refusal(ExportFault::NotWritable,
            QT_TRANSLATE_NOOP("EndpointExport", "No file can be written to the folder %1."), folder.filePath());
    // Through a link too: replacing a device by a file would break the machine.
    if (file.exists() && !file.isFile())
        return refusal(ExportFault::NotWritable,
            QT_TRANSLATE_NOOP("EndpointExport", "%1 is there already and is not a file. It is left as it is."), path);
    return {};
}

}
