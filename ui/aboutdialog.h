// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Version, licence, and what Reeve is built from with the licence of each part.

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
