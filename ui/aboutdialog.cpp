// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#include "ui/aboutdialog.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <array>

#include "ui/parts/iconlabel.h"
#include "ui/parts/secondarylabel.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace reeve {

using namespace Qt::StringLiterals;

namespace {

struct Part {
    const char *name;
    const char *licence;
    const char *purpose;
};

constexpr std::array parts{
    Part{"Qt", "LGPL-3.0", QT_TRANSLATE_NOOP("reeve::AboutDialog", "Windows, network, settings")},
    Part{"QtKeychain", "BSD-3-Clause", QT_TRANSLATE_NOOP("reeve::AboutDialog", "Secrets in the system keychain")},
    Part{"simdjson", "Apache-2.0", QT_TRANSLATE_NOOP("reeve::AboutDialog", "Reading endpoint pages")},
    Part{"tl::expected", "CC0-1.0", QT_TRANSLATE_NOOP("reeve::AboutDialog", "Results and errors")},
    Part{"zlib", "Zlib", QT_TRANSLATE_NOOP("reeve::AboutDialog", "Compressed answers")},
    Part{"cpp-httplib", "MIT", QT_TRANSLATE_NOOP("reeve::AboutDialog", "The server of the demo")},
    Part{"OpenSSL", "Apache-2.0", QT_TRANSLATE_NOOP("reeve::AboutDialog", "Encrypted connections")},
    Part{"Lucide", "ISC", QT_TRANSLATE_NOOP("reeve::AboutDialog", "Icons")},
};

}

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Reeve"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::huge, space::huge, space::huge, space::large);
    column->setSpacing(space::medium);
    column->addWidget(buildHeading());
    column->addWidget(buildParts(), 1);
    column->addWidget(buttons);
    resize(560, 420);
}

QWidget *AboutDialog::buildHeading()
{
    auto *heading = new QWidget(this);
    auto *emblem = new IconLabel(64, heading);
    emblem->setIcon(applicationIcon());
    auto *name = new QLabel(tr("Reeve %1").arg(QCoreApplication::applicationVersion()).trimmed(), heading);
    name->setFont(titleFont(font()));
    auto *description =
        new SecondaryLabel(tr("Desktop administration console for Elastic Security.\n"
                              "Apache License 2.0. Not a product of Elastic; Elastic and Kibana are its trademarks."),
            heading);
    description->setWordWrap(true);
    auto *grid = new QGridLayout(heading);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::large);
    grid->setColumnStretch(1, 1);
    grid->addWidget(emblem, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(name, 0, 1);
    grid->addWidget(description, 1, 1);
    return heading;
}

QWidget *AboutDialog::buildParts()
{
    auto *list = new QTreeWidget(this);
    list->setObjectName(u"licences"_s);
    list->setAccessibleName(tr("Parts and their licences"));
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setHeaderLabels({tr("Part"), tr("Licence"), tr("Used for")});
    for (const Part &part : parts)
        list->addTopLevelItem(
            new QTreeWidgetItem({QString::fromLatin1(part.name), QString::fromLatin1(part.licence), tr(part.purpose)}));
    list->resizeColumnToContents(0);
    list->resizeColumnToContents(1);
    return list;
}

}
