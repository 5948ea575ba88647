// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "models/export/exportfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <cerrno>
#ifdef Q_OS_LINUX
#include <fcntl.h>
#endif

namespace reeve {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EndpointExport)
};

}

bool writeAll(QFileDevice &file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const qint64 written = file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void beginWriteback([[maybe_unused]] const QFileDevice &file)
{
#ifdef Q_OS_LINUX
    ::sync_file_range(file.handle(), 0, 0, SYNC_FILE_RANGE_WRITE); // a hint: a failure shows when the file is synced
#endif
}

QString unwrittenSentence(const QFileDevice &file, qint64 needed)
{
    const QString path = QDir::toNativeSeparators(file.fileName());
    const QString why = file.errorString();
    if (why != qt_error_string(ENOSPC))
        return Texts::tr("%1 cannot be written: %2").arg(path, why);
    if (needed < 0)
        return Texts::tr("%1 cannot be written: no space is left on the device.").arg(path);
    return Texts::tr("%1 cannot be written: no space is left on the device. The file needs about %2.")
        .arg(path, QLocale().formattedDataSize(needed));
}

}
