// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The About dialog: version, licence, and the third-party libraries with their licences. Deletes itself when closed.

#include <QDialog>

namespace reeve {

class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    QWidget *buildHeading();
    QWidget *buildParts();
};

}
