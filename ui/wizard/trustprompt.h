// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// Asks whether to trust a certificate that is not issued by a known authority, and shows its properties for comparison.
// Accepted by its Trust button only; Enter and Escape cancel.

#include <QDialog>

#include "models/connection/presentedcertificate.h"

class QUrl;

namespace reeve {

class TrustPrompt : public QDialog
{
    Q_OBJECT
public:
    TrustPrompt(const QUrl &address, const PresentedCertificate &certificate, QWidget *parent = nullptr);
};

}
